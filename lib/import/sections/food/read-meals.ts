import type { Reading, ReadTable } from '../../reading/reading.ts';
import { statementsAt, statementsOf } from '../../reading/statements.ts';
import { looksLikeReference } from '../../recognizers/booking-references.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { findTimes } from '../../recognizers/times.ts';
import {
  findActWords,
  readSchedule,
  type ScheduleItem,
  type ShowFacts,
  splitTitle,
  type Words,
} from '../shared/schedule/index.ts';
import { tableAt } from '../shared/table-at.ts';
import { dinnerTime } from './eating-time.ts';
import { findGuestCount } from './guests/count-guests.ts';
import {
  cityOf,
  findHouseName,
  findStreet,
  houseBeforeStreet,
  isDay,
  isHouse,
  isInHouse,
} from './house/find-house.ts';
import { phoneAt } from './house/phones.ts';
import { type Meal, QUALITY } from './meal.ts';
import { beginsWithDish } from './read-dishes.ts';

const INCLUDED =
  /(?<![\p{L}])(?:incl(?:uded|uding)?|inkl(?:usive)?|inclus|compris|incluid[oa]|ingår)(?![\p{L}])/iu;

/** Money instead of a meal. */
const BUYOUT = /buy[ -]?out|per diem|(?<![\p{L}])pd(?![\p{L}])|spesen|verpflegungspauschale|dietas/iu;

/** The meals of a running order: breakfast, lunch, dinner with their time and place. */
export function readMeals(reading: Reading, show: ShowFacts): Meal[] {
  return readSchedule(reading, show)
    .filter(
      (item) =>
        (item.kind === 'meal' || isRowOfMeals(item) || isRowOfDishes(item) || isDish(item)) &&
        item.start !== undefined &&
        !BUYOUT.test(item.title.text) &&
        !isDenied(item) &&
        !UNSURE.test(item.title.text) &&
        !isHotelBreakfast(reading, item),
    )
    .map(mealOf);
}

