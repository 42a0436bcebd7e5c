import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { type Actor, as, createTeam, person, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
});

const bytes = Buffer.from([0, 1, 2, 250, 255]);
const file = {
  fileName: 'a.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 5,
  fileData: bytes.toString('base64'),
};
const note = { label: 'From the phone', text: 'Grüße' };

interface Created {
  job_id: string;
  status: string;
  is_new: boolean;
}

function create(
  sources: object[],
  options: { userId?: string; key?: string; orgId?: string } = {},
  sql = db.sql,
) {
  return as(sql, person(options.userId ?? team.editor), async (tx) => {
    const [row] = await tx<Created[]>`
      select * from public.app_create_import_job(${options.orgId ?? team.orgId}, ${tx.json(sources as never)}, 100, ${options.key ?? null})`;
    if (!row) throw new Error('No answer.');
    return row;
  });
}

const jobCount = async () => Number((await db.sql`select count(*) from public.import_jobs`)[0]?.count);

describe('app_create_import_job', () => {
  it('keeps the bytes and describes each source without them', async () => {
    const { job_id } = await create([file, note]);
    const [job] =
      await db.sql`select sources, status, created_by from public.import_jobs where id = ${job_id}`;
    expect(job).toMatchObject({ status: 'pending', created_by: team.editor });
    expect(job?.sources).toEqual([
      {
        sourceId: 'a',
        kind: 'file',
        fileName: 'a.pdf',
        mimeType: 'application/pdf',
        sizeBytes: 5,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
      expect.objectContaining({ sourceId: 'b', kind: 'text', fileName: 'From the phone', sizeBytes: 7 }),
    ]);
    const loaded = await as(
      db.sql,
      person(team.viewer),
      (sql) => sql`select * from public.app_load_import_sources(${job_id})`,
    );
    expect(loaded.map((row) => row.file_data ?? row.pasted_text)).toEqual([file.fileData, 'Grüße']);
  });

  it('keeps bytes that can be asked for in pieces by members, and by nobody else', async () => {
    const { job_id } = await create([file, note]);
    const piece = async (who: Actor, sourceId: string, from: number, length: number) => {
      const rows = await as(
        db.sql,
        who,
        (sql) =>
          sql`select public.app_load_import_source_piece(${job_id}, ${sourceId}, ${from}, ${length}) as piece`,
      );
      return rows[0]?.piece;
    };
    const base64Of = (from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('base64');
    expect(await piece(person(team.viewer), 'a', 0, 3)).toBe(base64Of(0, 3));
    expect(await piece(person(team.viewer), 'a', 3, 100)).toBe(base64Of(3, 5));
    expect(await piece(person(team.viewer), 'a', 5, 100)).toBe('');
    expect(await piece(person(team.viewer), 'b', 0, 3)).toBeNull();
    expect(await piece(person(team.stranger), 'a', 0, 3)).toBeNull();
  });

  it('answers the same job for the same idempotency key and sources', async () => {
    const first = await create([file], { key: 'k1' });
    const second = await create([file], { key: 'k1' });
    expect(second).toEqual({ ...first, is_new: false });
    expect(await jobCount()).toBe(1);
  });

  it('refuses the same idempotency key with other sources', async () => {
    await create([file], { key: 'k1' });
    expect(await sqlState(create([note], { key: 'k1' }))).toBe('PT410');
  });

  it('makes one job when the same request comes ten times at once', async () => {
    const connections = Array.from({ length: 10 }, () => db.connect());
    const answers = await Promise.all(connections.map((sql) => create([file], { key: 'k1' }, sql)));
    expect(new Set(answers.map((answer) => answer.job_id)).size).toBe(1);
    expect(answers.filter((answer) => answer.is_new)).toHaveLength(1);
  });

  it('lets two organisations use the same key', async () => {
    const other = await createTeam(db.sql);
    const mine = await create([file], { key: 'k1' });
    const theirs = await create([file], { key: 'k1', orgId: other.orgId, userId: other.owner });
    expect(theirs.job_id).not.toBe(mine.job_id);
  });

  it('refuses more unfinished jobs than the organisation may have, also when they come at once', async () => {
    await db.sql`update public.orgs set max_unfinished_jobs = 3 where id = ${team.orgId}`;
    const connections = Array.from({ length: 6 }, () => db.connect());
    const outcomes = await Promise.allSettled(connections.map((sql) => create([note], {}, sql)));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(3);
    expect(await sqlState(create([note]))).toBe('PT429');
    expect(await jobCount()).toBe(3);
  });

  it.each([
    ['no source', []],
    ['base64 that is none', [{ ...file, fileData: '###' }]],
    ['a size that does not match', [{ ...file, sizeBytes: 6 }]],
    ['a hash that does not match', [{ ...file, sha256: '0'.repeat(64) }]],
    ['an empty file', [{ ...file, fileData: '', sizeBytes: 0 }]],
    ['an empty text', [{ label: 'Nothing', text: '' }]],
    [
      'a stored file of another organisation',
      [{ ...file, fileData: undefined, storagePath: 'other/x', sha256: '0'.repeat(64) }],
    ],
    ['one bad source after a good one', [file, { ...file, sizeBytes: 6 }]],
  ])('refuses %s and keeps nothing', async (_what, sources) => {
    expect(await sqlState(create(sources))).toBe('PT400');
    expect(await jobCount()).toBe(0);
  });

  it('refuses an idempotency key that is empty or endless', async () => {
    expect(await sqlState(create([note], { key: '' }))).toBe('PT400');
    expect(await sqlState(create([note], { key: 'k'.repeat(256) }))).toBe('PT400');
  });

  it('refuses a viewer and a stranger', async () => {
    expect(await sqlState(create([note], { userId: team.viewer }))).toBe('42501');
    expect(await sqlState(create([note], { userId: team.stranger }))).toBe('42501');
  });
});
