import type { Reading } from '../../reading/reading.ts';
import { type Statement, statementsAt } from '../../reading/statements.ts';
import { foldName } from '../../recognizers/fold.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { labelWeight } from '../shared/show/labels.ts';
import { BEFORE_THIS_DAY, HOLDS, IS_OFF, LEAVES, OFF, OLD, OLD_ALONE } from './left-behind-words.ts';

interface Stretch {
  from: number;
  to: number;
  /** Nobody plays there or then; otherwise only one of day, place and hour may have changed. */
  isOff?: boolean;
}

const REACH = 80;
const ROW = 140;
const OLD_LABEL = quick(
  new RegExp(
    `^[\\s>*•–-]*(?:(?:${OLD_ALONE})|(?:${OLD})\\s(?<noun>\\p{L}[\\p{L} ]{2,24}?)|(?<before>\\p{L}{3,20})\\s(?:${OLD}))\\s?[:|–]\\s`,
    'iu',
  ),
);
const OLD_COLUMN = quick(
  new RegExp(`^(?:(?:${OLD_ALONE})|(?:${OLD})\\s\\p{L}{3,12}|\\p{L}{3,12}\\s(?:${OLD}))$`, 'iu'),
);
const OFF_ROW = quick(
  new RegExp(`(?:[|(,;\\[\\t:–—-]|\\s{2})\\s?[*!]{0,3}(?:${OFF})[*!]{0,3}\\)?\\]?\\W*$`, 'iu'),
);
const OFF_CELL = quick(new RegExp(`^\\W*(?:${OFF})\\W*$`, 'iu'));
const OTHER_STOP = quick(new RegExp(`^[\\s>*•–-]*(?:${BEFORE_THIS_DAY})\\s?(?:[:–-]|\\s\\d|\\()`, 'iu'));
const NOW = /\s(?:neu|new|now|nouveau|nouvelle|nuev[oa]|ahora|nu|nya?|nytt)\s?[:|–]\s/iu;

/**
 * Whether words of a line stand only where the paper speaks of what no longer holds: behind `moved from`, under a label
 * or a column `Old`, in a row that is marked as cancelled, in the line about the last stop of the tour.
 */
export function leftBehind(reading: Reading, line: number, words: string): 'off' | 'replaced' | undefined {
  const wanted = words.replace(/\s+/gu, ' ').trim().toLowerCase();
  let fate: 'off' | 'replaced' | undefined;
  for (const statement of wanted === '' ? [] : statementsAt(reading, line)) {
    const text = statement.text.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const around = stretchesOf(reading, statement).find(({ from, to }) => from <= at && end <= to);
      if (!around) return undefined;
      fate = around.isOff ? 'off' : 'replaced';
    }
  }
  return fate;
}

const known = new WeakMap<Statement, readonly Stretch[]>();

function stretchesOf(reading: Reading, statement: Statement): readonly Stretch[] {
  const before = known.get(statement);
  if (before) return before;
  const stretches = [...stretchesIn(statement.text), ...oldCells(reading, statement)];
  known.set(statement, stretches);
  return stretches;
}

function* stretchesIn(text: string): Generator<Stretch> {
  const whole = { from: 0, to: text.length, isOff: true };
  if (OTHER_STOP.test(text) || (text.length <= ROW && OFF_ROW.test(text))) yield whole;
  const label = OLD_LABEL.exec(text);
  if (label && isField(label.groups?.noun ?? label.groups?.before))
    yield { from: 0, to: NOW.exec(text)?.index ?? text.length, isOff: true };
  for (const { index, 0: cue } of matchesOf(text, LEAVES)) {
    const from = index + cue.length;
    const behind = text.slice(from, from + REACH);
    yield { from, to: from + (HOLDS.exec(behind)?.index ?? behind.length) };
  }
  const off = IS_OFF.exec(text);
  if (off) yield { from: sentenceStart(text, off.index), to: off.index, isOff: true };
}

function sentenceStart(text: string, before: number): number {
  const last = matchesOf(text.slice(0, before), /[.!?;]\s/gu).at(-1);
  return last ? last.index + last[0].length : 0;
}

/** `Old Town Hall: …` is a house; `Old date: …` is a field. */
function isField(noun: string | undefined): boolean {
  return (
    noun === undefined ||
    labelWeight('date', noun) > 0 ||
    labelWeight('setTime', noun) > 0 ||
    labelWeight('city', noun) === 1 ||
    labelWeight('venue', noun) === 1 ||
    PLACE.test(foldName(noun))
  );
}

const PLACE =
  /^(?:place|location|ort|spielort|lieu|lugar|plats|time|zeit|uhrzeit|heure|hora|tid|plan|version)$/u;

export function isOldColumn(label: string): boolean {
  return OLD_COLUMN.test(label.trim());
}

/** The cells of a row under a column such as `Previous`, and all of a row with a cell that says `cancelled`. */
function* oldCells(reading: Reading, { firstLine, text }: Statement): Generator<Stretch> {
  const cells = reading.lines[firstLine]?.line.cells ?? [];
  if (cells.length < 2) return;
  if (cells.some((cell) => OFF_CELL.test(cell.text))) yield { from: 0, to: text.length, isOff: true };
  const table = reading.tables.find((one) => one.firstLine < firstLine && firstLine <= one.lastLine);
  const row = table?.rows.find((one) => one.line === firstLine);
  for (const [i, column] of (table?.columns ?? []).entries()) {
    const cell = row?.cells[i] ?? '';
    const from = cell === '' || !isOldColumn(column.label) ? -1 : text.indexOf(cell);
    if (from >= 0) yield { from, to: from + cell.length };
  }
}
