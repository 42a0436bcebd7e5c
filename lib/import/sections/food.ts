import type { Candidate } from '../candidate.ts';
import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { statementsOf } from '../reading/statements.ts';
import { foldName } from '../recognizers/fold.ts';
import { isCalledOff } from './food/called-off.ts';
import { DINNER } from './food/eating-time.ts';
import { houseBeforeStreet } from './food/house/find-house.ts';
import { withOwnNumbers } from './food/house/own-numbers.ts';
import { phoneAt } from './food/house/phones.ts';
import { type FoodEntry, foodEntry, type Meal } from './food/meal.ts';
import { readTableBookings, TABLE_IN_SENTENCE } from './food/read-bookings.ts';
import { readTableConfirmation } from './food/read-confirmation.ts';
import { readDishes } from './food/read-dishes.ts';
import { readLabelledBookings } from './food/read-labels.ts';
import { readMealPlaces } from './food/read-meal-places.ts';
import { readMeals } from './food/read-meals.ts';
import { readOrderedMeals, readRowsOfOrder } from './food/read-orders.ts';
import { readRidesToMeals } from './food/read-rides.ts';
import { ASKED_FOR, readMealWishes } from './food/read-wishes.ts';
import { defineSection } from './section.ts';
import { kindOfTitle, type ShowFacts } from './shared/schedule/index.ts';
import { isUnlikeStanding } from './shared/standing/rows.ts';

/** Meals with their time, place and number of people; tables booked at restaurants; what a rider asks to be served. */
export const food = defineSection({
  key: 'food',
  schema: extractedSchemas.food,
  extract({ readings, done }) {
    const { date, venue, artist } = done.general ?? {};
    // The letter of a house that books a table too tells its day by the guests' stay.
    const stayDay = done.hotels?.find(({ checkInDate }) => checkInDate)?.checkInDate;
    const meals = readings.flatMap((reading) => {
      const all = mealsOf(reading, { date, venue }, stayDay);
      const lines = new Set(all.map(({ line }) => line));
      return all.filter(({ line }) => !isUnlikeStanding(reading, line, lines));
    });
    const met = metWishes(meals);
    return {
      entries: meals
        .filter((meal) => !met.has(meal) && !isArtist(meal, artist))
        .map((meal) => ({
          ...foodEntry(onDayElsewhere(meal, meals)),
          ...placeElsewhere(readings, meal),
          ...countOfWish(meal, met),
        })),
    };
  },
  identify(entry) {
    const name = foldName(firstValue(entry.name) ?? '');
    const date = firstValue(entry.serviceDate) ?? '';
    const time = firstValue(entry.serviceTime);
    const reference = firstValue(entry.bookingReference);
    return [
      ...(reference ? [`ref:${reference}`] : []),
      ...(time ? [`clock:${time}`] : []),
      ...(name ? [`name:${name}@${date}`] : []),
      ...(name && date && isHouseName(name) ? [`house:${withoutKind(name)}`] : []),
      ...(date && isOfEvening(entry) ? [`evening:${date}`] : []),
    ];
  },
  isDistinct(a, b) {
    const [first, second] = [firstValue(a.name), firstValue(b.name)];
    const isOtherHouse =
      first !== undefined &&
      second !== undefined &&
      isHouseName(first) &&
      isHouseName(second) &&
      !isSameHouse(first, second);
    return (
      isOtherHouse ||
      areOfOthers(a, b) ||
      (differ(a.serviceTime, b.serviceTime) && !isMovedElsewhere(a, b)) ||
      differ(a.serviceDate, b.serviceDate) ||
      (isSameSource(a, b) && differ(a.guestCount, b.guestCount))
    );
  },
});

/** The band itself: `Doors 7, Mothership Diner 9:45pm`. */
const isArtist = ({ name }: Meal, artist: string | undefined): boolean =>
  artist !== undefined && foldName(name?.text ?? '').startsWith(foldName(artist));

