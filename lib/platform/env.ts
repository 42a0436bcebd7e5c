import { z } from 'zod';
import { AppError } from './errors.ts';

/** Vercel asks for 16 characters or more; a shorter secret is guessable and refused everywhere. */
const secret = z.string().min(16, 'must have at least 16 characters').optional();

const envSchema = z.object({
  NEXT_PUBLIC_SUPABASE_URL: z.url('must be the address of the Supabase project'),
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: z.string('is missing'),
  SUPABASE_SECRET_KEY: z.string('is missing'),
  IMPORT_WORKER_SECRET: secret,
  CRON_SECRET: secret,
  /** Milliseconds between two looks at the queue of the standalone worker. */
  IMPORT_WORKER_POLL_INTERVAL: wholeNumber(50, 600_000).default(5000),
  IMPORT_WORKER_BATCH_SIZE: wholeNumber(1, 50).default(3),
  /** What runs may end by itself this long after SIGTERM; then it is given back. Our Kubernetes manifest grants 60 s. */
  IMPORT_WORKER_GRACE_MS: wholeNumber(0, 600_000).default(15_000),
  /** Renewed every quarter of it, so a lease outlives three lost renewals. */
  IMPORT_LEASE_SECONDS: wholeNumber(5, 600).default(75),
  /** `off` where dedicated workers do all the reading and the web process shall do none. */
  IMPORT_WAKE_ON_START: z.enum(['on', 'off'], 'must be on or off').default('on'),
  /** Originals of imports that ended longer ago are given up; not set: never. Texts, values and hashes stay. */
  IMPORT_RETENTION_DAYS: wholeNumber(1, 36_500).optional(),
  /** The queue counts as stuck when a due job waits longer than this. */
  IMPORT_MAX_QUEUE_AGE_SECONDS: wholeNumber(1, 86_400).default(600),
});
export type Env = z.infer<typeof envSchema>;

/** Names that other Supabase set-ups use for the same thing. */
const ALIASES: Partial<Record<keyof Env, string[]>> = {
  NEXT_PUBLIC_SUPABASE_URL: ['SUPABASE_URL'],
  NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: [
    'SUPABASE_PUBLISHABLE_KEY',
    'NEXT_PUBLIC_SUPABASE_ANON_KEY',
    'SUPABASE_ANON_KEY',
  ],
  SUPABASE_SECRET_KEY: ['SUPABASE_SERVICE_ROLE_KEY'],
};

let parsed: Env | undefined;

/**
 * The environment, parsed once. Read from `process.env` as a whole: Next replaces `process.env.NEXT_PUBLIC_…` at build
 * time, and the local stack finds its ports only at start.
 */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

export function parseEnv(variables: Variables): Env {
  return parseVariables(envSchema, withAliases(variables));
}

/**
 * What one part of the product is set to. Empty counts as unset, as shells and dashboards leave it. Throws one sentence
 * that names every variable that is missing or wrong.
 */
export function parseVariables<S extends z.ZodType>(schema: S, variables: Variables): z.infer<S> {
  const given = Object.entries(variables).flatMap(([name, value]) =>
    value?.trim() ? [[name, value.trim()]] : [],
  );
  const set = Object.fromEntries(given);
  const result = schema.safeParse(set);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ code, path, message }) => {
    const name = String(path[0]);
    return code === 'invalid_type' && !(name in set) ? `${name} is not set` : `${name} ${message}`;
  });
  throw new AppError({
    code: 'platform.environment',
    status: 500,
    message: `The environment is not complete: ${problems.join('; ')}. See .env.example.`,
  });
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The variables with those of other set-ups in the place of ours that are not set. */
function withAliases(variables: Variables): Variables {
  const found = Object.entries(ALIASES).map(([name, aliases]) => {
    return [name, [name, ...aliases].map((alias) => variables[alias]?.trim()).find(Boolean)];
  });
  return { ...variables, ...Object.fromEntries(found) };
}

export function wholeNumber(min: number, max?: number) {
  const sentence = `must be a whole number${max === undefined ? `, ${min} or more` : ` from ${min} to ${max}`}`;
  const number = z.coerce.number(sentence).int(sentence).min(min, sentence);
  return max === undefined ? number : number.max(max, sentence);
}
