import type { Sql } from 'postgres';
import type { SupabaseApp } from './supabase-app.ts';

/**
 * What a hosted project has before the first migration: the roles of the API, and the schemas of Auth and Storage.
 * Idempotent. Role and grant go first, because @supabase/lite expects them.
 */
export async function bootstrap(sql: Sql, { app }: SupabaseApp): Promise<void> {
  await sql.unsafe(`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin noinherit; end if;
      if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin noinherit bypassrls; end if;
    end $$;
    grant usage on schema public to anon, authenticated, service_role;
    revoke create on schema public from public;
  `);
  await withoutWarning(() => app.ensureSystemSchema());
  // Policies and invoker functions call auth.uid() as the role of the request.
  await sql.unsafe(`
    grant usage on schema auth to anon, authenticated, service_role;
    grant usage on schema storage to service_role;
    grant select on storage.objects to service_role;
  `);
}

/** It warns on the terminal that its Storage is not for production, which a local stack is not. */
async function withoutWarning(run: () => Promise<void>): Promise<void> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    await run();
  } finally {
    console.warn = warn;
  }
}
