import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import type { Line } from '../../source-text.ts';
import { activities } from '../activities.ts';

function acts(lines: readonly string[][], date?: string): string[] {
  const cells = lines.map((row): Line => ({ cells: row.map((text) => ({ text })) }));
  const text = lines.map((row) => row.join('  ')).join('\n');
  const source = sourceOf(text, { pages: [{ number: 1, lines: cells }] });
  const done = { general: date ? { date } : {} };
  const { entries } = activities.extract({ readings: [readSource(source)], done });
  return entries.map(({ name, startTime, endTime }) =>
    [name, startTime, endTime].flatMap((one) => one?.[0]?.value ?? []).join(' '),
  );
}

describe('forms', () => {
  it('hold an entry in each of the pairs that stand side by side', () => {
    const rows = [
      ['Arrival at stage door:', '1:10 PM', 'Piano tuning:', '11:20 AM - 12:30 PM'],
      ['Rehearsal:', '2:00 PM – 4:30 PM', 'Master class (Friday 4/16):', '3:00 PM'],
      ['House opens:', '7:00 PM', 'Post-show talk:', '9:40 PM, foyer'],
    ];
    expect(acts(rows, '2027-04-17')).toEqual(
      expect.arrayContaining([
        'Piano tuning 2027-04-17T11:20 2027-04-17T12:30',
        'Rehearsal 2027-04-17T14:00 2027-04-17T16:30',
        'Master class 2027-04-16T15:00',
        'Post-show talk 2027-04-17T21:40',
      ]),
    );
  });

  it.each([
    ['10:30 sharp - rehearsal', 'Rehearsal 2027-04-17T10:30'],
    ['18:45 (sharp) Doors', 'Doors 2027-04-17T18:45'],
    ['10:30 Uhr pünktlich: Probe', 'Probe 2027-04-17T10:30'],
    ['10h30 précises : répétition', 'Répétition 2027-04-17T10:30'],
    ['10:30 h en punto: ensayo', 'Ensayo 2027-04-17T10:30'],
    ['10.30 prick: repetition', 'Repetition 2027-04-17T10:30'],
    ['21:00 Sharp Lanterns concert', 'Sharp Lanterns concert 2027-04-17T21:00'],
  ])('do not take how exactly a time is meant for the name: %s', (line, act) => {
    expect(acts([['Soundcheck 16:00'], [line]], '2027-04-17')).toContain(act);
  });

  it('may give a day of its own to each line of a value', () => {
    const value = 'Thursday, May 13, 7:30–8:30 p.m.\nFriday, May 14, 10:10 a.m.';
    expect(
      acts(
        [
          ['Concert', 'May 15, 2027'],
          ['Rehearsals', value],
        ],
        '2027-05-15',
      ),
    ).toEqual(['Rehearsals 2027-05-13T19:30 2027-05-13T20:30', 'Rehearsals 2027-05-14T10:10']);
  });
});

describe('letters', () => {
  it.each([
    ['Linz, am 12. März 2027', 'Sehr geehrte Frau Aigner,', 'Das Konzert beginnt um 20:10 Uhr.'],
    ['12 April 2027', 'Dear Mr Fenn,', 'The concert at the Assembly Hall begins at 8.10 p.m.'],
  ])('were not written on the day they tell of: %s', (...lines) => {
    expect(acts(lines.map((line) => [line]))[0]).toMatch(/ 20:10$/u);
  });

  it('of a house speak of its guests, and not of a stage', () => {
    const letter = [
      'Confirmation of your booking HB-12',
      'Two double rooms, bed and breakfast, arrival Friday 14 May 2027, departure 15 May.',
      'You can come any time from four o’clock. Check-out by 10:30.',
    ];
    expect(acts(letter.map((line) => [line]))).toEqual([]);
  });
});

describe('tables of rides', () => {
  it('may have day and time in one column, or a column for the pick-up’s day', () => {
    const table = (rows: string[][]): string[] => {
      const lines = rows.map(
        (row, i): Line => ({ cells: row.map((text) => ({ text, isHeader: i === 0 })), table: 0 }),
      );
      const source = sourceOf('x', { pages: [{ number: 1, lines }] });
      const done = { general: { date: '2027-10-21' } };
      const { entries } = activities.extract({ readings: [readSource(source)], done });
      return entries.map((entry) => entry.startTime?.[0]?.value ?? '');
    };
    const places = ['Airport arrivals', 'Hotel Anker'];
    expect(
      table([
        ['When', 'From', 'To'],
        ['20 Oct 2027 14:10', ...places],
        ['22 Oct 2027 00:45', ...places],
      ]),
    ).toEqual(['2027-10-20T14:10', '2027-10-22T00:45']);
    expect(
      table([
        ['PU DATE', 'PU TIME', 'FROM', 'TO'],
        ['20/10/2027', '14:10', ...places],
      ]),
    ).toEqual(['2027-10-20T14:10']);
  });
});
