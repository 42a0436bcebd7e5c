import { describe, expect, it } from 'vitest';
import { decideDateOrder } from './date-order.ts';
import { findDates } from './dates.ts';
import type { RecognizerContext } from './found.ts';

const dmy: RecognizerContext = { defaultYear: 2026, dateOrder: { order: 'dmy', isSure: true, reason: '' } };
const mdy: RecognizerContext = { defaultYear: 2026, dateOrder: { order: 'mdy', isSure: true, reason: '' } };
const read = (text: string, context = dmy) => findDates(text, context).map((found) => found.value.date);

describe('findDates', () => {
  it.each([
    ['14.03.2025', '2025-03-14'],
    ['14/3/25', '2025-03-14'],
    ['2025-03-14T20:00', '2025-03-14'],
    ['Friday 14 November 2025', '2025-11-14'],
    ['Thu, Nov 6, 2025', '2025-11-06'],
    ['04JUN26 16:55', '2026-06-04'],
    ['Fri 05JUN Oslo', '2026-06-05'],
    ['Anreise 24.04.', '2026-04-24'],
    ['1er mars 2026', '2026-03-01'],
    ['le vendredi 13 février 2026 à 20h', '2026-02-13'],
    ['3 de abril de 2026', '2026-04-03'],
    ['el sábado 16 de mayo del 2026', '2026-05-16'],
    ['den 5 juni 2026', '2026-06-05'],
    ['fredag 5/6', '2026-06-05'],
    ['Freitag, den 24. April 2026', '2026-04-24'],
    ['14-Nov-2025', '2025-11-14'],
    ["14 Nov '25", '2025-11-14'],
    ['Friday the twenty-eighth of May 2027', '2027-05-28'],
    ['am achtundzwanzigsten Mai 2027', '2027-05-28'],
    ['le vingt-huit mai 2027', '2027-05-28'],
    ['el veintiocho de mayo de 2027', '2027-05-28'],
    ['den tjugoåttonde maj 2027', '2027-05-28'],
  ])('reads %j', (text, date) => {
    expect(read(text)).toEqual([date]);
  });

  it('takes an hour behind the day for no year', () => {
    const days = findDates('out Sunday 14 February 11 am, am 15. Februar 12 Uhr', { defaultYear: 2027 });
    expect(days.map(({ value }) => value.date)).toEqual(['2027-02-14', '2027-02-15']);
  });

  it('reads no day out of words that only sound like one', () => {
    expect(read('2 copies, once Jan has signed, the first may go')).toEqual([]);
  });

  it('takes the order of the document for slashed dates', () => {
    expect(read('03/04/2025', dmy)).toEqual(['2025-04-03']);
    expect(read('03/04/2025', mdy)).toEqual(['2025-03-04']);
    expect(read('03/14/2025', dmy)).toEqual(['2025-03-14']);
  });

  it('marks a date ambiguous when nothing decides, and lets a weekday beside it decide', () => {
    const open: RecognizerContext = { dateOrder: { order: 'dmy', isSure: false, reason: '' } };
    expect(findDates('03/04/2025', open)[0]?.doubts).toContain('ambiguous_date');
    expect(findDates('Fri 06/05/2026', open)[0]?.value).toMatchObject({
      date: '2026-06-05',
      isAmbiguous: false,
    });
  });

  it('reads both ends of a range and gives the first the year of the last', () => {
    const ranges = (text: string) => findDates(text, {}).map(({ value }) => [value.date, value.range]);
    expect(ranges('12.–14. Juni 2026')).toEqual([
      ['2026-06-12', 'start'],
      ['2026-06-14', 'end'],
    ]);
    expect(ranges('March 26-28, 2026')).toEqual([
      ['2026-03-26', 'start'],
      ['2026-03-28', 'end'],
    ]);
    expect(ranges('30 December – 2 January 2026')).toEqual([
      ['2025-12-30', 'start'],
      ['2026-01-02', 'end'],
    ]);
    expect(ranges('12.06.-14.06.2026')).toEqual([
      ['2026-06-12', 'start'],
      ['2026-06-14', 'end'],
    ]);
  });

  it('refuses days that do not exist, clause numbers, fractions and the verb "may"', () => {
    for (const text of [
      '31/02/2026',
      '32.01.2026',
      '1.2. Technical',
      'you may 2 times',
      '5/6 strings',
      'May 2026',
    ]) {
      expect(read(text)).toEqual([]);
    }
  });

  it('gives no date without a year when the paper does not let the year be known', () => {
    expect(read('24.04.', { dateOrder: dmy.dateOrder })).toEqual([]);
  });

  it('says when the written weekday is not that of the date', () => {
    expect(findDates('Monday 14 November 2025')[0]?.value?.hasWeekdayMismatch).toBe(true);
    expect(findDates('Friday 14 November 2025')[0]?.value?.hasWeekdayMismatch).toBe(false);
  });

  it('lets the weekday choose the year of a date written without one', () => {
    expect(findDates('Fri 16 January', { defaultYear: 2025 })[0]?.value).toMatchObject({
      date: '2026-01-16',
      isYearInferred: true,
    });
  });

  it('points at the words it read', () => {
    const text = 'Show: Fri 05JUN Oslo';
    const [found] = findDates(text, dmy);
    expect(found && text.slice(found.start, found.end)).toBe('Fri 05JUN');
  });
});

