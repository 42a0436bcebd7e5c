import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { showOf } from '#tests/support/show.ts';
import { showTable } from './table.ts';

const rowsOf = (text: string): string[][] => parse(text, { bom: true });

describe('a table of a show', () => {
  it('has a row for each item under headings in words, also when there is none', () => {
    const show = showOf({
      hotels: [{ name: 'Hotel "Eins", Mitte', notes: 'late\narrival', checkInDate: '2026-11-14' }],
    });
    const [headings, row, ...others] = rowsOf(showTable(show, 'hotels'));
    expect(headings?.slice(0, 6)).toEqual([
      'Name',
      'Address',
      'City',
      'Country',
      'Check in date',
      'Check in time',
    ]);
    expect(row).toEqual(expect.arrayContaining(['Hotel "Eins", Mitte', 'late\narrival', '2026-11-14']));
    expect(others).toEqual([]);
    expect(rowsOf(showTable(showOf({}), 'flights'))).toHaveLength(1);
  });

  it.each([
    ['=cmd|calc', "'=cmd|calc"],
    ['+4930123456', "'+4930123456"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1+1', "' =1+1"],
    ['＝1+1', "'＝1+1"],
    ['\t=1', "'\t=1"],
    ['-12.50', '-12.50'],
    ['Ada - Promoter', 'Ada - Promoter'],
  ])('makes %j a cell that no spreadsheet runs: %j', (name, expected) => {
    const show = showOf({ contacts: [{ name }] });
    // As a database or a person may have it; what is read is trimmed.
    const [, row] = rowsOf(showTable(show, 'contacts'));
    expect(row?.[0]).toBe(expected);
  });

  it('writes a date with its hour as spreadsheets know it', () => {
    const [, row] = rowsOf(
      showTable(
        showOf({ activities: [{ startTime: '2026-11-14T16:00', hasDestination: false }] }),
        'activities',
      ),
    );
    expect(row).toEqual(expect.arrayContaining(['2026-11-14 16:00', 'no']));
  });
});
