import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { factsOf } from '../../reading/paper-facts.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

const DAY = '2026-10-22';

function meals(...papers: string[]) {
  const readings = papers.map((text, i) =>
    readSource(sourceOf(text, { sourceId: `s${i}`, fileName: `paper-${i}.txt` })),
  );
  const findings = food.extract({ readings, done: { general: { date: DAY } } });
  return resolveSection(food, findings, factsOf(readings)).value ?? [];
}

const ADVANCE = (hours: string) =>
  `SHOW ADVANCE, filled in 28 September 2026\nDate  Thu 22 October 2026\n${hours}`;
const SHEET = (hours: string) => `DAY SHEET\nThu 22 Oct 2026 - YORK\n16:15  Load in\n${hours}`;

describe('a meal that two papers tell of', () => {
  it('is one, at the hour of the later paper', () => {
    expect(
      meals(
        ADVANCE('Hot food  18:00, Quay Kitchen (ground floor)'),
        SHEET('18:30  Dinner, Quay Kitchen, all 8 of us'),
      ),
    ).toMatchObject([{ name: 'Quay Kitchen', serviceTime: '18:30', guestCount: '8' }]);
  });

  it('is two where the hours are those of two services', () => {
    expect(
      meals(
        ADVANCE('Lunch  13:00, Quay Kitchen (ground floor)'),
        SHEET('18:30  Dinner, Quay Kitchen, all 8 of us'),
      ),
    ).toMatchObject([{ serviceTime: '13:00' }, { serviceTime: '18:30' }]);
  });
});

describe('what is said right behind a meal', () => {
  it('is its house, with street and number, where a table was booked', () => {
    const text = `22 October 2026\nDinner: I've booked you a table instead of the buyout. Osteria Lento, 3 Anchor Vennel, G1 1UZ, round the corner, 17:15, five people. Vegan noted. Their number is 0141 496 0334.`;
    expect(meals(text)).toMatchObject([
      {
        name: 'Osteria Lento',
        address: '3 Anchor Vennel',
        serviceTime: '17:15',
        guestCount: '5',
        phone: '+441414960334',
      },
    ]);
  });

  it('is a house that waits for so many, whatever word tells of it', () => {
    const text =
      'Le resto est juste décalé : La Barque Bleue, 18 quai Haut, 20h30, 9 couverts, au nom de Lund (02 99 55 01 93).';
    expect(meals(text)).toMatchObject([
      { name: 'La Barque Bleue', address: '18 quai Haut', serviceTime: '20:30', guestCount: '9' },
    ]);
  });

  it('is who brings it, with a number in brackets, and how many portions', () => {
    const text = `Für den 22.10.2026 gilt:\nEssen kommt um 18 Uhr warm in die Garderobe, von der Galeere Nord (Frau Lund, 0381 5550 733). 7 Portionen, davon 2 vegan.`;
    expect(meals(text)).toMatchObject([{ serviceTime: '18:00', phone: '+493815550733', guestCount: '7' }]);
  });

  it('is its day and hour behind a stop that ends no sentence', async () => {
    const mail = `From: Hotell Duvan <bokning@duvan.example>
To: Saga <saga@lugn.example>
Date: Wed, 14 Jan 2026 10:55:03 +0100
Subject: Ombokning

Hej Saga,

Sen middag: köket är öppet för er fredag 6/2 kl. 22.30, 8 personer (3 veganer). Lunchen på lördagen har vi strukit.`;
    const readings = await readText(mail, 'mail.eml');
    expect(resolveSection(food, food.extract({ readings, done: {} })).value).toMatchObject([
      { name: 'Middag', serviceDate: '2026-02-06', serviceTime: '22:30', guestCount: '8' },
    ]);
  });

  it('is the table in the restaurant of the house that writes', () => {
    const text =
      'Ihren Tisch am Donnerstag, 22. Oktober, um 18.00 Uhr in unserem Restaurant Kielraum (7 Personen) haben wir bestehen lassen.';
    expect(meals(text)).toMatchObject([
      { name: 'Restaurant Kielraum', serviceTime: '18:00', guestCount: '7' },
    ]);
  });
});

