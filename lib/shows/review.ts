import type { FieldConfidence } from '../import/candidate.ts';
import { isListSection, type SectionKey } from '../import/extracted.ts';
import type { Review } from '../jobs/job.ts';
import { AppError } from '../platform/errors.ts';
import type { ReviewChange } from './review-change.ts';
import { mergeEntries, splitEntry } from './review-entries.ts';
import { formatPath, parsePath, type ReviewPath } from './review-path.ts';
import { type Entry, ReviewState } from './review-state.ts';
import { checkValue, fieldsOf } from './review-value.ts';
import { initialReview, type Reviewable, spokenSections } from './reviewable.ts';

export { type ReviewChange, reviewChangesSchema } from './review-change.ts';
export { initialReview, type Reviewable, reviewableOf } from './reviewable.ts';

type Adding = Extract<ReviewChange, { action: 'add' }>;

/** Who makes the changes, and when. The page shows its changes at once and leaves this to the server. */
export interface Author {
  by?: string;
  at?: string;
}

function byPerson(
  author: Author,
  reason: string,
  evidence: FieldConfidence['evidence'] = [],
): FieldConfidence {
  return { score: 1, method: 'user', reason, evidence, ...author };
}

/** Reports the path as the change wrote it. */
function refuse(path: string, message: string): never {
  throw new AppError({ code: 'review.invalid', status: 422, message, fieldErrors: [{ path, message }] });
}

function resolve(path: string, state: ReviewState): { at: ReviewPath; entry: Entry | undefined } {
  const at = parsePath(path);
  if (!at) refuse(path, `There is no field ${path}.`);
  const entry =
    at.index === undefined && isListSection(at.section) ? undefined : state.entry(at.section, at.index);
  if (at.index !== undefined && !entry)
    refuse(path, `There is no entry ${formatPath({ ...at, field: undefined })}.`);
  return { at, entry };
}

/** A field alone, every field of an entry, or every field of a section. */
function* fieldsUnder(state: ReviewState, { section, index, field }: ReviewPath): Generator<[Entry, string]> {
  const entries = index === undefined ? state.entries(section) : [state.entry(section, index)];
  for (const entry of entries) {
    if (entry) for (const name of field ? [field] : fieldsOf(section)) yield [entry, name];
  }
}

function confirm(state: ReviewState, path: string, author: Author): void {
  const { at } = resolve(path, state);
  for (const [entry, field] of fieldsUnder(state, at)) {
    if (entry.value[field] !== undefined)
      entry.confidence[field] = byPerson(author, 'confirmed by a person', entry.confidence[field]?.evidence);
    // Of a whole entry nobody has looked at what is not there.
    else if (at.field) entry.confidence[field] = byPerson(author, 'left empty by a person');
  }
}

function clear(state: ReviewState, path: string): void {
  const { at } = resolve(path, state);
  if (!at.field) refuse(path, 'Only a field can be cleared; an entry can be removed.');
  for (const [entry, field] of fieldsUnder(state, at)) entry.set(field, undefined);
}

function correct(state: ReviewState, path: string, value: unknown, author: Author): void {
  const { at, entry } = resolve(path, state);
  if (!at.field || !entry) refuse(path, 'Only a field can be corrected.');
  const checked = checkValue(at.section, at.field, value);
  if ('problem' in checked) refuse(path, checked.problem);
  entry.set(at.field, checked.value, byPerson(author, 'entered by a person'));
}

function restore(state: ReviewState, path: string): void {
  const { at, entry } = resolve(path, state);
  if (!at.field && at.index === undefined) {
    state.restoreSection(at.section);
    return;
  }
  const read = entry?.read;
  if (!entry || !read)
    refuse(path, 'This entry was added by a person; there is nothing that was read for it.');
  for (const [, field] of fieldsUnder(state, at)) entry.set(field, read.value[field], read.confidence[field]);
}

