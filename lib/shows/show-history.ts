import type { JobsClient } from '../jobs/client.ts';
import { getJob } from '../jobs/get-job.ts';
import type { Job } from '../jobs/job.ts';
import { listMembers } from '../jobs/list-members.ts';
import type { Show, ShowCommit } from './show.ts';

/** One commit of a show: what it wrote, and by whom. */
export interface ShowStep {
  commit: ShowCommit;
  /** The import that was written; null for what a person changed on the show's page. */
  job: Job | null;
  /** Null when that person is no longer in the organisation. */
  committedBy: string | null;
}
export type ShowImport = ShowStep & { job: Job };

export interface ShowHistory {
  /** In the order of their commits. */
  steps: ShowStep[];
  /** The addresses of the organisation's people by their ids. */
  people: ReadonlyMap<string, string>;
}

/** Any client that may see the show: what made it as it is, and who the people are. */
export async function loadHistory(client: JobsClient, show: Show): Promise<ShowHistory> {
  const [people, jobs] = await Promise.all([
    listMembers(client, show.orgId),
    Promise.all(show.commits.map(({ jobId }) => (jobId === null ? null : getJob(client, jobId)))),
  ]);
  const steps = show.commits.map((commit, i) => ({
    commit,
    job: jobs[i] ?? null,
    committedBy: people.get(commit.by ?? '') ?? null,
  }));
  return { steps, people };
}

export function importsOf(steps: readonly ShowStep[]): ShowImport[] {
  return steps.filter((step): step is ShowImport => step.job !== null);
}
