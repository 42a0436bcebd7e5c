import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as jobs from '#lib/jobs/index.ts';
import type { Database } from '#lib/platform/database.types.ts';
import { AppError } from '#lib/platform/errors.ts';
import { getShow, listShows, type ShowTime } from '#lib/shows/index.ts';
import { type DemoPerson, type LocalStack, startLocalStack } from '#scripts/local-stack/index.ts';

let stack: LocalStack;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'oncore-stack-'));
  stack = await startLocalStack({ dataDir, isThrowAway: true, ports: { postgres: 0, supabase: 0 } });
});
afterAll(async () => {
  await stack.stop();
});

function clientOf(key: string): jobs.JobsClient {
  return createClient<Database>(stack.supabaseUrl, key, {
    auth: { persistSession: false, autoRefreshToken: false },
  });
}

async function signIn(person: DemoPerson): Promise<jobs.JobsClient> {
  const client = clientOf(stack.publishableKey);
  const { error } = await client.auth.signInWithPassword(person);
  if (error) throw error;
  return client;
}

const service = () => clientOf(stack.secretKey);
const TODAY = '2026-11-22';
const note = (text: string) => [{ label: 'Note', text }];

/** The code of the AppError that this ends with. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error('There was no AppError.', { cause: error });
  return error.code;
}

async function claimOne() {
  const [job] = await jobs.claimJobs(service(), { limit: 1, workerId: 'test', leaseSeconds: 60 });
  if (!job) throw new Error('Nothing was due.');
  return job;
}

async function commitShow(editor: jobs.JobsClient, general: object): Promise<void> {
  await jobs.createJob(editor, { orgId: stack.demo.orgId, sources: note('a show') });
  const job = await claimOne();
  const result = { extracted: { general }, confidenceMap: {}, warnings: [], durationsMs: {} };
  expect(await jobs.completeJob(service(), job, result)).toBe(true);
  await jobs.commitJob(editor, job.jobId, { revision: 0 });
}

describe('lib/jobs over the Supabase API', () => {
  it('takes an import from its sources to a committed show', async () => {
    const editor = await signIn(stack.demo.editor);
    const fileData = Buffer.from('%PDF-1.7 …').toString('base64');
    const created = await jobs.createJob(editor, {
      orgId: stack.demo.orgId,
      idempotencyKey: 'whole way',
      sources: [
        { fileName: 'rider.pdf', mimeType: 'application/pdf', sizeBytes: 12, fileData },
        { label: 'From the phone', text: 'Set 21:30' },
      ],
    });
    const job = await claimOne();
    expect(job).toMatchObject({ jobId: created.jobId, attempt: 1, checkpoint: null, progress: null });
    expect(await jobs.extendLease(service(), job, 60)).toMatchObject({ isOwner: true, isCancelled: false });

    const [file, text] = await jobs.loadJobSources(service(), job.jobId);
    expect(file?.content).toEqual({ kind: 'file', bytes: Buffer.from(fileData, 'base64') });
    expect(text?.content).toEqual({ kind: 'text', text: 'Set 21:30' });

    const progress = { sections_completed: 1, percentage: 20 };
    expect(await jobs.saveProgress(service(), job, progress, { at: 'deal' })).toBe(true);
    const extracted = { general: { artist: 'Nils', setTime: '21:30' }, contacts: [{ name: 'Ada' }] };
    const result = { extracted, confidenceMap: {}, warnings: [], durationsMs: { general: 4 } };
    expect(await jobs.completeJob(service(), job, result)).toBe(true);
    expect(await jobs.completeJob(service(), job, result)).toBe(false);

    const review = { extracted: { ...extracted, general: { artist: 'Nils Berg' } }, confidence_map: {} };
    expect(await jobs.saveReview(editor, job.jobId, 0, review)).toEqual({ isSaved: true, revision: 1 });
    expect(await jobs.saveReview(editor, job.jobId, 0, review)).toEqual({ isSaved: false, revision: 1 });
    expect(await codeOf(jobs.commitJob(editor, job.jobId, { revision: 0 }))).toBe('review.stale');
    const { showId } = await jobs.commitJob(editor, job.jobId, { revision: 1 });
    expect(await jobs.commitJob(editor, job.jobId)).toEqual({ showId });

    const show = await getShow(editor, showId);
    expect(show).toMatchObject({
      artist: 'Nils Berg',
      jobId: job.jobId,
      parts: { contacts: [{ value: { name: 'Ada' } }] },
    });
    expect(await listShows(editor, { orgId: stack.demo.orgId, when: 'undated', today: TODAY })).toMatchObject(
      {
        shows: [{ showId, artist: 'Nils Berg' }],
        nextCursor: null,
      },
    );
    expect(await jobs.getJob(editor, job.jobId)).toMatchObject({ status: 'committed', show_id: showId });
  });

  it('lists the shows of each part of time page by page, and finds them by words', async () => {
    const editor = await signIn(stack.demo.editor);
    const days = [
      '2027-05-02',
      '2027-03-01',
      '2027-05-02',
      '2026-11-22',
      '2026-11-21',
      '2025-07-07',
      '2025-07-07',
    ];
    for (const [n, date] of days.entries())
      await commitShow(editor, { artist: `Act ${n}`, date, venue: 'Halle "50%\\ Nord"', city: 'Umeå' });
    const list = async (when: ShowTime, search?: string) => {
      const titles: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const page = await listShows(editor, {
          orgId: stack.demo.orgId,
          when,
          today: TODAY,
          search,
          cursor,
          limit: 2,
        });
        titles.push(...page.shows.map((show) => show.artist));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      return titles;
    };
    expect(await list('upcoming')).toEqual(['Act 3', 'Act 1', 'Act 2', 'Act 0']);
    expect(await list('past')).toEqual(['Act 4', 'Act 6', 'Act 5']);
    expect(await list('upcoming', 'UMEA act nord')).toHaveLength(4);
    expect(await list('upcoming', 'umeå')).toHaveLength(4);
    expect(await list('upcoming', '50%\\')).toHaveLength(4);
    expect(await list('past', 'act 6')).toEqual(['Act 6']);
    for (const nothing of ['50_', 'a"),artist.not.is.null', 'Act Gävle', 'Gävle Act'])
      expect(await list('upcoming', nothing)).toEqual([]);
  });

  it('gives the texts of a source back as they were saved', async () => {
    const editor = await signIn(stack.demo.editor);
    await jobs.createJob(editor, { orgId: stack.demo.orgId, sources: note('text') });
    const job = await claimOne();
    const texts = [{ sourceId: 'a', pages: [{ number: 1, lines: [] }] }] as never;
    expect(await jobs.saveSourceTexts(service(), job, 'a', texts)).toBe(true);
    expect((await jobs.loadSourceTexts(service(), job.jobId)).get('a')).toEqual(texts);
    expect(await jobs.yieldJob(service(), job)).toBe(true);
    await jobs.cancelJob(editor, job.jobId);
  });

  it('says how a failure ended', async () => {
    const editor = await signIn(stack.demo.editor);
    await jobs.createJob(editor, { orgId: stack.demo.orgId, sources: note('fails') });
    const job = await claimOne();
    const failure = { code: 'source.corrupt', message: 'The file is damaged.', isRetryable: false };
    expect(await jobs.failJob(service(), job, failure)).toBe('failed');
    expect(await jobs.failJob(service(), job, failure)).toBe('lost');
    await jobs.retryJob(editor, job.jobId);
    const again = await claimOne();
    expect(await jobs.failJob(service(), again, { ...failure, isRetryable: true })).toBe('retried');
    await jobs.cancelJob(editor, job.jobId);
  });

  it('lists jobs page by page, each once', async () => {
    const editor = await signIn(stack.demo.editor);
    for (let i = 0; i < 5; i++)
      await jobs.createJob(editor, { orgId: stack.demo.orgId, sources: note(`page ${i}`) });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await jobs.listJobs(editor, {
        orgId: stack.demo.orgId,
        statuses: ['pending'],
        limit: 2,
        ...(cursor && { cursor }),
      });
      seen.push(...page.jobs.map((job) => job.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    expect(await jobs.queueMetrics(service())).toMatchObject({ due: 5, inFlight: 0 });
  });

  it('finds imports by their show and their papers, also while searching page by page within some states', async () => {
    const editor = await signIn(stack.demo.editor);
    const { orgId } = stack.demo;
    const find = async (search: string, more: Partial<jobs.ListOptions> = {}) => {
      const { jobs: found, nextCursor } = await jobs.listJobs(editor, { orgId, search, ...more });
      return { ids: found.map((job) => job.id), nextCursor };
    };
    const waiting = (label: string, text: string) =>
      jobs.createJob(editor, { orgId, priority: 1, sources: [{ label, text }] });
    const read = await waiting('Übersicht_100%, {a} "b" c\\d.pdf', 'one');
    const job = await claimOne();
    expect(job.jobId).toBe(read.jobId);
    const general = {
      artist: 'Håvard & Łuna',
      eventName: 'Nuit Blanche',
      venue: 'Straßenbahn',
      city: 'Tromsø',
    };
    const result = { extracted: { general }, confidenceMap: {}, warnings: [], durationsMs: {} };
    await jobs.completeJob(service(), job, result);
    const ids = [read.jobId];
    for (const search of [
      'havard LUNA',
      'nuit tromso',
      'strassenb',
      'ubersicht',
      '_100%',
      ' TROMSØ  Blanche ',
    ]) {
      expect({ search, ...(await find(search)) }).toMatchObject({ search, ids });
    }
    for (const search of ['havard oslo', 'oslo havard', '%x', 'bersicht__', 'havard 14:00']) {
      expect({ search, ...(await find(search)) }).toMatchObject({ search, ids: [] });
    }
    await jobs.saveReview(editor, read.jobId, 0, {
      extracted: { general: { ...general, city: 'Bodø' } },
      confidence_map: {},
    });
    expect((await find('tromso')).ids).toEqual([]);
    expect((await find('bodo')).ids).toEqual(ids);

    const twin = await waiting('Übersicht 2.txt', 'two');
    expect((await find('ubersicht')).ids).toEqual([twin.jobId, read.jobId]);
    const first = await find('ubersicht', { limit: 1 });
    const second = await find('ubersicht', { limit: 1, cursor: first.nextCursor ?? '' });
    expect([first.ids, second.ids]).toEqual([[twin.jobId], [read.jobId]]);
    expect((await find('ubersicht', { statuses: ['completed', 'committed'] })).ids).toEqual(ids);
    expect((await find('ubersicht', { statuses: ['pending', 'completed'] })).ids).toHaveLength(2);
    await jobs.cancelJob(editor, twin.jobId);
  });

  it('refuses in the product’s own words', async () => {
    const [editor, viewer, outsider] = await Promise.all([
      signIn(stack.demo.editor),
      signIn(stack.demo.viewer),
      signIn(stack.demo.outsider),
    ]);
    const orgId = stack.demo.orgId;
    const { jobId } = await jobs.createJob(editor, { orgId, sources: note('x'), idempotencyKey: 'once' });
    expect(await codeOf(jobs.createJob(editor, { orgId, sources: note('y'), idempotencyKey: 'once' }))).toBe(
      'job.idempotency_conflict',
    );
    expect(await codeOf(jobs.createJob(viewer, { orgId, sources: note('x') }))).toBe('auth.forbidden');
    expect(await codeOf(jobs.createJob(outsider, { orgId, sources: note('x') }))).toBe('auth.forbidden');
    expect(await codeOf(jobs.cancelJob(outsider, jobId))).toBe('job.not_found');
    expect(await codeOf(jobs.retryJob(editor, jobId))).toBe('job.wrong_state');
    expect(await codeOf(jobs.claimJobs(editor, { limit: 1, workerId: 'w', leaseSeconds: 60 }))).toBe(
      'auth.forbidden',
    );
    expect(await jobs.getJob(outsider, jobId)).toBeNull();
    expect((await jobs.listJobs(outsider, { orgId })).jobs).toEqual([]);
    expect(await jobs.listMemberships(outsider, stack.demo.outsider.userId)).toMatchObject([
      { role: 'owner' },
    ]);
  });
});

describe('Storage of the local stack', () => {
  it('works with an unmodified supabase-js: signed upload, signed download, removal', async () => {
    const bucket = service().storage.from('import-sources');
    const signed = await bucket.createSignedUploadUrl('org/one');
    await clientOf(stack.publishableKey)
      .storage.from('import-sources')
      .uploadToSignedUrl(
        'org/one',
        signed.data?.token ?? '',
        new Blob(['hello'], { type: 'application/pdf' }),
      );
    expect(await (await bucket.download('org/one')).data?.text()).toBe('hello');
    const { data } = await bucket.createSignedUrl('org/one', 60);
    expect(await (await fetch(data?.signedUrl ?? '')).text()).toBe('hello');
    await bucket.remove(['org/one']);
    expect((await bucket.download('org/one')).error).not.toBeNull();
  });

  it('shows nobody else an object', async () => {
    await service()
      .storage.from('import-sources')
      .upload('org/two', new Blob(['secret']));
    const owner = await signIn(stack.demo.owner);
    expect((await owner.storage.from('import-sources').download('org/two')).data).toBeNull();
  });
});

describe('a path in Storage that a person makes up', () => {
  it.each([
    ['the tables of all organisations', '../../../../../rest/v1/orgs?select=name'],
    ['another bucket', '../../other/secret'],
    ['what is beside the bucket', '..%2f..%2fother'],
    ['a name of another kind', 'one'],
  ])('leads to %s neither for the database nor for the server', async (_, rest) => {
    const { orgId } = stack.demo;
    const storagePath = `${orgId}/${rest}`;
    const source = { fileName: 'a.txt', mimeType: 'text/plain', sizeBytes: 1, sha256: '0'.repeat(64) };
    const creating = jobs.createJob(await signIn(stack.demo.editor), {
      orgId,
      sources: [{ ...source, storagePath }],
    });
    expect(await codeOf(creating)).toBe('database.failed');
    expect(await jobs.loadStoredFile(service(), storagePath)).toBeNull();
  });
});

describe('what a person makes up without the server', () => {
  const orgId = () => stack.demo.orgId;

  it.each([
    ['a size that is none', { sizeBytes: 2 ** 60 }],
    ['a type without end', { mimeType: 'x'.repeat(100_000) }],
  ])('is not taken for a source with %s', async (_, made) => {
    const source = { fileName: 'a.txt', mimeType: 'text/plain', sizeBytes: 1, sha256: '0'.repeat(64) };
    const storagePath = `${orgId()}/${randomUUID()}`;
    const sources = [{ ...source, storagePath, ...made }];
    const creating = jobs.createJob(await signIn(stack.demo.editor), { orgId: orgId(), sources });
    expect(await codeOf(creating)).toBe('database.failed');
  });

  it('takes no other import from its reader', async () => {
    const editor = await signIn(stack.demo.editor);
    const create = () => jobs.createJob(editor, { orgId: orgId(), priority: 1, sources: note('x') });
    const [made, other] = [await create(), await create()];
    const admin = postgres(stack.databaseUrl, { max: 1, onnotice: () => undefined });
    await admin`update public.import_jobs set sources = '[{"sourceId": 1}]' where id = ${made.jobId}`;
    const claimed = await jobs.claimJobs(service(), { limit: 2, workerId: 'test', leaseSeconds: 60 });
    expect(claimed.map((job) => job.jobId)).toEqual([other.jobId]);
    await admin`delete from public.import_jobs where id in (${made.jobId}, ${other.jobId})`;
    await admin.end();
  });

  it('hides no import from its organisation', async () => {
    const editor = await signIn(stack.demo.editor);
    const { jobId } = await jobs.createJob(editor, { orgId: orgId(), priority: 1, sources: note('x') });
    const result = { extracted: {}, confidenceMap: {}, warnings: [], durationsMs: {} };
    await jobs.completeJob(service(), await claimOne(), result);
    const review = { extracted: { general: { artist: 5 } }, confidence_map: {} };
    await editor.rpc('app_save_import_review', { p_job_id: jobId, p_revision: 0, p_review: review });
    const { jobs: listed } = await jobs.listJobs(editor, { orgId: orgId(), limit: 1 });
    expect(listed).toMatchObject([{ id: jobId, about: null }]);
  });
});

describe('originals in Storage that nobody wants any more', () => {
  const twoDaysAgo = async (sql: postgres.Sql, storagePath: string) => {
    await sql`update storage.objects set created_at = now() - interval '2 days' where name = ${storagePath}`;
  };
  /** An object of the demo organisation, with an import that names it if `isImported`. */
  async function store({ isImported }: { isImported: boolean }): Promise<{ path: string; jobId?: string }> {
    const { orgId } = stack.demo;
    const { storagePath: path, uploadUrl } = await jobs.signUpload(service(), orgId);
    await fetch(uploadUrl, { method: 'PUT', body: 'Artist: Marlow' });
    if (!isImported) return { path };
    const sha256 = createHash('sha256').update('Artist: Marlow').digest('hex');
    const source = { fileName: 'a.txt', mimeType: 'text/plain', sizeBytes: 14, storagePath: path, sha256 };
    const { jobId } = await jobs.createJob(await signIn(stack.demo.editor), { orgId, sources: [source] });
    return { path, jobId };
  }

  it('leave when no source names them after a day; the others stay', async () => {
    const sql = postgres(stack.databaseUrl, { max: 1 });
    const [forgotten, fresh, imported] = [
      await store({ isImported: false }),
      await store({ isImported: false }),
      await store({ isImported: true }),
    ];
    await twoDaysAgo(sql, forgotten.path);
    await twoDaysAgo(sql, imported.path);
    expect(await jobs.removeForgottenUploads(service())).toBe(1);
    expect(await jobs.loadStoredFile(service(), forgotten.path)).toBeNull();
    expect(await jobs.loadStoredFile(service(), fresh.path)).not.toBeNull();
    expect(await jobs.loadStoredFile(service(), imported.path)).not.toBeNull();
    expect(await jobs.removeForgottenUploads(service())).toBe(0);
    await sql.end();
  });

  it('leave when the retention time of their import is over, and the import knows it', async () => {
    const sql = postgres(stack.databaseUrl, { max: 1 });
    const editor = await signIn(stack.demo.editor);
    const { path, jobId = '' } = await store({ isImported: true });
    await twoDaysAgo(sql, path);
    await jobs.cancelJob(editor, jobId);
    await sql`update public.import_jobs set finished_at = now() - interval '31 days' where id = ${jobId}`;
    expect(await jobs.clearOriginals(service(), 30)).toBe(1);
    expect(await jobs.removeForgottenUploads(service())).toBe(1);
    expect(await jobs.loadStoredFile(service(), path)).toBeNull();
    expect((await jobs.loadJobSources(editor, jobId))[0]?.content).toEqual({ kind: 'cleared' });
    await sql.end();
  });
});

describe('the local stack', () => {
  it('keeps its secrets to their owner', async () => {
    expect((await stat(join(dataDir, 'secrets.json'))).mode & 0o077).toBe(0);
  });

  it('comes back by itself, data and all, when Postgres dies', async () => {
    const editor = await signIn(stack.demo.editor);
    const { jobId } = await jobs.createJob(editor, { orgId: stack.demo.orgId, sources: note('survives') });
    const admin = postgres(stack.databaseUrl, { max: 1, onnotice: () => undefined });
    const [row] = await admin<{ pid: number }[]>`
      select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::integer as pid`;
    await admin.end();
    process.kill(row?.pid ?? 0, 'SIGINT');
    await vi.waitFor(async () => expect((await jobs.getJob(editor, jobId))?.status).toBe('pending'), {
      timeout: 30_000,
      interval: 200,
    });
  });
});
