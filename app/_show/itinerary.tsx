import { Text } from '@mantine/core';
import type { Part } from '#lib/shows/show.ts';
import { formatDate, splitDateTime } from '../_fields/format.ts';
import classes from './itinerary.module.css';

type Activity = Part<'activities'>;

/** The activities as a day sheet: by day, then by time; what has no time comes last of its day. */
export function Itinerary({ activities }: { activities: Activity[] }) {
  return groupByDay(activities).map(({ day, items }) => (
    <div key={day} className={classes.day}>
      <Text component="h3" size="sm" fw={600} mb={6}>
        {day ? formatDate(day) : 'Day not known'}
      </Text>
      <ol className={classes.list}>
        {items.map(({ id, value }) => (
          <li key={id} className={classes.item}>
            <span className={classes.time}>{timeSpan(value.startTime, value.endTime)}</span>
            <div>
              <Text size="sm" fw={550}>
                {value.name ?? 'Activity without a name'}
              </Text>
              <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
                {[value.location, destinationOf(value), value.notes].filter(Boolean).join(' · ')}
              </Text>
            </div>
          </li>
        ))}
      </ol>
    </div>
  ));
}

function groupByDay(activities: Activity[]): { day: string; items: Activity[] }[] {
  const days = new Map<string, Activity[]>();
  for (const activity of [...activities].sort((a, b) => sortKey(a).localeCompare(sortKey(b)))) {
    const { date } = splitDateTime(activity.value.startTime ?? '');
    days.set(date, [...(days.get(date) ?? []), activity]);
  }
  return [...days].map(([day, items]) => ({ day, items }));
}

function sortKey({ value }: Activity): string {
  const { date, time } = splitDateTime(value.startTime ?? '');
  return `${date || '9999'} ${time || '99:99'}`;
}

function timeSpan(start: string | undefined, end: string | undefined): string {
  const from = splitDateTime(start ?? '').time;
  const to = splitDateTime(end ?? '').time;
  return [from, to].filter(Boolean).join('–');
}

function destinationOf(value: Activity['value']): string | undefined {
  const to = [value.destinationName, value.destinationLocation].filter(Boolean).join(', ');
  return to ? `to ${to}` : undefined;
}
