import { z } from 'zod';
import { parseVariables, wholeNumber } from '../platform/env.ts';

/** Vercel cuts a request body at 4.5 MB and base64 grows by a third, so 3.3 MB of files is what fits inline there. */
const VERCEL_INLINE_BYTES = 3_300_000;
/** Also the limit of the bucket for stored files. */
const DEFAULT_IMPORT_BYTES = 25 * 1024 * 1024;

const limitsSchema = z.object({
  IMPORT_MAX_SOURCES: wholeNumber(1, 100).default(20),
  IMPORT_MAX_FILE_BYTES: wholeNumber(1).optional(),
  IMPORT_MAX_TOTAL_BYTES: wholeNumber(1).default(DEFAULT_IMPORT_BYTES),
  IMPORT_MAX_INLINE_BYTES: wholeNumber(1).optional(),
  IMPORT_MAX_TEXT_BYTES: wholeNumber(1).default(1024 * 1024),
});

/** What one import may hold. The pages show these numbers before choosing; the start route enforces the same ones. */
export interface ImportLimits {
  maxSources: number;
  maxFileBytes: number;
  /** All files and texts of one import together. */
  maxTotalBytes: number;
  /** What of it may come within the request; larger files are uploaded to Storage before. */
  maxInlineBytes: number;
  /** One pasted text. */
  maxTextBytes: number;
}

/** The limits in force here: the defaults, less within a request on Vercel, overridden by `IMPORT_MAX_*`. Throws `platform.environment` naming a wrong one. */
export function importLimits(env: Readonly<Record<string, string | undefined>> = process.env): ImportLimits {
  const set = parseVariables(limitsSchema, env);
  const maxTotalBytes = set.IMPORT_MAX_TOTAL_BYTES;
  const inline = set.IMPORT_MAX_INLINE_BYTES ?? (env.VERCEL ? VERCEL_INLINE_BYTES : maxTotalBytes);
  const maxInlineBytes = Math.min(inline, maxTotalBytes);
  return {
    maxSources: set.IMPORT_MAX_SOURCES,
    maxFileBytes: Math.min(set.IMPORT_MAX_FILE_BYTES ?? maxTotalBytes, maxTotalBytes),
    maxTotalBytes,
    maxInlineBytes,
    maxTextBytes: Math.min(set.IMPORT_MAX_TEXT_BYTES, maxInlineBytes),
  };
}

/** `25 MB`, `3.3 MB`, `512 KB`: how the pages and the refusals name a size. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1).replace(/\.0$/, '')} MB`;
}
