import { Group, SimpleGrid, Text } from '@mantine/core';
import type { PartKey } from '#lib/shows/show.ts';
import type { Entry } from '../_fields/paths.ts';
import { entryTitle } from '../_review/entry-title.ts';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import classes from './part-list.module.css';
import type { OpenShow } from './use-show-change.tsx';

interface PartListProps {
  section: PartKey;
  parts: readonly { id: string; value: Entry }[];
  columns?: 1 | 2;
  /** The show, for who may change it. */
  show: OpenShow | undefined;
}

const IN_TITLE: Partial<Record<PartKey, string[]>> = {
  hotels: ['name'],
  food: ['name'],
  contacts: ['name'],
  documents: ['fileName'],
};

/** The items of a list section, each under the name a person would give it. */
export function PartList({ section, parts, columns = 1, show }: PartListProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: columns }} spacing="sm" component="ul" className={classes.list}>
      {parts.map((part, index) => (
        <li key={part.id} className={classes.item}>
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap={6} mb={6}>
            <Text component="h3" size="sm" fw={600}>
              {entryTitle(section, part.value, index)}
            </Text>
            {show && <EntryActions show={show} section={section} part={part} />}
          </Group>
          <EntryFacts section={section} entry={part.value} without={titled(section, part.value)} />
        </li>
      ))}
    </SimpleGrid>
  );
}

/** Only what the title really shows: an item without a name is titled by its number. */
function titled(section: PartKey, entry: Entry): string[] {
  return (IN_TITLE[section] ?? []).filter((key) => entry[key] !== undefined);
}
