import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { deal } from '../deal.ts';

async function feeOf(text: string, fileName = 'paper.txt'): Promise<string | undefined> {
  const readings = await readText(text, fileName);
  return resolveSection(deal, deal.extract({ readings, done: {} })).value?.fee;
}

const thread = (...mails: readonly (readonly [from: string, words: string])[]) =>
  mails
    .toReversed()
    .map(
      ([from, words], i) =>
        `From: ${from} <${from.toLowerCase()}@example.org>\nSent: ${mails.length - i} March 2027 10:00\nSubject: Pale Harbours, fee\n\n${words}\n`,
    )
    .join('\n-----Original Message-----\n');

describe('a sum that nobody has agreed', () => {
  it('is no fee beside what is at hand', async () => {
    expect(await feeOf('The band ask for a fee of £2,400 and we have £1,600 in the pot.')).toBeUndefined();
  });

  it('is no fee in the columns of two sides', async () => {
    expect(
      await feeOf('Item;Artist asks;Venue offers\nFee;5,400 EUR;3,600 EUR', 'offers.csv'),
    ).toBeUndefined();
  });

  it('is none after a yes to the day or the hotel', async () => {
    expect(
      await feeOf(
        thread(
          ['Ada', 'We can offer a fee of 1,800 EUR for Pale Harbours.'],
          ['Bo', 'Yes to the 14th, and the hotel is fine. On the money I must ask the band.'],
        ),
      ),
    ).toBeUndefined();
  });

  it('is none after a yes that is taken back', async () => {
    expect(
      await feeOf(
        thread(
          ['Ada', 'We can offer a fee of 1,800 EUR for Pale Harbours.'],
          ['Bo', 'Agreed, 1,800 EUR it is.'],
          ['Bo', 'Sorry, I have to take that back: the band will not play for 1,800 EUR.'],
        ),
      ),
    ).toBeUndefined();
  });
});

describe('a sum that is reckoned, asked for, or owed no more', () => {
  it.each([
    'Estimate only, not for signature: artist fee £2,600, travel £400.',
    'Ballpark, nothing signed: artist fee £2,600.',
    'Kostenvoranschlag, freibleibend: Künstlerhonorar 2.600 €, Fahrt 240 €',
    'Devis sans engagement : cachet 2 600 €, transport 320 €.',
    'Presupuesto orientativo: caché 2.600 €, viajes 300 €.',
    'Fee requested: £2,600',
    'Cachet demandé : 2 600 €',
    'The fee of £2,600 is no longer due since the 4 June date was called off.',
    'Das Honorar von 2.600 € ist nicht mehr fällig.',
  ])('is no fee: %s', async (text) => {
    expect(await feeOf(text)).toBeUndefined();
  });

  it.each([
    'Fee asked: £2,600\nFee granted: £2,400',
    'Gage gefordert: 2.600 €\nGage genehmigt: 2.400 €',
    'Cachet demandé : 2 600 €\nCachet accordé : 2 400 €',
    'Agreed fee £2,400 as requested.',
    'Caché: 2.400 €. El presupuesto orientativo de viajes se enviará aparte.',
    'Fee: £2,400 (asked: £2,600)',
    'Artist fee: £2,400. Hospitality as requested by the artist, estimated costs £300.',
  ])('stands beside what was agreed: %s', async (text) => {
    expect(await feeOf(text)).toBe('2400');
  });
});

describe('a sum that somebody has agreed', () => {
  it('is the fee after a clean yes', async () => {
    expect(
      await feeOf(
        thread(
          ['Ada', 'We can offer a fee of 1,800 EUR for Pale Harbours.'],
          ['Bo', 'Agreed, 1,800 EUR it is.'],
        ),
      ),
    ).toBe('1800');
  });
});
