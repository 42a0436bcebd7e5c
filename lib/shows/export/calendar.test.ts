import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { showOf } from '#tests/support/show.ts';
import type { Extracted } from '../../import/extracted.ts';
import { showCalendar } from './calendar.ts';

/** The events as a calendar program understands them, with nothing to go by but the file. */
function eventsOf(extracted: Extracted) {
  ICAL.TimezoneService.reset();
  const calendar = ICAL.Component.fromString(showCalendar(showOf(extracted)));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

const utc = (time: ICAL.Time) => time.toJSDate().toISOString().slice(0, 16);
const flight = (departureTime: string, fromAirport: string, arrivalTime: string, toAirport: string) => ({
  flights: [{ flightNumber: 'TK67', departureTime, fromAirport, arrivalTime, toAirport }],
});

describe('the calendar of a show', () => {
  it.each([
    ['Berlin', 'Germany', '2026-11-14', '2026-11-14T20:15'],
    ['Berlin', 'Germany', '2026-07-14', '2026-07-14T19:15'],
    ['Austin', 'United States', '2026-03-07', '2026-03-08T03:15'],
    ['Austin', 'United States', '2026-03-08', '2026-03-09T02:15'],
    ['Sydney', 'Australia', '2026-12-31', '2026-12-31T10:15'],
    ['Mumbai', 'India', '2026-05-01', '2026-05-01T15:45'],
    ['Auckland', 'New Zealand', '2026-01-01', '2026-01-01T08:15'],
    ['Berlin', 'Germany', '2026-10-25', '2026-10-25T20:15'],
  ])('puts 21:15 in %s, %s, on %s at %s of universal time', (city, country, date, expected) => {
    const [event] = eventsOf({ general: { artist: 'Nils Berg', setTime: '21:15', date, city, country } });
    expect(event && utc(event.startDate)).toBe(expected);
    expect(event?.startDate.hour).toBe(21);
  });

  it('lets a flight leave by the clocks of one airport and land by those of the other', () => {
    const [event] = eventsOf(flight('2026-11-13T23:50', 'IST', '2026-11-14T07:05', 'BER'));
    expect(event && [utc(event.startDate), utc(event.endDate)]).toEqual([
      '2026-11-13T20:50',
      '2026-11-14T06:05',
    ]);
  });

  it('leaves a time floating where its place is not known for sure, never in a guessed zone', () => {
    const activities = [{ name: 'Rehearsal', startTime: '2026-11-10T10:00' }];
    for (const general of [
      {},
      { city: 'Nowhere-upon-Nothing', date: '2026-11-10' },
      { city: 'Birmingham', date: '2026-11-10' },
    ]) {
      const [event] = eventsOf({ general, activities });
      expect(event?.startDate.toICALString()).toBe('20261110T100000');
      expect(event?.startDate.zone).toBe(ICAL.Timezone.localTimezone);
    }
  });

  it('has what is known by its day alone for the whole day, and leaves out what has no day', () => {
    const events = eventsOf({
      activities: [
        { name: 'Press day', startTime: '2026-11-13' },
        { name: 'Sometime', startTime: '10:00' },
        { name: 'Never' },
      ],
    });
    expect(events.map((event) => [event.summary, event.startDate.isDate, event.endDate.toString()])).toEqual([
      ['Press day', true, '2026-11-14'],
    ]);
  });

  it('carries words with commas, quotes, breaks and umlauts whole, in folded lines', () => {
    const notes = `Gate 3, "Rampe"; links\nüber den Hof ${'und weiter '.repeat(20)}`.trim();
    const general = { date: '2026-11-14' };
    const activities = [{ name: 'Load-in; früh, leise', startTime: '2026-11-14T10:00', notes }];
    const [event] = eventsOf({ general, activities });
    expect([event?.summary, event?.description]).toEqual(['Load-in; früh, leise', notes]);
    const lines = showCalendar(showOf({ general, activities })).split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThan(80);
  });

  it('gives an event the same name each time, so that a calendar replaces what it has', () => {
    const show = { activities: [{ name: 'Doors', startTime: '2026-11-14T19:00' }] };
    expect(eventsOf(show).map((event) => event.uid)).toEqual(['activities-0@oncore-import']);
    expect(showCalendar(showOf(show))).toBe(showCalendar(showOf(show)));
  });

  it('of years that no show is in is made at once, and what it has of these years floats', () => {
    const date = '0001-01-01';
    const flights = ['0001-03-01', '0099-03-01', '1969-06-30', '2100-03-01', '9999-12-31'].map((day, i) => ({
      flightNumber: `TK${i + 1}`,
      departureTime: `${day}T10:00`,
      fromAirport: 'IST',
      arrivalTime: '09:00',
      toAirport: 'BER',
    }));
    const activities = [{ name: 'Last', startTime: '9999-12-31' }];
    const startMs = performance.now();
    const text = showCalendar(
      showOf({
        general: { artist: 'Nils Berg', setTime: '21:15', date, city: 'Berlin' },
        flights,
        activities,
      }),
    );
    expect(performance.now() - startMs).toBeLessThan(2000);
    expect(text).toContain('DTSTART:00010101T211500');
    expect(text).toContain('DTSTART:99991231T100000');
    expect(text).not.toMatch(/TZID|VTIMEZONE|NaN|undefined|\+0/);
  });

  it('with flights in all years and many zones has each zone for its own years alone', () => {
    const airports = ['IST', 'BER', 'JFK', 'SYD', 'NRT', 'CMN', 'GRU', 'AKL'];
    const flights = Array.from({ length: 2000 }, (_, i) => ({
      flightNumber: `TK${i + 1}`,
      departureTime: `${1970 + (i % 130)}-07-01T10:00`,
      fromAirport: airports[i % airports.length] ?? '',
    }));
    const startMs = performance.now();
    const text = showCalendar(showOf({ flights }));
    expect(performance.now() - startMs).toBeLessThan(5000);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(airports.length);
    const [near] = eventsOf(flight('2026-03-10T10:00', 'CMN', '2100-01-01T10:00', 'BER'));
    // During Ramadan the clocks of Morocco are not ahead.
    expect(near && utc(near.startDate)).toBe('2026-03-10T10:00');
  });
});
