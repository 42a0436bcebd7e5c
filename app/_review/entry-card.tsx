'use client';

import { ActionIcon, Group, Menu, Text } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit, IconCopy, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { formatBytes } from '#lib/import/limits.ts';
import { type Entry, entriesOf, entryPath, isFilled } from '../_fields/paths.ts';
import classes from './entry-card.module.css';
import { EntryFields } from './entry-fields.tsx';
import { entryTitle } from './entry-title.ts';
import { useReviewForm } from './review-context.tsx';

interface EntryCardProps {
  section: SectionKey;
  entry: Entry;
  index: number;
}

/** One item of a list section, with what can be done to it as a whole. */
export function EntryCard({ section, entry, index }: EntryCardProps) {
  const { act, arrange, extracted, isReadOnly } = useReviewForm();
  const title = entryTitle(section, entry, index);
  const isFixed = section === 'documents';
  const isOnlyOne = entriesOf(extracted, section).length < 2;
  const isWhole = Object.values(entry).filter(isFilled).length < 2;
  return (
    <section className={classes.card} aria-label={title} data-entry={entryPath(section, index)}>
      <Group justify="space-between" wrap="nowrap" mb={4} px={10}>
        <Text component="h3" fw={600} size="sm">
          {title}
          {typeof entry.fileSize === 'number' && (
            <Text span size="xs" fw={400} c="dimmed">
              {' '}
              {formatBytes(entry.fileSize)}
            </Text>
          )}
        </Text>
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
                onClick={() => act({ action: 'add', section, value: entry }, `Duplicate ${title}`)}
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
                onClick={() => act({ action: 'remove', path: entryPath(section, index) }, `Remove ${title}`)}
              >
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <EntryFields section={section} index={index} />
    </section>
  );
}
