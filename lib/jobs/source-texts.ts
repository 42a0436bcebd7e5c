import { z } from 'zod';
import type { SourceText } from '../import/source-text.ts';
import type { Json } from '../platform/database.types.ts';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';

/**
 * Service client. Keeps the text of one source (a mail also gives those of its attachments) so that a resumed job does
 * not parse files again, apart from the checkpoint, which is rewritten after every section. False: lease lost.
 */
export async function saveSourceTexts(
  client: JobsClient,
  lease: Lease,
  sourceId: string,
  texts: SourceText[],
): Promise<boolean> {
  return parseAnswer(
    z.boolean(),
    client.rpc('app_save_import_source_texts', {
      p_job_id: lease.jobId,
      p_lease_token: lease.leaseToken,
      p_source_id: sourceId,
      // SourceText is plain JSON by contract.
      p_texts: texts as unknown as Json,
    }),
  );
}

// Written by saveSourceTexts alone, so the shape is the one of the code that wrote it; only the identity is checked.
const sourceText = z.custom<SourceText>(
  (value) => z.looseObject({ sourceId: z.string() }).safeParse(value).success,
);
const textsRow = z.object({ source_id: z.string(), texts: z.array(sourceText).nullable() });

/** Any client that may see the job. Sources without an entry have not been read yet. `sourceId`: that source alone. */
export async function loadSourceTexts(
  client: JobsClient,
  jobId: string,
  sourceId?: string,
): Promise<Map<string, SourceText[]>> {
  const ofJob = client
    .from('import_job_sources')
    .select('source_id, texts')
    .eq('job_id', jobId)
    .not('texts', 'is', null);
  const wanted = sourceId === undefined ? ofJob : ofJob.eq('source_id', sourceId);
  const rows = await parseAnswer(z.array(textsRow), wanted.order('position'));
  return new Map(rows.map((row) => [row.source_id, row.texts ?? []]));
}
