import type { Reading } from '../../../reading/reading.ts';
import {
  isOffHeading,
  isOffLine,
  isStandingHeading,
  opensWithOffState,
} from '../../shared/standing/states.ts';
import type { Stay } from '../types.ts';

const known = new WeakMap<Reading, ReadonlySet<number>>();

/** A heading of states is short. */
const MAX_HEADING = 40;

/**
 * The lines of a list of bookings that stand under a heading for those that are off: from `CANCELLED` to `NEW BOOKING`, or,
 * where the type of the paper tells headings, to the next one that is no lower.
 */
export function linesUnderOff(reading: Reading): ReadonlySet<number> {
  const before = known.get(reading);
  if (before) return before;
  const found = new Set<number>();
  const short = reading.lines.filter(({ text }) => text.length <= MAX_HEADING);
  const off = new Set(short.filter(({ text }) => isOffHeading(text)));
  const standing = new Set(off.size > 0 ? short.filter(({ text }) => isStandingHeading(text)) : []);
  let isOff = false;
  let level: number | undefined;
  for (const line of off.size > 0 ? reading.lines : []) {
    const { heading } = line.line;
    if (off.has(line)) {
      isOff = standing.size > 0;
      level = heading;
    } else if (standing.has(line)) {
      isOff = false;
      level = undefined;
    } else if (heading !== undefined && heading <= (level ?? 0)) level = undefined;
    if (isOff || level !== undefined) found.add(line.index);
  }
  known.set(reading, found);
  return found;
}

/** Whether the lines of a stay, from the name of the house to the next one's, give its state as one that is off. */
export function isStateOff(reading: Reading, stay: Stay): boolean {
  const { home, isWholePaper, houses } = stay;
  const next = Math.min(...[...(houses?.keys() ?? [])].filter((line) => line > home.line));
  const first = isWholePaper ? 0 : home.line;
  const last = isWholePaper ? reading.lines.length : Math.min(next, Math.max(...stay.lines, home.line) + 2);
  const { message } = reading.lines[home.line] ?? {};
  const own = reading.lines.slice(first, last);
  const ofOthers = linesUnderOff(reading);
  const other = own.findIndex(({ text }) => OTHER_BOOKING.test(text));
  return own.slice(0, other < 0 ? own.length : other).some((line) => {
    const isRow = line.line.table !== undefined && line.line.cells.length > 2;
    const isOwn = line.message === message && !ofOthers.has(line.index);
    return !isRow && isOwn && isOffLine(withoutLeft(line.text, stay));
  });
}

/** `(before: Hotel Rex - cancelled)`: what a bracket says of another house is not said of this one. */
const withoutLeft = (text: string, { left = [] }: Stay) =>
  text.replace(/\([^()]{3,120}\)/gu, (bracket) =>
    left.some(({ name }) => bracket.includes(name)) ? ' ' : bracket,
  );

/** A line that turns to a car, a flight or a table. */
const OTHER_BOOKING =
  /^\W{0,4}(?:(?:rental )?cars?|flights?|trains?|transfers?|taxi|shuttle|restaurant|table|dinner|mietwagen|flug|zug|tisch|abendessen|voiture|vol|dîner|coche|vuelo|tren|mesa|cena|hyrbil|flyg|tåg|bord|middag)(?!\p{L})/iu;

const REACH = 2;

/** Whether the line under the name of a house begins with the word that its booking is off: `Storniert  Buchung 98877-1`. */
export function isOffBelow(reading: Reading, home: { line: number; name: string }): boolean {
  const own = reading.lines[home.line];
  if (!own || own.text.trim() !== home.name) return false;
  return reading.lines
    .slice(home.line + 1, home.line + 1 + REACH)
    .some(({ text, block }) => block === own.block && opensWithOffState(text));
}
