import { z } from 'zod';
import { request, requestJson } from './http.ts';

const cellSchema = z.object({
  text: z.string(),
  isHeader: z.boolean().optional(),
  isStruck: z.boolean().optional(),
});
const lineSchema = z.object({
  cells: z.array(cellSchema),
  table: z.number().optional(),
  heading: z.number().optional(),
  quoteLevel: z.number().optional(),
  startsBlock: z.boolean().optional(),
  isHidden: z.boolean().optional(),
});
const pageSchema = z.object({
  number: z.number().int().positive(),
  /** Points; of PDFs and pictures only. */
  width: z.number().optional(),
  height: z.number().optional(),
  /** Of a page that was turned before it was read: the size it is drawn in. */
  turn: z.object({ width: z.number(), height: z.number() }).optional(),
  lines: z.array(lineSchema),
  isMachineReadable: z.boolean().optional(),
});
const paperSchema = z.object({
  sourceId: z.string(),
  fileName: z.string(),
  format: z.string(),
  pages: z.array(pageSchema),
});

export type PaperLine = z.infer<typeof lineSchema>;
export type PaperPage = z.infer<typeof pageSchema>;
export type Paper = z.infer<typeof paperSchema>;

/** The words of one source as they were read; of a mail, those of its attachments after it. */
export async function fetchPapers(jobId: string, sourceId: string, signal: AbortSignal): Promise<Paper[]> {
  const path = `${sourcePath(jobId, sourceId)}/text`;
  return (await requestJson(z.object({ papers: z.array(paperSchema) }), path, { signal })).papers;
}

/** The bytes of a source as they were handed in. */
export async function fetchOriginal(jobId: string, sourceId: string, signal: AbortSignal): Promise<Blob> {
  return (await request(sourcePath(jobId, sourceId), { signal })).blob();
}

/** Where one source of an import is downloaded. */
export function sourcePath(jobId: string, sourceId: string): string {
  return `/api/import-jobs/${jobId}/sources/${sourceId}`;
}
