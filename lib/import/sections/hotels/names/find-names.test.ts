import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { hotels } from '../../hotels.ts';

async function staysIn(text: string, fileName = 'paper.txt', date?: string) {
  const readings = await readText(text, fileName);
  const done = date ? { general: { date } } : {};
  return resolveSection(hotels, hotels.extract({ readings, done })).value ?? [];
}

describe('a house whose name does not say that it is one', () => {
  it('is one that the paper calls a hotel, after whatever else', async () => {
    const text =
      "Le samedi après le concert on dort à l'hôtel Le Goémon, 9 quai Nord, 44000 Nantes, du 6 au 7 mars 2027.";
    expect(await staysIn(text)).toMatchObject([{ name: 'Le Goémon', address: '9 quai Nord' }]);
  });

  it.each([
    ['Kontor am Deich', 'Hotel ist das Kontor am Deich, Deichweg 14, 26721 Emden, 5. bis 6. März 2027.'],
    ['Marlow House', 'Hotel is Marlow House, 3 Ferry Lane, Goole DN14 5TY, 5 to 6 March 2027.'],
    ['Clos Marine', "L'hôtel est le Clos Marine, 2 quai Sud, 34200 Sète, du 5 au 6 mars 2027."],
    ['Casa Rufo', 'El hotel es Casa Rufo, Calle Nueva 7, 33201 Gijón, del 5 al 6 de marzo de 2027.'],
    ['Villa Ekbacken', 'Hotellet är Villa Ekbacken, Skogsvägen 3, 791 31 Falun, 5–6 mars 2027.'],
  ])('is named by the sentence that says so: %s', async (name, text) => {
    expect(await staysIn(text)).toMatchObject([
      { name, checkInDate: '2027-03-05', checkOutDate: '2027-03-06' },
    ]);
  });

  it.each([
    [
      'Tagungshaus Ebersruh',
      'Vom 5. auf den 6. März 2027 sind acht Einzelzimmer im Tagungshaus Ebersruh, Am Plan 3, 35037 Marburg, bestellt.',
    ],
    ['Ekhagen', 'Ni får sova på Ekhagen, Sjövägen 16, 672 41 Töcksfors, 5–6 mars 2027.'],
    [
      'Casa do Muro',
      'We are at\n>> Casa do Muro, Rua do Sol 31, 1200-202 Lisboa\n>> 2 nights, 5-6 March 2027',
    ],
  ])('is named right before its address where the words speak of sleeping: %s', async (name, text) => {
    expect(await staysIn(text)).toMatchObject([{ name }]);
  });

  it.each([
    'Dinner before the night off: Ekhagen, Sjövägen 16, 672 41 Töcksfors, 5 March 2027',
    'Guest: Ada Wren, 16 Ferry Lane, Goole DN14 5TY, 2 nights from 5 March 2027',
  ])('is none where they speak of a meal or of a guest: %s', async (text) => {
    expect(await staysIn(text)).toEqual([]);
  });

  it('is named by its column', async () => {
    const list = `Datum,Stadt,Venue,Hotel
05.03.2027,Emden,Kulturbunker,Kontor am Deich
06.03.2027,Leer,Zollhaus,Die Alte Mälzerei`;
    expect((await staysIn(list, 'tour.csv')).map(({ name }) => name)).toEqual([
      'Kontor am Deich',
      'Die Alte Mälzerei',
    ]);
  });

  it('is named by the line over its address, with days below', async () => {
    const text = `THE ELLERY\n77 Prospect Ave, Cleveland, OH 44115\nConf # 8841920, 2 rooms\nIn: Oct 17, 2026, 9:00 AM   Out: Oct 18, 2026, 6:00 PM`;
    expect(await staysIn(text)).toMatchObject([{ name: 'THE ELLERY', checkInDate: '2026-10-17' }]);
  });
});

describe('what is told of a house in passing', () => {
  it('is one night, that of the show', async () => {
    const text =
      'Hotel is Marlow House, 3 Ferry Lane, Goole DN14 5TY, 01405 555012, three twins, just the one night.';
    expect(await staysIn(text, 'paper.txt', '2027-03-05')).toMatchObject([
      { checkInDate: '2027-03-05', checkOutDate: '2027-03-06' },
    ]);
  });

  it('is a street in brackets, whatever it is called', async () => {
    const text =
      'We can do two rooms at the Anchor Yard Hotel (14 Van Brunt Slip, Brooklyn). Backline is here.';
    expect(await staysIn(text)).toMatchObject([{ address: '14 Van Brunt Slip', city: 'Brooklyn' }]);
  });

  it('is a number that the subject alone tells', async () => {
    const text = `Subject: Bokningsbekräftelse 55812-GBG\n\nHotell Lilla Viken\nHamnplatsen 4\n411 13 Göteborg\n\nIncheckning: 16 april 2027 från 15:00\nUtcheckning: 17 april 2027 senast 11:00`;
    expect(await staysIn(text)).toMatchObject([{ bookingReference: '55812-GBG' }]);
  });
});

describe('a house that writes itself', () => {
  it('owns its whole mail', async () => {
    const mail = `From: Le Moulin aux Cailles <bonjour@moulinauxcailles.example>
To: Rita Vance <rita@fiddlepost.example>
Date: Mon, 3 May 2027 18:00:00 +0000
Subject: Re: nuit du 28 mai

Bonjour Rita,
Je vous garde trois chambres pour la nuit du vendredi 28 au samedi 29 mai 2027. Vous pouvez arriver dès 16 h 30 et
j'aimerais récupérer les chambres vers 11 h.
Pour venir : Le Moulin aux Cailles, lieu-dit Les Ormes, 61400 Mortagne.
À bientôt, Odile`;
    expect(await staysIn(mail, 'mail.eml')).toMatchObject([
      {
        name: 'Le Moulin aux Cailles',
        checkInDate: '2027-05-28',
        checkInTime: '16:30',
        checkOutDate: '2027-05-29',
        email: 'bonjour@moulinauxcailles.example',
      },
    ]);
  });

  it('is known by the head of its letter', async () => {
    const letter = `THE HERON INN
Mill Street, Ludlow  tel 01632 960 133  heroninn@temeside.example
1st October 2027

Dear Mrs Lovage,
We are pleased to have the band for the night of Saturday 6th November 2027. Your number is now 3180.
You may come at any time after two o'clock and we should like the rooms again by ten on Sunday.
Yours truly, Edith Marl`;
    expect(await staysIn(letter)).toMatchObject([
      { checkInDate: '2027-11-06', checkInTime: '14:00', bookingReference: '3180', phone: '+441632960133' },
    ]);
  });
});

describe('what is said of a house', () => {
  it.each([
    'Teléfono del hotel: 956 555 014',
    'Adresse des Hotels: Am Hang 3, 36041 Fulda',
    'Transfer: Bahnhof zum Hotel 18:00',
  ])('is no name of one: %s', async (line) => {
    const stays = await staysIn(
      `Hostal La Peonía\nC/ Real 41, 11002 Cádiz\n${line}\nEntrada 16/07/2027\nSalida 18/07/2027`,
    );
    expect(stays.map(({ name }) => name)).toEqual(['Hostal La Peonía']);
  });

  it('is no stay where one plays and does not sleep', async () => {
    const stays = await staysIn(
      'Overnight at the Otter Arms, 27 Bond Row, Alnwick NE66 1JX, 6 March 2027 to 7 March 2027.\nPerformance: Fenside Assembly Rooms, 11 Court Lane, Alnwick NE66 1PW',
    );
    expect(stays.map(({ name }) => name)).toEqual(['Otter Arms']);
  });
});
