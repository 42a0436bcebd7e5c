import { z } from 'zod';
import { getJob, type Job } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import type { Person } from '#lib/platform/supabase/person.ts';

/** The job of a path, or 404: what is not an id, does not exist or belongs to others all look the same. */
export async function findJob(person: Person, id: string): Promise<Job> {
  const job = await getJob(person.client, jobId(id));
  if (!job) throw notFound();
  return job;
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
