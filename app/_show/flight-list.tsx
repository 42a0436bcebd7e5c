import { Group, SimpleGrid, Text } from '@mantine/core';
import { SECTIONS } from '../_fields/catalogue.ts';
import { formatValue } from '../_fields/format.ts';
import type { Entry } from '../_fields/paths.ts';
import { entryTitle } from '../_review/entry-title.ts';
import { EntryActions } from './entry-actions.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { type FlightGroup, type FlightPart, flightGroups, ownFacts } from './flight-groups.ts';
import classes from './part-list.module.css';
import type { OpenShow } from './use-show-change.tsx';

interface FlightListProps {
  parts: readonly FlightPart[];
  /** The show, for who may change it. */
  show: OpenShow | undefined;
}

/** Each flight once, with everybody who is on it. */
export function FlightList({ parts, show }: FlightListProps) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" component="ul" className={classes.list}>
      {flightGroups(parts).map((group) => (
        <li key={group.parts[0]?.id} className={classes.item}>
          <Flight group={group} show={show} />
        </li>
      ))}
    </SimpleGrid>
  );
}

function Flight({ group: { parts, shared }, show }: { group: FlightGroup; show: OpenShow | undefined }) {
  const [first] = parts;
  const isAlone = parts.length === 1;
  return (
    <>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap={6} mb={6}>
        <Text component="h3" size="sm" fw={600}>
          {entryTitle('flights', isAlone && first ? first.value : shared, 0)}
        </Text>
        {show && isAlone && first && <EntryActions show={show} section="flights" part={first} />}
      </Group>
      <EntryFacts section="flights" entry={shared} without={inTitle(shared)} />
      {!isAlone && (
        <ul className={classes.people} aria-label={`On ${entryTitle('flights', shared, 0)}`}>
          {parts.map((part, index) => (
            <li key={part.id} className={classes.person}>
              <div>
                <Text size="sm" fw={550}>
                  {String(part.value.fullName ?? `Passenger ${index + 1}`)}
                </Text>
                <Text size="xs" c="dimmed">
                  {ownWords(ownFacts(part, shared))}
                </Text>
              </div>
              {show && (
                <EntryActions
                  show={show}
                  section="flights"
                  part={part}
                  fellows={parts.filter(({ id }) => id !== part.id).map(({ id }) => id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Only what the title really shows: a route has both its ends. */
function inTitle({ fromAirport, toAirport }: Entry): string[] {
  return ['flightNumber', ...(fromAirport && toAirport ? ['fromAirport', 'toAirport'] : [])];
}

/** `Seat 12A · Class Business` */
function ownWords(own: Entry): string {
  return SECTIONS.flights.fields
    .flatMap((field) => (field.key in own ? `${field.label} ${formatValue(field, own[field.key])}` : []))
    .join(' · ');
}
