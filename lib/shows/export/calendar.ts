import ICAL from 'ical.js';
import type { Show } from '../show.ts';
import { dayAfter, type Moment, type ShowTime, showTimes } from '../show-times.ts';
import { zoneOf } from '../zones.ts';
import { hasKnownClocks, type JCal, timeZoneComponent } from './time-zone.ts';

/**
 * The times of a show for a calendar (RFC 5545). A time whose place is known carries its zone, so that it is right wherever it
 * is looked at; any other floats: it is shown as the paper has it. What has no day is left out.
 */
export function showCalendar(show: Show): string {
  const times = showTimes(show).filter((time) => time.start.day);
  const { artist, eventName } = show.general;
  const calendar: JCal = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', '-//Oncore Import//Show//EN'],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['x-wr-calname', {}, 'unknown', artist ?? eventName ?? 'Show'],
    ],
    [...zonesOf(times), ...times.map((time) => eventOf(time, show))],
  ];
  return `${ICAL.stringify(calendar)}\r\n`;
}

function zonesOf(times: ShowTime[]): JCal[] {
  const years = new Map<string, Set<number>>();
  for (const moment of times.flatMap(({ start, end }) => (end ? [start, end] : [start]))) {
    const zone = zoneAt(moment);
    if (zone) years.set(zone, (years.get(zone) ?? new Set()).add(Number(moment.day?.slice(0, 4))));
  }
  return [...years].map(([zone, itsYears]) => timeZoneComponent(zone, itsYears));
}

/** The zone that an hour is told in, where it is known. */
function zoneAt({ day, time, clock }: Moment): string | undefined {
  return day && time && hasKnownClocks(day) ? zoneOf(clock) : undefined;
}

function eventOf({ id, section, title, start, end, place, detail }: ShowTime, show: Show): JCal {
  const isDay = !start.time;
  const properties = [
    ['uid', {}, 'text', `${id}@oncore-import`],
    // When the show was last written; a calendar that has the event already sees which one is newer.
    ['dtstamp', {}, 'date-time', `${(show.commits.at(-1)?.at ?? show.createdAt).slice(0, 19)}Z`],
    ['summary', {}, 'text', title],
    timeProperty('dtstart', start),
    ...(isDay ? [['dtend', {}, 'date', dayAfter(start.day ?? '')]] : []),
    ...(!isDay && end?.day ? [timeProperty('dtend', end)] : []),
    ...(place ? [['location', {}, 'text', place]] : []),
    ...(detail ? [['description', {}, 'text', detail]] : []),
    ['categories', {}, 'text', section],
  ];
  return ['vevent', properties, []];
}

function timeProperty(name: string, moment: Moment): unknown[] {
  const { day, time } = moment;
  if (!time) return [name, {}, 'date', day];
  const zone = zoneAt(moment);
  return [name, zone ? { tzid: zone } : {}, 'date-time', `${day}T${time}:00`];
}
