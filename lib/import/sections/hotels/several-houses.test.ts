import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(text: string, fileName = 'paper.txt', date = '2026-06-06') {
  const readings = await readText(text, fileName);
  return resolveSection(hotels, hotels.extract({ readings, done: { general: { date } } })).value ?? [];
}

describe('two houses in one paper', () => {
  it('keep their own numbers, days and hours in footnotes', async () => {
    const stays = await read(`THE LARKS - Sat 6 June 2026, Nottingham

* Band hotel: Lace Market House, 29 High Pavement, Nottingham NG1 1HE, 0115 496 0201, ref LMH-5512, in 6/6 from 14:00, out 7/6 by 11:00
** Crew: Jurys Lodge, Station Street, Nottingham NG2 3BJ, 0115 496 0288, ref 77-2001, in 5/6, out 7/6 12:00
`);
    expect(stays.find((one) => one.name === 'Lace Market House')).toMatchObject({
      checkInDate: '2026-06-06',
      checkInTime: '14:00',
      bookingReference: 'LMH-5512',
      phone: '+441154960201',
    });
    const crew = stays.find((one) => one.name === 'Jurys Lodge');
    expect(crew).toMatchObject({
      checkInDate: '2026-06-05',
      checkOutTime: '12:00',
      bookingReference: '77-2001',
      phone: '+441154960288',
    });
    expect(crew?.checkInTime).toBeUndefined();
  });

  it('are two in a form that labels each of them', async () => {
    const stays = await read(`Hotel band:  Hotel Rowan, 4 Mill Lane, York
Hotel crew:  Kestrel Inn, 9 Dock Road, York
Check-in:  5 June 2026
Check-out:  7 June 2026
Booking number:  RW-118`);
    expect(stays.map(({ name }) => name).sort()).toEqual(['Hotel Rowan', 'Kestrel Inn']);
  });

  it('have their addresses from their own rows, whatever the street is called', async () => {
    const stays = await read(
      `Date,City,Hotel,Hotel address,Hotel phone,Check in,Check out,Conf
2026-06-12,Lausanne,Hotel Agora,Avenue du Rond-Point 9,+41 21 555 59 55,2026-06-12,2026-06-13,88213
2026-06-13,Bern,Hotel National,Hirschengraben 24,+41 31 555 19 88,2026-06-13,2026-06-14,N-5521
`,
      'tour.csv',
    );
    expect(stays).toMatchObject([
      { name: 'Hotel Agora', address: 'Avenue du Rond-Point 9', city: 'Lausanne' },
      { name: 'Hotel National', address: 'Hirschengraben 24', city: 'Bern' },
    ]);
  });
});

describe('a change of the house', () => {
  it('in the newest mail puts the house of the quoted mail off', async () => {
    const stays = await read(
      `From: Tine <tine@club.example>
To: Larks <larks@band.example>
Date: Mon, 4 May 2026 10:00:00 +0200
Subject: Re: Hotel

Hallo, ihr schlaft jetzt im Hotel Domspitzen, Domstraße 23, 50668 Köln, vom 6. auf den 7. Juni, Buchung DS-2231.

Am 30. April 2026 schrieb Tine <tine@club.example>:
> Hallo, gebucht ist das Hotel Rheinblick, Rheinufer 4, 50667 Köln, Buchung RB-1177, 6.-7. Juni.
`,
      'mail.eml',
    );
    expect(stays.map((one) => one.name)).toEqual(['Hotel Domspitzen']);
  });
});

describe('the hotel of a day sheet', () => {
  it('is that of the night', async () => {
    const [stay] = await read(`DAY SHEET
Saturday 6 June 2026
21:30 show
HOTEL TONIGHT: Hotel Agora, Avenue du Rond-Point 9, 1006 Lausanne / +41 21 555 59 55 / 5 singles / conf 88213
`);
    expect(stay).toMatchObject({ name: 'Hotel Agora', checkInDate: '2026-06-06', bookingReference: '88213' });
  });
});

