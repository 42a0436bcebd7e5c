import type { JobsClient } from '../jobs/client.ts';
import { getJob } from '../jobs/get-job.ts';
import type { Job } from '../jobs/job.ts';
import { listMembers } from '../jobs/list-members.ts';
import type { Show, ShowCommit } from './show.ts';

/** One import of a show: what it wrote, and by whom. */
export interface ShowImport {
  commit: ShowCommit;
  job: Job;
  /** Who committed it; null when that person is no longer in the organisation. */
  committedBy: string | null;
}

export interface ShowHistory {
  /** In the order of their commits. */
  imports: ShowImport[];
  /** The addresses of the organisation's people by their ids. */
  people: ReadonlyMap<string, string>;
}

/** Any client that may see the show: the imports that made it, and who the people are. */
export async function loadHistory(client: JobsClient, show: Show): Promise<ShowHistory> {
  const [people, jobs] = await Promise.all([
    listMembers(client, show.orgId),
    Promise.all(show.commits.map((commit) => getJob(client, commit.jobId))),
  ]);
  const imports = show.commits.flatMap((commit, i) => {
    const job = jobs[i];
    return job ? [{ commit, job, committedBy: people.get(commit.by ?? '') ?? null }] : [];
  });
  return { imports, people };
}
