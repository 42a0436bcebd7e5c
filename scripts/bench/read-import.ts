import type { ConfidenceMap, ImportWarning } from '#lib/import/candidate.ts';
import type { Features } from '#lib/import/confidence/score.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import type { ModelReader } from '#lib/import/llm/read-with-model.ts';
import { readWithFeatures } from '#lib/import/orchestrator/read-section.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { NO_RECORD } from '#lib/import/resolution/trust-model.ts';
import { withoutModelValues } from '#lib/import/resolution/without-model-values.ts';
import { SECTIONS } from '#lib/import/sections/index.ts';
import type { Section } from '#lib/import/sections/section.ts';

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
  let record = NO_RECORD;
  let warned: ImportWarning[] = [];
  for (const section of SECTIONS as readonly Section[]) {
    const fromModel = await model?.read(section.key, { readings, done: extracted }, signal);
    const read = readWithFeatures(section, readings, withoutModelValues(extracted, confidence), {
      fromModel,
      record,
      warned,
    });
    if (section.key === 'general') warned = read.warnings;
    record = read.record ?? record;
    Object.assign(extracted, { [section.key]: read.value });
    Object.assign(confidence, read.confidence);
    Object.assign(features, read.features);
  }
  return { extracted, confidence, features };
}
