import type { SectionKey } from '../extracted.ts';
import type { AnyEntry } from './group-entries.ts';
import { isFreeText } from './join-free-text.ts';
import { isFromModel, isHearsay, liveOf, meansSame } from './readers.ts';
import type { ResolvedField } from './resolve-field.ts';

/**
 * How often the model has said the same as the rules and how often something else. A contradiction counts by how sure the
 * rules are of their value: where they are not, either may be wrong.
 */
export interface TrackRecord {
  agreed: number;
  contradicted: number;
}

export const NO_RECORD: TrackRecord = { agreed: 0, contradicted: 0 };

/** What is expected of a model of which nothing is known yet. */
const EXPECTED: TrackRecord = { agreed: 4, contradicted: 1 };
/** How many values the sections before weigh beside those of this one. */
const WEIGHT_OF_BEFORE = 4;
/** However well it did: the rules test what is easy to read. */
const MOST_TRUST = 0.95;

/**
 * The probability that a value the model reads in this section is right: the share of what could be tested that was
 * (the mean of a beta distribution), in the job so far, drawn to what it did in this section.
 */
export function trustIn(own: TrackRecord, all: TrackRecord): number {
  const before = shareOfAgreed(addRecords(all, EXPECTED));
  const here = shareOfAgreed({
    agreed: own.agreed + before * WEIGHT_OF_BEFORE,
    contradicted: own.contradicted + (1 - before) * WEIGHT_OF_BEFORE,
  });
  return Math.min(MOST_TRUST, before, here);
}

const shareOfAgreed = ({ agreed, contradicted }: TrackRecord): number => agreed / (agreed + contradicted);

/**
 * What is left of the trust where the words quoted do not speak for the field by themselves: too little for a model that
 * has not yet read anything as the rules have.
 */
const HEARSAY = 0.62;

/** A value that is as likely wrong as right helps nobody. */
const LIKELY = 0.5;

/** The probability that a value is right that the model has read, by these candidates; 0 when there are none. */
export function trustInWords(said: AnyEntry[string], trust: number): number {
  if (said.length === 0) return 0;
  return said.every(isHearsay) ? trust * HEARSAY : trust;
}

/** Whether the model is right more often than wrong. */
export function isBelieved(trust: number): boolean {
  return trust >= LIKELY;
}

/** Whether the model's word for a value is worth more than none. */
export function isLikely(said: AnyEntry[string], trust: number): boolean {
  return trustInWords(said, trust) >= LIKELY;
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
      else if (known && !isFreeText(field))
        record.contradicted += Math.max(0, 2 * known.confidence.score - 1);
      else if (!known && isRefused(candidates, said.value)) record.contradicted++;
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
export function isProved(key: SectionKey, entry: AnyEntry, trust: number): boolean {
  const isKnown = (field: string) => isLikely(liveOf(entry[field] ?? []), trust);
  return (PROOF[key] ?? []).every((fields) => fields.some(isKnown));
}
