import { randomUUID } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { claimJobs, completeJob, saveProgress } from '#lib/jobs/index.ts';
import type { Database } from '#lib/platform/database.types.ts';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import { type Who, withApp } from './support/app.ts';
import { browserCookies, hasRunOut } from './support/cookies.ts';
import { fileSource, goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });

async function startJob(sources: unknown[] = [goodText], priority = 100): Promise<string> {
  const body = { orgId: app().orgId, sources, priority };
  const answer = await app().call('editor', 'POST', '/api/shows/import/start', body);
  return answer.body.jobId;
}

async function completedJob(sources?: unknown[]): Promise<string> {
  const jobId = await startJob(sources);
  await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
  await waitForStatus(app(), jobId, 'completed');
  return jobId;
}

describe('who may see and change an import', () => {
  let jobId = '';
  beforeAll(async () => {
    jobId = await startJob();
  });

  const ways: [string, string, unknown?][] = [
    ['GET', ''],
    ['GET', '/events'],
    ['GET', '/sources/a'],
    ['GET', '/sources/a/text'],
    ['POST', '/cancel'],
    ['POST', '/retry'],
    ['DELETE', ''],
    ['POST', '/commit', {}],
    ['PATCH', '/review', { revision: 0, changes: [{ action: 'confirm', path: 'general.artist' }] }],
  ];

  it.each(ways)('%s %s without a person is refused with 401', async (method, path, body) => {
    const answer = await app().call(null, method, `/api/import-jobs/${jobId}${path}`, body);
    expect(answer.status).toBe(401);
    expect(answer.body.code).toBe('auth.required');
  });

  it.each(ways)('%s %s of another organisation looks as if it did not exist', async (method, path, body) => {
    const answer = await app().call('outsider', method, `/api/import-jobs/${jobId}${path}`, body);
    expect(answer.status).toBe(404);
  });

  it.each(ways)('%s %s of an import that is none answers 404', async (method, path, body) => {
    for (const id of [randomUUID(), 'not-an-id', '..%2f..']) {
      expect((await app().call('owner', method, `/api/import-jobs/${id}${path}`, body)).status).toBe(404);
    }
  });

  it('a viewer sees it but changes nothing', async () => {
    expect((await app().call('viewer', 'GET', `/api/import-jobs/${jobId}`)).status).toBe(200);
    for (const path of ['cancel', 'retry', 'commit']) {
      expect((await app().call('viewer', 'POST', `/api/import-jobs/${jobId}/${path}`, {})).status).toBe(403);
    }
  });

  it('a viewer cannot delete it, and nobody can while it is to be read', async () => {
    const remove = (who: Who) => app().call(who, 'DELETE', `/api/import-jobs/${jobId}`);
    expect((await remove('viewer')).status).toBe(403);
    expect((await remove('editor')).body).toMatchObject({
      code: 'job.wrong_state',
      detail: 'This import is still being read. Cancel it first.',
    });
  });

  it('an editor deletes a finished one for good', async () => {
    const finished = await completedJob();
    const path = `/api/import-jobs/${finished}`;
    expect((await app().call('editor', 'DELETE', path)).body).toEqual({ jobId: finished, status: 'deleted' });
    expect((await app().call('editor', 'GET', path)).status).toBe(404);
    expect((await app().call('editor', 'DELETE', path)).status).toBe(404);
  });

  it('only members may list the imports of an organisation', async () => {
    const list = (who: Who | null) => app().call(who, 'GET', `/api/import-jobs?orgId=${app().orgId}`);
    expect((await list('viewer')).body.jobs.map((job: { id: string }) => job.id)).toContain(jobId);
    expect((await list('outsider')).status).toBe(403);
    expect((await list(null)).status).toBe(401);
  });

  it('an id in capitals, as some programs write theirs, is the same one', async () => {
    const orgId = app().orgId.toUpperCase();
    expect((await app().call('viewer', 'GET', `/api/import-jobs?orgId=${orgId}`)).status).toBe(200);
    const sources = [{ fromJobId: jobId.toUpperCase(), sourceId: 'a' }];
    const started = await app().call('editor', 'POST', '/api/shows/import/start', { orgId, sources });
    expect(started.status).toBe(202);
  });
});

