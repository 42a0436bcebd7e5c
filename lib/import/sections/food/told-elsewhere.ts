import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { houseBeforeStreet } from './house/find-house.ts';
import { phoneAt } from './house/phones.ts';
import { type FoodEntry, foodEntry, isSameHouse, type Meal, nameOf } from './meal.ts';
import { isDinnerOf } from './one-meal.ts';
import { TABLE_IN_SENTENCE } from './read-bookings.ts';
import { ASKED_FOR } from './read-wishes.ts';
import { ABOUT_EATING } from './said-of-meal.ts';

/** What a rider or a contract asks for, where another paper plans it: a dinner at its hour, for as many. */
export function metWishes(meals: readonly Meal[]): ReadonlyMap<Meal, Meal> {
  const planned = meals.filter((meal) =>
    isDinnerOf(nameOf(meal), [nameOf(meal), meal.quote], meal.time?.value),
  );
  return new Map(
    meals.flatMap((wish) => {
      const isWish = wish.reason === ASKED_FOR && !wish.time;
      const meal = planned.find(
        (one) =>
          isWish &&
          one.reading !== wish.reading &&
          (!one.guests ||
            one.guests.value === wish.guests?.value ||
            ABOUT_EATING.test(nameOf(wish)) ||
            HOT_MEAL.test(nameOf(wish))),
      );
      return meal ? [[wish, meal] as const] : [];
    }),
  );
}

/** The rider's `hot meal` is the dinner of the plan, though some more or fewer eat there. */
const HOT_MEAL =
  /^(?:(?:hot|warm) meals?|warme (?:mahlzeit|verpflegung)|warmes essen|repas chauds?|comida caliente|varm (?:mat|måltid))$/iu;

/** A dinner that nobody counts is for as many as were asked for. */
export function countOfWish(meal: Meal, met: ReadonlyMap<Meal, Meal>): FoodEntry {
  const wish = meal.guests ? undefined : [...met].find(([, one]) => one === meal)?.[0];
  const guestCount = wish && foodEntry(wish).guestCount;
  return guestCount ? { guestCount } : {};
}

/** A table that a mail speaks of without its day is on the day for which another paper's plan has the house. */
export function onDayElsewhere(meal: Meal, meals: readonly Meal[]): Meal {
  const isOwnDay =
    meal.date !== undefined && meal.date.line >= meal.line && !meal.date.doubts.includes('derived');
  if (!meal.isHouse || meal.reason !== TABLE_IN_SENTENCE || isOwnDay) return meal;
  const days = meals.flatMap((one) =>
    one.reading !== meal.reading &&
    one.reason !== TABLE_IN_SENTENCE &&
    one.isHouse &&
    isSameHouse(nameOf(one), nameOf(meal))
      ? (one.date?.value ?? [])
      : [],
  );
  const [day, ...others] = new Set(days);
  if (!day || others.length > 0 || !meal.name) return meal;
  return { ...meal, date: { ...(meal.date ?? meal.name), value: day, doubts: ['derived'] } };
}

/** The street and number of a house that another sentence names before its street: of an older mail, or of another paper. */
export function placeElsewhere(readings: readonly Reading[], meal: Meal): FoodEntry {
  if (!meal.isHouse || !meal.name || meal.address) return {};
  for (const reading of readings)
    for (const { text, firstLine } of statementsOf(reading)) {
      const house = text.includes(meal.name.text) ? houseBeforeStreet(text) : undefined;
      if (!house || !isSameHouse(house.name, meal.name.text)) continue;
      const phone = meal.phone
        ? undefined
        : phoneAt(text.slice(text.indexOf(house.street)), firstLine, reading);
      const told: Meal = {
        ...ELSEWHERE,
        reading,
        line: firstLine,
        quote: house.street,
        address: { text: house.street, line: firstLine },
        ...(phone && { phone }),
      };
      const { address = [], phone: number = [] } = foodEntry(told);
      return { address, ...(number.length > 0 && { phone: number }) };
    }
  return {};
}

const ELSEWHERE = {
  isHouse: true,
  method: 'pattern',
  reason: 'the house is named with its street elsewhere',
  specificity: 0.5,
} as const;
