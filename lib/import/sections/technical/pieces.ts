import type { Reading, ReadLine } from '../../reading/reading.ts';
import { type Statement, statementsAt } from '../../reading/statements.ts';
import { isRefused, withoutMissing, withoutRefused } from './refused.ts';
import { scoreFields } from './score.ts';

/** A statement, or one item of a list in it; the whole says whether it is asked for. */
export interface Clause extends Statement {
  sentence: string;
}

/** The statements of these lines; of one that runs on beyond them only what stands here. */
export function statementsAmong(reading: Reading, lines: readonly ReadLine[]): Clause[] {
  const last = lines.at(-1)?.index ?? -1;
  return lines.flatMap((line) =>
    statementsAt(reading, line.index).flatMap((whole) => {
      const one = line === lines[0] ? fromHere(whole, line) : whole;
      if (one.firstLine !== line.index) return [];
      if (one.lastLine <= last) return itemsOf(one);
      const here = line.text.trim().endsWith(one.text) ? one.text : commonStart(line.text, one.text);
      return here === '' ? [] : [{ ...one, text: here, lastLine: one.firstLine, sentence: here }];
    }),
  );
}

const HEAD = 24;

/** Of a statement that began above the first of the lines what stands from there on. */
function fromHere(statement: Statement, line: ReadLine): Statement {
  if (statement.firstLine >= line.index) return statement;
  const at = statement.text.indexOf(line.text.trim().slice(0, HEAD));
  return at < 0 ? statement : { ...statement, text: statement.text.slice(at), firstLine: line.index };
}

/** `a) a stage of 10 x 8 m; b) sound and lights; c) two helpers`: each is said by itself. */
function itemsOf(statement: Statement): Clause[] {
  const isCounted = /(?:^|\s)\(1\)\s.{3,200}\s\(2\)\s/u.test(statement.text);
  const items = statement.text.split(isCounted ? /\s(?=\(\d{1,2}\)\s)/u : /(?<=;)\s(?=[a-z]\)|\d{1,2}[.)])/u);
  return items
    .flatMap((item) => item.split(LABEL_BEHIND_NUMBER))
    .flatMap(held)
    .map(withoutRefused)
    .flatMap(present)
    .filter((item) => !isRefused(item))
    .flatMap(clausesOf)
    .map((text) => ({ ...statement, text, sentence: statement.text }));
}

/** `… a Nord Stage 4. Licht: 16 Spots`: behind a number the full stop seems to be its own, as it is in `4. Licht:`. */
const LABEL_BEHIND_NUMBER = /(?<=[^\d\s]\s?\d{1,3}\.)\s(?=\p{Lu}\p{L}{1,16}:\s)/u;

/** `The Rhodes is broken, there is a Nord instead`: what is there; nothing where no thing is left. */
function present(text: string): string[] {
  const rest = withoutMissing(text);
  if (rest === text) return [text];
  return scoreFields(rest).some((one) => one.isSure) ? [rest] : [];
}

/** `Sound is not needed; a riser of 6 x 2 m is put up`: what is not refused. */
function held(text: string): string[] {
  const halves = text.split(/;\s/u);
  return halves.some(isRefused) ? halves.filter((half) => !isRefused(half)) : [text];
}

/** A sentence about so many fields is a list of what each of them needs. */
const FIELDS_OF_LIST = 3;

/** `PA and lights, a stage of 6 x 5 m, power 32 A, two hands` is cut at its commas. */
function clausesOf(text: string): string[] {
  const halves = text.split(/(?<=;)\s/u);
  const heads = halves.map((half) => scoreFields(half)[0]);
  // `a stage of 7 x 5 m; a chest organ stands ready`: each half speaks plainly of something else.
  if (halves.length > 1 && heads.every((head, i) => head?.isSure && head.field !== heads[i - 1]?.field))
    return halves;
  const fields = scoreFields(text).filter((one) => one.isSure);
  if (fields.length < FIELDS_OF_LIST) return [text];
  const clauses: string[] = [];
  for (const part of text.split(OUTSIDE_BRACKETS).flatMap(partsOfPair)) {
    const last = clauses.at(-1);
    // What names nothing by itself goes with the words before it.
    if (last !== undefined && scoreFields(part).length === 0) clauses[clauses.length - 1] = `${last} ${part}`;
    else clauses.push(part);
  }
  return clauses;
}

/** The comma in `a grand piano (Steinway B, 442 Hz)` parts nothing. */
const OUTSIDE_BRACKETS = /(?<=[,;:])\s(?![^()]{0,80}\))/u;

/** `a grand piano and two risers 2 x 1 m`: each half speaks plainly of something else. */
function partsOfPair(text: string): string[] {
  const halves = text.split(/\s(?=(?:and|und|et|y|och|sowie|plus)\s(?![^()]{0,80}\)))/u);
  const heads = halves.map((half) => scoreFields(half)[0]);
  const isPair = halves.length === 2 && heads.every((head) => head?.isSure) && heads[1]?.isMeasured;
  return isPair && heads[0]?.field !== heads[1]?.field ? halves : [text];
}

/** The part of a statement that stands at the end of its first line. */
function commonStart(line: string, statement: string): string {
  const words = statement.split(' ');
  for (let count = Math.min(words.length, line.split(' ').length); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    if (line.trimEnd().endsWith(head)) return head;
  }
  return '';
}
