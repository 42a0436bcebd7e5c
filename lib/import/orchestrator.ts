import type { ConfidenceMap, ImportWarning } from './candidate.ts';
import { type Extracted, extractedSchema, isListSection, SECTION_KEYS } from './extracted.ts';
import type { Checkpoint, FinishedSection, SourceOutcome } from './orchestrator/checkpoint.ts';
import type { ImportPorts } from './orchestrator/ports.ts';
import { countItems, emptySection, readSection, sectionFailed } from './orchestrator/read-section.ts';
import { readSources, refuseWhenAllFailed, sourceWarnings } from './orchestrator/read-sources.ts';
import { Recorder } from './orchestrator/recorder.ts';
import { type SourceSummary, summarizeSources } from './orchestrator/source-summary.ts';
import type { Progress } from './progress.ts';
import { readSource } from './reading/index.ts';
import type { Reading } from './reading/reading.ts';
import { checkAcrossFields } from './resolution/checks.ts';
import { SECTIONS } from './sections/index.ts';
import type { Section } from './sections/section.ts';

export type { Checkpoint } from './orchestrator/checkpoint.ts';
export type { ImportEvent, ImportPorts } from './orchestrator/ports.ts';
export { type SourceSummary, sourceSummarySchema } from './orchestrator/source-summary.ts';

export interface ImportResult {
  extracted: Extracted;
  confidence_map: ConfidenceMap;
  warnings: ImportWarning[];
  sources: SourceSummary[];
  progress: Progress;
}

export interface RunOptions {
  /** What an earlier run saved; anything that is not a checkpoint of this version counts as none. */
  checkpoint?: unknown;
  progress?: Progress | null;
  signal?: AbortSignal;
  /** No attempt will follow: what fails passingly is then left out with a warning rather than tried again. */
  isLastAttempt: boolean;
}

/**
 * One import: the texts of all sources, then the nine sections in order, each resolved and saved before the next
 * begins. Goes on after the last section an earlier run saved. Between any two steps it stops with the signal's reason.
 */
export async function runImport(ports: ImportPorts, options: RunOptions): Promise<ImportResult> {
  const recorder = new Recorder(ports, options);
  const signal = options.signal ?? new AbortController().signal;
  const sources = await textStep(ports, recorder, { signal, isLastAttempt: options.isLastAttempt });
  const readings = sources.flatMap((source) => source.texts).map((text) => readSource(text));
  for (const section of SECTIONS) {
    if (recorder.checkpoint.sections[section.key]) continue;
    signal.throwIfAborted();
    const finished = sectionStep(ports, section, readings, recorder.checkpoint, options.isLastAttempt);
    await recorder.sectionFinished(section.key, finished);
  }
  signal.throwIfAborted();
  return assemble(recorder, sources, readings);
}

/** Reads the sources that no earlier run has read, and fails when there is nothing to go on with. */
async function textStep(
  ports: ImportPorts,
  recorder: Recorder,
  options: { signal: AbortSignal; isLastAttempt: boolean },
): Promise<SourceOutcome[]> {
  if (!recorder.checkpoint.isTextDone) {
    const outcomes = await readSources(ports, recorder.checkpoint.sources, {
      ...options,
      onCount: (total) => recorder.countSources(total),
      onStart: (name) => {
        ports.onEvent?.({ name: 'source.started', fileName: name });
        return recorder.sourceStarted(name);
      },
      onFinish: (outcome, durationMs) => {
        reportSource(ports, outcome, durationMs);
        return recorder.sourceFinished(outcome);
      },
    });
    refuseWhenAllFailed(outcomes);
    await recorder.textsFinished(outcomes);
  }
  return recorder.checkpoint.sources;
}

function sectionStep(
  ports: ImportPorts,
  section: Section,
  readings: readonly Reading[],
  checkpoint: Checkpoint,
  isLastAttempt: boolean,
): FinishedSection {
  const startedAtMs = ports.now();
  try {
    const finished = readSection(section, readings, valuesOf(checkpoint));
    const durationMs = ports.now() - startedAtMs;
    ports.onEvent?.({
      name: 'section.done',
      section: section.key,
      items: countItems(finished.value),
      durationMs,
    });
    return finished;
  } catch (error) {
    ports.onEvent?.({ name: 'section.failed', section: section.key, error });
    if (!isLastAttempt) throw sectionFailed(section.key, error);
    return emptySection(section.key, isListSection(section.key));
  }
}

function assemble(
  recorder: Recorder,
  sources: readonly SourceOutcome[],
  readings: readonly Reading[],
): ImportResult {
  const sections = SECTION_KEYS.flatMap((key) => recorder.checkpoint.sections[key] ?? []);
  const extracted = valuesOf(recorder.checkpoint);
  return {
    extracted,
    confidence_map: Object.assign({}, ...sections.map((section) => section.confidence)),
    warnings: [
      ...sourceWarnings(sources),
      ...sections.flatMap((section) => section.warnings),
      ...checkAcrossFields(extracted, readings),
    ],
    sources: summarizeSources(sources),
    progress: recorder.progress(),
  };
}

/** The values of the finished sections. Parsed again: a checkpoint has been to the database and back. */
function valuesOf(checkpoint: Checkpoint): Extracted {
  const values = Object.entries(checkpoint.sections).map(([key, section]) => [key, section.value]);
  return extractedSchema.parse(Object.fromEntries(values));
}

function reportSource(ports: ImportPorts, outcome: SourceOutcome, durationMs: number): void {
  if (outcome.failure) {
    ports.onEvent?.({ name: 'source.refused', fileName: outcome.name, code: outcome.failure.code });
    return;
  }
  ports.onEvent?.({
    name: 'source.read',
    fileName: outcome.name,
    method: outcome.texts[0]?.method,
    pages: outcome.texts.reduce((sum, text) => sum + text.pageCount, 0),
    words: outcome.texts.reduce((sum, text) => sum + text.wordCount, 0),
    durationMs,
  });
}
