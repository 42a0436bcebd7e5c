import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsAt, statementsOf } from '../../../reading/statements.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { isLaterVersion } from '../../shared/standing/later-version.ts';
import { rowsOff } from '../../shared/standing/rows.ts';
import { opensCalledOff } from '../../shared/standing/states.ts';
import type { PlannedLeg } from '../entries.ts';
import type { Passenger } from '../types.ts';
import type { GivenUp } from './which-flights.ts';
import { saysNotTravelling } from './words.ts';

/**
 * Who is on a flight no more because a list of another paper has it otherwise, in whatever words: a row that calls the
 * flights of a traveller off, a cell without a flight where the others have theirs, a number struck beside a new one, a list of
 * all who fly, a later version of the same plan.
 */
export function absentFromLists(
  readings: readonly Reading[],
  party: readonly Passenger[],
  legs: readonly PlannedLeg[],
): GivenUp[] {
  if (readings.length < 2) return [];
  return [
    ...readings.flatMap((reading) => [
      ...rowsCalledOff(reading, party),
      ...cellsWithoutFlight(reading, party),
      ...numbersStruck(reading, party),
      ...leftOffList(reading, party),
    ]),
    ...leftOutOfPlan(readings, legs),
  ];
}

const OF_FLYING = quick(
  /(?<!\p{L})(?:fl(?:y|ies|ying)|flights?|plane|air|flieg\p{L}{1,4}|flug\p{L}*|flüge\p{L}*|maschine|vol|vols|vole(?:nt|r)?|avion|vuel\p{L}{1,3}|avión|flyg\p{L}{0,6}|plan(?:et)?)(?!\p{L})/iu,
);

const numbersIn = (text: string) => findFlightNumbers(text).map(({ value }) => value.flightNumber);

function givenUp(reading: Reading, line: number, person: Passenger, clauses: string): GivenUp {
  const text = reading.lines[line]?.text ?? '';
  const own = statementsAt(reading, line)[0];
  const { message } = reading.lines[line] ?? {};
  const statement: Statement = own ?? {
    text,
    firstLine: line,
    lastLine: line,
    ...(message !== undefined && { message }),
  };
  const said = { clauses, sentence: clauses, isOfAll: true };
  return { reading, person: person.name.value, said, statement, isListed: true };
}

const indexes = new WeakMap<readonly Passenger[], ReadonlyMap<string, readonly Passenger[]>>();

/** The people of a party by the words of their names. */
function indexOf(party: readonly Passenger[]): ReadonlyMap<string, readonly Passenger[]> {
  const known = indexes.get(party);
  if (known) return known;
  const index = new Map<string, Passenger[]>();
  for (const one of party)
    for (const word of new Set(foldName(one.name.value).split(' ')))
      index.set(word, [...(index.get(word) ?? []), one]);
  indexes.set(party, index);
  return index;
}

/** Whom words name by a first or a last name that is nobody else's. */
function namedIn(text: string, party: readonly Passenger[]): Passenger[] {
  const index = indexOf(party);
  const words = foldName(text).split(/[^\p{L}\d-]+/u);
  const named = words.flatMap((word) => {
    const [one, ...others] = word.length > 1 ? (index.get(word) ?? []) : [];
    return one && others.length === 0 ? [one] : [];
  });
  return [...new Set(named)];
}

/** `Ms Wren, all four flights | confirmed | refunded`: the row of one traveller that is off. */
function rowsCalledOff(reading: Reading, party: readonly Passenger[]): GivenUp[] {
  return [...rowsOff(reading, opensCalledOff)].flatMap((line) => {
    const text = reading.lines[line]?.text ?? '';
    const [person, ...others] = namedIn(text, party);
    const isOfFlight = OF_FLYING.test(text) || numbersIn(text).length > 0;
    return person && others.length === 0 && isOfFlight ? [givenUp(reading, line, person, text)] : [];
  });
}

