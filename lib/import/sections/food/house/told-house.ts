import type { Reading } from '../../../reading/reading.ts';
import { monthOfWord } from '../../../recognizers/date-words.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { looksLikePersonName } from '../../../recognizers/people.ts';
import { matchesOf, phrasePattern, quick } from '../../../recognizers/phrases.ts';
import { cityByName } from '../../../recognizers/places.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { findActWords } from '../../shared/schedule/index.ts';
import { findGuestCount } from '../guests/count-guests.ts';
import { TABLE } from '../table-words.ts';
import { isBareKind, isDay, isHouse, isInHouse, isRoom, isVouched, trimName } from './find-house.ts';

const WORD = "\\p{Lu}[\\p{L}'’&-]*";
const JOIN =
  '(?:&|and|und|et|y|och|of|the|de la|de los|de|del|do|da|di|du|des|d[ao]s|la|le|les|el|am|im|zur|zum|zu|van|von)';
/** A name as a sentence writes it: words with a capital, and small ones between them. */
const NAME = `["“„«]?(${WORD}(?:\\s(?:${JOIN}\\s){0,2}${WORD}){0,4})`;
const ARTICLE = "(?:(?:the|der|die|das|dem|den|le|la|les|el|los|las|our|a|an)\\s|l['’]\\s?)?";
const NAME_NEXT = new RegExp(`${ARTICLE}${NAME}`, 'uy');
const NAME_ALONE = new RegExp(`^\\s*${NAME}["”“»]?\\s*$`, 'u');
const NAME_FIRST = new RegExp(`(?<=^|[.,:;]\\s|¦\\s?)${NAME}\\s`, 'gu');

