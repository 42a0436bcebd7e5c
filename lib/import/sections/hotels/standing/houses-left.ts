import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { LEAVES_NEXT } from '../../shared/standing/cues.ts';
import { whatIsOff } from '../../shared/standing/sentence.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { isStandingRow } from './rows-off.ts';

const ARTICLE =
  "(?:(?:the|our|your|at|in|im|dem|den|der|das|die|des|vom|le|la|les|el|los|las|du|de|del|au|aux|à|en|på|i|[Hh]otel|[Hh]ôtel|[Hh]otell|[Hh]otellet)\\s|l['’]|d['’]){0,5}";
const NAME =
  "(\\p{Lu}[\\p{L}\\d'’&-]*(?:\\s(?:(?:de|du|des|del|la|le|of|the|am|zum|zur|&)\\s)?\\p{Lu}[\\p{L}\\d'’&-]*){0,4})";
/** What stands behind a word for leaving, where no other word shows it to be a house: `statt im Kaiserhof`. */
const NAME_NEXT = new RegExp(`^[\\s:–-]{0,3}${ARTICLE}${NAME}`, 'u');
/** What is said to be off, where no other word shows it to be a house: `the Seacliff double booked us`. */
const NAME_BEFORE = new RegExp(
  `(?:^|[^\\p{L}\\d]|\\p{Ll}\\s)${NAME}(?:\\s(?:has|have|had|is|was|are|were|just|now|already|sadly|us|you|hat|haben|ist|war|wurde|uns|euch|leider|schon|jetzt|a|ont|est|était|nous|vous|malheureusement|finalement|ha|han|está|estaba|nos|os|al final|har|är|var|oss|er|tyvärr)){0,4}\\s?$`,
  'u',
);
/** `die Zimmer im Lindenhof habe ich storniert` */
const ROOMS_AT = new RegExp(
  `(?<!\\p{L})(?:[Rr]ooms?|[Bb]ookings?|[Rr]eservation|[Hh]otel|Zimmer|Buchung|Reservierung|[Cc]hambres?|[Rr]éservation|[Hh]abitaci\\p{L}+|[Rr]eserva|[Rr]um|[Rr]ummen|[Bb]okningen)\\s${ARTICLE}${NAME}`,
  'u',
);

/** `le Garden a une fuite, il nous annule`: whom the pronoun means. */
const IS_PRONOUN = /^\s{0,2}(?:they|it|sie|es|ils?|elles?|de|dom|det)(?:\s\p{Ll}+){0,2}\s?$/iu;
const WITH_ARTICLE = new RegExp(
  `(?<!\\p{L})(?:[Tt]he|[Dd]as|[Dd]er|[Dd]ie|[Ll]e|[Ll]a|[Ee]l|[Hh]otel|[Hh]ôtel|[Hh]otell)\\s${NAME}`,
  'gu',
);
const MIN_NAME = 4;

interface Left {
  name: string;
  age: number;
}

const leftByReading = new WeakMap<Reading, Left[]>();

/** What the paper turns from, by names that no other word shows to be houses. */
export function housesLeft(reading: Reading): Left[] {
  const known = leftByReading.get(reading);
  if (known) return known;
  const left = statementsOf(reading).flatMap(({ text, firstLine }) => {
    if (isStandingRow(reading, firstLine)) return [];
    const age = reading.lines[firstLine]?.message ?? 0;
    return housesLeftIn(text).map((name) => ({ name, age }));
  });
  leftByReading.set(reading, left);
  return left;
}

/** The names that a statement turns from. */
export function housesLeftIn(text: string): string[] {
  // One leaves a town for the next one as one leaves a house.
  const turnedFrom = matchesOf(text, LEAVES_NEXT)
    .map(({ index, 0: cue }) => NAME_NEXT.exec(text.slice(index + cue.length))?.[1])
    .filter((name) => name && !cityByName(name));
  const off = whatIsOff(text, 'stay').flatMap(({ lead, before, after, takesObject }) => [
    IS_PRONOUN.test(before) ? matchesOf(lead, WITH_ARTICLE).at(-1)?.[1] : undefined,
    NAME_BEFORE.exec(before)?.[1],
    ROOMS_AT.exec(before)?.[1],
    takesObject ? NAME_NEXT.exec(after)?.[1] : undefined,
  ]);
  return [...turnedFrom, ...off].flatMap((name) => (name && name.length >= MIN_NAME ? [name] : []));
}

/** Whether the paper turns from a house of this name, in a mail no older than one of that age. */
export function isLeftOut(reading: Reading, name: string, age = Number.POSITIVE_INFINITY): boolean {
  return housesLeft(reading).some((left) => left.age <= age && isSameHotel(left.name, name));
}