/** What a rider or a contract asks for, where another paper plans it: a dinner at its hour, for as many. */
function metWishes(meals: readonly Meal[]): ReadonlyMap<Meal, Meal> {
  const planned = meals.filter((meal) => meal.time && isDinnerTold(meal));
  return new Map(
    meals.flatMap((wish) => {
      const isWish = wish.reason === ASKED_FOR && !wish.time;
      const meal = planned.find(
        (one) =>
          isWish && one.reading !== wish.reading && (!one.guests || one.guests.value === wish.guests?.value),
      );
      return meal ? [[wish, meal] as const] : [];
    }),
  );
}

/** A dinner that nobody counts is for as many as were asked for. */
function countOfWish(meal: Meal, met: ReadonlyMap<Meal, Meal>): FoodEntry {
  const wish = meal.guests ? undefined : [...met].find(([, one]) => one === meal)?.[0];
  const guestCount = wish && foodEntry(wish).guestCount;
  return guestCount ? { guestCount } : {};
}

const isDinnerTold = ({ name, quote, time }: Meal): boolean =>
  [name?.text ?? '', quote].some(isDinner) ||
  (IS_MEAL.test(name?.text ?? '') && (time?.value ?? '') >= FIRST_OF_EVENING);
const IS_MEAL =
  /(?<!\p{L})(?:meals?|food|catering|mahlzeit|\p{L}*essen|verpflegung|repas|comida|måltid|mat)(?!\p{L})/iu;
const FIRST_OF_EVENING = '16:30';

/** Whether words about a meal call it the dinner, or its hour makes it that. */
function isOfEvening(entry: FoodEntry): boolean {
  const words = [entry.name, entry.notes, entry.serviceTime].flatMap((candidates) =>
    (candidates ?? []).flatMap(({ value, evidence }) => [value, evidence[0]?.quote ?? '']),
  );
  const time = firstValue(entry.serviceTime);
  return (
    time !== undefined &&
    time >= FIRST_OF_EVENING &&
    (words.some(isDinner) || IS_MEAL.test(firstValue(entry.name) ?? ''))
  );
}

/** Those of the crew eat apart from the band. */
const EATERS: readonly RegExp[] = [
  /(?<!\p{L})(?:band|artists?|künstler|musiker|groupe|artistes?|grupo|artistas?|bandet)(?!\p{L})/iu,
  /(?<!\p{L})(?:crew|technik|techniker|staff|helfer|équipe|técnicos|team)(?!\p{L})/iu,
  /(?<!\p{L})(?:guests?|vip|gäste|invités|invitados|gästerna|staff|volunteers?)(?!\p{L})/iu,
];
function areOfOthers(a: FoodEntry, b: FoodEntry): boolean {
  const [first = NOBODY, second = NOBODY] = [a, b].map((entry) =>
    EATERS.findIndex((eaters) => eaters.test(firstValue(entry.name) ?? '')),
  );
  const isTold = first !== NOBODY && second !== NOBODY;
  // `Crew meal 18:45` and a dinner at 19:30 may be two; for the band it is the dinner.
  return (
    first !== second && (isTold || (Math.max(first, second) > 0 && differ(a.serviceTime, b.serviceTime)))
  );
}
const NOBODY = -1;

/** `Restaurant Bäumli` and `Bäumli` */
const withoutKind = (name: string): string =>
  name
    .replace(KIND, '')
    .replace(/\s{2,}/gu, ' ')
    .trim() || name;
const KIND =
  /(?<!\p{L})(?:restaurante?|restaurang|ristorante|trattoria|osteria|pizzeria|gasthaus|gasthof|wirtshaus|brasserie|bistrot?|taberna|meson|cafe)(?!\p{L})/giu;

