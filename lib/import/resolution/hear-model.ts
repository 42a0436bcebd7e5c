import type { SectionKey } from '../extracted.ts';
import { adoptEntries } from './adopt-entries.ts';
import { type AnyEntry, type Identity, mergeGroup } from './group-entries.ts';
import { withoutDoubts } from './readers.ts';
import type { ResolvedField } from './resolve-field.ts';
import {
  addRecords,
  isBelieved,
  isBelievedBlindly,
  isProved,
  type TrackRecord,
  trackRecord,
} from './trust-model.ts';

interface Hearing {
  /** Of lists: which entries are one thing. */
  identity: Identity | undefined;
  /** What the rules have seen and seen called off. */
  leftOut: readonly AnyEntry[];
  /** How the model did in the sections before. */
  record: TrackRecord;
}

interface Heard {
  /** The things of the section, those of the rules first and in their order. */
  entries: AnyEntry[];
  record: TrackRecord;
}

/**
 * Puts what the model has read beside what the rules have resolved: first to test it, then, if it stood the test, to
 * complete them. Fields of things that the rules know it may in the end fill from words that do not speak for the field;
 * new things need words that do, however well it did.
 */
export function hearModel(
  key: SectionKey,
  ruled: readonly AnyEntry[][],
  resolved: readonly Readonly<Record<string, ResolvedField>>[],
  modelled: readonly AnyEntry[][],
  { identity, leftOut, record }: Hearing,
): Heard {
  const { completed, others, refused } = identity
    ? adoptEntries(key, ruled, modelled, leftOut, identity)
    : { completed: ruled.map((group) => [...group, ...modelled.flat()]), others: [], refused: 0 };
  const merged = completed.map(mergeGroup);
  const added = others.map(mergeGroup).filter((entry) => isProved(key, entry));
  const own = trackRecord(merged, resolved, { added: added.length, refused });
  const all = addRecords(record, own);
  if (!isBelieved(own, all)) return { entries: ruled.map(mergeGroup), record: all };
  return {
    entries: [...(isBelievedBlindly(all) ? merged.map(withoutDoubts) : merged), ...added],
    record: all,
  };
}
