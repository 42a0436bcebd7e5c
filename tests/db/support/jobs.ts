import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { JobStatus } from '#lib/jobs/job.ts';
import { as, service } from './people.ts';

export interface TestJob {
  id: string;
  leaseToken: string;
}

/** The columns that a job of each state must have. */
const CONSISTENT: Record<JobStatus, Record<string, unknown>> = {
  pending: {},
  processing: { attempts: 1, worker_id: 'someone', lease_expires_at: new Date(Date.now() + 60_000) },
  completed: {
    attempts: 1,
    extracted: {},
    confidence_map: {},
    completed_at: new Date(),
    finished_at: new Date(),
  },
  committed: {
    attempts: 1,
    extracted: {},
    confidence_map: {},
    completed_at: new Date(),
    finished_at: new Date(),
  },
  failed: { attempts: 3, error_code: 'test.failed', error_message: 'It failed.', finished_at: new Date() },
  cancelled: { finished_at: new Date() },
};

/** A job in any state, with columns that fit it; what is given goes over them. */
export async function insertJob(
  sql: Sql,
  orgId: string,
  status: JobStatus = 'pending',
  columns: Record<string, unknown> = {},
): Promise<TestJob> {
  const leaseToken = randomUUID();
  const row: Record<string, unknown> = {
    id: randomUUID(),
    org_id: orgId,
    ...CONSISTENT[status],
    ...(status === 'processing' && { lease_token: leaseToken }),
    status: status === 'committed' ? 'completed' : status,
    ...columns,
  };
  await sql`insert into public.import_jobs ${sql(row)}`;
  const id = String(row.id);
  if (status === 'committed') await commitByHand(sql, id, orgId);
  return { id, leaseToken };
}

async function commitByHand(sql: Sql, jobId: string, orgId: string): Promise<void> {
  await sql`
    with s as (insert into public.shows (org_id, job_id) values (${orgId}, ${jobId}) returning id)
    update public.import_jobs set status = 'committed', committed_at = now(), show_id = s.id from s
    where import_jobs.id = ${jobId}`;
}

export interface ClaimedRow {
  job_id: string;
  org_id: string;
  attempt: number;
  lease_token: string;
  lease_expires_at: Date;
  checkpoint: unknown;
}

export function claim(sql: Sql, limit = 1, workerId = 'worker', leaseSeconds = 60): Promise<ClaimedRow[]> {
  return as(
    sql,
    service,
    (tx) => tx<ClaimedRow[]>`
    select * from public.app_claim_next_import_jobs(${limit}, ${workerId}, ${leaseSeconds})`,
  );
}

/** The lease of a job runs out at once, as if the worker had been gone for long. */
export async function expireLease(sql: Sql, jobId: string): Promise<void> {
  await sql`update public.import_jobs set lease_expires_at = now() - interval '1 second' where id = ${jobId}`;
}

export interface JobRow extends Record<string, unknown> {
  status: JobStatus;
  attempts: number;
  run_at: Date;
  attempt_history: { outcome: string; error_code: string | null; attempt: number }[];
}

export async function readJob(sql: Sql, jobId: string): Promise<JobRow> {
  const [row] = await sql<JobRow[]>`select * from public.import_jobs where id = ${jobId}`;
  if (!row) throw new Error(`There is no job ${jobId}.`);
  return row;
}
