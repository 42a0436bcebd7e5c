import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function staysIn(text: string, fileName = 'list.csv') {
  const readings = await readText(text, fileName);
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
}

describe('a list of houses', () => {
  it('names them under `House` beside their addresses, with one column for coming and leaving', async () => {
    const list = `,House,Address,Tel,In / Out,Block
A,The Corn Mariner,"3 Anchor Lane, York YO1 7HH",01904 555 377,13 Mar 2027 14:00 / 15 Mar 2027 12:00,CM-771-B
B,Millyard,"8 Beck Brae, York YO1 8AB",01904 555 440,14 Mar 2027 15:00 / 15 Mar 2027 10:00,MYD 5518`;
    expect(await staysIn(list)).toMatchObject([
      {
        name: 'The Corn Mariner',
        address: '3 Anchor Lane',
        checkInDate: '2027-03-13',
        checkInTime: '14:00',
        checkOutDate: '2027-03-15',
        checkOutTime: '12:00',
        bookingReference: 'CM-771-B',
      },
      {
        name: 'Millyard',
        checkInDate: '2027-03-14',
        checkInTime: '15:00',
        checkOutDate: '2027-03-15',
        checkOutTime: '10:00',
        bookingReference: 'MYD5518',
      },
    ]);
  });

  it('gives each its own hours and its number, not that of the row', async () => {
    const list = `Nr.,Haus,Anschrift,Anreise,Abreise,Buchungs-Nr.,Status
1,Hotel Kranich,"Seestr. 2, 01309 Dresden",23.10.2026 15:00,25.10.2026 11:00,HK-551,STORNIERT am 05.10.
2,Pension Silberreiher,"Talweg 8, 01324 Dresden",23.10.2026 14:00,25.10.2026 10:30,PS 2026/417,FEST`;
    expect(await staysIn(list)).toMatchObject([
      {
        name: 'Pension Silberreiher',
        checkInTime: '14:00',
        checkOutTime: '10:30',
        bookingReference: 'PS2026/417',
      },
    ]);
  });

  it('may be the rows for lodging of a whole trip, and `free cxl until` calls none off', async () => {
    const trip = `type,status,traveller,supplier,from,to,start,end,reference,remark
CAR,CONF,all,Vistula Cars,WAW,Hotel Sowa,2027-02-11 14:45,,VC-901,
HTL,CONF,"Marlow, Juno",Hotel Sowa,,,2027-02-11 15:00,2027-02-13 12:00,HS-44171,breakfast
HTL,CONF,"Strand, Ida",Hotel Sowa,,,2027-02-11 15:00,2027-02-13 12:00,HS-44171,free cxl until 9 Feb`;
    expect(await staysIn(trip)).toMatchObject([
      {
        name: 'Hotel Sowa',
        checkInDate: '2027-02-11',
        checkInTime: '15:00',
        checkOutDate: '2027-02-13',
        checkOutTime: '12:00',
        bookingReference: 'HS-44171',
      },
    ]);
  });
});

describe('the number of a booking', () => {
  const FORM = (number: string) =>
    `Hotel  Hotel Wachtel\nConfirmation  ${number}\nArrival  4 February 2027\nDeparture  6 February 2027`;
  it.each([
    'HW-330871 (this confirmation replaces your cancelled booking HW-329004)',
    'HW-330871 (replaces HW-329004, cancelled)',
  ])('is the new one beside the one that is off: %s', async (number) => {
    expect(await staysIn(FORM(number), 'paper.txt')).toMatchObject([{ bookingReference: 'HW-330871' }]);
  });

  it('may be letters, a space and two numbers', async () => {
    const text =
      'Marek sleeps at Relais du Moulin, 8 rue Haute, 69100 Villeurbanne, in 12 March 2027, out 13 March 2027, ref RM 90-331.';
    expect(await staysIn(text, 'paper.txt')).toMatchObject([{ bookingReference: 'RM90-331' }]);
  });
});

