import { findQuote } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import { type Statement, statementsOf } from '../../reading/statements.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import type { LeftOut } from '../section.ts';
import { type Fate, fatesIn } from '../shared/standing/sentence.ts';
import { FIRST_OF_EVENING, isDinner } from './eating-time.ts';
import { type FoodEntry, foodEntry, type Meal, nameOf } from './meal.ts';
import { properName } from './one-meal.ts';

/** A table that is called off by the name of its house, whichever paper says so. */
export interface TableLeft {
  meal: Meal;
  reading: Reading;
  said: Statement;
  reason?: string;
}

interface Told {
  reading: Reading;
  said: Statement;
  fate: Fate;
}

/** The tables at houses of which the newest word in any paper is that one does not eat there. */
export function tablesLeft(readings: readonly Reading[], meals: readonly Meal[]): TableLeft[] {
  const houses = Map.groupBy(
    meals.filter((meal) => meal.isHouse),
    (meal) => properName(nameOf(meal)),
  );
  return [...houses].flatMap(([name, tables]) => {
    const ofHouse = name.length < MIN_NAME ? [] : told(readings, name);
    return tables.flatMap((meal) => {
      const code = meal.reference?.text ?? '';
      const all = code.length < MIN_NAME ? ofHouse : [...ofHouse, ...told(readings, code)];
      const off = all.find(
        (one) => one.fate === 'gone' && isAbout(one.said.text, meal) && !isTakenUpAgain(one, all, meal),
      );
      return off ? [{ meal, reading: off.reading, said: off.said }] : [];
    });
  });
}

const MIN_NAME = 4;

/** What the statements that name a house or the number of its table say of it. */
function told(readings: readonly Reading[], name: string): Told[] {
  return readings.flatMap((reading) =>
    statementsOf(reading).flatMap((said) => {
      const start = said.text.indexOf(name);
      if (start < 0) return [];
      const fate = fatesIn(said.text, [{ start, end: start + name.length }], 'table')[0];
      return fate ? [{ reading, said, fate }] : [];
    }),
  );
}

/** Messages stand newest first; what the booking's own, newer message says holds. */
function isTakenUpAgain(off: Told, sayings: readonly Told[], meal: Meal): boolean {
  const age = off.said.message ?? 0;
  const isNewer = (reading: Reading, message: number | undefined) =>
    reading === off.reading && (message ?? 0) < age;
  return (
    isNewer(meal.reading, meal.reading.lines[meal.line]?.message) ||
    sayings.some(({ reading, said, fate }) => fate === 'holds' && isNewer(reading, said.message))
  );
}

/** `Lunch at the Pier is off`: one may dine there all the same. */
function isAbout(text: string, meal: Meal): boolean {
  if (OF_STRUCK.test(text)) return false;
  const time = meal.time?.value;
  const [dinner, noon] = [isDinner(text), AT_NOON.test(text)];
  if (time === undefined || dinner === noon) return true;
  return dinner === time >= FIRST_OF_EVENING;
}

/** `(la table de est rendue)`: what is off was named in words that are struck. */
const OF_STRUCK =
  /(?<!\p{L})(?:(?:at|of) (?:is|was|has)|(?:bei|im|vom?n?) (?:ist|wurde)|(?:au|chez|de|du) (?:est|a été)|(?:del?|en el) (?:está|fue|ha sido)|(?:på|hos) (?:är|har))(?!\p{L})/iu;

const AT_NOON = phrasePattern(
  'lunch(?:time)?',
  'brunch',
  'breakfast',
  'mittagessen',
  'frühstück',
  'petit[ -]déjeuner',
  'déjeuner',
  'almuerzo',
  'comida',
  'desayuno',
  'frukost',
);

/** Each of them once, with the words that call it off. */
export function leftOutTables(left: readonly TableLeft[]): LeftOut<FoodEntry>[] {
  const houses = Map.groupBy(left, ({ meal }) => properName(nameOf(meal)));
  return [...houses.values()].flatMap((tables) => {
    const [fullest] = tables.toSorted((a, b) => Object.keys(b.meal).length - Object.keys(a.meal).length);
    if (!fullest) return [];
    const evidence = findQuote(fullest.reading, fullest.said.text, fullest.said.firstLine);
    return [
      {
        entry: foodEntry(fullest.meal),
        reason: fullest.reason ?? 'the papers call its table off',
        ...(evidence && { evidence }),
      },
    ];
  });
}
