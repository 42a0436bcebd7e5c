import { describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';

const db = withDatabase();

describe('every table in public', () => {
  it('has row-level security, a policy, and a select grant for members', async () => {
    const tables = await db.sql`
      select c.relname as name, c.relrowsecurity as has_rls,
        exists (select from pg_policy p where p.polrelid = c.oid) as has_policy
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter((table) => !table.has_rls || !table.has_policy)).toEqual([]);
  });

  it('grants nothing to public or anon, and only reading to authenticated', async () => {
    const grants = await db.sql`
      select c.relname, coalesce(r.rolname, 'public') as grantee, a.privilege_type
      from pg_class c, lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'S', 'p')
        and (a.grantee = 0 or r.rolname = 'anon' or (r.rolname = 'authenticated' and a.privilege_type <> 'SELECT'))`;
    expect(grants).toEqual([]);
  });

  it('has its policies for named roles, with the membership asked once per statement', async () => {
    const policies = await db.sql`
      select polname, pg_get_expr(polqual, polrelid) as rule from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = 'public'::regnamespace and (0 = any (polroles) or pg_get_expr(polqual, polrelid) !~* 'in \\( ?select')`;
    expect(policies).toEqual([]);
  });

  it('has an index that begins with the column its policy asks for', async () => {
    const missing = await db.sql`
      select c.relname from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = a.attnum)`;
    expect(missing).toEqual([]);
  });
});

describe('every function of ours', () => {
  it('has an empty search_path', async () => {
    const loose = await db.sql`
      select f.proname from pg_proc f
      where f.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and not coalesce(f.proconfig, '{}') @> array['search_path=""']`;
    expect(loose).toEqual([]);
  });

  it('is not executable by public or anon', async () => {
    const open = await db.sql`
      select f.proname from pg_proc f
      where f.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
        and (has_function_privilege('anon', f.oid, 'execute')
          or exists (select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0))`;
    expect(open).toEqual([]);
  });

  it('is security definer only where it checks the person itself', async () => {
    const definers = await db.sql<{ proname: string }[]>`
      select f.proname from pg_proc f
      where f.pronamespace in ('public'::regnamespace, 'private'::regnamespace) and f.prosecdef order by 1`;
    expect(definers.map((row) => row.proname)).toEqual([
      'app_cancel_import_job',
      'app_change_show',
      'app_commit_import_job',
      'app_create_import_job',
      'app_create_org',
      'app_delete_import_job',
      'app_delete_show',
      'app_import_draft',
      'app_import_job_pulse',
      'app_retry_import_job',
      'app_save_import_review',
      'app_set_org_member',
      'app_undo_commit',
      'app_undo_show_change',
      'lock_import_job_for_editor',
      'lock_show_for_editor',
      'members_of',
      'my_org_ids',
      'my_org_role',
    ]);
  });
});

describe('the schema private', () => {
  it('is closed to anon', async () => {
    const [row] = await db.sql`select has_schema_privilege('anon', 'private', 'usage') as is_open`;
    expect(row?.is_open).toBe(false);
  });
});
