import { describe, expect, it } from 'vitest';
import { showOf } from '#tests/support/show.ts';
import type { Extracted } from '../import/extracted.ts';
import { calledOffParts } from './called-off.ts';
import { matchParts } from './plan-commit.ts';

type Values = Record<string, unknown>;

/** Which parts of the show go: the sure ones, and with a question mark those that a person has to say. */
function calledOff(
  held: Extracted,
  section: 'hotels' | 'flights',
  off: Values,
  {
    paper = '',
    quote = 'is cancelled',
    reason = 'a sentence calls it off',
    extracted = {} as Extracted,
  } = {},
): string[] {
  const show = showOf(held);
  const evidence = { sourceId: 'a', page: 1, quote };
  const leftOut = { section, value: off, reason, evidence };
  const warnings = [
    { code: 'x', message: 'x' },
    { code: 'booking.left_out', message: 'x', leftOut },
  ];
  const job = { extracted, confidence_map: {}, review: null, warnings };
  const found = calledOffParts(show, job, matchParts(show, job), () => paper);
  expect(found.every(({ warning }) => warning === 1)).toBe(true);
  return found.map(({ partId, isSure }) => `${partId}${isSure ? '' : '?'}`);
}

describe('a stay that papers call off', () => {
  const stay = { name: 'Hotel Bellwether', checkInDate: '2027-04-10', bookingReference: 'BW-1172' };
  const later = { name: 'Hotel Bellwether', checkInDate: '2027-04-20', bookingReference: 'BW-1180' };

  it.each([
    ['its reference, however written', { name: 'Bellwether', bookingReference: 'bw 1172' }],
    ['its house and night', { name: 'Bellwether Hotel', checkInDate: '2027-04-10' }],
  ])('is known by %s', (_, off) => {
    expect(calledOff({ hotels: [later, stay] }, 'hotels', off)).toContain('hotels-1');
    expect(calledOff({ hotels: [later, stay] }, 'hotels', off)).not.toContain('hotels-0');
  });

  it.each([
    ['the reference', 'Confirmation number: BW1172', ['hotels-0']],
    ['the night', 'Arrival: 10 April 2027', ['hotels-0']],
    ['the night without its year', 'for 10 April', ['hotels-0']],
    ['nothing more', 'We are sorry.', ['hotels-0?']],
    ['a part of another number', 'Call 0BW11720', ['hotels-0?']],
  ])('by its house alone is known where the same paper has %s', (_, paper, expected) => {
    expect(calledOff({ hotels: [stay] }, 'hotels', { name: 'Hotel Bellwether' }, { paper })).toEqual(
      expected,
    );
  });

  it('is asked for where the paper has the nights of two', () => {
    const paper = 'Nights of 10 April 2027 and 20 April 2027';
    const off = { name: 'Hotel Bellwether' };
    expect(calledOff({ hotels: [stay, later] }, 'hotels', off, { paper })).toEqual([
      'hotels-0?',
      'hotels-1?',
    ]);
    expect(calledOff({ hotels: [stay, later] }, 'hotels', off, { paper: 'BW-1180' })).toEqual([
      'hotels-0?',
      'hotels-1',
    ]);
  });

  it.each([
    ['another house', { name: 'Mill Lodge', checkInDate: '2027-04-10' }],
    ['other nights', { name: 'Hotel Bellwether', checkInDate: '2027-04-12' }],
    ['no house', { checkInDate: '2027-04-10' }],
  ])('is not %s', (_, off) => {
    expect(calledOff({ hotels: [stay] }, 'hotels', off)).toEqual([]);
  });

  it('is none that the same import books, or that a person took after all', () => {
    const off = { name: 'Hotel Bellwether' };
    const extracted = { hotels: [stay] };
    expect(calledOff({ hotels: [stay] }, 'hotels', off, { extracted, paper: 'BW-1172' })).toEqual([]);
    const again = { hotels: [{ name: 'Hotel Bellwether', notes: 'after all' }] };
    expect(calledOff({ hotels: [stay] }, 'hotels', off, { extracted: again, paper: 'BW-1172' })).toEqual([]);
  });
});

describe('a flight that papers call off', () => {
  const flight = { flightNumber: 'EI702', departureTime: '2027-06-12T08:10' };
  const flights = [
    { ...flight, fullName: 'Ada Wren' },
    { ...flight, fullName: 'Tom Linde' },
    { ...flight, departureTime: '2027-06-14T08:10', fullName: 'Ada Wren' },
  ];

  it('is known by its number and day, for all who fly it', () => {
    const off = { flightNumber: 'EI702', departureTime: '2027-06-12' };
    expect(calledOff({ flights }, 'flights', off)).toEqual(['flights-0', 'flights-1']);
  });

  it('is that of one traveller alone where the words name who', () => {
    const off = { flightNumber: 'EI702', departureTime: '2027-06-12' };
    const quote = 'EI 702 on 12 June is cancelled for Ms Wren, Ada.';
    expect(calledOff({ flights }, 'flights', off, { quote })).toEqual(['flights-0', 'flights-1?']);
  });

  it('is asked for by its number alone, and where the papers only leave it in doubt', () => {
    expect(calledOff({ flights: flights.slice(0, 1) }, 'flights', { flightNumber: 'EI702' })).toEqual([
      'flights-0?',
    ]);
    const off = { flightNumber: 'EI702', departureTime: '2027-06-12T08:10' };
    const reason = 'it was only thought of';
    expect(calledOff({ flights: flights.slice(0, 1) }, 'flights', off, { reason })).toEqual(['flights-0?']);
  });

  it('is no other number on that day, and no other sector of the number', () => {
    const qantas = { flightNumber: 'QF1', departureTime: '2027-06-12', fromAirport: 'SYD', toAirport: 'SIN' };
    const off = { ...qantas, fromAirport: 'SIN', toAirport: 'LHR' };
    expect(calledOff({ flights: [qantas] }, 'flights', off)).toEqual([]);
    expect(calledOff({ flights }, 'flights', { flightNumber: 'EI706', departureTime: '2027-06-12' })).toEqual(
      [],
    );
  });
});
