import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Part } from '#lib/shows/show.ts';
import { dayAfter, NIGHT_ENDS, type ShowTime } from '#lib/shows/show-times.ts';
import { formatDate } from '../_fields/format.ts';
import { SECTION_ICONS } from '../_fields/section-icons.ts';
import classes from './day-sheet.module.css';
import { EntryActions } from './entry-actions.tsx';
import { MapLink } from './map-link.tsx';
import type { OpenShow } from './use-show-change.tsx';

interface DaySheetProps {
  times: ShowTime[];
  activities: readonly Part<'activities'>[];
  /** The show, for who may change it. */
  show: OpenShow | undefined;
}

/** Everything that has its time, day by day, each in the time of its place; the hours after midnight end the evening. */
export function DaySheet({ times, activities, show }: DaySheetProps) {
  const parts = new Map(activities.map((part) => [part.id, part]));
  return groupByDay(times).map(({ day, items }) => (
    <div key={day} className={classes.day}>
      <Text component="h3" size="sm" fw={600} mb={6}>
        {day ? formatDate(day) : 'Day not known'}
      </Text>
      <ol className={classes.list}>
        {items.map((item) => (
          <DaySheetItem key={item.id} item={item} day={day}>
            {show && <ActivityActions show={show} part={parts.get(item.id)} />}
          </DaySheetItem>
        ))}
      </ol>
    </div>
  ));
}

/** What else has its time stands in a list of its own below, and is changed there. */
function ActivityActions({ show, part }: { show: OpenShow; part: Part<'activities'> | undefined }) {
  return part && <EntryActions show={show} section="activities" part={part} />;
}

function DaySheetItem({ item, day, children }: { item: ShowTime; day: string; children: ReactNode }) {
  const Icon = SECTION_ICONS[item.section === 'general' ? 'activities' : item.section];
  const isNextDay = item.start.day !== undefined && item.start.day !== day;
  return (
    <li className={classes.item} data-section={item.section}>
      <span className={classes.time}>
        {timeSpan(item)}
        {isNextDay && <span className={classes.next}>next day</span>}
      </span>
      <div>
        <Text size="sm" fw={550} className={classes.title}>
          {item.section !== 'activities' && <Icon size={16} stroke={1.7} aria-hidden />}
          {item.title}
        </Text>
        {item.place && <Text size="xs">{isAddress(item) ? <MapLink place={item.place} /> : item.place}</Text>}
        {item.detail && (
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'pre-wrap' }}>
            {item.detail}
          </Text>
        )}
      </div>
      {children}
    </li>
  );
}

function groupByDay(times: ShowTime[]): { day: string; items: ShowTime[] }[] {
  const days = new Map<string, ShowTime[]>();
  for (const time of times) {
    const day = eveningOf(time);
    days.set(day, [...(days.get(day) ?? []), time]);
  }
  return [...days]
    .sort(([a], [b]) => (a || '9999').localeCompare(b || '9999'))
    .map(([day, items]) => ({ day, items }));
}

/** Journeys and rooms keep the day of the calendar, as their papers do. */
function eveningOf({ section, start: { day, time } }: ShowTime): string {
  const isAct = section === 'activities' || section === 'general';
  return day && isAct && time && time < NIGHT_ENDS ? dayAfter(day, -1) : (day ?? '');
}

/** `Main stage` leads nowhere on a map; a house number does. */
function isAddress({ section, place = '' }: ShowTime): boolean {
  return section === 'hotels' || section === 'food' || (section === 'activities' && /\d/.test(place));
}

/** `21:30–23:00`; a flight that lands on a later day says so. */
function timeSpan({ section, start, end }: ShowTime): string {
  const isLater =
    section === 'flights' && start.day !== undefined && end?.day !== undefined && end.day > start.day;
  const to = end?.time && `${end.time}${isLater ? ' next day' : ''}`;
  return [start.time, to].filter(Boolean).join('–');
}
