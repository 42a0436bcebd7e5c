import type { SectionKey } from '../extracted.ts';
import { adoptEntries } from './adopt-entries.ts';
import { type AnyEntry, type Identity, mergeGroup } from './group-entries.ts';
import type { ResolvedField } from './resolve-field.ts';
import { addRecords, isBelieved, isProved, type TrackRecord, trackRecord, trustIn } from './trust-model.ts';

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
  /** The probability that what the model reads here is right; 0 when it is not heard. */
  trust: number;
}

/**
 * Puts what the model has read beside what the rules have resolved: first to test it, then to complete them. One that is
 * wrong more often than right is not heard at all.
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
  const added = others.map(mergeGroup);
  const own = trackRecord(merged, resolved, { added: added.length, refused });
  const all = addRecords(record, own);
  const trust = trustIn(own, all);
  if (!isBelieved(trust)) return { entries: ruled.map(mergeGroup), record: all, trust: 0 };
  return {
    entries: [...merged, ...added.filter((entry) => isProved(key, entry, trust))],
    record: all,
    trust,
  };
}
