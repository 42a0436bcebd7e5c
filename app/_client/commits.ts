import { z } from 'zod';
import { commitPreviewSchema } from '#lib/shows/commit-plan.ts';
import { request, requestJson } from './http.ts';

const commitPath = (jobId: string) => `/api/import-jobs/${jobId}/commit`;

/** What a commit would write, as it is saved now; also into the show asked for. */
export function fetchCommitPreview(jobId: string, into: string | undefined, signal: AbortSignal) {
  return requestJson(commitPreviewSchema, `${commitPath(jobId)}${into ? `?into=${into}` : ''}`, { signal });
}

const committedSchema = z.object({ showId: z.string() });

interface CommitChoice {
  revision: number;
  /** A show, or `new` for another one beside those there are. */
  into?: string;
  showVersion?: string;
  keep?: string[];
  takeOut?: string[];
}

/** One all-or-nothing step; called again it answers the same show. */
export function commitImport(jobId: string, choice: CommitChoice) {
  return requestJson(committedSchema, commitPath(jobId), { method: 'POST', body: choice });
}

export async function undoCommit(jobId: string): Promise<void> {
  await request(commitPath(jobId), { method: 'DELETE' });
}
