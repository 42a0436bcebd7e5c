import { AppError } from '../../platform/errors.ts';
import type { ImportWarning } from '../candidate.ts';
import type { SourceText } from '../source-text.ts';
import type { SourceFile } from '../text-extraction/index.ts';
import type { SourceOutcome } from './checkpoint.ts';
import type { ImportPorts } from './ports.ts';

/** Two at a time: one source may be waiting for OCR while the next one's text layer is read. */
const CONCURRENT_SOURCES = 2;

interface ReadOptions {
  signal: AbortSignal;
  isLastAttempt: boolean;
  onCount(totalSources: number): void;
  /** Told when a source starts and when it is finished, in whatever order that happens. */
  onStart(name: string): Promise<void>;
  onFinish(outcome: SourceOutcome, durationMs: number): Promise<void>;
}

/**
 * The text of every source that is not read yet, in the order attached. A source that cannot be read for a lasting
 * reason becomes an outcome with a failure; a passing fault is thrown while there are attempts left, so that the
 * whole job comes again rather than go on without a good file.
 */
export async function readSources(
  ports: ImportPorts,
  alreadyRead: readonly SourceOutcome[],
  options: ReadOptions,
): Promise<SourceOutcome[]> {
  const sources = await ports.loadSources();
  options.onCount(sources.length);
  const outcomes = new Map(alreadyRead.map((outcome) => [outcome.sourceId, outcome]));
  const waiting = sources.filter((source) => !outcomes.has(source.sourceId));

  const stop = new AbortController();
  const signal = AbortSignal.any([options.signal, stop.signal]);

  async function readLane(): Promise<void> {
    for (let source = waiting.shift(); source; source = waiting.shift()) {
      signal.throwIfAborted();
      await options.onStart(sourceName(source));
      const startedAtMs = ports.now();
      const outcome = await readOne(ports, source, { signal, isLastAttempt: options.isLastAttempt });
      outcomes.set(source.sourceId, outcome);
      await options.onFinish(outcome, ports.now() - startedAtMs);
    }
  }

  // When one lane fails the other is stopped and waited for, so that nothing of this run goes on after it.
  const stopOthers = (reason: unknown) => stop.abort(reason);
  await Promise.all(Array.from({ length: CONCURRENT_SOURCES }, () => readLane().catch(stopOthers)));
  signal.throwIfAborted();
  return sources.flatMap((source) => outcomes.get(source.sourceId) ?? []);
}

async function readOne(
  ports: Pick<ImportPorts, 'extractText'>,
  source: SourceFile,
  options: { signal: AbortSignal; isLastAttempt: boolean },
): Promise<SourceOutcome> {
  const base = { sourceId: source.sourceId, name: sourceName(source) };
  try {
    return { ...base, texts: await ports.extractText(source, { signal: options.signal }) };
  } catch (error) {
    options.signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    if (error.isRetryable && !options.isLastAttempt) throw error;
    return {
      ...base,
      texts: [unreadableText(source)],
      failure: { code: error.code, message: error.message },
    };
  }
}

/** Throws the first failure when not one source could be read: an import of nothing is no import. */
export function refuseWhenAllFailed(outcomes: readonly SourceOutcome[]): void {
  const failures = outcomes.flatMap((outcome) => outcome.failure ?? []);
  const first = failures[0];
  if (!first || failures.length < outcomes.length) return;
  const sentences = [...new Set(failures.map((failure) => failure.message))];
  throw new AppError({ code: first.code, message: sentences.join(' '), status: 422 });
}

/** What a person should know about the sources themselves: those left out, and what was noticed in the others. */
export function sourceWarnings(outcomes: readonly SourceOutcome[]): ImportWarning[] {
  return outcomes.flatMap((outcome) => {
    const notes = outcome.texts.flatMap((text) =>
      text.warnings.map((message) => ({ code: 'source.note', message, sourceId: text.sourceId })),
    );
    if (!outcome.failure) return notes;
    const message = `${outcome.failure.message} The other papers were read without it.`;
    return [{ code: outcome.failure.code, message, sourceId: outcome.sourceId }, ...notes];
  });
}

/** A file that could not be read was attached all the same, and the show's documents must list it. */
function unreadableText(source: SourceFile): SourceText {
  const isFile = 'bytes' in source;
  return {
    sourceId: source.sourceId,
    fileName: sourceName(source),
    mimeType: (isFile ? source.declaredMimeType : undefined) ?? 'application/octet-stream',
    sizeBytes: isFile ? source.bytes.byteLength : Buffer.byteLength(source.text),
    format: 'txt',
    method: 'plain',
    isFile,
    pages: [],
    structured: [],
    pageCount: 0,
    wordCount: 0,
    warnings: [],
  };
}

function sourceName(source: SourceFile): string {
  return 'bytes' in source ? source.fileName : source.label;
}
