import type { Reading } from '../../../reading/reading.ts';
import { addDays } from '../../../recognizers/calendar.ts';
import type { StructuredBlock } from '../../../source-text.ts';
import { kindOfTitle } from './acts/act-words.ts';
import { cleanTitle, splitTitle } from './acts/titles.ts';
import { isBetweenAirports } from './flights.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { isCancelled } from './standing/cancelled.ts';
import { timeGroups, timesOf } from './times/time-groups.ts';
import { findWay } from './ways/places.ts';

type EventBlock = Extract<StructuredBlock, { kind: 'calendar-event' }>;

/** Hotels and flights have sections of their own. */
const NOT_OF_A_DAY = new Set(['hotel', 'flight', 'changeover']);
const MAX_PART = 90;
const REACH = 60;

/** Events of a calendar file: they state their fields. */
export function readScheduleEvents(reading: Reading): ScheduleItem[] {
  return reading.source.structured.flatMap((block) =>
    block.kind === 'calendar-event' ? readEvent(reading, block) : [],
  );
}

/** `Reminder: send the tax form`: a note to oneself, and no part of a day. */
const TO_DO =
  /^\P{L}*(?:reminder|to-?do|deadline|erinnerung|nicht vergessen|aufgabe|rappel|à faire|recordatorio|tarea|no olvidar|påminnelse|att göra|kom ihåg)(?!\p{L})/iu;

function readEvent(reading: Reading, block: EventBlock): ScheduleItem[] {
  const { summary, start, end, location, description, status } = block.data;
  if (
    !summary ||
    !start ||
    /cancel/iu.test(status ?? '') ||
    isCancelled(summary) ||
    TO_DO.test(summary) ||
    isBetweenAirports(summary)
  )
    return [];
  const kind = kindOfTitle(summary)?.kind;
  const line = lineOf(reading, block);
  const words = (text: string) => ({ text, line });
  const way = kind === 'transfer' ? findWay(summary) : {};
  const startTime = start.includes('T') ? start.slice(11, 16) : undefined;
  const endTime = end?.includes('T') ? end.slice(11, 16) : undefined;
  return [
    {
      reading,
      line,
      quote: block.quote,
      ...(kind && { kind }),
      title: words(summary),
      date: { value: start.slice(0, 10), quote: words(block.quote), doubts: [] },
      ...(startTime && { start: startTime }),
      ...(startTime && endTime && endTime !== startTime && { end: endTime }),
      timeDoubts: [],
      ...(location && { location: words(location) }),
      ...(description && { notes: words(description) }),
      ...(way.from && { from: words(way.from) }),
      ...(way.to && { to: words(way.to) }),
      method: 'structured',
      reason: 'event of a calendar file',
      level: 0,
      isListed: true,
    },
    ...(kind === 'hotel' ? [] : describedActs(reading, block, line)),
  ];
}

/** `Load in 16:00\nSoundcheck 17:30` in an event's description: the day sheet of that event's day. */
function describedActs(reading: Reading, block: EventBlock, line: number): ScheduleItem[] {
  const { description = '', start = '' } = block.data;
  const parts = description.split(/\n|\s[|•·]\s|[;,]\s|\.\s(?=\p{Lu})/u).map((part) => part.trim());
  return parts.flatMap((text): ScheduleItem[] => {
    const [time, ...others] = timeGroups(text, reading);
    if (!time || others.length > 0 || time.isUntil || text.length > MAX_PART || isCancelled(text)) return [];
    const title = cleanTitle(`${text.slice(0, time.from)} ${text.slice(time.to)}`);
    const kind = kindOfTitle(title);
    if (!kind || NOT_OF_A_DAY.has(kind.kind) || !(kind.isStrong || title.split(' ').length <= 3)) return [];
    const { name, rest } = splitTitle(title);
    const at = lineWith(reading, line, text);
    const way = kind.kind === 'transfer' ? findWay(title) : {};
    return [
      {
        reading,
        line: at,
        quote: text,
        kind: kind.kind,
        title: { text: name, line: at },
        date: {
          value: isEveningBefore(start, time.start) ? addDays(start.slice(0, 10), -1) : start.slice(0, 10),
          doubts: [],
        },
        ...timesOf(time),
        ...(rest && { notes: { text: rest, line: at } }),
        ...(way.from && { from: { text: way.from, line: at } }),
        ...(way.to && { to: { text: way.to, line: at } }),
        method: 'label',
        reason: 'line in the description of a calendar event',
        level: 0,
        isListed: true,
      },
    ];
  });
}

/** `Doors 23:30` of a set at half past midnight. */
function isEveningBefore(start: string, time: string): boolean {
  return start.includes('T') && start.slice(11, 13) < '06' && time >= '12:00';
}

/** The line of the description's words, at or behind the line of the event. */
function lineWith(reading: Reading, from: number, text: string): number {
  for (let at = from; at < Math.min(reading.lines.length, from + REACH); at++)
    if (reading.lines[at]?.text.includes(text)) return at;
  return from;
}

function lineOf(reading: Reading, block: EventBlock): number {
  const at = reading.lines.findIndex(
    (line) => line.page === block.page && line.text.includes(block.data.summary ?? block.quote),
  );
  return Math.max(0, at);
}