describe('an import that is still being read', () => {
  it('shows its members the sections that are done, also once it is cancelled, and a stranger nothing', async () => {
    const jobId = await startJob([goodText], 1);
    const service = createClient<Database>(app().stack.supabaseUrl, app().stack.secretKey);
    const [lease] = await claimJobs(service, { limit: 1, workerId: 'test', leaseSeconds: 60 });
    if (!lease) throw new Error('Nothing was due.');
    expect(lease.jobId).toBe(jobId);
    const read = async (who: Who) => (await app().call(who, 'GET', `/api/import-jobs/${jobId}`)).body;
    expect((await read('viewer')).draft).toBeNull();
    const confidence = { score: 0.9, method: 'label', reason: 'label', evidence: [] };
    const sections = {
      general: { value: { artist: 'Marlow' }, confidence: { 'general.artist': confidence }, warnings: [] },
    };
    const progress = { sections_completed: 1, total_sections: 9, percentage: 20 };
    await saveProgress(service, lease, progress, { version: 1, failures: {}, sections });
    const draft = {
      extracted: { general: { artist: 'Marlow' } },
      confidence_map: { 'general.artist': confidence },
    };
    expect(await read('viewer')).toMatchObject({ status: 'processing', extracted: null, draft });
    await app().call('editor', 'POST', `/api/import-jobs/${jobId}/cancel`);
    expect(await read('viewer')).toMatchObject({ status: 'cancelled', draft });
    expect((await read('outsider')).draft).toBeUndefined();
  });
});

describe('correcting what is read while the rest is on its way', () => {
  it('is kept whatever is read later; a section that is not read yet is refused', async () => {
    const jobId = await startJob([goodText], 1);
    const path = `/api/import-jobs/${jobId}`;
    const service = createClient<Database>(app().stack.supabaseUrl, app().stack.secretKey);
    const [lease] = await claimJobs(service, { limit: 1, workerId: 'test', leaseSeconds: 60 });
    if (!lease) throw new Error('Nothing was due.');
    const patch = (who: Who, revision: number, change: Record<string, unknown>) =>
      app().call(who, 'PATCH', `${path}/review`, { revision, changes: [change] });
    const venue = { action: 'correct', path: 'general.venue', value: 'Dock 3' };
    expect((await patch('editor', 0, venue)).status).toBe(422);

    const confidence = { score: 0.9, method: 'label' as const, reason: 'label', evidence: [] };
    const general = { artist: 'Marlow', venue: 'Docks' };
    const confidenceMap = { 'general.artist': confidence, 'general.venue': confidence };
    const sections = { general: { value: general, confidence: confidenceMap, warnings: [] } };
    const progress = { sections_completed: 1, total_sections: 9, percentage: 20 };
    await saveProgress(service, lease, progress, { version: 1, failures: {}, sections });
    const saved = await patch('editor', 0, venue);
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ revision: 1, review: { sections: ['general'] } });
    const early = await patch('editor', 1, { action: 'add', section: 'hotels', value: {} });
    expect(early.status).toBe(422);
    expect(early.body.detail).toContain('still being read');
    expect((await patch('viewer', 1, venue)).status).toBe(403);
    expect((await app().call('editor', 'POST', `${path}/commit`, {})).status).toBe(409);

    const extracted = { general, contacts: [{ name: 'Ada' }] };
    await completeJob(service, lease, { extracted, confidenceMap, warnings: [] });
    const { body } = await app().call('viewer', 'GET', path);
    expect(body.extracted.general.venue).toBe('Docks');
    expect(body.review.extracted).toEqual({
      general: { artist: 'Marlow', venue: 'Dock 3' },
      contacts: [{ name: 'Ada' }],
    });
    const { body: committed } = await app().call('editor', 'POST', `${path}/commit`, { revision: 1 });
    const show = await app().call('viewer', 'GET', `/api/shows/${committed.showId}`);
    expect(show.body.general.venue).toBe('Dock 3');
  });
});

