import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted, SectionKey } from '../../extracted.ts';
import { readSource } from '../../reading/index.ts';
import { spokenFor } from './judge.ts';
import { placesOf } from './place.ts';

/** The fields for which the paper speaks, of an entry told as value and quote. */
function spoken(
  key: SectionKey,
  paper: string,
  entry: Record<string, readonly [value: string, quote: string]>,
  done: Extracted = {},
): string[] {
  const reading = readSource(sourceOf(paper));
  const told = Object.entries(entry).map(([field, [value, quote]]) => ({
    field,
    value,
    places: placesOf(reading, quote),
  }));
  return [...spokenFor(key, told, done)];
}

describe('the deal', () => {
  const memo =
    'DEAL MEMO\nArtist: Lumen Field\nFee: EUR 4,500\nAgency commission: EUR 675\nVenue hire: EUR 900\nCapacity 400';

  it('takes the amount that is called the fee, with its currency', () => {
    const entry = { fee: ['4500', 'Fee: EUR 4,500'], currency: ['EUR', 'Fee: EUR 4,500'] } as const;
    expect(spoken('deal', memo, entry)).toEqual(['fee', 'currency']);
  });

  it.each([
    ['675', 'Agency commission: EUR 675'],
    ['900', 'Venue hire: EUR 900'],
    ['400', 'Capacity 400'],
  ])('never takes %s, which the paper says is something else', (value, quote) => {
    expect(spoken('deal', memo, { fee: [value, quote] })).toEqual([]);
  });

  it('takes no fee from a booking of beds', () => {
    const paper =
      'Hotel confirmation\nHotel Seeblick\nCheck-in: 24 April 2026\nCheck-out: 25 April 2026\nFee: EUR 120\nRoom: double';
    expect(spoken('deal', paper, { fee: ['120', 'Fee: EUR 120'] })).toEqual([]);
  });
});

describe('general', () => {
  const paper =
    'Contract date: 2 January 2026\nArtist: Lumen Field\nSupport: Nell Avery\nVenue: Klanghaus\nShow: 24 April 2026\nNell Avery 20:00\nStage time: 21:15';

  it('takes what stands under its own label', () => {
    const entry = {
      artist: ['Lumen Field', 'Artist: Lumen Field'],
      venue: ['Klanghaus', 'Venue: Klanghaus'],
      date: ['2026-04-24', 'Show: 24 April 2026'],
      setTime: ['21:15', 'Stage time: 21:15'],
    } as const;
    expect(spoken('general', paper, entry)).toEqual(['artist', 'venue', 'date', 'setTime']);
  });

  it('takes neither the support, nor the day of the paper, nor the time of another act', () => {
    const entry = {
      artist: ['Nell Avery', 'Support: Nell Avery'],
      venue: ['Nell Avery', 'Nell Avery 20:00'],
      date: ['2026-01-02', 'Contract date: 2 January 2026'],
      setTime: ['20:00', 'Nell Avery 20:00'],
    } as const;
    expect(spoken('general', paper, entry)).toEqual([]);
  });
});

describe('hotels', () => {
  const paper =
    'Day sheet Lumen Field\nHotel Seeblick, Uferweg 4, Leipzig\nCheck-in 24.04.2026 from 15:00, check-out 25.04.2026\nProduction: Ole Brandt +49 341 5550172\nYou may also like\nHotel Panorama, 25.04.2026';

  it('takes the house with its days, each in its own sense', () => {
    const line = 'Check-in 24.04.2026 from 15:00, check-out 25.04.2026';
    const house = { name: ['Hotel Seeblick', 'Hotel Seeblick'] } as const;
    expect(
      spoken('hotels', paper, {
        ...house,
        checkInDate: ['2026-04-24', line],
        checkOutDate: ['2026-04-25', line],
      }),
    ).toEqual(['name', 'checkInDate', 'checkOutDate']);
    expect(
      spoken('hotels', paper, {
        ...house,
        checkInDate: ['2026-04-25', line],
        checkOutDate: ['2026-04-24', line],
      }),
    ).toEqual([]);
  });

  it('takes no advertised house, no band for a house, and no other person’s number', () => {
    const advert = 'Hotel Panorama, 25.04.2026';
    expect(
      spoken('hotels', paper, { name: ['Hotel Panorama', advert], checkInDate: ['2026-04-25', advert] }),
    ).toEqual([]);
    const band = { name: ['Lumen Field', 'Day sheet Lumen Field'], city: ['Leipzig', 'Leipzig'] } as const;
    expect(spoken('hotels', paper, band)).toEqual([]);
    const entry = {
      name: ['Hotel Seeblick', 'Hotel Seeblick'],
      address: ['Uferweg 4', 'Uferweg 4'],
      phone: ['+49 341 5550172', 'Production: Ole Brandt +49 341 5550172'],
    } as const;
    expect(spoken('hotels', paper, entry)).toEqual(['name', 'address']);
  });
});

