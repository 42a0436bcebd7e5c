import { AppError } from '../../platform/errors.ts';
import type { Extracted, SectionKey } from '../extracted.ts';
import type { ModelFindings } from '../llm/read-with-model.ts';
import { kindsOf } from '../reading/paper-kind.ts';
import type { Reading } from '../reading/reading.ts';
import { replacedPapers } from '../reading/replaced-papers.ts';
import { resolveSection } from '../resolution/index.ts';
import { standDown } from '../resolution/stand-down.ts';
import type { Section } from '../sections/section.ts';
import type { FinishedSection } from './checkpoint.ts';

/** People stay people and files stay files when a paper about the show is replaced by a newer one. */
const OUTLIVES_VERSIONS: ReadonlySet<SectionKey> = new Set(['contacts', 'documents']);

/**
 * One section from candidates to resolved, validated values. What a model has read is resolved together with what the
 * rules have read, on the same terms. Pure.
 */
export function readSection<K extends SectionKey>(
  section: Section<K>,
  readings: readonly Reading[],
  done: Readonly<Extracted>,
  fromModel?: ModelFindings<K>,
): FinishedSection {
  const read = section.extract({ readings, done });
  const replaced = new Set(
    OUTLIVES_VERSIONS.has(section.key) ? [] : replacedPapers(readings).map((paper) => paper.sourceId),
  );
  const findings = {
    entries: standDown([...read.entries, ...(fromModel?.entries ?? [])], replaced),
    warnings: [...(read.warnings ?? []), ...(fromModel?.warnings ?? [])],
  };
  const resolved = resolveSection(section, findings, kindsOf(readings));
  return {
    value: section.schema.parse(resolved.value),
    confidence: resolved.confidence,
    warnings: [...findings.warnings, ...resolved.warnings],
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