describe('a browser with a session cookie', () => {
  it('is known by it, and may change things from our own pages alone', async () => {
    const cookie = await browserCookies(app(), 'editor');
    const jobId = await startJob();
    expect((await app().call(null, 'GET', `/api/import-jobs/${jobId}`, undefined, { cookie })).status).toBe(
      200,
    );
    const cancel = (headers: Record<string, string>) =>
      app().call(null, 'POST', `/api/import-jobs/${jobId}/cancel`, undefined, { cookie, ...headers });
    const foreign = await cancel({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect(foreign.body.code).toBe('auth.foreign_origin');
    expect((await cancel({ origin: app().url })).status).toBe(200);
  });

  it.each(['/imports', '/api/shows'])(
    'that has run out is given a new one by %s, for https alone where it came over https',
    async (address) => {
      for (const [protocol, isSecure] of [
        ['https', true],
        ['http', false],
      ] as const) {
        const headers = {
          cookie: hasRunOut(await browserCookies(app(), 'editor')),
          'x-forwarded-proto': protocol,
        };
        const answer = await app().call(null, 'GET', `${address}?orgId=${app().orgId}`, undefined, headers);
        expect(answer.status).toBe(200);
        const given = answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('sb-'));
        expect(given.length).toBeGreaterThan(0);
        for (const cookie of given) {
          expect(cookie).toMatch(/; HttpOnly/i);
          expect(/; Secure/i.test(cookie)).toBe(isSecure);
        }
      }
    },
  );
});

describe('asking for an import', () => {
  it('answers 304 without a body to who has the newest state, and the new state once it has changed', async () => {
    const jobId = await startJob();
    const path = `/api/import-jobs/${jobId}`;
    const first = await app().call('editor', 'GET', path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).not.toBe('');
    const same = await app().call('editor', 'GET', path, undefined, { 'If-None-Match': etag });
    expect(same.status).toBe(304);
    expect(same.body).toBe('');
    await app().call('editor', 'POST', `${path}/cancel`);
    const changed = await app().call('editor', 'GET', path, undefined, { 'If-None-Match': etag });
    expect(changed.status).toBe(200);
    expect(changed.body.status).toBe('cancelled');
  });

  it('gives pages of a list, newest first, by status', async () => {
    const newest = await startJob();
    const list = (query: string) =>
      app().call('editor', 'GET', `/api/import-jobs?orgId=${app().orgId}${query}`);
    const page = await list('&limit=1');
    expect(page.body.jobs[0].id).toBe(newest);
    const next = await list(`&limit=1&cursor=${encodeURIComponent(page.body.nextCursor)}`);
    expect(next.body.jobs[0].id).not.toBe(newest);
    expect((await list('&status=failed')).body.jobs).toEqual([]);
    expect((await list('&status=failed&status=pending')).body.jobs[0].id).toBe(newest);
    expect((await list('&status=failed&status=unheard-of')).status).toBe(400);
  });

  it('finds imports by words of their show and of the names of their papers, for members alone', async () => {
    const jobId = await completedJob([{ ...goodText, label: 'Vertrag Größe M.txt' }]);
    const find = async (query: string, who: Who = 'viewer') => {
      const answer = await app().call(who, 'GET', `/api/import-jobs?orgId=${app().orgId}&${query}`);
      return answer.body.jobs?.map((job: { id: string }) => job.id) ?? answer.status;
    };
    expect(await find('search=marlow%20GROSSE')).toEqual([jobId]);
    expect(await find('search=marlow%20grosse&status=completed')).toEqual([jobId]);
    expect(await find('search=marlow%20grosse&status=failed')).toEqual([]);
    expect(await find('search=nobody%20grosse')).toEqual([]);
    expect(await find('search=marlow', 'outsider')).toBe(403);
    expect(await find(`search=${'x'.repeat(201)}`)).toBe(400);
  });

  it('refuses a cursor that is none, and an address that is none, as problems', async () => {
    for (const address of ['/api/import-jobs', '/api/shows']) {
      const path = `${address}?orgId=${app().orgId}&cursor=page-two`;
      const answer = await app().call('viewer', 'GET', path);
      expect(answer.status).toBe(400);
      expect(answer.body.errors).toMatchObject([{ path: 'cursor' }]);
    }
    for (const method of ['GET', 'POST', 'DELETE']) {
      const nowhere = await app().call('viewer', method, '/api/import-job');
      expect(nowhere).toMatchObject({ status: 404, body: { code: 'request.unknown_route', status: 404 } });
    }
  });

  it('tells in the list what show an import is about: as it was read, then as it was corrected', async () => {
    const jobId = await completedJob();
    const about = async () => {
      const { body } = await app().call('viewer', 'GET', `/api/import-jobs?orgId=${app().orgId}`);
      return body.jobs.find((job: { id: string }) => job.id === jobId).about;
    };
    expect(await about()).toMatchObject({ artist: 'Marlow & The Tides', date: '2027-08-14' });
    await app().call('editor', 'PATCH', `/api/import-jobs/${jobId}/review`, {
      revision: 0,
      changes: [{ action: 'correct', path: 'general.artist', value: 'Marlow' }],
    });
    expect(await about()).toMatchObject({ artist: 'Marlow', date: '2027-08-14' });
  });

  it('hands out the original file as a download that is never shown as a page', async () => {
    const html = '<html><body><script>alert(1)</script>Hotel</body></html>';
    const jobId = await startJob([fileSource('Übersicht "1".html', html, 'text/html')]);
    const answer = await app().call('viewer', 'GET', `/api/import-jobs/${jobId}/sources/a`);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(html);
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="_bersicht _1_\.html"; filename\*=UTF-8''%C3%9C/,
    );
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await app().call('viewer', 'GET', `/api/import-jobs/${jobId}/sources/z`)).status).toBe(404);
  });

  it('hands out the words of a source line by line, where the evidence says they stand', async () => {
    const mail = 'From: Ann <ann@example.com>\nSubject: Show\n\nArtist: The Sable Lines\nFee: EUR 900\n';
    const jobId = await completedJob([fileSource('deal.eml', mail, 'message/rfc822')]);
    const { body: job } = await app().call('viewer', 'GET', `/api/import-jobs/${jobId}`);
    const [evidence] = job.confidence_map['deal.fee'].evidence;
    const text = await app().call('viewer', 'GET', `/api/import-jobs/${jobId}/sources/a/text`);
    expect(text.status).toBe(200);
    const [paper] = text.body.papers;
    expect(paper).toMatchObject({ sourceId: evidence.sourceId, fileName: 'deal.eml', format: 'eml' });
    const page = paper.pages.find(({ number }: { number: number }) => number === evidence.page);
    const line = page.lines[evidence.line - 1];
    expect(line.cells.map((cell: { text: string }) => cell.text).join(' ')).toContain('EUR 900');
    const unknown = await app().call('viewer', 'GET', `/api/import-jobs/${jobId}/sources/z/text`);
    expect(unknown.body.code).toBe('source.not_read');
  });
});

