import { airportByCode } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { columnCells } from '../columns/column-cells.ts';
import type { PlannedLeg } from '../entries.ts';
import { isSamePerson } from '../people/find-names.ts';

/** How many days after a flight somebody is not on the same way again. */
const DAYS_TO_RETURN = 4;
const DAY_MS = 24 * 60 * 60 * 1000;

interface Placed {
  leg: PlannedLeg;
  from: string;
  to: string;
  /** Days since 1970; undefined where the paper does not say. */
  day: number | undefined;
}

/**
 * The pairs of flights of which nobody can be on both: they leave one town or land in one on one day, or go the same way
 * a few days apart. A flight told without its day is on that of any of its paper with which it shares an end.
 */
export function rivalsAmong(legs: readonly PlannedLeg[]): [PlannedLeg, PlannedLeg][] {
  const placed = legs.flatMap(placesOf).sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  const pairs: [PlannedLeg, PlannedLeg][] = [];
  const meet = (a: Placed, b: Placed) => {
    if (excludes(a, b)) pairs.push([a.leg, b.leg]);
  };
  for (const bucket of Map.groupBy(placed, ({ from, to }) => `${from} to ${to}`).values()) {
    for (const [at, one] of bucket.entries()) {
      for (const other of bucket.slice(at + 1)) {
        if (daysBetween(one, other) > DAYS_TO_RETURN) break;
        meet(one, other);
      }
    }
  }
  const dated = placed.filter(({ day }) => day !== undefined);
  const undated = placed.filter(({ day }) => day === undefined);
  for (const end of ['from', 'to'] as const) {
    for (const bucket of Map.groupBy(dated, (one) => `${one.day} ${one[end]}`).values())
      for (const [at, one] of bucket.entries()) for (const other of bucket.slice(at + 1)) meet(one, other);
    const byTown = Map.groupBy(dated, (one) => one[end]);
    for (const one of undated)
      for (const other of byTown.get(one[end]) ?? [])
        if (one.leg.reading === other.leg.reading) meet(one, other);
  }
  for (const bucket of Map.groupBy(legs, ({ flightNumber }) => flightNumber).values())
    for (const one of bucket.filter((leg) => (!leg.day || placesOf(leg).length === 0) && tellsHour(leg)))
      for (const other of bucket) if (isRetold(one, other)) pairs.push([one, other]);
  return pairs;
}

/** The same flight at other hours, where one paper does not say when, whence or where to: `still EI 702, but out at 11:35`. */
const isRetold = (one: PlannedLeg, other: PlannedLeg): boolean =>
  one !== other &&
  tellsHour(other) &&
  (!one.day || !other.day || one.day === other.day) &&
  leavesAt(one).slice(-5) !== leavesAt(other).slice(-5) &&
  maySharePeople(one, other);

const tellsHour = (leg: PlannedLeg): boolean => /\d:\d{2}$/u.test(leavesAt(leg));

function placesOf(leg: PlannedLeg): Placed[] {
  const [from, to] = [townOf(leg, 'from'), townOf(leg, 'to')];
  return from && to ? [{ leg, from, to, day: leg.day ? Date.parse(leg.day) / DAY_MS : undefined }] : [];
}

/** 0 where one of them has no day. */
const daysBetween = (a: Pick<Placed, 'day'>, b: Pick<Placed, 'day'>) =>
  a.day === undefined || b.day === undefined ? 0 : Math.abs(a.day - b.day);

function excludes(one: Placed, other: Placed): boolean {
  const [a, b] = [one.leg, other.leg];
  const isTimed = /T\d/u.test(leavesAt(a)) && /T\d/u.test(leavesAt(b));
  // One flight under two numbers, or told twice.
  if (isTimed && leavesAt(a) === leavesAt(b)) return false;
  const isOther = a.flightNumber !== b.flightNumber || (isTimed && daysBetween(one, other) === 0);
  return isOther && maySharePeople(a, b) && !areOfGroups(a, b);
}

export const leavesAt = ({ facts }: PlannedLeg) => facts.departureTime?.[0]?.value ?? '';

function maySharePeople(a: PlannedLeg, b: PlannedLeg): boolean {
  if (a.people.length === 0 || b.people.length === 0) return true;
  return a.people.some(({ name }) => b.people.some((other) => isSamePerson(name.value, other.name.value)));
}

/** `Strings (14)` and `Winds (8)` under `Group`: rows of people who fly apart. */
function areOfGroups(a: PlannedLeg, b: PlannedLeg): boolean {
  const [first, second] = [a, b].map(({ reading, firstLine }) => {
    const cell = columnCells(reading, firstLine).find(({ column }) => GROUP_LABEL.test(column.label));
    return cell && reading.lines[firstLine]?.text.slice(cell.start, cell.end).trim();
  });
  return first !== undefined && second !== undefined && first !== second;
}
const GROUP_LABEL = /^\W*(?:group|party|team|gruppe|groupe|équipe|grupo|equipo|grupp|lag)\W*$/iu;

/** One name for a town: `München`, `Munich` and `MUC` are one, and so are the airports of London. */
function townOf({ facts }: PlannedLeg, end: 'from' | 'to'): string | undefined {
  const code = facts[`${end}Airport`]?.[0]?.value;
  const name = (code && airportByCode(code)?.city) ?? facts[`${end}City`]?.[0]?.value;
  return name && foldName(cityByName(name)?.knownAs ?? name);
}

/** Two legs of one change of planes, told on one line. */
export const isOneJourney = (a: PlannedLeg, b: PlannedLeg) =>
  a !== b &&
  a.reading === b.reading &&
  a.firstLine === b.firstLine &&
  (townOf(a, 'to') === townOf(b, 'from') || townOf(b, 'to') === townOf(a, 'from'));
