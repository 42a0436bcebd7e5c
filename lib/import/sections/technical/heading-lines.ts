import type { Reading, ReadLine } from '../../reading/reading.ts';
import { bareHeading, readHeading } from './fields.ts';

/** A line that may be a heading. */
export interface HeadingLine {
  heading: string;
  /** Its markup or its place says so; else its words must. */
  isCertain: boolean;
  /** Only that it is short and stands alone above its lines shows that it is one. */
  isPlain?: boolean;
}

const NUMBERED = /^\s*(?:\[\d{1,2}\]|(?:§\s?)?\d{1,2}(?:(?:\.\d{1,2}){1,2}[.)]?|[.)]|\s?[-–]))\s*(?=\p{L})/u;
const LETTERED = /^\s*(?:[a-h]|[ivx]{1,4})[.)]\s*(?=\p{L})/iu;
const COUNTED = /^\s*\d{1,2}\s+(?=\p{L})/u;

/** How a line is counted: two lines counted alike are items of one list. */
function counting(text: string): RegExp | undefined {
  return [NUMBERED, LETTERED, COUNTED].find((pattern) => pattern.test(text));
}

const MAX_WORDS = 8;
/** What markup or type calls a heading may be longer than what is one by its form. */
const MAX_MARKED = 140;

/** `--- BACKLINE we need ------` */
const FRAMED = /^[-–—=*_#]{2,}\s*(\p{L}[^=]{1,60}?)\s*[-–—=*_#]{2,}$/u;

const BULLET = /^\s*[-•*·▪]\s/u;

/** The heading a line is by its markup, its place or its form; undefined where none of them says so. */
export function headingLine(
  reading: Reading,
  line: ReadLine,
  blockHeading: string | undefined,
): HeadingLine | undefined {
  const filled = line.line.cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length !== 1) return undefined;
  const text = line.text.trim();
  const framed = FRAMED.exec(text)?.[1];
  if (framed) return { heading: bareHeading(framed), isCertain: true };
  const isTyped = line.line.heading !== undefined || HASHES.test(text);
  const marked = blockHeading ?? (isTyped && text.length < MAX_MARKED ? text : undefined);
  if (marked !== undefined && !isListItem(reading, line) && !isLabelled(reading, text)) {
    const isPlain = !isTyped && line.line.startsBlock === true && /^\p{Lu}[^:]{1,40}$/u.test(text);
    return { heading: bareHeading(marked), isCertain: true, isPlain };
  }
  if (text.split(/\s+/u).length > MAX_WORDS || /[.;,!?]$/u.test(text) || /:\s*\S/u.test(text))
    return undefined;
  // `No soundcheck. Backline shared with all:` ends with the heading.
  const bare = bareHeading(/:$/u.test(text) ? (text.split(/(?<=\p{L}{3}[.!?])\s/u).at(-1) ?? text) : text);
  if (/:$/u.test(text)) return { heading: bare, isCertain: false };
  const called = bare.replace(/\s?\([^()]{0,24}\)$/u, '');
  const isCapitals = /\p{Lu}{2}/u.test(called) && called === called.toUpperCase();
  if (isCapitals) return { heading: bare, isCertain: false };
  const next = reading.lines[line.index + 1];
  const mark = counting(text);
  const isFollowed =
    next !== undefined && next.text.length > bare.length && (!mark || counting(next.text) !== mark);
  const isShort = bare.split(/\s+/u).length <= 4;
  // A word or two over a list are its heading, whatever they say.
  const isOverList = isShort && line.line.startsBlock === true && BULLET.test(next?.text ?? '');
  if (isOverList && BULLET.test(text)) return undefined;
  if (isOverList && !/\d/.test(bare)) return { heading: bare, isCertain: true };
  return isShort && isFollowed && (mark !== undefined || line.line.startsBlock)
    ? { heading: bare, isCertain: false, isPlain: true }
    : undefined;
}

const HASHES = /^#{1,6}\s/u;

/** `7. Power requirement: 6 circuits of 20 A`: the label of what stands behind it, though it begins a block. */
function isLabelled(reading: Reading, text: string): boolean {
  const [label = '', ...values] = text.split(/:\s+/u);
  return (
    NUMBERED.test(label) &&
    /\d/u.test(values.join(' ')) &&
    readHeading(bareHeading(label), reading.language).kind === 'fields'
  );
}

/** `4. Lighting, stage lights` right above `5. …` or below `3. …`: an item of a list, though it begins a block. */
function isListItem(reading: Reading, { text, index }: ReadLine): boolean {
  const number = numberOf(text);
  const [above, below] = [reading.lines[index - 1], reading.lines[index + 1]];
  return (
    number !== undefined &&
    (numberOf(above?.text ?? '') === number - 1 || numberOf(below?.text ?? '') === number + 1)
  );
}

/** The number that a line is counted with. */
export function numberOf(text: string): number | undefined {
  const digits = NUMBERED.test(text) ? /^\D*(\d{1,2})(?!\.?\d)/u.exec(text)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}
