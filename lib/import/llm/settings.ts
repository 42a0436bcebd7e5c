import { z } from 'zod';
import { AppError } from '../../platform/errors.ts';

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
  /** Input and output tokens of one job together; sections after the cap are read without the model. */
  maxTokensPerJob: number;
  /** Cost of a million input and output tokens in US dollars, for the count in the log; 0 when not set. */
  inputCostPerMillion: number;
  outputCostPerMillion: number;
  /** Masks card, bank account and passport numbers before anything leaves. */
  isMasking: boolean;
}

const settingsSchema = z
  .object({
    IMPORT_LLM_PROVIDER: z.enum(MODEL_PROVIDERS).default('gateway'),
    IMPORT_LLM_MODEL: z.string(),
    IMPORT_LLM_BASE_URL: z.url().optional(),
    IMPORT_LLM_API_KEY: z.string().optional(),
    IMPORT_LLM_TIMEOUT_MS: z.coerce.number().int().min(100).max(280_000).default(30_000),
    IMPORT_LLM_MAX_TOKENS_PER_JOB: z.coerce.number().int().positive().default(200_000),
    IMPORT_LLM_INPUT_COST_PER_MILLION: z.coerce.number().nonnegative().default(0),
    IMPORT_LLM_OUTPUT_COST_PER_MILLION: z.coerce.number().nonnegative().default(0),
    IMPORT_LLM_MASK_PERSONAL_DATA: z.enum(['true', 'false']).default('true'),
  })
  .refine((set) => set.IMPORT_LLM_PROVIDER !== 'openai-compatible' || set.IMPORT_LLM_BASE_URL, {
    path: ['IMPORT_LLM_BASE_URL'],
    message: 'is needed for an OpenAI-compatible server',
  });

/** The settings in force, or undefined when no model is configured. Throws `platform.environment` naming a wrong one. */
export function modelSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): ModelSettings | undefined {
  if (!env.IMPORT_LLM_MODEL) return undefined;
  const given = Object.entries(env).filter(([name, value]) => name.startsWith('IMPORT_LLM_') && value);
  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError({
      code: 'platform.environment',
      message: `${String(issue?.path[0])} is wrong: ${issue?.message}. See .env.example.`,
    });
  }
  const set = parsed.data;
  return {
    provider: set.IMPORT_LLM_PROVIDER,
    model: set.IMPORT_LLM_MODEL,
    baseUrl: set.IMPORT_LLM_BASE_URL,
    apiKey: set.IMPORT_LLM_API_KEY,
    timeoutMs: set.IMPORT_LLM_TIMEOUT_MS,
    maxTokensPerJob: set.IMPORT_LLM_MAX_TOKENS_PER_JOB,
    inputCostPerMillion: set.IMPORT_LLM_INPUT_COST_PER_MILLION,
    outputCostPerMillion: set.IMPORT_LLM_OUTPUT_COST_PER_MILLION,
    isMasking: set.IMPORT_LLM_MASK_PERSONAL_DATA === 'true',
  };
}
