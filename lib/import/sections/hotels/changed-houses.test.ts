import { describe, expect, it } from 'vitest';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { readOne } from '../../text-extraction/read-one.ts';
import { hotels } from '../hotels.ts';

async function staysIn(texts: string | readonly string[], date?: string, fileName = 'paper.txt') {
  const sources = await Promise.all(
    [texts]
      .flat()
      .map((text, at) =>
        readOne(
          { sourceId: `s${at}`, fileName, bytes: new TextEncoder().encode(text) },
          { deadlineMs: 10_000 },
        ),
      ),
  );
  const readings = sources.flat().map((source) => readSource(source));
  const done = date ? { general: { date } } : {};
  return resolveSection(hotels, hotels.extract({ readings, done })).value ?? [];
}

describe('a paper that cancels one house and books another', () => {
  it.each([
    ['NEU GEBUCHT', 'STORNO + NEU: Konzert Kiebitz, Graz'],
    ['NOW BOOKED', 'Cancellation and rebooking - Kiebitz, Graz'],
    ['NEW / CONFIRMED', 'Kiebitz, Graz'],
    ['2. NUEVA RESERVA', 'Anulación y nueva reserva - Kiebitz, Graz'],
  ])('has the second one under %s', async (heading, subject) => {
    const stays = await staysIn(`Subject: ${subject}

CANCELLED
Hotel Merino, Wollgasse 12, 8010 Graz, booking 44120, 3-5 June 2026

${heading}
Hotel Alter Kasten, Parkring 8, 8010 Graz
Check-in Wed 3 June 2026, 3pm
Check-out Fri 5 June 2026, 11am
Conf. CR-90012`);
    expect(stays).toMatchObject([{ name: 'Hotel Alter Kasten', bookingReference: 'CR-90012' }]);
  });

  it.each([
    'This booking replaces your cancelled reservation at our sister hotel Gannet Lodge (GL-2201).',
    'In place of your cancelled reservation at the Gannet Arms we have booked you in with us.',
    'diese Buchung ersetzt Ihre stornierte Reservierung im Hotel Domblick (DB-2201).',
    "cette réservation remplace votre réservation annulée à l'Hôtel des Vosges (dossier 5512).",
  ])('is the letter of the new one: %s', async (words) => {
    const stays = await staysIn(`MARLPIT HOUSE
4 Quay Street, Bristol BS1 4DJ

Dear Ms Orme,
${words}

Reference: MP-88120
Arrival: Friday 5 June 2026, from 3 pm
Departure: Sunday 7 June 2026, by 11 am
Rooms: 5 singles`);
    expect(stays).toMatchObject([{ name: 'MARLPIT HOUSE', bookingReference: 'MP-88120' }]);
  });
});

describe('a house told in a mail', () => {
  it('is that of rooms by one word, and owns the sentence that runs on below', async () => {
    const stays = await staysIn(
      `1) The Anchor have had a flood on two floors and let us down. We've put you in Tannery Rooms instead, which is actually
closer: 12 Skin Lane, Leeds LS2 7AB. Booking number TL-70233. Three rooms rather than four.
In on Thursday from two, out Friday by noon.`,
      '2026-05-14',
    );
    expect(stays).toMatchObject([
      {
        name: 'Tannery Rooms',
        address: '12 Skin Lane',
        bookingReference: 'TL-70233',
        checkInDate: '2026-05-14',
        checkInTime: '14:00',
        checkOutDate: '2026-05-15',
        checkOutTime: '12:00',
      },
    ]);
  });

  it('has the nights of the other one where they are the same', async () => {
    const stays = await staysIn(
      [
        `Hotell Björkhagen\nBokningsnummer: BJ-1182\nAnkomst: torsdag 8 oktober 2026\nAvresa: lördag 10 oktober 2026`,
        'Hej! Beth har fått ett rum på Pensionat Älvblick, Strandgatan 9, 903 33 Umeå, samma nätter, bokningsnr 20261008-4.',
      ],
      '2026-10-09',
    );
    expect(stays.find(({ name }) => name === 'Pensionat Älvblick')).toMatchObject({
      checkInDate: '2026-10-08',
      checkOutDate: '2026-10-10',
    });
  });

  it('may give the same nights by their days', async () => {
    const stays = await staysIn(
      'We put Ned in the Locanda Moro, Viale Moro 41, booking number 7730-B, same nights 12 to 14, tel 02 5550 0177.',
      '2026-03-13',
    );
    expect(stays).toMatchObject([{ checkInDate: '2026-03-12', checkOutDate: '2026-03-14' }]);
  });

  it('is none where it is any house that somebody chooses', async () => {
    expect(
      await staysIn("8. LODGING\nNine (9) rooms, night of August 21, hotel at Fair's selection"),
    ).toEqual([]);
  });

  it('has the town behind its street, and no way to walk', async () => {
    const [stay] = await staysIn(
      "Hôtel : l'Auberge du Vieux Four, 2 chemin du Costour à Brest, tél. 02 98 55 01 71, du 21 au 22 novembre 2026, dossier AVF 4471",
    );
    expect(stay).toMatchObject({
      address: '2 chemin du Costour',
      city: 'Brest',
      bookingReference: 'AVF4471',
    });
    const [other] = await staysIn(
      'Hotel: Albergo Tre Pini, Via Sigonio 9 - 20 min walk, brekkie till ten',
      '2026-03-13',
    );
    expect(other?.address).toBe('Via Sigonio 9');
  });
});

