import { globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** What a route imports to have papers read in its own process. */
const DRAIN = /from '#lib\/worker\/(?:wake|drain-imports)\.ts'/;

/** The addresses of the routes that read papers: `/api/import-jobs/[id]/retry`. */
export function drainingRoutes(projectDir: string): string[] {
  return globSync('api/**/route.ts', { cwd: join(projectDir, 'app') })
    .filter((file) => DRAIN.test(readFileSync(join(projectDir, 'app', file), 'utf8')))
    .map((file) => `/${dirname(file).split(sep).join('/')}`)
    .sort();
}
