import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { PlannedLeg } from '../entries.ts';
import type { Leg, Passenger } from '../types.ts';
import { placesOfStaying, saysStays } from './words.ts';

const SENTENCE = /(?<=[.;!?)])\s|[\n()]/u;

/** Without those of whom the lines of the leg say that they stay: `Noor stays on and does not fly back`. */
export function withoutStaying({ reading, firstLine, lastLine }: Leg, people: Passenger[]): Passenger[] {
  const said = reading.lines
    .slice(firstLine, lastLine + 1)
    .flatMap(({ text }) => [
      ...(saysStays(text) ? text.split(SENTENCE).filter(saysStays) : []),
      ...matchesOf(text, EXCEPT).map(([, names = '']) => names),
    ])
    .map(wordsOf);
  const isStaying = ({ name }: Passenger) =>
    foldName(name.value)
      .split(' ')
      .some((word) => word.length > 1 && said.some((sentence) => sentence.includes(` ${word} `)));
  return unlessNobodyIsLeft(people, isStaying);
}

/** `ALL EXCEPT LINDE`, `alle außer Tom`. */
const EXCEPT = quick(
  /(?<!\p{L})(?:all|every(?:one|body)|alle|tous|toutes|todos|todas|alla|samtliga)(?: \p{L}{2,12}){0,2},? (?:except|but|bar|apart from|excluding|without|au(?:ß|ss)er|bis auf|ohne|sauf|excepté|hormis|à part|menos|excepto|salvo|utom|förutom)(?: (?:for|de|för))? ([^.;()\n]{2,60})/giu,
);

const unlessNobodyIsLeft = (people: Passenger[], isOff: (one: Passenger) => boolean): Passenger[] => {
  const flying = people.filter((one) => !isOff(one));
  return flying.length > 0 ? flying : people;
};

const wordsOf = (text: string) => ` ${foldName(text).replace(/[^\p{L}]+/gu, ' ')} `;

const WAY_BACK = quick(
  /(?<!\p{L})(?:back|home(?:ward)?|return(?:s|ing)?|rückflug|rückreise|zurück|heim\p{L}*|retour|rentre\p{L}*|repart|vuelta|regres\p{L}+|hemresa\p{L}*|hem|tillbaka)(?!\p{L})/iu,
);

/** Where they have flown to. */
const STAYS_ON = quick(
  /(?<!\p{L})(?:stays? (?:behind|on|there)|bleib(?:t|en) (?:noch )?(?:da|dort|zurück|länger)|reste(?:nt)? (?:là|sur place|plus longtemps)|se quedan? (?:allí|más)|stannar kvar)(?!\p{L})/iu,
);

/**
 * Of whom a sentence anywhere in the paper says that they do not travel: `Frau Oelrichs ist erkrankt und fährt nicht mit`,
 * for the whole journey or for the way back alone.
 */
export function stayingAtHome(
  reading: Reading,
  all: readonly Passenger[],
): (person: Passenger, isWayBack: boolean) => boolean {
  const whose = byWord(all);
  const staying = new Map<string, 'always' | 'back'>();
  for (const { text } of all.length > 0 ? statementsOf(reading) : []) {
    for (const { start, end } of placesOfStaying(text)) {
      const rest = /^[^,;:.!?\n]{0,60}/u.exec(text.slice(end))?.[0] ?? '';
      // The name stands before the word, or is what it takes off.
      const words = wordsOf(text.slice(Math.max(0, start - REACH), end))
        .trim()
        .split(' ');
      const last = words.findLastIndex((word) => whose(word) !== undefined);
      if (isOfTheirs(words.slice(last + 1))) continue;
      const when = WAY_BACK.test(text.slice(start, end) + rest) || STAYS_ON.test(text) ? 'back' : 'always';
      for (let at = last; at >= 0; at--) {
        const name = whose(words[at] ?? '');
        if (name) staying.set(name, when);
        else if (!isWithin(words, at, last)) break;
      }
    }
  }
  return ({ name }, isWayBack) =>
    staying.get(name.value) === 'always' || (isWayBack && staying.get(name.value) === 'back');
}