function add(state: ReviewState, { section, value, index, origin }: Adding, author: Author): void {
  if (!isListSection(section)) refuse(section, `There is only one ${section}; correct its fields instead.`);
  if (section === 'documents')
    refuse(section, 'The documents are the files that were handed in; none can be added.');
  const { length } = state.entries(section);
  const at = Math.min(index ?? length, length);
  const path = `${section}.${at}`;
  const entry = state.insert(section, at, origin);
  if (!entry) refuse(path, 'This entry was not read, or it has been put back already.');
  for (const [field, given] of Object.entries(value)) {
    if (!fieldsOf(section).includes(field)) refuse(`${path}.${field}`, `There is no field ${path}.${field}.`);
    if (given === undefined || given === null) continue;
    const checked = checkValue(section, field, given);
    if ('problem' in checked) refuse(`${path}.${field}`, checked.problem);
    const isAsRead = entry.read?.value[field] === checked.value;
    entry.set(
      field,
      checked.value,
      isAsRead ? entry.read?.confidence[field] : byPerson(author, 'entered by a person'),
    );
  }
}

function remove(state: ReviewState, path: string): void {
  const { at } = resolve(path, state);
  if (at.field || at.index === undefined) refuse(path, 'Only an entry of a list can be removed.');
  state.remove(at.section, at.index);
}

/** The entry of a list that a path names, as one that can be merged and split. */
function listEntry(path: string, state: ReviewState): { section: SectionKey; index: number; entry: Entry } {
  const { at, entry } = resolve(path, state);
  const { section, index, field } = at;
  if (field || index === undefined || !entry) refuse(path, 'Only an entry of a list can be merged or split.');
  if (section === 'documents') refuse(path, 'The documents are the files that were handed in.');
  return { section, index, entry };
}

function merge(state: ReviewState, path: string, into: string, author: Author): void {
  const other = listEntry(path, state);
  const target = listEntry(into, state);
  if (other.section !== target.section || other.index === target.index)
    refuse(into, 'An entry can be merged with another one of its own section.');
  mergeEntries(target.entry, other.entry, (...why) => byPerson(author, ...why));
  state.remove(other.section, other.index);
}

function split(state: ReviewState, path: string, fields: readonly string[], author: Author): void {
  const isSplit = splitEntry(state, listEntry(path, state), fields, (...why) => byPerson(author, ...why));
  if (!isSplit) refuse(path, 'Choose some of the filled fields for the new entry, but not all of them.');
}

function requireRead(change: ReviewChange, spoken: readonly SectionKey[]): void {
  const path = change.action === 'add' ? change.section : change.path;
  if (spoken.some((section) => path.split('.', 1)[0] === section)) return;
  refuse(path, 'This section is still being read. It can be changed as soon as it is done.');
}

function apply(state: ReviewState, change: ReviewChange, author: Author): void {
  if (change.action === 'confirm') confirm(state, change.path, author);
  else if (change.action === 'clear') clear(state, change.path);
  else if (change.action === 'restore') restore(state, change.path);
  else if (change.action === 'correct') correct(state, change.path, change.value, author);
  else if (change.action === 'add') add(state, change, author);
  else if (change.action === 'merge') merge(state, change.path, change.into, author);
  else if (change.action === 'split') split(state, change.path, change.fields, author);
  else remove(state, change.path);
}

/**
 * The person's state after these changes, all or none: the first that makes no sense throws `review.invalid` with the
 * field and a sentence. Pure; the job is left as it was.
 */
export function applyReview(job: Reviewable, changes: readonly ReviewChange[], author: Author = {}): Review {
  const state = ReviewState.open(job.extracted ?? {}, job.confidence_map ?? {}, initialReview(job));
  const spoken = spokenSections(job);
  for (const change of changes) {
    if (spoken) requireRead(change, spoken);
    apply(state, change, author);
  }
  return state.close(spoken);
}
