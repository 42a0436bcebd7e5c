import type { EntryCandidates, ImportWarning } from '../candidate.ts';
import type { SectionEntry, SectionKey } from '../extracted.ts';
import { acceptAnswer } from './accept-answer.ts';
import { fitsWhole } from './excerpt.ts';
import { createQuestions, type ModelContext, type ModelUsage, type Reply } from './questions.ts';
import type { ModelSettings } from './settings.ts';

export interface ModelFindings<K extends SectionKey> {
  entries: EntryCandidates<SectionEntry<K>>[];
  warnings: ImportWarning[];
  /** Values without a true quote that says them. */
  rejected: number;
  /** Whether the model was shown the papers whole: only then does it say something that it tells nothing of a thing. */
  hasSeenAll: boolean;
}

/** A second reader beside the rules. One per job: it counts what the job has used. */
export interface ModelReader {
  /** Begins to ask about all these sections, several at a time and in this order; `read` takes the answers. Never throws. */
  ask(keys: readonly SectionKey[], context: ModelContext, signal: AbortSignal): Promise<void>;
  /**
   * What it says of one section, asked now unless `ask` did. Never throws but for the signal's reason: whatever the
   * model does, the rules' result stands.
   */
  read<K extends SectionKey>(key: K, context: ModelContext, signal: AbortSignal): Promise<ModelFindings<K>>;
  /** How long the answers still open will take, at the pace of those given; undefined before the first. */
  msLeft(): number | undefined;
  usage(): ModelUsage;
}

export function createModelReader(settings: ModelSettings): ModelReader {
  const questions = createQuestions(settings);
  const replies = new Map<SectionKey, Promise<Reply>>();

  function askAbout(key: SectionKey, context: ModelContext, signal: AbortSignal): Promise<Reply> {
    const reply = questions.ask(key, context, signal);
    // One that nobody waits for any more must not end the process; who waits is told.
    reply.catch(() => undefined);
    replies.set(key, reply);
    return reply;
  }

  return {
    usage: questions.usage,
    msLeft: questions.msLeft,
    async ask(keys, context, signal) {
      if (context.readings.length === 0) return;
      for (const key of keys) if (isAskedAbout(key)) void askAbout(key, context, signal);
    },
    async read(key, context, signal) {
      const { readings, done } = context;
      if (!isAskedAbout(key) || readings.length === 0) return nothing();
      const reply = await (replies.get(key) ?? askAbout(key, context, signal));
      replies.delete(key);
      if (!('answer' in reply)) return nothing(...(reply.warning ? [reply.warning] : []));
      const { entries, rejected, isDisbelieved } = acceptAnswer(key, reply.answer, readings, done);
      if (isDisbelieved) return { ...nothing(answerDisbelieved(key, rejected)), rejected };
      const warnings = rejected > 0 ? [valuesRejected(key, rejected)] : [];
      return { entries, warnings, rejected, hasSeenAll: fitsWhole(readings) };
    },
  };
}

/** The documents of a show are its files; there is nothing to read of them. */
const isAskedAbout = (key: SectionKey): boolean => key !== 'documents';

const nothing = (...warnings: ImportWarning[]) => ({ entries: [], warnings, rejected: 0, hasSeenAll: false });

function valuesRejected(key: SectionKey, count: number): ImportWarning {
  return {
    code: 'llm.values_rejected',
    message: `${count} ${count === 1 ? 'value' : 'values'} of the language model for “${key}” had no true quote in the papers and ${count === 1 ? 'was' : 'were'} left out.`,
    paths: [key],
  };
}

function answerDisbelieved(key: SectionKey, count: number): ImportWarning {
  return {
    code: 'llm.answer_disbelieved',
    message: `${count} values of the language model for “${key}” had no true quote in the papers, so nothing of its answer was used. What the rules read stands.`,
    paths: [key],
  };
}
