import type { ConfidenceMap, ImportWarning } from './candidate.ts';
import { type Extracted, extractedSchema, isListSection, SECTION_KEYS } from './extracted.ts';
import type { Checkpoint, FinishedSection } from './orchestrator/checkpoint.ts';
import type { ImportPorts, SourceInfo } from './orchestrator/ports.ts';
import { countItems, emptySection, readSection, sectionFailed } from './orchestrator/read-section.ts';
import { readSources, type StepOptions } from './orchestrator/read-sources.ts';
import { inReadingRoom } from './orchestrator/reading-room.ts';
import { Recorder } from './orchestrator/recorder.ts';
import {
  refuseWhenAllFailed,
  type SourceOutcome,
  type SourceSummary,
  sourceWarnings,
  summarizeSources,
} from './orchestrator/source-outcome.ts';
import type { Progress } from './progress.ts';
import { readTogether } from './reading/index.ts';
import type { Reading } from './reading/reading.ts';
import { checkAcrossFields } from './resolution/checks.ts';
import { withoutModelValues } from './resolution/without-model-values.ts';
import { SECTIONS } from './sections/index.ts';
import type { Section, SectionContext } from './sections/section.ts';

export type { Checkpoint } from './orchestrator/checkpoint.ts';
export type { ImportEvent, ImportPorts, SourceInfo } from './orchestrator/ports.ts';

export interface ImportResult {
  extracted: Extracted;
  confidence_map: ConfidenceMap;
  warnings: ImportWarning[];
  sources: SourceSummary[];
  progress: Progress;
  durationsMs: Recorder['durationsMs'];
}

export interface RunOptions {
  sources: readonly SourceInfo[];
  /** What an earlier run saved; anything that is not a checkpoint of this version counts as none. */
  checkpoint?: unknown;
  progress?: Progress | null;
  signal?: AbortSignal;
  /** The nine, unless a test brings its own. */
  sections?: readonly Section[];
  /** No attempt will follow: what fails passingly is then left out with a warning rather than tried again. */
  isLastAttempt: boolean;
}

/**
 * One import: the texts of all sources, then the nine sections in order, each resolved and saved before the next
 * begins. Goes on after the last section an earlier run saved. Between any two steps it stops with the signal's reason.
 */
export async function runImport(ports: ImportPorts, options: RunOptions): Promise<ImportResult> {
  const recorder = new Recorder(ports, options);
  const { isLastAttempt, signal = new AbortController().signal } = options;
  const outcomes = await readSources(ports, recorder, options.sources, { signal, isLastAttempt });
  refuseWhenAllFailed(outcomes);
  await recorder.textsFinished();
  const texts = outcomes.flatMap((outcome) => outcome.texts);
  return inReadingRoom(texts, signal, async () => {
    const readings = readTogether(texts);
    const sections = (options.sections ?? SECTIONS).filter(({ key }) => !recorder.checkpoint.sections[key]);
    const over = new AbortController();
    const stop = AbortSignal.any([signal, over.signal]);
    try {
      await askModel(ports.model, sections, { readings, done: valuesOf(recorder.checkpoint) }, stop);
      for (const section of sections)
        await sectionStep(ports, recorder, section, readings, { signal: stop, isLastAttempt });
    } finally {
      over.abort();
    }
    signal.throwIfAborted();
    if (ports.model) ports.onEvent?.({ name: 'model.used', ...ports.model.usage() });
    return assemble(recorder, outcomes, readings);
  });
}

/**
 * Begins to ask about all sections at once, so that the model's answers take the time of the slowest few instead of their
 * sum. It is told of the show what the rules read.
 */
async function askModel(
  model: ImportPorts['model'],
  sections: readonly Section[],
  { readings, done }: SectionContext,
  signal: AbortSignal,
): Promise<void> {
  if (!model) return;
  const general = sections.find(({ key }) => key === 'general');
  const known = general ? { general: ruledShow(general, readings) } : done;
  await model.ask(
    sections.map(({ key }) => key),
    { readings, done: known },
    signal,
  );
}

/** A fault of its reader is told when the section is read. */
function ruledShow(general: Section, readings: readonly Reading[]): Extracted['general'] {
  try {
    return extractedSchema.parse({ general: readSection(general, readings, {}).value }).general;
  } catch {
    return undefined;
  }
}

async function sectionStep(
  ports: ImportPorts,
  recorder: Recorder,
  section: Section,
  readings: readonly Reading[],
  options: StepOptions,
): Promise<void> {
  options.signal.throwIfAborted();
  const startedAtMs = ports.now();
  const done = valuesOf(recorder.checkpoint);
  const fromModel = await ports.model?.read(section.key, { readings, done }, options.signal);
  const before = SECTION_KEYS.flatMap((key) => recorder.checkpoint.sections[key] ?? []);
  let finished: FinishedSection;
  try {
    finished = readSection(section, readings, withoutModelValues(done, confidenceOf(before)), {
      fromModel,
      record: before.findLast(({ record }) => record)?.record,
      warned: recorder.checkpoint.sections.general?.warnings ?? [],
      onFault: (error) => ports.onEvent?.({ name: 'section.failed', section: section.key, error }),
    });
  } catch (error) {
    ports.onEvent?.({ name: 'section.failed', section: section.key, error });
    if (!options.isLastAttempt) throw sectionFailed(section.key, error);
    finished = emptySection(section.key, isListSection(section.key));
  }
  const durationMs = ports.now() - startedAtMs;
  const items = countItems(finished.value);
  ports.onEvent?.({ name: 'section.done', section: section.key, items, durationMs });
  await recorder.sectionFinished(section.key, finished, durationMs);
}

function assemble(
  recorder: Recorder,
  outcomes: readonly SourceOutcome[],
  readings: readonly Reading[],
): ImportResult {
  const sections = SECTION_KEYS.flatMap((key) => recorder.checkpoint.sections[key] ?? []);
  const extracted = valuesOf(recorder.checkpoint);
  return {
    extracted,
    confidence_map: confidenceOf(sections),
    warnings: [
      ...sourceWarnings(outcomes),
      ...sections.flatMap((section) => section.warnings),
      ...checkAcrossFields(extracted, readings),
    ],
    sources: summarizeSources(outcomes),
    progress: recorder.progress(),
    durationsMs: recorder.durationsMs,
  };
}

const confidenceOf = (sections: readonly FinishedSection[]): ConfidenceMap =>
  Object.assign({}, ...sections.map(({ confidence }) => confidence));

/** The values of the finished sections, parsed: a checkpoint has been to the database and back. */
function valuesOf(checkpoint: Checkpoint): Extracted {
  const values = Object.entries(checkpoint.sections).map(([key, section]) => [key, section.value]);
  return extractedSchema.parse(Object.fromEntries(values));
}
