import { APICallError, generateText, type LanguageModel, NoObjectGeneratedError, Output } from 'ai';
import pLimit from 'p-limit';
import type { ImportWarning } from '../candidate.ts';
import type { Extracted, SectionKey } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { type Answer, answerSchema } from './answer-schema.ts';
import { excerptFor } from './excerpt.ts';
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

/** What a section is read from: the papers, and what is already known of the show. */
export interface ModelContext {
  readings: readonly Reading[];
  done: Readonly<Extracted>;
}

/** A reply that could not be had says why, or nothing where that was said before. */
export type Reply = { answer: Answer } | { warning?: ImportWarning };

/** Two more tries after a passing fault (429, 5xx); the SDK waits as `Retry-After` says, within the section's time. */
const MAX_RETRIES = 2;
const MAX_OUTPUT_TOKENS = 8_000;
/** For what a question may take of the job's tokens before that is known: English has four to a token, other languages fewer. */
const CHARACTERS_PER_TOKEN = 3;

/** What is asked of the model in one job: several sections at a time, within the job's tokens, and no more once it fails. */
export interface ModelQuestions {
  /** Never rejects but for the signal's reason. */
  ask(key: SectionKey, context: ModelContext, signal: AbortSignal): Promise<Reply>;
  /** How long the answers still open will take, at the pace of those given; undefined before the first. */
  msLeft(): number | undefined;
  usage(): ModelUsage;
}

export function createQuestions(settings: ModelSettings): ModelQuestions {
  const usage: ModelUsage = { inputTokens: 0, outputTokens: 0, cost: 0 };
  const atOnce = pLimit(settings.maxConcurrency);
  const answered = { count: 0, ms: 0 };
  let model: Promise<LanguageModel> | undefined;
  let failures = 0;
  let tokensAtWork = 0;

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
    ask: (key, context, signal) =>
      atOnce(async () => {
        const startedAt = performance.now();
        try {
          return await replyTo(key, context, signal);
        } finally {
          answered.count++;
          answered.ms += performance.now() - startedAt;
        }
      }),
    msLeft() {
      if (answered.count === 0) return undefined;
      const turns = Math.ceil((atOnce.activeCount + atOnce.pendingCount) / settings.maxConcurrency);
      return (answered.ms / answered.count) * turns;
    },
    usage: () => ({ ...usage }),
  };
}

function capReached(key: SectionKey, cap: number): ImportWarning {
  return {
    code: 'llm.cap_reached',
    message: `The language model was not asked about “${key}”: this import has used its ${cap} tokens. The rules read it.`,
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
