import { z } from 'zod';
import { undoCommit } from '#lib/jobs/index.ts';
import { jsonResponse, readJson } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { commitImport, previewCommit } from '#lib/shows/index.ts';
import { idParam } from '../../../_support/id-param.ts';
import { findJob, jobId } from '../../../_support/job-param.ts';

const bodySchema = z.object({
  revision: z.number().int().nonnegative().optional(),
  into: z.union([z.literal('new'), idParam()], 'Say `new`, or the id of the show to add it to.').optional(),
  showVersion: z.string().optional(),
  keep: z
    .array(z.string().regex(/^[a-z]+(\.\d+)?\.[a-zA-Z]+$/, 'Name a field, as `hotels.0.notes`.'))
    .optional(),
  takeOut: z.array(idParam('Name parts of the show by their ids.')).optional(),
});

const previewQuerySchema = z.object({ into: idParam('Give the id of a show.').optional() });

/**
 * What a commit would write, section by section: as a show of its own, into each of the same artist and day, and `into`
 * the one asked for.
 */
export const GET = route<{ id: string }>('import.commit_preview', async (context) => {
  const person = await requirePerson(context);
  const { into } = previewQuerySchema.parse(Object.fromEntries(new URL(context.request.url).searchParams));
  return jsonResponse(await previewCommit(person.client, await findJob(person, context.params.id), into));
});

/**
 * Makes the show, or adds to the one it is to go `into`. Asked twice, it answers the same show; with a revision, it refuses
 * when the review has moved on. Where a show of the same artist and day is there, it wants to be told (409 `show.exists`).
 */
export const POST = route<{ id: string }>('import.commit', async (context) => {
  const person = await requirePerson(context);
  const choice = await readJson(context.request, bodySchema);
  const job = await findJob(person, context.params.id);
  const { showId } = await commitImport(person.client, job, choice);
  return jsonResponse({ jobId: job.id, status: 'committed', showId });
});

/** Takes the commit back, within its time and while the show is as it left it: the import is ready for review again. */
export const DELETE = route<{ id: string }>('import.undo_commit', async (context) => {
  const person = await requirePerson(context);
  const id = jobId(context.params.id);
  await undoCommit(person.client, id);
  return jsonResponse({ jobId: id, status: 'completed' });
});

export const { PUT, PATCH, OPTIONS } = otherMethods({ GET, POST, DELETE });
