import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { bootstrap } from './bootstrap.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres-server.ts';
import { createSupabaseApp } from './supabase-app.ts';

export interface ScratchPostgres {
  /** Address of a database of this server, as its superuser. */
  url(database?: string): string;
  /** Name of the migrated database. */
  migrated: string;
  stop(): Promise<void>;
}

const MIGRATED = 'migrated';

/** A throw-away Postgres with one freshly migrated database and no API: for tests, generated types and benchmarks. */
export async function startScratchPostgres(): Promise<ScratchPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'oncore-scratch-'));
  const server = await startPostgres({
    dataDir: join(folder, 'postgres'),
    password: randomBytes(16).toString('hex'),
    isThrowAway: true,
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createMigrated(server.url, folder);
    return { url: server.url, migrated: MIGRATED, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createMigrated(url: (database?: string) => string, folder: string): Promise<void> {
  const admin = postgres(url(), { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${MIGRATED}`);
  await admin.end();
  const random = () => randomBytes(24).toString('hex');
  const app = await createSupabaseApp({
    databaseUrl: url(MIGRATED),
    secrets: { jwtSecret: random(), publishableKey: random(), secretKey: random() },
    storageDir: join(folder, 'storage'),
  });
  const sql = postgres(url(MIGRATED), { max: 1, onnotice: () => undefined });
  try {
    await bootstrap(sql, app);
    await migrate(sql);
  } finally {
    await sql.end();
    await app.close();
  }
}
