import { foldWhitespace } from '../source-text.ts';
import { type Joined, joined, textsWith } from './find-line.ts';
import type { Reading } from './reading.ts';
import { type Statement, statementsAt, statementsOf } from './statements.ts';
import { isOffCell, isOldColumn, type Stretch, supersededIn } from './superseded-text.ts';

export type { Stretch } from './superseded-text.ts';

/**
 * What a paper says no longer holds, in its own words. Whatever marks a whole cell, row or plan as old (struck text,
 * columns and labels `old` and `new`, headed plans) is struck before the sections read; here are the words within a
 * sentence or row: `20:15 instead of 20:00`, `not the Mill but the Barn`, `the Mill is closed`.
 */

/** Whether words of a line stand only where the paper speaks of what no longer holds, and how. */
export function supersededAt(reading: Reading, line: number, words: string): Stretch | undefined {
  const wanted = foldWhitespace(words).toLowerCase();
  if (wanted === '') return undefined;
  const near = statementsAt(reading, line).filter(({ text }) => text.toLowerCase().includes(wanted));
  let found: Stretch | undefined;
  // What a reader has pieced together may stand elsewhere.
  for (const statement of near.length > 0 ? near : statementsWith(reading, wanted)) {
    const text = statement.text.toLowerCase();
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      found = stretchesOf(reading, statement).find(({ from, to }) => from <= at && end <= to);
      if (!found) return undefined;
    }
  }
  return found;
}

const lowered = new WeakMap<Reading, Joined>();

/** Every value of a paper is looked for in its statements. */
function* statementsWith(reading: Reading, words: string): Generator<Statement> {
  const statements = statementsOf(reading);
  const all = lowered.get(reading) ?? joined(statements.map(({ text }) => text.toLowerCase()));
  lowered.set(reading, all);
  for (const { at } of textsWith(all, words)) {
    const statement = statements[at];
    if (statement) yield statement;
  }
}

/** A stretch of a paper that no longer holds, with the mail of a thread that says so: 0 is the newest. */
export interface Superseded extends Stretch {
  text: string;
  firstLine: number;
  age: number;
}

const knownOf = new WeakMap<Reading, readonly Superseded[]>();

/** All that the sentences of a paper say no longer holds. */
export function supersededOf(reading: Reading): readonly Superseded[] {
  const known = knownOf.get(reading);
  if (known) return known;
  const found = statementsOf(reading).flatMap((statement) =>
    stretchesOf(reading, statement).map((stretch) => ({
      ...stretch,
      text: statement.text.slice(stretch.from, stretch.to),
      firstLine: statement.firstLine,
      age: statement.message ?? 0,
    })),
  );
  knownOf.set(reading, found);
  return found;
}

/**
 * Whether an older mail, or the same one, says what a newer one takes back: `says` tells whether a stretch of text means
 * the same value, however it is written there.
 */
export function isTakenBack(reading: Reading, line: number, says: (text: string) => boolean): boolean {
  const age = reading.lines[line]?.message ?? 0;
  return supersededOf(reading).some((one) => one.age < age && says(one.text));
}

const known = new WeakMap<Statement, readonly Stretch[]>();

function stretchesOf(reading: Reading, statement: Statement): readonly Stretch[] {
  const before = known.get(statement);
  if (before) return before;
  const stretches = [...supersededIn(statement.text), ...oldCells(reading, statement)];
  known.set(statement, stretches);
  return stretches;
}

/** The cells of a row under a column such as `Previous`, and all of a row with a cell that says `cancelled`. */
function* oldCells(reading: Reading, { firstLine, text }: Statement): Generator<Stretch> {
  const cells = reading.lines[firstLine]?.line.cells ?? [];
  if (cells.length < 2) return;
  if (cells.some((cell) => isOffCell(cell.text)))
    yield { from: 0, to: text.length, isOff: true, reason: 'off' };
  const table = reading.tables.find((one) => one.firstLine < firstLine && firstLine <= one.lastLine);
  const row = table?.rows.find((one) => one.line === firstLine);
  for (const [i, column] of (table?.columns ?? []).entries()) {
    const cell = row?.cells[i] ?? '';
    const from = cell === '' || !isOldColumn(column.label) ? -1 : text.indexOf(cell);
    if (from >= 0) yield { from, to: from + cell.length, reason: 'replaced' };
  }
}
