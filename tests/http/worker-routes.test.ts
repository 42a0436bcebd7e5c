import { describe, expect, it } from 'vitest';
import { withApp } from './support/app.ts';
import { goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });
const cron = () => app().stack.env.CRON_SECRET ?? '';
const worker = () => app().stack.env.IMPORT_WORKER_SECRET ?? '';

async function startJobs(count: number): Promise<string[]> {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, i) =>
      app().call('editor', 'POST', '/api/shows/import/start', {
        orgId: app().orgId,
        sources: [{ ...goodText, label: `Memo ${i}` }],
      }),
    ),
  );
  return answers.map((answer) => answer.body.jobId);
}

describe('the worker route', () => {
  it('drains for the cron secret by GET and for the worker secret by POST, and says what it did', async () => {
    for (const [method, secret] of [
      ['GET', cron()],
      ['POST', worker()],
    ] as const) {
      const [jobId = ''] = await startJobs(1);
      const { status, body } = await app().drain(method, secret);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        processed: 1,
        completed: 1,
        failed: 0,
        retried: 0,
        yielded: 0,
        remaining: 0,
      });
      expect(body).toMatchObject({ stopReason: 'empty', durationMs: expect.any(Number) });
      await waitForStatus(app(), jobId, 'completed');
    }
  });

  it.each(['GET', 'POST'] as const)(
    'answers 401 to %s without a secret or with a wrong one',
    async (method) => {
      const right = method === 'GET' ? cron() : worker();
      const other = method === 'GET' ? worker() : cron();
      for (const secret of ['', 'wrong', 'undefined', other, `${right}x`, right.slice(0, -1)]) {
        const answer = await app().drain(method, secret);
        expect(answer.status).toBe(401);
        expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      }
    },
  );

  it('lets several drains at once do every import exactly once', async () => {
    const jobIds = await startJobs(12);
    const drains = await Promise.all([
      app().drain('GET', cron()),
      app().drain('GET', cron()),
      app().drain('POST', worker()),
      app().drain('POST', worker()),
    ]);
    const completed = drains.reduce((sum, drain) => sum + drain.body.completed, 0);
    expect(completed).toBe(12);
    for (const jobId of jobIds) {
      const job = await waitForStatus(app(), jobId, 'completed');
      expect(job.attempts).toBe(1);
    }
  });
});

describe('a server whose secrets are not set', () => {
  it('answers 503 on the worker route, also to "Bearer undefined" and to an empty bearer', async () => {
    const server = await app().startAnother({ CRON_SECRET: '', IMPORT_WORKER_SECRET: '' });
    for (const method of ['GET', 'POST']) {
      for (const token of ['undefined', 'null', '', 'anything-at-all-really']) {
        const response = await fetch(`${server.url}/api/import-worker/process`, {
          method,
          headers: { Authorization: `Bearer ${token}` },
        });
        expect(response.status).toBe(503);
        expect((await response.json()).code).toBe('worker.secret_not_set');
      }
    }
  });
});

describe('a server that lacks a variable', () => {
  it('does not start, and says in one sentence which one', async () => {
    const start = app().startAnother({ SUPABASE_SECRET_KEY: '', SUPABASE_SERVICE_ROLE_KEY: '' });
    await expect(start).rejects.toThrow(/The environment is not complete: SUPABASE_SECRET_KEY is not set\./);
  });
});

describe('health', () => {
  it('says that the process lives and that the queue moves, to anybody and nothing else', async () => {
    expect((await app().call(null, 'GET', '/api/health')).body).toEqual({ status: 'ok' });
    const ready = await app().call(null, 'GET', '/api/import-worker/health');
    expect(ready.status).toBe(200);
    expect(Object.keys(ready.body).sort()).toEqual(['due', 'maxAgeSeconds', 'oldestDueSeconds', 'status']);
  });

  it('answers 503 for readiness while the database is away, and lives on', async () => {
    const server = await app().startAnother({ NEXT_PUBLIC_SUPABASE_URL: 'http://127.0.0.1:9' });
    expect((await fetch(`${server.url}/api/import-worker/health`)).status).toBe(503);
    expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  });
});

describe('the log', () => {
  it('has one JSON line per event with the job, the organisation, the file and the section, and no text of a paper', async () => {
    const [jobId = ''] = await startJobs(1);
    await app().drain('GET', cron());
    const lines = app()
      .logLines.filter((line) => line.includes(jobId))
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'job.claimed', jobId, orgId: app().orgId, attempt: 1 }),
    );
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'source.read', fileName: 'Memo 0' }));
    expect(lines.filter((line) => line.msg === 'section.done').map((line) => line.section)).toHaveLength(9);
    expect(lines).toContainEqual(
      expect.objectContaining({ msg: 'job.completed', durationMs: expect.any(Number) }),
    );
    expect(app().logLines.join('\n')).not.toContain('Old Customs Hall');
  });
});
