import { linesWith } from '../../reading/find-line.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { quick } from '../../recognizers/phrases.ts';
import { isGeneric } from './generic-words.ts';

/** Small words within names; any other word in small letters makes a title a sentence. */
const LINKS = new Set(
  "a an and & + et und y och og of the at in on de del des du d' la le les los las el der die das den dem von van zu über över under mot ur vom zum sur sous sans chez o og or no to for i på feat. with mit avec con med n' 'n' x vs trio duo quartet quartett quintet quintett band ensemble orchestra choir".split(
    ' ',
  ),
);

/** Whether a part of a title can be a name: no sentence, and not of the words that papers are titled with. */
export function isNameLike(text: string): boolean {
  if (isGeneric(text)) return false;
  const [, ...words] = text.split(/\s+/u);
  return words.every((word) => !/^\p{Ll}(?!['’]\p{L})/u.test(word) || LINKS.has(word.toLowerCase()));
}

/** How many other lines of the paper name it. */
export function timesNamed(name: string, reading: Reading, except: number): number {
  const folded = foldName(name);
  if (folded.length < 3) return 0;
  return [...linesWith(reading, folded, 'name')].filter(({ line }) => line !== except).length;
}

const EVENT_WORD = '\\s(?:festival|fest|open[- ]?air|festspiele|days?|weekender|biennale|feria)(?!\\p{L})';
const EVENT = quick(new RegExp(EVENT_WORD, 'u'));
const EVENT_BEHIND = new RegExp(`^s?${EVENT_WORD}`, 'u');

/** `Drift`, where the paper goes on to speak of the `Drift Festival`. */
export function isEventInBody(name: string, reading: Reading): boolean {
  const folded = foldName(name);
  return linesOfEvents(reading).some((line) => {
    const at = line.indexOf(folded);
    return at >= 0 && EVENT_BEHIND.test(line.slice(at + folded.length));
  });
}

const known = new WeakMap<Reading, readonly string[]>();

/** The few lines that speak of an event at all: every subject of a thread asks. */
function linesOfEvents(reading: Reading): readonly string[] {
  const lines =
    known.get(reading) ?? reading.lines.map(({ text }) => foldName(text)).filter((text) => EVENT.test(text));
  known.set(reading, lines);
  return lines;
}

const AT = ['at', 'im', 'in der', 'in the', 'au', 'a la', 'chez', 'en el', 'en la', 'pa', '@'];

/** `The 9th Step` over a paper that goes on to speak of a night at The 9th Step. */
export function isPlaceInBody(name: string, reading: Reading): boolean {
  const folded = foldName(name);
  return AT.some((at) => !linesWith(reading, ` ${at} ${folded}`, 'name').next().done);
}
