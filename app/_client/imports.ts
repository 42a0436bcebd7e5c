import { request, requestJson } from './http.ts';
import { type ImportJob, importJobSchema, importListSchema } from './import-job.ts';

/** Reads a job, or `null` when nothing changed since the answer that had this ETag. */
export async function fetchImport(
  jobId: string,
  etag: string | undefined,
  signal: AbortSignal,
): Promise<{ job: ImportJob; etag: string | undefined } | null> {
  const response = await request(`/api/import-jobs/${jobId}`, {
    signal,
    ...(etag && { headers: { 'If-None-Match': etag } }),
  });
  if (response.status === 304) return null;
  return {
    job: importJobSchema.parse(await response.json()),
    etag: response.headers.get('ETag') ?? undefined,
  };
}

export function fetchImports(orgId: string, cursor: string | undefined, signal: AbortSignal) {
  const query = new URLSearchParams({ orgId, ...(cursor && { cursor }) });
  return requestJson(importListSchema, `/api/import-jobs?${query}`, { signal });
}

export async function cancelImport(jobId: string): Promise<void> {
  await request(`/api/import-jobs/${jobId}/cancel`, { method: 'POST', body: {} });
}

export async function retryImport(jobId: string): Promise<void> {
  await request(`/api/import-jobs/${jobId}/retry`, { method: 'POST', body: {} });
}
