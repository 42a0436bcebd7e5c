import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { general } from '../../general.ts';

async function townOf(text: string) {
  const readings = await readText(text);
  return resolveSection(general, general.extract({ readings, done: {} })).value.city;
}

describe('the address of the artist’s side in a contract', () => {
  it.each([
    'AGREEMENT\nBetween The Mill Arts Centre ("the Centre") and Lark Words Ltd, 22\nAbbey Yard, London NW5 2QN, furnishing the services of ADA LARK\n("the Artist").\nVenue: The Mill Arts Centre\nDate: 16 October 2026',
    'VERTRAG\nzwischen dem Kulturhaus Mühle (Veranstalter) und Lerche GmbH,\nElbstraße 211, 22767 Hamburg (nachfolgend „Künstler“)\nSpielort: Kulturhaus Mühle\nDatum: 17. Juli 2026',
  ])('is not where the house stands: %s', async (text) => {
    expect(await townOf(text)).toBeUndefined();
  });

  it('leaves that of the house', async () => {
    const text =
      'AGREEMENT\nBetween The Mill Arts Centre, 9 Sawmill Lane, Leeds LS1 4DY ("the Centre") and Lark Words Ltd, 22\nAbbey Yard, London NW5 2QN ("the Artist").\nVenue: The Mill Arts Centre\nDate: 16 October 2026';
    expect(await townOf(text)).toBe('Leeds');
  });
});
