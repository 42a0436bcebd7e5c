import { join } from 'node:path';

/**
 * The standalone worker as `npm run import:worker` and the Dockerfile start it. The small heap makes V8 clear away the
 * copies of large files early: with three files of 24 MB at a time 305 MB in place of 400 MB.
 */
export const WORKER_ARGS = ['--max-old-space-size=320', join(import.meta.dirname, '../import-worker.ts')];
