import { paperKindOf } from '../../../../reading/paper-kind.ts';
import type { Reading } from '../../../../reading/reading.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import { BOOKINGS, OF_A_STAY } from './booked-stays.ts';

/** A line that pairs one time with one title. `isCertain` is false while only its neighbours can vouch for it. */
export interface LineItem {
  item: ScheduleItem;
  isCertain: boolean;
  /** Its hours stand without minutes: only lines with clock times beside it make them times. */
  isBare?: boolean;
  /** Its label is long for one: only a list of such lines makes it an entry. */
  isLong?: boolean;
  /** Its time and its title stand on lines of their own. */
  isStacked?: boolean;
}

/** Headings under which whatever has a time is part of the day. */
const DAY_PARTS = new Set(['part.schedule', 'part.transport']);
/** A word at least, and no `08MAY26`. */
const IN_WORDS = /(?<![\p{L}\d])\p{L}{3,}(?![\p{L}\d])/u;

/** So many lines that begin with a time, one below the other, are a programme whatever their words. */
const MIN_DENSE = 4;
/** Rows with their hours in a column of their own are one in whatever language: of so many one known act will do. */
const MIN_ROWS = 4;
/** A paper with so many speaks of a flight or a hotel only beside them. */
const MIN_DAY = 10;
export const HOURS_ONLY =
  /^\W{0,3}\d{1,2}[:.h]\d{2}\s?(?:h|uhr)?(?:\s?[-–]\s?\d{1,2}[:.h]\d{2}\s?(?:h|uhr)?)?$/iu;
const isRowOfHour = ({ item: { reading, line } }: LineItem): boolean => {
  const { cells } = reading.lines[line]?.line ?? { cells: [] };
  return cells.length > 1 && HOURS_ONLY.test(cells[0]?.text.trim() ?? '');
};
/** Between two lines of such a list a wrapped one may stand. */
const DENSE_GAP = 2;
/** Below a time on a line of its own several lines may say what happens. */
const STACKED_GAP = 6;

/**
 * A line whose title names no act (a band's name, `Bus arrives`) counts under a heading that announces a programme, or
 * where the lines around it are a running order: at least two certain lines in the same run, and a third of it; or in
 * a dense list of times that names at least two acts.
 */
export function keepVouched(reading: Reading, found: readonly LineItem[]): ScheduleItem[] {
  const kept: ScheduleItem[] = [];
  let run: LineItem[] = [];
  const isOfShow =
    !BOOKINGS.has(paperKindOf(reading).kind) ||
    countActs(found) >= MIN_ACTS ||
    found.filter(isRowOfHour).length >= MIN_DAY;
  const isAnnounced = ({ item }: LineItem): boolean =>
    isOfShow &&
    IN_WORDS.test(item.title.text) &&
    DAY_PARTS.has(reading.blocks[reading.lines[item.line]?.block ?? 0]?.concept ?? '');
  const close = (): void => {
    const certain = run.filter((one) => one.isCertain).length;
    const known = run.filter((one) => one.isCertain || one.item.kind !== undefined).length;
    const isOrder = (certain >= 2 || (certain === 1 && known >= 3)) && known >= run.length / 3;
    const dense = isOfShow ? denseItems(run) : new Set<LineItem>();
    for (const one of run) {
      if (!isOfShow && OF_A_STAY.test(one.item.title.text)) continue;
      const isListed = dense.has(one) || (!one.isBare && !one.isLong && (isOrder || isAnnounced(one)));
      if (one.isCertain || isListed) kept.push({ ...one.item, isListed });
    }
    run = [];
  };
  for (const one of found) {
    const last = run.at(-1);
    if (last && one.item.line - last.item.line > 6) close();
    run.push(one);
  }
  close();
  return kept;
}

/** What only a show has: with so many of them a paper that speaks much of a hotel is a show's all the same. */
const OF_A_SHOW = new Set(['load-in', 'load-out', 'soundcheck', 'line-check', 'doors', 'set', 'curfew']);
const MIN_ACTS = 3;

function countActs(found: readonly LineItem[]): number {
  return found.filter(({ item, isCertain }) => isCertain && OF_A_SHOW.has(item.kind ?? '')).length;
}

/** The lines of a run that stand right below each other, each with its time at the same end. */
function denseItems(run: readonly LineItem[]): Set<LineItem> {
  const dense = new Set<LineItem>();
  let list: LineItem[] = [];
  const close = (): void => {
    const known = list.filter((one) => one.isCertain || one.item.kind !== undefined).length;
    const clocked = list.filter((one) => !one.isBare).length;
    const isProgramme = known >= 2 || (known === 1 && list.filter(isRowOfHour).length >= MIN_ROWS);
    if (list.length >= MIN_DENSE && isProgramme && clocked >= 2) for (const one of list) dense.add(one);
    list = [];
  };
  for (const one of run) {
    const last = list.at(-1);
    const gap = one.isStacked ? STACKED_GAP : DENSE_GAP;
    const goesOn = last && one.item.line - last.item.line <= gap && one.item.method === last.item.method;
    if (!goesOn) close();
    if (IN_WORDS.test(one.item.title.text)) list.push(one);
  }
  close();
  return dense;
}
