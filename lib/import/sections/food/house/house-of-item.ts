import { findPhones } from '../../../recognizers/phones.ts';
import { findTimes } from '../../../recognizers/times.ts';
import type { ScheduleItem, Words } from '../../shared/schedule/index.ts';
import { AT_HOTEL, hasMeal, partAbout } from '../said-of-meal.ts';
import {
  findHouseName,
  findStreet,
  houseBeforeStreet,
  isDay,
  isHouse,
  isInHouse,
  NEARBY,
} from './find-house.ts';

/** The restaurant or caterer that an entry of a running order names. */
export function houseOf(
  item: ScheduleItem,
  rest: string | undefined,
  beside: string | undefined,
  sentence: string | undefined,
): string | undefined {
  const inTitle = findHouseName(item.title.text);
  const notes = item.notes?.text;
  const house =
    houseAtTail(item) ??
    [item.location?.text, rest, inTitle, notes].flatMap((text) => houseIn(text)).at(0) ??
    houseBehindMeal(beside, [rest, notes].filter(Boolean).join(', '), item) ??
    inTitle ??
    findHouseName(item.isListed && !TABLE_FOR.test(notes ?? '') ? '' : (notes ?? '')) ??
    (sentence && houseBeforeStreet(partAbout(sentence, item.title.text))?.name);
  return house?.replace(NEARBY, '');
}

/** `1800 Dinner, table booked:⏎Mother Tamarind, 214 Argyle Row, 0141 …`: the house on the line below its meal. */
export function houseBelow({
  reading,
  line,
  isListed,
}: ScheduleItem): (Words & { name: string }) | undefined {
  const below = reading.lines[line + 1];
  // With words in the column of the hours it is an entry of its own.
  const isEntry = below !== undefined && below.line.cells.length > 1 && below.line.cells[0]?.text !== '';
  if (!isListed || !below || isEntry || findTimes(below.text, reading).length > 0) return undefined;
  const text = below.text.replace(/^[^\p{L}\d]{0,12}(?:(?:at|bei|im|chez|en|på|hos)\s(?=\p{Lu}))?/u, '');
  const name = text.split(/,|\s[–—-]\s|\(|\s{2,}/u)[0]?.trim() ?? '';
  const isPlace = findStreet(text.slice(name.length)) !== undefined;
  const isName = /^\p{Lu}/u.test(name) && name.split(/\s+/u).length <= 5 && !/[\d:]/u.test(name);
  return isPlace && isName && !isInHouse(name) && !isDay(name)
    ? { name, text, line: below.index }
    : undefined;
}

/** `Tisch für 5 im Steirerstüberl`: a table is booked somewhere else. */
const TABLE_FOR = /(?<!\p{L})(?:table (?:for|of|de|pour)|tisch für|mesa para|bord för)(?!\p{L})/iu;

/** `Dinner Chung's, 12 Nelson St`: an address or a number makes the words behind the meal a house. */
function houseBehindMeal(beside: string | undefined, around: string, item: ScheduleItem): string | undefined {
  if (!beside || beside.split(/\s+/u).length > 5 || isInHouse(beside)) return undefined;
  const isPlace = findStreet(around) !== undefined || findPhones(around, item.reading).length > 0;
  return isPlace || isHouse(beside) ? beside : undefined;
}

/** `Band dinner with the label – Salt & Sea`: what stands at the end is a house by its own name or by the place. */
function houseAtTail({ title, location }: ScheduleItem): string | undefined {
  const tail = /(?::|\s[–—-])\s(\p{Lu}[^:]{2,50})$/u.exec(title.text)?.[1];
  const isMeal = tail !== undefined && hasMeal(title.text.slice(0, -tail.length));
  return isMeal && (isHouse(tail) || location?.text.startsWith(`${tail},`)) ? tail : undefined;
}

/** `Dinner: Trattoria Lena`, `Essen mit dem Verein: Zum Reiher` */
const AS_LABEL =
  /^(?:dinner|lunch|breakfast|supper|abendessen|mittagessen|essen|d[îi]ner|d[ée]jeuner|repas|cena|comida|almuerzo|middag|lunch)(?:\s[\p{L}'’]+){0,4}\s?:\s/iu;

/** `20:00 en Casa Lola`, `Dinner at 6pm at Osteria Lena` */
const AT_HOUR =
  /^(?:(?:dinner|lunch|supper|abendessen|mittagessen|d[îi]ner|d[ée]jeuner|repas|cena|comida|middag)\s(?:at|um|à|a las|kl\.?)\s\d{1,2}(?:[.:h]\d{2})?\s?(?:h|uhr|[ap]\.?m\.?)?|\d{1,2}[.:h]\d{2}\s?(?:h|uhr|[ap]\.?m\.?)?)\s(?:(?:at|bei|beim|im|in|chez|au|en|på|à|hos)\s)?/iu;

const ENDS_WITH_MEAL = /(?:^|\s)\p{Ll}[\p{L}-]+$/u;

/** `10 people, Restaurant Sälen, …` */
const COUNT_FIRST = /^\d{1,3}\s\p{L}+,\s(?=\p{Lu})/u;

/** A restaurant's name in a place column or behind a comma: `Restaurang Sälen, Packhusgatan 8`. */
function houseIn(told: string | undefined): string[] {
  const text = told?.replace(COUNT_FIRST, '');
  if (!text) return [];
  const first =
    text
      .split(/,|\s[–—-]\s|\(/u)[0]
      ?.replace(AS_LABEL, '')
      .replace(AT_HOUR, '')
      .trim() ?? '';
  // `bei uns im Café`: with the hosts, and no name.
  if (isDay(first)) return [];
  if (/^[[(]|^(?:at|bei|chez|en|på|im|à|i|hos)\s\p{Ll}/u.test(first)) return [];
  const inner = /\(([^()]{4,80})\)/u.exec(text)?.[1];
  if (inner && findStreet(inner) && !findStreet(text.slice(0, text.indexOf('(')))) {
    const name = houseIn(inner);
    if (name.length > 0) return name;
  }
  if (isInHouse(first) && !isHouse(first)) return [];
  // `Abendessen im Gasthof am Anreisetag`: where they sleep.
  if (AT_HOTEL.test(first) && hasMeal(first.replace(AT_HOTEL, ''))) return [];
  // `Lunch står på Café Tunnan`
  const named = hasMeal(first) ? findHouseName(first) : undefined;
  if (named && isHouse(named) && first.endsWith(named)) return [named];
  // `Artist dinner, …, 8 Strand Row`
  if (ENDS_WITH_MEAL.test(first) && hasMeal(first) && !isHouse(first)) return [];
  return isHouse(first) && first.split(/\s+/u).length <= 6
    ? [first.replace(/^(?:at|bei|chez|en|på|im|à)\s+/iu, '')]
    : findStreet(text) && first.split(/\s+/u).length <= 6 && /^\p{Lu}/u.test(first) && !/\d/.test(first)
      ? [first]
      : [];
}

export function inHousePlace(item: ScheduleItem, house: string | undefined): string | undefined {
  const place = item.location?.text.replace(/\s(?:and|und|et|y|och)$|,\s\d{1,3}\s\p{L}.*$/iu, '');
  return place &&
    place !== house &&
    isInHouse(place) &&
    !/^(?:the )?venue$/iu.test(place) &&
    !/^catering$|\d.{0,3}$/iu.test(place)
    ? place
    : undefined;
}
