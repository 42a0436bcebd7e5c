import type { Candidate } from '../../../candidate.ts';
import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { candidateAt, type Spot } from '../../shared/spots.ts';
import type { PlannedLeg } from '../entries.ts';
import { findAirlineReferences } from '../references/airline-references.ts';
import { seatScope, seatsIn } from '../seats/find-seats.ts';
import { speaksOfChange } from '../standing/told-later.ts';
import { saysNotTravelling } from '../standing/words.ts';
import type { Passenger, SeatClaim } from '../types.ts';
import { asPersonName, isSamePerson, slashedNames, titledNames } from './find-names.ts';
import { ticketNumbers } from './passenger-tickets.ts';
import { PeopleIndex } from './people-index.ts';
import { personCalled } from './person-called.ts';

/**
 * With those whom a paper puts in the place of travellers of another one: `Tom stays at home, Kim Sato plays instead. Kim's
 * ticket is 053-2418831907`. A ticket that no list has is that of somebody new; whom of the party its paragraph names, and
 * nobody else of them, is who does not fly.
 */
export function withSwapped(legs: readonly PlannedLeg[], readings: readonly Reading[]): PlannedLeg[] {
  const flying = legs.flatMap(({ people }) => people);
  const index = new PeopleIndex<Passenger>();
  for (const one of flying) index.add(one.name.value, one);
  const party = [...new Set(flying.flatMap(({ name }) => index.of(name.value)[0] ?? []))];
  if (party.length === 0) return [...legs];
  const known: Known = {
    party,
    tickets: new Set(flying.map(({ ticket }) => digitsOf(ticket?.value))),
    references: new Set(legs.map(({ reference }) => reference?.value)),
  };
  const swaps = readings.flatMap((reading) => swapsIn(reading, known));
  return legs.map((leg) => {
    const own = swaps.filter(({ reading }) => reading !== leg.reading);
    if (own.length === 0) return leg;
    const people = leg.people.map((one) => {
      const fresh = own.find(({ old }) => isNamed(one.name.value)(old))?.fresh;
      if (!fresh) return one;
      // On the booking of the other one the seat stays.
      return fresh.reference || fresh.seats.length > 0 ? fresh : { ...fresh, seats: one.seats };
    });
    return { ...leg, people };
  });
}

interface Known {
  party: readonly Passenger[];
  tickets: ReadonlySet<string>;
  references: ReadonlySet<string | undefined>;
}

interface Swap {
  reading: Reading;
  old: Passenger;
  fresh: Passenger;
}

const isNamed = (name: string) => (one: Passenger) => isSamePerson(one.name.value, name);

function swapsIn(reading: Reading, { party, tickets, references }: Known): Swap[] {
  return ticketNumbers(reading).flatMap(({ candidate: ticket, ...spot }) => {
    if (tickets.has(digitsOf(ticket.value))) return [];
    const paragraph = paragraphOf(reading, spot.line);
    if (!saysSwap(paragraph.map(({ text }) => text).join(' '))) return [];
    const name = newcomerBefore(reading, paragraph, spot, party);
    const [old, ...others] = name ? namedIn(paragraph, party, name.value) : [];
    if (!name || !old || others.length > 0) return [];
    const reference = findAirlineReferences(reading).find(
      ({ line, candidate }) =>
        paragraph.some(({ index }) => index === line) && !references.has(candidate.value),
    )?.candidate;
    const told = seatsBehind(reading, paragraph, spot);
    const seats = reference || told.length > 1 ? told : [];
    const passenger = { name, ticket, ...(reference && { reference }), seats, line: spot.line };
    return [{ reading, old, fresh: passenger }];
  });
}

/** Somebody is off, or something was changed; who is only with them takes nobody's place. */
const saysSwap = (text: string): boolean =>
  saysNotTravelling(text) || speaksOfChange(text) || NAME_CHANGE.test(text);
const NAME_CHANGE =
  /(?<!\p{L})(?:name changes?|changed? the name|namensänderung\p{L}*|changement de nom|cambio de nombre|namn(?:ändring|byte)\p{L}*)(?!\p{L})/iu;

const digitsOf = (text = '') => text.replace(/\D/gu, '');

const ITEM = /^\W{0,4}(?:[-–•*·]|\d{1,2}[.)])\s/u;

