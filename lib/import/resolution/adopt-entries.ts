import type { SectionKey } from '../extracted.ts';
import type { AnyEntry, Identity } from './group-entries.ts';
import { isHearsay, meansSame, wordsOf } from './readers.ts';

/** How much it says that two entries are one thing when a field of both means the same. */
const FIELD_WEIGHTS: Readonly<Record<string, number>> = {
  name: 3,
  fileName: 3,
  flightNumber: 3,
  bookingReference: 3,
  ticketNumber: 3,
  email: 3,
  phone: 3,
  fullName: 2,
  departureTime: 2,
  arrivalTime: 2,
  startTime: 2,
  serviceTime: 2,
  address: 2,
  checkInDate: 1,
  checkOutDate: 1,
  serviceDate: 1,
  endTime: 1,
  guestCount: 1,
  location: 1,
  fromAirport: 1,
  toAirport: 1,
  role: 1,
};
const SHARED_KEY = 4;
/** Entries that agree on less are two things. */
const SAME_THING = 3;

export interface Adopted {
  /** The things of the rules, in their order, each with what the model says of it. */
  completed: AnyEntry[][];
  /** What the rules have not got and have not left out either. */
  others: AnyEntry[][];
  /** How many things the model tells of that the rules have seen called off. */
  refused: number;
}

/**
 * Gives each thing the model has read to the thing of the rules that it is, the best agreement first and one to one, so
 * that a hotel without its dates or a soundcheck at another time completes or doubts what the rules have instead of
 * standing beside it a second time. What the rules have not got is told apart, unless it is made of their things or is
 * one that they left out for a reason.
 */
export function adoptEntries(
  key: SectionKey,
  ruled: readonly AnyEntry[][],
  modelled: readonly AnyEntry[][],
  leftOut: readonly AnyEntry[],
  identity: Identity,
): Adopted {
  const pairs = modelled.flatMap((group, m) =>
    ruled.map((other, r) => ({ m, r, weight: agreement(group, other, identity) })),
  );
  const likely = pairs.filter(({ weight }) => weight >= SAME_THING).sort((a, b) => b.weight - a.weight);
  const homeOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const { m, r } of likely) {
    if (homeOf.has(m) || taken.has(r)) continue;
    homeOf.set(m, r);
    taken.add(r);
  }
  const completed = ruled.map((group, r) => [
    ...group,
    ...modelled.filter((_, m) => homeOf.get(m) === r).flat(),
  ]);
  const homeless = modelled.filter((_, m) => !homeOf.has(m));
  const known = ruled.flat();
  const refused = homeless.filter((group) => NAMES.some((field) => shares(group, leftOut, field)));
  const others = homeless.filter((group) => !refused.includes(group) && !isMadeOf(key, group, known));
  return { completed, others, refused: refused.length };
}

/** By what a booking that was left out is known again. */
const NAMES = ['name', 'flightNumber'];

/** What belongs to one thing of the list alone; two people may share a number, two travellers a flight. */
const OWN_FIELDS: Readonly<Partial<Record<SectionKey, readonly string[]>>> = {
  hotels: ['address', 'phone', 'email', 'bookingReference'],
  food: ['address', 'serviceTime'],
  flights: ['ticketNumber'],
  activities: ['startTime'],
  contacts: ['phone', 'email'],
};

/** Whether an entry of the model is put together from what the rules have of other things. */
function isMadeOf(key: SectionKey, modelled: readonly AnyEntry[], ruled: readonly AnyEntry[]): boolean {
  if (OWN_FIELDS[key]?.some((field) => shares(modelled, ruled, field))) return true;
  // At the same hour of another day, or by the same name at another hour, it is theirs misread or an older plan.
  if (key === 'activities' && sharesHour(modelled, ruled)) return true;
  const isMeal = modelled.some((entry) => entry.serviceTime);
  if (!isMeal && shares(modelled, ruled, 'name')) return true;
  // Another traveller on a flight is another entry; one whom the rules know flies where they say.
  const names = modelled.some((entry) => entry.fullName?.some((candidate) => !isHearsay(candidate)));
  const isTraveller = names && !shares(modelled, ruled, 'fullName');
  return shares(modelled, ruled, 'flightNumber') && !isTraveller;
}

function sharesHour(some: readonly AnyEntry[], others: readonly AnyEntry[]): boolean {
  const hours = (entries: readonly AnyEntry[]) =>
    entries.flatMap((entry) => (entry.startTime ?? []).map(({ value }) => String(value).slice(-5)));
  const known = new Set(hours(others));
  return hours(some).some((hour) => known.has(hour));
}

/** What speaks for one thing; 0 when the section calls them distinct and their names do not agree either. */
function agreement(modelled: readonly AnyEntry[], ruled: readonly AnyEntry[], identity: Identity): number {
  const isNamedAlike = shares(modelled, ruled, 'name');
  const areDistinct = modelled.some((one) => ruled.some((other) => identity.isDistinct?.(one, other)));
  if (areDistinct && !isNamedAlike) return 0;
  const keys = new Set(ruled.flatMap((entry) => identity.identify?.(entry) ?? []));
  const sharesKey = modelled.some((entry) => identity.identify?.(entry).some((key) => keys.has(key)));
  const fields = Object.entries(FIELD_WEIGHTS).filter(([field]) => shares(modelled, ruled, field));
  const resemblance = !isNamedAlike && resembles(modelled, ruled) ? 1 : 0;
  return fields.reduce((sum, [, weight]) => sum + weight, sharesKey ? SHARED_KEY : resemblance);
}

/** Whether their names have a word in common: `Load-in`, `Load-in via the yard`. */
function resembles(some: readonly AnyEntry[], others: readonly AnyEntry[]): boolean {
  const words = (entries: readonly AnyEntry[]) =>
    entries.flatMap((entry) => (entry.name ?? []).flatMap(({ value }) => wordsOf(String(value))));
  const known = new Set(words(others));
  return words(some).some((word) => word.length > 3 && known.has(word));
}

function shares(some: readonly AnyEntry[], others: readonly AnyEntry[], field: string): boolean {
  const values = (entries: readonly AnyEntry[]) =>
    entries.flatMap((entry) => (entry[field] ?? []).map((candidate) => candidate.value));
  return values(some).some((value) => values(others).some((other) => meansSame(value, other)));
}
