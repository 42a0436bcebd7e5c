import { z } from 'zod';
import { parseVariables, wholeNumber } from '../../platform/env.ts';

const MODEL_PROVIDERS = ['gateway', 'openai', 'anthropic', 'google', 'openai-compatible'] as const;
export type ModelProvider = (typeof MODEL_PROVIDERS)[number];

/** How the optional language model is reached. Without `IMPORT_LLM_MODEL` there is none and nothing else changes. */
export interface ModelSettings {
  provider: ModelProvider;
  /** The provider's own name of the model. */
  model: string;
  /** `openai-compatible` only: `http://127.0.0.1:11434/v1` for a local Ollama. */
  baseUrl?: string | undefined;
  /** Falls back to the provider's usual variable (`OPENAI_API_KEY`, …). */
  apiKey?: string | undefined;
  /** For one section, retries included. */
  timeoutMs: number;
  /** Sections of one job that are asked about at the same time. */
  maxConcurrency: number;
  /** Input and output tokens of one job together; sections after the cap are read without the model. */
  maxTokensPerJob: number;
  /** Cost of a million input and output tokens in US dollars, for the count in the log; 0 when not set. */
  inputCostPerMillion: number;
  outputCostPerMillion: number;
  /** Masks card, bank account and passport numbers before anything leaves. */
  isMasking: boolean;
}

const cost = z.coerce.number('must be a number').nonnegative('must not be less than 0').default(0);

const settingsSchema = z
  .object({
    IMPORT_LLM_PROVIDER: z
      .enum(MODEL_PROVIDERS, `must be one of ${MODEL_PROVIDERS.join(', ')}`)
      .default('gateway'),
    IMPORT_LLM_MODEL: z.string(),
    IMPORT_LLM_BASE_URL: z.url('must be an address').optional(),
    IMPORT_LLM_API_KEY: z.string().optional(),
    IMPORT_LLM_TIMEOUT_MS: wholeNumber(100, 280_000).default(30_000),
    IMPORT_LLM_MAX_CONCURRENCY: wholeNumber(1, 9).default(4),
    IMPORT_LLM_MAX_TOKENS_PER_JOB: wholeNumber(1).default(200_000),
    IMPORT_LLM_INPUT_COST_PER_MILLION: cost,
    IMPORT_LLM_OUTPUT_COST_PER_MILLION: cost,
    IMPORT_LLM_MASK_PERSONAL_DATA: z.enum(['true', 'false'], 'must be true or false').default('true'),
  })
  .refine((set) => set.IMPORT_LLM_PROVIDER !== 'openai-compatible' || set.IMPORT_LLM_BASE_URL, {
    path: ['IMPORT_LLM_BASE_URL'],
    message: 'is needed for an OpenAI-compatible server',
  });

/** The settings in force, or undefined when no model is configured. Throws `platform.environment` naming a wrong one. */
export function modelSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): ModelSettings | undefined {
  if (!env.IMPORT_LLM_MODEL?.trim()) return undefined;
  const set = parseVariables(settingsSchema, env);
  return {
    provider: set.IMPORT_LLM_PROVIDER,
    model: set.IMPORT_LLM_MODEL,
    baseUrl: set.IMPORT_LLM_BASE_URL,
    apiKey: set.IMPORT_LLM_API_KEY,
    timeoutMs: set.IMPORT_LLM_TIMEOUT_MS,
    maxConcurrency: set.IMPORT_LLM_MAX_CONCURRENCY,
    maxTokensPerJob: set.IMPORT_LLM_MAX_TOKENS_PER_JOB,
    inputCostPerMillion: set.IMPORT_LLM_INPUT_COST_PER_MILLION,
    outputCostPerMillion: set.IMPORT_LLM_OUTPUT_COST_PER_MILLION,
    isMasking: set.IMPORT_LLM_MASK_PERSONAL_DATA === 'true',
  };
}
