import { z } from 'zod';
import type { SourceOutcome } from './checkpoint.ts';

/** What is told about a source after reading it: no text, only what kind of paper it was and how it went. */
export const sourceSummarySchema = z.object({
  sourceId: z.string(),
  fileName: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  format: z.string(),
  method: z.string(),
  pageCount: z.number().int().nonnegative(),
  wordCount: z.number().int().nonnegative(),
  language: z.string().optional(),
  isFile: z.boolean(),
  warnings: z.array(z.string()),
  /** Set when the source could not be read. */
  error: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type SourceSummary = z.infer<typeof sourceSummarySchema>;

/** One summary per source, mail attachments after their mail. */
export function summarizeSources(outcomes: readonly SourceOutcome[]): SourceSummary[] {
  return outcomes.flatMap((outcome) =>
    outcome.texts.map(({ pages: _pages, structured: _structured, ...summary }) => ({
      ...summary,
      ...(outcome.failure && { error: outcome.failure }),
    })),
  );
}
