import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

async function read(text: string) {
  return resolveSection(hotels, hotels.extract({ readings: await readText(text), done: {} })).value ?? [];
}

const STAY = `Confirmation no.: RPW-220719
Arrival: Friday, 16 October 2026, from 15:00
Departure: Saturday, 17 October 2026, by 12:00 noon
Rooms: 3 x Classic Double`;

describe('the head of a letter that is written as its mail is', () => {
  it.each([
    ['THE SALTHOUSE', `HOTEL · BAR · ROOFTOP\n27 Well Parade, Cork | stay@thesalthouse.example`],
    ['Wasserfalke', `Boutiquehotel am Fluss · Sihlquai 208 · 8005 Zürich\nwelcome@wasserfalke.example`],
    ['Tallmon', `HOTELL VID ÄLVEN\nTegvägen 3, 904 20 Umeå, reception@hotelltallmon.example`],
    ['La Bastide', `Hôtel de charme\n5, rue Haute, 63000 Clermont-Ferrand, accueil@labastide.example`],
  ])('names the house: %s', async (name, head) => {
    const stays = await read(`${name}\n${head}\n\n${STAY}`);
    expect(stays).toMatchObject([{ name, bookingReference: 'RPW-220719', checkInDate: '2026-10-16' }]);
  });

  it('names it beside its chain and its sister house, with the address at its end', async () => {
    const stays = await read(`THE SALTHOUSE
A LAKE HOTEL SINCE 1911

Dear Ms Lund,
we are delighted to confirm your group.
${STAY}
The Salthouse, 77 Mill Stair, Duluth, MN 55806
Front desk 218-555-0177, groups@thesalthouse.example
The Salthouse is a member of Superior Shore Hotels.`);
    expect(stays).toMatchObject([{ name: 'The Salthouse', address: '77 Mill Stair' }]);
  });

  it('is the portal where the paper names a house of its own', async () => {
    const stays = await read(`Nightly
your hotel portal, help@nightly.example

Your booking at Hotel Anna, Bredgade 84, 1260 København, is confirmed.
${STAY}`);
    expect(stays).toMatchObject([{ name: 'Hotel Anna' }]);
  });
});
