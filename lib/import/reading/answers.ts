import { conceptsOf } from '../recognizers/labels.ts';
import { questionOf } from '../recognizers/questions.ts';
import type { Cell } from '../source-text.ts';
import type { ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'page' | 'text' | 'line' | 'quoteLevel'>[];

/** Questions whose subject is known, so many at least, make a paper one of questions and answers. */
const MIN_QUESTIONS = 3;
const MAX_QUESTION = 80;
const MAX_WORDS = 11;
/** A question before its answer on one line: short, or it is a sentence of prose. */
const BESIDE = /^(\s*(?:q\s?\d{0,2}[:.)]\s*)?[^?.!\n]{3,70}\?)((?:\s*(?:→|->|=>))?\s+)(\S.*)$/iu;
const ALONE = /^(\s*(?:q\s?\d{0,2}[:.)]\s*)?(?:\d{1,2}[.)]\s*)?[^?.!\n]{3,76}\?)\s*$/iu;
const ANSWER_MARK = /^(\s*(?:a|r|s|antwort|answer|réponse|respuesta|svar)\s?\d{0,2}[:.)])\s+(\S.*)$/iu;

interface Asked {
  question: string;
  answer?: string;
}

/**
 * In a paper of questions and answers the question is the label of what follows: it becomes the first cell of the line,
 * the answer the second, whether it stood behind the question or below it.
 */
export function joinAnswers<L extends Lines[number]>(lines: readonly L[]): L[] {
  const asked = lines.map(askedOn);
  const known = asked.filter((one) => one && isKnown(one.question)).length;
  if (known < MIN_QUESTIONS) return [...lines];
  const joined: L[] = [];
  let isAnswer = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line) continue;
    const one = asked[i];
    if (!one) {
      const goesOn: boolean =
        isAnswer && !line.line.startsBlock && !line.line.heading && line.line.cells.length === 1;
      joined.push(goesOn ? withCells(line, [{ text: '' }, ...line.line.cells]) : line);
      isAnswer = goesOn;
      continue;
    }
    const [cell] = line.line.cells;
    const below = lines[i + 1];
    if (one.answer !== undefined && cell) {
      joined.push(
        withCells(line, [
          { ...cell, text: one.question },
          { ...cell, text: one.answer },
        ]),
      );
      isAnswer = true;
    } else if (cell && below && !asked[i + 1] && isAnswerTo(line, below)) {
      const marked = ANSWER_MARK.exec(below.text);
      const label = marked ? `${one.question} ${marked[1]?.trim()}` : one.question;
      const cells = marked ? [{ ...below.line.cells[0], text: marked[2] ?? '' }] : below.line.cells;
      joined.push(withCells(line, [{ ...cell, text: label }, ...cells]));
      isAnswer = true;
      i++;
    } else {
      joined.push(line);
      isAnswer = false;
    }
  }
  return joined.map((line, index) => ({ ...line, index }));
}

function askedOn(line: Lines[number]): Asked | undefined {
  if (line.line.cells.length !== 1 || line.line.table !== undefined || !line.text.includes('?'))
    return undefined;
  if (line.text.length > MAX_QUESTION * 4) return undefined;
  const alone = ALONE.exec(line.text);
  const beside = alone ? undefined : BESIDE.exec(line.text);
  const question = alone?.[1] ?? (beside?.[1] && `${beside[1]}${beside[2]?.trimEnd()}`);
  if (!question || question.trim().split(/\s+/u).length > MAX_WORDS) return undefined;
  return { question: question.trim(), ...(beside?.[3] && { answer: beside[3].trim() }) };
}

function isKnown(question: string): boolean {
  return questionOf(question) !== undefined && conceptsOf(question).some((one) => one.specificity >= 0.75);
}

function isAnswerTo(question: Lines[number], below: Lines[number]): boolean {
  return question.page === below.page && question.quoteLevel === below.quoteLevel && !below.line.heading;
}

function withCells<L extends Lines[number]>(line: L, cells: readonly Cell[]): L {
  const { heading: _, ...rest } = line.line;
  const texts = cells.filter((cell) => !cell.isStruck).map((cell) => cell.text);
  return { ...line, line: { ...rest, cells: [...cells] }, text: texts.join('  ').trim() };
}
