import { describe, expect, it } from 'vitest';
import { findDurations, findTimes } from './times.ts';

const read = (text: string, language = 'de') =>
  findTimes(text, { language }).map((found) => found.value.time);

describe('findTimes', () => {
  it.each([
    ['20:30', ['20:30']],
    ['20.30 Uhr', ['20:30']],
    ['20h30', ['20:30']],
    ['à 20 h', ['20:00']],
    ['7:30 PM', ['19:30']],
    ['7pm', ['19:00']],
    ['12 am', ['00:00']],
    ['19 Uhr', ['19:00']],
    ['kl. 19.00', ['19:00']],
    ['kl 19', ['19:00']],
    ['noon', ['12:00']],
    ['minuit', ['00:00']],
    ['um Mitternacht', ['00:00']],
    ['1900 hrs', ['19:00']],
    ['21:00 - 22:20', ['21:00', '22:20']],
    ['6-9 pm', ['18:00', '21:00']],
    ['19-22 Uhr', ['19:00', '22:00']],
    ['from 4:00 PM', ['16:00']],
    ['16.00 a 18.00', ['16:00', '18:00']],
    ['8.15 a, 9 p', ['08:15', '21:00']],
    ['04JUN26 16:55', ['16:55']],
    ['get in: 14.00', ['14:00']],
    ['2026-05-08T14:00:00+02:00', ['14:00']],
  ])('reads %j', (text, times) => {
    expect(read(text)).toEqual(times);
  });

  it('takes no amounts, dates, phone numbers or sizes for times', () => {
    for (const text of [
      '£18.50 adv',
      '5.000 EUR',
      '3.5.2026',
      '+49 16 09',
      'A=442',
      '8 x 10',
      '25:10',
      'at 20',
    ]) {
      expect(read(text)).toEqual([]);
    }
  });

  it('marks both ends of a range', () => {
    expect(findTimes('21:00 - 22:20').map((found) => found.value.range)).toEqual(['start', 'end']);
  });

  it('leaves lengths of time to findDurations', () => {
    expect(read('Duration 1h50')).toEqual([]);
    expect(read('1 h set-up')).toEqual([]);
  });
});

describe('findDurations', () => {
  it.each([
    ['1h50', 110],
    ['1 hr 50 min', 110],
    ['90 minutes', 90],
    ['PT1H50M', 110],
    ['2 Stunden', 120],
    ['45 minuter', 45],
  ])('reads %j', (text, minutes) => {
    expect(findDurations(text).map((found) => found.value.minutes)).toEqual([minutes]);
  });
});

it.each([
  ['12:00 noon', ['12:00'], 'en'],
  ['von 17 bis 18.30 Uhr', ['17:00', '18:30'], 'de'],
  ['klockan 19', ['19:00'], 'sv'],
  ['06:25 Nantes  1h20  07:45 Paris', ['06:25', '07:45'], 'fr'],
  ['1h20', ['01:20'], 'fr'],
])('reads %j', (text, times, language) => {
  expect(findTimes(text, { language }).map((one) => one.value.time)).toEqual(times);
});
