import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { type Job, jobRow } from '#lib/jobs/job.ts';

export interface FileToSend {
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}

const startedSchema = z.object({ jobId: z.uuid(), status: z.string(), statusUrl: z.string() });
const TERMINAL = new Set(['completed', 'committed', 'failed', 'cancelled']);

/** Signs in as a person would and answers the access token. */
export async function signIn(
  supabase: { url: string; publishableKey: string },
  person: { email: string; password: string },
): Promise<string> {
  const client = createClient(supabase.url, supabase.publishableKey, { auth: { persistSession: false } });
  const { data, error } = await client.auth.signInWithPassword(person);
  if (error) throw error;
  return data.session.access_token;
}

/** The HTTP interface as a program uses it: a bearer token and JSON. */
export function importClient(appUrl: string, accessToken: string) {
  const headers = { Authorization: `Bearer ${accessToken}` };

  async function call(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${appUrl}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  async function getJob(statusUrl: string): Promise<Job> {
    return jobRow.parse(await call('GET', statusUrl));
  }

  return {
    call,
    getJob,
    /** One import of these files, as JSON or as a form. */
    async start(orgId: string, files: readonly FileToSend[], form: 'json' | 'multipart' = 'json') {
      const sources = files.map(toSource);
      if (form === 'json')
        return startedSchema.parse(await call('POST', '/api/shows/import/start', { orgId, sources }));
      const body = new FormData();
      body.set('orgId', orgId);
      body.set('sources', JSON.stringify(sources));
      const response = await fetch(`${appUrl}/api/shows/import/start`, { method: 'POST', headers, body });
      if (response.status !== 202)
        throw new Error(`The start answered ${response.status}: ${await response.text()}`);
      return startedSchema.parse(await response.json());
    },
    /** Asks until the import has come to an end. */
    async waitUntilDone(
      statusUrl: string,
      options: { everyMs?: number; deadlineMs?: number } = {},
    ): Promise<Job> {
      const { everyMs = 100, deadlineMs = 60_000 } = options;
      const deadline = performance.now() + deadlineMs;
      for (;;) {
        const job = await getJob(statusUrl);
        if (TERMINAL.has(job.status)) return job;
        if (performance.now() > deadline)
          throw new Error(`The import is still ${job.status} after ${deadlineMs} ms.`);
        await sleep(everyMs);
      }
    },
  };
}
export type ImportClient = ReturnType<typeof importClient>;

function toSource({ fileName, mimeType, bytes }: FileToSend) {
  const fileData = Buffer.from(bytes).toString('base64');
  return { fileName, mimeType, sizeBytes: bytes.byteLength, fileData };
}
