'use client';

import { ActionIcon, Menu, Text } from '@mantine/core';
import {
  IconArrowsJoin,
  IconArrowsSplit,
  IconChevronRight,
  IconCopy,
  IconDotsVertical,
  IconTrash,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { formatBytes } from '#lib/import/limits.ts';
import { type Entry, entriesOf, entryPath, fieldPlaces, isFilled } from '../_fields/paths.ts';
import { assess, wantsEyes } from '../_fields/standing.ts';
import classes from './entry-card.module.css';
import { EntryFields } from './entry-fields.tsx';
import { entryFacts, entryTitle } from './entry-title.ts';
import { focusNeighbour, focusNewEntry } from './focus-field.ts';
import { type ReviewForm, useReviewForm } from './review-context.tsx';

interface EntryCardProps {
  section: SectionKey;
  entry: Entry;
  index: number;
}

/** One item of a list section, with what can be done to it as a whole; folded to one row where many need no eyes. */
export function EntryCard({ section, entry, index }: EntryCardProps) {
  const form = useReviewForm();
  const { act, arrange, extracted, isReadOnly } = form;
  const title = entryTitle(section, entry, index);
  const isFixed = section === 'documents';
  const isOnlyOne = entriesOf(extracted, section).length < 2;
  const isWhole = Object.values(entry).filter(isFilled).length < 2;
  return (
    <section className={classes.card} aria-label={title} data-entry={entryPath(section, index)}>
      <div className={classes.menu}>
        {!isReadOnly && !isFixed && (
          <Menu>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`Actions for ${title}`}>
                <IconDotsVertical size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={() => {
                  act({ action: 'add', section, value: entry }, `Duplicate ${title}`);
                  focusNewEntry(section, entriesOf(extracted, section).length);
                }}
              >
                Duplicate
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowsJoin size={16} aria-hidden />}
                disabled={isOnlyOne}
                onClick={() => arrange({ kind: 'merge', section, index })}
              >
                Merge with another…
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArrowsSplit size={16} aria-hidden />}
                disabled={isWhole}
                onClick={() => arrange({ kind: 'split', section, index })}
              >
                Split into two…
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => {
                  act({ action: 'remove', path: entryPath(section, index) }, `Remove ${title}`);
                  focusNeighbour(section, index);
                }}
              >
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <details className={classes.fold} open={useOpen(form, section, entry, index)}>
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
        <EntryFields section={section} index={index} />
      </details>
    </section>
  );
}

/** So many are seen at a glance with all their fields. */
const FEW_ENTRIES = 3;

/** Whether an item begins unfolded. It stays so under the hands of whoever settles the last doubt in it. */
function useOpen(form: ReviewForm, section: SectionKey, entry: Entry, index: number): boolean {
  const isFew = section === 'documents' || entriesOf(form.extracted, section).length <= FEW_ENTRIES;
  const isNew = !Object.values(entry).some(isFilled);
  const wantsAny = fieldPlaces(section, index).some((place) => wantsEyes(assess(place, form).state));
  const [isOpen, setOpen] = useState(isFew || isNew || wantsAny);
  if (wantsAny && !isOpen) setOpen(true);
  return isOpen;
}