describe('from completed to committed', () => {
  it('shows what was read with confidence and evidence for each filled field', async () => {
    const jobId = await completedJob([fileSource('contract.pdf', await contractPdf(), 'application/pdf')]);
    const { body } = await app().call('editor', 'GET', `/api/import-jobs/${jobId}`);
    expect(body.extracted.general.artist).toBe('Marlow & The Tides');
    expect(body.confidence_map['general.artist']).toMatchObject({
      score: expect.any(Number),
      evidence: [{ sourceId: 'a', page: 1, quote: expect.stringContaining('Marlow') }],
    });
    expect(body.progress_data).toMatchObject({ percentage: 100, sections_completed: 9, total_sections: 9 });
    expect(body.extracted.documents).toMatchObject([{ fileName: 'contract.pdf' }]);
  });

  it('keeps a correction, refuses one on an old revision, and commits it once', async () => {
    const jobId = await completedJob();
    const path = `/api/import-jobs/${jobId}`;
    const correct = (revision: number, value: string) =>
      app().call('editor', 'PATCH', `${path}/review`, {
        revision,
        changes: [{ action: 'correct', path: 'general.venue', value }],
      });
    const saved = await correct(0, 'Docks');
    expect(saved.status).toBe(200);
    const stale = await correct(0, 'Somewhere else');
    expect(stale.status).toBe(409);
    expect(stale.body.code).toBe('review.stale');

    const old = await app().call('editor', 'POST', `${path}/commit`, { revision: 0 });
    expect(old.status).toBe(409);
    const commits = await Promise.all(
      [1, 2, 3].map(() => app().call('editor', 'POST', `${path}/commit`, {})),
    );
    expect(commits.map((answer) => answer.status)).toEqual([200, 200, 200]);
    expect(new Set(commits.map((answer) => answer.body.showId)).size).toBe(1);
    const show = await app().call('viewer', 'GET', `/api/shows/${commits[0]?.body.showId}`);
    expect(show.body.general.venue).toBe('Docks');
    const shows = await app().call('viewer', 'GET', `/api/shows?orgId=${app().orgId}`);
    expect(shows.body.shows.filter((one: { jobId: string }) => one.jobId === jobId)).toHaveLength(1);
  });

  it('refuses a review that is not one with the fields that are wrong', async () => {
    const jobId = await completedJob();
    const answer = await app().call('editor', 'PATCH', `/api/import-jobs/${jobId}/review`, {
      revision: 'x',
      changes: [],
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain('revision');
  });

  it('refuses what its state does not allow with 409 and a sentence', async () => {
    const jobId = await startJob();
    for (const path of ['commit', 'retry']) {
      const answer = await app().call('editor', 'POST', `/api/import-jobs/${jobId}/${path}`, {});
      expect(answer.status).toBe(409);
      expect(answer.body.detail).toMatch(/\.$/);
    }
  });

  it('shows of other organisations look as if they did not exist', async () => {
    const jobId = await completedJob();
    const { body } = await app().call('owner', 'POST', `/api/import-jobs/${jobId}/commit`, {
      into: 'new',
    });
    expect((await app().call('outsider', 'GET', `/api/shows/${body.showId}`)).status).toBe(404);
    expect((await app().call(null, 'GET', `/api/shows/${body.showId}`)).status).toBe(401);
  });
});

describe('looking for an airport', () => {
  it('finds it by code, town or name, for whoever is signed in', async () => {
    const find = (who: Who | null, q: string) =>
      app().call(who, 'GET', `/api/airports?q=${encodeURIComponent(q)}`);
    const { body } = await find('viewer', 'stockholm');
    expect(body.airports).toContainEqual(expect.objectContaining({ iata: 'ARN', city: 'Stockholm' }));
    expect((await find('viewer', '')).body.airports).toEqual([]);
    expect((await find(null, 'ARN')).status).toBe(401);
    expect((await app().call('viewer', 'GET', '/api/airports')).status).toBe(400);
  });
});
