import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import postgres from 'postgres';
import { bootstrap } from './bootstrap.ts';
import { setUpDemo } from './demo.ts';
import { freePort } from './free-port.ts';
import type { LocalStack, LocalStackOptions } from './local-stack.ts';
import { migrate } from './migrate.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { startSupabaseApi } from './supabase-api.ts';
import { createSupabaseApp, type SupabaseAppOptions } from './supabase-app.ts';

export type { DemoPerson, LocalStack, LocalStackOptions } from './local-stack.ts';

const silent: Logger = pino({ level: 'silent' });

function appEnv(supabaseUrl: string, secrets: Secrets): Record<string, string> {
  return {
    NEXT_PUBLIC_SUPABASE_URL: supabaseUrl,
    NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    SUPABASE_SECRET_KEY: secrets.secretKey,
    IMPORT_WORKER_SECRET: secrets.importWorkerSecret,
    CRON_SECRET: secrets.cronSecret,
    DO_NOT_TRACK: '1',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** Migrations first, then the API: it looks at tables and row-level security once, when it starts. */
async function migrateAll(
  server: PostgresServer,
  appOptions: SupabaseAppOptions,
  log: Logger,
): Promise<void> {
  const app = await createSupabaseApp(appOptions);
  const sql = postgres(server.url(), { max: 1, onnotice: () => undefined });
  try {
    await bootstrap(sql, app);
    for (const migration of await migrate(sql)) log.debug({ migration }, 'migration.applied');
  } finally {
    await sql.end();
    await app.close();
  }
}

async function openApi(server: PostgresServer, options: LocalStackOptions, secrets: Secrets, log: Logger) {
  const appOptions = { databaseUrl: server.url(), secrets, storageDir: join(options.dataDir, 'storage') };
  await migrateAll(server, appOptions, log);
  const api = await startSupabaseApi({
    ...appOptions,
    port: await freePort(options.ports?.supabase ?? 54321),
    log,
  });
  const sql = postgres(server.url(), { max: 1, onnotice: () => undefined });
  try {
    return { api, demo: await setUpDemo(sql, api.url, secrets.publishableKey) };
  } catch (error) {
    await api.stop();
    throw error;
  } finally {
    await sql.end();
  }
}

/** Brings Postgres back on the same port, and a fresh API with it, whenever it ends without being asked to. */
function supervise(
  start: () => Promise<PostgresServer>,
  first: PostgresServer,
  restartApi: () => void,
  log: Logger,
) {
  let server = first;
  let isStopping = false;
  const watch = async () => {
    await server.exited;
    if (isStopping) return;
    log.error('postgres.died');
    server = await start();
    restartApi();
    log.info('postgres.restarted');
    void watch();
  };
  void watch().catch((error: unknown) => log.error({ err: error }, 'postgres.restart_failed'));
  return {
    async stop() {
      isStopping = true;
      await server.stop();
    },
  };
}

/** Starts Postgres, migrates it, serves the Supabase API on loopback and sets up the demo organisations. */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const log = options.log ?? silent;
  const secrets = await loadSecrets(options.dataDir);
  const port = await freePort(options.ports?.postgres ?? 54322);
  const start = () =>
    startPostgres({
      dataDir: join(options.dataDir, 'postgres'),
      password: secrets.databasePassword,
      port,
      isThrowAway: options.isThrowAway,
      log,
    });
  const server = await start();
  try {
    const { api, demo } = await openApi(server, options, secrets, log);
    const supervisor = supervise(start, server, api.restart, log);
    return {
      databaseUrl: server.url(),
      supabaseUrl: api.url,
      publishableKey: secrets.publishableKey,
      secretKey: secrets.secretKey,
      env: appEnv(api.url, secrets),
      demo,
      async stop() {
        await api.stop();
        await supervisor.stop();
        if (options.isThrowAway) await rm(options.dataDir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
