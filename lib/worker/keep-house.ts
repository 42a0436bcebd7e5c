import { clearOriginals, type JobsClient, removeForgottenUploads } from '../jobs/index.ts';
import { env } from '../platform/env.ts';
import { logger } from '../platform/logger.ts';

export const HOUSEKEEPING_MS = 60 * 60 * 1000;

let nextAtMs = 0;

/**
 * What nobody waits for: originals whose retention time is over, uploads that nobody imported. At most once an hour in a
 * process, and never a reason for anything else to fail. Service client.
 */
export async function keepHouse(client: JobsClient): Promise<void> {
  if (Date.now() < nextAtMs) return;
  nextAtMs = Date.now() + HOUSEKEEPING_MS;
  try {
    const { IMPORT_RETENTION_DAYS: days } = env();
    const cleared = days === undefined ? 0 : await clearOriginals(client, days);
    const removed = await removeForgottenUploads(client);
    if (cleared + removed > 0) logger.info({ cleared, removed }, 'worker.kept_house');
  } catch (error) {
    logger.warn({ err: error }, 'worker.housekeeping_failed');
  }
}