/** A table that a mail speaks of without its day is on the day for which another paper's plan has the house. */
function onDayElsewhere(meal: Meal, meals: readonly Meal[]): Meal {
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
function placeElsewhere(readings: readonly Reading[], meal: Meal): FoodEntry {
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

/** No show has more; a text that says so says something else. */
const MAX_MEALS = 120;

function mealsOf(reading: Reading, show: ShowFacts, stayDay: string | undefined): Meal[] {
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
  const labelled = first ? [confirmed ? { ...confirmed, ...first } : first, ...more] : [];
  const taken = new Set(labelled.flatMap((meal) => (meal.time ? [meal.time.line, meal.line] : [meal.line])));
  const places = standing(readMealPlaces(reading, show, taken));
  // A caterer named with the hour on one line says more than the meal and the hour alone.
  const told = new Set(places.flatMap((meal) => (meal.time ? [meal.line] : [])));
  const ordered = standing([...readOrderedMeals(reading, show.date), ...readRowsOfOrder(reading, show.date)]);
  const rides = standing(readRidesToMeals(reading, show));
  const known = [...ordered, ...rides];
  const scheduled = lastTold(reading, standing(readMeals(reading, show))).filter(
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
        (one) => one.isHouse && one.line === meal.line && !isSameHouse(nameOf(one), nameOf(meal)),
      ),
  );
  const placed = scheduled.map((meal) => atTable(meal, booked));
  const tables = booked
    .map((table) => atHourOf(table, scheduled))
    .filter(
      (table) =>
        (table.time ?? table.date) && !placed.some((meal) => nameOf(meal) === nameOf(table) && !table.time),
    );
  for (const meal of tables) taken.add(meal.line);
  const dishes = standing(
    readDishes(reading, show.date, [...labelled, ...scheduled, ...known, ...houses, ...tables]),
  );
  for (const meal of dishes) taken.add(meal.line);
  const wishes = standing(readMealWishes(reading, show.date, new Set([...taken, ...off])));
  const completed = placed
    .filter((meal) => !isMoved(reading, meal, tables))
    .map((meal) => withWish(meal, wishes));
  const others = wishes.filter((wish) => ![...completed, ...known].some((meal) => isSameMeal(meal, wish)));
  const all = [...labelled, ...completed, ...known, ...houses, ...tables, ...dishes, ...others];
  return all.map((meal) => withOwnNumbers(reading, meal)).slice(0, MAX_MEALS);
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

const isDinner = (text: string) => DINNER.test(text);

/** `Nachtessen 18.45 Uhr`, and further down `das Nachtessen nimmt die Band im Restaurant Zur Lore ein`: one meal. */
function atTable(meal: Meal, tables: readonly Meal[]): Meal {
  const name = foldName(nameOf(meal));
  const table = tables.find(
    (one) =>
      !one.time &&
      (!one.date || one.date.value === meal.date?.value) &&
      (foldName(one.notes?.text ?? '').includes(name) ||
        (isDinner(nameOf(meal)) && isDinner(one.notes?.text ?? ''))),
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

/** `Restaurante Casa Bermejo` and `Casa Bermejo`. */
function isSameHouse(a: string, b: string): boolean {
  const [first, second] = [foldName(a), foldName(b)];
  return first.includes(second) || second.includes(first);
}

const nameOf = ({ name }: Meal): string => name?.text ?? '';

/** Two papers give the hour of one meal of a day; the later may have moved it a little. Two services are further apart. */
function isMovedElsewhere(a: FoodEntry, b: FoodEntry): boolean {
  const [first, second] = [a, b].map((entry) => minutesOf(firstValue(entry.serviceTime)));
  return (
    !isSameSource(a, b) &&
    first !== undefined &&
    second !== undefined &&
    Math.abs(first - second) <= NEAR &&
    a.serviceDate !== undefined &&
    firstValue(a.serviceDate) === firstValue(b.serviceDate)
  );
}

const NEAR = 120;
const minutesOf = (time: string | undefined) =>
  time === undefined ? undefined : Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function isHouseName(name: string): boolean {
  return kindOfTitle(name)?.kind !== 'meal';
}

function differ(a: Candidate<string>[] | undefined, b: Candidate<string>[] | undefined): boolean {
  const [first, second] = [firstValue(a), firstValue(b)];
  return first !== undefined && second !== undefined && first !== second;
}

function isSameSource(a: FoodEntry, b: FoodEntry): boolean {
  return a.name?.[0]?.evidence[0]?.sourceId === b.name?.[0]?.evidence[0]?.sourceId;
}

function firstValue(candidates: Candidate<string>[] | undefined): string | undefined {
  return candidates?.[0]?.value;
}