describe('a list of houses without headings over its columns', () => {
  it('gives each row its house, town and nights', async () => {
    const stays = await read(`ACCOMMODATION - NOVEMBER 2026

Thu 19 - Fri 20 Nov    Norwich     Mill Court, Pottergate, NR3 1LB              01603 555 771   conf MC-3311
Fri 20 - Sun 22 Nov    Cambridge   The Thistledown, 51 Regent Street, CB2 1AB   01223 555 104   conf 60072
Sun 22 - Mon 23 Nov    Ipswich     Wherry Lodge Hotel, 2 Neptune Quay, IP4 1QJ  01473 555 260   conf WL/2211`);
    expect(stays).toMatchObject([
      {
        name: 'Mill Court',
        checkInDate: '2026-11-19',
        checkOutDate: '2026-11-20',
        bookingReference: 'MC-3311',
      },
      {
        name: 'The Thistledown',
        address: '51 Regent Street',
        city: 'Cambridge',
        checkInDate: '2026-11-20',
        checkOutDate: '2026-11-22',
      },
      { name: 'Wherry Lodge Hotel', address: '2 Neptune Quay', city: 'Ipswich', bookingReference: 'WL/2211' },
    ]);
  });
});

describe('a house the band comes back to', () => {
  const nightsOf = (stays: Awaited<ReturnType<typeof read>>) =>
    stays.map((stay) => `${stay.name} ${stay.checkInDate?.slice(8)}-${stay.checkOutDate?.slice(8)}`);
  const THREE = ['Hotel Adler 13-14', 'Hotel Bristol 14-16', 'Hotel Adler 16-17'];

  it.each([
    [
      'under labels, with one number for both',
      'plan.txt',
      `Hotel: Hotel Adler, Marktplatz 3, Ulm
Check-in: 13 October 2026
Check-out: 14 October 2026
Booking number: AD-1001

Hotel: Hotel Bristol, Ringstr. 9, Graz
Check-in: 14 October 2026
Check-out: 16 October 2026
Booking number: BR-77

Hotel: Hotel Adler, Marktplatz 3, Ulm
Check-in: 16 October 2026
Check-out: 17 October 2026
Booking number: AD-1001`,
    ],
    [
      'in the rows of a table',
      'plan.csv',
      `Date,City,Hotel,Check in,Check out,Conf
2026-10-13,Ulm,Hotel Adler,2026-10-13,2026-10-14,AD-1
2026-10-14,Graz,Hotel Bristol,2026-10-14,2026-10-16,BR-7
2026-10-16,Ulm,Hotel Adler,2026-10-16,2026-10-17,AD-2
`,
    ],
    [
      'in the lines of an itinerary',
      'plan.txt',
      `Tue 13 Oct 2026 - Ulm
Hotel Adler, Marktplatz 3, Ulm, check-in 13 Oct, check-out 14 Oct 2026

Wed 14 Oct 2026 - Graz
Hotel Bristol, Ringstr. 9, Graz, check-in 14 Oct, check-out 16 Oct 2026

Fri 16 Oct 2026 - Ulm
Hotel Adler, Marktplatz 3, Ulm, check-in 16 Oct, check-out 17 Oct 2026
`,
    ],
  ])('has two stays %s', async (_, fileName, text) => {
    expect(nightsOf(await read(text, fileName)).sort()).toEqual([...THREE].sort());
  });

  it('has one stay where its nights follow each other', async () => {
    const stays = await read(`Tue 13 Oct 2026
Hotel Adler, Marktplatz 3, Ulm, check-in 13 Oct, check-out 14 Oct 2026

Wed 14 Oct 2026
Hotel Adler, Marktplatz 3, Ulm, check-in 14 Oct, check-out 15 Oct 2026
`);
    expect(stays).toHaveLength(1);
  });
});
