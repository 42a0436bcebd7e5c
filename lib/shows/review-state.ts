import type { ConfidenceMap, FieldConfidence } from '../import/candidate.ts';
import {
  type Extracted,
  extractedSchema,
  isListSection,
  SECTION_KEYS,
  type SectionKey,
} from '../import/extracted.ts';
import type { Review } from '../jobs/job.ts';
import { formatPath } from './review-path.ts';
import { fieldsOf } from './review-value.ts';

type Values = Record<string, unknown>;
type Confidences = Record<string, FieldConfidence | undefined>;

/** One entry with the confidence of its fields, and the entry that was read where it stands, if one was. */
export class Entry {
  readonly value: Values;
  readonly confidence: Confidences;
  readonly read: Entry | undefined;
  /** Its place in the machine's reading. */
  readonly origin: number | null;

  constructor(value: Values, confidence: Confidences, read?: Entry, origin: number | null = null) {
    this.value = { ...value };
    this.confidence = { ...confidence };
    this.read = read;
    this.origin = origin;
  }

  set(field: string, value: unknown, confidence?: FieldConfidence): void {
    if (value === undefined) {
      delete this.value[field];
      // What was read as open goes on being open.
      this.confidence[field] =
        this.read?.value[field] === undefined ? this.read?.confidence[field] : undefined;
      return;
    }
    this.value[field] = value;
    this.confidence[field] = confidence;
  }
}

function listOf(extracted: Extracted, section: SectionKey): Values[] {
  const value = extracted[section];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function confidencesOf(map: ConfidenceMap, section: SectionKey, index: number): Confidences {
  const at = isListSection(section) ? index : undefined;
  return Object.fromEntries(
    fieldsOf(section).map((field) => [field, map[formatPath({ section, index: at, field })]]),
  );
}

function readEntries(extracted: Extracted, map: ConfidenceMap, section: SectionKey): Entry[] {
  const values = listOf(extracted, section);
  // An object section always has its one entry, so that its fields can be filled.
  const padded = values.length === 0 && !isListSection(section) ? [{}] : values;
  return padded.map((value, index) => new Entry(value, confidencesOf(map, section, index), undefined, index));
}

/**
 * The fields as entries that carry their own confidence, so that adding and removing entries never has to rename paths;
 * the paths of `confidence_map` are written anew when it is closed.
 */
export class ReviewState {
  private readonly sections = new Map<SectionKey, Entry[]>();
  private readonly reading = new Map<SectionKey, Entry[]>();

  static open(extracted: Extracted, confidenceMap: ConfidenceMap, review: Review): ReviewState {
    const state = new ReviewState();
    for (const section of SECTION_KEYS) {
      const read = readEntries(extracted, confidenceMap, section);
      const origins = isListSection(section) ? review.origins?.[section] : undefined;
      state.reading.set(section, read);
      state.sections.set(
        section,
        readEntries(review.extracted, review.confidence_map, section).map((entry, index) => {
          const origin = origins ? (origins[index] ?? null) : index;
          const from = origin === null ? undefined : read[origin];
          return new Entry(entry.value, entry.confidence, from, from ? origin : null);
        }),
      );
    }
    return state;
  }

  entries(section: SectionKey): Entry[] {
    return this.sections.get(section) ?? [];
  }

  entry(section: SectionKey, index = 0): Entry | undefined {
    return this.entries(section)[index];
  }

  /** An empty entry at this place. Null when `origin` was never read or stands in the list already. */
  insert(section: SectionKey, index: number, origin?: number): Entry | null {
    const read = origin === undefined ? undefined : this.reading.get(section)?.[origin];
    const isTaken = this.entries(section).some((entry) => entry.origin === origin);
    if (origin !== undefined && (!read || isTaken)) return null;
    const entry = new Entry({}, {}, read, origin ?? null);
    this.sections.set(section, this.entries(section).toSpliced(index, 0, entry));
    return entry;
  }

  remove(section: SectionKey, index: number): void {
    this.sections.set(section, this.entries(section).toSpliced(index, 1));
  }

  restoreSection(section: SectionKey): void {
    const read = this.reading.get(section) ?? [];
    this.sections.set(
      section,
      read.map((entry, index) => new Entry(entry.value, entry.confidence, entry, index)),
    );
  }

  /** `sections`: those that the review speaks for, when it does not for all. */
  close(sections?: SectionKey[]): Review {
    const extracted: Record<string, unknown> = {};
    const confidence_map: ConfidenceMap = {};
    const origins: Review['origins'] = {};
    for (const [section, entries] of this.sections) {
      if (sections && !sections.includes(section)) continue;
      const isList = isListSection(section);
      const values = entries.map((entry) => entry.value);
      if (isList && (values.length > 0 || this.reading.get(section)?.length)) extracted[section] = values;
      if (!isList && Object.keys(values[0] ?? {}).length > 0) extracted[section] = values[0];
      if (isList) origins[section] = entries.map((entry) => entry.origin);
      entries.forEach((entry, index) => {
        for (const [field, confidence] of Object.entries(entry.confidence)) {
          if (confidence)
            confidence_map[formatPath({ section, index: isList ? index : undefined, field })] = confidence;
        }
      });
    }
    return {
      extracted: extractedSchema.parse(extracted),
      confidence_map,
      origins,
      ...(sections && { sections }),
    };
  }
}
