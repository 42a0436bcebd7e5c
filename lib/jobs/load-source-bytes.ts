import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/** One answer then takes 4 MB as base64: small beside a worker's memory, large beside the cost of a call. */
const PIECE_BYTES = 3 * 1024 * 1024;

/** Service client or a member's: the bytes of a source that is kept inline; null when they are not kept any more. */
export async function loadSourceBytes(
  client: JobsClient,
  jobId: string,
  source: { sourceId: string; sizeBytes: number },
): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(source.sizeBytes);
  for (let from = 0; from < source.sizeBytes; from += PIECE_BYTES) {
    const piece = await parseAnswer(
      z.string().nullable(),
      client.rpc('app_load_import_source_piece', {
        p_job_id: jobId,
        p_source_id: source.sourceId,
        p_from: from,
        p_length: PIECE_BYTES,
      }),
    );
    if (piece === null) return null;
    bytes.set(Buffer.from(piece, 'base64'), from);
  }
  return bytes;
}
