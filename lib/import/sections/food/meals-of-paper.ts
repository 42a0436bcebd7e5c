import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import type { ShowFacts } from '../shared/schedule/index.ts';
import { isCalledOff } from './called-off.ts';
import { withLaterCount } from './guests/later-count.ts';
import { withOwnNumbers } from './house/own-numbers.ts';
import { isSameHouse, type Meal, nameOf } from './meal.ts';
import { readTableBookings } from './read-bookings.ts';
import { readTableConfirmation } from './read-confirmation.ts';
import { readDishes } from './read-dishes.ts';
import { readLabelledBookings } from './read-labels.ts';
import { readMealPlaces } from './read-meal-places.ts';
import { readMeals } from './read-meals.ts';
import { readOrderedMeals, readRowsOfOrder } from './read-orders.ts';
import { readRidesToMeals } from './read-rides.ts';
import { readMealWishes } from './read-wishes.ts';
import { hasMeal } from './said-of-meal.ts';

/** No show has more; a text that says so says something else. */
const MAX_MEALS = 120;

/** Every meal that one paper tells of, each once; what it calls off or tells anew is left out. */
export function mealsOf(reading: Reading, show: ShowFacts, stayDay: string | undefined): Meal[] {
  // What is called off leaves its words to what takes its place.
  const off = new Set<number>();
  const standing = (meals: readonly Meal[]) =>
    meals.filter((meal) => {
      const isOff = isCalledOff(reading, meal);
      if (isOff) off.add(meal.line);
      return !isOff;
    });
  const confirmed = standing(readTableConfirmation(reading))[0];
  const [first, ...more] = standing(readLabelledBookings(reading, show.venue));
  if (confirmed && !first) return [completedBy(confirmed, readTableBookings(reading, show.date ?? stayDay))];
  // The labels of a confirmation say it best; what they leave out its lines may tell.
  const bookings = first ? [confirmed ? { ...confirmed, ...first } : first, ...more] : [];
  const planned = standing(readMeals(reading, show));
  const labelled = bookings.map((booking) =>
    bookings.length > 1 ? booking : withOnlyMeal(booking, planned),
  );
  const taken = new Set(labelled.flatMap((meal) => (meal.time ? [meal.time.line, meal.line] : [meal.line])));
  const places = standing(readMealPlaces(reading, show, taken));
  // A caterer named with the hour on one line says more than the meal and the hour alone.
  const told = new Set(places.flatMap((meal) => (meal.time ? [meal.line] : [])));
  const ordered = standing([...readOrderedMeals(reading, show.date), ...readRowsOfOrder(reading, show.date)]);
  const rides = standing(readRidesToMeals(reading, show));
  const known = [...ordered, ...rides];
  const scheduled = lastTold(reading, planned).filter(
    (meal) =>
      !taken.has(meal.line) &&
      (meal.isHouse || !told.has(meal.line)) &&
      !known.some((one) => isSameRow(one, meal) || isOlder(reading, meal, one)),
  );
  for (const meal of [...scheduled, ...known]) taken.add(meal.line);
  const houses = places.filter((meal) => !taken.has(meal.line));
  for (const meal of houses) taken.add(meal.line);
  const booked = standing(readTableBookings(reading, show.date ?? stayDay)).filter(
    (meal) =>
      !houses.some((one) => one.line === meal.line) &&
      !scheduled.some(
        (one) =>
          one.isHouse &&
          one.line === meal.line &&
          !isOneLine(one, meal) &&
          !isSameHouse(nameOf(one), nameOf(meal)),
      ),
  );
  const placed = scheduled.map((meal) => withTable(meal, booked));
  const tables = booked
    .map((table) => atHourOf(table, scheduled))
    .filter(
      (table) =>
        (table.time ?? table.date) &&
        !placed.some((meal) => isOneLine(meal, table) || (nameOf(meal) === nameOf(table) && !table.time)),
    );
  for (const meal of tables) taken.add(meal.line);
  const dishes = standing(
    readDishes(reading, show.date, [...labelled, ...scheduled, ...known, ...houses, ...tables]),
  );
  for (const meal of dishes) taken.add(meal.line);
  const wishes = standing(readMealWishes(reading, show.date, new Set([...taken, ...off])));
  const completed = placed
    .filter((meal) => !isMoved(reading, meal, booked))
    .map((meal) => withWish(meal, wishes));
  const others = wishes.filter((wish) => ![...completed, ...known].some((meal) => isSameMeal(meal, wish)));
  const all = [...labelled, ...completed, ...known, ...houses, ...tables, ...dishes, ...others];
  return all.map((meal) => withLaterCount(reading, withOwnNumbers(reading, meal))).slice(0, MAX_MEALS);
}

/** In a thread or chat a plan that is told anew takes the place of the older one: of one day's dinner the newest stands. */
function lastTold(reading: Reading, meals: readonly Meal[]): Meal[] {
  const isSame = (a: Meal, b: Meal) =>
    a.date?.value === b.date?.value && foldName(a.name?.text ?? '') === foldName(b.name?.text ?? '');
  return meals.filter((meal) => !meals.some((other) => isNewer(reading, other, meal) && isSame(meal, other)));
}

