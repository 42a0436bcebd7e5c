import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { removeStoredFiles } from './stored-files.ts';

const DAY_SECONDS = 86_400;
const BATCH = 100;
/** What is left then waits for the next time. */
const MAX_BATCHES = 50;

/** Service client: gives up the originals of jobs that ended more days ago; answers of how many sources. */
export async function clearOriginals(client: JobsClient, days: number): Promise<number> {
  return inBatches(() =>
    parseAnswer(
      z.number(),
      client.rpc('app_clear_import_payloads', { p_older_than_seconds: days * DAY_SECONDS, p_limit: BATCH }),
    ),
  );
}

/** Service client: removes files older than a day from Storage that no source names; answers how many. */
export async function removeForgottenUploads(client: JobsClient, days = 1): Promise<number> {
  return inBatches(async () => {
    const paths = await parseAnswer(
      z.array(z.string()),
      client.rpc('app_forgotten_uploads', { p_older_than_seconds: days * DAY_SECONDS, p_limit: BATCH }),
    );
    if (paths.length > 0) await removeStoredFiles(client, paths);
    return paths.length;
  });
}

async function inBatches(step: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const count = await step();
    total += count;
    if (count < BATCH) break;
  }
  return total;
}
