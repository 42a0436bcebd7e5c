'use client';

import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { SectionKey } from '#lib/import/extracted.ts';
import { fieldPlaces } from '../_fields/paths.ts';
import { assess } from '../_fields/standing.ts';
import { ConfirmEntry } from './confirm-entry.tsx';
import classes from './entry-fields.module.css';
import { FieldRow } from './field-row.tsx';
import { focusField } from './focus-field.ts';
import { useReviewForm } from './review-context.tsx';

/** The fields of one entry: what is filled or expected as rows, the rest as small buttons that open a row. */
export function EntryFields({ section, index }: { section: SectionKey; index?: number }) {
  const form = useReviewForm();
  const { isReadOnly } = form;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const assessed = fieldPlaces(section, index).map((place) => assess(place, form));
  const isShown = (path: string, state: string) => state !== 'empty' || opened.has(path);
  const hidden = assessed.filter(({ place, state }) => !isShown(place.path, state));

  const open = (path: string) => {
    // The row must be in the document before it can take the focus.
    flushSync(() => setOpened(new Set([...opened, path])));
    focusField(path, 'input');
  };

  return (
    <>
      <div className={classes.grid}>
        {assessed
          .filter(({ place, state }) => isShown(place.path, state))
          .map((field) => (
            <FieldRow key={field.place.path} assessed={field} />
          ))}
      </div>
      {!isReadOnly && (
        <Group gap={6} mt="sm" px={10} className={classes.below}>
          <ConfirmEntry section={section} {...(index !== undefined && { index })} />
          {hidden.map(({ place }) => (
            <Button
              key={place.path}
              size="compact-xs"
              variant="default"
              fw={450}
              leftSection={<IconPlus size={12} aria-hidden />}
              onClick={() => open(place.path)}
            >
              {place.field.label}
            </Button>
          ))}
        </Group>
      )}
    </>
  );
}
