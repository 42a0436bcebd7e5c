import { z } from 'zod';
import { lineText } from '../import/source-text.ts';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { type CommitTarget, commitJob } from '../jobs/commit-job.ts';
import type { Job } from '../jobs/job.ts';
import { loadSourceTexts } from '../jobs/source-texts.ts';
import { AppError } from '../platform/errors.ts';
import { type CalledOff, calledOffParts } from './called-off.ts';
import { type CommitPreview, commitPreviewSchema } from './commit-plan.ts';
import { getShow, requireShow } from './get-show.ts';
import {
  keptByDefault,
  matchParts,
  planCommit,
  type ShowToChange,
  takenOutByDefault,
} from './plan-commit.ts';
import type { Show } from './show.ts';
import { loadHistory } from './show-history.ts';

/**
 * Person's client: what a commit of this import would do, alone, into each show of the same artist and day, and into the
 * one asked for: a ticket or a booking names neither.
 */
export async function previewCommit(client: JobsClient, job: Job, into?: string): Promise<CommitPreview> {
  const ids = await parseAnswer(z.array(z.uuid()), client.rpc('app_shows_like_import', { p_job_id: job.id }));
  const found = await Promise.all(ids.map((id) => getShow(client, id)));
  const shows = found.filter((show): show is Show => show !== null);
  if (into !== undefined && !ids.includes(into)) shows.push(await requireShow(client, into, job.org_id));
  // Of the shows only what tells them apart.
  return commitPreviewSchema.parse({
    revision: job.review_revision,
    asNew: planCommit(job),
    intoShow: await Promise.all(
      shows.map(async (show) => ({
        show,
        version: show.version,
        sections: planCommit(job, await toChange(client, show, job)),
      })),
    ),
  });
}

async function toChange(client: JobsClient, show: Show, job: Job): Promise<ShowToChange> {
  const same = matchParts(show, job);
  const [{ steps }, textOf] = await Promise.all([loadHistory(client, show), papersAgainst(client, job)]);
  return { show, steps, same, calledOff: calledOffParts(show, job, same, textOf) };
}

/** The text of each paper that calls something off, by its id. */
async function papersAgainst(client: JobsClient, job: Job): Promise<(sourceId: string) => string> {
  const against = job.warnings.flatMap(({ leftOut }) => leftOut?.evidence?.sourceId.split('/', 1) ?? []);
  const loaded = await Promise.all(
    [...new Set(against)].map((sourceId) => loadSourceTexts(client, job.id, sourceId)),
  );
  const texts = loaded.flatMap((one) => [...one.values()].flat());
  return (sourceId) =>
    texts
      .filter((text) => text.sourceId === sourceId)
      .flatMap(({ pages }) => pages.flatMap(({ lines }) => lines.map(lineText)))
      .join('\n');
}

export interface CommitChoice {
  revision?: number | undefined;
  /** The show to add the import to, or `new` for one of its own even beside one of the same artist and day. */
  into?: string | undefined;
  /** The show as the preview had it. */
  showVersion?: string | undefined;
  /** Fields of the import that leave the show's value as it is; not said, those that a person had checked in the show. */
  keep?: string[] | undefined;
  /** Parts of the show that the papers call off and that go; not said, those of which nothing else can be meant. */
  takeOut?: string[] | undefined;
}

/** Person's client, editor or owner: commits the import as it was chosen; called again it answers the same show. */
export async function commitImport(
  client: JobsClient,
  job: Job,
  choice: CommitChoice,
): Promise<{ showId: string }> {
  const into = await targetOf(client, job, choice);
  // What goes into which part was found out from this review, and holds for no other.
  const revision = choice.revision ?? ('showId' in into ? job.review_revision : undefined);
  try {
    return await commitJob(client, job.id, { revision, into });
  } catch (error) {
    // It was there a moment ago.
    if ('showId' in into && !(await getShow(client, into.showId))) throw showGone(error);
    throw error;
  }
}

function showGone(cause: unknown): AppError {
  return new AppError({
    code: 'review.stale',
    status: 409,
    message:
      'Somebody has taken this show away meanwhile. Nothing was written; choose where the import goes.',
    cause,
  });
}

async function targetOf(client: JobsClient, job: Job, choice: CommitChoice): Promise<CommitTarget> {
  const { into, keep, takeOut, showVersion } = choice;
  // Done already: whatever is asked for, the answer is the show there is.
  if (into === undefined || into === 'new' || job.status === 'committed')
    return { isSeparate: into === 'new' };
  const show = await requireShow(client, into, job.org_id);
  const onto = await toChange(client, show, job);
  return {
    showId: into,
    showVersion: showVersion ?? show.version,
    same: onto.same,
    keep: keep ?? keptByDefault(planCommit(job, onto)),
    calledOff: warningsAgainst(onto.calledOff, takeOut ?? takenOutByDefault(onto.calledOff)),
  };
}

/** For each part that goes the warning that calls it off; what no paper calls off is refused. */
function warningsAgainst(
  calledOff: readonly CalledOff[],
  takeOut: readonly string[],
): Record<string, number> {
  const warnings = new Map(calledOff.map(({ partId, warning }) => [partId, warning]));
  return Object.fromEntries(
    takeOut.map((partId) => {
      const warning = warnings.get(partId);
      if (warning === undefined) throw notCalledOff(partId);
      return [partId, warning];
    }),
  );
}

function notCalledOff(partId: string): AppError {
  const message = 'The papers of this import call no such part of the show off. Nothing was written.';
  return new AppError({
    code: 'review.invalid',
    status: 422,
    message,
    fieldErrors: [{ path: 'takeOut', message: partId }],
  });
}
