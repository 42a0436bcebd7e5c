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

describe('the metrics', () => {
  const metrics = (secret: string) =>
    app().call(null, 'GET', '/api/metrics', undefined, secret ? { Authorization: `Bearer ${secret}` } : {});

  it('tell in Prometheus text what waits, what was done and how long it took', async () => {
    await startJobs(1);
    await app().drain('GET', cron());
    await startJobs(1);
    const { status, headers, body } = await metrics(worker());
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain; version=0.0.4');
    const lines: string[] = body.trimEnd().split('\n');
    expect(lines).toContain('# TYPE oncore_import_jobs gauge');
    expect(lines).toContain('oncore_import_jobs{status="pending"} 1');
    expect(lines).toContain('oncore_import_due_jobs 1');
    const sampleOf = (name: string) =>
      Number(lines.find((line) => line.startsWith(`${name} `))?.split(' ')[1]);
    for (const event of ['claimed', 'completed']) {
      expect(sampleOf(`oncore_import_attempts_last_hour{event="${event}"}`)).toBeGreaterThan(0);
    }
    expect(sampleOf('oncore_import_attempts_last_hour{event="failed"}')).toBe(0);
    expect(sampleOf('oncore_import_oldest_due_seconds')).toBeGreaterThanOrEqual(0);
    expect(body).toMatch(/oncore_import_section_duration_seconds\{section="text",quantile="0\.95"\} \d/);
    for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^}]*\})? [\d.e-]+)$/);
    await app().drain('GET', cron());
  });

  it('answer 401 to nobody, to a wrong secret and to a person', async () => {
    for (const secret of ['', 'wrong', 'undefined', cron()]) expect((await metrics(secret)).status).toBe(401);
    expect((await app().call('owner', 'GET', '/api/metrics')).status).toBe(401);
  });
});

describe('a server whose secrets are not set', () => {
  it('answers 503 on the worker route and for metrics, also to "Bearer undefined" and to an empty bearer', async () => {
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
    const metrics = await fetch(`${server.url}/api/metrics`, {
      headers: { Authorization: 'Bearer undefined' },
    });
    expect(metrics.status).toBe(503);
  });
});

describe('a server with a missing or wrong variable', () => {
  it('does not start, and says in one sentence which one', async () => {
    const start = app().startAnother({ SUPABASE_SECRET_KEY: '', SUPABASE_SERVICE_ROLE_KEY: '' });
    await expect(start).rejects.toThrow(/The environment is not complete: SUPABASE_SECRET_KEY is not set\./);
    const twenty = app().startAnother({ IMPORT_MAX_SOURCES: 'twenty' });
    await expect(twenty).rejects.toThrow(/IMPORT_MAX_SOURCES must be a whole number from 1 to 100\./);
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
