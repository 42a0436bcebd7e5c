import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import type { StayCandidates } from '../types.ts';

/**
 * Whether a paper has a stay of another one among what is over, without a sentence that says so: an event that the calendar
 * marks as cancelled, a cell that is struck or stands in the column for what held before, sums that were paid and came back.
 */
export function isOffByRecord(reading: Reading, stay: StayCandidates): boolean {
  const keys = [stay.name?.[0]?.value, stay.bookingReference?.[0]?.value]
    .filter((key) => key !== undefined && key.length >= MIN_KEY)
    .map((key) => foldName(key ?? ''));
  const names = (text: string) => keys.some((key) => foldName(text).includes(key));
  if (keys.length === 0) return false;
  const { over, standing } = recordOf(reading);
  return (over.some(names) && !standing.some(names)) || comesBack(reading, names);
}

const MIN_KEY = 4;

interface Recorded {
  /** What is cancelled or struck, and what is not. */
  over: readonly string[];
  standing: readonly string[];
  /** Rows that end with a sum, with its cents. */
  sums: readonly { text: string; cents: number }[];
}

const known = new WeakMap<Reading, Recorded>();

function recordOf(reading: Reading): Recorded {
  const before = known.get(reading);
  if (before) return before;
  const events = reading.source.structured.flatMap((block) =>
    block.kind === 'calendar-event' ? [block.data] : [],
  );
  const off = events.filter(({ status = '' }) => /cancel/iu.test(status));
  const held = events.filter((event) => !off.includes(event));
  const found = {
    over: [...off.map(({ summary = '' }) => summary), ...struckCells(reading)],
    // A calendar tells each event once more in its lines.
    standing:
      events.length > 0
        ? held.map(({ summary = '' }) => summary)
        : reading.lines.map(({ text }) => text).filter((text) => text.length >= MIN_KEY),
    sums: sumsIn(reading),
  };
  known.set(reading, found);
  return found;
}

const struckCells = ({ lines }: Reading): string[] =>
  lines.flatMap(({ line }) => line.cells.flatMap(({ isStruck, text }) => (isStruck ? [text] : [])));

/** `-534,00`, `+534,00`, `(534.00)` at the end of a row. */
const SUM =
  /(?<![\p{L}\d.,])([-−–+(])?\s?(?:[€£$]\s?)?(\d{1,3}(?:[.,' ]\d{3}){0,3}[.,]\d{2})\)?\s{0,2}(?:[€£$]|[A-Z]{3}|kr)?\s{0,2}$/u;

const sumsIn = ({ lines }: Reading): Recorded['sums'] =>
  lines.flatMap(({ text }) => {
    const [, sign = '', digits = ''] = SUM.exec(text) ?? [];
    const cents = Number(digits.replace(/\D/gu, ''));
    return cents > 0 ? [{ text, cents: /[-−–(]/u.test(sign) ? -cents : cents }] : [];
  });

/** The rows that name it hold sums of both signs, which leave nothing. */
function comesBack(reading: Reading, names: (text: string) => boolean): boolean {
  const sums = recordOf(reading).sums.filter(({ text }) => names(text));
  return sums.length > 1 && sums.reduce((total, { cents }) => total + cents, 0) === 0;
}
