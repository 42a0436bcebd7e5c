import { z } from 'zod';
import type { Json } from '../platform/database.types.ts';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import type { Review } from './job.ts';

const savedRow = z.object({ is_saved: z.boolean(), revision: z.number().int() });

/**
 * Person’s client, editor or owner; until the commit, of what is read by then. `isSaved: false` means that someone else saved meanwhile:
 * nothing was changed and `revision` is the current one.
 */
export async function saveReview(client: JobsClient, jobId: string, revision: number, review: Review) {
  const [row] = await parseAnswer(
    z.tuple([savedRow]),
    client.rpc('app_save_import_review', {
      p_job_id: jobId,
      p_revision: revision,
      // Plain JSON by contract.
      p_review: review as unknown as Json,
    }),
  );
  return { isSaved: row.is_saved, revision: row.revision };
}
