import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function read(texts: Record<string, string>, date = '2027-10-22', city = 'Duluth') {
  const papers = await Promise.all(Object.entries(texts).map(([name, text]) => readText(text, name)));
  const readings = papers.flat().map((reading, i) => ({
    ...reading,
    source: { ...reading.source, sourceId: `s${i}` },
  }));
  const { value = [] } = resolveSection(
    hotels,
    hotels.extract({ readings, done: { general: { date, city } } }),
  );
  return value;
}

const OWN = `Hotel Anselm
77 Mesaba Stair, Duluth, MN 55806
Confirmation no.: 4476385
Arrival: Thursday, October 21, 2027, after 3:00 PM
Departure: Saturday, October 23, 2027, by 11:00 AM
Rooms: 6 kings`;

describe('a house of another show', () => {
  it.each([
    ['days away', 'Hotel Corrigan, 5 Lake Road, Cleveland', '10/29/2027', '10/31/2027'],
    ['in the town of the night before', 'Hotel Corrigan, 5 Lake Road, Cleveland', '10/20/2027', '10/21/2027'],
    ['in the town of the next show', 'Hotel Corrigan, 5 Lake Road, Cleveland', '10/23/2027', '10/24/2027'],
  ])('is left, number and address or not: %s', async (_, house, from, to) => {
    const list = `ROOMING;;;
Hotel;${house};conf HC-3391;
Nr;Guest;In;Out
1;Ida Holm;${from};${to}
2;Per Rask;${from};${to}
3;Tom Blom;${from};${to}`;
    const stays = await read({ 'confirmation.txt': OWN, 'rooming.csv': list });
    expect(stays.map(({ name }) => name)).toEqual(['Hotel Anselm']);
  });
});

describe('a list of rooms', () => {
  it('has no house whose guests are all off', async () => {
    const stays = await read({
      'rooming.csv': `ROOMING LIST;;;;
HOTEL;Hotel Anselm, 77 Mesaba Stair, Duluth MN 55806;218-555-0177;conf 4476385;
#;Name;Room;In;Out;Status
1;Ida Holm;King;10/21/2027;10/23/2027;CONF
2;Per Rask;King;10/21/2027;10/23/2027;RELEASED - goes home
OVERFLOW;Landing Suites, 1300 Canal Road, Duluth MN 55802;218-555-0190;conf LLS-60218;
3;Tom Blom;Studio;10/21/2027;10/23/2027;RELEASED 10/14 - sleeps in the truck
4;Kai Sand;Studio;10/22/2027;10/23/2027;RELEASED 10/14 - staying with friends`,
    });
    expect(stays).toMatchObject([{ name: 'Hotel Anselm', bookingReference: '4476385' }]);
    expect(stays).toHaveLength(1);
  });

  it('gives each house the rooms of its number', async () => {
    const stays = await read(
      {
        'rooming.csv': `LONG ROAD BAND - ROOMING v3 - replaces v1 and v2;;;;
Hotel 1: Anchor Bank Hotel, Shore Road, Bangor LL57 2BG, 01248 555 034, conf. AB270313;;;;
Hotel 2 (festival books): Gwesty Tan y Bryn, 6 Ffordd Garth, Bangor LL57 2RW, 01248 555 050;;;;
Room;Surname;Type;In;Out;Remarks
1/01;Holm;Double;Sat 13/03/27 (from 14:00);Sun 14/03/27 (by 10:30);
1/02;Rask;Single;Sat 13/03/27;Sun 14/03/27;
2/01;Blom;Double;Fri 12/03/27;Sun 14/03/27;ref TG-4471`,
      },
      '2027-03-13',
      'Bangor',
    );
    expect(stays.sort((a, b) => (a.name ?? '').localeCompare(b.name ?? ''))).toMatchObject([
      { name: 'Anchor Bank Hotel', checkInDate: '2027-03-13', bookingReference: 'AB270313' },
      { name: 'Gwesty Tan y Bryn', checkInDate: '2027-03-12', bookingReference: 'TG-4471' },
    ]);
  });
});

it('ends the row of the hotel in a form where the row of the dinner begins', async () => {
  const stays = await read({
    'advance.txt': `ADVANCE 22 October 2027
Hotel:  Salthouse Lodge, 3 singles, 21-23 October 2027
Dinner:  Restaurant Rosengarden, 5 Alder Street, 20:00, 5 people, res. RG 4471
Doors:  23:00`,
  });
  expect(stays).toMatchObject([{ name: 'Salthouse Lodge' }]);
  expect(stays[0]).not.toHaveProperty('address');
  expect(stays[0]).not.toHaveProperty('bookingReference');
});

it('takes a house off by its mail about the number, whatever the subject is called', async () => {
  const stays = await read({
    'contract.txt': `CONTRACT
§ 4 The promoter books seven singles at Hotel Birch Alley, 61 High Street, Duluth, 21-23 October 2027.`,
    'answer.eml': `From: Hotel Birch Alley <desk@birchalley.example>
To: Ida Holm <ida@holm.example>
Date: Wed, 15 Sep 2027 14:07:33 +0100
Subject: Re: Booking BJA-2611-07

Hello Ida,
what a pity. We have cancelled BJA-2611-07, there will be no invoice.
Hotel Birch Alley, 61 High Street, Duluth`,
  });
  expect(stays).toEqual([]);
});
