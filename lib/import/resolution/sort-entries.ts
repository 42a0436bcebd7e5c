import type { Candidate } from '../candidate.ts';
import type { AnyEntry } from './group-entries.ts';

/**
 * Puts entries and their candidates into one order that does not depend on the order in which the sources came: by
 * source, and within a source as the section gave them.
 */
export function inSourceOrder(entries: readonly AnyEntry[]): AnyEntry[] {
  const sorted = entries.map((entry) => ({ entry, source: sourceOfEntry(entry) }));
  sorted.sort((a, b) => compareIds(a.source, b.source));
  return sorted.map(({ entry }) => {
    const fields = Object.entries(entry).map(([field, candidates]) => [
      field,
      candidatesInOrder(candidates ?? []),
    ]);
    return Object.fromEntries(fields) as AnyEntry;
  });
}

function candidatesInOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => compareIds(sourceOf(a), sourceOf(b)));
}

function sourceOfEntry(entry: AnyEntry): string {
  let first: string | undefined;
  for (const candidates of Object.values(entry))
    for (const candidate of candidates ?? []) {
      const id = sourceOf(candidate);
      if (first === undefined || compareIds(id, first) < 0) first = id;
    }
  return first ?? '';
}

export function sourceOf(candidate: Candidate): string {
  return candidate.evidence[0]?.sourceId ?? '';
}

/** `s2` before `s10`. */
function compareIds(a: string, b: string): number {
  return a === b ? 0 : collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });

const DATE_FIELDS = [
  'checkInDate',
  'departureTime',
  'startTime',
  'serviceDate',
  'arrivalTime',
  'checkOutDate',
  'endTime',
];

/** Chronological where the entries are dated; undated ones stay behind, as they were read. */
export function chronological<T extends { value: Record<string, unknown> }>(entries: readonly T[]): T[] {
  const keyed = entries.map((entry, i) => ({ entry, i, key: dateKey(entry.value) }));
  keyed.sort((a, b) => {
    if (a.key === b.key) return a.i - b.i;
    if (a.key === undefined) return 1;
    if (b.key === undefined) return -1;
    return a.key < b.key ? -1 : 1;
  });
  return keyed.map(({ entry }) => entry);
}

function dateKey(value: Record<string, unknown>): string | undefined {
  for (const field of DATE_FIELDS) {
    const date = value[field];
    if (typeof date !== 'string' || !/^\d{4}-/.test(date)) continue;
    const time =
      field === 'serviceDate' && typeof value.serviceTime === 'string' ? `T${value.serviceTime}` : '';
    return `${date}${time}`;
  }
  return undefined;
}
