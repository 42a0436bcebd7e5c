'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { isListSection, type SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { withArticle } from '../_fields/format.ts';
import { entriesOf } from '../_fields/paths.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';
import { ConfirmSection } from './confirm-entry.tsx';
import { EntryCard } from './entry-card.tsx';
import { EntryFields } from './entry-fields.tsx';
import { focusNewEntry } from './focus-field.ts';
import { LeftOut } from './left-out.tsx';
import { useReviewForm } from './review-context.tsx';
import classes from './section-card.module.css';

export function SectionCard({ section }: { section: SectionKey }) {
  const { extracted } = useReviewForm();
  const { title } = SECTIONS[section];
  const Icon = SECTION_ICONS[section];
  const entries = entriesOf(extracted, section);
  const isList = isListSection(section);
  return (
    <section
      id={`section-${section}`}
      aria-labelledby={`title-${section}`}
      className={`card ${classes.card}`}
    >
      <Group gap={10} mb="sm" px={10} wrap="nowrap">
        <Icon size={20} stroke={1.7} aria-hidden />
        <Title order={2} size="h4" id={`title-${section}`} tabIndex={-1} data-heads={section}>
          {title}
        </Title>
        {isList && entries.length > 0 && (
          <Text size="sm" c="dimmed">
            {entries.length}
          </Text>
        )}
        {isList && <ConfirmSection section={section} />}
      </Group>
      {isList ? <EntryList section={section} /> : <EntryFields section={section} />}
    </section>
  );
}

function EntryList({ section }: { section: SectionKey }) {
  const { extracted, act, isReadOnly } = useReviewForm();
  const { singular, title } = SECTIONS[section];
  const entries = entriesOf(extracted, section);
  return (
    <Stack gap="sm" px={{ base: 0, sm: 4 }}>
      {entries.length === 0 && (
        <Text size="sm" c="dimmed" px={10}>
          The papers name no {title.toLowerCase()}.
        </Text>
      )}
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the identity of an item in the review's paths
        <EntryCard key={index} section={section} entry={entry} index={index} />
      ))}
      <LeftOut section={section} />
      {!isReadOnly && section !== 'documents' && (
        <div>
          <Button
            variant="light"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              act({ action: 'add', section, value: {} }, `Add ${withArticle(singular)}`);
              focusNewEntry(section, entries.length);
            }}
          >
            Add {withArticle(singular)}
          </Button>
        </div>
      )}
    </Stack>
  );
}