/** Words, or a dash; no hour, no `tbc` and no `same`. */
const SAYS_OTHERWISE =
  /^(?:[-–—×x✗]|(?!(?:tb[acd]|open|offen|same|ditto|dito|idem|id\.?|ídem|samma|same as|wie oben|lo mismo|s\. ?o\.?|pending|wait)\b)\p{L}[\p{L} .,'’()-]{2,60})$/iu;

/** `Tom drives the van` in the column in which the others have EI 702. */
function cellsWithoutFlight(reading: Reading, party: readonly Passenger[]): GivenUp[] {
  return reading.tables.flatMap(({ rows }) => {
    const people = rows.map(({ cells }) => cells.map((cell) => namedIn(cell, party)));
    const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
    return Array.from({ length: width }, (_, at) => at).flatMap((at) => {
      const whose = rows.map(
        (_, row) => people[row]?.filter((named, i) => i !== at && named.length > 0).flat() ?? [],
      );
      const flying = rows.filter(
        ({ cells }, row) => numbersIn(cells[at] ?? '').length > 0 && whose[row]?.length === 1,
      );
      if (flying.length < 2) return [];
      const numbers = [...new Set(flying.flatMap(({ cells }) => numbersIn(cells[at] ?? '')))];
      return rows.flatMap(({ line, cells }, row) => {
        const [person, ...others] = whose[row] ?? [];
        const isOther =
          SAYS_OTHERWISE.test(cells[at]?.trim() ?? '') && numbersIn(cells[at] ?? '').length === 0;
        return person && others.length === 0 && isOther
          ? [givenUp(reading, line, person, numbers.join(' '))]
          : [];
      });
    });
  });
}

/** A number that is struck where another one stands beside it, for whom the row names. */
function numbersStruck(reading: Reading, party: readonly Passenger[]): GivenUp[] {
  return reading.lines.flatMap(({ line, text, index }) => {
    const struck = line.cells.filter(({ isStruck }) => isStruck).flatMap((cell) => numbersIn(cell.text));
    if (struck.length === 0 || numbersIn(text).length === 0) return [];
    const gone = struck.filter(
      (number) => !reading.lines.some((one) => numbersIn(one.text).includes(number)),
    );
    const named = namedIn(line.cells.map((cell) => cell.text).join(' '), party);
    return gone.flatMap((number) =>
      (named.length > 0 ? named : party).map((person) => givenUp(reading, index, person, number)),
    );
  });
}

const LABELLED = /^([^:]{4,70}):\s+(\p{Lu}.{4,200})$/u;
const BETWEEN_NAMES = /[,;&/+]|\s(?:and|und|et|y|e|och|plus|sowie)\s/u;
const DENIES =
  /(?<!\p{L})(?:not|no|without|except|but|nicht|kein\p{L}{0,2}|ohne|außer|pas|sans|sauf|sin|salvo|excepto|inte|utan|utom|ej)(?!\p{L})/iu;

/** `On the plane on the 20th: Ada, Kim`: of those whom the same words speak of elsewhere, who is not in the list. */
function leftOffList(reading: Reading, party: readonly Passenger[]): GivenUp[] {
  const statements = statementsOf(reading);
  return statements.flatMap((statement) => {
    const [, label = '', list = ''] = LABELLED.exec(statement.text) ?? [];
    if (!OF_FLYING.test(label) || DENIES.test(label) || saysNotTravelling(statement.text)) return [];
    const listed = list
      .replace(/\.$/u, '')
      .split(BETWEEN_NAMES)
      .map((item) => namedIn(item, party));
    if (listed.length < 2 || listed.some(({ length }) => length !== 1)) return [];
    const around = statements.filter((one) => one !== statement && one.message === statement.message);
    return party
      .filter((one) => !listed.some(([named]) => named === one))
      .filter((one) => around.some(({ text }) => namedIn(text, [one]).length > 0))
      .map((person) => ({
        reading,
        person: person.name.value,
        said: { clauses: label, sentence: label, isOfAll: false },
        statement,
        isListed: true,
      }));
  });
}

/** A plan that was drawn up anew, with other flights of it and all of a flight's travellers, but without that flight. */
function leftOutOfPlan(readings: readonly Reading[], legs: readonly PlannedLeg[]): GivenUp[] {
  const numbers = new Map(
    readings.map((reading) => [reading, new Set(reading.lines.flatMap(({ text }) => numbersIn(text)))]),
  );
  return readings.flatMap((plan) =>
    readings.flatMap((older) => {
      if (!isLaterVersion(plan, older)) return [];
      const own = legs.filter(({ reading }) => reading === older);
      const missing = own.filter(({ flightNumber }) => !numbers.get(plan)?.has(flightNumber));
      const isAnew = missing.length < own.length;
      return isAnew ? missing.flatMap((leg) => leftOut(leg, plan)) : [];
    }),
  );
}

/** All who fly on it, where the newer plan has them all. */
function leftOut({ people, flightNumber }: PlannedLeg, plan: Reading): GivenUp[] {
  const text = plan.lines.map((line) => line.text).join('\n');
  const areThere = people.every((one) => namedIn(text, [one]).length > 0);
  return areThere ? people.map((person) => givenUp(plan, 0, person, flightNumber)) : [];
}
