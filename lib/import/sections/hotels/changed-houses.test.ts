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
