import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { hotels } from '../hotels.ts';

async function staysIn(text: string, date?: string, fileName?: string) {
  const readings = await readText(text, fileName);
  const done = date ? { general: { date } } : {};
  return resolveSection(hotels, hotels.extract({ readings, done })).value ?? [];
}

const LETTER = (title: string, gone: string, kept: string, rows: string) => `The Weavers Arms Hotel
14 Mill Lane, Halifax HX1 2BB
01422 555 010   stay@weaversarms.example

Ms Lund
4 Beck Row
Leeds LS1 4AB

2 March 2027

${title}

Dear Ms Lund,

${gone}

${kept}

${rows}
`;

describe('a letter that takes back one booking and keeps another', () => {
  it.each([
    LETTER(
      'Credit note CN-881',
      'We have taken the Thursday night off your booking:\n\nWA-2201   Twin room, 11-12 March 2027   -3   -£240.00',
      'The following stays booked:',
      'Ref       Arrival              Departure            Rooms\nWA-2202   12 March 2027, 3pm   14 March 2027, 11am  3 twins',
    ),
    LETTER(
      'Gutschrift Nr. 118',
      'die Nacht vom 11.03.2027 auf den 12.03.2027 (Buchung WA-2201) schreiben wir gut.',
      'Unverändert gebucht bleibt:',
      'Buchung   Anreise              Abreise              Zimmer\nWA-2202   12.03.2027, 15:00 Uhr   14.03.2027, 11:00 Uhr  3 DZ',
    ),
  ])('gives the one that is kept: %s', async (text) => {
    expect(await staysIn(text)).toMatchObject([
      { checkInDate: '2027-03-12', checkOutDate: '2027-03-14', bookingReference: 'WA-2202' },
    ]);
  });
});

describe('rows of bookings at one house', () => {
  it.each(['Opción vencida, sin renovar', 'Anulada', 'devuelta al hotel'])('that are %s', async (state) => {
    const text = `HOTEL LAS ACACIAS - C/ Larga 22, 11402 Jerez - Tel. 956 555 190

Estas son sus reservas:

Localizador   Entrada       Salida        Habitaciones   Estado
LA-118        05/06/2027    06/06/2027    3 dobles       Confirmada
LA-119        06/06/2027    07/06/2027    3 dobles       ${state}

Entrada a partir de las 14:00, salida antes de las 12:00.
`;
    expect(await staysIn(text)).toMatchObject([
      { checkInDate: '2027-06-05', checkOutDate: '2027-06-06', bookingReference: 'LA-118' },
    ]);
  });

  it.each(['(aufgehoben)', '(storniert 3.2.)'])('whose cell ends %s', async (state) => {
    const text = `              geplant                                   gebucht
Gage          4.600,00 €                                4.800,00 €
Hotel         Hotel Elsterblick, 21.-22.11.2027 ${state}    Pension Zur Orangerie, Berliner Straße 27, 07545 Gera, Anreise 05.02.2027 ab 14 Uhr, Abreise 06.02.2027 bis 10 Uhr
`;
    expect((await staysIn(text)).map(({ name }) => name)).toEqual(['Pension Zur Orangerie']);
  });
});

describe('rows of a list', () => {
  const table = (...rows: string[]) =>
    `<table><tr>${rows.map((row) => `<td>${row.replaceAll(' | ', '</td><td>')}</td>`).join('</tr><tr>')}</tr></table>`;

  it('are those of guests, from day to day', async () => {
    const rooms = table(
      'Gast | Zimmer | von - bis',
      'Ada Berg | EZ | 12.06. - 14.06.2027',
      'Bo Lind | EZ | 12.06. - 14.06.2027',
    );
    const text = `<p>Hotel Bellwether, Ringstr. 4, 50667 Köln, Buchungsnr. HB-1234, Anreise 12.06.2027</p>${rooms}`;
    expect(await staysIn(text, undefined, 'list.html')).toMatchObject([{ checkOutDate: '2027-06-14' }]);
  });

  it.each([
    '(replaces Hotel Krone)',
    '– cancelled Hotel Rex',
    '(optional breakfast)',
    ', pending payment',
    '(annule et remplace l’Hôtel Rex)',
    '(statt Hotel Krone, storniert)',
  ])('stand whose cell says of another thing %s', async (remark) => {
    const text = table(
      'Date | Hotel | Rooms | Ref',
      `12-13 June 2027 | Harbour Inn, 4 Dock Road, Cork ${remark} | 4 singles | HB-1234`,
    );
    expect((await staysIn(text, undefined, 'list.html')).map(({ name }) => name)).toEqual(['Harbour Inn']);
  });
});

describe('houses that do not hold', () => {
  it.each([
    'Merchant Loom Hotel, 2 rooms 23-24 April 2027, ref. ML 59120   -- withdrawn by\nthe promoter; not to be relied on.',
    "L'option posée à l'Hôtel de la Corrèze pour les nuits du 25 et du 26 novembre 2027 a bien entendu été levée.",
    'Lodging: DELETED - artist provides own. Arrival 11 February 2027',
    'Event: Fri May 28, 2027 - The Canning House, 800 S Wolfe St, 2 nights, check-in 28 May 2027, check-out 30 May 2027',
  ])('%s', async (text) => {
    expect(await staysIn(text)).toEqual([]);
  });

  it('are not homes of which one night was dropped', async () => {
    const text = `Your stay in Porto has been changed

Hi Ada, your host Rui accepted your request.
Casa da Ribeira · entire home, sleeps 4
Address: Rua das Flores 18, 1º dto., 4050-262 Porto, Portugal
Check-in: Friday, 5 March 2027, 3 PM
Check-out: Sunday, 7 March 2027, 11 AM
Confirmation code: HMQX22PL9
Refund: €88.00 to your card for the night you dropped (4 March)
House rules: no parties or rehearsals.
`;
    expect(await staysIn(text)).toMatchObject([
      {
        name: 'Casa da Ribeira',
        address: 'Rua das Flores 18',
        checkInDate: '2027-03-05',
        bookingReference: 'HMQX22PL9',
      },
    ]);
  });
});

