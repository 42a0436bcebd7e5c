import { expect, it } from 'vitest';
import { byDate } from './by-date.ts';

const show = (date?: string) => ({
  showId: date ?? 'undated',
  orgId: 'o',
  jobId: 'j',
  createdAt: '2026-11-20T10:00:00.000Z',
  ...(date && { date }),
});

it('the next show comes first, today included, and the past last, the latest of it first', () => {
  const shows = [show('2026-11-01'), show('2027-02-01'), show(), show('2026-11-22'), show('2026-11-21')];
  const groups = byDate(shows, '2026-11-22');
  expect(groups.map((group) => [group.title, group.shows.map((one) => one.showId)])).toEqual([
    ['Upcoming', ['2026-11-22', '2027-02-01']],
    ['Without a date', ['undated']],
    ['Past', ['2026-11-21', '2026-11-01']],
  ]);
});

it('a group without shows is left out', () => {
  expect(byDate([], '2026-11-22')).toEqual([]);
});
