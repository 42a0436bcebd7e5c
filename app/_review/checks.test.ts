import { describe, expect, it } from 'vitest';
import type { Extracted } from '#lib/import/extracted.ts';
import { checksBeforeCommit } from './checks.ts';

const sound: Extracted = {
  general: { artist: 'Mira Lund', date: '2026-11-14' },
  deal: { fee: '6750', currency: 'EUR' },
  hotels: [{ name: 'Hotel Nord', checkInDate: '2026-11-14', checkOutDate: '2026-11-15' }],
};

function messages(change: Extracted): string[] {
  return checksBeforeCommit({ ...sound, ...change }).map(({ message }) => message);
}

describe('the checks before a commit', () => {
  it('have nothing to say about a sound show', () => {
    expect(messages({})).toEqual([]);
  });

  it('block a show that has neither artist nor event name', () => {
    const [check] = checksBeforeCommit({ ...sound, general: { date: '2026-11-14' } });
    expect(check).toMatchObject({ level: 'blocking', paths: ['general.artist', 'general.eventName'] });
  });

  it('ask for no name and no date of what goes into a show that is there', () => {
    expect(checksBeforeCommit({ ...sound, general: {} }, { artist: 'Mira Lund' })).toEqual([]);
  });

  it('warn of papers that name another artist and another day than the show they go to', () => {
    const into = { artist: 'Ada Nord', date: '2026-11-20' };
    const [check] = checksBeforeCommit(sound, into);
    expect(check).toMatchObject({ level: 'warning', paths: ['general.artist', 'general.date'] });
    expect(checksBeforeCommit(sound, { ...into, artist: 'Mira Lund Trio' })).toEqual([]);
    expect(checksBeforeCommit(sound, { ...into, date: '2026-11-14' })).toEqual([]);
  });

  it('block an item that was added and left empty', () => {
    expect(checksBeforeCommit({ ...sound, contacts: [{}] })).toContainEqual(
      expect.objectContaining({ level: 'blocking', paths: ['contacts.0'] }),
    );
  });

  it('warn of a fee without a currency', () => {
    expect(messages({ deal: { fee: '6750' } })).toEqual(['The fee has no currency.']);
  });

  it('warn of a stay that ends before it begins', () => {
    const hotels = [
      ...(sound.hotels ?? []),
      { name: 'Hotel Süd', checkInDate: '2026-11-16', checkOutDate: '2026-11-15' },
    ];
    expect(messages({ hotels })).toEqual([
      'Hotel Süd: the check-out (2026-11-15) is before the check-in (2026-11-16).',
    ]);
  });

  it('warn of a show night that no hotel covers', () => {
    expect(messages({ hotels: [{ checkInDate: '2026-11-12', checkOutDate: '2026-11-14' }] })).toEqual([
      'No hotel covers the night of the show (2026-11-14).',
    ]);
  });

  it('let a flight over the date line land a day earlier by the clock', () => {
    expect(
      messages({ flights: [{ departureTime: '2026-11-13T01:00', arrivalTime: '2026-11-12T18:00' }] }),
    ).toEqual([]);
  });

  it('warn of a landing after the soundcheck has begun', () => {
    const flights = [
      { flightNumber: 'LH806', direction: 'arrival' as const, arrivalTime: '2026-11-14T17:30' },
    ];
    const activities = [{ name: 'Soundcheck', startTime: '2026-11-14T16:00' }];
    expect(messages({ flights, activities })).toEqual(['LH806 lands after the soundcheck begins.']);
  });
});
