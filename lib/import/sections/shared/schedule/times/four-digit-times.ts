import type { ReadLine } from '../../../../reading/reading.ts';
import { monthOfWord } from '../../../../recognizers/date-words.ts';
import type { Found, RecognizerContext } from '../../../../recognizers/found.ts';
import { matchesOf } from '../../../../recognizers/phrases.ts';
import type { FoundTime } from '../../../../recognizers/times.ts';

const CLOCK = '(?:[01]\\d|2[0-3])[0-5]\\d';
const AT_EDGE = new RegExp(
  `(?:^[\\s•*–-]{0,4}(${CLOCK})(?:\\s{0,3}[-–—]\\s?(${CLOCK}))?(?=\\s+[\\p{L}(])|(?<=[\\p{L}):.]\\s{1,8}|\\.{2,})(${CLOCK})(?:\\s?[-–—]\\s?(${CLOCK}))?\\s*$)`,
  'gu',
);
/** All of a cell: `0930`, `1430-1600`. */
const WHOLE = new RegExp(`^\\s*(${CLOCK})(?:\\s{0,3}[-–—]\\s?(${CLOCK}))?\\s*$`, 'gu');
/** `picks us up at 1445 in a blue Transit`, `collects from the hotel 1130, lobby`: in running text a small word or a comma marks it. */
const IN_TEXT = new RegExp(
  `(?<=(?<!\\p{L})(?:at|@|um|kl\\.?|klockan|à|a las)\\s)(${CLOCK})(?![\\d.,:]\\d|\\s?[€£$%]|\\s(?:people|pax|cap|guests|EUR|GBP|USD|SEK))(?!\\d)|(?<=\\p{L}\\s)(?<!(?:rooms?|ref|code|conf|no|nr|pin|box|suite|apt|zimmer|chambre|rum)\\s)(?!19|20)(${CLOCK})(?=[,;]\\s\\p{L})`,
  'giu',
);
/** So many lines of this form make a paper one that writes its times without a colon. */
const MIN_LINES = 3;

const usage = new WeakMap<object, boolean>();

/** `Load In 1200`, `1945-2015 The Mudlarks`: times of four digits, in papers that write all of theirs so. */
export function fourDigitTimes(text: string, context: RecognizerContext): Found<FoundTime>[] {
  if (!writesFourDigits(context)) return [];
  const whole = matchesOf(text, WHOLE);
  const atEdge = matchesOf(text, AT_EDGE).filter((match) => !isYear(text, match));
  const within = matchesOf(text, IN_TEXT).filter(
    ({ index }) => !atEdge.some((match) => index >= match.index && index < match.index + match[0].length),
  );
  const matches = whole.length > 0 ? whole : [...atEdge, ...within].sort((a, b) => a.index - b.index);
  return matches.flatMap((match) => {
    const [first = '', last] = match[1] ? [match[1], match[2]] : [match[3] ?? match[2], match[4]];
    const start = match.index + match[0].indexOf(first);
    const found = [timeAt(first, start, last ? 'start' : undefined)];
    if (last) found.push(timeAt(last, match.index + match[0].lastIndexOf(last), 'end'));
    return found;
  });
}

function timeAt(digits: string, start: number, range: 'start' | 'end' | undefined): Found<FoundTime> {
  const time = `${digits.slice(0, 2)}:${digits.slice(2)}`;
  return { value: { time, ...(range && { range }) }, start, end: start + 4, text: digits };
}

/** `8 April 2026`, `TOUR 2026`: a year stands behind a month or in a title. */
function isYear(text: string, match: RegExpExecArray): boolean {
  const digits = match[1] ?? match[3] ?? '';
  if (match[2] || match[4] || !/^(?:19|20)/.test(digits)) return false;
  const before =
    text
      .slice(0, match.index)
      .trim()
      .split(/[\s,]+/u)
      .at(-1) ?? '';
  return (
    monthOfWord(before.replace(/\.$/u, '')) !== undefined ||
    /^\d|^de$/u.test(before) ||
    text === text.toUpperCase()
  );
}

/** Whether a paper writes its hours without a colon. */
export function writesFourDigits(context: RecognizerContext): boolean {
  if (!('lines' in context) || !Array.isArray(context.lines)) return false;
  const known = usage.get(context);
  if (known !== undefined) return known;
  const lines: ReadLine[] = context.lines;
  const atEdge = lines.filter(
    ({ text }) => text.length < 80 && matchesOf(text, AT_EDGE).some((match) => !isYear(text, match)),
  );
  const columns = lines.flatMap(({ line: { cells } }) =>
    cells.length > 1 ? matchesOf(cells[0]?.text ?? '', WHOLE).map((match) => match[1] ?? '') : [],
  );
  const isColumn = columns.some((digits) => !/^(?:19|20)/.test(digits));
  const isFourDigit = atEdge.length + (isColumn ? columns.length : 0) >= MIN_LINES;
  usage.set(context, isFourDigit);
  return isFourDigit;
}
