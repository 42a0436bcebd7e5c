import { z } from 'zod';
import { isListSection, SECTION_KEYS, type SectionKey } from '../import/extracted.ts';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { AppError } from '../platform/errors.ts';
import { showNotFound } from './get-show.ts';
import { checkValue, fieldsOf } from './review-value.ts';
import type { Corrected } from './show.ts';
import type { ShowChange } from './show-change.ts';

/**
 * Person's client, editor or owner: takes parts out of a show and gives values, all or nothing, as one change that can be
 * undone like a commit. With the version of the show as it was looked at, it is refused when that has moved on.
 */
export async function changeShow(
  client: JobsClient,
  showId: string,
  { changes, version }: { changes: readonly ShowChange[]; version?: string | undefined },
): Promise<{ changeId: string }> {
  const removed: string[] = [];
  const corrected: Corrected[] = [];
  for (const change of changes) {
    if (change.action === 'remove') removed.push(partAt(change.path));
    else corrected.push(correctionOf(change));
  }
  const changeId = await parseAnswer(
    z.uuid().nullable(),
    client.rpc('app_change_show', {
      p_show_id: requireId(showId),
      p_take_out: removed,
      // Each value has been checked by the schema of its field, which is plain JSON.
      p_corrected: z.json().parse(corrected),
      p_show_version: version,
    }),
  );
  if (changeId === null) throw showNotFound();
  return { changeId };
}

/** Person's client, editor or owner. Puts the show back to what it was before a person's change. */
export async function undoShowChange(client: JobsClient, showId: string, changeId: string): Promise<void> {
  const undone = z.uuid().safeParse(changeId).success
    ? await parseAnswer(
        z.uuid().nullable(),
        client.rpc('app_undo_show_change', { p_show_id: requireId(showId), p_change_id: changeId }),
      )
    : null;
  if (undone === null)
    throw new AppError({
      code: 'show.change_not_found',
      status: 404,
      message: 'This show has no such change, or it was undone before.',
    });
}

function requireId(showId: string): string {
  if (!z.uuid().safeParse(showId).success) throw showNotFound();
  return showId;
}

function correctionOf(change: Exclude<ShowChange, { action: 'remove' }>): Corrected {
  const { section, id, field } = parsePath(change.path);
  if (!field || (isListSection(section) && !id)) refuse(change.path, 'Only a field can be changed.');
  const at = { section, ...(id && { id }), field };
  if (change.action === 'clear') return { ...at, value: null };
  const checked = checkValue(section, field, change.value);
  if ('problem' in checked) refuse(change.path, checked.problem);
  return { ...at, value: checked.value };
}

function partAt(path: string): string {
  const { id, field } = parsePath(path);
  if (!id || field) refuse(path, 'Only a part of a list can be taken out.');
  return id;
}

/** `hotels.<id>`, `hotels.<id>.city`, `general.venue` */
function parsePath(path: string): { section: SectionKey; id?: string; field?: string } {
  const [first, ...rest] = path.split('.');
  const section = SECTION_KEYS.find((key) => key === first);
  const [id, field] = section && isListSection(section) ? rest : [undefined, ...rest];
  const isWhole = (id !== undefined ? 1 : 0) + (field !== undefined ? 1 : 0) === rest.length;
  const isKnown =
    section && isWhole && (field === undefined || fieldsOf(section).includes(field)) && rest.length > 0;
  if (!isKnown || (id !== undefined && !z.uuid().safeParse(id).success)) refuse(path, `There is no ${path}.`);
  return { section, ...(id && { id: id.toLowerCase() }), ...(field && { field }) };
}

function refuse(path: string, message: string): never {
  throw new AppError({ code: 'review.invalid', status: 422, message, fieldErrors: [{ path, message }] });
}
