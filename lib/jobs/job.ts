import { z } from 'zod';
import { evidenceSchema, METHODS } from '../import/candidate.ts';
import { extractedSchema, extractedSchemas, SECTION_KEYS } from '../import/extracted.ts';

/** The states of `docs` and of the CHECKs in the database; see the diagram in the import_jobs migration. */
export const JOB_STATUSES = [
  'pending',
  'processing',
  'completed',
  'committed',
  'failed',
  'cancelled',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Waiting or being read: the only states that a job leaves by itself. */
export function isUnfinished({ status }: { status: JobStatus }): boolean {
  return status === 'pending' || status === 'processing';
}

/** Postgres answers `2026-11-21T22:30:00.123456+00:00`; everything above speaks ISO 8601 in UTC. */
export const timestamp = z.string().transform((value) => new Date(value).toISOString());

/** One source as everybody may see it: what it is, never what it contains. */
export const sourceDescriptionSchema = z.object({
  /** `a`, `b`, `c` … in the order they were given. */
  sourceId: z.string(),
  kind: z.enum(['file', 'storage', 'text']),
  /** The file's own name, or the label of a pasted text. */
  fileName: z.string(),
  mimeType: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** Hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storagePath: z.string().optional(),
});
export type SourceDescription = z.infer<typeof sourceDescriptionSchema>;

/**
 * `progress_data` as any version may have left it: one that this version does not know must not hide its job. What the
 * worker writes is `progressSchema` of lib/import.
 */
export const savedProgressSchema = z.looseObject({
  sections_completed: z.number().int().nonnegative().catch(0),
});
export type SavedProgress = z.infer<typeof savedProgressSchema>;

const fieldConfidenceSchema = z.object({
  score: z.number().min(0).max(1),
  method: z.enum(METHODS),
  reason: z.string(),
  evidence: z.array(evidenceSchema),
  alternatives: z
    .array(
      z.object({
        value: z.unknown(),
        status: z.enum(['agreed', 'stated', 'offered', 'rejected', 'superseded']),
        quote: z.string(),
        evidence: evidenceSchema.optional(),
      }),
    )
    .optional(),
  by: z.uuid().optional(),
  at: z.iso.datetime().optional(),
});
const confidenceMapSchema = z.record(z.string(), fieldConfidenceSchema);

const warningSchema = z.object({
  code: z.string(),
  message: z.string(),
  paths: z.array(z.string()).optional(),
  sourceId: z.string().optional(),
  leftOut: z
    .object({
      section: z.enum(SECTION_KEYS),
      value: z.record(z.string(), z.unknown()),
      reason: z.string(),
      evidence: evidenceSchema.optional(),
    })
    .optional(),
});

/** The sections that an unfinished job has read so far. */
export const draftSchema = z.object({ extracted: extractedSchema, confidence_map: confidenceMapSchema });
export type Draft = z.infer<typeof draftSchema>;

/** The person's state of the fields; `extracted` and `confidence_map` of the job stay the machine's reading. */
export const reviewSchema = z.object({
  extracted: extractedSchema,
  confidence_map: confidenceMapSchema,
  /** For each entry of a list section its place in the machine's reading; null for one that a person added. */
  origins: z.record(z.string(), z.array(z.number().int().nonnegative().nullable())).optional(),
  /** The sections it speaks for, when it was saved while others were still being read. */
  sections: z.array(z.enum(SECTION_KEYS)).optional(),
});
export type Review = z.infer<typeof reviewSchema>;

const attemptSchema = z.object({
  attempt: z.number().int(),
  worker_id: z.string().nullish(),
  started_at: z.string().nullish(),
  ended_at: z.string(),
  /** `retried`, `failed`, `lease_expired`, `yielded`, `cancelled`, `completed`. */
  outcome: z.string(),
  error_code: z.string().nullish(),
  error_message: z.string().nullish(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** What lists and the job's own page have in common, as the table has it. */
export const jobBaseRow = z.object({
  id: z.uuid(),
  org_id: z.uuid(),
  created_by: z.uuid().nullable(),
  status: z.enum(JOB_STATUSES),
  priority: z.number().int(),
  sources: z.array(sourceDescriptionSchema),
  progress_data: savedProgressSchema.nullable(),
  error_code: z.string().nullable(),
  error_message: z.string().nullable(),
  attempts: z.number().int(),
  max_attempts: z.number().int(),
  run_at: timestamp,
  show_id: z.uuid().nullable(),
  review_revision: z.number().int(),
  created_at: timestamp,
  started_at: timestamp.nullable(),
  completed_at: timestamp.nullable(),
  committed_at: timestamp.nullable(),
  updated_at: timestamp,
});

/** A job as a list shows it. */
export const jobSummarySchema = jobBaseRow.extend({
  /** The show's name, place and date as the person left them or as they were read; null before they are. */
  about: extractedSchemas.general.nullable(),
});
export type JobSummary = z.infer<typeof jobSummarySchema>;

/** A job as its own page shows it. */
export const jobRow = jobBaseRow.extend({
  extracted: extractedSchema.nullable(),
  confidence_map: confidenceMapSchema.nullable(),
  warnings: z.array(warningSchema),
  review: reviewSchema.nullable(),
  attempt_history: z.array(attemptSchema),
});
export type Job = z.infer<typeof jobRow>;

/** What changes of a job while it runs: small enough to be asked for twice a second. */
export const jobPulseRow = jobBaseRow
  .pick({
    id: true,
    status: true,
    progress_data: true,
    attempts: true,
    max_attempts: true,
    run_at: true,
    error_code: true,
    error_message: true,
    review_revision: true,
    show_id: true,
    started_at: true,
    updated_at: true,
  })
  .extend({
    /** The lease of whoever was reading has run out; another reader takes the job over. */
    is_reader_lost: z.boolean(),
  });
export type JobPulse = z.infer<typeof jobPulseRow>;

export const BASE_COLUMNS = Object.keys(jobBaseRow.shape).join(', ');
export const JOB_COLUMNS = Object.keys(jobRow.shape).join(', ');
