import type { Reading } from '../../reading/reading.ts';
import { statementsAt } from '../../reading/statements.ts';
import { supersededAt, supersededOf } from '../../reading/superseded.ts';
import { foldName } from '../../recognizers/fold.ts';
import { isCredited, isMinusRow, rowsOff } from '../shared/standing/rows.ts';
import { opensCalledOff } from '../shared/standing/states.ts';
import type { Meal } from './meal.ts';

/** Whether the paper says that there will be none: where it tells of the meal, elsewhere, or in a newer message. */
export function isCalledOff(reading: Reading, { line, name, time, isHouse }: Meal): boolean {
  const { message = 0 } = reading.lines[line] ?? {};
  if (isRowOff(reading, line)) return true;
  const meal = foldName(name?.text ?? '');
  if (!name || meal === '') return false;
  // `The dinner is replaced by a buffet at 20:00`: the hour is that of what holds.
  const isOff = (words: { line: number; text: string }) =>
    supersededAt(reading, words.line, words.text)?.isOff;
  if (isOff(name) && (isHouse || !time || time.line !== name.line || isOff(time))) return true;
  const own = statementsAt(reading, line).find((statement) => statement.text.includes(name.text));
  return supersededOf(reading).some(
    (one) =>
      one.isOff &&
      one.firstLine !== own?.firstLine &&
      isSameMeal(foldName(one.text), meal, message - one.age),
  );
}

function isRowOff(reading: Reading, index: number): boolean {
  const { text = '', line } = reading.lines[index] ?? {};
  const saysOut = line?.cells.some((cell, at) => at > 0 && IS_OUT.test(cell.text)) ?? false;
  return (
    saysOut || isCredited(text) || isMinusRow(reading, index) || rowsOff(reading, opensCalledOff).has(index)
  );
}

/** `Baja: el artista cena fuera`, `fällt weg`, `not wanted` behind a meal of a list. */
const IS_OUT =
  /^\W{0,3}(?:baja(?=\s*(?:[:,;(–-]|$))|(?:se )?(?:cae|quita)(?!\p{L})|fällt (?:weg|aus)|no longer (?:needed|wanted|required)|not (?:wanted|required)|nicht (?:mehr )?(?:gewünscht|benötigt|nötig)|plus (?:nécessaire|souhaitée?)|behövs inte|tas bort)/iu;

/**
 * `Das Abendessen im Stüberl` means the `Abendessen` of an older message, and in its own only one of that house: another
 * may take its place there. `Lunch` alone means any lunch.
 */
function isSameMeal(told: string, meal: string, age: number): boolean {
  if (age < 0) return false;
  const [word = ''] = meal.split(' ');
  const isBare = told.split(' ').length <= MAX_WORDS;
  if (told.includes(meal)) return age > 0 || isBare || meal.includes(' ');
  return isBare && word.length > MIN_WORD && told.split(' ').includes(word);
}

const MIN_WORD = 3;
const MAX_WORDS = 3;
