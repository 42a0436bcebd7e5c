import type { Reading } from '../../../reading/reading.ts';
import type { Statement } from '../../../reading/statements.ts';
import { airlineByCode, findAirlines } from '../../../recognizers/airlines.ts';
import { weekdayOfDate } from '../../../recognizers/calendar.ts';
import { WEEKDAY_PATTERN, weekdayOfWord } from '../../../recognizers/date-words.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { PlannedLeg } from '../entries.ts';

/** One traveller is on some flights no more. */
export interface GivenUp {
  reading: Reading;
  person: string;
  said: Said;
  statement: Statement;
  /** A row or a list tells it, and nothing below goes on with it. */
  isListed?: boolean;
}

/** What a sentence says to be off: the words of the clauses that say so, and all of it. */
export interface Said {
  clauses: string;
  sentence: string;
  /** Words that name no flight are said of all: `his tickets are refunded`. */
  isOfAll: boolean;
  /** Words for one way stand beside those for the other: `drives down and drives home`. */
  isOfBothWays?: boolean;
}

/**
 * Those of a traveller's flights that words mean: by their numbers, else by booking, town, airline, day or way, `his seat
 * on the Ryanair`, `off the outbound`.
 */
export function flightsMeant(said: Said, flown: readonly PlannedLeg[]): readonly PlannedLeg[] {
  const named = flown.filter(isNumbered(said.clauses));
  if (named.length > 0) return named;
  if (findFlightNumbers(said.sentence).length > 0)
    return flown.filter(
      isNumbered(
        said.sentence
          .split(CLAUSE)
          .filter((one) => !STILL.test(one))
          .join(' '),
      ),
    );
  const limits = [byReference, byTown, byAirline, byDay, ...(said.isOfBothWays ? [] : [byWay])].flatMap(
    (of) => of(said, flown) ?? [],
  );
  if (limits.length === 0 && !said.isOfAll) return [];
  return flown.filter((leg) => limits.every((isMeant) => isMeant(leg)));
}

export const CLAUSE = /[,;:]\s|\s[–—-]\s|\s(?:and|but|so|und|aber|et|mais|y|pero|och|men)\s/u;
const STILL = quick(
  /(?<!\p{L})(?:still|stays?|keeps?|kept|only|as planned|unchanged|noch|bleib\p{L}{1,2}|behält|toujours|garde|reste|sigue|mantiene|conserva|fortfarande|kvar|behåller)(?!\p{L})/iu,
);

type Limit = (leg: PlannedLeg) => boolean;

const wordsOf = (text: string) => ` ${foldName(text).replace(/[^\p{L}\d]+/gu, ' ')} `;

function isNumbered(text: string): Limit {
  const words = wordsOf(text);
  return ({ carrier, flightNumber }) => {
    const digits = flightNumber.slice(carrier.length);
    return words.includes(digits) && new RegExp(` (?:${carrier} ?)?0{0,2}${digits} `, 'iu').test(words);
  };
}

function byReference({ sentence }: Said, flown: readonly PlannedLeg[]): Limit | undefined {
  const isMeant = ({ reference }: PlannedLeg) =>
    reference !== undefined && sentence.includes(reference.value);
  return flown.some(isMeant) ? isMeant : undefined;
}

const FROM = /(?<!\p{L})(?:from|out of|von|ab|aus|depuis|de|desde|från)(?: \p{L}{2,3})? $/u;
const TOWARDS = /(?<!\p{L})(?:to|nach|à|pour|para|a|till) (?=\p{Lu}\p{Ll})/u;

function byTown({ clauses }: Said, flown: readonly PlannedLeg[]): Limit | undefined {
  const words = wordsOf(clauses);
  const isSaid = (leg: PlannedLeg, end: 'from' | 'to') =>
    [leg.facts[`${end}City`], leg.facts[`${end}Airport`]].some((place) => {
      const at = words.indexOf(` ${foldName(place?.[0]?.value ?? '-')} `);
      return at >= 0 && FROM.test(words.slice(0, at + 1)) === (end === 'from');
    });
  const isMeant = (leg: PlannedLeg) => isSaid(leg, 'to') || isSaid(leg, 'from');
  return flown.some(isMeant) || TOWARDS.test(clauses) ? isMeant : undefined;
}

