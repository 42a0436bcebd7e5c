import type { Reading } from '../../../reading/reading.ts';
import type { StructuredBlock } from '../../../source-text.ts';
import { kindOfTitle } from './act-words.ts';
import { findWay } from './places.ts';
import type { ScheduleItem } from './schedule-item.ts';

type EventBlock = Extract<StructuredBlock, { kind: 'calendar-event' }>;

/** Events of a calendar file: they state their fields. */
export function readScheduleEvents(reading: Reading): ScheduleItem[] {
  return reading.source.structured.flatMap((block) =>
    block.kind === 'calendar-event' ? readEvent(reading, block) : [],
  );
}

function readEvent(reading: Reading, block: EventBlock): ScheduleItem[] {
  const { summary, start, end, location, description, status } = block.data;
  if (!summary || !start || /cancel/iu.test(status ?? '')) return [];
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
  ];
}

function lineOf(reading: Reading, block: EventBlock): number {
  const at = reading.lines.findIndex(
    (line) => line.page === block.page && line.text.includes(block.data.summary ?? block.quote),
  );
  return Math.max(0, at);
}
