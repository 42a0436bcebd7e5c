import { splitSentences } from '../recognizers/sentences.ts';
import { foldWhitespace } from '../source-text.ts';
import type { Reading } from './reading.ts';

/** One thing a paper says: a sentence of its prose, or a line that is no prose (a label, a row, a heading). */
export interface Statement {
  text: string;
  firstLine: number;
  lastLine: number;
  /** Index into `Reading.messages`, in mail threads. */
  message?: number;
}

const known = new WeakMap<Reading, Statement[]>();

/**
 * The statements of a paper in reading order. Sentences broken over lines are whole, with single spaces. When a mail was
 * sent is no statement about the show.
 */
export function statementsOf(reading: Reading): Statement[] {
  const cached = known.get(reading);
  if (cached) return cached;
  const statements: Statement[] = [];
  let next = 0;
  for (const run of runsOf(reading)) {
    const firstLine = Math.max(next, run.firstLine);
    for (; next < firstLine; next++) push(statements, reading, lineText(reading, next), next, next);
    if (run.lastLine < next) continue;
    for (const part of sentencesOfLines(reading, firstLine, run.lastLine)) {
      push(statements, reading, part.text, part.firstLine, part.lastLine);
    }
    next = run.lastLine + 1;
  }
  for (; next < reading.lines.length; next++) push(statements, reading, lineText(reading, next), next, next);
  known.set(reading, statements);
  return statements;
}

const byLine = new WeakMap<Reading, Map<number, Statement[]>>();

/** The statements that stand on a line, whole or in part. */
export function statementsAt(reading: Reading, line: number): readonly Statement[] {
  const lists = byLine.get(reading) ?? new Map<number, Statement[]>();
  if (!byLine.has(reading)) {
    byLine.set(reading, lists);
    for (const statement of statementsOf(reading)) {
      for (let at = statement.firstLine; at <= statement.lastLine; at++) {
        const list = lists.get(at);
        if (list) list.push(statement);
        else lists.set(at, [statement]);
      }
    }
  }
  return lists.get(line) ?? [];
}

interface Run {
  firstLine: number;
  lastLine: number;
}

/** Lines that read on from one to the next: values that run over several lines, and paragraphs of prose. */
function runsOf(reading: Reading): Run[] {
  const values = reading.pairs.filter(
    (pair) =>
      pair.lastLine > pair.firstLine &&
      pair.layout !== 'below' &&
      beginsLine(reading, pair.firstLine, pair.label),
  );
  const labelled = new Set(
    reading.pairs
      .filter((pair) => pair.concept !== undefined || pair.label.split(/\s+/u).length <= 2)
      .filter((pair) => beginsLine(reading, pair.firstLine, pair.label))
      .map((pair) => pair.firstLine),
  );
  const paragraphs = reading.paragraphs.flatMap((one) => cutAtLabels(one, labelled));
  return [...values, ...paragraphs].sort((a, b) => a.firstLine - b.firstLine || b.lastLine - a.lastLine);
}

/** A line that begins with a label of its own reads on from nothing, however the lines lie. */
function cutAtLabels(run: Run, labelled: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  for (let line = run.firstLine; line <= run.lastLine; line++) {
    const last = runs.at(-1);
    if (!last || labelled.has(line)) runs.push({ firstLine: line, lastLine: line });
    else last.lastLine = line;
  }
  return runs;
}

function beginsLine(reading: Reading, line: number, label: string): boolean {
  return lineText(reading, line).trimStart().startsWith(label);
}

function lineText(reading: Reading, index: number): string {
  return reading.lines[index]?.text ?? '';
}

function push(
  statements: Statement[],
  reading: Reading,
  text: string,
  firstLine: number,
  lastLine: number,
): void {
  const folded = foldWhitespace(text);
  if (folded === '' || reading.lines[firstLine]?.isMailDate) return;
  const message = reading.lines[firstLine]?.message;
  statements.push({ text: folded, firstLine, lastLine, ...(message !== undefined && { message }) });
}

/** Sentences over a run of lines, each with the lines it stands on. */
function sentencesOfLines(
  reading: Reading,
  firstLine: number,
  lastLine: number,
): Omit<Statement, 'message'>[] {
  const starts: number[] = [];
  let text = '';
  for (let i = firstLine; i <= lastLine; i++) {
    starts.push(text.length);
    text += `${lineText(reading, i).trim()}${i < lastLine ? ' ' : ''}`;
  }
  const lineOf = (offset: number): number => {
    const after = starts.findIndex((start) => start > offset);
    return firstLine + (after < 0 ? starts.length : after) - 1;
  };
  return splitSentences(text).map((sentence) => ({
    text: sentence.text,
    firstLine: lineOf(sentence.start),
    lastLine: lineOf(sentence.start + sentence.text.length - 1),
  }));
}
