'use client';

import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { formatValue } from '../_fields/format.ts';
import { entriesOf, entryPath, isFilled } from '../_fields/paths.ts';
import { useReviewForm } from './review-context.tsx';

interface SplitFormProps {
  section: SectionKey;
  index: number;
  onDone: () => void;
}

/** Chooses what goes to the new item; at least one field stays and one goes. */
export function SplitForm({ section, index, onDone }: SplitFormProps) {
  const { extracted, act } = useReviewForm();
  const [chosen, setChosen] = useState<string[]>([]);
  const entry = entriesOf(extracted, section)[index] ?? {};
  const { fields, singular } = SECTIONS[section];
  const filled = fields.filter(({ key }) => isFilled(entry[key]));
  if (filled.length < 2) return <Text size="sm">This {singular} has only one value: nothing to split.</Text>;

  const split = () => {
    const change = { action: 'split', path: entryPath(section, index), fields: chosen } as const;
    act(change, `Split an item of ${SECTIONS[section].title}`);
    onDone();
  };
  return (
    <Stack>
      <Checkbox.Group label={`What belongs to another ${singular}`} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="sm">
          {filled.map((field, place) => (
            <Checkbox
              key={field.key}
              {...(place === 0 && { 'data-autofocus': true })}
              value={field.key}
              label={`${field.label}: ${formatValue(field, entry[field.key])}`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Leave it whole
        </Button>
        <Button disabled={chosen.length === 0 || chosen.length === filled.length} onClick={split}>
          Split it
        </Button>
      </Group>
    </Stack>
  );
}
