import { extractedSchemas } from '../extracted.ts';
import { foldName } from '../recognizers/fold.ts';
import { leftOutTables, tablesLeft } from './food/houses-left.ts';
import { foodEntry, type Meal, nameOf } from './food/meal.ts';
import { mealsOf } from './food/meals-of-paper.ts';
import { areTwoMeals, signsOfMeal } from './food/one-meal.ts';
import { TABLE_IN_SENTENCE } from './food/read-bookings.ts';
import { tablesReplaced } from './food/standing/rival-tables.ts';
import { countOfWish, metWishes, onDayElsewhere, placeElsewhere } from './food/told-elsewhere.ts';
import { defineSection } from './section.ts';
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
    const called = tablesLeft(readings, meals);
    const held = meals.filter((meal) => !called.some((one) => one.meal === meal));
    const left = [...called, ...tablesReplaced(held)];
    const off = new Set(left.map(({ meal }) => meal));
    const standing = meals.filter((meal) => !off.has(meal));
    const met = metWishes(standing);
    return {
      entries: standing
        .filter((meal) => !met.has(meal) && !isArtist(meal, artist))
        .map((meal) => ({
          ...foodEntry(onDayElsewhere(meal, standing)),
          ...placeElsewhere(readings, meal),
          ...countOfWish(meal, met),
        })),
      leftOut: leftOutTables(left),
    };
  },
  identify: signsOfMeal,
  isDistinct: areTwoMeals,
});

/** The band itself: `Doors 7, Mothership Diner 9:45pm`. A table booked for so many is none. */
const isArtist = (meal: Meal, artist: string | undefined): boolean =>
  artist !== undefined &&
  (meal.guests ?? meal.address ?? meal.reference) === undefined &&
  (meal.reason !== TABLE_IN_SENTENCE || /^\W{0,3}\d{1,2}[:.h]\d{2}/u.test(meal.quote)) &&
  foldName(nameOf(meal)).startsWith(foldName(artist));
