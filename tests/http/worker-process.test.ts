import { connect, createServer, type Server } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { childrenOf, isAlive } from '#scripts/support/processes.ts';
import { scannedPdf } from '#scripts/support/scan.ts';
import { withApp } from './support/app.ts';
import { fileSource, goodText } from './support/sources.ts';
import { waitFor, waitForStatus } from './support/wait.ts';
import { startWorker, type TestWorker } from './support/worker.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });
const workers: TestWorker[] = [];
let scan: Buffer;

beforeAll(async () => {
  scan = await scannedPdf(4);
});

afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});

function worker(env: Record<string, string> = {}): TestWorker {
  const started = startWorker(app(), env);
  workers.push(started);
  return started;
}

async function startJob(sources: unknown[]): Promise<string> {
  const answer = await app().call('editor', 'POST', '/api/shows/import/start', {
    orgId: app().orgId,
    sources,
  });
  return answer.body.jobId;
}

/** Reading it takes seconds, so that there is time to end the worker that does. */
const slowJob = () => startJob([goodText, fileSource('scan.pdf', scan, 'application/pdf')]);

describe('a worker process', () => {
  it('finds an import by itself, reads it, and ends at once on SIGTERM when nothing runs', async () => {
    const one = worker();
    const jobId = await startJob([goodText]);
    await waitForStatus(app(), jobId, 'completed');
    one.stop();
    expect(await one.ended).toBe('code 0');
  });

  it('gives back what it holds on SIGTERM without charging the attempt, and another worker finishes it', async () => {
    const jobId = await slowJob();
    const first = worker({ IMPORT_WORKER_GRACE_MS: '0' });
    await first.saw('source.read');
    await first.stop();
    expect(await first.ended).toBe('code 0');
    const back = await waitForStatus(app(), jobId, 'pending');
    expect(back.attempts).toBe(0);
    const second = worker();
    const job = await waitForStatus(app(), jobId, 'completed', 'editor', 100_000);
    expect(job.attempts).toBe(1);
    // The text that the first worker had read was not read again.
    expect(second.events().filter((event) => event.msg === 'source.read')).toHaveLength(1);
  });

  it('finishes what it holds on SIGTERM when the grace time allows', async () => {
    const jobId = await slowJob();
    const only = worker({ IMPORT_WORKER_GRACE_MS: '90000' });
    await only.saw('source.started');
    await only.stop(100_000);
    expect(await only.ended).toBe('code 0');
    const job = await waitForStatus(app(), jobId, 'completed');
    expect(job.attempts).toBe(1);
  });

  it('that is killed leaves no reader process behind, and another worker takes its import over when the lease ends', async () => {
    const jobId = await slowJob();
    const first = worker({ IMPORT_LEASE_SECONDS: '5' });
    await first.saw('source.started');
    const readers = childrenOf(first.pid);
    process.kill(first.pid, 'SIGKILL');
    expect(await first.ended).toBe('signal SIGKILL');
    await waitFor(
      'the readers to end',
      async () => readers.filter(isAlive),
      (alive) => alive.length === 0,
    );
    worker({ IMPORT_LEASE_SECONDS: '5' });
    const job = await waitForStatus(app(), jobId, 'completed', 'editor', 100_000);
    expect(job.attempts).toBe(2);
    expect(job.attempt_history).toContainEqual(
      expect.objectContaining({ attempt: 1, outcome: 'lease_expired' }),
    );
  });

  it('stops working on an import that a person cancels', async () => {
    const jobId = await slowJob();
    const only = worker({ IMPORT_LEASE_SECONDS: '5' });
    await only.saw('source.started');
    expect((await app().call('editor', 'POST', `/api/import-jobs/${jobId}/cancel`)).status).toBe(200);
    await only.saw('job.cancelled');
    expect((await app().call('editor', 'GET', `/api/import-jobs/${jobId}`)).body.status).toBe('cancelled');
  });

  it('beside another one does every import exactly once', async () => {
    worker();
    worker();
    const jobIds = await Promise.all(Array.from({ length: 40 }, () => startJob([goodText])));
    for (const jobId of jobIds) {
      const job = await waitForStatus(app(), jobId, 'completed');
      expect(job.attempts).toBe(1);
    }
    const completed = workers.flatMap((one) => one.events().filter((event) => event.msg === 'job.completed'));
    expect(new Set(completed.map((event) => event.jobId)).size).toBe(completed.length);
  });

  it('waits with growing pauses while the database is away, and goes on when it is back', async () => {
    const port = await freePort();
    const jobId = await startJob([goodText]);
    const only = worker({ NEXT_PUBLIC_SUPABASE_URL: `http://127.0.0.1:${port}` });
    await only.saw('worker.queue_lost');
    const bridge = await bridgeTo(port, Number(new URL(app().stack.supabaseUrl).port));
    await waitForStatus(app(), jobId, 'completed');
    await only.stop();
    bridge.close();
  });

  it.each([
    [{ SUPABASE_SECRET_KEY: '', SUPABASE_SERVICE_ROLE_KEY: '' }, 'SUPABASE_SECRET_KEY is not set'],
    [{ IMPORT_LLM_MODEL: 'm', IMPORT_LLM_PROVIDER: 'nobody' }, 'IMPORT_LLM_PROVIDER must be one of gateway'],
  ])('that lacks a variable or has a wrong one ends with one sentence that names it', async (env, why) => {
    const lines: string[] = [];
    const { startNode } = await import('#scripts/support/child.ts');
    const child = startNode('the worker', ['scripts/import-worker.ts'], {
      env: { ...app().stack.env, ...env },
      onLine: (line) => lines.push(line),
    });
    expect(await child.ended).toBe('code 1');
    expect(lines.join('\n')).toMatch(`The environment is not complete: ${why}`);
  });
});

/** Everything that comes to one port goes to the other. */
function bridgeTo(from: number, to: number): Promise<Server> {
  const server = createServer((incoming) => {
    const outgoing = connect(to, '127.0.0.1');
    incoming.pipe(outgoing).pipe(incoming);
    incoming.on('error', () => outgoing.destroy());
    outgoing.on('error', () => incoming.destroy());
  });
  return new Promise((resolve) => server.listen(from, '127.0.0.1', () => resolve(server)));
}
