'use client';

import { Button, VisuallyHidden } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { entryPath, fieldPlaces, isFilled, nameOfPath } from '../_fields/paths.ts';
import { assess, type Fields } from '../_fields/standing.ts';
import { focusField } from './focus-field.ts';
import { type ReviewForm, useReviewForm } from './review-context.tsx';

/** The doubtful values of one entry, which a person who has looked over it can confirm at once. */
function doubtfulIn(fields: Fields, section: SectionKey, index?: number): string[] {
  return fieldPlaces(section, index)
    .map((place) => assess(place, fields))
    .filter(({ state, value }) => state === 'check' && isFilled(value))
    .map(({ place }) => place.path);
}

export function confirmEntry(form: ReviewForm, section: SectionKey, index?: number): void {
  const paths = doubtfulIn(form, section, index);
  const last = paths.at(-1);
  if (!last) return;
  form.act(
    paths.map((path) => ({ action: 'confirm', path })),
    `Confirm what was to check in ${nameOfPath(entryPath(section, index))}`,
  );
  // The button that was pressed is gone; from here "next to check" goes on.
  focusField(last);
}

/** Stands below an entry with several doubtful values; a single one has its own button. */
export function ConfirmEntry({ section, index }: { section: SectionKey; index?: number }) {
  const form = useReviewForm();
  const { length } = doubtfulIn(form, section, index);
  if (length < 2) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      color="footlight"
      leftSection={<IconChecks size={14} aria-hidden />}
      onClick={() => confirmEntry(form, section, index)}
    >
      Confirm all {length}
      <VisuallyHidden> to check in {nameOfPath(entryPath(section, index))}</VisuallyHidden>
    </Button>
  );
}
