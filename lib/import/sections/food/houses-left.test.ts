import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { factsOf } from '../../reading/paper-facts.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

function read(...papers: string[]) {
  const readings = papers.map((text, i) =>
    readSource(sourceOf(text, { sourceId: `s${i}`, fileName: `paper-${i}.txt` })),
  );
  const findings = food.extract({ readings, done: { general: { date: '2026-06-12' } } });
  const { value = [], warnings } = resolveSection(food, findings, factsOf(readings));
  return { meals: value, left: warnings.flatMap(({ leftOut }) => leftOut?.value ?? []) };
}

const MAIL = (...lines: string[]) =>
  [
    'From: Ana <ana@barn.example>',
    'To: Bo <bo@band.example>',
    'Date: Wed, 10 Jun 2026 10:00:00 +0200',
    'Subject: Friday',
    '',
    ...lines,
  ].join('\n');

describe('a table that another paper calls off', () => {
  it.each([
    [
      'DAY SHEET\nFri 12 June 2026\n16:00  Load in\n19:30  Dinner at The Copper Pot, 9 Mill Lane, table for 6',
      'the Copper Pot can’t take us, so I booked Bar Alma instead, 4 Vicar Lane, 19:45 for six.',
      'Bar Alma',
    ],
    [
      'FEUILLE DE ROUTE vendredi 12 juin 2026\n16h00 Get-in\n19h30 Dîner au Bistrot des Tisserands, 8 rue Haute, 6 couverts',
      'J’ai annulé la table au Bistrot des Tisserands. Vous mangerez à La Petite Louche, 3 rue du Lac, à 19h15, six couverts.',
      'La Petite Louche',
    ],
    [
      'Dagsplan fredag 12 juni 2026\n16.00 Inlastning\n18.30 Middag på Restaurang Kajutan, Hamngatan 3, bord för 6',
      'bordet på Kajutan är avbokat. Krog Ankaret, Skeppsbron 7, tar emot er 18.45 i stället, sex personer.',
      'Krog Ankaret',
    ],
  ])('gives way to the one in its place: %s', (sheet, words, name) => {
    const { meals, left } = read(sheet, MAIL(words));
    expect(meals).toMatchObject([{ name, guestCount: '6' }]);
    expect(left).toHaveLength(1);
  });

  it('is known by its number', () => {
    const { meals, left } = read(
      'Tagesplan Freitag, 12. Juni 2026\n16:00 Get-in\n18:30 Abendessen Gasthaus Zur Esche, Hauptstraße 12, Tisch für 7, Reservierung GL-2231',
      MAIL('die Reservierung GL-2231 habe ich storniert, wir kochen selbst.'),
    );
    expect(meals).toEqual([]);
    expect(left).toMatchObject([{ name: 'Gasthaus Zur Esche' }]);
  });

  it('is off in the paper’s own words that stand apart', () => {
    const text =
      'Friday 12 June 2026\nWe cook ourselves, so I have given the table at Madam Lund (18:00, no. R-12) back.';
    expect(read(text).meals).toEqual([]);
  });

  it('is not that of another meal there', () => {
    const sheet =
      'DAY SHEET\nFri 12 June 2026\n13:00  Lunch at The Copper Pot, 9 Mill Lane, for 6\n19:30  Dinner at The Copper Pot, 9 Mill Lane, table for 6';
    expect(read(sheet, MAIL('Lunch at the Copper Pot is cancelled.')).meals).toMatchObject([
      { serviceTime: '19:30' },
    ]);
  });

  it.each([
    'If you need to cancel The Copper Pot, please call us by noon.',
    'The Copper Pot is closed on Mondays.',
    'The Copper Pot is not cancelled, whatever the website says.',
  ])('holds in spite of words about cancelling: %s', (words) => {
    const sheet =
      'DAY SHEET\nFri 12 June 2026\n16:00  Load in\n19:30  Dinner at The Copper Pot, 9 Mill Lane, table for 6';
    expect(read(sheet, MAIL(words)).meals).toMatchObject([{ name: 'The Copper Pot' }]);
  });
});
