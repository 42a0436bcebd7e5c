import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/** `cleared`: the retention time is over and the bytes are gone; the text that was read stays. */
export type SourceContent =
  | { kind: 'file'; bytes: Uint8Array }
  | { kind: 'storage'; storagePath: string; sha256: string }
  | { kind: 'text'; text: string }
  | { kind: 'cleared' };

export interface JobSource {
  sourceId: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  content: SourceContent;
}

const loadedRow = z.object({
  source_id: z.string(),
  kind: z.enum(['file', 'storage', 'text']),
  file_name: z.string(),
  mime_type: z.string(),
  size_bytes: z.number(),
  sha256: z.string(),
  storage_path: z.string().nullable(),
  file_data: z.string().nullable(),
  pasted_text: z.string().nullable(),
});

function contentOf(row: z.infer<typeof loadedRow>): SourceContent {
  if (row.kind === 'text' && row.pasted_text !== null) return { kind: 'text', text: row.pasted_text };
  if (row.storage_path !== null)
    return { kind: 'storage', storagePath: row.storage_path, sha256: row.sha256 };
  if (row.file_data !== null) return { kind: 'file', bytes: Buffer.from(row.file_data, 'base64') };
  return { kind: 'cleared' };
}

/** Service client or a member's: one source with its content, or all of a job in the order they were given. */
export async function loadJobSources(
  client: JobsClient,
  jobId: string,
  sourceId?: string,
): Promise<JobSource[]> {
  const rows = await parseAnswer(
    z.array(loadedRow),
    client.rpc('app_load_import_sources', { p_job_id: jobId, p_source_id: sourceId ?? undefined }),
  );
  return rows.map((row) => ({
    sourceId: row.source_id,
    fileName: row.file_name,
    mimeType: row.mime_type,
    sizeBytes: row.size_bytes,
    content: contentOf(row),
  }));
}
