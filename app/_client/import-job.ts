import { z } from 'zod';
import { progressSchema } from '#lib/import/progress.ts';
import { draftSchema, jobPulseRow, jobRow, jobSummarySchema } from '#lib/jobs/job.ts';

/** The database writes moments of its own into it, with a zone offset instead of `Z`. */
const moment = z.iso.datetime({ offset: true });

/** A progress of a form this version does not know is no reason to hide the job: it is shown without. */
const progress = progressSchema
  .extend({
    started_at: moment,
    last_updated: moment,
    percentage: z.number().min(0).max(100).transform(Math.round),
  })
  .nullable()
  .catch(null);

/** A job as our own routes answer it: the row, without what only workers need. */
export const importJobSchema = jobRow.extend({
  progress_data: progress,
  draft: draftSchema.nullish(),
  /** Only told while a running import is watched. */
  is_reader_lost: z.boolean().optional(),
});
export type ImportJob = z.infer<typeof importJobSchema>;

/** What is pushed of a running import. */
export const importPulseSchema = jobPulseRow.extend({ progress_data: progress });
export type ImportPulse = z.infer<typeof importPulseSchema>;

export const importSummarySchema = jobSummarySchema.extend({ progress_data: progress });
export type ImportSummary = z.infer<typeof importSummarySchema>;

export const importListSchema = z.object({
  jobs: z.array(importSummarySchema),
  nextCursor: z.string().nullable(),
});