const DENIES =
  /(?<![\p{L}])(?:not|no|never|without|won['’]t|don['’]t|kein\p{L}*|nicht|ohne|pas|aucun\p{L}*|sans|sin|ning[uú]n\p{L}*|ingen|inget|inte|utan)\s(?:[\p{L}’']+\s){0,5}$/iu;

/** `Kein Catering`, `No dinner` */
const NONE = /^\W{0,3}(?:no|without|kein\p{L}{0,2}|ohne|pas de|sans|sin|ningún|ingen|inget|utan)\s/iu;

/** `We will not be stopping for dinner`. */
function isDenied(item: ScheduleItem): boolean {
  if (NONE.test(item.title.text)) return true;
  const sentence = sentenceOf(item) ?? item.quote;
  const at = sentence.indexOf(item.title.text);
  return at > 0 && DENIES.test(sentence.slice(0, at));
}

const ORDER_NUMBER =
  /(?<!\p{L})(?:(?:order|bestell|auftrags|beställnings)[ -]?(?:no|number|nr|nummer)|(?:n[º°o]|num[ée]ro|número) de (?:commande|pedido))\.?\s{0,3}:?\s{1,8}([\p{Lu}\d][\p{Lu}\d/-]{4,20})(?![\p{L}\d])/iu;

/** A caterer's order has one number for all its meals. */
function orderNumber(item: ScheduleItem): Meal['reference'] {
  for (const { text, index } of isRowOfMeals(item) ? item.reading.lines : []) {
    const value = ORDER_NUMBER.exec(text)?.[1];
    if (value && looksLikeReference(value)) return { text: value, line: index, value };
  }
  return undefined;
}

/** `Catering | Gry Håland | +47 977 55 210 | dinner 17.30 for 14`: the numbers of the row are the caterer's. */
function isRowOfCaterer({ reading, line }: ScheduleItem): boolean {
  const cells = reading.lines[line]?.line.cells ?? [];
  return (
    cells.length > 2 &&
    /^(?:catering|caterer|traiteur|verpflegung|restauration|mat)$/iu.test(cells[0]?.text.trim() ?? '')
  );
}

const ROW_NUMBER = /^(?:line|no\.?|nr\.?|pos\.?|item|#|n[º°]|ligne|línea|rad)?$/iu;
const MEAL_COLUMN = /^(?:meals?|mahlzeit(?:en)?|essen|repas|comidas?|måltid(?:er)?|servic(?:e|io)s?)$/iu;

/** In a table of meals every row with an hour is one: `After-show snacks | 22:45 | 10`. */
function isRowOfMeals({ reading, line }: ScheduleItem): boolean {
  return reading.tables.some(({ columns, rows }) => {
    const isNumbered = ROW_NUMBER.test(columns[0]?.label.trim() ?? '');
    const first = columns[isNumbered ? 1 : 0]?.label.trim() ?? '';
    const row = rows.find((one) => one.line === line);
    return MEAL_COLUMN.test(first) && row !== undefined && guestsOfRow(columns, row.cells) !== null;
  });
}

const GUESTS_COLUMN =
  /^\P{L}*(?:covers|guests|pax|people|persons|heads|anzahl|personen|pers\.?|gäste|couverts|convives|personnes|comensales|personas|cubiertos|antal|personer|gäster)\P{L}*$/iu;

/** The number in the column of guests; null in a row that has none there, as that of a waiter. */
function guestsOfRow(
  columns: ReadTable['columns'],
  cells: readonly string[],
): { value: string; text: string } | null | undefined {
  const at = columns.findIndex(({ label }) => GUESTS_COLUMN.test(label));
  if (at < 0) return undefined;
  const text = cells[at]?.trim() ?? '';
  const digits = /^\D{0,4}(\d{1,3})\D{0,12}$/u.exec(text)?.[1];
  return digits ? { value: String(Number(digits)), text } : null;
}

function guestsInColumn({ reading, line }: ScheduleItem) {
  const table = tableAt(reading, line);
  const row = table?.rows.find((one) => one.line === line);
  return (table && row && guestsOfRow(table.columns, row.cells)) ?? undefined;
}

/** `After-show | 23:15 | pizza x 10`: what is served makes it a meal. */
function isRowOfDishes(item: ScheduleItem): boolean {
  if (!item.isListed || (item.kind !== undefined && item.kind !== 'meet')) return false;
  return [item.location?.text, item.notes?.text].some((text) => text !== undefined && beginsWithDish(text));
}

/** `Suppe und Brot 18:45 an der Theke` among the hours of a day. */
const isDish = ({ kind, title }: ScheduleItem) => kind === undefined && beginsWithDish(title.text);

/** `Dinner? tbc with the promoter` */
const UNSURE = /\?|(?<!\p{L})(?:tb[acd]|evtl|vielleicht|peut-être|quizás|kanske|maybe)(?!\p{L})/iu;

/** Breakfast that belongs to the room is the hotel's business. */
function isHotelBreakfast(reading: Reading, item: ScheduleItem): boolean {
  const text = `${item.quote} ${item.notes?.text ?? ''}`;
  if (!/breakfast|frühstück|petit[ -]d[ée]jeuner|desayuno|frukost/iu.test(text)) return false;
  const isRow = item.isListed && /^\W{0,3}\d{1,2}[:.h]\d{2}/u.test(item.reading.lines[item.line]?.text ?? '');
  if (
    !item.isListed ||
    INCLUDED.test(text) ||
    (!isRow && /(?<![\p{L}])(?:hotell|h[ôo]tel|zimmer|room|chambre|habitaci[óo]n)(?![\p{L}])/iu.test(text))
  )
    return true;
  const block = reading.blocks[reading.lines[item.line]?.block ?? 0];
  return block?.concept === 'part.hotel';
}

function mealOf(item: ScheduleItem): Meal {
  const { name: titled, rest, beside } = mealTitle(partOfMeal(item.title.text));
  const sentence = item.isListed ? undefined : sentenceOf(item);
  const name = (sentence && mealInWords(titled, sentence)) ?? titled;
  const words = (text: string | undefined): Words | undefined =>
    text ? { text, line: item.line } : undefined;
  const around = [rest, item.location?.text, item.notes?.text].filter(Boolean).join(', ');
  const house = houseOf(item, rest, beside, sentence);
  const guests = guestsOf(item, sentence);
  const address = around ? (findStreet(around) ?? inHousePlace(item, house)) : undefined;
  const town = house ? cityOf(around) : undefined;
  const notes = [rest, item.notes?.text]
    .filter((text) => text && text !== house)
    .join('; ')
    .replace(/^[\s,;:.–-]+/u, '');
  const named = words(
    (
      house ??
      withoutCount(name)
        .replace(/^\d{1,2}[.)]?\s(?=\p{Lu})/u, '')
        .replace(STATEMENT, '')
        .replace(AT_HOTEL, '')
    ).replace(HOUR_LAST, ''),
  );
  const reference = orderNumber(item);
  const email = isRowOfCaterer(item) ? findEmails(item.reading.lines[item.line]?.text ?? '')[0] : undefined;
  const phone =
    house || isRowOfCaterer(item)
      ? phoneAt(`${item.quote} ${item.notes?.text ?? ''}`, item.line, item.reading)
      : undefined;
  return {
    reading: item.reading,
    line: item.line,
    quote: item.quote,
    ...(named && { name: named }),
    isHouse: house !== undefined,
    ...(address && { address: { text: address, line: item.line } }),
    ...(town && { city: { text: town, line: item.line } }),
    ...(phone && { phone }),
    ...(reference && { reference }),
    ...(email && { email: { text: email.text, line: item.line, value: email.value } }),
    ...(item.date && {
      date: {
        text: item.quote,
        line: item.line,
        ...item.date.quote,
        value: item.date.value,
        doubts: item.date.doubts,
      },
    }),
    ...(item.start && {
      time: { text: item.quote, line: item.line, value: dinnerTime(item.start, item.title.text) },
    }),
    ...(guests && { guests: { text: guests.text, line: item.line, value: guests.value } }),
    ...(notes && { notes: { text: notes, line: item.line } }),
    method: item.method,
    reason: item.reason,
    specificity: item.isListed ? 0.75 : 0.55,
  };
}

function houseOf(
  item: ScheduleItem,
  rest: string | undefined,
  beside: Parameters<typeof houseBehindMeal>[0],
  sentence: string | undefined,
): string | undefined {
  const inTitle = findHouseName(item.title.text);
  const notes = item.notes?.text;
  return (
    houseAtTail(item) ??
    [item.location?.text, rest, inTitle, notes].flatMap((text) => houseIn(text)).at(0) ??
    houseBehindMeal(beside, [rest, notes].filter(Boolean).join(', '), item) ??
    inTitle ??
    findHouseName(item.isListed && !TABLE_FOR.test(notes ?? '') ? '' : (notes ?? '')) ??
    (sentence && houseBeforeStreet(partAbout(sentence, item.title.text))?.name)
  );
}

function guestsOf(item: ScheduleItem, sentence: string | undefined): ReturnType<typeof findGuestCount> {
  const everything = [item.title.text, item.location?.text, item.notes?.text, item.party?.text, item.quote];
  return (
    findGuestCount(everything.filter(Boolean).join(' | ')) ??
    guestsBelow(item) ??
    partyOf(item) ??
    guestsInColumn(item) ??
    (sentence === undefined
      ? undefined
      : (findGuestCount(partAbout(sentence, item.title.text)) ?? guestsBehind(item, sentence)))
  );
}

const HOUR_LAST = /,?\s\d{1,2}[:.h]\d{2}$/u;

/** `Showers open, breakfast in catering`: of a row that tells several things the one about the meal. */
function partOfMeal(title: string): string {
  const parts = title.split(/,\s|\s[/+&]\s/u);
  if (parts.length < 2 || hasMeal(parts[0] ?? '')) return title;
  const at = parts.findIndex(hasMeal);
  return at < 0 ? title : parts.slice(at).join(', ');
}

const hasMeal = (text: string) => findActWords(text).some((word) => word.kind === 'meal' && word.isStrong);

function sentenceOf(item: ScheduleItem): string | undefined {
  const at = statementsAt(item.reading, item.line).filter(({ text }) => text.includes(item.title.text));
  return at[0]?.text;
}

/** So far into a sentence its label may stand: `§ 6 Verpflegung: …`. */
const MAX_LABEL_AT = 8;

/** Of a sentence that tells of several meals the part about one: `lunch at noon for five, dinner at six for nine`. */
function partAbout(sentence: string, title: string): string {
  const meals = findActWords(sentence).filter((word) => word.kind === 'meal' && word.isStrong);
  const at = sentence.indexOf(title);
  const own = meals.findIndex((word) => word.start >= at);
  const from = own > 0 ? (meals[own]?.start ?? 0) : 0;
  // `9 meal cards` are of the same meal.
  const next = meals.find(
    (word, i) => i > own && !/^meals?$/iu.test(word.text) && !ABOUT_EATING.test(word.text),
  );
  return at < 0 || own < 0 || (at < MAX_LABEL_AT && ABOUT_EATING.test(title))
    ? sentence
    : sentence.slice(from, next?.start);
}

/** `19:00 Dinner at Ostrander's, 88 Nicollet Mall,⏎res. under "Calloway", party of 5`: the entry goes on below its comma. */
function guestsBelow({ reading, line, isListed }: ScheduleItem): ReturnType<typeof findGuestCount> {
  const next = reading.lines[line + 1];
  const isWrapped = isListed && /,\s*$/u.test(reading.lines[line]?.text ?? '');
  return isWrapped && next && findTimes(next.text, reading).length === 0
    ? findGuestCount(next.text)
    : undefined;
}

/** `… at Bistro Lena. Four of you are booked in.`: the sentence behind that of the meal counts those who come. */
function guestsBehind(item: ScheduleItem, sentence: string): ReturnType<typeof findGuestCount> {
  const all = statementsOf(item.reading);
  const next = all[all.findIndex(({ text }) => text === sentence) + 1];
  const isNear =
    next && next.firstLine - item.line <= 2 && !hasMeal(next.text) && GUESTS_BOOKED.test(next.text);
  return isNear ? findGuestCount(next.text) : undefined;
}

const GUESTS_BOOKED =
  /(?<!\p{L})(?:book\p{L}*|reserv\p{L}*|réserv\p{L}*|gebucht|angemeldet|bokad?e?|apuntad[oa]s?|table|tisch|mesa|bord)(?!\p{L})/iu;

/** `Tisch für 5 im Steirerstüberl`: a table is booked somewhere else. */
const TABLE_FOR = /(?<!\p{L})(?:table (?:for|of|de|pour)|tisch für|mesa para|bord för)(?!\p{L})/iu;

/** Labels of a paragraph about eating, which name no meal. */
const ABOUT_EATING =
  /^(?:catering|food|meals?|hospitality|verpflegung|essen|restauration|repas|comidas?|mat|förtäring|måltider)$/iu;

/** `Verpflegung: … um 18:30 Uhr ein warmes Abendessen für 6`: the meal that the sentence under the label names. */
function mealInWords(titled: string, sentence: string): string | undefined {
  if (!ABOUT_EATING.test(titled)) return undefined;
  const from = sentence.indexOf(titled);
  const word = findActWords(sentence).find(
    (one) => one.kind === 'meal' && one.isStrong && one.start > from && !ABOUT_EATING.test(one.text),
  );
  if (!word || BUYOUT.test(sentence)) return undefined;
  return `${QUALITY.exec(sentence.slice(0, word.start))?.[0] ?? ''}${word.text}`.trim();
}

/** `Comida Restaurante La Miguería`, `Cena: catering frío`: the word for the meal, and what stands behind it. */
function mealTitle(title: string): { name: string; rest?: string; beside?: string } {
  const split = splitTitle(title);
  const word = findActWords(split.name).find((one) => one.kind === 'meal' && one.start === 0);
  const behind = word
    ? split.name
        .slice(word.end)
        .replace(/^\s?(?::|@|(?:at|im|in|bei|beim|chez|au|en|på|hos)(?=\s\p{Lu}))\s?/u, '')
        .trim()
    : '';
  const isColon = word !== undefined && /^\s?:/u.test(split.name.slice(word.end));
  if (!word || behind === '' || !(isColon || /^\p{Lu}/u.test(behind))) return split;
  const rest = [isColon ? behind : '', split.rest].filter(Boolean).join(', ');
  return {
    name: isColon ? word.text : split.name,
    ...(rest && { rest }),
    ...(!isColon && { beside: behind }),
  };
}

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

/** `Dinner: Trattoria Lena` */
const AS_LABEL =
  /^(?:dinner|lunch|breakfast|supper|abendessen|mittagessen|essen|d[îi]ner|d[ée]jeuner|repas|cena|comida|almuerzo|middag|lunch)\s?:\s/iu;

/** `20:00 en Casa Lola`, `Dinner at 6pm at Osteria Lena` */
const AT_HOUR =
  /^(?:(?:dinner|lunch|supper|abendessen|mittagessen|d[îi]ner|d[ée]jeuner|repas|cena|comida|middag)\s(?:at|um|à|a las|kl\.?)\s\d{1,2}(?:[.:h]\d{2})?\s?(?:h|uhr|[ap]\.?m\.?)?|\d{1,2}[.:h]\d{2}\s?(?:h|uhr|[ap]\.?m\.?)?)\s(?:(?:at|bei|beim|im|in|chez|au|en|på|à|hos)\s)?/iu;

const ENDS_WITH_MEAL = /(?:^|\s)\p{Ll}[\p{L}-]+$/u;

/** A restaurant's name in a place column or behind a comma: `Restaurang Sälen, Packhusgatan 8`. */
function houseIn(text: string | undefined): string[] {
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

function inHousePlace(item: ScheduleItem, house: string | undefined): string | undefined {
  const place = item.location?.text.replace(/\s(?:and|und|et|y|och)$|,\s\d{1,3}\s\p{L}.*$/iu, '');
  return place &&
    place !== house &&
    isInHouse(place) &&
    !/^(?:the )?venue$/iu.test(place) &&
    !/^catering$|\d.{0,3}$/iu.test(place)
    ? place
    : undefined;
}

/** `Artist catering is in the barn`: the name ends where something is said of it. */
const STATEMENT =
  /(?<=\p{L}{3})\s(?:is|are|will be|ist|sind|gibt es|steht|wird|est|sera|es|está|se sirve|är|står|serveras|finns)\s.+$/iu;

/** `Frukost på hotellet i Örebro`: where they sleep is no part of the meal's name. */
const AT_HOTEL =
  /(?<=\p{L}{3})\s(?:at|in|im|à|au|en|på)\s?(?:the |dem |l['’]|el )?(?:hotel|hotell|hotellet|hôtel)(?!\p{L}).{0,60}$/iu;

function withoutCount(name: string): string {
  return name.replace(/\s+(?:(?:for|für|pour|para|för)\s+)?\d{1,3}(?:\s|$).*$/iu, '').trim();
}

function partyOf(item: ScheduleItem): { value: string; text: string } | undefined {
  const digits = /^\D{0,4}(\d{1,3})\D{0,12}$/u.exec(item.party?.text ?? '')?.[1];
  return digits ? { value: String(Number(digits)), text: item.party?.text ?? digits } : undefined;
}
