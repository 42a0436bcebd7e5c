import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { isLaterVersion } from '../../shared/standing/later-version.ts';
import type { TableLeft } from '../houses-left.ts';
import { isSameHouse, type Meal, nameOf } from '../meal.ts';

/** Nobody sits at two tables so near in time. */
const MINUTES = 60;

/**
 * The tables in whose place a later paper has one in another house, at the same hour and for as many: as many people do not
 * eat twice at once.
 */
export function tablesReplaced(meals: readonly Meal[]): TableLeft[] {
  const tables = meals.filter(({ isHouse, date, time }) => isHouse && date && time);
  return tables.flatMap((meal) => {
    const newer = tables.find((other) => isInItsPlace(other, meal));
    const said = newer && statementsAt(newer.reading, newer.line)[0];
    return newer && said
      ? [{ meal, reading: newer.reading, said, reason: 'a later paper has another table at that hour' }]
      : [];
  });
}

function isInItsPlace(newer: Meal, meal: Meal): boolean {
  return (
    newer.reading !== meal.reading &&
    newer.date?.value === meal.date?.value &&
    Math.abs(minutesOf(newer) - minutesOf(meal)) <= MINUTES &&
    !isSameHouse(nameOf(newer), nameOf(meal)) &&
    newer.guests !== undefined &&
    newer.guests.value === meal.guests?.value &&
    (isLaterVersion(newer.reading, meal.reading) ||
      isWrittenLater({ reading: newer.reading }, { reading: meal.reading }))
  );
}

const minutesOf = ({ time }: Meal): number =>
  Number(time?.value.slice(0, 2)) * 60 + Number(time?.value.slice(3, 5));
