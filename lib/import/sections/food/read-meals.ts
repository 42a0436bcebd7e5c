import type { Reading } from '../../reading/reading.ts';
import { statementsAt } from '../../reading/statements.ts';
import { findEmails } from '../../recognizers/emails.ts';
import {
  findActWords,
  readSchedule,
  type ScheduleItem,
  type ShowFacts,
  splitTitle,
  type Words,
} from '../shared/schedule/index.ts';
import { dinnerTime, eatingTime } from './eating-time.ts';
import { guestsInColumn, guestsOf, guestsOfRow } from './guests/guests-of-item.ts';
import { NUMBER_WORDS } from './guests/number-words.ts';
import { cityOf, findStreet } from './house/find-house.ts';
import { houseBelow, houseOf, inHousePlace } from './house/house-of-item.ts';
import { phoneAt } from './house/phones.ts';
import { orderNumber } from './house/references.ts';
import { type Meal, QUALITY } from './meal.ts';
import { ABOUT_EATING, AT_HOTEL, hasMeal, sentenceOf } from './said-of-meal.ts';

const INCLUDED =
  /(?<![\p{L}])(?:incl(?:uded|uding)?|inkl(?:usive)?|inclus|compris|incluid[oa]|ingår)(?![\p{L}])/iu;

/** Money instead of a meal. */
const BUYOUT = /buy[ -]?out|per diem|(?<![\p{L}])pd(?![\p{L}])|spesen|verpflegungspauschale|dietas/iu;

/** `Guests called to dinner`, `Call to dinner`: those of the evening take their seats. */
const CALLS_GUESTS =
  /(?<!\p{L})(?:call(?:ed|s)?|seated|invited|ask(?:ed)?) (?:in(?:to)?|to|for) (?:dinner|lunch|supper|breakfast)(?!\p{L})|(?<!\p{L})(?:gäste|guests|invités|invitados|gästerna)(?!\p{L}).{0,20}(?<!\p{L})(?:zu tisch|seated|à table|pasan|sätter sig)(?!\p{L})/iu;

