import { App, setExperimental } from '@supabase/lite';
import { createPostgresConnection } from '@supabase/lite/postgres';
import type { Secrets } from './secrets.ts';
import { createFileStorage } from './storage-adapter.ts';

export interface SupabaseAppOptions {
  databaseUrl: string;
  secrets: Pick<Secrets, 'jwtSecret' | 'publishableKey' | 'secretKey'>;
  /** Where uploaded objects lie. */
  storageDir: string;
}

/** The app hands JSON arguments over as text already; encoding them again would make them JSON strings. */
const JSONB = {
  to: 3802,
  from: [3802],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (value: string): unknown => JSON.parse(value),
};

/** Supabase's REST, Auth and Storage as one `fetch`, on the Postgres at this address. Not started yet. */
export async function createSupabaseApp(options: SupabaseAppOptions) {
  // Read by @supabase/lite: no telemetry, and Storage is behind a switch there.
  process.env.DO_NOT_TRACK = '1';
  setExperimental('storage', true);
  const connection = await createPostgresConnection({
    url: options.databaseUrl,
    postgresOptions: { max: 12, onnotice: () => undefined, types: { jsonb: JSONB } },
  });
  const app = new App({
    connection,
    auth: {
      enabled: true,
      jwt_secret: options.secrets.jwtSecret,
      jwt_expiry: 3600,
      publishable_key: options.secrets.publishableKey,
      secret_key: options.secrets.secretKey,
      site_url: 'http://127.0.0.1:3000',
      minimum_password_length: 8,
      email: { enable_signup: true, enable_confirmations: false },
    },
    storage: { enabled: true, file_size_limit: '50MiB' },
  });
  app._storageAdapter = createFileStorage(options.storageDir);
  return { app, close: () => connection.close() };
}
export type SupabaseApp = Awaited<ReturnType<typeof createSupabaseApp>>;