describe('flights', () => {
  const paper =
    'SATO/HANA MS  Ticket 074-2401177301  12A\nFUENTES/DIEGO MR  Ticket 074-2401177302  12C\nKL1199 on 24 April 2026\nAmsterdam (AMS) 09:10 - Oslo (OSL) 11:00\nKL1203 on 25 April 2026 cancelled\nOslo (OSL) 12:00 - Amsterdam (AMS) 13:50';
  const leg = { flightNumber: ['KL1199', 'KL1199 on 24 April 2026'] } as const;
  const way = 'Amsterdam (AMS) 09:10 - Oslo (OSL) 11:00';

  it('takes a leg as the paper runs it and not the other way round', () => {
    const entry = {
      ...leg,
      fromAirport: ['AMS', way],
      departureTime: ['2026-04-24T09:10', way],
      arrivalTime: ['2026-04-24T11:00', way],
    } as const;
    expect(spoken('flights', paper, entry)).toEqual(Object.keys(entry));
    const turned = { ...leg, fromAirport: ['OSL', way], departureTime: ['2026-04-24T11:00', way] } as const;
    expect(spoken('flights', paper, turned)).toEqual([]);
  });

  it('gives no passenger the seat and ticket of another', () => {
    const hana = { ...leg, fromAirport: ['AMS', way], fullName: ['Hana Sato', 'SATO/HANA MS'] } as const;
    const own = spoken('flights', paper, {
      ...hana,
      seat: ['12A', 'SATO/HANA MS  Ticket 074-2401177301  12A'],
    });
    const other = spoken('flights', paper, { ...hana, seat: ['12C', 'Ticket 074-2401177302  12C'] });
    expect([own.includes('seat'), other.includes('seat')]).toEqual([true, false]);
  });

  it('takes no leg that the paper calls off', () => {
    const back = 'Oslo (OSL) 12:00 - Amsterdam (AMS) 13:50';
    const entry = {
      flightNumber: ['KL1203', 'KL1203 on 25 April 2026'],
      fromAirport: ['OSL', back],
    } as const;
    expect(spoken('flights', paper, entry)).toEqual([]);
  });
});

describe('activities, meals and contacts', () => {
  const paper =
    '14:00 Load-in\n16:00 Soundcheck\n18:00 Dinner for 6\n20:00 Support: Nell Avery\nOle Brandt, Production Manager, ole@one.example\nMara Lind, Promoter, mara@two.example';

  it('take a point with the time of its own line', () => {
    const at = (time: string, quote: string) => ({
      name: ['Soundcheck', '16:00 Soundcheck'] as const,
      startTime: [time, quote] as const,
    });
    expect(spoken('activities', paper, at('16:00', '16:00 Soundcheck'))).toEqual(['name', 'startTime']);
    expect(spoken('activities', paper, at('20:00', '20:00 Support: Nell Avery'))).toEqual([]);
  });

  it('take no other act’s slot for an activity and no show for a meal', () => {
    const support = { name: ['Support', '20:00 Support'], startTime: ['20:00', '20:00 Support'] } as const;
    expect(spoken('activities', paper, support)).toEqual([]);
    const meal = {
      name: ['Soundcheck', '16:00 Soundcheck'],
      serviceTime: ['16:00', '16:00 Soundcheck'],
    } as const;
    expect(spoken('food', paper, meal)).toEqual([]);
    const dinner = {
      name: ['Dinner', '18:00 Dinner'],
      serviceTime: ['18:00', '18:00 Dinner for 6'],
    } as const;
    expect(spoken('food', paper, dinner)).toEqual(['name', 'serviceTime']);
  });

  it('give nobody the address of the next line', () => {
    const ole = { name: ['Ole Brandt', 'Ole Brandt'] } as const;
    expect(spoken('contacts', paper, { ...ole, email: ['ole@one.example', 'ole@one.example'] })).toEqual([
      'name',
      'email',
    ]);
    expect(spoken('contacts', paper, { ...ole, email: ['mara@two.example', 'mara@two.example'] })).toEqual(
      [],
    );
  });
});
