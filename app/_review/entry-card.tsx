'use client';

import { Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { formatBytes } from '#lib/import/limits.ts';
import { type Entry, entriesOf, entryPath, fieldPlaces, isFilled } from '../_fields/paths.ts';
import classes from './entry-card.module.css';
import { EntryFields } from './entry-fields.tsx';
import { EntryMenu } from './entry-menu.tsx';
import { entryFacts, entryTitle } from './entry-title.ts';
import { type ReviewForm, useReviewForm } from './review-context.tsx';

interface EntryCardProps {
  section: SectionKey;
  entry: Entry;
  index: number;
}

/** One item of a list section, with what can be done to it as a whole; folded to one row where many need no eyes. */
export function EntryCard({ section, entry, index }: EntryCardProps) {
  const form = useReviewForm();
  const { extracted, isReadOnly } = form;
  const title = entryTitle(section, entry, index);
  const isFolding = useFolding(form, section, index);
  return (
    <section className={classes.card} aria-label={title} data-entry={entryPath(section, index)}>
      <div className={classes.menu}>
        {!isReadOnly && section !== 'documents' && (
          <EntryMenu
            section={section}
            index={index}
            entry={entry}
            siblings={entriesOf(extracted, section).length}
          />
        )}
      </div>
      <details
        className={classes.fold}
        open={useOpen(form, section, entry, index)}
        data-brief={isFolding || undefined}
      >
        <summary className={classes.summary}>
          <IconChevronRight size={14} className={classes.chevron} aria-hidden />
          <div className={classes.words}>
            <Text component="h3" fw={600} size="sm">
              {title}
              {typeof entry.fileSize === 'number' && (
                <Text span size="xs" fw={400} c="dimmed">
                  {' '}
                  {formatBytes(entry.fileSize)}
                </Text>
              )}
            </Text>
            <Text size="sm" c="dimmed" className={classes.facts}>
              {entryFacts(section, entry)}
            </Text>
          </div>
        </summary>
        <EntryFields section={section} index={index} isFolding={isFolding} />
      </details>
    </section>
  );
}

/** So many are seen at a glance with all their fields. */
const FEW_ENTRIES = 3;

function isFew({ extracted }: ReviewForm, section: SectionKey): boolean {
  return section === 'documents' || entriesOf(extracted, section).length <= FEW_ENTRIES;
}

function wantsAny({ open }: ReviewForm, section: SectionKey, index: number): boolean {
  return fieldPlaces(section, index).some(({ path }) => open.has(path));
}

/** Whether an item begins unfolded. It stays so under the hands of whoever settles the last doubt in it. */
function useOpen(form: ReviewForm, section: SectionKey, entry: Entry, index: number): boolean {
  const isNew = !Object.values(entry).some(isFilled);
  const isWanted = wantsAny(form, section, index);
  const [isOpen, setOpen] = useState(isFew(form, section) || isNew || isWanted);
  if (isWanted && !isOpen) setOpen(true);
  return isOpen;
}

/** Whether an item of a long list shows at first only those of its fields that are to check. */
function useFolding(form: ReviewForm, section: SectionKey, index: number): boolean {
  const [isFolding] = useState(() => !isFew(form, section) && wantsAny(form, section, index));
  return isFolding;
}
