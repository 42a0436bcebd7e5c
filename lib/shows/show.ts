import type { Evidence } from '../import/candidate.ts';
import type { Extracted, SectionEntry, SectionKey } from '../import/extracted.ts';

/** The list sections, each stored in a table of its own. */
export const PART_KEYS = ['hotels', 'food', 'flights', 'activities', 'contacts', 'documents'] as const;
export type PartKey = (typeof PART_KEYS)[number] & Exclude<SectionKey, 'general' | 'deal' | 'technical'>;

/** Where a part of a show came from. `sourceId` is missing when a person added it by hand. */
export interface Origin {
  jobId: string;
  sourceId?: string;
}

export type Part<K extends PartKey> = { id: string; origin: Origin; value: SectionEntry<K> };

export interface ShowSummary {
  showId: string;
  orgId: string;
  jobId: string;
  artist?: string;
  eventName?: string;
  venue?: string;
  city?: string;
  country?: string;
  date?: string;
  createdAt: string;
}

/** A part that a commit took out of a show, as it was. */
export interface TakenOut {
  section: PartKey;
  id: string;
  value: Record<string, unknown>;
  /** Why, and the words that say so, where papers call it off; both missing where a person took it out. */
  reason?: string | undefined;
  evidence?: Evidence | undefined;
}

/** A value that a person gave on the show's page. */
export interface Corrected {
  section: SectionKey;
  /** The part, in a list section. */
  id?: string | undefined;
  field: string;
  /** Null where the field was emptied. */
  value: unknown;
}

/** What one import wrote into a show, or a person changed of it. */
export interface ShowCommit {
  id: string;
  /** Null for what a person changed. */
  jobId: string | null;
  /** The person's id; null when the account is gone. */
  by: string | null;
  at: string;
  /** By list section, the part that each entry of the import went into, or the parts. */
  entries: Record<PartKey, (string | string[])[]>;
  takenOut: TakenOut[];
  corrected: Corrected[];
  madeTheShow: boolean;
  /** Null when it cannot be undone: not the latest, or the show was changed since. */
  undoUntil: string | null;
}

/** A committed show: the three object sections, and each list section with the origin of every part. */
export interface Show extends ShowSummary {
  general: NonNullable<Extracted['general']>;
  deal: NonNullable<Extracted['deal']>;
  technical: NonNullable<Extracted['technical']>;
  parts: { [K in PartKey]: Part<K>[] };
  /** Tells one state of the show from another. */
  version: string;
  /** In their order; the first made the show. */
  commits: ShowCommit[];
}
