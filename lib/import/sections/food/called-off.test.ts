import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

async function read(...lines: string[]) {
  const readings = await readText(lines.join('\n'));
  const done = { general: { date: '2027-06-12' } };
  return resolveSection(food, food.extract({ readings, done })).value ?? [];
}

const MAIL = (newer: string, ...older: string[]) => [
  'From: Ana <ana@barn.example>',
  'To: Bo <bo@band.example>',
  'Date: Wed, 9 Jun 2027 10:00:00 +0200',
  'Subject: RE: Saturday',
  '',
  newer,
  'Ana',
  '',
  '-----Original Message-----',
  'From: Ana',
  'Sent: Monday, 7 June 2027 10:00',
  'To: Bo',
  'Subject: Saturday',
  '',
  ...older,
];

describe('meals that are called off', () => {
  it.each([
    ['19:30 Cena en el Mesón Duero, 6 personas\nLa cena en el Mesón Duero queda anulada.'],
    ['13h00 Déjeuner : annulé, vous arrivez plus tard'],
    ['2  Abendessen Gruppe, 12.06.2027, 19:00 Uhr (6 Pers.)  -6  19,50 €  -117,00 €'],
    ['Middagen på Restaurang Kajen kl 18 för fem är inställd, de har stängt.'],
  ])('are none: %s', async (text) => {
    expect(await read(text)).toEqual([]);
  });

  it.each([
    ['Lunch 12.30 – 13.30 för 6 personer'],
    ['Middag – 18.30, 8 personer'],
    ['- 18.30 Dinner for 8 people'],
    ['Abendessen 18.00-19.30 Uhr, 8 Personen'],
    ['Dinner 18:30 for 8 people - 14,00 € each'],
    ['Dîner 19h00, 8 personnes – 25,00 € par personne'],
  ])('are not those with hours or a price behind a dash: %s', async (text) => {
    expect(await read(text)).toHaveLength(1);
  });

  it('are not the rows of a plan from hour to hour', async () => {
    const rows = [
      '<table><tr><th>Zeit</th><th>Was</th><th>Wo</th><th>Personen</th></tr>',
      '<tr><td>12.30 - 13.30</td><td>Mittagessen</td><td>Kantine</td><td>6</td></tr>',
      '<tr><td>17.30 - 18.30</td><td>Abendessen</td><td>Bühne 2</td><td>storniert</td></tr></table>',
    ];
    const readings = await readText(rows.join('\n'), 'plan.html');
    const { entries } = food.extract({ readings, done: {} });
    expect(entries.map(({ name }) => name?.[0]?.value)).toEqual(['Mittagessen']);
  });

  it('are told by the status of their row', async () => {
    const rows = [
      'Pos  Service          Time   Covers  Status',
      '1    Crew lunch       13:00  12      VOID at your request 1/6',
      '2    Dinner buffet    18:00  24      confirmed',
      '3    Late snacks      23:00  10      Not confirmed, awaiting your go-ahead',
    ];
    expect(await read(...rows)).toMatchObject([{ name: 'Dinner buffet', guestCount: '24' }]);
  });

  it.each(['Baja: el artista cena en el hotel', 'fällt weg, Band isst außer Haus', 'no longer needed'])(
    'are told by what their row ends with: %s',
    async (state) => {
      const rows = [
        'Servicio         Hora    Comensales  Estado',
        'Comida caliente  14:00   18          En firme',
        `Cena             23:30   5           ${state}`,
      ];
      expect(await read(...rows)).toMatchObject([{ serviceTime: '14:00', guestCount: '18' }]);
    },
  );

  it.each([
    'The dinner at Trattoria Lume is off. We will have something warm for you six at 18:30 instead.',
    'Dinner at Trattoria Lume is cancelled. Something warm for you six at 18:30 in the green room.',
  ])('are those of an older mail too: %s', async (newer) => {
    const meals = await read(...MAIL(newer, '19:00 Dinner at Trattoria Lume, 6 people'));
    expect(meals).toMatchObject([{ name: 'Something warm', serviceTime: '18:30', guestCount: '6' }]);
  });

  it('are not those that take their place, or that may be called off', async () => {
    expect(await read('La cena queda sustituida por un picoteo en camerinos a las 20:00.')).toHaveLength(1);
    expect(
      await read('18:00 Dinner at Osteria Nove, table for 6, free cancellation until noon'),
    ).toHaveLength(1);
  });
});

describe('bookings one form after the other', () => {
  it('are two where one comes back to a restaurant on another day', async () => {
    const form = (date: string, time: string, guests: string, ref: string) =>
      `Restaurant: Osteria Nove\nDate: ${date}\nTime: ${time}\nGuests: ${guests}\nReference: ${ref}\n`;
    const meals = await read(
      form('12 June 2027', '18:30', '6', 'ON-118'),
      form('13 June 2027', '19:00', '5', 'ON-119'),
    );
    expect(meals).toMatchObject([
      { serviceDate: '2027-06-12', serviceTime: '18:30', guestCount: '6', bookingReference: 'ON-118' },
      { serviceDate: '2027-06-13', serviceTime: '19:00', guestCount: '5', bookingReference: 'ON-119' },
    ]);
  });

  it('have the labels that stand above the name of the house', async () => {
    const form = (date: string, guests: string) =>
      `Date: ${date}\nRestaurant: Osteria Nove\nTime: 18:30\nGuests: ${guests}\n`;
    expect(await read(form('12 June 2027', '6'), form('13 June 2027', '5'))).toMatchObject([
      { serviceDate: '2027-06-12', guestCount: '6' },
      { serviceDate: '2027-06-13', guestCount: '5' },
    ]);
  });
});

describe('houses', () => {
  it.each([
    ['Artist dinner, five covers, 18:15, Mother Samphire, 8 Strand Row (01227 555 152).', 'Mother Samphire'],
    ["Dinner for the six of you: The Pantry next door, 33 Shiprow, table's at 6.15pm.", 'The Pantry'],
    ['Lunch står på Café Tunnan (Nygatan 40) kl. 12.45 för fem.', 'Café Tunnan'],
    ['13.00 Lunch, Bistro Strömkarlen, Holmentorget 2. Bord för 12, bokat på Blåklint', 'Bistro Strömkarlen'],
  ])('are named in %s', async (text, name) => {
    expect(await read(text)).toMatchObject([{ name }]);
  });
});
