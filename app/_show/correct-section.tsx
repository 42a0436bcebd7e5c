'use client';

import { ActionIcon } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { SECTIONS } from '../_fields/catalogue.ts';
import type { Entry } from '../_fields/paths.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import type { OpenShow } from './use-show-change.tsx';

interface CorrectSectionProps {
  show: OpenShow;
  section: 'general' | 'deal' | 'technical';
  entry: Entry;
}

/** The way to correct a section that is no list. */
export function CorrectSection({ show, section, entry }: CorrectSectionProps) {
  const [isOpen, setOpen] = useState(false);
  const { title } = SECTIONS[section];
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        my={-5}
        mr={-8}
        aria-label={`Correct ${title}`}
        data-no-print
        onClick={() => setOpen(true)}
      >
        <IconPencil size={16} aria-hidden />
      </ActionIcon>
      <CorrectDialog
        show={show}
        section={section}
        path={section}
        entry={entry}
        title={title}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
