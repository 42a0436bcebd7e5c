import { describe, expect, it } from 'vitest';
import { showOf } from '#tests/support/show.ts';
import type { Extracted } from '../import/extracted.ts';
import { showTimes } from './show-times.ts';

const general = { artist: 'Nils Berg', date: '2026-11-14', city: 'Berlin', country: 'Germany' };
const timesOf = (extracted: Extracted) => showTimes(showOf({ general, ...extracted }));
const berlin = { city: 'Berlin', country: 'Germany' };

describe('the times of a show', () => {
  it('stand in the order of day and hour, those without an hour first', () => {
    const times = timesOf({
      activities: [
        { name: 'Doors', startTime: '2026-11-14T19:00' },
        { name: 'Press', startTime: '2026-11-14' },
        { name: 'Travel', startTime: '2026-11-13T10:00' },
      ],
    });
    expect(times.map((time) => time.title)).toEqual(['Travel', 'Press', 'Doors']);
  });

  it('take an hour without its day for one of the show, after midnight for the night after it', () => {
    const times = timesOf({
      activities: [
        { name: 'Curfew', startTime: '00:30' },
        { name: 'Soundcheck', startTime: '16:00', endTime: '17:30' },
      ],
    });
    expect(times).toMatchObject([
      { start: { day: '2026-11-14', time: '16:00' }, end: { day: '2026-11-14', time: '17:30' } },
      { start: { day: '2026-11-15', time: '00:30' } },
    ]);
  });

  it('let a set that ends after midnight end on the next day', () => {
    const [set] = timesOf({ activities: [{ name: 'Set', startTime: '2026-11-14T23:30', endTime: '01:00' }] });
    expect(set?.end).toEqual({ day: '2026-11-15', time: '01:00', clock: berlin });
  });

  it('know whose clocks they are on the day of the show and on journeys, and on no other day', () => {
    const times = timesOf({
      activities: [
        { name: 'Rehearsal', startTime: '2026-11-10T10:00' },
        { name: 'Doors', startTime: '2026-11-14T19:00' },
      ],
      flights: [
        {
          flightNumber: 'SK1647',
          departureTime: '2026-11-14T09:10',
          fromAirport: 'ARN',
          arrivalTime: '2026-11-14T10:50',
          toAirport: 'HAM',
        },
      ],
      hotels: [{ name: 'Harbour Inn', city: 'Hamburg', checkInDate: '2026-11-14', checkInTime: '15:00' }],
    });
    expect(times.map(({ title, start, end }) => [title, start.clock, end?.clock])).toEqual([
      ['Rehearsal', undefined, undefined],
      ['SK1647 ARN → HAM', { airport: 'ARN' }, { airport: 'HAM' }],
      ['Check-in: Harbour Inn', { city: 'Hamburg', country: undefined }, undefined],
      ['Doors', berlin, undefined],
    ]);
  });

  it('name a flight once, with everybody who is on it', () => {
    const leg = {
      flightNumber: 'SK1647',
      departureTime: '2026-11-14T09:10',
      fromAirport: 'ARN',
      toAirport: 'HAM',
    };
    const times = timesOf({
      flights: [
        { ...leg, fullName: 'Nils Berg' },
        { ...leg, fullName: 'Ada Blom' },
      ],
    });
    expect(times).toMatchObject([{ id: 'flights-0', detail: 'Nils Berg, Ada Blom' }]);
  });

  it('have the set time once: from the running order, else from the show itself', () => {
    const set = { general: { ...general, setTime: '21:15' } };
    expect(timesOf(set)).toMatchObject([{ title: 'Set: Nils Berg', start: { time: '21:15' } }]);
    const act = { name: 'Nils Berg on stage', startTime: '2026-11-14T21:15' };
    expect(timesOf({ ...set, activities: [act] }).map((time) => time.title)).toEqual(['Nils Berg on stage']);
  });
});
