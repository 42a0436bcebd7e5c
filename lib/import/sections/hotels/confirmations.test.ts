import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(hotels, hotels.extract({ readings, done: {} })).value ?? [];
}

describe('confirmations of a stay', () => {
  it('give day and hours under labels that stand alone', async () => {
    const stays = await read(`Buchungsbestätigung
Buchungsnummer: 4471.220.981

Pension Ahornhof
Am Mühlbach 3
96047 Bamberg
Deutschland

Anreise
Freitag
24. September 2027
14:00–20:00
Abreise
Sonntag
26. September 2027
bis 10:30

Kundenservice: 030 5550 3000`);
    expect(stays).toMatchObject([
      {
        name: 'Pension Ahornhof',
        address: 'Am Mühlbach 3',
        checkInDate: '2027-09-24',
        checkInTime: '14:00',
        checkOutDate: '2027-09-26',
        checkOutTime: '10:30',
        bookingReference: '4471.220.981',
      },
    ]);
    expect(stays[0]?.phone).toBeUndefined();
  });

  it('give the day of leaving by the number of nights', async () => {
    const stays = await read(`Voucher
Property      Hotel Ahorn Garni
Address       Bahnhofstrasse 11, 7000 Chur
Check in      Fri 15 Jan 2027 (after 3 PM)
Stay          3 nights
Confirmation  55120-B`);
    expect(stays).toMatchObject([{ checkInDate: '2027-01-15', checkOutDate: '2027-01-18' }]);
  });

  it('name houses whose brands write themselves small, with the one address of the paper', async () => {
    const stays = await read(`Confirmation de votre réservation
Numéro de réservation : KXTR41

VOTRE HOTEL
ibis Styles Rouen Quai
Tél : +33 2 35 55 55 10

VOTRE SÉJOUR
Arrivée : vendredi 29 janvier 2027 (à partir de 14h00)
Départ : samedi 30 janvier 2027
Nous trouver : 3 place du Cirque, 76000 Rouen`);
    expect(stays).toMatchObject([
      { name: 'ibis Styles Rouen Quai', address: '3 place du Cirque', city: 'Rouen', checkInTime: '14:00' },
    ]);
  });

  it('give days printed like the leaves of a calendar, and no hour of a wish', async () => {
    const [stay] = await read(`Hotel Zum Kiebitz
Uferweg 4, 24143 Kiel
CONFIRMATION NUMBER: 4471.209.553
CHECK-IN     CHECK-OUT     ROOMS     NIGHTS
17           19            2         2
JUNE         JUNE
Thursday     Saturday
15:00 - 22:30   07:30 - 11:00
Cancellation free until June 15, 2027
Special requests: late arrival around 23:00`);
    expect(stay).toMatchObject({
      checkInDate: '2027-06-17',
      checkInTime: '15:00',
      checkOutDate: '2027-06-19',
      checkOutTime: '11:00',
    });
  });

  it('are of the house with the address, whatever chain and club are named beside it', async () => {
    const stays = await read(
      `From: Courtyard by Marriott <noreply@courtyard.example>
To: mira.holt@larkmgmt.example
Subject: Reservation Confirmation #72184411 for Courtyard Tulsa Riverside/East Bank
Date: Mon, 17 Aug 2026 09:12:44 -0500
Content-Type: text/plain; charset=utf-8

Courtyard by Marriott
Tulsa Riverside/East Bank

1901 East Bank Avenue
Tulsa, Oklahoma 74103 USA
+1-918-555-0199

Confirmation Number: 72184411

*Check-In:*
Friday, September 11, 2026
04:00 PM

*Check-Out:*
Sunday, September 13, 2026
11:00 AM

Marriott Bonvoy member number XXXXX6120.`,
      'mail.eml',
    );
    expect(stays).toMatchObject([
      {
        name: 'Courtyard Tulsa Riverside/East Bank',
        address: '1901 East Bank Avenue',
        checkInDate: '2026-09-11',
        checkInTime: '16:00',
        checkOutTime: '11:00',
        bookingReference: '72184411',
        phone: '+19185550199',
      },
    ]);
    expect(stays[0]?.email).toBeUndefined();
  });

  it('give the later hour of leaving that the house agreed to', async () => {
    const [stay] = await read(`Hotel Zum Kiebitz, Uferweg 4, 24143 Kiel
Booking number: 88211-K
Check-in: 17 June 2027 from 15:00
Check-out: 19 June 2027 until 11:00
Remarks: late check-out until 14:00 (confirmed)`);
    expect(stay?.checkOutTime).toBe('14:00');
  });
});

