import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { CANCELLED, LAPSED, REFUNDED } from '../../../recognizers/standing-words.ts';
import { NOT_DONE } from '../../shared/standing/cues.ts';
import type { PlannedLeg } from '../entries.ts';
import { onDay } from '../legs/on-day.ts';
import { isSamePerson } from '../people/find-names.ts';
import { townOf } from '../places/town-ends.ts';
import type { Passenger } from '../types.ts';
import { placesOfStaying } from './words.ts';

const THING =
  '(?:[Ss]eat|[Tt]icket|(?:[Ss]itz)?[Pp]latz|billet|siège|place|billete|plaza|asiento|biljett|plats)(?:en|et|s)?';
const OWN =
  "(?:[Hh]is|[Hh]er|[Tt]heir|[Ss]eine?[nrm]?|ihre?[nrm]?|[Ss]on|[Ss]a|[Hh]ans|[Hh]ennes|\\p{Lu}\\p{L}+(?:['’]s|s['’]|s))";
/** `his seat`, `Toms Ticket`, `le billet de Tom`: what one traveller has on a flight. */
const OF_ONE = quick(
  new RegExp(
    `(?<!\\p{L})(?:${OWN} (?:\\p{Ll}+ )?${THING}|${THING} (?:of |for |von |für |d['’]|de |para |för )(\\p{Lu}\\p{L}+))(?!\\p{L})`,
    'u',
  ),
);
const GIVEN_UP = quick(
  new RegExp(
    `(?<!\\p{L})(?:${[CANCELLED, LAPSED, REFUNDED].join('|')}|gave up|let go|zurückgeben|rendu|devuelto)(?!\\p{L})`,
    'iu',
  ),
);

/** `I've cancelled his seat on EI 702`: said of one traveller, and not of the flight. */
export function givesUpSeat(text: string): boolean {
  const one = GIVEN_UP.test(text) ? OF_ONE.exec(text) : null;
  // `the ticket for London`
  return one !== null && (one[1] === undefined || townOf(one[1], 'first') === undefined);
}

/** One traveller is on one flight no more. */
interface GivenUp {
  reading: Reading;
  person: string;
  /** What the words name of the flight, folded: its number or one of its towns. */
  said: string;
  statement: Statement;
}

/**
 * Without those of whom another paper says that they are not on one of the flights, `Tom isn't flying to Cork with us`,
 * `Toms Platz auf EI 702 ist storniert`; the flight that it goes on with is theirs.
 */
export function withoutGivenUp(legs: readonly PlannedLeg[], readings: readonly Reading[]): PlannedLeg[] {
  const party: Passenger[] = [];
  for (const person of legs.flatMap(({ people }) => people))
    if (!party.some((one) => isSame(one, person))) party.push(person);
  if (party.length === 0) return [...legs];
  const all = readings.flatMap((reading) => givenUpIn(reading, party));
  if (all.length === 0) return [...legs];
  return legs.flatMap((leg) => {
    const off = all.filter((one) => one.reading !== leg.reading && isOf(one, leg));
    const people = leg.people.filter(
      ({ name }) => !off.some(({ person }) => isSamePerson(person, name.value)),
    );
    if (people.length === 0 && off.length > 0) return [];
    if (leg.people.length > 0) return [{ ...leg, people }];
    const own = all.filter((one) => one.reading === leg.reading && goesOnWith(one, leg));
    const person = party.find(({ name }) => isSamePerson(name.value, own[0]?.person ?? ''));
    if (!person) return [leg];
    const days = new Set(legs.flatMap((other) => (own.some((one) => isOf(one, other)) && other.day) || []));
    const [day] = days.size === 1 && !leg.day ? days : [];
    const theirs = { ...leg, people: [{ name: person.name, line: leg.firstLine, seats: [] }] };
    return [day ? onDay({ ...theirs, day }, day) : theirs];
  });
}

const isSame = (a: Passenger, b: Passenger) => isSamePerson(a.name.value, b.name.value);

