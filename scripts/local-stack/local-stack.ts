import type { Logger } from 'pino';

export interface LocalStackOptions {
  /** Postgres data and generated secrets live here: `.local` for `npm start`, a temporary folder for tests. */
  dataDir: string;
  /** Tried first; a free port is taken where one is in use. 54322 and 54321 when not given, 0 for any. */
  ports?: { postgres?: number; supabase?: number };
  /** The data folder is removed on stop. */
  isThrowAway?: boolean;
  log?: Logger;
}

export interface DemoPerson {
  userId: string;
  email: string;
  password: string;
}

export interface LocalStack {
  databaseUrl: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  /** Every variable the app needs, to be merged into the environment of the processes that are started. */
  env: Record<string, string>;
  demo: {
    orgId: string;
    otherOrgId: string;
    owner: DemoPerson;
    editor: DemoPerson;
    viewer: DemoPerson;
    /** Owner of the other organisation, stranger to the first. */
    outsider: DemoPerson;
  };
  stop(): Promise<void>;
}
