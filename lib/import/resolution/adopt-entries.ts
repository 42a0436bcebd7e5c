import type { AnyEntry, Identity } from './group-entries.ts';
import { isFromModel, isHearsay, meansSame } from './readers.ts';

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

/** Whether nobody but the language model speaks of the entry. */
export function isModelEntry(entry: AnyEntry): boolean {
  const candidates = Object.values(entry).flat();
  return candidates.length > 0 && candidates.every(isFromModel);
}

/**
 * Gives each thing the model has read to the thing of the rules that it is, the best agreement first and one to one, so
 * that a hotel without its dates or a soundcheck at another time completes or doubts what the rules have instead of
 * standing beside it a second time. What the rules have not got comes after theirs, unless it is made of their things.
 */
export function adoptEntries(
  ruled: readonly AnyEntry[][],
  modelled: readonly AnyEntry[][],
  identity: Identity,
): AnyEntry[][] {
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
  const known = ruled.flat();
  const others = modelled.filter((group, m) => !homeOf.has(m) && !isMadeOf(group, known));
  return [...completed, ...others];
}

/** What belongs to one thing alone; two people may share a number. A thing with a time of its own may bear the name of another. */
const OWN_FIELDS = ['ticketNumber', 'address', 'serviceTime'];

/** Whether an entry of the model is put together from what the rules have of other things. */
function isMadeOf(modelled: readonly AnyEntry[], ruled: readonly AnyEntry[]): boolean {
  if (OWN_FIELDS.some((field) => shares(modelled, ruled, field))) return true;
  const isTimed = modelled.some((entry) => entry.startTime || entry.serviceTime);
  if (!isTimed && shares(modelled, ruled, 'name')) return true;
  // Another traveller on a flight is another entry; one whom the rules know flies where they say.
  const names = modelled.some((entry) => entry.fullName?.some((candidate) => !isHearsay(candidate)));
  const isTraveller = names && !shares(modelled, ruled, 'fullName');
  return shares(modelled, ruled, 'flightNumber') && !isTraveller;
}

/** What speaks for one thing; 0 when the section calls them distinct and their names do not agree either. */
function agreement(modelled: readonly AnyEntry[], ruled: readonly AnyEntry[], identity: Identity): number {
  const isNamedAlike = shares(modelled, ruled, 'name');
  const areDistinct = modelled.some((one) => ruled.some((other) => identity.isDistinct?.(one, other)));
  if (areDistinct && !isNamedAlike) return 0;
  const keys = new Set(ruled.flatMap((entry) => identity.identify?.(entry) ?? []));
  const sharesKey = modelled.some((entry) => identity.identify?.(entry).some((key) => keys.has(key)));
  const fields = Object.entries(FIELD_WEIGHTS).filter(([field]) => shares(modelled, ruled, field));
  return fields.reduce((sum, [, weight]) => sum + weight, sharesKey ? SHARED_KEY : 0);
}

function shares(some: readonly AnyEntry[], others: readonly AnyEntry[], field: string): boolean {
  const values = (entries: readonly AnyEntry[]) =>
    entries.flatMap((entry) => (entry[field] ?? []).map((candidate) => candidate.value));
  return values(some).some((value) => values(others).some((other) => meansSame(value, other)));
}
