import { AppError } from '../../platform/errors.ts';
import type { ImportWarning } from '../candidate.ts';
import { type SourceText, textWithoutWords } from '../source-text.ts';
import type { SourceFailure } from './checkpoint.ts';
import type { SourceInfo } from './ports.ts';
import { withinBudget } from './within-budget.ts';

/** What became of one attached source: its texts (a mail brings its attachments), or why it could not be read. */
export interface SourceOutcome {
  source: SourceInfo;
  texts: SourceText[];
  failure?: SourceFailure;
}

export function failedOutcome(source: SourceInfo, failure: SourceFailure): SourceOutcome {
  return { source, texts: [textWithoutWords(source)], failure };
}

/** Throws the first failure when not one source could be read: an import of nothing is no import. */
export function refuseWhenAllFailed(outcomes: readonly SourceOutcome[]): void {
  const failures = outcomes.flatMap((outcome) => outcome.failure ?? []);
  const first = failures[0];
  if (!first || failures.length < outcomes.length) return;
  const sentences = [...new Set(failures.map((failure) => failure.message))];
  throw new AppError({ code: first.code, message: sentences.join(' '), status: 422 });
}

/**
 * Adds what became of a source. Of all texts no more is kept than one import can read, what is cut says so among its
 * warnings: twenty long papers, kept whole until the last is read, take more memory than a worker has.
 */
export function addWithinBudget(outcomes: Map<string, SourceOutcome>, added: SourceOutcome): void {
  outcomes.set(added.source.sourceId, added);
  const texts = withinBudget([...outcomes.values()].flatMap((outcome) => outcome.texts));
  for (const [sourceId, outcome] of outcomes)
    outcomes.set(sourceId, { ...outcome, texts: texts.splice(0, outcome.texts.length) });
}

/** What a person should know about the sources themselves: those left out, and what was noticed in the others. */
export function sourceWarnings(outcomes: readonly SourceOutcome[]): ImportWarning[] {
  return outcomes.flatMap(({ source, texts, failure }) => {
    const notes = texts.flatMap((text) =>
      text.warnings.map((message) => ({ code: 'source.note', message, sourceId: text.sourceId })),
    );
    if (!failure) return notes;
    const message = `${failure.message} The other papers were read without it.`;
    return [{ code: failure.code, message, sourceId: source.sourceId }, ...notes];
  });
}

/** What is told about a source after reading it: no text, only what kind of paper it was and how it went. */
export type SourceSummary = Omit<SourceText, 'pages' | 'structured'> & {
  /** Set when the source could not be read. */
  error?: SourceFailure;
};

/** One summary per text, mail attachments after their mail. */
export function summarizeSources(outcomes: readonly SourceOutcome[]): SourceSummary[] {
  return outcomes.flatMap((outcome) =>
    outcome.texts.map(({ pages: _pages, structured: _structured, ...summary }) => ({
      ...summary,
      ...(outcome.failure && { error: outcome.failure }),
    })),
  );
}
