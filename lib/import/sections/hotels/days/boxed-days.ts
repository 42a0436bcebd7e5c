import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { candidateAt, cellRanges, type Spot } from '../../shared/spots.ts';
import type { StayDates } from '../types.ts';
import { labelSense } from './stay-words.ts';

interface Piece extends Spot {
  text: string;
}

/** A day of a leaf calendar takes no more lines than these. */
const MAX_PIECES = 6;
const MAX_PIECE = 24;

/**
 * Days printed like the leaf of a calendar, number, month and weekday one below the other: under a label alone on its
 * line, or in columns under `Check-in | Check-out`. Only what no line tells by itself is filled in.
 */
export function readBoxedDays(reading: Reading, lines: readonly number[], stay: StayDates): void {
  for (const index of lines) {
    const head = reading.lines[index];
    if (!head || head.text.length > 90 || /\d/.test(head.text)) continue;
    for (const range of cellRanges(head)) {
      const sense = labelSense(head.text.slice(range.start, range.end));
      if (!sense) continue;
      const isAlone = head.line.cells.length === 1;
      const pieces = isAlone ? below(reading, lines, index) : column(reading, lines, head, range.index);
      fill(reading, sense, pieces, stay);
    }
  }
}

function fill(reading: Reading, sense: 'in' | 'out', pieces: readonly Piece[], stay: StayDates): void {
  const [days, hours] =
    sense === 'in' ? [stay.checkInDate, stay.checkInTime] : [stay.checkOutDate, stay.checkOutTime];
  const word = sense === 'in' ? 'arrival' : 'departure';
  const day = days.length === 0 ? dayOf(reading, pieces) : undefined;
  if (day)
    days.push(
      candidateAt(reading, day.value, day.spots, {
        method: 'label',
        reason: `leaf of a calendar under the word for the ${word}`,
        doubts: day.doubts,
        specificity: 0.7,
      }),
    );
  if (!day || hours.length > 0) return;
  for (const piece of pieces) {
    const times = findTimes(piece.text, reading);
    const time = sense === 'in' ? times[0] : times.at(-1);
    if (!time) continue;
    const spot = { ...piece, start: piece.start + time.start, end: piece.start + time.end };
    hours.push(
      candidateAt(reading, time.value.time, [spot], {
        method: 'label',
        reason: `hours under the day of the ${word}`,
        specificity: 0.7,
      }),
    );
    return;
  }
}

const NUMBER = /^\d{1,2}(?:st|nd|rd|th|\.|er)?$/iu;
const YEAR = /^(?:19|20)\d\d$/;

/** The day that a number and a month in pieces of their own make; the weekday adds nothing. */
function dayOf(reading: Reading, pieces: readonly Piece[]) {
  const words = pieces.flatMap((piece) =>
    [...piece.text.matchAll(/[\p{L}\d.]+/gu)].map((match) => ({
      text: match[0],
      spot: {
        line: piece.line,
        start: piece.start + match.index,
        end: piece.start + match.index + match[0].length,
      },
    })),
  );
  const number = words.find(({ text }) => NUMBER.test(text));
  if (!number) return undefined;
  const year = words.find(({ text }) => YEAR.test(text));
  for (const month of words) {
    if (!/^\p{L}{3,}\.?$/u.test(month.text)) continue;
    const written = `${number.text.replace(/\D/g, '')} ${month.text.toLowerCase()}${year ? ` ${year.text}` : ''}`;
    const date = findDates(written, reading)[0];
    if (!date || date.end - date.start < written.length - 1) continue;
    return {
      value: date.value.date,
      doubts: date.doubts ?? [],
      spots: [number.spot, month.spot, ...(year ? [year.spot] : [])],
    };
  }
  return undefined;
}

/** The short lines under a label, as far as no other label begins. */
function below(reading: Reading, lines: readonly number[], head: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = head + 1; index <= head + MAX_PIECES && lines.includes(index); index++) {
    const text = reading.lines[index]?.text ?? '';
    if (text.length > MAX_PIECE || labelSense(text)) break;
    pieces.push({ line: index, start: 0, end: text.length, text });
  }
  return pieces;
}

/** The cells below one heading, row by row; a row that lacks the last columns still has the first ones. */
function column(reading: Reading, lines: readonly number[], head: ReadLine, at: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = head.index + 1; index <= head.index + MAX_PIECES && lines.includes(index); index++) {
    const row = reading.lines[index];
    const range =
      row && row.line.cells.length > 1 ? cellRanges(row).find((one) => one.index === at) : undefined;
    if (!row || !range || row.line.cells.length > head.line.cells.length) break;
    pieces.push({
      line: index,
      start: range.start,
      end: range.end,
      text: row.text.slice(range.start, range.end),
    });
  }
  return pieces;
}
