import { join } from 'node:path';

/**
 * Flags of every process that reads papers, and of the benchmark of reading. Whatever is remembered of a line lives until its
 * import is read; with V8's usual 16 MB for new objects it is copied from one place to the next all that time, which takes a
 * fifth of the reading.
 */
export const READING_FLAGS = ['--max-semi-space-size=64'];

/**
 * The standalone worker as `npm run import:worker` and the Dockerfile start it. The small heap makes V8 clear away the
 * copies of large files early; three imports of the longest papers there may be at a time still fit.
 */
export const WORKER_ARGS = [
  '--max-old-space-size=448',
  ...READING_FLAGS,
  join(import.meta.dirname, '../import-worker.ts'),
];
