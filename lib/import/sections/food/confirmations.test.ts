import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

function meals(text: string, date?: string) {
  const readings = [readSource(sourceOf(text))];
  return (
    resolveSection(food, food.extract({ readings, done: { general: date ? { date } : {} } })).value ?? []
  );
}

describe('the confirmation of a table', () => {
  it('names the house that stands over its address', () => {
    expect(
      meals(`Your reservation is confirmed
Finch & Barrow
Table for 5 on Friday, May 14, 2027 at 7:15 PM
Confirmation #: 2110447781
88 Marlow Street
London W1T 4QJ
+44 20 7555 0144
Modify   Cancel
OpenTable, Inc.`),
    ).toMatchObject([
      {
        name: 'Finch & Barrow',
        address: '88 Marlow Street',
        city: 'London',
        phone: '+442075550144',
        serviceDate: '2027-05-14',
        serviceTime: '19:15',
        guestCount: '5',
        bookingReference: '2110447781',
      },
    ]);
  });

  it.each([
    [
      'dein Tisch im Zum Roten Krug ist reserviert.\nFreitag, 8. Oktober 2027\n21:30 Uhr\n7 Personen\n\nZum Roten Krug\nLindenstraße 44\n50674 Köln',
      { name: 'Zum Roten Krug', address: 'Lindenstraße 44', serviceTime: '21:30', guestCount: '7' },
    ],
    [
      'Tu reserva está confirmada\nTaberna La Veleta\nCalle Sierpes 21, 41004 Sevilla\nMesa para 9 personas\nviernes, 19 de febrero de 2027 a las 22:00\nN.º de reserva: 77120431',
      { name: 'Taberna La Veleta', serviceDate: '2027-02-19', guestCount: '9', bookingReference: '77120431' },
    ],
    [
      'Tischreservierung\nRestaurant\nTrattoria Basilico\nAdresse\nAm Markt 3, 07743 Jena\nDatum\n02.05.2027\nUhrzeit\n19:30\nPersonen\n4',
      { name: 'Trattoria Basilico', city: 'Jena', serviceTime: '19:30', guestCount: '4' },
    ],
  ])('is read in other languages and forms', (text, meal) => {
    expect(meals(text)).toMatchObject([meal]);
  });

  it('is none where one books a room', () => {
    const stay =
      'Your reservation is confirmed\nHotel Elm\n3 Elm Row, Bath BA1 2AB\nCheck-in Friday 14 May 2027 at 15:00\n2 rooms, 4 guests';
    expect(meals(stay)).toEqual([]);
  });
});

describe('meals told in passing', () => {
  it('are the dish where no meal is named', () => {
    const text = 'Load-in 16:00, soundcheck 17:30.\nburritos for 6 at 8pm in the back room';
    expect(meals(text, '2027-04-10')).toMatchObject([
      { name: 'Burritos', serviceTime: '20:00', guestCount: '6', serviceDate: '2027-04-10' },
    ]);
  });

  it('are named by the meal under a label about eating', () => {
    const text =
      '§ 6 Verpflegung: Der Veranstalter stellt um 18:30 Uhr ein warmes Abendessen für 6 Personen.';
    expect(meals(text, '2027-11-13')).toMatchObject([
      { name: 'Warmes Abendessen', serviceTime: '18:30', guestCount: '6' },
    ]);
  });

  it('are every row of a table of meals', async () => {
    const readings = await readText(
      'Meal,Serving time,Covers\nCrew lunch,13:00,16\nHot dinner,17:30,22\nAfter-show snacks,22:45,10',
      'order.csv',
    );
    const done = { general: { date: '2027-04-23' } };
    expect(resolveSection(food, food.extract({ readings, done })).value).toMatchObject([
      { serviceTime: '13:00', guestCount: '16' },
      { serviceTime: '17:30', guestCount: '22' },
      { name: 'After-show snacks', serviceTime: '22:45', guestCount: '10' },
    ]);
  });

  it('are named by themselves, and the room they stand in is no house', () => {
    for (const place of ['im Gewölberaum', 'in the Orchard Barn', 'im Crewzelt'])
      expect(
        meals(`Soundcheck 16:00\n17:45 Abendessen für 6 ${place}\nEinlass 19:00`, '2027-04-10'),
      ).toMatchObject([{ name: 'Abendessen', serviceTime: '17:45', guestCount: '6' }]);
  });

  it('are the dish a sentence serves, whatever it is made of', () => {
    expect(
      meals('Ljudprov kl. 16.30. Ärtsoppa serveras kl. 18.00 för fem personer i logen.', '2027-04-10'),
    ).toMatchObject([{ name: 'Ärtsoppa', serviceTime: '18:00', guestCount: '5' }]);
  });

  it('have their hour in four digits too', () => {
    expect(meals('CATERING\nDinner at 1745 in the vestry for 6: two vegan.', '2027-04-10')).toMatchObject([
      { serviceTime: '17:45', guestCount: '6' },
    ]);
  });

  it('are at the house that ends their title', () => {
    expect(
      meals(
        'Schedule Saturday 10 April 2027\n18:30 Band dinner with the label: Taverna Zoi\n21:00 Show',
        '2027-04-10',
      ),
    ).toMatchObject([{ name: 'Taverna Zoi', serviceTime: '18:30' }]);
  });

  it('are none while nobody knows', () => {
    expect(meals('16:00 Soundcheck\n18:30 Dinner? tbc\n21:00 Show', '2027-04-10')).toEqual([]);
  });

  it('are none that the paper denies', () => {
    expect(
      meals('There will not be time to stop for dinner at 17:00 before the show.', '2027-04-23'),
    ).toEqual([]);
  });

  it('are of the caterer named beside them', () => {
    const text = `ADVANCE
Catering: Green Ladle Catering (Jo Marsh, 0117 496 0155, jo@greenladle.example), dinner for 30 at 17:30
Soundcheck: 16:00`;
    expect(meals(text)).toMatchObject([
      {
        name: 'Green Ladle Catering',
        serviceTime: '17:30',
        guestCount: '30',
        email: 'jo@greenladle.example',
      },
    ]);
  });
});
