import { APICallError, generateText, type LanguageModel, NoObjectGeneratedError, Output } from 'ai';
import pLimit from 'p-limit';
import type { EntryCandidates, ImportWarning } from '../candidate.ts';
import type { Extracted, SectionEntry, SectionKey } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { acceptAnswer } from './accept-answer.ts';
import { type Answer, answerSchema } from './answer-schema.ts';
import { excerptFor, fitsWhole } from './excerpt.ts';
import { maskPersonalData } from './mask.ts';
import { INSTRUCTIONS, promptFor } from './prompt.ts';
import { createModel } from './provider.ts';
import type { ModelSettings } from './settings.ts';

export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
  /** US dollars, by the prices in the settings. */
  cost: number;
}

export interface ModelFindings<K extends SectionKey> {
  entries: EntryCandidates<SectionEntry<K>>[];
  warnings: ImportWarning[];
  /** Values without a true quote that says them. */
  rejected: number;
  /** Whether the model was shown the papers whole: only then does it say something that it tells nothing of a thing. */
  hasSeenAll: boolean;
}

/** What a section is read from: the papers, and what is already known of the show. */
interface ModelContext {
  readings: readonly Reading[];
  done: Readonly<Extracted>;
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

/** A reply that could not be had says why, or nothing where that was said before. */
type Reply = { answer: Answer } | { warning?: ImportWarning };

/** Two more tries after a passing fault (429, 5xx); the SDK waits as `Retry-After` says, within the section's time. */
const MAX_RETRIES = 2;
const MAX_OUTPUT_TOKENS = 8_000;
/** For what a question may take of the job's tokens before that is known: English has four to a token, other languages fewer. */
const CHARACTERS_PER_TOKEN = 3;

export function createModelReader(settings: ModelSettings): ModelReader {
  const usage: ModelUsage = { inputTokens: 0, outputTokens: 0, cost: 0 };
  const replies = new Map<SectionKey, Promise<Reply>>();
  const atOnce = pLimit(settings.maxConcurrency);
  const answered = { count: 0, ms: 0 };
  let model: Promise<LanguageModel> | undefined;
  let failures = 0;
  let tokensAtWork = 0;

  function askAbout(key: SectionKey, context: ModelContext, signal: AbortSignal): Promise<Reply> {
    const reply = atOnce(async () => {
      const startedAt = performance.now();
      try {
        return await replyTo(key, context, signal);
      } finally {
        answered.count++;
        answered.ms += performance.now() - startedAt;
      }
    });
    // One that nobody waits for any more must not end the process; who waits is told.
    reply.catch(() => undefined);
    replies.set(key, reply);
    return reply;
  }

  async function replyTo(key: SectionKey, context: ModelContext, signal: AbortSignal): Promise<Reply> {
    signal.throwIfAborted();
    // A model that has failed twice in this job will most likely fail again; the job does not wait for it nine times.
    if (failures >= 2) return {};
    const excerpt = excerptFor(key, context.readings);
    const prompt = promptFor(key, settings.isMasking ? maskPersonalData(excerpt) : excerpt, context.done);
    const tokens = (INSTRUCTIONS.length + prompt.length) / CHARACTERS_PER_TOKEN;
    if (usage.inputTokens + usage.outputTokens + tokensAtWork + tokens > settings.maxTokensPerJob)
      return { warning: capReached(key, settings.maxTokensPerJob) };
    tokensAtWork += tokens;
    try {
      const answer = await answerTo(key, prompt, signal);
      failures = 0;
      return { answer };
    } catch (error) {
      signal.throwIfAborted();
      failures++;
      if (NoObjectGeneratedError.isInstance(error))
        count(error.usage?.inputTokens, error.usage?.outputTokens);
      return { warning: modelFailed(key, error) };
    } finally {
      tokensAtWork -= tokens;
    }
  }

  async function answerTo(key: SectionKey, prompt: string, signal: AbortSignal): Promise<Answer> {
    model ??= createModel(settings);
    const result = await generateText({
      model: await model,
      instructions: INSTRUCTIONS,
      prompt,
      output: Output.object({ schema: answerSchema(key) }),
      maxRetries: MAX_RETRIES,
      maxOutputTokens: MAX_OUTPUT_TOKENS,
      temperature: 0,
      abortSignal: AbortSignal.any([signal, AbortSignal.timeout(settings.timeoutMs)]),
    });
    count(result.usage.inputTokens, result.usage.outputTokens);
    return result.output;
  }

  function count(inputTokens = 0, outputTokens = 0): void {
    usage.inputTokens += inputTokens;
    usage.outputTokens += outputTokens;
    const { inputCostPerMillion, outputCostPerMillion } = settings;
    usage.cost += (inputTokens * inputCostPerMillion + outputTokens * outputCostPerMillion) / 1_000_000;
  }

  return {
    usage: () => ({ ...usage }),
    msLeft() {
      if (answered.count === 0) return undefined;
      const turns = Math.ceil((atOnce.activeCount + atOnce.pendingCount) / settings.maxConcurrency);
      return (answered.ms / answered.count) * turns;
    },
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

function capReached(key: SectionKey, cap: number): ImportWarning {
  return {
    code: 'llm.cap_reached',
    message: `The language model was not asked about “${key}”: this import has used its ${cap} tokens. The rules read it.`,
    paths: [key],
  };
}

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

function modelFailed(key: SectionKey, error: unknown): ImportWarning {
  return {
    code: 'llm.failed',
    message: `The language model could not help with “${key}” (${causeOf(error)}). What the rules read stands.`,
    paths: [key],
  };
}

/** In words, and never the provider's message, which may hold parts of the prompt or the key. */
function causeOf(error: unknown): string {
  const last = hasLastError(error) ? error.lastError : error;
  if (APICallError.isInstance(last)) {
    if (last.statusCode === 429) return 'it is limiting requests';
    if (last.statusCode === 401 || last.statusCode === 403) return 'it refused the key';
    return last.statusCode === undefined ? 'it could not be reached' : `it answered ${last.statusCode}`;
  }
  if (NoObjectGeneratedError.isInstance(last)) return 'its answer had the wrong form';
  if (last instanceof Error && /^(TimeoutError|AbortError)$/.test(last.name)) return 'it took too long';
  return 'it failed';
}

function hasLastError(error: unknown): error is { lastError: unknown } {
  return typeof error === 'object' && error !== null && 'lastError' in error;
}
