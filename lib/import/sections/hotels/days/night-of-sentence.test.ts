import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

async function staysIn(text: string) {
  return resolveSection(hotels, hotels.extract({ readings: await readText(text), done: {} })).value ?? [];
}

describe('a house and one day in a sentence', () => {
  it.each([
    "You're in the Bellwether Hotel on the 14th of May 2027, two singles.",
    'The band sleep at the Bellwether Hotel on 14 May 2027.',
    'Ihr schlaft am 14. Mai 2027 im Bellwether Hotel.',
    'Accommodation: Bellwether Hotel, Cork, 14 May 2027, 2 doubles',
  ])('tell the night: %s', async (text) => {
    expect(await staysIn(text)).toMatchObject([{ name: 'Bellwether Hotel', checkInDate: '2027-05-14' }]);
  });

  it.each([
    'You meet at the Bellwether Hotel on 14 May 2027.',
    'You sleep at the Bellwether Hotel, the show is on 14 May 2027.',
    'The rooms at the Bellwether Hotel were paid on 14 May 2027.',
  ])('tell none where something else is on that day: %s', async (text) => {
    expect((await staysIn(text)).filter(({ checkInDate }) => checkInDate)).toEqual([]);
  });
});

describe('the house that one is in now', () => {
  it.each([
    'Hotel is the Ibis Temple Meads, 20-21 March 2027, 3 twins, ref 7TX-22910.\n\nUpdate: the Ibis have cancelled. We are now in the Mercure Brigstow, same rooms.',
    'Hotel Ibis Temple Meads, 20-21 March 2027, ref 7TX-22910.\n\nThe Ibis let us down. Now in the Mercure Brigstow.',
  ])('has the days of the one it takes the place of: %s', async (text) => {
    expect(await staysIn(text)).toMatchObject([
      { name: 'Mercure Brigstow', checkInDate: '2027-03-20', checkOutDate: '2027-03-21' },
    ]);
  });

  it('has days of its own where a span follows words that somebody is out', async () => {
    const text = 'Das Ibis ist raus, ihr schlaft jetzt im Mercure City, 14.-15.5.2027, Buchungsnr. 88120.';
    expect(await staysIn(text)).toMatchObject([
      { name: 'Mercure City', checkInDate: '2027-05-14', checkOutDate: '2027-05-15' },
    ]);
  });
});