describe('a list of houses by their codes', () => {
  it('has the name beside the code, and the number of the group', async () => {
    const stays = await staysIn(
      `Rooming list,,,,,
Hotel code,Hotel,Address,Group code,In,Out
A,The Dunmore Loop,"211 W Quincy St, Chicago, IL 60606",HTS0820,Aug 20 2026 4:00 PM,Aug 22 2026 12:00 PM
C,Printers Yard Inn,"525 S Plymouth Ct, Chicago, IL 60605",PCI-6602,Aug 20 2026 3:00 PM,Aug 22 2026 11:00 AM`,
      undefined,
      'rooms.csv',
    );
    expect(stays).toMatchObject([
      { name: 'The Dunmore Loop', bookingReference: 'HTS0820', checkInTime: '16:00' },
      { name: 'Printers Yard Inn', bookingReference: 'PCI-6602', checkInTime: '15:00' },
    ]);
  });
});

describe('the address of a house at the foot of its paper', () => {
  it('is that on one line, whatever numbers stand on the line above', async () => {
    const [stay] = await staysIn(`Hotell Björkhagen
Bokningsnummer: BJ-558302
Ankomst: torsdag 8 oktober 2026, incheckning från kl. 15.00
Avresa: lördag 10 oktober 2026, utcheckning senast kl. 12.00

Avbokning utan kostnad till kl. 18.00 dagen före ankomst. Bastu på plan 6, öppen 17–22.
Storgatan 71, 903 30 Umeå | Tel 090-555 07 10`);
    expect(stay).toMatchObject({ address: 'Storgatan 71', city: 'Umeå' });
  });
});

describe('a mail on a house that another paper books', () => {
  const BOOKED = `Hotel Bellwether
4 Dock Road, Cork, tel 021 555 0090
Booking: TZ-90455
Arrival: Thursday 9 July 2026, 14:00
Departure: Saturday 11 July 2026, 12:00`;
  const mail = (text: string) => `From: Una <una@quay.example>
To: Mo <mo@band.example>
Date: Wed, 8 Jul 2026 18:40:00 +0200
Subject: Cork

${text}`;

  it('may give one more night and a later hour', async () => {
    const told = mail(
      'You stay one more night, leaving Sunday 12 July. The Bellwether lets you keep the rooms till 1pm.',
    );
    expect(await staysIn([BOOKED, told], '2026-07-10')).toMatchObject([
      { checkOutDate: '2026-07-12', checkOutTime: '13:00' },
    ]);
  });

  it('leaves it as it is where that is only asked for', async () => {
    const told = mail('Could you stay one more night, leaving Sunday 12 July?');
    expect(await staysIn([BOOKED, told], '2026-07-10')).toMatchObject([{ checkOutDate: '2026-07-11' }]);
  });

  it('puts another one in its place for the same nights, whatever it is called first', async () => {
    const told = mail(
      "Bellwether have a water leak and threw us out :( forget that booking. You're all five in Pension Quayle now, 2 Ship Street, Cork, booking no PQ-118.",
    );
    expect(await staysIn([BOOKED, told], '2026-07-10')).toMatchObject([
      { name: 'Pension Quayle', checkInDate: '2026-07-09', checkOutDate: '2026-07-11' },
    ]);
  });

  it.each([
    "Bellwether has only five rooms for us. You five stay there. We've put Ina in the Holm House instead, 15 Holm Crescent, Cork, same nights, reservation HH-226.",
    'The Bellwether could keep five of the six rooms, so we have moved Ina and Tom to the Holm House instead, 15 Holm Crescent, Cork, same nights, reservation HH-226.',
  ])('puts some of the guests elsewhere: %s', async (words) => {
    const stays = await staysIn([BOOKED, mail(words)], '2026-07-10');
    expect(stays.map(({ bookingReference }) => bookingReference).sort()).toEqual(['HH-226', 'TZ-90455']);
    expect(stays.every(({ checkOutDate }) => checkOutDate === '2026-07-11')).toBe(true);
  });
});

describe("a tour's list of nights", () => {
  it('books nothing of the next town where this one has its house', async () => {
    const stays = await staysIn(
      [
        `Hotel Bellwether\n4 Dock Road, Cork\nBooking: TZ-90455\nArrival: 9 July 2026\nDeparture: 10 July 2026`,
        `TOUR ROUTING\n\nDay | Date | City | House | Hotel\nThu | 9/7/2026 | Cork | Crane Hall | Bellwether\nFri | 10/7/2026 | Galway | Kirk | Gorse View\nSat | 11/7/2026 | Sligo | Barn | Hotel Linnet`,
      ],
      '2026-07-09',
    );
    expect(stays.map(({ name }) => name)).toEqual(['Bellwether']);
  });
});

describe('two houses in a list of guests', () => {
  it('have each the row that gives its address', async () => {
    const stays = await staysIn(
      `Nom,Prénom,Hôtel,Chambre,Arrivée,Départ
VALMONT,Nina,Hôtel du Gave,single,04/02/2027,06/02/2027
KERN,Bastien,Hôtel du Gave,single,04/02/2027,06/02/2027
KERN,Simon,Résidence Brune,studio,03/02/2027,06/02/2027
ABEL,Lucie,Résidence Brune,studio,03/02/2027,06/02/2027
Hôtel du Gave,"17 rue Massey, 65000 Tarbes",05 62 55 03 81,,résa 27-0088,
Résidence Brune,"6 rue de l'Harmonie, 65000 Tarbes",05 62 55 07 16,,dossier RB/5513,`,
      '2027-02-05',
      'rooms.csv',
    );
    expect(stays.find(({ name }) => name === 'Résidence Brune')).toMatchObject({
      address: "6 rue de l'Harmonie",
      bookingReference: 'RB/5513',
      checkInDate: '2027-02-03',
    });
    expect(stays.find(({ name }) => name === 'Hôtel du Gave')).toMatchObject({ bookingReference: '27-0088' });
  });
});
