import { z } from 'zod';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { showNotFound } from './get-show.ts';

/**
 * Person's client, editor or owner. The show goes for good with all its parts; the imports it was written from are ready
 * for review again.
 */
export async function deleteShow(client: JobsClient, showId: string): Promise<void> {
  if (!z.uuid().safeParse(showId).success) throw showNotFound();
  const deleted = await parseAnswer(
    z.uuid().nullable(),
    client.rpc('app_delete_show', { p_show_id: showId }),
  );
  if (deleted === null) throw showNotFound();
}