describe('the house of a meal', () => {
  it('has its street and number where an older mail names it', () => {
    const mail = `From: Ada Lund <ada@lund.example>
Date: Fri, 5 Mar 2027 11:47:19 +0000
Subject: lunch

Lunch on 22 October at Chez Mirabelle sounds perfect, 12:30 for three.

On 4 Mar 2027, Sol wrote:
> I would like to invite you both for lunch, Chez Mirabelle, 40 quai du Moulin, 05 65 71 08 83, I have booked.`;
    expect(meals(mail)).toMatchObject([
      { name: 'Chez Mirabelle', address: '40 quai du Moulin', serviceTime: '12:30' },
    ]);
  });

  it('may have small words of other languages in its name', () => {
    const text = 'Dinner on us on 22 October: Tasca da Rua Velha, Rua da Bica 44, table for 6 at 8.30pm.';
    expect(meals(text)).toMatchObject([
      { name: 'Tasca da Rua Velha', serviceTime: '20:30', guestCount: '6' },
    ]);
  });

  it('is named rather than the meal, whichever paper knows it', () => {
    const mail = `From: Ada Lund <ada@lund.example>
Date: Fri, 25 Sep 2026 11:47:19 +0000
Subject: Essen

Am 22.10. Essen mit dem Verein: Zum Reiher, Nikolaigraben 6, 20:00 Uhr, reserviert für 8 Personen.`;
    expect(meals(mail, SHEET('20:00  Abendessen Verein'))).toMatchObject([
      { name: 'Zum Reiher', serviceTime: '20:00' },
    ]);
  });
});

describe('a meal of a plan', () => {
  it('may be named by those who eat', () => {
    expect(meals(SHEET('18:00  Künstleressen (11 Pers.)  Salon 3'))).toMatchObject([
      { name: 'Künstleressen', serviceTime: '18:00', guestCount: '11' },
    ]);
  });

  it('tells in brackets how many of the band eat', () => {
    expect(meals(SHEET('18:15  Crew & band supper (6 for the band)'))).toMatchObject([{ guestCount: '6' }]);
  });

  it('is none of the guests of the evening', () => {
    expect(meals('Event  Summit 2026 - Gala Dinner (private event, approx. 340 guests)')).toEqual([]);
  });
});

describe('a table that a mail speaks of', () => {
  const mailOf = (words: string) => `From: Ada Lund <ada@lund.example>
Date: Fri, 25 Sep 2026 11:47:19 +0000
Subject: table

${words}`;

  it('is on the day for which the plan has its house', () => {
    const plan =
      'DAY SHEET\nWed 21 October 2026\n19:30  Dinner, Krog Tärnan, Kajen 2, 5 people\nThu 22 October 2026\n18:00  Load in';
    expect(meals(plan, mailOf('I moved the table at Krog Tärnan to 20:15, still five of us.'))).toMatchObject(
      [{ name: 'Krog Tärnan', serviceDate: '2026-10-21' }],
    );
  });

  it('has the hour that its line gives the meal, not the one that was', () => {
    const words =
      'La cena del 22 de octubre la pasamos a las 21:45 (estaba a las 22:00): Asador Lento, C/ Ancha 27, mesa para 5.';
    expect(meals(mailOf(words))).toMatchObject([{ name: 'Asador Lento', serviceTime: '21:45' }]);
  });

  it('is no meal where rooms are told to be ready at breakfast', () => {
    expect(meals(SHEET('10:00  Rooms ready, breakfast is open until then'))).toEqual([]);
  });
});

describe('a meal in a language beside the five', () => {
  it('is one by its word, with its house and its count', () => {
    const rows =
      'Plano de quinta-feira, 22 de outubro 2026\n15:00  Montagem\n18:45  Jantar, 10 pessoas, Restaurante O Lagar, Rua do Cano 4, tel. 266 555 289\n21:00  Abertura de portas';
    expect(meals(rows)).toMatchObject([
      { name: 'Restaurante O Lagar', serviceTime: '18:45', guestCount: '10' },
    ]);
  });
});
