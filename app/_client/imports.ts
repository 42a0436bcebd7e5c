import { z } from 'zod';
import type { JobStatus } from '#lib/jobs/job.ts';
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

export interface ImportsQuery {
  orgId: string;
  search: string;
  /** Any of these; none means all. */
  statuses: readonly JobStatus[];
}

/** One page of the imports in one of these states that have all words of the search. */
export function fetchImports(query: ImportsQuery, cursor: string | undefined, signal: AbortSignal) {
  const { orgId, search, statuses } = query;
  const params = new URLSearchParams({ orgId, ...(search && { search }), ...(cursor && { cursor }) });
  for (const status of statuses) params.append('status', status);
  return requestJson(importListSchema, `/api/import-jobs?${params}`, { signal });
}

const knownSchema = z.object({
  known: z.array(z.object({ sha256: z.string(), jobId: z.string(), createdAt: z.string() })),
});
export type KnownImport = z.infer<typeof knownSchema>['known'][number];

/** An address holds no more of them: proxies and servers refuse long ones. */
const HASHES_AT_ONCE = 50;

/** The imports that hold files of this content already. */
export async function fetchKnown(
  orgId: string,
  hashes: readonly string[],
  signal: AbortSignal,
): Promise<KnownImport[]> {
  const known: KnownImport[] = [];
  for (let asked = 0; asked < hashes.length; asked += HASHES_AT_ONCE) {
    const query = new URLSearchParams({ orgId });
    for (const hash of hashes.slice(asked, asked + HASHES_AT_ONCE)) query.append('sha256', hash);
    const answer = await requestJson(knownSchema, `/api/shows/import/known?${query}`, { signal });
    known.push(...answer.known);
  }
  return known;
}

export async function cancelImport(jobId: string): Promise<void> {
  await request(`/api/import-jobs/${jobId}/cancel`, { method: 'POST', body: {} });
}

export async function deleteImport(jobId: string): Promise<void> {
  await request(`/api/import-jobs/${jobId}`, { method: 'DELETE' });
}

export async function retryImport(jobId: string): Promise<void> {
  await request(`/api/import-jobs/${jobId}/retry`, { method: 'POST', body: {} });
}