const leadOf = (words: string): RegExp => quick(new RegExp(`(?<!\\p{L})(?:${words})\\s`, 'giu'));
/** Where one eats. */
const AT_PLACE = leadOf('at|into|to|bei|beim|au|aux|à|chez|en|a|al|på|hos|till');
/** What stands right before the name of a house, the surest first: what it is called, who cooks, where one eats, what was booked. */
const LEADS = [
  leadOf(
    "(?:restaurante?|restaurang\\p{L}*|ristorante|lokal|gasthaus|caterer|traiteur|place)\\s(?:is(?: called)?|ist|heißt|est|s['’]appelle|es|se llama|är|heter)",
  ),
  // `meal vouchers for 18 April are for …`, `Essensgutscheine für …`
  leadOf(
    '(?:vouchers?|tickets?|gutscheine?|marken|bons|vales|kuponger)(?:\\s[^.,;:()]{1,40})?\\s(?:are for|are valid at|sont valables chez|son para|gelten (?:im|in|bei)|gäller på)|\\p{L}*(?:gutscheine?|marken)\\sfür',
  ),
  leadOf('by|von|vom|par|lo hace|la hace|av|macht|machen|übernimmt|kocht|liefert|serviert'),
  AT_PLACE,
  leadOf(
    'booked|reserved|got|gebucht|reserviert|réservé|retenu|reservado|cogido|bokat|reserverat|hat|haben|ist',
  ),
  // `The meeting point is at 19:30 the …`
  /¦\s(?=(?:the|der|die|das|le|la|el)\s)/giu,
];
/** `Food on 18 April: Osteria Lena at 19:30`, `18 April - dinner - Osteria Lena`: right behind the meal or the booking and its day. */
const BEHIND_MEAL = quick(
  /(?<!\p{L})(?:food|meal|dinner|lunch|supper|(?:abend|mittag)?essen|repas|d[îi]ner|d[ée]jeuner|cena|comida|almuerzo|middag(?:en)?|lunchen|mat(?:en)?|reserved|booked|booking|table|(?:tisch)?reservierung|réservation|réservé|reserva(?:do)?|(?:bords)?bokning|bokat)(?:\s(?:on|for|am|für|du|le|pour|del|el|para|den|för))?[\s,:–¦-]{1,60}(?=[\p{Lu}"“„«])/giu,
);
/** `in the Peedie Kirk`: where a meal stands, unless one goes out for it. */
const IN_PLACE = quick(/(?<!\p{L})(?:in|im|ins|in der|in die|dans|i)\s/giu);

/** What a house does for its guests. */
const SERVES =
  /^(?:(?:has|have)\s(?:us|you|got|confirmed)|(?:is|are|will be)\s(?:expecting|feeding|serving|cooking|catering|delivering|holding)|(?:will\s|can\s)?(?:serves?|caters?|cooks?|delivers?|feeds?|expects?)(?!\p{L})|liefert|macht|kocht|erwartet|bringt|serviert|bewirtet|hat\s(?:uns|euch|für)|(?:nous|vous)\s(?:attend|reçoit|accueille|livre)|livre|assure|sert|prépare|cuisine|(?:nos|os)\s(?:espera|sirve)|sirve|prepara|cocina|trae|levererar|serverar|lagar|väntar|sköter|står för)/iu;

/** Under whose name it is. */
const GUEST = new RegExp(
  `(?<!\\p{L})(?:[Uu]nder|[Nn]ame|[Nn]amen|[Uu]nter|[Nn]om de|[Nn]ombre de|[Nn]amnet)\\s${NAME}|(?<!\\p{L})(?:in|i)\\s${WORD}(?:\\s${WORD})?\\s(?:name|namn)`,
  'gu',
);

/** The house that a sentence names by its place in it: where one eats, who cooks, what was booked, or alone between its commas. */
export function toldHouse(text: string, reading: Reading): string | undefined {
  const masked = withoutDays(text, reading);
  const isOut = isVouched(text) || GOES_OUT.test(text);
  const inside = namesBehind(masked, IN_PLACE).filter(({ name }) => isOut || isHouse(name));
  const told = [
    ...LEADS.flatMap((lead) => namesBehind(masked, lead)),
    ...inside,
    ...namesBehind(masked, BEHIND_MEAL),
    ...subjectsOf(masked),
  ];
  // `The dinner at the Asador is off, but we have a table at the Taberna`
  const table = TABLE.exec(text)?.index ?? 0;
  const houses = told.filter(({ name }) => isHouse(name));
  const house = houses.find(({ at }) => at > table) ?? houses[0];
  return house?.name ?? aloneIn(masked)[0] ?? told[0]?.name;
}

interface Told {
  name: string;
  at: number;
}

const GOES_OUT = phrasePattern(
  '(?:we|you|they|band|crew|all)(?:[’\\u0027]re| are)? (?:eat|eating|dine)',
  '(?:wir|ihr|sie|band|crew) (?:essen|esst|isst)|essen wir|esst ihr|gegessen|treffpunkt|gehen wir',
  'restaurant\\p{L}*',
);

function namesBehind(text: string, lead: RegExp): Told[] {
  return matchesOf(text, lead).flatMap(({ index, 0: words }) => {
    // `expects you Chez Marcelle`: within a sentence a word with a capital is the name's.
    const isOfName =
      index > 0 &&
      /^(?:Chez|At|In|Im|Bei|Au|En|A)\s/u.test(words) &&
      !/[.!?:]\s$/u.test(text.slice(0, index));
    const at = index + words.length;
    NAME_NEXT.lastIndex = at;
    const name = isOfName ? undefined : NAME_NEXT.exec(text)?.[1];
    const whole = name && trimName(name);
    const isNamed = whole && isNameOfHouse(whole) && (lead === AT_PLACE || !isPerson(whole));
    return isNamed ? [{ name: whole, at }] : [];
  });
}

/** `Osteria Lena has us for nine` */
const subjectsOf = (text: string): Told[] =>
  matchesOf(text, NAME_FIRST).flatMap(({ index, 0: whole, 1: name = '' }) =>
    SERVES.test(text.slice(index + whole.length)) && isNameOfHouse(name) && !isPerson(name)
      ? [{ name, at: index }]
      : [],
  );

/** `…, Osteria Lena, 12 Anchor Row`: what calls itself a restaurant. */
const aloneIn = (text: string): string[] =>
  text
    .split(/(?<=:)\s|[,;()¦|]|\s[–—-]\s|\.\s/u)
    .flatMap((part) => NAME_ALONE.exec(behindMeal(part))?.[1] ?? [])
    .map(trimName)
    .filter((name) => isHouse(name) && isNameOfHouse(name) && !BEGINS_WORDS.test(name));

const BEGINS_WORDS =
  /^(?:ihre?n?|euere?n?|euren?|unsere?n?|einen?|your|our|a|an|votre|notre|une?|vuestr[oa]|nuestr[oa]|una?|ert|vårt|ett|en)\s/iu;

function behindMeal(part: string): string {
  const words = part.trim().replace(BOOKING_FIRST, '');
  const [meal] = findActWords(words);
  return meal?.kind === 'meal' && meal.start === 0 ? words.slice(meal.end) : words;
}

/** `Tischreservierung Osteria Lena` */
const BOOKING_FIRST =
  /^(?:(?:table |restaurant |dinner )?(?:booking|reservation|table)|(?:tisch)?reservierung|tisch|réservation|table|reserva|mesa|(?:bords)?bokning|bord)\s(?=\p{L})/iu;

function isNameOfHouse(name: string): boolean {
  if (BOOKING_FIRST.test(name) && !/^(?:la )?table/iu.test(name)) return false;
  const [first] = findActWords(name);
  if ((first?.start === 0 && first.kind === 'meal') || isBareKind(name) || monthOfWord(name)) return false;
  if (isHouse(name)) return true;
  return (
    /\p{Ll}{2}|\p{Lu}{4}/u.test(name) &&
    !/-$|['’](?:ll|re|ve|m|d)$/u.test(name) &&
    findGuestCount(`2 ${name}`) === undefined &&
    first?.start !== 0 &&
    !cityByName(name) &&
    !isInHouse(name) &&
    !isRoom(name) &&
    !ROOM_COMPOUND.test(name) &&
    !isDay(name) &&
    !isOfEaters(name)
  );
}

/** Somebody who cooks or has booked; where one goes even such words name a house: `på Krogen Stabben`. */
const isPerson = (name: string) => !isHouse(name) && looksLikePersonName(name) && !OPENS_HOUSE.test(name);
const OPENS_HOUSE = /^(?:the|chez|la|le|les|el|los|las|casa|zum|zur|da|al|il|o)\s/iu;

/** `Gewölberaum`, `Gemeindesaal`, `Matsalen` */
export const ROOM_COMPOUND =
  /\p{L}(?:raum|saal|zelt|foyer|halle|küche|keller|büro|platz|salen|sal|rummet|lokalen)$/iu;

const isOfEaters = (name: string) =>
  /^(?:band|crew|artists?|team|staff|künstler|musiker|technik|groupe|équipe|artistes?|banda|grupo|equipo|artistas?|bandet|teamet|gäste|guests|all|alle|tous|todos|alla)(?!\p{L})/iu.test(
    name,
  );

/** The text with its days, hours and the names of guests blanked: none of them is of a house. */
export function withoutDays(text: string, reading: Reading): string {
  const dates = findDates(text, reading).map(({ start, end }) => ({
    start,
    end: end + (/^,?\s\d{4}(?!\d)/u.exec(text.slice(end))?.[0].length ?? 0),
  }));
  const spans = [...dates, ...findTimes(text, reading), ...spansOf(text, GUEST), ...spansOf(text, WEEKDAY)];
  return spans.reduce(
    (left, { start, end }) => left.slice(0, start) + '¦'.repeat(end - start) + left.slice(end),
    text,
  );
}

const spansOf = (text: string, pattern: RegExp) =>
  matchesOf(text, pattern).map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

const WEEKDAY =
  /(?<!\p{L})(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|Mo|Di|Mi|Do|Fr|Sa|So)(?![\p{L}'’])|(?<!\p{L})(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)(?!\p{L})/gu;
