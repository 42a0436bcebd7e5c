'use client';

import { Button, Group, Text } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { memo, useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import type { SectionKey } from '#lib/import/extracted.ts';
import { type FieldPlace, fieldPlaces, isFilled } from '../_fields/paths.ts';
import { ConfirmEntry } from './confirm-entry.tsx';
import classes from './entry-fields.module.css';
import { FieldRow } from './field-row.tsx';
import { focusField } from './focus-field.ts';
import { useReviewForm } from './review-context.tsx';
import { isSameData, type RowField, rowField } from './row-field.ts';

interface EntryFieldsProps {
  section: SectionKey;
  index?: number;
  /** What needs no eyes stands folded below what does. */
  isFolding?: boolean;
}

/** The fields of one entry: what is filled or expected as rows, the rest as small buttons that open a row. */
export function EntryFields({ section, index, isFolding = false }: EntryFieldsProps) {
  const form = useReviewForm();
  const { isReadOnly } = form;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const assessed = fieldPlaces(section, index).map((place) => rowField(place, form));
  const isShown = ({ place, state }: RowField) => state !== 'empty' || opened.has(place.path);
  const shown = assessed.filter(isShown);
  const hidden = assessed.filter((field) => !isShown(field));
  const inSight = useInSight(shown);
  const isFolded = ({ place }: RowField) => isFolding && !inSight.has(place.path) && !opened.has(place.path);

  const open = useCallback((path: string) => {
    // The row must be in the document before it can take the focus.
    flushSync(() => setOpened((paths) => new Set([...paths, path])));
    focusField(path, 'input');
  }, []);

  return (
    <>
      <FieldGrid fields={shown.filter((field) => !isFolded(field))} />
      <Folded fields={shown.filter(isFolded)} />
      {!isReadOnly && (
        <Group gap={6} mt="sm" px={10} className={classes.below}>
          <ConfirmEntry section={section} {...(index !== undefined && { index })} />
          <HiddenFields fields={hidden.map(({ place }) => place)} onOpen={open} />
        </Group>
      )}
    </>
  );
}

/** What is to check, and what was until it was settled here: a row does not go from under the hands. */
function useInSight(fields: readonly RowField[]): ReadonlySet<string> {
  const { open } = useReviewForm();
  const [inSight, setInSight] = useState<ReadonlySet<string>>(new Set());
  const added = fields.map(({ place }) => place.path).filter((path) => open.has(path) && !inSight.has(path));
  if (added.length > 0) setInSight(new Set([...inSight, ...added]));
  return inSight;
}

function FieldGrid({ fields }: { fields: readonly RowField[] }) {
  return (
    <div className={classes.grid}>
      {fields.map((field) => (
        <FieldRow key={field.place.path} field={field} />
      ))}
    </div>
  );
}

interface HiddenFieldsProps {
  fields: readonly FieldPlace[];
  /** Has to stay the same function. */
  onOpen: (path: string) => void;
}

const HiddenFields = memo(function HiddenFields({ fields, onOpen }: HiddenFieldsProps) {
  return fields.map(({ path, field }) => (
    <Button
      key={path}
      size="compact-xs"
      variant="default"
      fw={450}
      leftSection={<IconPlus size={12} aria-hidden />}
      onClick={() => onOpen(path)}
    >
      {field.label}
    </Button>
  ));
}, isSameData);

/** The fields that need no eyes, by their names until one wants to see them. */
function Folded({ fields }: { fields: readonly RowField[] }) {
  if (fields.length === 0) return null;
  const names = fields.filter(({ value }) => isFilled(value)).map(({ place }) => place.field.label);
  return (
    <details className={classes.rest}>
      <summary className={classes.more}>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden />
        <Text span size="xs" c="dimmed" truncate>
          {fields.length} more: {names.join(', ')}
        </Text>
      </summary>
      <FieldGrid fields={fields} />
    </details>
  );
}