describe('a line broken within the days', () => {
  it.each([
    '10. bis 12.\nNovember, 6 Einzelzimmer, Ref. AF 77120. Check-in ab 15 Uhr.',
    'du 10 au 12\nNovembre, 6 chambres simples, réf. AF 77120. Arrivée dès 15h.',
  ])('makes no house of the month: %s', async (days) => {
    const text = `Konzert: 11. November 2026\n\nHotel: Gasthaus Zur Alten Fähre, Rheingasse 119, 4058 Basel, Tel. 061 555 04 40, ${days}`;
    expect((await staysIn(text, '2026-11-11')).map(({ name }) => name)).toEqual(['Gasthaus Zur Alten Fähre']);
  });
});

describe('rooms that a newer mail gives back', () => {
  const thread = (newer: string) =>
    [
      'From: Ada <ada@band.example>',
      'To: Mia <mia@cellar.example>',
      'Date: Wed, 18 Mar 2026 19:22:03 +0100',
      'Subject: Re: October',
      'Content-Type: text/plain; charset=utf-8',
      '',
      newer,
      '',
      'On Mon, 16 Mar 2026 at 10:05, Mia <mia@cellar.example> wrote:',
      '> 4 rooms at the Hotel Bellwether, 16-17 October 2026.',
    ].join('\n');

  it.each([
    'You can release the rooms, nothing is fixed.',
    'The four rooms at Hotel Bellwether that I held with my offer are given back.',
    'Das Zimmerkontingent im Gästehaus am Fluss kannst du ruhig wieder zurückgeben.',
    'Die Zimmer bitte wieder freigeben.',
    'Tu peux libérer les chambres.',
    'Las habitaciones las podéis soltar.',
    'Släpp rummen, tack.',
  ])('are none: %s', async (newer) => {
    expect(await staysIn(thread(newer), undefined, 'mail.eml')).toEqual([]);
  });

  it.each([
    'You can release the rooms for the crew.',
    'Mein Zimmer bitte wieder freigeben.',
    'We shall release the rooms on Friday if nobody pays.',
    'The two rooms for the crew are given back.',
  ])('are some of them at most: %s', async (newer) => {
    expect(await staysIn(thread(newer), undefined, 'mail.eml')).toHaveLength(1);
  });
});

describe('days and hours', () => {
  it.each([
    ['Oct 22, 2027 (3:00 PM) to Oct 24, 2027 (11:00 AM), 4 kings', '15:00', '11:00'],
    ['22.10.2027 15:00 – 24.10.2027 11:00, 3 EZ', '15:00', '11:00'],
    ['nights of Friday 22 and Saturday 23 October 2027', undefined, undefined],
    ['les nuits du vendredi 22 et du samedi 23 octobre 2027', undefined, undefined],
    ['in Friday after 3pm, out Sunday by 11am', '15:00', '11:00'],
  ])('are read from %s', async (when, checkInTime, checkOutTime) => {
    const text = `Rooms: Station House Inn, 4 Paragon Lane, Hull HU1 3QX, 01482 555 014, ${when}, ref SH/220.`;
    expect(await staysIn(text, '2027-10-23')).toMatchObject([
      {
        checkInDate: '2027-10-22',
        checkOutDate: '2027-10-24',
        bookingReference: 'SH/220',
        ...(checkInTime && { checkInTime, checkOutTime }),
      },
    ]);
  });

  it('are those the paper writes where the show is on none of them', async () => {
    const text = `Season closer, REVISED (please discard my letter of January 11, 2027)

CONCERT. Friday, April 16, 2027. Your train comes in Thursday, April 15, 2027.

HOTEL. The Tidewater Inn, 1872 Hollis Street, Halifax, 902-555-0177, four singles, in Thursday after 3, out Saturday by 11. Confirmation 55-10428.`;
    expect(await staysIn(text, '2027-01-11')).toMatchObject([
      { checkInDate: '2027-04-15', checkOutDate: '2027-04-17' },
    ]);
  });

  it('are none of a rate that can be cancelled', async () => {
    const text =
      'Das Zimmer im Hotel Friedrich, Markt 14, 18209 Bad Doberan, vom 26. auf den 27. Juni 2027 (Bestellnr. 70113) ist recht. Die Rate ist bis 18 Uhr am Vortag stornierbar.';
    expect((await staysIn(text))[0]?.checkOutTime).toBeUndefined();
  });

  it('are none of the next entry of a list', async () => {
    const text = `Group,Name,Company,Phone,Remarks
HOTEL,Reception,"The Grinders Inn, 41 Arundel Passage, Sheffield S1 2NS",0114 496 0166,"6 singles, in 05/02/2027, out 06/02/2027, ref GI-7704"
PIANO,Lorcan Haigh,Haigh & Daughter,07700 900 790,"tunes 14:30, pitch 440"
`;
    expect((await staysIn(text, '2027-02-05', 'list.csv'))[0]).toMatchObject({ checkOutDate: '2027-02-06' });
    expect((await staysIn(text, '2027-02-05', 'list.csv'))[0]?.checkOutTime).toBeUndefined();
  });
});
