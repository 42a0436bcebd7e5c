'use client';

import { Button, Tooltip, VisuallyHidden } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { entryPath, nameOfPath } from '../_fields/paths.ts';
import { confirmEntry, confirmSection, doubtfulInEntry, doubtfulInSection } from './confirm.ts';
import { useReviewForm } from './review-context.tsx';

/** Stands below an entry with several doubtful values; a single one has its own button. */
export function ConfirmEntry({ section, index }: { section: SectionKey; index?: number }) {
  const form = useReviewForm();
  const { length } = doubtfulInEntry(form, section, index);
  if (length < 2) return null;
  return (
    <Tooltip label="All of this is right (k)">
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
    </Tooltip>
  );
}

/** Stands beside the title of a list in which several items have something to check. */
export function ConfirmSection({ section }: { section: SectionKey }) {
  const form = useReviewForm();
  const doubtful = doubtfulInSection(form, section);
  const items = new Set(doubtful.map(({ place }) => place.index));
  if (form.isReadOnly || items.size < 2) return null;
  const { title } = SECTIONS[section];
  return (
    <Tooltip label={`All ${title.toLowerCase()} are right as they stand (Shift + k)`}>
      <Button
        size="compact-xs"
        variant="subtle"
        color="footlight"
        c="var(--check-ink)"
        ml="auto"
        flex="none"
        leftSection={<IconChecks size={14} aria-hidden />}
        onClick={() => confirmSection(form, section)}
      >
        Confirm the section ({doubtful.length})<VisuallyHidden>: {title}</VisuallyHidden>
      </Button>
    </Tooltip>
  );
}
