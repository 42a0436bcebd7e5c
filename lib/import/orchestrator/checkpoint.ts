import { z } from 'zod';
import type { ConfidenceMap, ImportWarning } from '../candidate.ts';
import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import type { TrackRecord } from '../resolution/trust-model.ts';

/** Raised when what a checkpoint holds changes shape: an older one is then read again from the sources. */
const CHECKPOINT_VERSION = 1;

/** A finished section, as resolved. */
export interface FinishedSection {
  value: unknown;
  confidence: ConfidenceMap;
  warnings: ImportWarning[];
  /** How the language model did in this section and those before; missing where none was asked. */
  record?: TrackRecord;
}

/**
 * `import_jobs.checkpoint`: what a later run needs to go on where this one stopped. The texts themselves are kept
 * apart, source by source, because this is written again after every section and they may be large.
 */
export interface Checkpoint {
  version: number;
  /** Sources that could not be read for a lasting reason, by id. */
  failures: Record<string, SourceFailure>;
  sections: Partial<Record<SectionKey, FinishedSection>>;
}

const failureSchema = z.object({ code: z.string(), message: z.string() });
export type SourceFailure = z.infer<typeof failureSchema>;

/**
 * The envelope is checked and the inside trusted: only the orchestrator writes it, under the lease, and its version
 * changes with its shape. The values themselves are parsed again when the result is put together.
 */
const checkpointSchema = z.object({
  version: z.literal(CHECKPOINT_VERSION),
  failures: z.record(z.string(), failureSchema),
  sections: z.partialRecord(
    z.enum(SECTION_KEYS),
    z.custom<FinishedSection>((value) => {
      return typeof value === 'object' && value !== null && 'value' in value && 'confidence' in value;
    }),
  ),
});

/** The saved checkpoint, or an empty one when there is none or it is of another version. Never fails. */
export function parseCheckpoint(saved: unknown): Checkpoint {
  const parsed = checkpointSchema.safeParse(saved);
  return parsed.success ? parsed.data : { version: CHECKPOINT_VERSION, failures: {}, sections: {} };
}
