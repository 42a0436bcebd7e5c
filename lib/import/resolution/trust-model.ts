import { needsCheck } from '../confidence/thresholds.ts';
import type { SectionKey } from '../extracted.ts';
import type { AnyEntry } from './group-entries.ts';
import { isFromModel, isHearsay, liveOf, meansSame } from './readers.ts';
import type { ResolvedField } from './resolve-field.ts';

/** How often the model has said the same as the rules and how often something else, where the rules are sure. */
export interface TrackRecord {
  agreed: number;
  contradicted: number;
}

export const NO_RECORD: TrackRecord = { agreed: 0, contradicted: 0 };

/** Values on which the model must have said the same as the rules, and the share of contradictions that ends belief. */
const BELIEVED = { agreed: 5, contradicted: 0.1 };
const BELIEVED_BLINDLY = { agreed: 10, contradicted: 0.03 };

/**
 * Whether the model reads the same papers as the rules. It is put to the test where the rules are sure; one that is often
 * wrong there, in all sections so far or in this one, is not believed where nobody can tell.
 */
export function isBelieved(own: TrackRecord, all: TrackRecord): boolean {
  return stands(all, BELIEVED) && (own.contradicted < 2 || own.contradicted * 2 <= own.agreed);
}

/** Whether it has done so well that its word counts even where the place of its quote does not speak for the field. */
export function isBelievedBlindly(all: TrackRecord): boolean {
  return stands(all, BELIEVED_BLINDLY);
}

function stands({ agreed, contradicted }: TrackRecord, least: TrackRecord): boolean {
  return agreed >= least.agreed && contradicted <= least.contradicted * agreed;
}

export const addRecords = (a: TrackRecord, b: TrackRecord): TrackRecord => ({
  agreed: a.agreed + b.agreed,
  contradicted: a.contradicted + b.contradicted,
});

/** Things that the model tells of beside those of the rules, and among them those that were called off. */
interface Beside {
  added: number;
  refused: number;
}

/** What the model says of the things of a section against what the rules have resolved of them. */
export function trackRecord(
  merged: readonly AnyEntry[],
  resolved: readonly Readonly<Record<string, ResolvedField>>[],
  { added, refused }: Beside,
): TrackRecord {
  const records = merged.map((entry, i) => recordOf(resolved[i] ?? {}, entry));
  const unseen = merged.filter(
    (entry) => Object.keys(entry).length > 0 && !Object.values(entry).flat().some(isFromModel),
  ).length;
  // Other things in place of those of the rules.
  const replaced = Math.min(added, unseen);
  return records.reduce(addRecords, { agreed: 0, contradicted: refused + replaced });
}

function recordOf(ruled: Readonly<Record<string, ResolvedField>>, entry: AnyEntry): TrackRecord {
  const record = { ...NO_RECORD };
  for (const [field, candidates] of Object.entries(entry)) {
    const known = ruled[field];
    for (const said of liveOf(candidates.filter(isFromModel))) {
      if (known && meansSame(known.value, said.value)) record.agreed++;
      else if (known ? !needsCheck(known.confidence.score) : isRefused(candidates, said.value))
        record.contradicted++;
    }
  }
  return record;
}

/** The rules have seen the value and seen that it does not hold. */
function isRefused(candidates: AnyEntry[string], value: unknown): boolean {
  return candidates.some((one) => !isFromModel(one) && meansSame(one.value, value));
}

/** The entry as the rules alone have it. */
export function withoutModel(entry: AnyEntry): AnyEntry {
  return Object.fromEntries(
    Object.entries(entry)
      .map(([field, candidates]) => [field, candidates.filter((one) => !isFromModel(one))] as const)
      .filter(([, candidates]) => candidates.length > 0),
  );
}

/** What must be known of a thing that nobody but the model has seen: of each row one field. A name alone is no booking. */
const PROOF: Readonly<Partial<Record<SectionKey, readonly (readonly string[])[]>>> = {
  hotels: [['name'], ['checkInDate', 'checkOutDate', 'bookingReference', 'address', 'phone']],
  food: [['name'], ['serviceTime', 'guestCount', 'address', 'phone', 'bookingReference']],
  flights: [['flightNumber'], ['departureTime'], ['fromAirport'], ['toAirport']],
  activities: [['name'], ['startTime']],
  contacts: [['name'], ['phone', 'email', 'role']],
};

/** Whether there is enough of a thing to list it on the word of the model alone. */
export function isProved(key: SectionKey, entry: AnyEntry): boolean {
  const isKnown = (field: string) => liveOf(entry[field] ?? []).some((one) => !isHearsay(one));
  return (PROOF[key] ?? []).every((fields) => fields.some(isKnown));
}
