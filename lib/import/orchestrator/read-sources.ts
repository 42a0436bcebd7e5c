import { AppError } from '../../platform/errors.ts';
import type { SourceText } from '../source-text.ts';
import type { ReadProgress } from '../text-extraction/index.ts';
import type { ImportPorts, SourceInfo } from './ports.ts';
import type { Recorder } from './recorder.ts';
import { addWithinBudget, failedOutcome, type SourceOutcome } from './source-outcome.ts';
import { CONCURRENT_SOURCES } from './time-left.ts';

export interface StepOptions {
  signal: AbortSignal;
  isLastAttempt: boolean;
}

/**
 * The text of every source, in the order attached; those that an earlier run has read are not read again. A source
 * that cannot be read for a lasting reason becomes an outcome with a failure; a passing fault is thrown while there
 * are attempts left, so that the whole job comes again rather than go on without a good file. At the last attempt it is
 * an outcome of this run only: a later one asks again.
 */
export async function readSources(
  ports: ImportPorts,
  recorder: Recorder,
  sources: readonly SourceInfo[],
  options: StepOptions,
): Promise<SourceOutcome[]> {
  const outcomes = await outcomesOfEarlierRuns(ports, recorder, sources);
  const waiting = sources.filter((source) => !outcomes.has(source.sourceId));
  recorder.sourcesCounted(outcomes.size, waiting);
  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);

  async function readLane(): Promise<void> {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      signal.throwIfAborted();
      const outcome = await readOne(ports, recorder, source, { ...options, signal });
      addWithinBudget(outcomes, outcome);
    }
  }

  // When one lane fails the other is stopped and waited for, so that nothing of this run goes on after it.
  const stopOthers = (reason: unknown) => stop.abort(reason);
  await Promise.all(Array.from({ length: CONCURRENT_SOURCES }, () => readLane().catch(stopOthers)));
  signal.throwIfAborted();
  return sources.flatMap((source) => outcomes.get(source.sourceId) ?? []);
}

async function outcomesOfEarlierRuns(
  ports: ImportPorts,
  recorder: Recorder,
  sources: readonly SourceInfo[],
): Promise<Map<string, SourceOutcome>> {
  const outcomes = new Map<string, SourceOutcome>();
  for (const source of sources) {
    const texts = await ports.loadTexts(source.sourceId);
    const failure = recorder.checkpoint.failures[source.sourceId];
    if (texts) addWithinBudget(outcomes, { source, texts });
    else if (failure) addWithinBudget(outcomes, failedOutcome(source, failure));
  }
  return outcomes;
}

async function readOne(
  ports: ImportPorts,
  recorder: Recorder,
  source: SourceInfo,
  options: StepOptions,
): Promise<SourceOutcome> {
  const { fileName } = source;
  const startedAtMs = ports.now();
  ports.onEvent?.({ name: 'source.started', fileName });
  await recorder.sourceStarted(source);
  const texts = await extract(ports, recorder, source, options);
  const durationMs = ports.now() - startedAtMs;
  if (texts instanceof AppError) {
    const { code, message, cause } = texts;
    ports.onEvent?.({ name: 'source.refused', fileName, code, durationMs, cause });
    await recorder.sourceFailed(source.sourceId, texts.isRetryable ? undefined : { code, message });
    return failedOutcome(source, { code, message });
  }
  const pages = texts.reduce((sum, text) => sum + text.pageCount, 0);
  const words = texts.reduce((sum, text) => sum + text.wordCount, 0);
  ports.onEvent?.({ name: 'source.read', fileName, method: texts[0]?.method, pages, words, durationMs });
  await recorder.beginSectionsAnew();
  await ports.saveTexts(source.sourceId, texts);
  recorder.sourceFinished(source.sourceId);
  return { source, texts };
}

/** The texts, or why the source is left out of this run. */
async function extract(
  ports: ImportPorts,
  recorder: Recorder,
  source: SourceInfo,
  { signal, isLastAttempt }: StepOptions,
): Promise<SourceText[] | AppError> {
  const onProgress = (pages: ReadProgress) => recorder.pageRead(source, pages);
  try {
    const file = await ports.loadSource(source.sourceId);
    return await ports.extractText(file, { signal, onProgress });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AppError && (!error.isRetryable || isLastAttempt)) return error;
    throw error;
  }
}
