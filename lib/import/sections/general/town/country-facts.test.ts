import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { general } from '../../general.ts';

function countries(text: string) {
  const [entry] = general.extract({ readings: [readSource(sourceOf(text))], done: {} }).entries;
  return (entry?.country ?? []).map(({ value, doubts = [] }) => [value, doubts.includes('derived')]);
}

describe('the country of a show', () => {
  it.each([
    ['City: Hamburg, Germany', 'Germany'],
    ['Ville : Lyon (France)', 'France'],
    ['Address: Hafenkai 12, 20457 Hamburg, Germany', 'Germany'],
  ])('is written when it stands behind the town: “%s”', (line, country) => {
    const text = `CONCERT AGREEMENT\nArtist: Mira Lund\nVenue: Salt Store\n${line}\nDate: 14 November 2026\n`;
    expect(countries(text)).toContainEqual([country, false]);
  });

  it('follows from the town when the paper does not write it', () => {
    const text =
      'CONCERT AGREEMENT\nArtist: Mira Lund\nVenue: Alter Speicher\nCity: Hamburg\nDate: 14 November 2026\n';
    expect(countries(text)).toContainEqual(['Germany', true]);
  });
});
