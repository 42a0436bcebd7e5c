import type { z } from 'zod';
import type { EntryCandidates, Evidence, ImportWarning } from '../candidate.ts';
import type { Extracted, extractedSchemas, SectionEntry, SectionKey } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';

/** What a section may look at: every source as read, and the sections resolved before it. */
export interface SectionContext {
  readings: readonly Reading[];
  done: Readonly<Extracted>;
}

/** A booking that papers tell of and that does not hold. */
export interface LeftOut<Candidates = object> {
  entry: Candidates;
  /** A clause that a person understands: `a sentence calls it off`. */
  reason: string;
  /** The words that say so, else those that name it. */
  evidence?: Evidence;
}

/** Object sections return candidates for their one entry; list sections one set of candidates per item found. */
export interface SectionFindings<K extends SectionKey> {
  entries: EntryCandidates<SectionEntry<K>>[];
  warnings?: ImportWarning[];
  /** List sections: what papers tell of and call off, to be shown beside the list. */
  leftOut?: LeftOut<EntryCandidates<SectionEntry<K>>>[];
}

export interface Section<K extends SectionKey = SectionKey> {
  key: K;
  schema: (typeof extractedSchemas)[K] & z.ZodType;
  /** Pure: no I/O, no clock, no mutation of its input. */
  extract(context: SectionContext): SectionFindings<K>;
  /**
   * List sections only: keys under which two entries are the same thing (`ref:ABC123`, `name+date:…`). Entries that
   * share a key are merged; entries that share none are kept apart. `isDistinct` vetoes a merge.
   */
  identify?(entry: EntryCandidates<SectionEntry<K>>): string[];
  isDistinct?(a: EntryCandidates<SectionEntry<K>>, b: EntryCandidates<SectionEntry<K>>): boolean;
}

export function defineSection<K extends SectionKey>(section: Section<K>): Section<K> {
  return section;
}
