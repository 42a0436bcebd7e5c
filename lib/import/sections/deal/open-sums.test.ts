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