/** Whose name a word is a part of, where it is nobody else's. */
function byWord(all: readonly Passenger[]): (word: string) => string | undefined {
  const known = new Map<string, Set<string>>();
  for (const { name } of all)
    for (const word of foldName(name.value).split(' '))
      if (word.length >= MIN_NAME) known.set(word, (known.get(word) ?? new Set()).add(name.value));
  return (word) => {
    const [one, ...others] = known.get(word) ?? known.get(word.replace(/s$/u, '')) ?? [];
    return others.length === 0 ? one : undefined;
  };
}

/** Who stands under words that take them off the booking. */
export function listedAsOff(reading: Reading, all: readonly Passenger[]): (person: Passenger) => boolean {
  const whose = byWord(all);
  const statements = all.length > 0 ? statementsOf(reading) : [];
  const off = new Set(
    statements.flatMap(({ text }, at) =>
      text.includes(':') && placesOfStaying(text).length > 0 ? namesListed(statements.slice(at), whose) : [],
    ),
  );
  return ({ name }) => off.has(name.value);
}

/** `The passenger below was taken off this booking:` and the names behind it and on the lines that follow. */
function namesListed(
  [head, ...next]: readonly Statement[],
  whose: (word: string) => string | undefined,
): string[] {
  const list = head && LIST.exec(head.text);
  if (
    !list ||
    wordsOf(head.text.slice(0, list.index))
      .split(' ')
      .some((word) => whose(word))
  )
    return [];
  const behind = head.text.slice(list.index + list[0].length);
  const rows =
    behind.trim() === '' ? next.filter(({ message }) => message === head.message) : [{ text: behind }];
  const names: string[] = [];
  for (const { text } of rows) {
    const words = wordsOf(text).trim().split(' ');
    const name = words.map(whose).find((one) => one !== undefined);
    if (words.length > MAX_ROW_WORDS || !name) break;
    names.push(name);
  }
  return names;
}
const LIST =
  /(?<=(?<!\p{L})(?:below|following|passengers?|travell?ers?|folgende[rns]?|unten|passagiere?|reisende[rn]?|fluggäste?|suivante?s?|ci-(?:dessous|après)|passagers?|voyageurs?|siguientes?|a continuación|pasajeros?|viajeros?|följande|nedan|resenär(?:en|er|erna)?|passagerare)(?!\p{L})[^:]{0,200}):(?!\S)/iu;
const MAX_ROW_WORDS = 12;

/** Without those of whom another paper that names the booking says that they were taken off it. */
export function withoutTakenOff(legs: readonly PlannedLeg[], readings: readonly Reading[]): PlannedLeg[] {
  const all = legs.flatMap(({ people }) => people);
  const references = [...new Set(legs.flatMap(({ reference }) => reference?.value ?? []))];
  return readings.reduce<PlannedLeg[]>(
    (before, reading) => {
      const named = references.filter((code) => reading.lines.some(({ text }) => text.includes(code)));
      const isMeant = (leg: PlannedLeg) =>
        leg.reading !== reading && named.includes(leg.reference?.value ?? '') && leg.people.length > 1;
      if (!before.some(isMeant)) return before;
      const isAtHome = stayingAtHome(reading, all);
      return before.map((leg) =>
        isMeant(leg) ? { ...leg, people: withoutOff(leg.people, (one) => isAtHome(one, false)) } : leg,
      );
    },
    [...legs],
  );
}

/** `Tom is flying, his guitar is not coming`. */
const isOfTheirs = (words: readonly string[]): boolean =>
  words.findLastIndex((word) => THEIRS.test(word)) > words.findLastIndex((word) => THEY.test(word));
const THEIRS = /^(?:his|her|their|sein|seine|ihr|ihre|son|sa|ses|su|sus|hans|hennes)$/u;
const THEY = /^(?:he|she|they|er|sie|il|elle|ils|elles|el|ella|ellos|han|hon|de)$/u;

const MIN_NAME = 3;
const REACH = 80;
const AND = /^(?:and|und|et|y|e|och|mr|mrs|ms|herr|frau|mme|m|sr|sra|fru)$/u;

/** `Ada and Tom`, `Frau Wren und Herr Linde`: no more than such a word stands between one name and the next. */
const isWithin = (words: readonly string[], at: number, last: number): boolean =>
  AND.test(words[at] ?? '') && last - at <= MAX_LIST;
const MAX_LIST = 8;

/** Without those who do not travel at all, or not on this way. */
export const withoutOff = (people: Passenger[], isOff: (one: Passenger) => boolean): Passenger[] =>
  unlessNobodyIsLeft(people, isOff);
