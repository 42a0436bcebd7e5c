import { z } from 'zod';

/** Vercel cuts a request body at 4.5 MB and base64 grows by a third, so 3.3 MB of files is what fits inline there. */
const VERCEL_IMPORT_BYTES = 3_300_000;
const DEFAULT_IMPORT_BYTES = 25 * 1024 * 1024;

const limitsSchema = z.object({
  IMPORT_MAX_SOURCES: z.coerce.number().int().positive().max(100).default(20),
  IMPORT_MAX_FILE_BYTES: z.coerce.number().int().positive().optional(),
  IMPORT_MAX_TOTAL_BYTES: z.coerce.number().int().positive().optional(),
  IMPORT_MAX_TEXT_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(1024 * 1024),
});

/** What one import may hold. The pages show these numbers before choosing; the start route enforces the same ones. */
export interface ImportLimits {
  maxSources: number;
  maxFileBytes: number;
  /** All files and texts of one import together. */
  maxTotalBytes: number;
  /** One pasted text. */
  maxTextBytes: number;
}

/** The limits in force here: the defaults, less on Vercel, overridden by `IMPORT_MAX_*`. */
export function importLimits(env: Readonly<Record<string, string | undefined>> = process.env): ImportLimits {
  const set = limitsSchema.parse(withoutEmpty(env));
  const base = env.VERCEL ? VERCEL_IMPORT_BYTES : DEFAULT_IMPORT_BYTES;
  const maxTotalBytes = set.IMPORT_MAX_TOTAL_BYTES ?? base;
  return {
    maxSources: set.IMPORT_MAX_SOURCES,
    maxFileBytes: Math.min(set.IMPORT_MAX_FILE_BYTES ?? base, maxTotalBytes),
    maxTotalBytes,
    maxTextBytes: Math.min(set.IMPORT_MAX_TEXT_BYTES, maxTotalBytes),
  };
}

/** `25 MB`, `3.3 MB`, `512 KB`: how the pages and the refusals name a size. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '')} MB`;
}

function withoutEmpty(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const names = Object.keys(limitsSchema.shape);
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}
