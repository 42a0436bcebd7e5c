'use client';

import { useWindowEvent } from '@mantine/hooks';
import { isListSection, type SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { withArticle } from '../_fields/format.ts';
import {
  type Entry,
  entriesOf,
  entryPath,
  isFilled,
  nameOfPath,
  placeAt,
  sectionKey,
  valueAt,
} from '../_fields/paths.ts';
import { useKeys } from '../_ui/use-keys.ts';
import { confirmEntry, confirmField, confirmSection } from './confirm.ts';
import {
  focusEntry,
  focusedEntry,
  focusedPath,
  focusedPlace,
  focusField,
  focusNeighbour,
  focusNewEntry,
  keepFocusOnceMoved,
} from './focus-field.ts';
import type { ReviewForm } from './review-context.tsx';
import { rowField } from './row-field.ts';

interface ReviewKeys {
  form: ReviewForm;
  /** Goes to the next (1) or previous (-1) field to check. */
  step: (by: 1 | -1) => void;
  undo: () => void;
  commit: () => void;
  isOff: boolean;
}

/** The keys of the review; `key-help.tsx` lists them. */
export function useReviewKeys({ form, step, undo, commit, isOff }: ReviewKeys): void {
  const { act } = form;
  /** On an item that is folded to a row they show its fields first. */
  const onField =
    (action: (path: string) => void, target: 'row' | 'input' = 'row') =>
    () => {
      const path = focusedPath();
      const entry = focusedEntry();
      if (path) action(path);
      else if (entry) focusEntry(entry, target);
    };
  const onItem = (action: (item: FocusedItem) => void) => () => {
    const item = focusedItem(form);
    if (item) action(item);
  };

  useKeys(
    isOff
      ? {}
      : {
          n: () => step(1),
          p: () => step(-1),
          u: undo,
          C: commit,
          e: onField((path) => focusField(path, 'input'), 'input'),
          c: onField((path) => confirmAt(form, path)),
          x: onField((path) => {
            if (isFilled(valueAt(form.extracted, path)))
              act({ action: 'clear', path }, `Clear ${nameOfPath(path)}`);
          }),
          r: onField((path) => {
            if (!form.readAt(path)) return;
            act({ action: 'restore', path }, `Restore ${nameOfPath(path)}`);
            keepFocusOnceMoved(path);
          }),
          k: () => confirmItem(form),
          K: () => {
            const key = sectionKey(focusedPlace()?.split('.')[0]);
            if (key) confirmSection(form, key);
          },
          a: onItem(({ section, name }) => {
            act({ action: 'add', section, value: {} }, `Add ${withArticle(name)}`);
            focusNewEntry(section, entriesOf(form.extracted, section).length);
          }),
          d: onItem(({ section, name, value }) => {
            act({ action: 'add', section, value }, `Duplicate ${name}`);
            focusNewEntry(section, entriesOf(form.extracted, section).length);
          }),
          m: onItem(({ section, index }) => form.arrange({ kind: 'merge', section, index })),
          '/': onItem(({ section, index }) => form.arrange({ kind: 'split', section, index })),
          X: onItem(({ section, index, path, name }) => {
            act({ action: 'remove', path }, `Remove ${name}`);
            focusNeighbour(section, index);
          }),
        },
  );

  useWindowEvent('keydown', (event) => {
    const path = focusedPath();
    if (isOff || event.key !== 'Enter' || path === undefined) return;
    if (event.ctrlKey || event.metaKey) {
      // After the input itself has seen the key and saved what was typed.
      requestAnimationFrame(() => step(1));
    } else if (isRow(event.target)) {
      event.preventDefault();
      if (event.shiftKey) confirmItem(form);
      else if (form.open.has(path)) confirmAt(form, path, true);
      requestAnimationFrame(() => step(1));
    }
  });
}

/** The field as a whole has the focus, not something in it that takes the key itself. */
function isRow(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset.path !== undefined;
}

/** Says of a field that it is right; `isFilledOnly` goes past what is missing, which is to be filled in. */
function confirmAt(form: ReviewForm, path: string, isFilledOnly = false): void {
  const place = placeAt(path);
  if (!place) return;
  const field = rowField(place, form);
  if (isFilled(field.value) || (form.open.has(path) && !isFilledOnly)) confirmField(form.act, field);
}

/** What is to check in the item, or the section that is no list, in which the focus is. */
function confirmItem(form: ReviewForm): void {
  const [section, index] = (focusedPath() ?? focusedEntry())?.split('.') ?? [];
  const key = sectionKey(section);
  if (key) confirmEntry(form, key, isListSection(key) ? Number(index) : undefined);
}

interface FocusedItem {
  section: SectionKey;
  index: number;
  path: string;
  name: string;
  value: Entry;
}

function focusedItem(form: ReviewForm): FocusedItem | undefined {
  const [key, place] = focusedEntry()?.split('.') ?? [];
  const index = Number(place);
  const section = sectionKey(key);
  if (!section || !isListSection(section) || section === 'documents') return undefined;
  const path = entryPath(section, index);
  const value = entriesOf(form.extracted, section)[index] ?? {};
  return { section, index, path, name: SECTIONS[section].singular, value };
}