function givenUpIn(reading: Reading, party: readonly Passenger[]): GivenUp[] {
  const statements = statementsOf(reading);
  return statements.flatMap((statement, at) => {
    const { text, message } = statement;
    if (NOT_DONE.test(text) || !saysOffFlight(text)) return [];
    const named = namedIn(text, party);
    const before = statements[at - 1];
    const isGoingOn =
      named.length === 0 &&
      before?.message === message &&
      OF_THEM.test(text) &&
      !GREETING.test(before?.text ?? '');
    const meant = isGoingOn ? namedIn(before?.text ?? '', party) : named;
    const [person] = meant.length === 1 ? meant : [];
    if (!person) return [];
    return [{ reading, person: person.name.value, said: wordsOf(clausesOf(text)), statement }];
  });
}

const saysOffFlight = (text: string) => placesOfStaying(text).length > 0 || givesUpSeat(text);

/** Of `his ticket on EI 702 is cancelled, he is still on the 703` the first half. */
function clausesOf(text: string): string {
  const said = text.split(CLAUSES).filter(saysOffFlight);
  return said.length > 0 ? said.join(' ') : text;
}
const CLAUSES = /[,;:]\s|\s[–—-]\s|\s(?:and|but|und|aber|et|mais|y|pero|och|men)\s/u;

/** Somebody told of before. */
const OF_THEM =
  /(?<!\p{L})(?:s?he|his|her|er|sie|seine?[nrm]?|ihre?[nrm]?|il|elle|son|sa|él|ella|su|han|hon|hans|hennes)(?!\p{L})/iu;
const GREETING = /^[^,.!?\d]{1,40}[,:!–-]?$/u;

const wordsOf = (text: string) => ` ${foldName(text).replace(/[^\p{L}\d]+/gu, ' ')} `;

/** Those whose first or last name a text says, `Tom` for Tomasz too, where it is nobody else's. */
function namedIn(text: string, party: readonly Passenger[]): Passenger[] {
  const said = wordsOf(text);
  const short = said.split(' ').filter((word) => word.length >= MIN_SHORT && said.includes(` ${word} `));
  const isSaid = (word: string, at: number) =>
    word.length > 2 &&
    (said.includes(` ${word} `) ||
      said.includes(` ${word}s `) ||
      (at === 0 && short.some((one) => word.startsWith(one.replace(/s$/u, '')) && isNameIn(text, one))));
  const saidOf = ({ name }: Passenger) => foldName(name.value).split(' ').filter(isSaid);
  return party.filter((one) => {
    const words = saidOf(one);
    return words.some((word) =>
      party.every((other) => other === one || !foldName(other.name.value).split(' ').includes(word)),
    );
  });
}
const MIN_SHORT = 3;

/** Written as a name, in the case of one. */
const isNameIn = (text: string, folded: string): boolean =>
  text.split(/[^\p{L}]+/u).some((word) => /^\p{Lu}/u.test(word) && foldName(word) === folded);

/** The words name its number, or else one of the towns it flies to or from, and no other flight. */
function isOf({ said, statement }: GivenUp, leg: PlannedLeg): boolean {
  const digits = leg.flightNumber.slice(leg.carrier.length);
  if (new RegExp(` (?:${leg.carrier} ?)?${digits} `, 'iu').test(said)) return true;
  if (findFlightNumbers(statement.text).length > 0) return false;
  return [leg.facts.toCity, leg.facts.toAirport].some((place) =>
    said.includes(` ${foldName(place?.[0]?.value ?? '-')} `),
  );
}

/** Told in the same sentence or the next lines, as a flight of its own. */
const goesOnWith = (one: GivenUp, leg: PlannedLeg): boolean =>
  leg.firstLine >= one.statement.firstLine &&
  leg.firstLine <= one.statement.lastLine + 2 &&
  leg.reading.lines
    .slice(one.statement.firstLine + 1, leg.firstLine + 1)
    .every(({ line }) => !line.startsBlock);
