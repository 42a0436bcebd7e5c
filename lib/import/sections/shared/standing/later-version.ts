import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';

const HEAD_LINES = 3;

/**
 * Whether a plan was drawn up anew after an older one of the same title: by what orders papers, else by the day in its head,
 * which is before all that is planned.
 */
export function isLaterVersion(plan: Reading, older: Reading): boolean {
  const title = titleOf(plan);
  if (plan === older || title === '' || title !== titleOf(older)) return false;
  if (isWrittenLater({ reading: plan }, { reading: older })) return true;
  if (isWrittenLater({ reading: older }, { reading: plan })) return false;
  const [made, before] = [headDay(plan), headDay(older)];
  return made !== undefined && before !== undefined && made > before;
}

const titles = new WeakMap<Reading, string>();

/** The first line without its days and figures. */
function titleOf(reading: Reading): string {
  const known = titles.get(reading);
  if (known !== undefined) return known;
  const first = reading.lines.find(({ text }) => text.trim() !== '')?.text ?? '';
  const title = foldName(first)
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && findDates(`1 ${word} 2027`).length === 0)
    .join(' ');
  titles.set(reading, title);
  return title;
}

const days = new WeakMap<Reading, { day: string | undefined }>();

function headDay(reading: Reading): string | undefined {
  const known = days.get(reading) ?? { day: findHeadDay(reading) };
  days.set(reading, known);
  return known.day;
}

function findHeadDay(reading: Reading): string | undefined {
  const daysIn = (text: string) => findDates(text, reading).map(({ value }) => value.date);
  const [head] = reading.lines.slice(0, HEAD_LINES).flatMap(({ text }) => daysIn(text));
  if (head === undefined) return undefined;
  const others = reading.lines.flatMap(({ text }) => daysIn(text)).filter((day) => day !== head);
  return others.length > 0 && others.every((day) => day > head) ? head : undefined;
}
