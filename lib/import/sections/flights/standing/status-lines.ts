import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { linesNoted } from '../../shared/standing/footnotes.ts';
import { isMinusRow } from '../../shared/standing/rows.ts';
import { isOffOnly } from '../../shared/standing/states.ts';
import { columnCells } from '../columns/column-cells.ts';
import type { FlightToken, TokenLine } from '../types.ts';
import { chosenOption, optionLetter, saysBooked, saysCancelled, saysNotGot } from './words.ts';

/** `Segment status: Cancelled`, `Flug 1: STORNIERT`: a line that only says how the flight over or under it stands. */
const STATUS_LINE = quick(
  /^\W{0,6}(?:(?:\p{L}{2,12}[ -])?(?:status|statut|estado|état|zustand)|(?:flight|flug|vol|vuelo|flyg|segment|leg|sektor|abschnitt|strecke|trayecto|tramo|sträcka) \d{1,2})\s?[:.–-]{0,2}\s{1,6}(\p{L}.{1,40})$/iu,
);
/** `no` under `Booked`. */
const SAYS_BOOKED =
  /^\W*(?:booked|confirmed|ticketed|gebucht|bestätigt|réservé|confirmé|émis|reservado|confirmado|emitido|bokad|bekräftad)\W*$/iu;
const DENIES = /^\W*(?:no|n|nein|non|nej|false|x|✗|✘|not yet|open|offen)\W*$/iu;
/** `[ ]` in a list that has a tick somewhere. */
const UNTICKED = /^\s{0,6}(?:[-*]\s)?(?:\[ ?\]|☐)\s/u;
const TICKED = /^\s{0,6}(?:[-*]\s)?(?:\[[xX✓]\]|☑|☒)\s/u;

/** The flights that a line of their own, or a cell of their row, says are off. */
export function offByStatus(
  reading: Reading,
  lines: readonly TokenLine[],
  anchors: readonly FlightToken[],
): Set<number> {
  const off = new Set<number>();
  const noted = linesNoted(reading, saysCancelled);
  for (const { line } of anchors)
    if (hasOffCell(reading, lines, line) || noted.has(line) || isMinusRow(reading, line)) off.add(line);
  const states = statesTold(reading, anchors);
  // Where others are called booked, what is called otherwise is not.
  if (states.some(({ words }) => isBookedState(words)))
    for (const { line, words } of states) if (!isBookedState(words)) off.add(line);
  const told = lines.flatMap(({ index, tokens }) => {
    if (tokens.some(({ kind }) => kind !== 'class' && kind !== 'date')) return [];
    const words = STATUS_LINE.exec(reading.lines[index]?.text ?? '')?.[1];
    return words === undefined ? [] : [{ index, isOff: saysCancelled(words) || saysNotGot(words) }];
  });
  if (!told.some(({ isOff }) => isOff)) return off;
  const isAbove = (told[0]?.index ?? 0) < (anchors[0]?.line ?? 0);
  for (const [i, { line }] of anchors.entries()) {
    const [before, next] = [anchors[i - 1]?.line ?? -1, anchors[i + 1]?.line ?? lines.length];
    const state = isAbove
      ? told.findLast(({ index }) => index < line && index > before)
      : told.find(({ index }) => index > line && index < next);
    if (state?.isOff) off.add(line);
  }
  return off;
}

const STATUS =
  '(?:(?:booking|coupon|segment|buchungs)?-?\\s?(?:status|state)|statut|estado|état|situation|situación|zustand|läge)';
/** Over a column that tells how each flight stands. */
const STATUS_LABEL = new RegExp(`^\\W*(?:${STATUS}|st)\\W*$`, 'iu');
/** Beside the words that tell it. */
const LABELLED_STATE = quick(new RegExp(`(?<!\\p{L})${STATUS}\\s?:\\s{0,4}(\\p{L}[^|;\\n]{1,60})`, 'iu'));
const BOOKED_STATE =
  /^\W*(?:(?:ok|hk\d*|kk\d*|rr\d*|tk\d*|tktd?|open|used|flown|paid|bezahlt|payée?s?|pagad[oa]s?|betald?|new|neu|nouveau|nuevo|ny|unchanged|unverändert|inchangé|sin cambios|oförändra[dt]|maint(?:enue?|ained)|kept|unaffected|stays|bleibt|wie geplant|as planned|comme prévu|se mantiene|mantenid[oa]|står kvar|kvarstår)(?![\p{L}\d])|[✓✔☑])/iu;
const isBookedState = (words: string) => BOOKED_STATE.test(words) || saysBooked(words);

/** The words of each flight's row under such a label, or behind it in the flight's own lines. */
function statesTold(reading: Reading, anchors: readonly FlightToken[]): { line: number; words: string }[] {
  const textOf = (line: number) => reading.lines[line]?.text ?? '';
  return anchors.flatMap(({ line }, i) => {
    const cell = statusCell(reading, line);
    const next = Math.min(anchors[i + 1]?.line ?? Number.POSITIVE_INFINITY, line + MAX_LINES);
    const below = range(line, next).flatMap((at) => LABELLED_STATE.exec(textOf(at))?.[1] ?? []);
    const words = cell ? textOf(line).slice(cell.start, cell.end) : below[0];
    return words && /\p{L}{2}/u.test(words) ? [{ line, words }] : [];
  });
}

const statusCell = (reading: Reading, line: number) =>
  columnCells(reading, line).find(({ column }) => STATUS_LABEL.test(column.label));

/** A row that tells how it stands itself. */
export function hasOwnStatus(reading: Reading, line: number): boolean {
  const cell = statusCell(reading, line);
  return cell !== undefined && /\p{L}{2}/u.test(reading.lines[line]?.text.slice(cell.start, cell.end) ?? '');
}
const MAX_LINES = 6;
const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const hasOffCell = (reading: Reading, lines: readonly TokenLine[], index: number): boolean => {
  const isOfOne = lines[index]?.tokens.filter(({ kind }) => kind === 'flight').length === 1;
  const text = reading.lines[index]?.text ?? '';
  const isDenied = columnCells(reading, index).some(
    ({ start, end, column }) => SAYS_BOOKED.test(column.label) && DENIES.test(text.slice(start, end)),
  );
  if (isDenied || (UNTICKED.test(text) && reading.lines.some((line) => TICKED.test(line.text)))) return true;
  return isOfOne && text.split(/\s{2,}|[|;\t\n]/u).some(isOffOnly);
};

/** The option that a sentence says was taken, or the only one of `(a) …`, `(b) …` that calls itself booked. */
export function chosenOf(lines: readonly TokenLine[]): string | undefined {
  const told = lines.map(({ text }) => chosenOption(text)).find((letter) => letter !== undefined);
  if (told !== undefined) return told;
  const lettered = lines.flatMap(({ text, tokens }) => {
    const flight = tokens.find(({ kind }) => kind === 'flight');
    const letter = flight && optionLetter(text.slice(0, flight.start));
    return letter && /[A-D]/u.test(letter) ? [{ letter, isBooked: saysBooked(text) }] : [];
  });
  const booked = lettered.filter(({ isBooked }) => isBooked);
  return lettered.length > 1 && booked.length === 1 ? booked[0]?.letter : undefined;
}
