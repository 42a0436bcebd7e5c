import { describe, expect, it } from 'vitest';
import type { Extracted } from '../extracted.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import { readOne } from '../text-extraction/read-one.ts';
import { hotels } from './hotels.ts';

async function read(text: string, fileName = 'paper.txt', done: Extracted = {}) {
  const sources = await readOne(
    { sourceId: 's', fileName, bytes: new TextEncoder().encode(text) },
    { deadlineMs: 10_000 },
  );
  const readings = sources.map((source) => readSource(source));
  return resolveSection(hotels, hotels.extract({ readings, done }));
}

describe('hotels', () => {
  it('reads a confirmation of the house itself', async () => {
    const { value, confidence } = await read(`Hotel Zur Alten Färberei ****
Gerberstraße 17 · 04109 Leipzig · Deutschland
Telefon 0341 555 01 20 · Telefax 0341 555 01 21

Buchungsbestätigung Nr. 2026-11873

  Anreise:   Donnerstag, 05.03.2026   (Zimmer ab 15:00 Uhr)
  Abreise:   Samstag, 07.03.2026      (bis 11:30 Uhr)
  Zimmer:    5 Einzelzimmer
Kostenfreie Stornierung bis 26.02.2026.`);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      name: 'Hotel Zur Alten Färberei',
      address: 'Gerberstraße 17',
      city: 'Leipzig',
      country: 'Germany',
      checkInDate: '2026-03-05',
      checkInTime: '15:00',
      checkOutDate: '2026-03-07',
      checkOutTime: '11:30',
      bookingReference: '2026-11873',
      phone: '+493415550120',
    });
    expect(confidence['hotels.0.checkInDate']?.evidence[0]?.quote).toContain('05.03.2026');
  });

  it('finds the hotel of a contract clause', async () => {
    const { value } = await read(
      `5. Accommodations. Purchaser shall provide and pay for five (5) king rooms at Hotel Verity, 155 Fifth Avenue South, Nashville, TN 37203, (615) 555-0150, check-in March 26, 2026, check-out March 28, 2026.`,
    );
    expect(value[0]).toMatchObject({
      name: 'Hotel Verity',
      address: '155 Fifth Avenue South',
      city: 'Nashville',
      checkInDate: '2026-03-26',
      checkOutDate: '2026-03-28',
    });
  });

  it('takes the row of a list of houses for no remark about one', async () => {
    const { value } = await read(
      'Hotel,Address,Check-in,Check-out,Reference\nHotel Seeblick,"Uferweg 3, Kiel",14 May 2027,15 May 2027,SB-4410',
      'hotels.csv',
    );
    expect(value).toMatchObject([
      { name: 'Hotel Seeblick', checkInDate: '2027-05-14', bookingReference: 'SB-4410' },
    ]);
    expect(value[0]).not.toHaveProperty('notes');
  });

  it('gives a rooming list one entry per hotel', async () => {
    const { value } = await read(
      `HOTEL A (BAND),The Brackenhurst,"12 Castle Terrace, Edinburgh EH1 2DP, UK",+44 131 496 0333,Block ref BRK-88120
HOTEL B (CREW),Leith Docks Lodge,"40 Shore Row, Edinburgh EH6 6QW, UK",+44 131 496 0371,Block ref 7745-LDL
Guest,Role,Hotel,Room,Check-in,Check-out
Isla Drummond,vocals,A,King,16/10/2026 15:00,18/10/2026 11:00
Gabe Osei,drums,A,King,16/10/2026 15:00,18/10/2026 11:00
Kit Farrow,FOH,B,Single,17/10/2026 14:00,18/10/2026 10:00
`,
      'rooming.csv',
    );
    expect(value.map(({ name, checkInDate, phone }) => [name, checkInDate, phone])).toEqual([
      ['The Brackenhurst', '2026-10-16', '+441314960333'],
      ['Leith Docks Lodge', '2026-10-17', '+441314960371'],
    ]);
  });

  it('takes the new booking of a thread and not the cancelled one', async () => {
    const { value } = await read(`From: Wanda <wanda@polnoc.example>
Date: Tue, 22 Sep 2026 18:40:02 +0200
Subject: RE: Hotel

Forget the Alsterblick, that booking is cancelled. You are in the Hafenkante Hotel,
Große Elbstraße 211, 22767 Hamburg, arriving Thursday 1 October, leaving Saturday 3 October, booking number HK/40417.

On 20 Sep 2026, Wanda wrote:
> Hotel is booked: Hotel Alsterblick, Alsterufer 3, 20354 Hamburg, 1 to 3 October, booking number 559-221.
`);
    expect(value.map((one) => one.name)).toEqual(['Hafenkante Hotel']);
    expect(value[0]).toMatchObject({
      checkInDate: '2026-10-01',
      checkOutDate: '2026-10-03',
      bookingReference: 'HK/40417',
    });
  });

  it('takes no wish, no advert, no suggestion and no hotel that is still open for a booking', async () => {
    const { value } =
      await read(`Hotel is still TBC - we asked for 5 singles at the Park Royal Hotel but they are fully booked.
Last year we stayed at the Seamen's Inn which was fine.
When hotel is part of the deal: 7 singles + 2 twins, 3* or better, late check-out 13:00.
You might also like: Hotel Murpark, check-in 8 Nov 2026, from EUR 79.`);
    expect(value).toEqual([]);
  });

  it('leaves the number and address of the booking site and the agency alone', async () => {
    const { value } =
      await read(`Viajes Tramontana, C/ Alfaro 22, 28014 Madrid - Tel. 91 555 01 70 - grupos@tramontana.example

Hotel:      Hotel Puerta de Serranos ***
Dirección:  Carrer del Blanqueries 19, 46002 Valencia, España
Entrada:    viernes, 6 de marzo de 2026 (a partir de las 14:00 h)
Salida:     domingo, 8 de marzo de 2026 (hasta las 12:00 h)
Emergencias 24 h de la agencia: +34 600 555 017.`);
    expect(value[0]).toMatchObject({
      name: 'Hotel Puerta de Serranos',
      city: 'Valencia',
      checkInTime: '14:00',
      checkOutTime: '12:00',
    });
    expect(value[0]?.phone).toBeUndefined();
    expect(value[0]?.email).toBeUndefined();
  });

  it('believes the stay a mail states for machines', async () => {
    const { value, confidence } = await read(
      `<html><head><script type="application/ld+json">{"@context":"http://schema.org","@type":"LodgingReservation","reservationNumber":"SL-20417","checkinDate":"2026-09-10T15:00:00+02:00","checkoutDate":"2026-09-12T11:00:00+02:00","reservationFor":{"@type":"LodgingBusiness","name":"Seehof Lodge","telephone":"+41 44 555 01 10","address":{"@type":"PostalAddress","streetAddress":"Seefeldquai 31","postalCode":"8008","addressLocality":"Zürich","addressCountry":"CH"}}}</script></head>
<body><p>Your stay at Seehof Lodge is confirmed. Check-in 10 September 2026, check-out 12 September 2026.</p></body></html>`,
      'mail.html',
    );
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      name: 'Seehof Lodge',
      city: 'Zürich',
      country: 'Switzerland',
      checkInDate: '2026-09-10',
      checkInTime: '15:00',
      bookingReference: 'SL-20417',
    });
    expect(confidence['hotels.0.name']?.method).toMatch(/structured|agreement/);
  });

  it('reads houses that stand side by side each with its own number, phone and days', async () => {
    const { value } = await read(`RUMSLISTA - Silverlinjen, lördagen den 21 november 2026

HOTELL 1 (artister)                      HOTELL 2 (teknik)
Grand Hotell Vättern                     Vandrarhemmet Tändstickan
Strandgatan 4, 553 20 Jönköping          Fabriksgatan 17, 553 13 Jönköping
tfn 036-555 01 40                        tfn 036-555 01 61
Bokning: GHV-66120                       Bokning: 20-4418
In: fre 20/11 kl 15  Ut: sön 22/11 kl 12 In: lör 21/11 kl 14  Ut: sön 22/11 kl 10
`);
    expect(value).toHaveLength(2);
    expect(value.find((one) => one.name === 'Grand Hotell Vättern')).toMatchObject({
      bookingReference: 'GHV-66120',
      checkInDate: '2026-11-20',
    });
    expect(value.find((one) => one.name === 'Vandrarhemmet Tändstickan')).toMatchObject({
      bookingReference: '20-4418',
      checkInDate: '2026-11-21',
      checkOutTime: '10:00',
    });
  });

  it.each([
    'We booked you into the Elm House, 5 Quay Street, Cork, from Friday 16 to Sunday 18 April 2027 (ref EH-7720).',
    'Untergebracht seid ihr im Elm House, Kaistraße 5, Hamburg, vom 16.04.2027 (Check-in ab 15 Uhr) bis 18.04.2027, Buchungsnummer EH-7720.',
    'Vous logez à l’Elm House, 5 quai du Port, 13002 Marseille, du 16 au 18 avril 2027 (réservation EH-7720).',
    'Os alojáis en Elm House, calle del Puerto 5, Cádiz, del 16 al 18 de abril de 2027. Localizador EH-7720.',
    'Ni bor på Elm House, Hamngatan 5, Malmö, 16–18 april 2027. Bokningsnr EH-7720.',
  ])('takes the house that only the words before it show to be one: %s', async (text) => {
    const { value } = await read(text);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      name: 'Elm House',
      checkInDate: '2027-04-16',
      checkOutDate: '2027-04-18',
      bookingReference: 'EH-7720',
    });
  });

  it('tells a night by the day of the show, and takes neither a stage nor an inn of a meal for a house', async () => {
    const done: Extracted = { general: { date: '2026-06-21' } };
    const { value } = await read(
      `Three twins are held at The Linthouse Hotel, 1 Drive Road, Glasgow, for the Sunday night only. Quote LH-20931.

18:00 Abendessen für 9, Gasthof Zum Reiher, Seestr. 2

We are playing Thursday night at Botanique Annexe.`,
      'paper.txt',
      done,
    );
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      name: 'The Linthouse Hotel',
      checkInDate: '2026-06-21',
      checkOutDate: '2026-06-22',
      bookingReference: 'LH-20931',
    });
  });
});
