import { join } from 'node:path';

/**
 * The standalone worker as `npm run import:worker` and the Dockerfile start it. The small heap makes V8 clear away the
 * copies of large files early; three imports of the longest papers there may be at a time still fit.
 */
export const WORKER_ARGS = ['--max-old-space-size=448', join(import.meta.dirname, '../import-worker.ts')];
