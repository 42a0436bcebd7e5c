import { APICallError, generateText, type LanguageModel, NoObjectGeneratedError, Output } from 'ai';
import type { EntryCandidates, ImportWarning } from '../candidate.ts';
import type { Extracted, SectionEntry, SectionKey } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { acceptAnswer } from './accept-answer.ts';
import { answerSchema } from './answer-schema.ts';
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

/** A second reader beside the rules. One per job: it counts what the job has used. */
export interface ModelReader {
  /** Never throws but for the signal's reason: whatever the model does, the rules' result stands. */
  read<K extends SectionKey>(
    key: K,
    context: { readings: readonly Reading[]; done: Readonly<Extracted> },
    signal: AbortSignal,
  ): Promise<ModelFindings<K>>;
  usage(): ModelUsage;
}

/** Two more tries after a passing fault (429, 5xx); the SDK waits as `Retry-After` says, within the section's time. */
const MAX_RETRIES = 2;
const MAX_OUTPUT_TOKENS = 8_000;

export function createModelReader(settings: ModelSettings): ModelReader {
  const usage: ModelUsage = { inputTokens: 0, outputTokens: 0, cost: 0 };
  let model: Promise<LanguageModel> | undefined;
  let failures = 0;

  async function ask<K extends SectionKey>(key: K, prompt: string, signal: AbortSignal) {
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
    async read(key, { readings, done }, signal) {
      if (key === 'documents' || readings.length === 0) return nothing();
      if (usage.inputTokens + usage.outputTokens >= settings.maxTokensPerJob) {
        return nothing(capReached(key, settings.maxTokensPerJob));
      }
      // A model that has failed twice in this job will most likely fail again; the job does not wait for it nine times.
      if (failures >= 2) return nothing();
      const excerpt = excerptFor(key, readings);
      const prompt = promptFor(key, settings.isMasking ? maskPersonalData(excerpt) : excerpt, done);
      try {
        const answer = await ask(key, prompt, signal);
        failures = 0;
        const { entries, rejected, isDisbelieved } = acceptAnswer(key, answer, readings, done);
        if (isDisbelieved) return { ...nothing(answerDisbelieved(key, rejected)), rejected };
        const warnings = rejected > 0 ? [valuesRejected(key, rejected)] : [];
        return { entries, warnings, rejected, hasSeenAll: fitsWhole(readings) };
      } catch (error) {
        signal.throwIfAborted();
        failures++;
        if (NoObjectGeneratedError.isInstance(error))
          count(error.usage?.inputTokens, error.usage?.outputTokens);
        return nothing(modelFailed(key, error));
      }
    },
  };
}

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
