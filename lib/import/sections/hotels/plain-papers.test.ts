import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
}

describe('an hour right behind a day', () => {
  it.each([
    [
      'Show Thu 12 February 2026, Freiburg\n\nHOTEL\nHotel Rex, Hauptstr. 3, 79108 Freiburg\nTageszimmer Do. 12.02. 09:00 - 20:00 Uhr, Res.-Nr. 26-0417',
      ['2026-02-12', '09:00', '2026-02-12', '20:00'],
    ],
    [
      'Show Saturday 13 February 2027, Melbourne\n\nHotel Rex, 4 Dock Road, Melbourne VIC 3031. 5 x queen,\ncheck in Friday 12 February 2 pm, check out Sunday 14 February 11 am, booking SB27-HC-05.',
      ['2027-02-12', '14:00', '2027-02-14', '11:00'],
    ],
    [
      'Hotel Rex, Hauptstr. 3, 8010 Graz\nCheck-in 12.02.27 15:00, Check-out 14.02.27 11 Uhr',
      ['2027-02-12', '15:00', '2027-02-14', '11:00'],
    ],
  ])('is no year: %s', async (text, expected) => {
    const [stay] = await read(text);
    expect([stay?.checkInDate, stay?.checkInTime, stay?.checkOutDate, stay?.checkOutTime]).toEqual(expected);
  });
});

describe('the name of a house', () => {
  it('is what stands beside “Name” under the heading for the hotel', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const stays = await read(
      `<table>${row('HOTEL tonight (1 night)')}${row('Name', 'The Currach', 'Conf. no.', 'CH-60417')}${row('Address', '118 Sea Road, Galway', 'Tel.', '+353 91 555 0182')}${row('In / out', '14 Mar 2026 / 15 Mar 2026', 'Rooms', '5 twin')}</table>`,
      'book.html',
    );
    expect(stays.map(({ name, bookingReference }) => [name, bookingReference])).toEqual([
      ['The Currach', 'CH-60417'],
    ]);
  });

  it.each([
    'HOTELL 6-8 november 2026 (2 nätter)\nHotell Rex, Storgatan 18, 972 38 Luleå\nBokning 3318-TJ',
    'Hotell Rex, Storgatan 18, 972 38 Luleå, 6-8 november 2026, bokning 3318-TJ, dubbelrum Superior',
  ])('is no day and no kind of room: %s', async (text) => {
    const stays = await read(text);
    expect(stays.map((one) => [one.name, one.checkInDate, one.checkOutDate])).toEqual([
      ['Hotell Rex', '2026-11-06', '2026-11-08'],
    ]);
  });
});

describe('one booking told in two places', () => {
  it('is one stay where the second names the house alone', async () => {
    const stays = await read(
      `<script type="application/ld+json">{"@context":"http://schema.org","@type":"LodgingReservation","reservationNumber":"LKV-40913377","reservationStatus":"http://schema.org/Confirmed","reservationFor":{"@type":"LodgingBusiness","name":"The Ledger Hotel","address":{"@type":"PostalAddress","streetAddress":"77 North Court","addressLocality":"Chicago","addressCountry":"US"}},"checkinTime":"2027-02-19T15:00:00-06:00","checkoutTime":"2027-02-21T11:00:00-06:00"}</script><p>Rooms for the band.</p><p>The Ledger Hotel, 77 North Court, Chicago, IL 60661<br>Tel. +1 312-555-0148, stay@ledger.example</p>`,
      'mail.html',
    );
    expect(stays.map((one) => [one.bookingReference, one.email])).toEqual([
      ['LKV-40913377', 'stay@ledger.example'],
    ]);
  });

  it('is all of the letter in which a house writes of itself', async () => {
    const [stay] = await read(
      `Musikbüro Süd, Frau Leonore Pfundtner, 90411 Nürnberg\nHOTEL BLAUER HIRSCH\nMarktplatz 4, 93047 Regensburg\n\nSehr geehrte Frau Pfundtner,\n\nvielen Dank für Ihr Interesse an unserem Haus. Wir freuen uns auf Ihre Künstler zum Konzert am 19. März 2027.\n\nReservierungsbestätigung Nr. WS-27/00913\n\n6 Einzelzimmer, Anreise Do. 18.03.2027, Abreise Sa. 20.03.2027\n\nCheck-in ab 15.00 Uhr, Check-out bis 11.30 Uhr.`,
    );
    expect([stay?.checkInDate, stay?.checkInTime, stay?.checkOutTime, stay?.bookingReference]).toEqual([
      '2027-03-18',
      '15:00',
      '11:30',
      'WS-27/00913',
    ]);
  });
});
