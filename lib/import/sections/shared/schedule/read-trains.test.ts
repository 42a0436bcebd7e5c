import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import type { SourceText } from '../../../source-text.ts';
import { readSchedule } from './index.ts';

function legs(text: string, source: Partial<SourceText> = {}): string[] {
  const items = readSchedule(readSource(sourceOf(text, source)), { date: '2027-04-17' });
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

  it('reads every leg of a line, and places that are told behind the hour', () => {
    expect(
      legs(
        'IC 12:33 Malmö - Lund 13:36, Öresundståg 1045 Lund 13:56 - Höör 14:21\nthen IC 15:24 from Höör to Alvesta, gets in 16:27',
      ),
    ).toEqual([
      'IC | Malmö | Lund | 12:33 | 13:36',
      'Öresundståg 1045 | Lund | Höör | 13:56 | 14:21',
      'IC | Höör | Alvesta | 15:24 | 16:27',
    ]);
  });

  it('reads a ferry whose row says when it leaves and lands', () => {
    expect(legs('Ny tur:  Holmö - Vasa  avg. 08.00  ank. 13.30 (finsk tid)')).toEqual([
      'Holmö - Vasa | Holmö | Vasa | 08:00 | 13:30',
    ]);
  });

  it('reads a train among the flights of a table', () => {
    const rows = [
      ['Vol/train', 'Date', 'De', 'À', 'Départ', 'Arrivée'],
      ['AF 7529', '16/04/2027', 'Nantes NTE', 'Paris CDG', '10:15', '11:25'],
      ['TGV 5363', '16/04/2027', 'Massy TGV', 'Rennes', '16:37', '20:02'],
    ];
    const lines = rows.map((cells, i) => ({
      cells: cells.map((text) => ({ text, ...(i === 0 && { isHeader: true }) })),
      table: 1,
    }));
    expect(legs(rows.join('\n'), { pages: [{ number: 1, lines }] })).toEqual([
      'TGV 5363 | Massy TGV | Rennes | 16:37 | 20:02',
    ]);
  });

  it('takes a stated way for a ride, though no word of the trade stands beside its hour', () => {
    expect(legs('17:20 Friday: venue back to hotel, and 9:15 AM Saturday hotel to Billy Bishop.')).toEqual([
      'Transfer | venue | hotel | 17:20',
      'Transfer | hotel | Billy Bishop | 09:15',
    ]);
  });

  it('takes the name of a band for no train', () => {
    expect(legs('Night Train 10 songs, then Lo-Fi Larry 8:15-8:45').join()).not.toContain('Lo');
  });

  it('leaves the hour in a bracket out of the place', () => {
    expect(legs('DAY SHEET\n10.45 Tåg Stockholm C – Lund C (ank 15.54), vagn 4').join()).toContain(
      '| Stockholm C | Lund C |',
    );
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
