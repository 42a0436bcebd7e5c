import { describe, expect, it } from 'vitest';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import { withApp } from './support/app.ts';
import { fileSource, goodText } from './support/sources.ts';

const START = '/api/shows/import/start';
const app = withApp({
  IMPORT_WAKE_ON_START: 'off',
  IMPORT_MAX_SOURCES: '3',
  IMPORT_MAX_FILE_BYTES: '40000',
  IMPORT_MAX_TOTAL_BYTES: '60000',
  IMPORT_MAX_TEXT_BYTES: '2000',
});

const start = (body: unknown, headers?: HeadersInit) => app().call('editor', 'POST', START, body, headers);
const jobCount = async () => {
  const { body } = await app().call('editor', 'GET', `/api/import-jobs?orgId=${app().orgId}&limit=200`);
  return body.jobs.length;
};

describe('starting an import', () => {
  it('takes files and text as JSON, answers 202 with the address of the import, and tells where it is', async () => {
    const pdf = fileSource('contract.pdf', await contractPdf(), 'application/pdf');
    const { status, body, headers } = await start({ orgId: app().orgId, sources: [pdf, goodText] });
    expect(status).toBe(202);
    expect(body).toEqual({
      jobId: expect.any(String),
      status: 'pending',
      statusUrl: `/api/import-jobs/${body.jobId}`,
    });
    expect(headers.get('location')).toBe(body.statusUrl);
    const job = await app().call('editor', 'GET', body.statusUrl);
    expect(job.body.sources).toMatchObject([
      { sourceId: 'a', kind: 'file', fileName: 'contract.pdf', mimeType: 'application/pdf' },
      { sourceId: 'b', kind: 'text', fileName: 'Deal memo' },
    ]);
  });

  it('takes the same as a form whose field "sources" holds the list', async () => {
    const form = new FormData();
    form.set('orgId', app().orgId);
    form.set('sources', JSON.stringify([fileSource('contract.pdf', await contractPdf(), 'application/pdf')]));
    expect((await start(form)).status).toBe(202);
  });

  it('takes files as they are from a form, before what its list names', async () => {
    const form = new FormData();
    form.set('orgId', app().orgId);
    form.append('files', new File([new Uint8Array(await contractPdf())], 'contract.pdf'));
    form.append('files', new File(['Doors: 19:00'], 'times.txt', { type: 'text/plain' }));
    form.set('sources', JSON.stringify([goodText]));
    const { status, body } = await start(form);
    expect(status).toBe(202);
    const job = await app().call('editor', 'GET', body.statusUrl);
    expect(job.body.sources).toMatchObject([
      { fileName: 'contract.pdf', mimeType: 'application/pdf' },
      { fileName: 'times.txt', mimeType: 'text/plain' },
      { fileName: 'Deal memo', kind: 'text' },
    ]);
    form.delete('sources');
    expect((await start(form)).status).toBe(202);
    form.set('files', 'no file');
    expect((await start(form)).body.errors).toMatchObject([{ path: 'sources' }]);
  });

  it('tells the type from the content and keeps only the last part of a name', async () => {
    const pdf = fileSource('../../etc/con\u202etract.pdf', await contractPdf(), 'text/html');
    const { body } = await start({ orgId: app().orgId, sources: [pdf] });
    const job = await app().call('editor', 'GET', body.statusUrl);
    expect(job.body.sources[0]).toMatchObject({ fileName: 'contract.pdf', mimeType: 'application/pdf' });
  });

  it('answers the same import to the same idempotency key, and 409 to the key with other sources', async () => {
    const headers = { 'Idempotency-Key': 'handed-in-once' };
    const first = await start({ orgId: app().orgId, sources: [goodText] }, headers);
    const again = await start({ orgId: app().orgId, sources: [goodText] }, headers);
    expect(again.body.jobId).toBe(first.body.jobId);
    const other = await start({ orgId: app().orgId, sources: [{ text: 'Something else' }] }, headers);
    expect(other.status).toBe(409);
    expect(other.body.code).toBe('job.idempotency_conflict');
  });
});

describe('who may start an import', () => {
  const body = () => ({ orgId: app().orgId, sources: [goodText] });

  it('refuses a request without a person with 401', async () => {
    const answer = await app().call(null, 'POST', START, body());
    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.code).toBe('auth.required');
  });

  it('refuses a made-up token with 401', async () => {
    const answer = await app().call(null, 'POST', START, body(), {
      Authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.',
    });
    expect(answer.status).toBe(401);
  });

  it('refuses who is no member of the organisation with 403', async () => {
    expect((await app().call('outsider', 'POST', START, body())).status).toBe(403);
  });

  it('refuses a viewer with 403', async () => {
    const answer = await app().call('viewer', 'POST', START, body());
    expect(answer.status).toBe(403);
    expect(answer.body.detail).toMatch(/viewer/i);
  });
});

