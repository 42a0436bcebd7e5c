import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { JOB_STATUSES } from './job.ts';

/** A small file inline, a file that already stands in Storage, or pasted text. Source ids are given by the database. */
export type NewSource =
  | { fileName: string; mimeType: string; sizeBytes: number /** Base64. */; fileData: string }
  | { fileName: string; mimeType: string; sizeBytes: number; storagePath: string; sha256: string }
  | { label: string; text: string };

export interface NewJob {
  orgId: string;
  sources: NewSource[];
  /** Smaller runs first; 100 when not given. */
  priority?: number;
  idempotencyKey?: string;
}

const createdRow = z.object({ job_id: z.uuid(), status: z.enum(JOB_STATUSES), is_new: z.boolean() });

/**
 * Person's client, editor or owner. The same idempotency key with the same sources answers the same job
 * (`isNew: false`); with other sources it throws `job.idempotency_conflict`; a full queue throws `job.queue_full`.
 */
export async function createJob(client: JobsClient, job: NewJob) {
  const [row] = await parseAnswer(
    z.tuple([createdRow]),
    client.rpc('app_create_import_job', {
      p_org_id: job.orgId,
      p_sources: job.sources,
      p_priority: job.priority ?? 100,
      p_idempotency_key: job.idempotencyKey ?? undefined,
    }),
  );
  return { jobId: row.job_id, status: row.status, isNew: row.is_new };
}
