import type { Logger } from 'pino';
import { withStorageAnswers } from './storage-answers.ts';
import { createSupabaseApp, type SupabaseApp, type SupabaseAppOptions } from './supabase-app.ts';
import { serveOnLoopback } from './supabase-server.ts';

export interface SupabaseApiOptions extends SupabaseAppOptions {
  port: number;
  log?: Logger;
}

/**
 * Serves the Supabase API. `restart` puts a fresh app behind the same address: @supabase/lite does not get over a
 * Postgres that went away.
 */
export async function startSupabaseApi(first: SupabaseApp, options: SupabaseApiOptions) {
  let current = first;
  const server = await serveOnLoopback(
    withStorageAnswers((request) => current.app.fetch(request)),
    options.port,
    options.log,
  );
  return {
    url: `http://127.0.0.1:${options.port}`,
    async restart() {
      const old = current;
      current = await createSupabaseApp(options);
      await old
        .close()
        .catch((error: unknown) => options.log?.debug({ err: error }, 'supabase.close_failed'));
    },
    async stop() {
      await server.close();
      await current.close();
    },
  };
}
