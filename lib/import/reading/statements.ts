import { splitSentences } from '../recognizers/sentences.ts';
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

/** The statements of a paper in reading order. Sentences broken over lines are whole, with single spaces. */
export function statementsOf(reading: Reading): Statement[] {
  const cached = known.get(reading);
  if (cached) return cached;
  const statements: Statement[] = [];
  let next = 0;
  for (const paragraph of [...reading.paragraphs].sort((a, b) => a.firstLine - b.firstLine)) {
    for (; next < paragraph.firstLine; next++) push(statements, reading, lineText(reading, next), next, next);
    if (paragraph.lastLine < next) continue;
    for (const part of sentencesOfLines(reading, paragraph.firstLine, paragraph.lastLine)) {
      push(statements, reading, part.text, part.firstLine, part.lastLine);
    }
    next = paragraph.lastLine + 1;
  }
  for (; next < reading.lines.length; next++) push(statements, reading, lineText(reading, next), next, next);
  known.set(reading, statements);
  return statements;
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
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded === '') return;
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
