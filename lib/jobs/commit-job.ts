import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/** Where an import goes: into a show of its own, or into one that is there. */
export type CommitTarget =
  | {
      /** Also when there is a show of the same artist and day; otherwise that is refused with `show.exists`. */
      isSeparate: boolean;
    }
  | {
      showId: string;
      /** What `getShow` answered: a show that was changed since throws `review.stale`. */
      showVersion?: string | undefined;
      /** By list section, the parts of the show that an entry of the import is. */
      same: Partial<Record<string, Record<number, string[]>>>;
      /** Fields of the import that leave the show's value as it is. */
      keep: string[];
      /** By the id of each part that is taken out, the place of the import's warning that calls it off. */
      calledOff: Record<string, number>;
    };

interface CommitOptions {
  /** A review saved meanwhile throws `review.stale`. */
  revision?: number | undefined;
  into?: CommitTarget | undefined;
}

/**
 * Person's client, editor or owner. Writes the show and all its parts in one transaction; called again it answers the
 * same show.
 */
export async function commitJob(
  client: JobsClient,
  jobId: string,
  { revision, into }: CommitOptions = {},
): Promise<{ showId: string }> {
  const showId = await parseAnswer(
    z.uuid(),
    client.rpc('app_commit_import_job', {
      p_job_id: jobId,
      p_revision: revision,
      ...(into && 'isSeparate' in into && { p_is_separate: into.isSeparate }),
      ...(into &&
        'showId' in into && {
          p_show_id: into.showId,
          p_show_version: into.showVersion,
          p_same: into.same,
          p_keep: into.keep,
          p_called_off: into.calledOff,
        }),
    }),
  );
  return { showId };
}
