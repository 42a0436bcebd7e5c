import type { Candidate } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import { isSameCity } from '../../recognizers/cities.ts';
import { foldName } from '../../recognizers/fold.ts';
import type { PlannedLeg } from './entries.ts';
import { PeopleIndex } from './people/people-index.ts';
import { type ShowTold, showTold } from './show-told.ts';
import type { FlightCandidates, Leg } from './types.ts';

export type Direction = 'arrival' | 'departure';
/** Legs at most this far apart are one journey with a change of planes. */
const MAX_CHANGE_HOURS = 26;
const MAX_DAYS_FROM_SHOW = 10;

/** For each leg whether it brings people to the show or takes them away, where the papers let one know. */
export function directionsOf(
  legs: readonly PlannedLeg[],
  general: Extracted['general'],
): Map<Leg, Candidate<Direction>> {
  const known = new Map<Leg, Candidate<Direction>>();
  const told =
    general?.date && general.city ? undefined : showTold(new Set(legs.map(({ reading }) => reading)));
  for (const leg of legs) {
    const direction = byShow(leg, general, told) ?? byHeading(leg, general?.date ?? told?.date);
    if (direction) known.set(leg, direction);
  }
  const show = general?.date ?? told?.date;
  for (const [leg, value] of show ? journeys(legs).flatMap((one) => [...thereAndBack(one, show)]) : [])
    if (!known.has(leg))
      known.set(leg, said(leg, value, 'there and back around the day of the show', ['derived']));
  const landing = byAirport(legs, (leg) => leg.facts.toAirport?.[0]?.value);
  const leaving = byAirport(legs, (leg) => leg.facts.fromAirport?.[0]?.value);
  for (let changed = true; changed; ) {
    changed = false;
    for (const leg of legs) {
      if (known.has(leg)) continue;
      const before = landing(leg.facts.fromAirport?.[0]?.value).find(
        (other) => known.get(other)?.value === 'departure' && connects(other, leg),
      );
      const after = leaving(leg.facts.toAirport?.[0]?.value).find(
        (other) => known.get(other)?.value === 'arrival' && connects(leg, other),
      );
      if (!before && !after) continue;
      known.set(
        leg,
        said(leg, before ? 'departure' : 'arrival', 'part of one journey with the next leg', ['derived']),
      );
      changed = true;
    }
  }
  return known;
}

/** The flights of each traveller who does not fly the same as another one; those of nobody together. */
function journeys(legs: readonly PlannedLeg[]): readonly (readonly PlannedLeg[])[] {
  const people = new PeopleIndex<PlannedLeg>();
  for (const leg of legs) for (const { name } of leg.people) people.add(name.value, leg);
  const flown = new Set(legs.flatMap((leg) => leg.people.map(({ name }) => people.of(name.value))));
  const ofNobody = legs.filter((leg) => leg.people.length === 0);
  const order = new Map(legs.map((leg, at) => [leg, at]));
  const sets = new Map([...flown].map((own) => [[...new Set(own.map((leg) => order.get(leg)))].join(), own]));
  return [...[...sets.values()].map((own) => [...new Set(own)]), ofNobody];
}

/** The legs of one journey that leaves a town before the show and comes home to it after, wherever it lands between. */
function thereAndBack(legs: readonly Leg[], show: string): Map<Leg, Direction> {
  const leavesAt = ({ facts }: Leg) => facts.departureTime?.[0]?.value ?? '';
  const placed = legs.filter((leg) => leg.day && leavesAt(leg) && leg.facts.fromCity && leg.facts.toCity);
  const inOrder = [...placed].sort((a, b) => leavesAt(a).localeCompare(leavesAt(b)));
  const out = inOrder.filter(({ day = '' }) => day <= show);
  const back = inOrder.filter(({ day = '' }) => day > show);
  const [first, last] = [out[0], back.at(-1)];
  const isClose = (leg: Leg | undefined) =>
    Math.abs(Date.parse(leg?.day ?? '') - Date.parse(show)) / 86_400_000 <= MAX_DAYS_FROM_SHOW;
  const isJourney = (way: readonly Leg[]) =>
    way.every((leg, i) => {
      const before = way[i - 1];
      return !before || isSameFlight(before, leg) || connects(before, leg);
    });
  const isHome = isTown(first?.facts.fromCity, last?.facts.toCity);
  if (placed.length < legs.length || !isHome || !isClose(first) || !isClose(last)) return new Map();
  if (isTown(out.at(-1)?.facts.toCity, first?.facts.fromCity) || !isJourney(out) || !isJourney(back))
    return new Map();
  return new Map<Leg, Direction>([
    ...out.map((leg) => [leg, 'arrival'] as const),
    ...back.map((leg) => [leg, 'departure'] as const),
  ]);
}

