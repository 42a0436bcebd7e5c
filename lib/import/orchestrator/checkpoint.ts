import { z } from 'zod';
import type { ConfidenceMap, ImportWarning } from '../candidate.ts';
import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import type { SourceText } from '../source-text.ts';

/** Raised when what a checkpoint holds changes shape: an older one is then read again from the sources. */
const CHECKPOINT_VERSION = 1;

/** What became of one attached source: its texts (a mail brings its attachments), or why it could not be read. */
export interface SourceOutcome {
  sourceId: string;
  name: string;
  texts: SourceText[];
  failure?: { code: string; message: string };
}

/** A finished section, as resolved. `value` is kept as read; it was validated when the section was finished. */
export interface FinishedSection {
  value: unknown;
  confidence: ConfidenceMap;
  warnings: ImportWarning[];
}

/** `import_jobs.checkpoint`: everything a later run needs to go on where this one stopped. */
export interface Checkpoint {
  version: number;
  /** Every source has its outcome; the originals are not needed any more. */
  isTextDone: boolean;
  sources: SourceOutcome[];
  sections: Partial<Record<SectionKey, FinishedSection>>;
}

/**
 * The envelope is checked, the inside is trusted: only the orchestrator writes it, under the lease, and its version
 * changes with its shape. Checking every word of a 500-page text again would cost more than reading it.
 */
const checkpointSchema = z.object({
  version: z.literal(CHECKPOINT_VERSION),
  isTextDone: z.boolean(),
  sources: z.array(z.custom<SourceOutcome>((value) => isRecord(value) && Array.isArray(value.texts))),
  sections: z.partialRecord(
    z.enum(SECTION_KEYS),
    z.custom<FinishedSection>((value) => isRecord(value) && isRecord(value.confidence)),
  ),
});

export function emptyCheckpoint(): Checkpoint {
  return { version: CHECKPOINT_VERSION, isTextDone: false, sources: [], sections: {} };
}

/** The saved checkpoint, or an empty one when there is none or it is of another version. Never fails. */
export function parseCheckpoint(saved: unknown): Checkpoint {
  const parsed = checkpointSchema.safeParse(saved);
  return parsed.success ? parsed.data : emptyCheckpoint();
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
