'use client';

import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { entriesOf, entryPath } from '../_fields/paths.ts';
import { entryTitle } from './entry-title.ts';
import { useReviewForm } from './review-context.tsx';

interface MergeFormProps {
  section: SectionKey;
  index: number;
  onDone: () => void;
}

/** Chooses the other item; the one that was pointed at stays and takes from it what it lacks. */
export function MergeForm({ section, index, onDone }: MergeFormProps) {
  const { extracted, act } = useReviewForm();
  const [other, setOther] = useState('');
  const { singular } = SECTIONS[section];
  const others = entriesOf(extracted, section).flatMap((entry, at) =>
    at === index ? [] : [{ at, title: entryTitle(section, entry, at) }],
  );
  if (others.length === 0) return <Text size="sm">There is no other {singular} to merge it with.</Text>;

  const merge = () => {
    const change = {
      action: 'merge',
      path: entryPath(section, Number(other)),
      into: entryPath(section, index),
    } as const;
    act(change, `Merge two items of ${SECTIONS[section].title}`);
    onDone();
  };
  return (
    <Stack>
      <Radio.Group
        label="The same as"
        description="What is missing is taken from it; where both say something else, the other value stays in sight beside the field."
        value={other}
        onChange={setOther}
      >
        <Stack gap="xs" mt="sm">
          {others.map(({ at, title }, place) => (
            <Radio
              key={at}
              value={String(at)}
              label={title}
              {...(place === 0 && { 'data-autofocus': true })}
            />
          ))}
        </Stack>
      </Radio.Group>
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          Leave both
        </Button>
        <Button disabled={other === ''} onClick={merge}>
          Merge them
        </Button>
      </Group>
    </Stack>
  );
}
