import { AppError } from '../../platform/errors.ts';
import type { ImportWarning } from '../candidate.ts';
import type { Features } from '../confidence/score.ts';
import type { Extracted, SectionKey } from '../extracted.ts';
import type { ModelFindings } from '../llm/read-with-model.ts';
import { factsOf } from '../reading/paper-facts.ts';
import type { Reading } from '../reading/reading.ts';
import { replacedPapers } from '../reading/replaced-papers.ts';
import type { AnyEntry } from '../resolution/group-entries.ts';
import { resolveSection } from '../resolution/index.ts';
import { papersOfOtherShows } from '../resolution/other-shows.ts';
import { standDown } from '../resolution/stand-down.ts';
import { addRecords, NO_RECORD, type TrackRecord } from '../resolution/trust-model.ts';
import type { Section, SectionFindings } from '../sections/section.ts';
import type { FinishedSection } from './checkpoint.ts';

/** People stay people and files stay files, when a newer paper replaces theirs and when it is about another show. */
const OUTLIVES_SHOW: ReadonlySet<SectionKey> = new Set(['contacts', 'documents']);

interface ReadOptions<K extends SectionKey> {
  fromModel?: ModelFindings<K> | undefined;
  /** How the model did in the sections before. */
  record?: TrackRecord | undefined;
  /** What the sections before warned of: papers that *general* found to be about another show are set aside here too. */
  warned?: readonly ImportWarning[];
  /** Told of a paper that had to be left out, and why. */
  onFault?: (error: unknown, fileName: string) => void;
}

/** A finished section with what its scores were computed from, which only a measurement keeps. */
export interface SectionWithFeatures extends FinishedSection {
  features: Record<string, Features>;
}

export function readSection<K extends SectionKey>(
  ...given: Parameters<typeof readWithFeatures<K>>
): FinishedSection {
  const { features: _, ...finished } = readWithFeatures(...given);
  return finished;
}

/**
 * One section from candidates to resolved, validated values. What a model has read completes and corrects what the rules
 * have, as far as it is trusted; which papers count, the rules alone decide. A paper that brings a fault of the reader to
 * light is left out with a warning, so that it does not cost what the other papers say; throws when no paper is left.
 */
export function readWithFeatures<K extends SectionKey>(
  section: Section<K>,
  readings: readonly Reading[],
  done: Readonly<Extracted>,
  { fromModel, record = NO_RECORD, warned = [], onFault }: ReadOptions<K> = {},
): SectionWithFeatures {
  const { read, leftOut } = extractFromSound(section, readings, done, onFault);
  const entries = [...read.entries, ...(fromModel?.entries ?? [])];
  const ofOtherShows = section.key === 'general' ? otherShowWarnings(read.entries, readings) : [];
  const setAside = OUTLIVES_SHOW.has(section.key)
    ? []
    : [...replacedPapers(readings), ...[...warned, ...ofOtherShows].filter(isOfOtherShow)];
  const findings = {
    entries: standDown(entries, new Set(setAside.map((paper) => paper.sourceId))),
    warnings: [
      ...(read.warnings ?? []),
      ...(fromModel?.warnings ?? []),
      ...ofOtherShows,
      ...leftOut.map((reading) => paperLeftOut(section.key, reading)),
    ],
    leftOut: read.leftOut ?? [],
  };
  const tested = addRecords(record, { agreed: 0, contradicted: fromModel?.rejected ?? 0 });
  const resolved = resolveSection(section, findings, factsOf(readings), {
    record: tested,
    hasSeenAll: fromModel?.hasSeenAll ?? false,
  });
  return {
    value: section.schema.parse(resolved.value),
    confidence: resolved.confidence,
    warnings: [...findings.warnings, ...resolved.warnings],
    ...(fromModel && { record: resolved.record }),
    features: resolved.features,
  };
}

function extractFromSound<K extends SectionKey>(
  section: Section<K>,
  readings: readonly Reading[],
  done: Readonly<Extracted>,
  onFault: ReadOptions<K>['onFault'],
): { read: SectionFindings<K>; leftOut: Reading[] } {
  try {
    return { read: section.extract({ readings, done }), leftOut: [] };
  } catch (error) {
    const leftOut = readings.filter((reading) => {
      try {
        section.extract({ readings: [reading], done });
        return false;
      } catch (fault) {
        onFault?.(fault, reading.source.fileName);
        return true;
      }
    });
    const sound = readings.filter((reading) => !leftOut.includes(reading));
    if (leftOut.length === 0 || sound.length === 0) throw error;
    return { read: section.extract({ readings: sound, done }), leftOut };
  }
}

const OTHER_SHOW = 'source.other_show';

function isOfOtherShow(warning: ImportWarning): boolean {
  return warning.code === OTHER_SHOW;
}

function otherShowWarnings(general: readonly object[], readings: readonly Reading[]): ImportWarning[] {
  const names = new Map(readings.map(({ source }) => [source.sourceId, source.fileName]));
  return papersOfOtherShows(general as AnyEntry[]).map(({ sourceId, about }) => ({
    code: OTHER_SHOW,
    message: `“${names.get(sourceId)}” was set aside, because it is about another show (${about}). Please import it on its own; here its values are kept as alternatives.`,
    sourceId,
  }));
}

function paperLeftOut(key: SectionKey, { source }: Reading): ImportWarning {
  return {
    code: 'import.paper_left_out',
    message: `“${source.fileName}” was left out of the section “${key}” because of a fault in its reader. Please look there for what it says of it.`,
    paths: [key],
    sourceId: source.sourceId,
  };
}

/**
 * The section's reader has a fault. Retryable, because a later run goes on from the sections already finished and may
 * meet a mended reader; the last attempt leaves the section empty instead, so that one fault never costs the rest.
 */
export function sectionFailed(key: SectionKey, cause: unknown): AppError {
  return new AppError({
    code: 'import.section_failed',
    message: `The section “${key}” could not be read because of a fault in its reader. The sections read before it are kept.`,
    isRetryable: true,
    cause,
  });
}

/** What the last attempt leaves in place of a section whose reader failed. */
export function emptySection(key: SectionKey, isList: boolean): FinishedSection {
  return {
    value: isList ? [] : {},
    confidence: {},
    warnings: [
      {
        code: 'import.section_failed',
        message: `The section “${key}” could not be read because of a fault in its reader, so it is empty. Please fill it in by hand.`,
        paths: [key],
      },
    ],
  };
}

/** Entries of a list, filled fields of an object: what the progress shows beside a finished section. */
export function countItems(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}
