import type { ConfidenceMap } from '#lib/import/candidate.ts';
import type { Features } from '#lib/import/confidence/score.ts';
import type { Extracted, SectionKey } from '#lib/import/extracted.ts';
import type { ModelReader } from '#lib/import/llm/read-with-model.ts';
import { factsOf } from '#lib/import/reading/paper-facts.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { replacedPapers } from '#lib/import/reading/replaced-papers.ts';
import type { AnyEntry } from '#lib/import/resolution/group-entries.ts';
import { resolveSection } from '#lib/import/resolution/index.ts';
import { papersOfOtherShows } from '#lib/import/resolution/other-shows.ts';
import { standDown } from '#lib/import/resolution/stand-down.ts';
import { addRecords, NO_RECORD } from '#lib/import/resolution/trust-model.ts';
import { withoutModelValues } from '#lib/import/resolution/without-model-values.ts';
import { SECTIONS } from '#lib/import/sections/index.ts';
import type { Section } from '#lib/import/sections/section.ts';

/** Sections that keep what papers say that are about another show, or that a newer version replaces. */
const OUTLIVES_SHOW: ReadonlySet<SectionKey> = new Set(['contacts', 'documents']);

export interface ReadImport {
  extracted: Extracted;
  confidence: ConfidenceMap;
  features: Record<string, Features>;
}

/** As the orchestrator reads the papers of an import, with the features of each score kept for the fit. */
export async function readImport(readings: readonly Reading[], model?: ModelReader): Promise<ReadImport> {
  const { signal } = new AbortController();
  const extracted: Extracted = {};
  const confidence: ConfidenceMap = {};
  const features: Record<string, Features> = {};
  const setAside = new Set(replacedPapers(readings).map(({ sourceId }) => sourceId));
  let record = NO_RECORD;
  for (const section of SECTIONS as readonly Section[]) {
    const fromModel = await model?.read(section.key, { readings, done: extracted }, signal);
    const ruled = section.extract({ readings, done: withoutModelValues(extracted, confidence) });
    if (section.key === 'general')
      for (const { sourceId } of papersOfOtherShows(ruled.entries as AnyEntry[])) setAside.add(sourceId);
    const entries = [...ruled.entries, ...(fromModel?.entries ?? [])];
    const found = {
      ...ruled,
      entries: OUTLIVES_SHOW.has(section.key) ? entries : standDown(entries, setAside),
    };
    const tested = addRecords(record, { agreed: 0, contradicted: fromModel?.rejected ?? 0 });
    const resolved = resolveSection(section, found, factsOf(readings), {
      record: tested,
      hasSeenAll: fromModel?.hasSeenAll ?? false,
    });
    record = resolved.record;
    Object.assign(extracted, { [section.key satisfies SectionKey]: resolved.value });
    Object.assign(confidence, resolved.confidence);
    Object.assign(features, resolved.features);
  }
  return { extracted, confidence, features };
}