/** `Cena 19:30`, and in a newer message `cena entonces 19:45, en Bar Lola`: the dinner of the plan has moved there. */
function isMoved(reading: Reading, meal: Meal, tables: readonly Meal[]): boolean {
  const name = foldName(meal.name?.text ?? '');
  return tables.some(
    (table) =>
      isNewer(reading, table, meal) &&
      (table.date?.value === meal.date?.value || !meal.date) &&
      foldName(table.notes?.text ?? '').includes(name),
  );
}

/** A ride to dinner tells of the dinner too, on its line or the ones below. */
const isSameRow = (ride: Meal, meal: Meal) =>
  meal.line >= ride.line && meal.line <= ride.line + 2 && (ride.notes?.text.includes(nameOf(meal)) ?? false);

/** The same meal in an older message of the thread. */
const isOlder = (reading: Reading, meal: Meal, one: Meal) =>
  isNewer(reading, one, meal) && foldName(nameOf(one)) === foldName(nameOf(meal));

/** `The Copper Pan caters dinner at 19:30 for nine`: the meal of that hour is eaten at the table of its sentence. */
function withTable(meal: Meal, tables: readonly Meal[]): Meal {
  const table = tables.find((one) => isOneLine(meal, one));
  if (!table) return atTable(meal, tables);
  const isNamed = meal.isHouse && !hasMeal(nameOf(meal)) && !isSameHouse(nameOf(meal), nameOf(table));
  const name = isNamed ? meal.name : table.name;
  return { ...table, ...meal, ...(name && { name }), isHouse: true, reason: table.reason };
}

/** A label tells of one thing and the next lines of when: more lie between two things. */
const MAX_APART = 5;

/** `Traiteur : Osteria Lena`, below it `Dîner : 19:30 pour neuf`: the one meal of the plan is what the house was booked for. */
function withOnlyMeal(booking: Meal, planned: readonly Meal[]): Meal {
  const [meal, ...others] = planned.filter(
    ({ line, date }) =>
      Math.abs(line - booking.line) <= MAX_APART && (!booking.date || date?.value === booking.date.value),
  );
  if (booking.time || !meal?.time || meal.isHouse || others.length > 0) return booking;
  const { date, guests, time } = meal;
  return { ...(date && { date }), ...(guests && { guests }), ...booking, time };
}

const isOneLine = (meal: Meal, table: Meal) =>
  table.line === meal.line && table.time !== undefined && table.time.value === meal.time?.value;

/** `Nachtessen 18.45 Uhr`, and further down `das Nachtessen nimmt die Band im Restaurant Zur Lore ein`: one meal. */
function atTable(meal: Meal, tables: readonly Meal[]): Meal {
  const name = foldName(nameOf(meal));
  const table = tables.find(
    (one) =>
      !one.time &&
      (!one.date || one.date.value === meal.date?.value) &&
      foldName(one.notes?.text ?? '').includes(name),
  );
  return meal.isHouse || !table || name === '' ? meal : { ...meal, ...withoutDay(table), line: meal.line };
}

/** `Dinner is now at 21:45 (was 22:00): Casa Lola, table for 5`: the hour of the line's meal is that of its table. */
function atHourOf(table: Meal, meals: readonly Meal[]): Meal {
  const meal = meals.find((one) => one.line === table.line && isSameHouse(nameOf(one), nameOf(table)));
  return meal?.time && table.time ? { ...table, time: meal.time } : table;
}

const withoutDay = ({ date, time, ...house }: Meal) => house;

/** What the sentence about the same table says beyond the lines of its confirmation. */
function completedBy(confirmed: Meal, tables: readonly Meal[]): Meal {
  const same = tables.find((table) => isSameHouse(nameOf(table), nameOf(confirmed)));
  return { ...same, ...confirmed };
}

/** Messages stand newest first. */
function isNewer(reading: Reading, a: Meal, b: Meal): boolean {
  return (reading.lines[a.line]?.message ?? 0) < (reading.lines[b.line]?.message ?? 0);
}

/** `Dinner at 6`, and further down `Dinner: 7 people, 2 vegetarian`: one meal. */
function withWish(meal: Meal, wishes: readonly Meal[]): Meal {
  const wish = wishes.find((one) => isSameMeal(meal, one));
  if (!wish || meal.guests) return meal;
  return {
    ...meal,
    ...(wish.guests && { guests: wish.guests }),
    ...(!meal.notes && wish.notes && { notes: wish.notes }),
  };
}

function isSameMeal(meal: Meal, wish: Meal): boolean {
  const isSameCount = meal.guests !== undefined && meal.guests.value === wish.guests?.value;
  const [a, b] = [foldName(meal.name?.text ?? ''), foldName(wish.name?.text ?? '')];
  return isSameCount || (meal.guests === undefined && a !== '' && (b.includes(a) || a.includes(b)));
}
