import { z } from 'zod';
import { type Draft, getDraft, getJob, type Job } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Person } from '#lib/platform/supabase/person.ts';

/** The job of a path, or 404: what is not an id, does not exist or belongs to others all look the same. */
export async function findJob(person: Person, id: string): Promise<Job> {
  const job = await getJob(person.client, jobId(id));
  if (!job) throw notFound();
  return job;
}

/** The job with what is read of it while it is not done. */
export async function findJobAndDraft(
  person: Person,
  id: string,
): Promise<{ job: Job; draft: Draft | null }> {
  const job = await findJob(person, id);
  const draft = await getDraft(person.client, job);
  const mayBeDone =
    job.extracted === null && draft === null && Boolean(job.progress_data?.sections_completed);
  // Completed between the two questions, it has no draft any more.
  return { job: mayBeDone ? await findJob(person, id) : job, draft };
}

export function jobId(id: string): string {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function notFound(): AppError {
  return new AppError({
    code: 'job.not_found',
    status: 404,
    message: 'This import does not exist, or it belongs to another organisation.',
  });
}
