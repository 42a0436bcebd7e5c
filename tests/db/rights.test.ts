import { beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { insertJob } from './support/jobs.ts';
import { type Actor, as, createTeam, nobody, person, service, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;

beforeAll(async () => {
  team = await createTeam(db.sql);
});

const TABLES = [
  'orgs',
  'org_members',
  'import_jobs',
  'import_job_sources',
  'shows',
  'show_hotels',
  'show_food',
  'show_flights',
  'show_activities',
  'show_contacts',
  'show_documents',
  'show_commits',
];

const WORKER_FUNCTIONS = [
  'app_claim_next_import_jobs(1, $$w$$, 60)',
  'app_extend_import_job_lease(gen_random_uuid(), gen_random_uuid(), 60)',
  'app_save_import_job_progress(gen_random_uuid(), gen_random_uuid(), $${}$$)',
  'app_save_import_source_texts(gen_random_uuid(), gen_random_uuid(), $$a$$, $$[]$$)',
  'app_complete_import_job(gen_random_uuid(), gen_random_uuid(), $${}$$, $${}$$)',
  'app_fail_import_job(gen_random_uuid(), gen_random_uuid(), $$c$$, $$m$$, false)',
  'app_yield_import_job(gen_random_uuid(), gen_random_uuid())',
  'app_import_queue_metrics()',
  'app_import_job_counts()',
  'app_clear_import_payloads(1)',
  'app_forgotten_uploads(1)',
];

const MEMBER_FUNCTIONS = [
  'app_create_import_job(gen_random_uuid(), $$[]$$)',
  'app_cancel_import_job(gen_random_uuid())',
  'app_retry_import_job(gen_random_uuid())',
  'app_delete_import_job(gen_random_uuid())',
  'app_delete_show(gen_random_uuid())',
  'app_save_import_review(gen_random_uuid(), 0, $${}$$)',
  'app_commit_import_job(gen_random_uuid())',
  'app_undo_commit(gen_random_uuid())',
  'app_change_show(gen_random_uuid())',
  'app_undo_show_change(gen_random_uuid(), gen_random_uuid())',
  'app_shows_like_import(gen_random_uuid())',
  'app_import_draft(gen_random_uuid())',
  'app_import_job_pulse(gen_random_uuid())',
  'app_create_org($$x$$)',
  'app_set_org_member(gen_random_uuid(), $$x@y.example$$, $$viewer$$)',
];

const READ_FUNCTIONS = [
  'app_list_members(gen_random_uuid())',
  'app_get_show(gen_random_uuid())',
  'app_load_import_sources(gen_random_uuid())',
  'app_load_import_source_piece(gen_random_uuid(), $$a$$, 0, 10)',
];

const writesTo = (table: string) => [
  `insert into public.${table} default values`,
  `update public.${table} set ${table === 'orgs' ? 'id' : 'org_id'} = null`,
  `delete from public.${table}`,
  `truncate public.${table}`,
];

const tries = (actor: Actor, statement: string) =>
  sqlState(as(db.sql, actor, (sql) => sql.unsafe(statement)));
const actors = (): Record<string, Actor> => ({
  anon: nobody,
  owner: person(team.owner),
  editor: person(team.editor),
  viewer: person(team.viewer),
  stranger: person(team.stranger),
});

describe.each(['anon', 'owner', 'editor', 'viewer', 'stranger'])('as %s', (who) => {
  it.each(TABLES.flatMap(writesTo))('%s is refused with 42501', async (statement) => {
    expect(await tries(actors()[who] ?? nobody, statement)).toBe('42501');
  });

  it.each(WORKER_FUNCTIONS)('%s is refused with 42501', async (call) => {
    expect(await tries(actors()[who] ?? nobody, `select * from public.${call}`)).toBe('42501');
  });

  it('the lease and the checkpoint of a job cannot be read', async () => {
    for (const column of ['lease_token', 'lease_expires_at', 'checkpoint', 'worker_id']) {
      const statement = `select ${column} from public.import_jobs`;
      expect(await tries(actors()[who] ?? nobody, statement)).toBe('42501');
    }
  });

  it('the schema private has nothing to call but the membership', async () => {
    for (const call of [
      'import_backoff(1)',
      'fold_words($$x$$)',
      'import_search_text($$[]$$, null, null)',
      'advance_progress($${}$$, $${}$$)',
      'lock_import_job_for_editor(gen_random_uuid())',
      'lock_show_for_editor(gen_random_uuid())',
      'write_contents(gen_random_uuid(), $${}$$)',
    ]) {
      expect(await tries(actors()[who] ?? nobody, `select private.${call}`)).toBe('42501');
    }
  });
});

describe('as anon', () => {
  it.each(TABLES)('reading %s is refused with 42501', async (table) => {
    expect(await tries(nobody, `select 1 from public.${table}`)).toBe('42501');
  });

  it.each([...MEMBER_FUNCTIONS, ...READ_FUNCTIONS])('%s is refused with 42501', async (call) => {
    expect(await tries(nobody, `select * from public.${call}`)).toBe('42501');
  });
});

describe('as service role', () => {
  it.each(MEMBER_FUNCTIONS)('%s is refused with 42501: it speaks for no person', async (call) => {
    expect(await tries(service, `select * from public.${call}`)).toBe('42501');
  });

  it.each([...WORKER_FUNCTIONS, ...READ_FUNCTIONS])('%s is allowed', async (call) => {
    await as(db.sql, service, (sql) => sql.unsafe(`select * from public.${call}`));
  });
});

describe('row-level security', () => {
  it('shows the members of an organisation all of its rows, and a stranger none of any table', async () => {
    const job = await insertJob(db.sql, team.orgId, 'committed');
    await db.sql`
      insert into public.import_job_sources (job_id, source_id, org_id, position, kind, file_name, mime_type, size_bytes, sha256, pasted_text)
      values (${job.id}, 'a', ${team.orgId}, 0, 'text', 'n', 'text/plain', 1, ${'0'.repeat(64)}, 'x')`;
    await db.sql`insert into public.show_commits (show_id, org_id, job_id, ordinal, entries, version_after)
      select id, org_id, job_id, 1, '{}', '' from public.shows`;
    for (const part of TABLES.filter((table) => table.startsWith('show_') && table !== 'show_commits')) {
      await db.sql`insert into public.${db.sql(part)} (show_id, org_id, job_id, position)
        select id, org_id, job_id, 0 from public.shows`;
    }
    const count = (userId: string, table: string) =>
      as(db.sql, person(userId), async (sql) => (await sql.unsafe(`select 1 from public.${table}`)).length);
    for (const table of TABLES) {
      expect({ table, rows: await count(team.viewer, table) }).toEqual({
        table,
        rows: table === 'org_members' ? 3 : 1,
      });
      expect({ table, rows: await count(team.stranger, table) }).toEqual({ table, rows: 0 });
    }
  });

  it('makes an organisation the caller’s own when it is founded, and of nobody else', async () => {
    await as(db.sql, person(team.stranger), (sql) => sql`select public.app_create_org('New one')`);
    const seen = (userId: string) => as(db.sql, person(userId), (sql) => sql`select name from public.orgs`);
    expect(await seen(team.stranger)).toMatchObject([{ name: 'New one' }]);
    expect(await seen(team.owner)).toMatchObject([{ name: 'Test Touring' }]);
  });
});

describe('members', () => {
  it('know each other’s addresses, which a stranger does not learn', async () => {
    const list = (userId: string) =>
      as(db.sql, person(userId), (sql) => sql`select * from public.app_list_members(${team.orgId})`);
    expect((await list(team.viewer)).map((row) => row.user_id).sort()).toEqual(
      [team.owner, team.editor, team.viewer].sort(),
    );
    expect(await list(team.stranger)).toEqual([]);
  });

  const set = (by: string, email: string, role: string) =>
    as(db.sql, person(by), (sql) => sql`select public.app_set_org_member(${team.orgId}, ${email}, ${role})`);
  const emailOf = (userId: string) => `${userId}@test.example`;

  it('are added and changed by an owner only', async () => {
    expect(await sqlState(set(team.editor, emailOf(team.viewer), 'owner'))).toBe('42501');
    await set(team.owner, emailOf(team.viewer), 'editor');
    const [row] = await db.sql`select role from public.org_members where user_id = ${team.viewer}`;
    expect(row?.role).toBe('editor');
  });

  it('always keep an owner among them', async () => {
    expect(await sqlState(set(team.owner, emailOf(team.owner), 'viewer'))).toBe('PT409');
  });
});
