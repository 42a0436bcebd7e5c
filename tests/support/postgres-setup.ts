import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { bootstrap } from '#scripts/local-stack/bootstrap.ts';
import { migrate } from '#scripts/local-stack/migrate.ts';
import { startPostgres } from '#scripts/local-stack/postgres-server.ts';
import { createSupabaseApp } from '#scripts/local-stack/supabase-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server's own database. */
    postgresUrl: string;
    /** A migrated database to be copied, never to be written. */
    templateDatabase: string;
  }
}

const TEMPLATE = 'migrated';

/** One Postgres for the run, with one migrated database that each file of tests gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'oncore-db-'));
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    password: randomBytes(16).toString('hex'),
    isThrowAway: true,
  });
  const admin = postgres(server.url(), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();

  const random = () => randomBytes(24).toString('hex');
  const app = await createSupabaseApp({
    databaseUrl: server.url(TEMPLATE),
    secrets: { jwtSecret: random(), publishableKey: random(), secretKey: random() },
    storageDir: join(folder, 'storage'),
  });
  const sql = postgres(server.url(TEMPLATE), { max: 1, onnotice: () => undefined });
  await bootstrap(sql, app);
  await migrate(sql);
  await sql.end();
  await app.close();

  project.provide('postgresUrl', server.url());
  project.provide('templateDatabase', TEMPLATE);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
