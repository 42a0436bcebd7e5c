import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { readSchedule } from './index.ts';

function legs(text: string): string[] {
  const items = readSchedule(readSource(sourceOf(text)), { date: '2027-04-17' });
  return items.map(({ title, from, to, start, end }) =>
    [title.text, from?.text, to?.text, start, end].filter(Boolean).join(' | '),
  );
}

describe('legs of trains', () => {
  it.each([
    [
      'Viernes 16/04/2027: AVE 03171 Madrid Atocha 18:30 - Zaragoza Delicias 19:47',
      'AVE 03171 | Madrid Atocha | Zaragoza Delicias | 18:30 | 19:47',
    ],
    [
      'SJ Snabbtåg 570, Stockholm C 14.23 - Umeå Östra 20.52, vagn 4',
      'SJ Snabbtåg 570 | Stockholm C | Umeå Östra | 14:23 | 20:52',
    ],
    [
      'ICE 73: Kiel Hbf – Hamburg Hbf, ab 07:43 – an 08:55',
      'ICE 73 | Kiel Hbf | Hamburg Hbf | 07:43 | 08:55',
    ],
  ])('reads %s', (text, leg) => {
    expect(legs(text)).toEqual([leg]);
  });

  it('takes the name of a band for no train', () => {
    expect(legs('Night Train 10 songs, then Lo-Fi Larry 8:15-8:45').join()).not.toContain('Lo');
  });

  it('takes an arrow between two places for a ride', () => {
    expect(legs('DAY SHEET\n13:45 Hotel → Meadow Hall')).toEqual([
      'Hotel → Meadow Hall | Hotel | Meadow Hall | 13:45',
    ]);
  });
});

describe('lines that cannot end', () => {
  it('are read in time that grows with their length', () => {
    const time = (text: string): number => {
      const started = performance.now();
      legs(text);
      return performance.now() - started;
    };
    const line = (count: number): string => `ICE 73 ${'Ab Cd '.repeat(count)}12:30`;
    time(line(20));
    expect(time(line(4000))).toBeLessThan(2000);
  });
});