function byAirline({ clauses }: Said, flown: readonly PlannedLeg[]): Limit | undefined {
  const words = wordsOf(clauses);
  const named = new Set(findAirlines(clauses).flatMap(({ value, doubts }) => (doubts ? [] : value.code)));
  const isMeant = ({ carrier }: PlannedLeg) => {
    const [first = '', second = ''] = foldName(airlineByCode(carrier)?.name ?? '').split(' ');
    return (
      named.has(carrier) || words.includes(` ${first.length > 3 || !second ? first : `${first} ${second}`} `)
    );
  };
  return flown.some(isMeant) ? isMeant : undefined;
}

const WEEKDAY = quick(new RegExp(`(?<!\\p{L})(?=\\p{L}{4})${WEEKDAY_PATTERN}(?!\\p{L})`, 'giu'));

function byDay({ clauses }: Said, flown: readonly PlannedLeg[]): Limit | undefined {
  const days = new Set(findDates(clauses).map(({ value }) => value.date.slice(5)));
  const weekdays = new Set(matchesOf(clauses, WEEKDAY).map(([word]) => weekdayOfWord(word)));
  const ofMonth = new Set(
    matchesOf(clauses, ORDINAL).map(([, day, german = '']) => (day ?? german).padStart(2, '0')),
  );
  const isMeant = ({ day }: PlannedLeg) =>
    day !== undefined &&
    (days.has(day.slice(5)) ||
      weekdays.has(weekdayOfDate(day)) ||
      (days.size === 0 && ofMonth.has(day.slice(8))));
  return days.size > 0 || flown.some(isMeant) ? isMeant : undefined;
}

/** `on the 20th`, `am 20.` */
const ORDINAL = quick(
  /(?<!\p{L})(?:(?:the|le|el|den) (\d{1,2})(?:st|nd|rd|th|er|e|:e)?|am (\d{1,2})\.)(?![\d:.,h€%]|\s?(?:uhr|o['’]clock)| \p{Lu})/giu,
);

const BOTH =
  /(?<!\p{L})(?:both (?:ways|directions)|either way|there and back|out and (?:home|back)|hin und (?:zurück|her)|aller(?: et |[- ])retour|ida y vuelta|tur och retur|fram och tillbaka)(?!\p{L})/iu;
const THERE = quick(
  /(?<!\p{L})(?:outbound|outward|(?:way|flight|leg|journey) (?:out|there|over)|hin(?:flug|reise|weg|fahrt)|(?:l['’]|à l['’]|vol )aller|(?:la|de) ida|utresan?|ditresan?|dit)(?!\p{L})/iu,
);
const BACK = quick(
  /(?<!\p{L})(?:inbound|homebound|homeward|(?:the|his|her|their|a) return|return (?:flight|leg|journey|seat|ticket)|way (?:back|home)|home|rück(?:flug|reise|weg|fahrt)|heim(?:flug|reise|weg)?|le retour|au retour|(?:vol|billet) retour|(?:la|de) vuelta|regreso|hemresan?|hemflyget|hem|återresan?)(?!\p{L})/iu,
);

function byWay({ clauses }: Said, flown: readonly PlannedLeg[]): Limit | undefined {
  const isThere = THERE.test(clauses);
  if (BOTH.test(clauses) || isThere === BACK.test(clauses)) return undefined;
  const days = [...new Set(flown.flatMap(({ day }) => day ?? []))].sort();
  const last = days[Math.ceil(days.length / 2) - 1] ?? '';
  return ({ day }) => day !== undefined && day <= last === isThere;
}