/** The meals of a running order: breakfast, lunch, dinner with their time and place. */
export function readMeals(reading: Reading, show: ShowFacts): Meal[] {
  return readSchedule(reading, show)
    .filter(
      (item) =>
        (item.kind === 'meal' || isRowOfMeals(item) || isMealOfTheirs(item)) &&
        item.start !== undefined &&
        !BUYOUT.test(item.title.text) &&
        !CALLS_GUESTS.test(item.title.text) &&
        !isDenied(item) &&
        !hasHourOfOther(item) &&
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

/** `They fetch you at noon,⏎Friday 4:25. Dinner for nine as advanced`: the hour ends the sentence of the line above. */
function hasHourOfOther({ reading, line, title }: ScheduleItem): boolean {
  const [above, ...more] = statementsAt(reading, line);
  const own =
    above && above.firstLine < line ? more.find(({ text }) => text.includes(title.text)) : undefined;
  return own?.firstLine === line && eatingTime(own.text, reading) === undefined;
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

/** `Künstleressen`: a meal by whom it is for. */
const isMealOfTheirs = ({ kind, title }: ScheduleItem) =>
  kind === undefined &&
  /^(?:künstler|band|crew|team|musiker|orchester|helfer|mitarbeiter)(?:innen)?-?essen(?!\p{L})/iu.test(
    title.text,
  );

/** `Dinner? tbc with the promoter` */
const UNSURE = /\?|(?<!\p{L})(?:tb[acd]|evtl|vielleicht|peut-être|quizás|kanske|maybe)(?!\p{L})/iu;

/** `Crew breakfast`, `Technik-Frühstück`: eaten at work. */
const OF_WORK =
  /(?<!\p{L})(?:crew|team|technik(?:er)?|technique|staff|production|produktion|personal|t[ée]cnic[oa]s?|teknik(?:er)?)(?:[\s-]|frühstück|frukost|$)/iu;

/** Breakfast that belongs to the room is the hotel's business. */
function isHotelBreakfast(reading: Reading, item: ScheduleItem): boolean {
  const text = `${item.quote} ${item.notes?.text ?? ''}`;
  if (
    !/breakfast|frühstück|petit[ -]d[ée]jeuner|desayuno|frukost|pequeno-almoço|colazione|ontbijt|morgenmad/iu.test(
      text,
    )
  )
    return false;
  // `10:00 Rooms ready, breakfast is open until then`
  if (OF_WORK.test(item.title.text) || guestsInColumn(item)) return false;
  if (/^(?:rooms?|zimmer|chambres?|habitaciones|rummen)(?!\p{L})/iu.test(item.title.text)) return true;
  const isRow = item.isListed && /^\W{0,3}\d{1,2}[:.h]\d{2}/u.test(item.reading.lines[item.line]?.text ?? '');
  if (
    !item.isListed ||
    INCLUDED.test(text) ||
    (!isRow &&
      /(?<![\p{L}])(?:hotell|h[ôo]tel|zimmer|room|chambre|habitaci[óo]n|alojamento)(?![\p{L}])/iu.test(text))
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
  const below = houseBelow(item);
  const house = houseOf(item, rest, beside, sentence) ?? below?.name;
  const guests = guestsOf(item, sentence);
  const place = house === below?.name && below ? below : { text: around, line: item.line };
  const address = place.text ? (findStreet(place.text) ?? inHousePlace(item, house)) : undefined;
  const town = house ? cityOf(place.text) : undefined;
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
  const email = isRowOfCaterer(item) ? findEmails(item.reading.lines[item.line]?.text ?? '')[0] : undefined;
  const phone = house || isRowOfCaterer(item) ? phoneOf(item, place) : undefined;
  return {
    reading: item.reading,
    line: item.line,
    quote: item.quote,
    ...(named && { name: named }),
    isHouse: house !== undefined,
    ...(address && { address: { text: address, line: place.line } }),
    ...(town && { city: { text: town, line: place.line } }),
    ...(phone && { phone }),
    ...(isRowOfMeals(item) && orderNumber(item.reading)),
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

/** The number beside the meal, else the one beside its house on the line below. */
const phoneOf = ({ quote, notes, line, reading }: ScheduleItem, place: Words) =>
  phoneAt(`${quote} ${notes?.text ?? ''}`, line, reading) ??
  (place.line === line ? undefined : phoneAt(place.text, place.line, reading));

const HOUR_LAST = /,?\s\d{1,2}[:.h]\d{2}$/u;

/** `Showers open, breakfast in catering`: of a row that tells several things the one about the meal. */
function partOfMeal(title: string): string {
  const parts = title.split(/,\s|\s[/+&]\s/u);
  if (parts.length < 2 || hasMeal(parts[0] ?? '')) return title;
  const at = parts.findIndex(hasMeal);
  return at < 0 ? title : parts.slice(at).join(', ');
}

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

/** `Artist catering is in the barn`: the name ends where something is said of it. */
const STATEMENT =
  /(?<=\p{L}{3})\s(?:is|are|will be|ist|sind|gibt es|steht|wird|est|sera|es|está|se sirve|är|står|serveras|finns)\s.+$/iu;

function withoutCount(name: string): string {
  return name
    .replace(/\s+(?:(?:for|für|pour|para|för)\s+|[x×]\s?)?\d{1,3}(?:\s|$).*$/iu, '')
    .replace(FOR_SO_MANY, '')
    .trim();
}

/** `Dinner for nine people on` */
const FOR_SO_MANY = new RegExp(
  `\\s(?:for|für|pour|para|för)\\s(?:${Object.keys(NUMBER_WORDS).join('|')})(?!\\p{L}).*$`,
  'iu',
);
