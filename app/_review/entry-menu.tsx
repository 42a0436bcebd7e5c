'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsJoin, IconArrowsSplit, IconCopy, IconDotsVertical, IconTrash } from '@tabler/icons-react';
import { memo } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { type Entry, entryPath, isFilled } from '../_fields/paths.ts';
import { entryTitle } from './entry-title.ts';
import { focusNeighbour, focusNewEntry } from './focus-field.ts';
import { useReviewTools } from './review-context.tsx';
import { isSameData } from './row-field.ts';

interface EntryMenuProps {
  section: SectionKey;
  index: number;
  entry: Entry;
  /** How many items the list has, this one among them. */
  siblings: number;
}

/** What can be done to an item of a list as a whole. */
export const EntryMenu = memo(function EntryMenu({ section, index, entry, siblings }: EntryMenuProps) {
  const { act, arrange } = useReviewTools();
  const title = entryTitle(section, entry, index);
  return (
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
            focusNewEntry(section, siblings);
          }}
        >
          Duplicate
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsJoin size={16} aria-hidden />}
          disabled={siblings < 2}
          onClick={() => arrange({ kind: 'merge', section, index })}
        >
          Merge with another…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsSplit size={16} aria-hidden />}
          disabled={Object.values(entry).filter(isFilled).length < 2}
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
  );
}, isSameData);
