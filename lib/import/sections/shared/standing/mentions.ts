import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { foldWhitespace } from '../../../source-text.ts';
import type { Spot } from '../spots.ts';
import { type Fate, fatesIn, type Matter, saysBack, saysOff } from './sentence.ts';

/** A statement of a paper with the mentions that stand in it. */
export interface Told<M extends Spot> {
  text: string;
  firstLine: number;
  lastLine: number;
  message: number | undefined;
  mentions: { one: M; at: { start: number; end: number } }[];
}

/** The statements of a paper, each with those of the mentions that stand in it. */
function statementsWith<M extends Spot>(reading: Reading, mentions: readonly M[]): Told<M>[] {
  const byLine = Map.groupBy(mentions, ({ line }) => line);
  const placed = new Set<M>();
  return statementsOf(reading).map((statement): Told<M> => {
    const { firstLine, lastLine, message } = statement;
    const line = reading.lines[firstLine]?.text ?? '';
    // The gaps between the columns of a line part what is said.
    const text = firstLine === lastLine && foldWhitespace(line) === statement.text ? line : statement.text;
    const own: Told<M>['mentions'] = [];
    for (let at = firstLine; at <= lastLine; at++)
      for (const one of byLine.get(at) ?? []) {
        const words = (reading.lines[at]?.text ?? '').slice(one.start, one.end);
        const from = own.at(-1)?.at.end ?? 0;
        const start = text === line ? one.start : text.indexOf(words, from);
        if (placed.has(one) || start < 0) continue;
        placed.add(one);
        own.push({ one, at: { start, end: start + words.length } });
      }
    return { text, firstLine, lastLine, message, mentions: own };
  });
}

const MIN_CELLS = 3;

/** Whether the line is a row of a list, whose cells each say a thing of their own. */
function isListRow(reading: Reading, line: number): boolean {
  const row = reading.lines[line]?.line;
  return row !== undefined && row.table !== undefined && row.cells.length >= MIN_CELLS;
}

/** How many statements behind a mention one may speak of it without naming it. */
const REACH_BACK = 2;

export interface ToldFates<M> {
  fates: Map<M, Fate>;
  /** Statements that say something is off and name none of the mentions. */
  offStatements: Told<M & Spot>[];
}

/**
 * What the sentences of a paper say of each mention: of those they name, and of the one named before, `scrap that, they
 * double booked us`. `isOfOther` tells words that are about something else for sure.
 */
export function toldFates<M extends Spot>(
  reading: Reading,
  mentions: readonly M[],
  matter: Matter,
  isOfOther: (text: string) => boolean,
): ToldFates<M> {
  const fates = new Map<M, Fate>();
  const offStatements: Told<M>[] = [];
  let last: { units: number; message: number | undefined; one: M } | undefined;
  for (const told of statementsWith(reading, mentions)) {
    const { text, firstLine, lastLine, message } = told;
    // The cells of a row are judged one by one.
    const isRow = firstLine === lastLine && isListRow(reading, firstLine);
    if (told.mentions.length > 0) {
      const words = told.mentions.map(({ at }) => at);
      const found = isRow
        ? words.map(
            ({ start, end }) => fatesIn(text.slice(start, end), [{ start: 0, end: end - start }], matter)[0],
          )
        : fatesIn(text, words, matter);
      told.mentions.forEach(({ one }, i) => {
        if (found[i]) fates.set(one, found[i]);
        last = { units: 0, message, one };
      });
      continue;
    }
    if (saysOff(text, matter)) {
      offStatements.push(told);
      // What a newer message of a chat says is said of the one that was named before.
      const isNewer = last && (last.message ?? 0) >= (message ?? 0);
      // What ends in a colon is said of what follows.
      const isBack = saysBack(text, matter) && !/:\s*$/u.test(text);
      if (last && isNewer && last.units < REACH_BACK && isBack && !isOfOther(text))
        fates.set(last.one, 'gone');
    }
    if (last) last.units++;
  }
  return { fates, offStatements };
}
