import type { Extracted, SectionEntry, SectionKey } from '../import/extracted.ts';

/** The list sections, each stored in a table of its own. */
export type PartKey = Exclude<SectionKey, 'general' | 'deal' | 'technical'>;

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

/** A committed show: the three object sections, and each list section with the origin of every part. */
export interface Show extends ShowSummary {
  general: NonNullable<Extracted['general']>;
  deal: NonNullable<Extracted['deal']>;
  technical: NonNullable<Extracted['technical']>;
  parts: { [K in PartKey]: Part<K>[] };
}
