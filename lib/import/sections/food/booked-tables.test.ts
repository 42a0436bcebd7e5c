import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

const DAY = '2026-10-09';

function meals(text: string) {
  const readings = [readSource(sourceOf(text))];
  return resolveSection(food, food.extract({ readings, done: { general: { date: DAY } } })).value;
}

describe('a table', () => {
  it.each([
    [
      'Os hemos reservado mesa en Casa Tornero, c/ Ancha 12, 24003 León, a las 22:45 para 6 personas. Si hay cambios, llamadles al 987 55 01 22.',
      ['Casa Tornero', 'c/ Ancha 12', '987550122', '22:45', '6'],
    ],
    [
      'Nach dem Konzert erwartet Sie das Wirtshaus „Zur Linde“, Marktgasse 3, 94032 Passau, um 22:30 Uhr; für 7 Personen ist gedeckt. Telefon der Wirtin: 0851 55 01 33.',
      ['Zur Linde', 'Marktgasse 3', '0851550133', '22:30', '7'],
    ],
    [
      'Vi har bokat bord åt er på Krog Tallrik, Storgatan 8, kl 17.30 för 5 personer. Krogens nummer: 0480-555 20 11.',
      ['Krog Tallrik', 'Storgatan 8', '0480-5552011', '17:30', '5'],
    ],
    [
      'The Fox’s Larder, 4 Mere Street, is expecting you at 10.15pm after the show - nine covers. Ring them on 01379 555 018 if you are late.',
      ['The Fox’s Larder', '4 Mere Street', '01379555018', '22:15', '9'],
    ],
    [
      'Après le concert, on vous attend Chez Marcelle, 12 rue des Lices, 22h45, 8 couverts (tél. 02 99 55 01 61).',
      ['Chez Marcelle', '12 rue des Lices', '0299550161', '22:45', '8'],
    ],
    [
      'Wir bestätigen Ihre Tischreservierung im Gasthaus zum Goldenen Ochsen, Kornmarkt 4, 93047 Regensburg: 9. Oktober 2026, 18:30 Uhr, 8 Personen. Reservierungsnummer 4471. Bei Fragen erreichen Sie uns unter 0941 55 01 28.',
      ['Gasthaus zum Goldenen Ochsen', 'Kornmarkt 4', '0941550128', '18:30', '8'],
    ],
    [
      'Dîner : nous confirmons votre réservation pour 11 personnes le 9 octobre 2026 à 22h30 à La Cantine du Port, 3 quai de la Fosse, 44000 Nantes (02 40 55 01 88). Menu unique à 24 €.',
      ['La Cantine du Port', '3 quai de la Fosse', '0240550188', '22:30', '11'],
    ],
  ])('is booked: %s', (text, [name, address, phone, serviceTime, guestCount]) => {
    const [meal, ...others] = meals(`${text}`);
    expect(others).toEqual([]);
    expect(meal).toMatchObject({ name, address, serviceTime, guestCount });
    expect(meal?.phone?.slice(-7)).toBe(phone?.slice(-7));
  });

  it('has four digits for its hour where all hours have', () => {
    const text =
      'Dinner: table for 5 at Spisehuset Kvist, Skolegade 9, 1930, under my name.\n1400 load-in\n1800 doors\n2100 set';
    expect(meals(text)).toMatchObject([
      { name: 'Spisehuset Kvist', address: 'Skolegade 9', serviceTime: '19:30' },
    ]);
  });

  it('has the hour of the meal elsewhere in the paper', () => {
    const text =
      'Soundcheck 17.15 Uhr, Nachtessen 18.45 Uhr.\n\nDas Nachtessen für 5 Personen nimmt die Band im Restaurant Zur Lore, Geroldrain 3, ein.';
    expect(meals(text)).toMatchObject([
      { name: 'Restaurant Zur Lore', address: 'Geroldrain 3', serviceTime: '18:45', guestCount: '5' },
    ]);
  });

  it('stands on the line below its meal', () => {
    const text =
      '16:00  Soundcheck\n18:30  Repas équipe, 8 personnes\nBrasserie du Quai, 5 quai Galliot, 21000 Dijon, 03 80 55 01 22\n20:00  Portes';
    expect(meals(text)).toMatchObject([
      { name: 'Brasserie du Quai', address: '5 quai Galliot', city: 'Dijon', phone: '+33380550122' },
    ]);
  });

  it('is where a ride goes to', () => {
    const text =
      'Freitag, 9. Oktober 2026\n15:40 Bahnhof -> Hotel Krone\n19:00 Hotel Krone -> Gasthaus Adler, Lange Gasse 5 (Abendessen 19:15, 6 Personen)\n22:30 Gasthaus Adler -> Hotel Krone';
    expect(meals(text)).toMatchObject([
      {
        name: 'Gasthaus Adler',
        address: 'Lange Gasse 5',
        serviceDate: DAY,
        serviceTime: '19:15',
        guestCount: '6',
      },
    ]);
  });

  it('is not where a driver waits or a ride ends', () => {
    expect(
      meals(
        'Le régisseur de L’Usine à Brumes, Corentin Blaser (+41 79 555 63 12), vous attend jeudi à 14h20 au point Taxi de l’aéroport.',
      ),
    ).toEqual([]);
    expect(meals('09:40  Hotel -> Flughafen Graz\nDas Abendessen ist am Tisch der Künstler.')).toEqual([]);
  });
});

