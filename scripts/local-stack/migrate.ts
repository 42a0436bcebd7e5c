import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sql } from 'postgres';

const MIGRATIONS_DIR = fileURLToPath(new URL('../../supabase/migrations/', import.meta.url));

interface AppliedMigration {
  version: string;
  statements: string[] | null;
}

/** A database made by another text of a migration would fail later, in ways nobody understands. */
function requireUnchanged(file: string, text: string, statements: string[] | null | undefined): void {
  // The Supabase command line keeps one entry per statement; only our own entries can be compared.
  if (statements?.length !== 1 || statements[0] === text) return;
  throw new Error(
    `Migration ${file} has changed since this local database was made from it. Delete the folder .local to start afresh.`,
  );
}

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
  const rows = await sql<AppliedMigration[]>`
    select version, statements from supabase_migrations.schema_migrations`;
  const applied = new Map(rows.map((row) => [row.version, row.statements]));
  const files = (await readdir(MIGRATIONS_DIR)).filter((name) => name.endsWith('.sql')).sort();
  const done: string[] = [];
  for (const file of files) {
    const [version = '', name = ''] = file.replace(/\.sql$/, '').split(/_(.*)/s);
    const text = await readFile(join(MIGRATIONS_DIR, file), 'utf8');
    if (applied.has(version)) {
      requireUnchanged(file, text, applied.get(version));
      continue;
    }
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
