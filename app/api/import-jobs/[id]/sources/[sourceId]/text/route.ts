import { loadSourceTexts } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { findJob } from '../../../../../_support/job-param.ts';

/** What was read from one source, line by line, as the evidence counts its pages, lines and cells; of a mail its attachments too. */
export const GET = route<{ id: string; sourceId: string }>('import.source_text', async (context) => {
  const person = await requirePerson(context);
  const job = await findJob(person, context.params.id);
  const { sourceId } = context.params;
  const texts = (await loadSourceTexts(person.client, job.id, sourceId)).get(sourceId);
  if (!texts)
    throw new AppError({
      code: 'source.not_read',
      status: 404,
      message: 'The text of this source has not been read.',
    });
  const papers = texts.map(({ sourceId: id, fileName, format, method, pages }) => ({
    sourceId: id,
    fileName,
    format,
    method,
    // The boxes of words are many and no page shows them: an evidence carries its own.
    pages: pages.map(({ lines, ...page }) => ({
      ...page,
      lines: lines.map((line) => ({ ...line, cells: line.cells.map(({ box: _, ...cell }) => cell) })),
    })),
  }));
  return cachedJsonResponse(context.request, { papers });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
