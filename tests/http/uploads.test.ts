import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import { type Who, withApp } from './support/app.ts';
import { fileSource, goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({
  IMPORT_WAKE_ON_START: 'off',
  IMPORT_MAX_SOURCES: '3',
  IMPORT_MAX_INLINE_BYTES: '1000',
  IMPORT_MAX_FILE_BYTES: '40000',
  IMPORT_MAX_TOTAL_BYTES: '60000',
});

const sign = (files: unknown, who: Who | null = 'editor', orgId = app().orgId) =>
  app().call(who, 'POST', '/api/shows/import/uploads', { orgId, files });
const start = (sources: unknown[]) =>
  app().call('editor', 'POST', '/api/shows/import/start', { orgId: app().orgId, sources });

/** Puts the bytes into Storage as a browser does, and gives what the start route wants. */
async function stored(fileName: string, content: Uint8Array | string) {
  const bytes = Buffer.from(content);
  const answer = await sign([{ fileName, sizeBytes: bytes.byteLength }]);
  expect(answer.status).toBe(201);
  const [{ storagePath, uploadUrl }] = answer.body.uploads;
  const put = await fetch(uploadUrl, { method: 'PUT', body: bytes });
  expect(put.status).toBe(200);
  return { fileName, sizeBytes: bytes.byteLength, storagePath };
}

describe('a file that is too large for a request', () => {
  it('goes into Storage, is read from there, and can be had back as it was', async () => {
    const memo = `Fee: EUR 6,750.00\n${'Nothing else was agreed.\n'.repeat(60)}`;
    const papers = [await stored('contract.pdf', await contractPdf()), await stored('memo.txt', memo)];
    const { status, body } = await start([...papers, goodText]);
    expect(status).toBe(202);
    await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
    const job = await waitForStatus(app(), body.jobId, 'completed');
    expect(job.sources).toMatchObject([
      { kind: 'storage', fileName: 'contract.pdf', mimeType: 'application/pdf' },
      { kind: 'storage', fileName: 'memo.txt', mimeType: 'text/plain' },
      { kind: 'text' },
    ]);
    expect(job.extracted).toMatchObject({ general: { venue: 'Old Customs Hall' }, deal: { fee: '6750' } });
    const original = (who: Who) => app().call(who, 'GET', `/api/import-jobs/${body.jobId}/sources/b`);
    expect((await original('viewer')).body).toBe(memo);
    expect((await original('outsider')).status).toBe(404);
  });

  it('is refused within the request with the way that is open', async () => {
    const answer = await start([fileSource('long.txt', 'Artist: Marlow\n'.repeat(100), 'text/plain')]);
    expect(answer.status).toBe(413);
    expect(answer.body.detail).toContain('/api/shows/import/uploads');
  });

  it('is refused for what it holds, like any other', async () => {
    const program = Buffer.from('4d5a90000300000004000000ffff0000b800000000', 'hex');
    const answer = await start([await stored('contract.pdf', program)]);
    expect(answer.status).toBe(415);
    expect(answer.body.errors[0].path).toBe('sources.0.storagePath');
  });

  it('is refused when other bytes were announced than were put', async () => {
    const source = await stored('memo.txt', 'Artist: Marlow');
    const answer = await start([{ ...source, sizeBytes: 5 }]);
    expect(answer.body).toMatchObject({ status: 400, code: 'source.size_mismatch' });
  });

  it.each([
    ['an address where nothing was put', () => `${app().orgId}/${randomUUID()}`],
    ['an address of another organisation', () => `${randomUUID()}/${randomUUID()}`],
    ['an address that leads elsewhere', () => `${app().orgId}/../${randomUUID()}`],
  ])('is refused at %s', async (_, storagePath) => {
    const answer = await start([{ fileName: 'a.pdf', sizeBytes: 5, storagePath: storagePath() }]);
    expect(answer.body).toMatchObject({ status: 400, code: 'source.not_uploaded' });
  });
});

describe('asking for addresses', () => {
  const small = { fileName: 'a.pdf', sizeBytes: 10 };

  it('is for editors of the organisation alone', async () => {
    expect((await sign([small], null)).status).toBe(401);
    expect((await sign([small], 'viewer')).status).toBe(403);
    expect((await sign([small], 'outsider')).status).toBe(403);
    expect((await sign([small], 'editor', randomUUID())).status).toBe(403);
  });

  it.each([
    ['no files', [], 400],
    ['a file without a size', [{ fileName: 'a.pdf' }], 400],
    ['an empty file', [{ fileName: 'a.pdf', sizeBytes: 0 }], 400],
    ['too many files', Array(4).fill(small), 413],
    ['a file over the limit', [{ fileName: 'a.pdf', sizeBytes: 40_001 }], 413],
    ['files that together are over the limit', Array(2).fill({ fileName: 'a.pdf', sizeBytes: 35_000 }), 413],
  ])('is refused for %s', async (_, files, status) => {
    const answer = await sign(files);
    expect(answer.status).toBe(status);
    expect(answer.body.errors[0].path).toMatch(/^files/);
  });
});