describe('decideDateOrder', () => {
  it('follows a date that can be read in one way only', () => {
    expect(decideDateOrder(['03/04/2025', '03/25/2025'], 'en')).toMatchObject({ order: 'mdy', isSure: true });
  });
  it('follows the country, then the language, and else stays unsure', () => {
    expect(decideDateOrder(['03/04/2025'], 'en', 'US')).toMatchObject({ order: 'mdy', isSure: true });
    expect(decideDateOrder(['03/04/2025'], 'fr')).toMatchObject({ order: 'dmy', isSure: true });
    expect(decideDateOrder(['03/04/2025'], 'en')).toMatchObject({ order: 'dmy', isSure: false });
  });
  it('follows a weekday that fits one reading alone', () => {
    expect(decideDateOrder(['Friday 05/06/2026'], 'en').order).toBe('dmy');
    expect(decideDateOrder(['Friday 06/05/2026'], 'en').order).toBe('mdy');
  });
});

it.each([
  ['this 3rd day of March 2027', ['2027-03-03']],
  ['17.IV.2027', ['2027-04-17']],
  ['DTSTART 20270417T193000Z', ['2027-04-17']],
  ['04.17.2027', ['2027-04-17']],
  ['vom 19. auf den 20. Juni 2027', ['2027-06-19', '2027-06-20']],
  ['Drum kit 22/12/16', []],
  ['Gretsch 22/10/12/16', []],
])('reads %j', (text, dates) => {
  expect(findDates(text).map((one) => one.value.date)).toEqual(dates);
});

it.each([
  ['15MAR  2040', ['2026-03-15'], 'a time of day behind the day of a ticket'],
  ['27 Mar 2026 20:15  -  28 Mar 2026 23:30', ['2026-03-27', '2026-03-28'], 'minutes before a dash'],
  ['05-Dez  05-Dez', ['2026-12-05', '2026-12-05'], 'a second day without a year'],
  ['Rio de Janeiro 30/03/2026', ['2026-03-30'], 'a town that ends in a month'],
  ['12. lip 2026', ['2026-07-12'], 'a month in Polish'],
  ['1.200 und 2.400,- EUR', [], 'sums with a point'],
  ['21.3. 2027', ['2027-03-21'], 'a gap before the year'],
  ['21. 3. 27', ['2027-03-21'], 'gaps all over'],
])('is not misled by %j', (text, dates, _) => {
  expect(read(text)).toEqual(dates);
});

it.each([
  ['17.-18.9.', 'in German'],
  ['vom 17. auf den 18.9.', 'in words'],
  ['17-18/9', 'with one month'],
  ['17/9-18/9', 'without a gap'],
  ['del 17 al 18/09', 'in Spanish'],
])('reads both ends of %j, %s', (text, _) => {
  const found = findDates(text, { ...dmy, language: 'es' }).map(({ value }) => [value.date, value.range]);
  expect(found).toEqual([
    ['2026-09-17', 'start'],
    ['2026-09-18', 'end'],
  ]);
});

it('takes no hours for days', () => {
  expect(read('19.30-20.15, ca. 19 bis 21.30. Danach', { ...dmy, language: 'sv' })).toEqual([]);
});

it('reads 14/6 as a day in any language where the caller knows it may be one', () => {
  expect(read('14/6 17:55', { ...dmy, language: 'en' })).toEqual([]);
  expect(read('14/6 17:55', { ...dmy, language: 'en', hasShortDays: true })).toEqual(['2026-06-14']);
  expect(read('6/14 17:55', { ...mdy, language: 'en', hasShortDays: true })).toEqual(['2026-06-14']);
});
