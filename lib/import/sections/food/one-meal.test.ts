import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { factsOf } from '../../reading/paper-facts.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

const DAY = '2026-10-22';

function meals(papers: readonly string[], artist?: string) {
  const readings = papers.map((text, i) =>
    readSource(sourceOf(text, { sourceId: `s${i}`, fileName: `paper-${i}.txt` })),
  );
  const done = { general: { date: DAY, ...(artist && { artist }) } };
  return resolveSection(food, food.extract({ readings, done }), factsOf(readings)).value ?? [];
}

const SHEET = (lines: string) =>
  `DAY SHEET\nas of 1 October 2026\nThu 22 Oct 2026 - YORK\n16:15  Load in\n${lines}\n20:00  Doors`;
const LATER = (words: string) => `Update, 20 October 2026, for the show on 22 October 2026\n\n${words}`;

describe('one dinner in several papers', () => {
  it('has its house from one and its new hour from the other', () => {
    expect(
      meals([
        SHEET('19:30  DINNER for 6 at Trattoria da Pina, 2 doors down'),
        LATER('Dinner is quarter past seven then.'),
      ]),
    ).toMatchObject([{ name: 'Trattoria da Pina', serviceTime: '19:15', guestCount: '6' }]);
  });

  it('is at a house whatever is said before its name', () => {
    expect(
      meals([
        SHEET('18:00  Dinner, Restaurant Alderly, 51 Mill Street, 6 people'),
        LATER('Dinner at Alderly is moved to quarter past six.'),
      ]),
    ).toMatchObject([{ serviceTime: '18:15', guestCount: '6' }]);
  });

  it('is what a rider asks for, for as many', () => {
    const rider = 'RIDER\nHot dinner for 6 two hours before the show (2 vegetarian).';
    const contract = 'AGREEMENT\n7. Purchaser provides a hot meal for six persons.';
    expect(meals([rider, contract, SHEET('18:30  Dinner, in the kitchen')])).toMatchObject([
      { serviceTime: '18:30', guestCount: '6' },
    ]);
  });

  it('is not that of the crew', () => {
    expect(
      meals([SHEET('17:30  Crew meal, 20 pax\n18:30  Band dinner, 9 pax'), SHEET('18:15  Band dinner')]),
    ).toMatchObject([
      { serviceTime: '17:30', guestCount: '20' },
      { name: 'Band dinner', guestCount: '9' },
    ]);
  });
});

describe('what is no meal of the band', () => {
  it('is the call of the guests to theirs', () => {
    expect(
      meals([
        SHEET('18:00  Call to dinner\n18:45  Band meal x 7, Cider Press\n19:30  Guests called to dinner'),
      ]),
    ).toMatchObject([{ name: 'Band meal', serviceTime: '18:45', guestCount: '7' }]);
  });

  it('is the band itself', () => {
    expect(meals([SHEET('21:45  Lighthouse Diner')], 'Lighthouse Diner')).toEqual([]);
  });
});

describe('the name of a meal', () => {
  it.each([
    ['Catering für 16 Personen (warm, 17:30 Uhr)', 'Catering', '16'],
    ['Abendessen im Gasthof am Anreisetag, 20:00 Uhr, 6 Personen', 'Abendessen', '6'],
  ])('ends before whom it is for and where they stay: %s', (line, name, guestCount) => {
    expect(meals([`Ablauf 22. Oktober 2026\n${line}`])).toMatchObject([{ name, guestCount }]);
  });

  it('may be a house before its street, at an hour in words', () => {
    expect(
      meals([
        'Thu 22 October 2026\nTea is on me: Nonna Lina, 63 Angelo Row, quarter past seven, table for six under Vale, 01904 555 018.',
      ]),
    ).toMatchObject([
      { name: 'Nonna Lina', address: '63 Angelo Row', serviceTime: '19:15', guestCount: '6' },
    ]);
  });
});
