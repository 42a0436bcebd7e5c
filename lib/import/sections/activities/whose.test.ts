import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import type { SourceText } from '../../source-text.ts';
import { activities } from '../activities.ts';

function acts(text: string, overrides: Partial<SourceText> = {}) {
  const readings = [readSource(sourceOf(text, overrides))];
  const done = { general: { artist: 'Kupferlicht', date: '2027-05-14' } };
  const { entries } = activities.extract({ readings, done });
  return entries.map((entry) => `${entry.startTime?.[0]?.value.slice(11)} ${entry.name?.[0]?.value}`);
}

function table(...rows: string[][]): Partial<SourceText> {
  const lines = rows.map((cells, i) => ({
    cells: cells.map((text) => ({ text, isHeader: i === 0 })),
    table: 0,
  }));
  return { pages: [{ number: 1, lines }] };
}

describe('whose a line of the running order is', () => {
  it('is said by a column of acts', () => {
    expect(
      acts(
        '',
        table(
          ['Time', 'Act', 'What', 'Where'],
          ['09:00', 'ALL', 'Site access', 'Gate F'],
          ['11:00', 'The Tin Larks', 'Soundcheck', 'Barn'],
          ['12:00', 'Kupferlicht', 'Soundcheck', 'Barn'],
          ['16:00', 'The Tin Larks', 'Set', 'Barn'],
          ['17:00', 'Kupferlicht', 'Signing', 'Merch tent'],
          ['19:30', 'Support', 'Line check', 'Barn'],
          ['21:00', 'Kupferlicht', 'Set', 'Barn'],
        ),
      ),
    ).toEqual(['09:00 Site access', '12:00 Soundcheck', '17:00 Signing', '21:00 Set']);
  });

  it('is no matter where the column names the people who are needed', () => {
    expect(
      acts(
        '',
        table(
          ['Time', 'What', 'Who'],
          ['10:00', 'Load-in', 'Crew + local hands'],
          ['15:00', 'Soundcheck', 'Band, Jo (monitors)'],
          ['19:00', 'Doors', 'House'],
        ),
      ),
    ).toEqual(['10:00 Load-in', '15:00 Soundcheck', '19:00 Doors']);
  });

  it('is said by the name beside the act', () => {
    const lines = [
      'Friday 14 May 2027',
      '15:00 Soundcheck Kupferlicht',
      '16:30 Soundcheck Ash Kettle',
      '17:30 Line check: The Tin Larks',
      '19:00 Doors',
      '20:00 Ash Kettle',
      '21:00 Kupferlicht',
    ];
    expect(acts(lines.join('\n'))).toEqual([
      '15:00 Soundcheck Kupferlicht',
      '19:00 Doors',
      '21:00 Kupferlicht',
    ]);
  });
});
