import { beforeAll, describe, expect, it } from 'vitest';
import { JOB_STATUSES } from '#lib/jobs/job.ts';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { insertJob } from './support/jobs.ts';
import { createOrg } from './support/people.ts';

const db = withDatabase();
let orgId: string;
beforeAll(async () => {
  orgId = await createOrg(db.sql);
});

const CHECK_VIOLATION = '23514';

describe('import_jobs', () => {
  it.each(JOB_STATUSES)('holds a consistent job that is %s', async (status) => {
    await insertJob(db.sql, orgId, status);
  });

  it.each([
    ['processing without a lease', 'processing', { lease_token: null }],
    ['processing with a lease that never ends', 'processing', { lease_expires_at: null }],
    ['processing before any attempt', 'processing', { attempts: 0 }],
    ['pending with a lease', 'pending', { lease_token: crypto.randomUUID(), lease_expires_at: new Date() }],
    ['pending with no attempt left', 'pending', { attempts: 3 }],
    ['pending and finished', 'pending', { finished_at: new Date() }],
    ['pending with a review', 'pending', { review: {} }],
    ['completed without a reading', 'completed', { extracted: null }],
    ['completed without its confidences', 'completed', { confidence_map: null }],
    ['completed at no time', 'completed', { completed_at: null }],
    ['completed but unfinished', 'completed', { finished_at: null }],
    ['completed with an error', 'completed', { error_code: 'x', error_message: 'y' }],
    ['completed with a commit', 'completed', { committed_at: new Date() }],
    ['failed for no reason', 'failed', { error_code: null }],
    ['failed without a sentence', 'failed', { error_message: null }],
    ['failed with more attempts than allowed', 'failed', { attempts: 4 }],
    ['cancelled but unfinished', 'cancelled', { finished_at: null }],
    ['allowed no attempt', 'pending', { max_attempts: 0 }],
  ] as const)('refuses a job that is %s', async (_what, status, columns) => {
    expect(await sqlState(insertJob(db.sql, orgId, status, columns))).toBe(CHECK_VIOLATION);
  });

  it('refuses to be committed without a show', async () => {
    const job = await insertJob(db.sql, orgId, 'completed');
    const commit = db.sql`update public.import_jobs set status = 'committed', committed_at = now() where id = ${job.id}`;
    expect(await sqlState(commit)).toBe(CHECK_VIOLATION);
  });

  it('goes with its organisation, sources, show and all', async () => {
    const gone = await createOrg(db.sql);
    await insertJob(db.sql, gone, 'committed');
    await db.sql`delete from public.orgs where id = ${gone}`;
    const left = await db.sql`
      select id from public.import_jobs where org_id = ${gone} union all select id from public.shows where org_id = ${gone}`;
    expect(left).toEqual([]);
  });
});
