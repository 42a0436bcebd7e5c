import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import type { Extracted } from '../../extracted.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(text: string, done: Extracted = {}, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(hotels, hotels.extract({ readings, done })).value ?? [];
}

describe('what is no booking', () => {
  it.each([
    'Hotel in Barcelona gesucht? Hotel Rambla Azul ab 79 € pro Nacht. Service: 040 5550 1870',
    '¿Y el hotel? Hostal Rúa Nova, Santiago, desde 62 € la noche. Llegada 02/07/2027, salida 05/07/2027.',
    'Need a hotel in Leeds? Aire Lodge, 4 Wharf Street, Leeds LS1 4AB, from £65 a night, call 0113 496 0123',
  ])('is an advert: %s', async (line) => {
    expect(
      await read(`Buchungscode QW7T5K\nLH 7462  2 July 2027  HAM 06:40 - BCN 09:25\n\n${line}\n`),
    ).toEqual([]);
  });

  it('is another house beside the one that is stated for machines', async () => {
    const html = `<html><head><script type="application/ld+json">{"@context":"http://schema.org",
"@type":"LodgingReservation","reservationNumber":"3390.118.402","reservationFor":{"@type":"LodgingBusiness",
"name":"Canal House Zuiderkade"},"checkinDate":"2027-11-19","checkoutDate":"2027-11-21"}</script></head><body>
<h1>Canal House Zuiderkade</h1><p>Check-in Friday 19 November 2027</p>
<p>Guests also considered: Hotel Domkwartier, 8.9, 12 Dom Square, Utrecht</p></body></html>`;
    expect((await read(html, {}, 'mail.html')).map((one) => one.name)).toEqual(['Canal House Zuiderkade']);
  });
});

describe('what is no name of a house', () => {
  it.each([
    'Transport um 23:45 Uhr vom Backstage zum Hotel, ref KH-88410, 12.06.2027',
    'Nashua, NH 03101, check-in 17 June 2027, check-out 18 June 2027',
    'Hotel Rückreise 20.02.2027, Anreise 18.02.2027, Abreise 20.02.2027',
  ])('%s', async (line) => {
    expect((await read(`${line}\n`)).map((one) => one.name)).toEqual([]);
  });

  it('the caption beside it', async () => {
    const stays = await read(`HÔTEL
Nom        Hôtel Le Beffroi Bleu
Adresse    102 rue du Général-Foch, 59200 Tourcoing
Arrivée    jeudi 10 décembre 2026 à partir de 16h00
Départ     samedi 12 décembre 2026 avant 11h30
`);
    expect(stays.map((one) => one.name)).toEqual(['Hôtel Le Beffroi Bleu']);
  });
});

describe('stays of a house', () => {
  it('are read from the agreement of a house with a group', async () => {
    const [stay] = await read(`GROUP ROOM BLOCK AGREEMENT

HOTEL:               The Cartwright Hotel & Lofts
                     1420 Harbour Row, New Orleans, Louisiana 70130
                     Main 504-555-0120
GROUP CODE:          VELANT26

1. ROOM BLOCK
   Arrival Thursday, October 22, 2026; departure Saturday, October 24, 2026.
   Check-in time is 4:00 PM. Check-out time is 12:00 noon.

2. RATES
   Deluxe King $189.00 per room per night.
`);
    expect(stay).toMatchObject({
      name: 'The Cartwright Hotel & Lofts',
      address: '1420 Harbour Row',
      city: 'New Orleans',
      checkInDate: '2026-10-22',
      checkInTime: '16:00',
      checkOutDate: '2026-10-24',
      checkOutTime: '12:00',
    });
  });

  it('keep both days where breakfast stands before them', async () => {
    const [stay] = await read(
      'Hôtel : Ibis Centre, 2 rue des Blanchers 31000 Toulouse, 3 twins, petit-déj inclus, réservé du 21 au 22 mars 2026\n',
    );
    expect(stay).toMatchObject({ checkInDate: '2026-03-21', checkOutDate: '2026-03-22' });
  });

  it('take no hour from the line above the label', async () => {
    const [stay] = await read(`TRAVEL: bus departs Pittsburgh, PA 2:00a after show
HOTEL: The Blackwell Lane Inn, 2110 Tuttle Park Pl, Columbus OH 43210. 614-555-0100. Conf# 88213077  In 9a / Out 6p
`);
    expect(stay).toMatchObject({ checkInTime: '09:00', checkOutTime: '18:00', city: 'Columbus' });
  });
});
