import type { ConfidenceMap } from '../import/candidate.ts';
import { type Extracted, SECTION_KEYS, type SectionKey } from '../import/extracted.ts';
import type { Draft, Review } from '../jobs/job.ts';

/** The machine's reading, and the person's state once there is one. */
export interface Reviewable {
  extracted: Extracted | null;
  confidence_map: ConfidenceMap | null;
  review: Review | null;
  /** The sections that are read, while others are on their way; all when it is not there. */
  sections?: readonly SectionKey[];
}

/** What can be reviewed of a job: all of it once it is read, till then the sections that are done. */
export function reviewableOf(
  job: Pick<Reviewable, 'extracted' | 'confidence_map' | 'review'>,
  draft: Draft | null | undefined,
): Reviewable {
  const { extracted, confidence_map, review } = job;
  if (extracted) return { extracted, confidence_map, review };
  const sections = SECTION_KEYS.filter((key) => draft && key in draft.extracted);
  return { extracted: null, confidence_map: null, ...draft, review, sections };
}

/**
 * What the next change of a person starts from: the review, and where it does not speak for a section yet the reading of
 * it. `app_complete_import_job` puts the two together in the same way.
 */
export function initialReview(job: Reviewable): Review {
  const reading = { extracted: job.extracted ?? {}, confidence_map: job.confidence_map ?? {} };
  const { review } = job;
  if (!review?.sections) return review ?? reading;
  const spoken = new Set<string>(review.sections);
  const { extracted, confidence_map } = reading;
  return {
    extracted: { ...without(extracted, (key) => spoken.has(key)), ...review.extracted },
    confidence_map: {
      ...without(confidence_map, (path) => spoken.has(path.split('.', 1)[0] ?? '')),
      ...review.confidence_map,
    },
    ...(review.origins && { origins: review.origins }),
  };
}

/** The sections that the next review speaks for: those that are read, and those it spoke for already. */
export function spokenSections({ sections, review }: Reviewable): SectionKey[] | undefined {
  if (!sections) return undefined;
  return SECTION_KEYS.filter((key) => sections.includes(key) || review?.sections?.includes(key));
}

/** Of a record in which every key may be missing. */
function without<T extends object>(record: T, isDropped: (key: string) => boolean): T {
  // Object.fromEntries forgets the keys it was given.
  return Object.fromEntries(Object.entries(record).filter(([key]) => !isDropped(key))) as T;
}