describe('a start request that is not right', () => {
  const orgId = () => app().orgId;
  const small = fileSource('a.txt', 'Artist: Marlow');

  const cases: {
    name: string;
    body: () => unknown;
    status: number;
    field?: string;
    says?: RegExp;
    code?: string;
  }[] = [
    { name: 'JSON that is none', body: () => '{"orgId":', status: 400, says: /JSON/ },
    { name: 'a list in place of an object', body: () => '[]', status: 400 },
    {
      name: 'an organisation that is no id',
      body: () => ({ orgId: 'x', sources: [small] }),
      status: 400,
      field: 'orgId',
    },
    { name: 'no sources at all', body: () => ({ orgId: orgId() }), status: 400, field: 'sources' },
    {
      name: 'an empty list of sources',
      body: () => ({ orgId: orgId(), sources: [] }),
      status: 400,
      field: 'sources',
    },
    {
      name: 'sources that are no JSON',
      body: () => ({ orgId: orgId(), sources: 'nonsense' }),
      status: 400,
      field: 'sources',
    },
    {
      name: 'a source without content',
      body: () => ({ orgId: orgId(), sources: [small, { fileName: 'b.txt', sizeBytes: 3 }] }),
      status: 400,
      field: 'sources.1.fileData',
    },
    {
      name: 'content that is not base64',
      body: () => ({ orgId: orgId(), sources: [{ ...small, fileData: '***not base64***' }] }),
      status: 400,
      field: 'sources.0.fileData',
      code: 'source.invalid_base64',
    },
    {
      name: 'a size that is not the size of the content',
      body: () => ({ orgId: orgId(), sources: [{ ...small, sizeBytes: 3 }] }),
      status: 400,
      field: 'sources.0.sizeBytes',
      code: 'source.size_mismatch',
    },
    {
      name: 'an empty file',
      body: () => ({ orgId: orgId(), sources: [fileSource('empty.pdf', '')] }),
      status: 400,
      field: 'sources.0.fileData',
      code: 'source.empty',
    },
    {
      name: 'an empty text',
      body: () => ({ orgId: orgId(), sources: [{ text: '  \n ' }] }),
      status: 400,
      field: 'sources.0.text',
      code: 'source.empty',
    },
    {
      name: 'more sources than an import may have',
      body: () => ({ orgId: orgId(), sources: [goodText, goodText, goodText, goodText] }),
      status: 413,
      field: 'sources',
      says: /3 sources/,
    },
    {
      name: 'a file over the limit',
      body: () => ({ orgId: orgId(), sources: [fileSource('big.txt', 'x'.repeat(41_000))] }),
      status: 413,
      says: /39 KB/,
    },
    {
      name: 'files that together are over the limit',
      body: () => ({
        orgId: orgId(),
        sources: ['a', 'b'].map((name) => fileSource(name, name.repeat(35_000))),
      }),
      status: 413,
      says: /59 KB/,
    },
    {
      name: 'a body over what any import may have',
      body: () => ({ orgId: orgId(), sources: [fileSource('huge.txt', 'x'.repeat(500_000))] }),
      status: 413,
      says: /59 KB/,
    },
    {
      name: 'a pasted text over the limit',
      body: () => ({ orgId: orgId(), sources: [{ text: 'x'.repeat(2001) }] }),
      status: 413,
      field: 'sources.0.text',
      says: /2 KB/,
    },
    {
      name: 'an executable whose name ends in .pdf',
      body: () => ({
        orgId: orgId(),
        sources: [
          fileSource(
            'contract.pdf',
            Buffer.from('4d5a90000300000004000000ffff0000b800000000', 'hex'),
            'application/pdf',
          ),
        ],
      }),
      status: 415,
      field: 'sources.0.fileData',
      says: /PDF, Word \(DOCX\)/,
      code: 'source.type_not_supported',
    },
    {
      name: 'a file type that cannot be read',
      body: () => ({
        orgId: orgId(),
        sources: [fileSource('song.mp3', Buffer.from('494433040000000000', 'hex'), 'audio/mpeg')],
      }),
      status: 415,
      says: /PDF, Word \(DOCX\)/,
    },
  ];

  it.each(cases)(
    'is refused for $name with $status, and nothing is stored',
    async ({ body, status, field, says, code }) => {
      const before = await jobCount();
      const answer = await start(body());
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.body).toMatchObject({
        status,
        detail: expect.stringMatching(says ?? /\w+ .*\./),
        requestId: expect.any(String),
      });
      if (code) expect(answer.body.code).toBe(code);
      if (field) expect(answer.body.errors[0].path).toBe(field);
      expect(await jobCount()).toBe(before);
    },
  );

  it('is refused for a body of another type with 415', async () => {
    const answer = await start('orgId=x', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect(answer.status).toBe(415);
  });
});
