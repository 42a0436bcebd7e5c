import fc from 'fast-check';
import type { Sql } from 'postgres';
import { describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { claim, expireLease, insertJob, type JobRow, readJob } from './support/jobs.ts';
import { as, createTeam, person, service } from './support/people.ts';

const db = withDatabase();

const EVENTS = [
  'claim',
  'save',
  'complete',
  'fail',
  'give up',
  'yield',
  'expire',
  'cancel',
  'retry',
  'due',
  'zombie',
] as const;
type Event = (typeof EVENTS)[number];

/** What the diagram allows to come after each state. */
const NEXT: Record<JobRow['status'], JobRow['status'][]> = {
  pending: ['pending', 'processing', 'cancelled'],
  processing: ['processing', 'pending', 'completed', 'failed', 'cancelled'],
  completed: ['completed'],
  committed: ['committed'],
  failed: ['failed', 'pending'],
  cancelled: ['cancelled'],
};

/** One job under any sequence of what workers and people may do to it, in any order. */
class History {
  private leases: string[] = [];
  private readonly sql: Sql;
  private readonly jobId: string;
  private readonly editor: string;

  constructor(sql: Sql, jobId: string, editor: string) {
    this.sql = sql;
    this.jobId = jobId;
    this.editor = editor;
  }

  /** True when the write says that it was made. */
  private async write(call: string, lease = this.leases.at(-1)): Promise<boolean> {
    if (!lease) return false;
    const [row] = await as(this.sql, service, (tx) => tx.unsafe(call, [this.jobId, lease]));
    return Object.values(row ?? {})[0] === true;
  }

  private async asEditor(call: string): Promise<void> {
    // Refused from most states; what counts is that the refusal leaves the job as it was.
    await as(this.sql, person(this.editor), (tx) => tx.unsafe(call, [this.jobId])).catch(
      (error: { code: string }) => {
        expect(error.code).toBe('PT409');
      },
    );
  }

  async play(event: Event): Promise<void> {
    if (event === 'claim') {
      const [row] = await claim(this.sql);
      if (row) this.leases.push(row.lease_token);
    } else if (event === 'zombie') {
      const stale = this.leases.at(-2);
      if (stale)
        expect(
          await this.write(`select public.app_complete_import_job($1, $2, '{"general": {}}', '{}')`, stale),
        ).toBe(false);
    } else if (event === 'save')
      await this.write(`select public.app_save_import_job_progress($1, $2, '{"percentage": 30}')`);
    else if (event === 'complete')
      await this.write(`select public.app_complete_import_job($1, $2, '{}', '{}')`);
    else if (event === 'fail')
      await this.write(`select * from public.app_fail_import_job($1, $2, 'x', 'X.', true)`);
    else if (event === 'give up')
      await this.write(`select * from public.app_fail_import_job($1, $2, 'x', 'X.', false)`);
    else if (event === 'yield') await this.write('select public.app_yield_import_job($1, $2)');
    else if (event === 'cancel') await this.asEditor('select public.app_cancel_import_job($1)');
    else if (event === 'retry') await this.asEditor('select public.app_retry_import_job($1)');
    else if (event === 'due')
      await this
        .sql`update public.import_jobs set run_at = now() where id = ${this.jobId} and status = 'pending'`;
    else if ((await readJob(this.sql, this.jobId)).status === 'processing')
      await expireLease(this.sql, this.jobId);
  }
}

describe('the life of a job', () => {
  it('follows the diagram under any history of workers, crashes and people', async () => {
    const team = await createTeam(db.sql);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...EVENTS), { minLength: 5, maxLength: 30 }),
        async (events) => {
          await db.sql`delete from public.import_jobs`;
          const { id } = await insertJob(db.sql, team.orgId);
          const history = new History(db.sql, id, team.editor);
          let before = await readJob(db.sql, id);
          for (const event of events) {
            await history.play(event);
            const after = await readJob(db.sql, id);
            expect(NEXT[before.status], `${before.status} to ${after.status} by ${event}`).toContain(
              after.status,
            );
            expect(after.attempts).toBeLessThanOrEqual(3);
            if (before.status === 'completed') expect(after).toEqual(before);
            before = after;
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
