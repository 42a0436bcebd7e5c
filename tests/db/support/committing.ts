import type { Sql } from 'postgres';
import { insertJob } from './jobs.ts';
import { as, person } from './people.ts';

/** What a commit can be told besides its job, by the names of the function's parameters. */
export interface CommitOptions {
  p_revision?: number;
  p_is_separate?: boolean;
  p_show_id?: string;
  p_show_version?: string;
  p_same?: Record<string, Record<string, string | string[]>>;
  p_keep?: string[];
  p_called_off?: Record<string, number>;
}

/** A completed import of the organisation that read these sections. */
export async function completedJob(sql: Sql, orgId: string, extracted: object, confidenceMap: object = {}) {
  const { id } = await insertJob(sql, orgId, 'completed', { extracted, confidence_map: confidenceMap });
  return id;
}

export function commitJob(sql: Sql, userId: string, jobId: string, options: CommitOptions = {}) {
  return as(sql, person(userId), async (tx) => {
    const [row] = await tx<{ id: string }[]>`
      select public.app_commit_import_job(
        ${jobId}, ${options.p_revision ?? null}, ${options.p_is_separate ?? false}, ${options.p_show_id ?? null},
        ${options.p_show_version ?? null}, ${tx.json((options.p_same ?? {}) as never)}, ${options.p_keep ?? []},
        ${tx.json((options.p_called_off ?? {}) as never)}
      ) as id`;
    return row?.id ?? '';
  });
}

export function undoCommit(sql: Sql, userId: string, jobId: string) {
  return as(sql, person(userId), async (tx) => {
    const [row] = await tx<{ status: string }[]>`select public.app_undo_commit(${jobId}) as status`;
    return row?.status;
  });
}

/** What a person changes of a show, by the names of the function's parameters. */
export interface ShowChanges {
  p_take_out?: string[];
  p_corrected?: object[];
  p_show_version?: string;
}

/** The id of the change; null when there is no such show for this person. */
export function changeShow(sql: Sql, userId: string, showId: string, changes: ShowChanges) {
  return as(sql, person(userId), async (tx) => {
    const [row] = await tx<{ id: string | null }[]>`
      select public.app_change_show(
        ${showId}, ${changes.p_take_out ?? []}, ${tx.json((changes.p_corrected ?? []) as never)},
        ${changes.p_show_version ?? null}
      ) as id`;
    return row?.id;
  });
}

/** The id of the change; null when there was none. */
export function undoShowChange(sql: Sql, userId: string, showId: string, changeId: string) {
  return as(sql, person(userId), async (tx) => {
    const [row] = await tx<{ id: string | null }[]>`
      select public.app_undo_show_change(${showId}, ${changeId}) as id`;
    return row?.id;
  });
}

/** The id of the show that is gone; null when there was none for this person. */
export function deleteShow(sql: Sql, userId: string, showId: string) {
  return as(sql, person(userId), async (tx) => {
    const [row] = await tx<{ id: string | null }[]>`select public.app_delete_show(${showId}) as id`;
    return row?.id;
  });
}

/** The show as this person sees it; null when there is none. */
export function getShow(sql: Sql, userId: string, showId: string) {
  return as(sql, person(userId), async (tx) => {
    const [row] = await tx`select public.app_get_show(${showId}) as show`;
    return row?.show ?? null;
  });
}
