import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { CalendarEvent } from '../source-text.ts';
import { withLocalTimes } from './calendar-zones.ts';

function timesOf(events: CalendarEvent[], text = 'BEGIN:VCALENDAR') {
  const structured = events.map((data) => ({ kind: 'calendar-event' as const, data, page: 1, quote: 'x' }));
  return withLocalTimes(sourceOf(text, { structured })).structured.map((block) =>
    block.kind === 'calendar-event' ? block.data.start : undefined,
  );
}
const show = { summary: 'Show', start: '2026-11-20T19:00', timeZone: 'UTC' };

describe('events in universal time', () => {
  it('stand at the clocks of the city they are in, in summer and in winter', () => {
    const location = 'Élysée Hall, Paris';
    expect(timesOf([{ ...show, location }])).toEqual(['2026-11-20T20:00']);
    expect(timesOf([{ ...show, start: '2026-07-20T19:00', location }])).toEqual(['2026-07-20T21:00']);
  });

  it('stand at the clocks the calendar names, else at those of its other events', () => {
    expect(timesOf([show], 'X-WR-TIMEZONE:America/New_York')).toEqual(['2026-11-20T14:00']);
    expect(timesOf([show, { ...show, location: 'Main Hall, Helsinki' }])[0]).toBe('2026-11-20T21:00');
  });

  it('are left as they are on journeys and where nothing tells the place', () => {
    expect(timesOf([{ ...show, summary: 'KL1223 AMS-CDG', location: 'Paris' }])).toEqual([show.start]);
    expect(timesOf([show])).toEqual([show.start]);
  });

  it('leaves events with a zone of their own alone', () => {
    expect(timesOf([{ ...show, timeZone: 'Europe/Paris', location: 'Paris' }])).toEqual([show.start]);
  });
});