/** The lines around one, up to where its paragraph or its item of a list begins; with the sentence over a table. */
function paragraphOf({ lines }: Reading, at: number): ReadLine[] {
  const opens = (index: number) =>
    lines[index]?.line.startsBlock === true || ITEM.test(lines[index]?.text ?? '');
  let first = at;
  while (first > 0 && (!opens(first) || endsInColon(lines[first - 1]))) first--;
  let last = at;
  while (last + 1 < lines.length && !opens(last + 1)) last++;
  return lines.slice(first, last + 1).filter(({ message }) => message === lines[at]?.message);
}

const endsInColon = (line: ReadLine | undefined) => line?.text.trimEnd().endsWith(':') === true;

/** The name next before the ticket, of somebody who is none of the party. */
function newcomerBefore(
  reading: Reading,
  paragraph: readonly ReadLine[],
  { line, start }: Spot,
  party: readonly Passenger[],
): Candidate<string> | undefined {
  const broken = nameOverBreak(reading, line, start);
  for (const { index, text } of paragraph
    .filter((one) => one.index <= line && one.index >= line - 1)
    .reverse()) {
    const before = index === line ? text.slice(0, start) : text;
    const words = [...before.matchAll(/(?<!\p{L})\p{Lu}[\p{L}-]+/gu)].flatMap(({ 0: word, index: at }) => {
      const name = personCalled(reading, word);
      return name ? [{ name, start: at, end: at + word.length }] : [];
    });
    const names = [...slashedNames(before), ...titledNames(before), ...words]
      .filter(({ name }) => !party.some(isNamed(name)))
      .sort((a, b) => a.start - b.start);
    const found = names.at(-1);
    if (found)
      return candidateAt(reading, found.name, [{ line: index, start: found.start, end: found.end }], {
        method: 'label',
        reason: 'named with a ticket in the place of somebody else',
      });
    if (index === line && broken && !party.some(isNamed(broken.value))) return broken;
  }
  return undefined;
}

/** `… the name change: Kim` over `Sato flies now, ticket …`: a name that the line breaks. */
function nameOverBreak(reading: Reading, line: number, limit: number): Candidate<string> | undefined {
  const above = reading.lines[line - 1]?.text.trimEnd() ?? '';
  const first = /(?<!\p{L})\p{Lu}[\p{L}'’-]+$/u.exec(above);
  const second = /^\s*\p{Lu}[\p{L}'’-]+/u.exec(reading.lines[line]?.text.slice(0, limit) ?? '');
  const person = first && second && asPersonName(`${first[0]} ${second[0].trim()}`);
  if (!person) return undefined;
  const spots = [
    { line: line - 1, start: first.index, end: above.length },
    { line, start: second[0].search(/\S/u), end: second[0].length },
  ];
  return candidateAt(reading, person.name, spots, {
    method: 'label',
    reason: 'named with a ticket in the place of somebody else',
  });
}

/** Those of the party whom the lines name by a word that is nobody else's. */
function namedIn(paragraph: readonly ReadLine[], party: readonly Passenger[], newcomer: string): Passenger[] {
  const said = new Set(foldName(paragraph.map(({ text }) => text).join(' ')).split(/[^\p{L}-]+/u));
  const own = foldName(newcomer).split(' ');
  const wordsOf = ({ name }: Passenger) => foldName(name.value).split(' ');
  return party.filter((one) =>
    wordsOf(one).some(
      (word) =>
        word.length > 2 &&
        said.has(word) &&
        !own.includes(word) &&
        party.every((other) => other === one || !wordsOf(other).includes(word)),
    ),
  );
}

/** `ticket 053-2418831907, seat 22F out and 18C back`: of the same sentence. */
function seatsBehind(reading: Reading, paragraph: readonly ReadLine[], { line, end }: Spot): SeatClaim[] {
  return paragraph
    .filter(({ index }) => index >= line && index <= line + 1)
    .flatMap(({ index, text }) =>
      seatsIn(text)
        .filter(({ start }) => index > line || start > end)
        .map((one) => ({
          seat: candidateAt(reading, one.seat, [{ line: index, start: one.start, end: one.end }], {
            method: 'label',
            reason: 'seat behind the ticket of the traveller',
          }),
          ...seatScope(/^[^.;,\d]{0,16}/u.exec(text.slice(one.end))?.[0] ?? ''),
        })),
    );
}
