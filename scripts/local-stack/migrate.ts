import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';

const MIGRATIONS_DIR = fileURLToPath(new URL('../../supabase/migrations/', import.meta.url));

/**
 * Applies the migrations that are not in `supabase_migrations.schema_migrations` yet, in order, each in a transaction
 * with its entry there: the same table and form that `supabase db push` keeps.
 */
export async function migrate(sql: Sql): Promise<string[]> {
  await sql`create schema if not exists supabase_migrations`;
  await sql`
    create table if not exists supabase_migrations.schema_migrations (
      version text primary key, statements text[], name text
    )`;
  const rows = await sql<{ version: string }[]>`select version from supabase_migrations.schema_migrations`;
  const applied = new Set(rows.map((row) => row.version));
  const files = (await readdir(MIGRATIONS_DIR)).filter((name) => name.endsWith('.sql')).sort();
  const done: string[] = [];
  for (const file of files) {
    const [version = '', name = ''] = file.replace(/\.sql$/, '').split(/_(.*)/s);
    if (applied.has(version)) continue;
    const text = await readFile(join(MIGRATIONS_DIR, file), 'utf8');
    await sql
      .begin(async (transaction) => {
        await transaction.unsafe(text);
        await transaction`
          insert into supabase_migrations.schema_migrations (version, name, statements)
          values (${version}, ${name}, ${[text]})`;
      })
      .catch((error: unknown) => {
        throw new Error(`Migration ${file} failed: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      });
    done.push(file);
  }
  return done;
}
