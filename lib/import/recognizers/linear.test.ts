import { describe, expect, it } from 'vitest';
import { parseAddress } from './addresses.ts';
import { findAirlines } from './airlines.ts';
import { findBookingReferences } from './booking-references.ts';
import { findCities } from './cities.ts';
import { findCountries } from './countries.ts';
import { findDates } from './dates.ts';
import { findEmails } from './emails.ts';
import { findAirportCodes } from './find-airports.ts';
import { findFlightNumbers } from './flight-numbers.ts';
import { conceptOf } from './labels.ts';
import { findBareAmounts, findMoney } from './money.ts';
import { findPersonNames } from './people.ts';
import { findPhones } from './phones.ts';
import { findDurations, findTimes } from './times.ts';

const LENGTH = 100_000;
/** Far above what linear work takes, far below what quadratic work would. */
const BUDGET_MS = 2_500;

const pieces = [
  'a',
  'A',
  '1',
  ' ',
  '1 ',
  '12.',
  '1/',
  'Aa ',
  'A.',
  'a@',
  'a.',
  '(',
  'Aa-',
  '12:',
  'AB1 ',
  '1,234,',
  'de ',
  'ref ',
  '.',
  '1-',
  'calle ',
  'Am ',
  'mon 1 ',
  '- ',
  '$1',
];
const recognizers: Record<string, (text: string) => unknown> = {
  findDates: (text) => findDates(text, { defaultYear: 2026 }),
  findTimes,
  findDurations,
  findMoney,
  findBareAmounts,
  findPhones: (text) => findPhones(text, { country: 'DE' }),
  findEmails,
  findBookingReferences,
  findFlightNumbers,
  findAirportCodes,
  findAirlines,
  findCities,
  findCountries,
  findPersonNames,
  parseAddress,
  conceptOf,
};

describe('every recogniser stays linear on hostile text', () => {
  it.each(Object.entries(recognizers))('%s reads 100 kB of any repeated piece in time', (_, recognise) => {
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length));
      const started = performance.now();
      recognise(text);
      expect(performance.now() - started, JSON.stringify(piece)).toBeLessThan(BUDGET_MS);
    }
  });
});
