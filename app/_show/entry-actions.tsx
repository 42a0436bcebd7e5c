'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconPencil, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { PartKey } from '#lib/shows/show.ts';
import type { Entry } from '../_fields/paths.ts';
import { entryTitle } from '../_review/entry-title.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { TakeOutDialog } from './take-out-dialog.tsx';
import type { OpenShow } from './use-show-change.tsx';

interface EntryActionsProps {
  show: OpenShow;
  section: PartKey;
  part: { id: string; value: Entry };
  /** Ids of parts that a person may want to take out with it. */
  fellows?: string[];
}

/** What can be done to one entry of a written show. */
export function EntryActions({ show, section, part: { id, value }, fellows = [] }: EntryActionsProps) {
  const [asked, setAsked] = useState<'correct' | 'take out'>();
  const button = useRef<HTMLButtonElement>(null);
  const isGone = useRef(false);
  const title = entryTitle(section, value, 0);
  const dialog = { show, section, path: `${section}.${id}`, entry: value, title };
  useEffect(
    () => () => {
      if (isGone.current) focusSection(section);
    },
    [section],
  );
  // The item of the menu that opened the dialog is gone by the time it closes.
  useEffect(() => (asked ? () => button.current?.focus({ preventScroll: true }) : undefined), [asked]);
  const close = () => setAsked(undefined);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            ref={button}
            variant="subtle"
            color="gray"
            size={36}
            my={-7}
            mr={-9}
            aria-label={`Change ${title}`}
            data-no-print
          >
            <IconDotsVertical size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setAsked('correct')}>
            Correct…
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => setAsked('take out')}
          >
            Take out of the show…
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <CorrectDialog {...dialog} isOpen={asked === 'correct'} onClose={close} />
      <TakeOutDialog
        {...dialog}
        fellows={fellows.map((other) => `${section}.${other}`)}
        isOpen={asked === 'take out'}
        onClose={close}
        onDone={() => {
          isGone.current = true;
        }}
      />
    </>
  );
}

/** Where the entry stood, for whoever works without a mouse; the title of the show when it was the last of its kind. */
function focusSection(section: PartKey): void {
  const heading = document.getElementById(`show-${section}`) ?? document.querySelector('h1');
  heading?.focus({ preventScroll: true });
}
