import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted } from '../extracted.ts';
import { readSource } from '../reading/index.ts';
import { checkAcrossFields } from './checks.ts';

const codes = (extracted: Extracted, paper = '') =>
  checkAcrossFields(extracted, paper ? [readSource(sourceOf(paper))] : []).map(({ code, paths }) => [
    code,
    paths,
  ]);

describe('checkAcrossFields', () => {
  it('says nothing about values that fit together', () => {
    expect(
      codes({
        general: { date: '2026-04-24', city: 'Oslo' },
        hotels: [{ checkInDate: '2026-04-24', checkOutDate: '2026-04-25' }],
        flights: [{ departureTime: '2026-04-24T09:00', arrivalTime: '2026-04-24T11:00', toCity: 'Oslo' }],
        activities: [{ name: 'Soundcheck', startTime: '2026-04-24T16:00', endTime: '2026-04-24T17:00' }],
      }),
    ).toEqual([]);
  });

  it('says how much was read where nothing was found', () => {
    const [warning] = checkAcrossFields({ documents: [{ fileName: 'a.txt' }] }, [
      readSource(sourceOf('Lorem ipsum dolor')),
    ]);
    expect(warning).toMatchObject({
      code: 'nothing_found',
      message: expect.stringContaining('3 words were read'),
    });
    expect(codes({ general: { city: 'Oslo' } }, 'Oslo')).toEqual([]);
  });

  it('finds a check-out before its check-in', () => {
    expect(codes({ hotels: [{ checkInDate: '2026-04-25', checkOutDate: '2026-04-24' }] })).toEqual([
      ['check_out_before_check_in', ['hotels.0.checkInDate', 'hotels.0.checkOutDate']],
    ]);
  });

  it('finds the night of the show without a bed, but only where hotels are booked at all', () => {
    const general = { date: '2026-04-24' };
    const hotels = [{ checkInDate: '2026-04-22', checkOutDate: '2026-04-24' }];
    expect(codes({ general, hotels })).toEqual([
      ['show_night_without_hotel', ['general.date', 'hotels.0.checkInDate']],
    ]);
    expect(codes({ general })).toEqual([]);
  });

  it('finds an arrival before its departure and lets overnight and date-line flights pass', () => {
    const flight = (departureTime: string, arrivalTime: string) =>
      codes({ flights: [{ departureTime, arrivalTime }] });
    expect(flight('2026-04-24T12:00', '2026-04-22T09:00').map(([code]) => code)).toEqual([
      'arrival_before_departure',
    ]);
    expect(flight('2026-04-24T23:00', '2026-04-25T06:00')).toEqual([]);
    expect(flight('2026-04-24T00:30', '2026-04-23T18:00')).toEqual([]);
  });

  it('knows that clocks do not gain on a flight between neighbours, and may on one across an ocean', () => {
    const flight = (fromAirport: string, toAirport: string) =>
      codes({
        flights: [
          { fromAirport, toAirport, departureTime: '2026-04-24T17:00', arrivalTime: '2026-04-24T10:30' },
        ],
      }).map(([code]) => code);
    expect(flight('HEL', 'LHR')).toEqual(['arrival_before_departure']);
    expect(flight('NRT', 'LAX')).toEqual([]);
  });

  it('says nothing of a flight home after the show, nor of one that lands in time', () => {
    const flights = (direction: 'arrival' | 'departure', arrivalTime: string) =>
      codes({
        general: { city: 'Oslo' },
        flights: [{ arrivalTime, toCity: 'Oslo', direction }],
        activities: [{ name: 'Balances', startTime: '2026-06-05T16:00' }],
      }).map(([code]) => code);
    expect(flights('departure', '2026-06-05T23:00')).toEqual([]);
    expect(flights('arrival', '2026-06-05T12:00')).toEqual([]);
    expect(flights('arrival', '2026-06-05T17:00')).toEqual(['landing_after_soundcheck']);
  });

  it('finds a landing after the soundcheck has begun', () => {
    const extracted: Extracted = {
      general: { city: 'Oslo' },
      flights: [
        {
          flightNumber: 'KL1199',
          departureTime: '2026-06-05T15:00',
          arrivalTime: '2026-06-05T17:00',
          toCity: 'Oslo',
        },
      ],
      activities: [{ name: 'Soundcheck', startTime: '2026-06-05T16:00' }],
    };
    expect(codes(extracted)).toEqual([
      ['landing_after_soundcheck', ['flights.0.arrivalTime', 'activities.0.startTime']],
    ]);
  });

  it('finds an activity that ends before it begins', () => {
    const activities = [{ name: 'Set', startTime: '2026-06-05T21:00', endTime: '2026-06-05T20:00' }];
    expect(codes({ activities }).map(([code]) => code)).toEqual(['end_before_start']);
  });

  it('finds deposit and balance that do not make the fee', () => {
    const deal = { fee: '5000', currency: 'EUR' };
    expect(codes({ deal }, 'Deposit: 2.000 EUR\nBalance: 2.500 EUR').map(([code]) => code)).toEqual([
      'deposit_and_balance_differ_from_fee',
    ]);
    expect(codes({ deal }, 'Deposit: 2.500 EUR\nBalance: 2.500 EUR')).toEqual([]);
  });

  it('lets deposit and balance make the fee with its tax', () => {
    const deal = { fee: '5000', currency: 'EUR' };
    const paper = 'Fee: 5.000 EUR\nTotal incl. VAT: 5.950 EUR\nDeposit: 2.975 EUR\nBalance: 2.975 EUR';
    expect(codes({ deal }, paper)).toEqual([]);
  });

  it('says nothing of a weekday that fits, nor of a date that was not taken', () => {
    expect(codes({ general: { date: '2025-11-14' } }, 'Show: Friday 14 November 2025')).toEqual([]);
    expect(codes({ general: { date: '2025-11-14' } }, 'Printed Monday 11 November 2025')).toEqual([]);
  });

  it('finds a weekday that is not that of its date', () => {
    expect(codes({ general: { date: '2025-11-14' } }, 'Show: Monday 14 November 2025')).toEqual([
      ['weekday_mismatch', ['general.date']],
    ]);
  });
});