describe('the house of a confirmation', () => {
  it('stands in capitals over its address, and is none of its sisters', async () => {
    const text = `THE WREN TOWNHOUSE
14 Crescent Row · York YO1 4JP · England
Dear Ms Lund, we confirm your reservation.
Confirmation no.  WT-6038
Arrival  Friday, 13 March 2026 (rooms available from 3 pm)
Departure  Sunday, 15 March 2026
Our sister houses: The Wren Lodge Perth · Wren by the Sea`;
    expect(await staysIn(text, 'paper.txt')).toMatchObject([
      { name: 'WREN TOWNHOUSE', address: '14 Crescent Row' },
    ]);
  });

  it('is no airline that thanks for choosing it', async () => {
    const text = `Thank you for choosing Air France.
Your booking reference: T6MNKB
AF1735  16:35 Berlin Brandenburg (BER)  -  18:25 Paris Charles de Gaulle (CDG), Terminal 2F, seat 21D
Need a room? Check-in opens 30 hours before departure.
Air France, 45 rue de Paris, 95747 Roissy`;
    expect(await staysIn(text, 'mail.txt')).toEqual([]);
  });
});

describe('a house that is to be booked later', () => {
  it.each([
    'Hotel: Hotel Quellhof, 6 EZ vom 09. auf 10.10.2026 - wird erst mit Vertrag gebucht.',
    'Hotel: Hotel Wellspring, 6 singles, 9 to 10 October 2026, to be booked once the contract is signed.',
  ])('is no booking: %s', async (text) => {
    expect(await staysIn(text, 'paper.txt')).toEqual([]);
  });
});

describe('the hotel in a day sheet', () => {
  const sheet = `Mi 21.04.2027 – Kulturzentrum Ziegelei, Kassel
Hotel: Pension Silberreiher Kassel, Obere Gasse 2, 34117 Kassel, Tel. 0561 555 10
4 DZ / 3 EZ, Checkout bis 11:00
Nächster Tag: Do 22.04. Leipzig, Altes Werk, Get-In 15:00`;

  it('has its number to the end of the line, before the rooms on the next', async () => {
    expect((await staysIn(sheet, 'plan.txt'))[0]?.phone).toBe('+4956155510');
  });

  it('does not begin with the get-in', async () => {
    expect((await staysIn(sheet, 'plan.txt'))[0]).not.toHaveProperty('checkInTime');
  });
});

it('takes a number that only begins like a day, or stands behind `bokn.nr`, and an address of the web with `ue` for `ü`', async () => {
  const letter = `Hotel Mühlhof, Seestr. 4, 78462 Konstanz
Reservierungsnummer: 27-06-0318
Anreise: 03.06.2027
Abreise: 05.06.2027
Fragen an empfang@muehlhof.example`;
  const list = `Hotell:;Granå Hotell;Storgatan 4, 961 31 Boden;0921-555 400;bokn.nr 27-0642
Namn;Rum;In;Ut
Ida Holm;Enkel;18/06/2027;20/06/2027`;
  expect(await staysIn(letter, 'letter.txt')).toMatchObject([
    { bookingReference: '27-06-0318', email: 'empfang@muehlhof.example' },
  ]);
  expect(await staysIn(list)).toMatchObject([{ bookingReference: '27-0642' }]);
});

it('reads `Arr` and `Dep` over the days of rooms', async () => {
  const list = `SANDPIPER CASINO RESORT - GROUP ROOMS,,,,,,
Copper Lanterns,"2500 Glass Parkway, Reno, NV 89511",Front desk 775-555-0100,Made 08/07/2026,,,
Conf #,Guest,Room type,Arr,Dep,Nts,Status
H77140,"Holm, Ida",King,8/14,8/16,2,DEF
H77141,"Rask, Per",King,8/14,8/16,2,DEF
H77147,"Sand, Kai",Suite,8/15,8/16,1,DEF`;
  expect(await staysIn(list)).toMatchObject([{ checkInDate: '2026-08-14', checkOutDate: '2026-08-16' }]);
});

it('leaves the number of a table to the restaurant', async () => {
  const sheet = `Lark Room, Sandpiper Casino Resort, Reno NV
Saturday, August 15, 2026
7:15 PM   Band dinner, Salt House, 305 Fern Bend, Reno, 7 people, conf R-5561`;
  const [stay] = await staysIn(sheet, 'sheet.txt');
  expect(stay ?? {}).not.toHaveProperty('bookingReference');
});
