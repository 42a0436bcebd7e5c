import { z } from 'zod';
import { requestJson } from './http.ts';

const pageSchema = z.object({
  url: z.string(),
  fileName: z.string(),
  sizeBytes: z.number(),
  storagePath: z.string(),
});
export type FetchedPage = z.infer<typeof pageSchema>;

/** Has the server fetch a page of the web; what comes back says where it really came from. */
export function fetchPage(orgId: string, url: string): Promise<FetchedPage> {
  return requestJson(pageSchema, '/api/shows/import/page', { method: 'POST', body: { orgId, url } });
}