const isSameFlight = (a: Leg, b: Leg) => a.flightNumber === b.flightNumber && a.day === b.day;
const isTown = (a: FlightCandidates['toCity'], b: FlightCandidates['toCity']): boolean => {
  const [one, other] = [a?.[0]?.value, b?.[0]?.value];
  return one !== undefined && other !== undefined && isSameCity(one, other);
};

function byAirport(
  legs: readonly Leg[],
  airportOf: (leg: Leg) => string | undefined,
): (airport: string | undefined) => readonly Leg[] {
  const lists = new Map<string | undefined, Leg[]>();
  for (const leg of legs) {
    const list = lists.get(airportOf(leg));
    if (list) list.push(leg);
    else lists.set(airportOf(leg), [leg]);
  }
  return (airport) => lists.get(airport) ?? [];
}

function byShow(
  leg: Leg,
  general: Extracted['general'],
  told: ShowTold | undefined,
): Candidate<Direction> | undefined {
  const { day } = leg;
  const city = general?.city;
  const show = general?.date ?? told?.date;
  if (!day || !show || !(city || told)) return undefined;
  const days = (Date.parse(day) - Date.parse(show)) / 86_400_000;
  if (Math.abs(days) > MAX_DAYS_FROM_SHOW) return undefined;
  const isThere = (candidates: FlightCandidates['toCity']) =>
    (city !== undefined && isCity(candidates, city)) || (told?.date === show && isNamed(candidates, told));
  if (isThere(leg.facts.toCity) && days <= 0)
    return said(leg, 'arrival', 'lands in the city of the show on or before its day');
  if (isThere(leg.facts.fromCity) && days >= 0)
    return said(leg, 'departure', 'leaves the city of the show on or after its day');
  return undefined;
}

/** As the paper lists it, unless that is the wrong side of the show. */
function byHeading(
  { travels, way, ...leg }: Leg,
  show: string | undefined,
): Candidate<Direction> | undefined {
  const { day } = leg;
  const value = travels ?? (show && day ? way : undefined);
  if (!value) return undefined;
  const isPast = show && day && (value === 'arrival' ? day > show : day < show);
  return isPast ? undefined : said(leg, value, 'the paper lists it so');
}

/** `Flights for the Porto show (Sat 6 Nov)`: the town stands beside the day. */
const isNamed = (candidates: FlightCandidates['toCity'], { words }: ShowTold): boolean =>
  (candidates ?? []).some(({ value }) => value.length > 3 && words.includes(foldName(value)));

function isCity(candidates: FlightCandidates['toCity'], city: string): boolean {
  const name = city.split(/[,(]/)[0]?.trim() ?? '';
  return (candidates ?? []).some((one) => isSameCity(one.value, name));
}

function connects(first: Leg, second: Leg): boolean {
  const arrives = first.facts.arrivalTime?.[0]?.value ?? first.facts.departureTime?.[0]?.value;
  const leaves = second.facts.departureTime?.[0]?.value;
  const at = first.facts.toAirport?.[0]?.value;
  if (!arrives || !leaves || !at || at !== second.facts.fromAirport?.[0]?.value) return false;
  const hours = (Date.parse(`${leaves}Z`) - Date.parse(`${arrives}Z`)) / 3_600_000;
  return hours >= 0 && hours <= MAX_CHANGE_HOURS;
}

function said(
  leg: Leg,
  value: Direction,
  reason: string,
  doubts?: Candidate['doubts'],
): Candidate<Direction> {
  const times = leg.facts.departureTime ?? leg.facts.flightNumber;
  return {
    value,
    method: 'pattern',
    reason,
    evidence: times?.[0]?.evidence.slice(0, 1) ?? [],
    ...(doubts && { doubts }),
  };
}
