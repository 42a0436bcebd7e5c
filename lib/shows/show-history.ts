import type { SectionKey } from '../import/extracted.ts';
import type { JobsClient } from '../jobs/client.ts';
import { getJob } from '../jobs/get-job.ts';
import type { Job } from '../jobs/job.ts';
import { listMembers } from '../jobs/list-members.ts';
import { initialReview } from './review.ts';
import { PART_KEYS, type Show, type ShowCommit } from './show.ts';

/** One import of a show: what it wrote, and by whom. */
export interface ShowImport {
  commit: ShowCommit;
  job: Job;
  /** Who committed it; null when that person is no longer in the organisation. */
  committedBy: string | null;
}

/** Any client that may see the show: the imports that made it, in their order. */
export async function loadHistory(client: JobsClient, show: Show): Promise<ShowImport[]> {
  const [people, jobs] = await Promise.all([
    listMembers(client, show.orgId),
    Promise.all(show.commits.map((commit) => getJob(client, commit.jobId))),
  ]);
  return show.commits.flatMap((commit, i) => {
    const job = jobs[i];
    return job ? [{ commit, job, committedBy: people.get(commit.by ?? '') ?? null }] : [];
  });
}

/** What an import wrote into one section: fields of an object section, entries of a list section. */
export interface Written {
  section: SectionKey;
  added: number;
  /** Entries that the show had already and that the import went into. */
  updated: number;
}

/** Counts what stands in the show of an import, section by section; sections it wrote nothing into are left out. */
export function writtenBy(show: Show, { commit, job }: ShowImport): Written[] {
  const { extracted } = initialReview(job);
  const objects = (['general', 'deal', 'technical'] as const).map((section) => {
    const fields = Object.entries(extracted[section] ?? {});
    const standing = fields.filter(([field, value]) => Reflect.get(show[section], field) === value);
    return { section, added: standing.length, updated: 0 };
  });
  const lists = PART_KEYS.map((section) => {
    const ids = new Set(commit.entries[section]);
    const parts = show.parts[section].filter((part) => ids.has(part.id));
    const added = parts.filter((part) => part.origin.jobId === commit.jobId).length;
    return { section, added, updated: parts.length - added };
  });
  return [...objects, ...lists].filter(({ added, updated }) => added + updated > 0);
}
