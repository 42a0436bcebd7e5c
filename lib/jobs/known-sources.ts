import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { JOB_STATUSES, timestamp } from './job.ts';

const knownRow = z
  .object({
    sha256: z.string(),
    job_id: z.uuid(),
    import_jobs: z.object({ created_at: timestamp, status: z.enum(JOB_STATUSES) }),
  })
  .transform(({ sha256, job_id, import_jobs: job }) => ({
    sha256,
    jobId: job_id,
    createdAt: job.created_at,
    status: job.status,
  }));
export type KnownSource = z.infer<typeof knownRow>;

/** An import that came to nothing makes its papers no known ones. */
const COUNTS = JOB_STATUSES.filter((status) => status !== 'failed' && status !== 'cancelled');

/** Person's client: for each of these contents (hex SHA-256) the latest import of the organisation that holds it. */
export async function knownSources(
  client: JobsClient,
  orgId: string,
  hashes: readonly string[],
): Promise<KnownSource[]> {
  const rows = await parseAnswer(
    z.array(knownRow),
    client
      .from('import_job_sources')
      .select('sha256, job_id, import_jobs!inner(created_at, status)')
      .eq('org_id', orgId)
      .in('sha256', [...hashes])
      .in('import_jobs.status', COUNTS),
  );
  const latest = new Map<string, KnownSource>();
  for (const row of rows.sort((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    if (!latest.has(row.sha256)) latest.set(row.sha256, row);
  }
  return [...latest.values()];
}
