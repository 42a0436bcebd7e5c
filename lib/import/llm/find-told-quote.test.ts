import { expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { findToldQuote } from './find-told-quote.ts';

const reading = readSource(
  sourceOf(
    'Vertrag über ein Gastspiel\nGage: „fest“ – 6.750,- EUR,\nzahlbar bar am Abend\nHotel L’Étoile, Lyon',
  ),
);

it.each([
  ['Gage: „fest“ – 6.750,- EUR', 'Gage: „fest“ – 6.750,- EUR'],
  ['gage: "fest" - 6.750,- EUR', 'Gage: „fest“ – 6.750,- EUR'],
  ['"Hotel L\'Étoile, Lyon"', 'Hotel L’Étoile, Lyon'],
  ['6.750,- EUR, zahlbar bar...', '6.750,- EUR, zahlbar bar'],
  ['6.750,- EUR,\nZahlbar bar', '6.750,- EUR, zahlbar bar'],
])('finds %j in the words of the paper', (quote, written) => {
  expect(findToldQuote(reading, quote)?.quote).toBe(written);
});

it.each(['Gage: fest 6.750 EUR', 'Hotel Etoile, Paris', '...', 'zahlbar am Abend'])(
  'does not find other words: %j',
  (quote) => {
    expect(findToldQuote(reading, quote)).toBeUndefined();
  },
);
