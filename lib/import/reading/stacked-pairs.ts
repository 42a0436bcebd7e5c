import { exactConcept, type LabelGroup } from '../recognizers/labels.ts';
import type { Pair, ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'page' | 'text' | 'line'>[];

/** Captions of a show's own fields; those of rooms, seats and people are read by what stands below them. */
const GROUPS: readonly LabelGroup[] = ['show', 'deal', 'activity'];
/** A caption or two may be headings; so many of them are a form. */
const MIN_CAPTIONS = 3;
const MAX_CAPTION = 40;
const MAX_CAPTION_WORDS = 6;
const MAX_VALUE_LINES = 4;
const MAX_NAME = 90;

const HOUR = /^\D{0,8}\d{1,2}(?:[:.h]\s?\d{2}|\s?(?:uhr|h|am|pm|a\.m|p\.m)(?!\p{L}))/iu;
const DATE = /\d/;
const SUM = /\d{2}/;

/** What may stand below a caption: a day below `Date`, an hour below `Doors`, a name below `Venue`. */
const FITS: readonly (readonly [about: RegExp, fits: (value: string) => boolean])[] = [
  [/^(?:event|paper)\.date$/, (value) => DATE.test(value) && value.length <= 60],
  [/^event\.setTime$|^activity\./, (value) => HOUR.test(value)],
  [/^deal\.(?:fee|deposit|balance)$/, (value) => SUM.test(value)],
  [/^deal\.terms$/, (value) => value.length > 3],
  [/^person\.artist$|^event\.(?:venue|name)$|^city$|^country$/, isName],
];

function isName(value: string): boolean {
  return value.length <= MAX_NAME && /\p{L}{2}/u.test(value) && !/[.!?]\s*$|^\d{1,2}[:.]\d{2}/u.test(value);
}

/**
 * Forms without a colon: `Artist` on one line, the name on the next, and so on down the page. Lines that may be captions
 * count only where there are several, each with a value of its kind below it.
 */
export function stackedPairs(lines: Lines, taken: ReadonlySet<number>): Pair[] {
  const concepts = lines.map((line, i) => (taken.has(i) ? undefined : captionOn(line)));
  const pairs = concepts.flatMap((concept, at) => {
    const pair = concept && pairAt(lines, concepts, at, concept);
    return pair && lastTaken(taken, pair) === undefined ? [pair] : [];
  });
  return pairs.length >= MIN_CAPTIONS ? pairs : [];
}

function lastTaken(taken: ReadonlySet<number>, pair: Pair): number | undefined {
  for (let line = pair.firstLine; line <= pair.lastLine; line++) if (taken.has(line)) return line;
  return undefined;
}

function captionOn({ text, line }: Lines[number]): string | undefined {
  if (text.length > MAX_CAPTION || line.cells.length !== 1 || /[\d:,;.!?]/u.test(text)) return undefined;
  if (text.split(/\s+/u).length > MAX_CAPTION_WORDS) return undefined;
  return exactConcept(text, GROUPS);
}

function pairAt(
  lines: Lines,
  concepts: readonly (string | undefined)[],
  at: number,
  concept: string,
): Pair | undefined {
  const label = lines[at];
  const first = lines[at + 1];
  const fits = FITS.find(([about]) => about.test(concept))?.[1];
  if (!label || !first || !fits || concepts[at + 1] !== undefined || first.page !== label.page)
    return undefined;
  if (first.line.quoteLevel !== label.line.quoteLevel || !fits(first.text.trim())) return undefined;
  let last = at + 1;
  while (
    last - at < MAX_VALUE_LINES &&
    goesOn(lines[last], lines[last + 1]) &&
    concepts[last + 1] === undefined
  )
    last++;
  const values = lines.slice(at + 1, last + 1).map((line) => line.text.trim());
  return {
    label: label.text.trim(),
    concept,
    value: values.join('\n'),
    layout: 'below',
    text: lines
      .slice(at, last + 1)
      .map((line) => line.text)
      .join('\n'),
    firstLine: at,
    lastLine: last,
  };
}

function goesOn(here: Lines[number] | undefined, next: Lines[number] | undefined): boolean {
  if (!here || !next || next.line.startsBlock || next.line.heading || next.line.table !== undefined)
    return false;
  return (
    next.page === here.page && next.line.quoteLevel === here.line.quoteLevel && next.line.cells.length === 1
  );
}
