import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import { type Who, withApp } from './support/app.ts';
import { fileSource, goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });
const hashOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');

async function start(sources: unknown[], who: Who = 'editor', orgId = app().orgId) {
  return app().call(who, 'POST', '/api/shows/import/start', { orgId, sources });
}

function known(who: Who | null, hashes: string[], orgId = app().orgId) {
  const query = new URLSearchParams([['orgId', orgId], ...hashes.map((hash) => ['sha256', hash])]);
  return app().call(who, 'GET', `/api/shows/import/known?${query}`);
}

describe('papers that were imported before', () => {
  it('are known by their content, with the latest import that holds them; an import that was cancelled holds none', async () => {
    const unique = { ...goodText, text: `${goodText.text}\n${randomUUID()}` };
    const { body: first } = await start([unique]);
    const { body: second } = await start([unique]);
    const answer = await known('viewer', [hashOf(unique.text), hashOf('never seen')]);
    expect(answer.status).toBe(200);
    expect(answer.body.known).toMatchObject([{ sha256: hashOf(unique.text), jobId: second.jobId }]);
    await app().call('editor', 'POST', `/api/import-jobs/${second.jobId}/cancel`);
    expect((await known('viewer', [hashOf(unique.text)])).body.known).toMatchObject([{ jobId: first.jobId }]);
  });

  it('are told to members alone, and only for what is a hash', async () => {
    expect((await known(null, [hashOf('x')])).status).toBe(401);
    expect((await known('outsider', [hashOf('x')])).status).toBe(403);
    for (const hashes of [[], ['abc'], [`${hashOf('x')}'`]]) {
      expect((await known('viewer', hashes)).status).toBe(400);
    }
  });

  it('can be read again together with new ones without being sent again', async () => {
    const pdf = await contractPdf();
    const { body: earlier } = await start([fileSource('contract.pdf', pdf, 'application/pdf'), goodText]);
    const added = ['a', 'b'].map((sourceId) => ({ fromJobId: earlier.jobId, sourceId }));
    const answer = await start([{ text: 'Doors 19:00', label: 'Late mail' }, ...added]);
    expect(answer.status).toBe(202);
    await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
    const job = await waitForStatus(app(), answer.body.jobId, 'completed');
    expect(job.sources).toMatchObject([
      { fileName: 'Late mail', kind: 'text' },
      { fileName: 'contract.pdf', kind: 'file', sha256: hashOf(pdf) },
      { fileName: 'Deal memo', kind: 'text', sha256: hashOf(goodText.text) },
    ]);
    expect(job.extracted.general.artist).toBe('Marlow & The Tides');
  });

  it('cannot be taken from an import of others, from none, or from one that has no such paper', async () => {
    const { body: mine } = await start([goodText]);
    const foreign = await app().call('outsider', 'GET', `/api/import-jobs?orgId=${app().orgId}`);
    expect(foreign.status).toBe(403);
    for (const source of [
      { fromJobId: randomUUID(), sourceId: 'a' },
      { fromJobId: mine.jobId, sourceId: 'z' },
    ]) {
      const answer = await start([source]);
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        code: 'source.not_kept',
        errors: [{ path: 'sources.0.fromJobId' }],
      });
    }
    expect((await start([{ fromJobId: 'x', sourceId: 'a' }])).status).toBe(400);
    expect((await start([{ fromJobId: mine.jobId, sourceId: 'a' }], 'viewer')).status).toBe(403);
  });
});
