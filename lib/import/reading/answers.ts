import { conceptsOf } from '../recognizers/labels.ts';
import { findTimes } from '../recognizers/times.ts';
import type { Cell } from '../source-text.ts';
import type { ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'page' | 'text' | 'line' | 'quoteLevel'>[];

/** Questions whose subject is known, so many at least, make a paper one of questions and answers. */
const MIN_QUESTIONS = 3;
const MAX_QUESTION = 80;
const MAX_WORDS = 11;
/** A question before its answer on one line: short, or it is a sentence of prose. */
const BESIDE =
  /^(\s*(?:q\s?\d{0,2}[:.)]\s*)?(?:\d{1,2}[.)]\s*)?[^?.!\n]{3,70}\?)((?:\s*(?:→|->|=>))?\s+)(\S.*)$/iu;
const ALONE = /^(\s*(?:q\s?\d{0,2}[:.)]\s*)?(?:\d{1,2}[.)]\s*)?[^?.!\n]{3,76}\?)\s*$/iu;
/** `> 7) Food: we're eight.`: what was asked need not be a question. */
const NUMBERED = /^(\s*\d{1,2}[.)]\s*[^:?\n]{2,40}?)(?::|\s[-–—])\s(\S.*)$/u;
const ANSWER_MARK = /^(\s*(?:a|r|s|antwort|answer|réponse|respuesta|svar)\s?\d{0,2}[:.)])\s+(\S.*)$/iu;

interface Asked {
  question: string;
  /** What stands behind it on the line: its answer, or in a quoted mail what the asker had to add. */
  rest?: string;
}

/**
 * In a paper of questions and answers the question is the label of what follows: it becomes the first cell of the line,
 * the answer the second, whether it stood behind the question, below it, or in a mail below the quoted question.
 */
export function joinAnswers<L extends Lines[number]>(lines: readonly L[]): L[] {
  const asked = lines.map(askedOn);
  const known = asked.filter((one) => one && isKnown(one)).length;
  if (known < MIN_QUESTIONS) return [...lines];
  const joined: L[] = [];
  let isAnswer = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const one = asked[i];
    const answerAt = one ? answerBelow(lines, asked, i) : undefined;
    const below = answerAt === undefined ? undefined : lines[answerAt];
    if (one && below && answerAt !== undefined && line.line.cells[0]) {
      joined.push(answered(one, line, below));
      i = answerAt;
      isAnswer = true;
    } else if (one?.rest !== undefined && line.quoteLevel === 0) {
      const [cell] = line.line.cells;
      joined.push(
        withCells(line, [
          { ...cell, text: one.question },
          { ...cell, text: one.rest },
        ]),
      );
      isAnswer = true;
    } else {
      const goesOn: boolean =
        isAnswer && !one && !line.line.startsBlock && !line.line.heading && line.line.cells.length === 1;
      joined.push(
        goesOn && (joined.at(-1)?.line.cells.length ?? 0) > 1
          ? withCells(line, [{ text: '' }, ...line.line.cells])
          : line,
      );
      isAnswer = goesOn;
    }
  }
  return joined.map((line, index) => ({ ...line, index }));
}

/** The question as label, what the asker added struck, and the answer. */
function answered<L extends Lines[number]>(one: Asked, line: L, below: L): L {
  // An answer that names its own times needs no label, which would only count among them.
  if (findTimes(below.text).length > 2) return below;
  const [cell] = line.line.cells;
  const marked = ANSWER_MARK.exec(below.text);
  const { label, tail } = cutAtFigures(one);
  const cells: Cell[] = [{ ...cell, text: marked ? `${label} ${marked[1]?.trim()}` : label }];
  if (tail !== '') cells.push({ ...cell, text: tail, isStruck: true });
  const said = marked ? [{ ...below.line.cells[0], text: marked[2] ?? '' }] : below.line.cells;
  const startsBlock = line.line.startsBlock ?? below.line.startsBlock;
  const joined = withCells(below, [...cells, ...said]);
  return startsBlock ? { ...joined, line: { ...joined.line, startsBlock } } : joined;
}

/** `Soundcheck - could we have 3:30?`: the time that was asked for is not the one that was given. */
export function cutAtFigures({ question, rest = '' }: Asked): { label: string; tail: string } {
  const at = question.replace(/^\s*\d{1,2}[.)]/u, (mark) => ' '.repeat(mark.length)).search(/\d/);
  if (at < 0) return { label: question, tail: rest };
  const dash = question.slice(0, at).search(/\s[-–—:(]|,\s|:\s/u);
  const cut = dash > 3 ? dash : at;
  return { label: question.slice(0, cut).trim(), tail: `${question.slice(cut).trim()} ${rest}`.trim() };
}

function askedOn(line: Lines[number]): Asked | undefined {
  const { text } = line;
  if (line.line.table !== undefined || text.length > MAX_QUESTION * 4) return undefined;
  if (!text.includes('?') && line.quoteLevel === 0) return undefined;
  const alone = line.line.cells.length === 1 ? ALONE.exec(text) : undefined;
  if (alone) return asQuestion(alone[1], undefined);
  if (line.line.cells.length > 1 && line.quoteLevel === 0) return undefined;
  const beside = BESIDE.exec(text);
  if (beside) return asQuestion(`${beside[1]}${beside[2]?.trimEnd()}`, beside[3]);
  const numbered = line.quoteLevel > 0 ? NUMBERED.exec(text) : undefined;
  return numbered ? asQuestion(numbered[1], numbered[2]) : undefined;
}

function asQuestion(question: string | undefined, rest: string | undefined): Asked | undefined {
  if (!question || question.trim().split(/\s+/u).length > MAX_WORDS) return undefined;
  return { question: question.trim(), ...(rest && { rest: rest.trim() }) };
}

function isKnown(one: Asked): boolean {
  return conceptsOf(cutAtFigures(one).label).some((concept) => concept.specificity >= 0.75);
}

/** Where the answer to a question stands: on the next line, or where the quote of the asker ends. */
function answerBelow(lines: Lines, asked: readonly (Asked | undefined)[], at: number): number | undefined {
  const question = lines[at];
  const below = lines[at + 1];
  if (!question || !below || asked[at + 1] || below.line.heading || below.page !== question.page)
    return undefined;
  if (below.quoteLevel < question.quoteLevel) return at + 1;
  return below.quoteLevel === question.quoteLevel && asked[at]?.rest === undefined ? at + 1 : undefined;
}

function withCells<L extends Lines[number]>(line: L, cells: readonly Cell[]): L {
  const { heading: _, ...rest } = line.line;
  const texts = cells.filter((cell) => !cell.isStruck).map((cell) => cell.text);
  return { ...line, line: { ...rest, cells: [...cells] }, text: texts.join('  ').trim() };
}
