import type { TestProject } from 'vitest/node';
import { startScratchPostgres } from '#scripts/local-stack/scratch-postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test server's own database. */
    postgresUrl: string;
    /** A migrated database to be copied, never to be written. */
    templateDatabase: string;
  }
}

/** One Postgres for the run, with one migrated database that each file of tests gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratchPostgres();
  project.provide('postgresUrl', server.url());
  project.provide('templateDatabase', server.migrated);
  return server.stop;
}
