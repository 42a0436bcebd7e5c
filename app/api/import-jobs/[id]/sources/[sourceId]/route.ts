import { loadOriginal } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { downloadResponse } from '../../../../_support/download.ts';
import { findJob } from '../../../../_support/job-param.ts';

/** One original file, for members of the organisation. Always a download: a stranger's HTML never runs as our page. */
export const GET = route<{ id: string; sourceId: string }>('import.source', async (context) => {
  const person = await requirePerson(context);
  const job = await findJob(person, context.params.id);
  const source = job.sources.find((candidate) => candidate.sourceId === context.params.sourceId);
  if (!source) throw gone('source.not_found', 404, 'This import has no such source.');
  const bytes = await loadOriginal(person.client, job.id, source);
  if (bytes) return downloadResponse(source, bytes);
  throw gone(
    'source.cleared',
    410,
    'The original is no longer kept here, because its retention time is over.',
  );
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });

function gone(code: string, status: number, message: string): AppError {
  return new AppError({ code, status, message });
}