describe('whom to call about a meal', () => {
  it.each([
    [
      'Middag kl. 17:30 i Väveriets kök för 7 personer. Frukt i logen från get-in. Kökets nummer: 011-555 20 42.',
      '011-555 20 42',
    ],
    [
      'Souper chaud à 18h45 pour 11 personnes, au foyer, par le traiteur\nLa Cuillère d’Étain (Mme Pirson, 081 55 01 43)',
      '081 55 01 43',
    ],
  ])('is the kitchen or the caterer: %s', (text, phone) => {
    expect(meals(text)[0]?.phone?.replace(/\D/g, '').slice(-7)).toBe(phone.replace(/\D/g, '').slice(-7));
  });

  it('is nobody else who has a number', () => {
    const text =
      'Cena para siete personas a las 22:30 en el Asador Tubal.\nTécnico del teatro: Chus Larrea, 618 550 142.';
    expect(meals(text)[0]?.phone).toBeUndefined();
  });
});

describe('the order of a caterer', () => {
  it('has a row for each meal', () => {
    const text =
      'Auftragsnr. 26-1182\nMittag  12:45  9 Pers.  Kürbissuppe, Brot\nAbend  18:15  14 Pers.  Lasagne';
    expect(meals(text)).toMatchObject([
      { name: 'Mittag', serviceTime: '12:45', guestCount: '9', bookingReference: '26-1182' },
      { name: 'Abend', serviceTime: '18:15', guestCount: '14', bookingReference: '26-1182' },
    ]);
  });

  it.each([
    [
      'PEDIDO Nº 2026/1437\n1) COMIDA - en la sala\nHora de entrega: 13:45 h / servicio 14:00 h\n9 personas (2 veganos)\n2) CENA - en la sala\nServicio a las 20:15 h\n14 personas',
      ['Comida', '14:00', '9', 'Cena', '20:15', '14'],
    ],
    [
      'Order no. KF-2209\nLUNCH (green room)\nDelivery 12:30, served 13:00\n8 people\nDINNER\nServed 18:15\n15 people, 3 vegan',
      ['Lunch', '13:00', '8', 'Dinner', '18:15', '15'],
    ],
    [
      'Auftrag Nr. 7781-26\nMittagessen:\nAnlieferung 11:45 Uhr, Ausgabe 12:30 Uhr\nfür 10 Personen\nAbendessen:\n18:00 Uhr, 12 Personen',
      ['Mittagessen', '12:30', '10', 'Abendessen', '18:00', '12'],
    ],
  ])('has an hour and a number for each meal: %s', (text, [first, at, of, second, until, to]) => {
    const found = meals(text);
    expect(found.map(({ name }) => name?.toLowerCase())).toEqual([
      first?.toLowerCase(),
      second?.toLowerCase(),
    ]);
    expect(found).toMatchObject([
      { serviceTime: at, guestCount: of, bookingReference: found[1]?.bookingReference },
      { serviceTime: until, guestCount: to },
    ]);
    expect(found[0]?.bookingReference).toBeDefined();
  });

  it('is known by its house, street, hour and count, whatever word tells of it', () => {
    const text =
      'Bordet hann ni inte till. Sjöboden Krog, Östra Kajen 8, tar emot er 20.00 i stället - sex personer, bokningsnummer 2217, tel 090-555 33 90.';
    expect(meals(text)).toMatchObject([
      { name: 'Sjöboden Krog', address: 'Östra Kajen 8', guestCount: '6', bookingReference: '2217' },
    ]);
  });

  it('is on the day that its line named before', () => {
    const text =
      'Saturday 10 October 2026\nFriday evening. Rehearsal in the hall 17:30 to 20:00. After that a table at the Pinte du Lac, rue du Port 9, 20:30 for seven.';
    expect(meals(text)).toMatchObject([{ serviceDate: '2026-10-09', address: 'rue du Port 9' }]);
  });
});