describe('vouchers and mails about a stay', () => {
  it('give both days behind one label', async () => {
    const stays = await read(`HOTEL VOUCHERS
Voucher 1 of 2
Hotel      Hotell Storvik
Address    Strandgaten 44, 5004 Bergen, Norway
Conf. no.  KP-9931
In / Out   05.02.2027 / 07.02.2027
Remarks    Check-in from 15:00, check-out until 12:00.

Voucher 2 of 2
Hotel      Brygge Vik
Address    Kongens gate 3, 7011 Trondheim, Norway
Conf. no.  700218
In / Out   07.02.2027 / 08.02.2027`);
    expect(stays).toMatchObject([
      { name: 'Hotell Storvik', checkInDate: '2027-02-05', checkInTime: '15:00', checkOutDate: '2027-02-07' },
      { name: 'Brygge Vik', checkInDate: '2027-02-07', checkOutDate: '2027-02-08' },
    ]);
  });

  it('are read whole from a mail that was forwarded, with what the newer one adds', async () => {
    const [stay] = await read(
      `From: Nadia Holt <nadia@lark.example>
To: crew@lark.example
Subject: Fwd: Reservation Confirmation 5520982
Date: Fri, 11 Jun 2027 09:02:00 -0400
Content-Type: text/plain; charset=utf-8

Morning all, hotel for Friday below. Late check-out until 4pm is confirmed.

---------- Forwarded message ---------
From: The Loom House <frontdesk@loomhouse.example>
Date: Thu, 10 Jun 2027 at 16:20
Subject: Reservation Confirmation 5520982
To: <nadia@lark.example>

Thank you for choosing The Loom House. We are pleased to confirm:
Confirmation Number: 5520982
Arrival: 06/25/2027
Departure: 06/26/2027
Check-out Time: 11:00 AM
The Loom House
305 Water Street, Troy, NY 12180
`,
      'mail.eml',
    );
    expect(stay).toMatchObject({
      name: 'The Loom House',
      address: '305 Water Street',
      checkInDate: '2027-06-25',
      checkOutTime: '16:00',
    });
  });
});

describe('a tour book', () => {
  it('gives each house the day it stands under', async () => {
    const stays = await read(`THE PAPER OWLS - TOUR

Wed 20 Oct 2027 - GALWAY
Venue: Cross Hall, Dominick Street, Galway
Hotel: Clayhill Hotel, Quay Road, Galway. 4 x twin, 1 night

Thu 21 Oct 2027 - SLIGO
Venue: Hawthorn Well, Temple Street, Sligo
Hotel: Harbour Bell B&B, 3 Strand Road, Sligo. 4 x twin, 1 night`);
    expect(stays).toMatchObject([
      { name: 'Clayhill Hotel', address: 'Quay Road', checkInDate: '2027-10-20', checkOutDate: '2027-10-21' },
      { name: 'Harbour Bell B&B', checkInDate: '2027-10-21', checkOutDate: '2027-10-22' },
    ]);
  });

  it('gives the town of the row', async () => {
    const csv = `Hotel,City,Guest,Check In,Check Out
Hotel Vier Türme,Kiel,Ada Brandt,21/08/2027,23/08/2027
Hotel Vier Türme,Kiel,Tom Sievers,21/08/2027,23/08/2027`;
    expect(await read(csv, 'list.csv')).toMatchObject([{ name: 'Hotel Vier Türme', city: 'Kiel' }]);
  });
});
