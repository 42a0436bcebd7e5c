import type { Extracted, SectionKey } from '#lib/import/extracted.ts';
import { KINDS } from './kinds.ts';
import { isSame, wordsOf } from './match-value.ts';

/** A value of the extraction with the path under which its confidence stands. */
export interface Read {
  value: unknown;
  path: string;
}
export type ReadEntry = Record<string, Read[]>;

/** The filled fields of a section's entries; the imported files themselves are no finding. */
export function readEntries(
  section: SectionKey,
  extracted: Extracted,
  fileNames: readonly string[],
): ReadEntry[] {
  const value = extracted[section];
  const entries = (Array.isArray(value) ? value : [value ?? {}]) as Record<string, unknown>[];
  const read = entries.map((entry, i) => {
    const fields: ReadEntry = {};
    for (const [field, kind] of Object.entries(KINDS[section])) {
      const one = entry[field];
      if (one === undefined || one === null || one === '' || (kind === 'boolean' && one === false)) continue;
      fields[field] = [
        { value: one, path: Array.isArray(value) ? `${section}.${i}.${field}` : `${section}.${field}` },
      ];
    }
    return fields;
  });
  if (!Array.isArray(value)) return read;
  const isImported = (entry: ReadEntry) =>
    section === 'documents' && fileNames.some((own) => isSame('file', own, entry.fileName?.[0]?.value));
  return read.filter((entry) => Object.keys(entry).length > 0 && !isImported(entry));
}

/** Entries per passenger of one flight, and per room of one hotel, score like one entry. */
export function mergeShared(section: SectionKey, entries: readonly ReadEntry[]): ReadEntry[] {
  const byKey = new Map<string, ReadEntry>();
  const merged: ReadEntry[] = [];
  for (const entry of entries) {
    const key = sharedKey(section, entry);
    const known = key === undefined ? undefined : byKey.get(key);
    if (!known) {
      const copy = Object.fromEntries(Object.entries(entry).map(([field, reads]) => [field, [...reads]]));
      merged.push(copy);
      if (key !== undefined) byKey.set(key, copy);
      continue;
    }
    for (const [field, reads] of Object.entries(entry)) {
      const have = known[field] ?? [];
      known[field] = have;
      for (const read of reads)
        if (!have.some((other) => isSame(KINDS[section][field] ?? 'text', other.value, read.value)))
          have.push(read);
    }
  }
  return merged;
}

function sharedKey(section: SectionKey, entry: ReadEntry): string | undefined {
  const of = (field: string) => wordsOf(entry[field]?.[0]?.value ?? '').join('');
  if (section === 'flights' && entry.flightNumber) return `${of('flightNumber')} ${of('departureTime')}`;
  if (section === 'hotels' && entry.name) return `${of('name')} ${of('checkInDate')} ${of('checkOutDate')}`;
  return undefined;
}
