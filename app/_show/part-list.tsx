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
  flights: ['flightNumber', 'fullName'],
};

/** The items of a list section, each under the name a person would give it. */
export function PartList({ section, parts, columns = 1, show }: PartListProps) {
  const cols = section === 'flights' ? 2 : columns;
  return (
    <SimpleGrid cols={{ base: 1, sm: cols }} spacing="sm" component="ul" className={classes.list}>
      {parts.map((part, index) => (
        <li key={part.id} className={classes.item}>
          <Group justify="space-between" align="flex-start" wrap="nowrap" gap={6} mb={6}>
            <Text component="h3" size="sm" fw={600}>
              {entryTitle(section, part.value, index)}
            </Text>
            {show && (
              <EntryActions show={show} section={section} part={part} fellows={fellowsOf(part, parts)} />
            )}
          </Group>
          <EntryFacts section={section} entry={part.value} without={titled(section, part.value)} />
        </li>
      ))}
    </SimpleGrid>
  );
}

/** The parts of those who are on the same flight. */
function fellowsOf({ id, value }: PartListProps['parts'][number], parts: PartListProps['parts']): string[] {
  const { flightNumber, departureTime } = value;
  return flightNumber === undefined
    ? []
    : parts
        .filter((other) => other.id !== id && other.value.flightNumber === flightNumber)
        .filter((other) => other.value.departureTime === departureTime)
        .map((other) => other.id);
}

/** Only what the title really shows: an item without a name is titled by its number, a route has both its ends. */
function titled(section: PartKey, entry: Entry): string[] {
  const hasRoute = section === 'flights' && entry.fromAirport !== undefined && entry.toAirport !== undefined;
  const route = hasRoute ? ['fromAirport', 'toAirport'] : [];
  return [...(IN_TITLE[section] ?? []), ...route].filter((key) => entry[key] !== undefined);
}
