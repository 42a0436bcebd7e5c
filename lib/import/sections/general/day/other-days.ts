import { matchesOf } from '../../../recognizers/phrases.ts';
import { OTHER_DAY } from './date-words.ts';

const NEAR = 6;
const REACH = 24;
/** A word behind a date says less of it than one before it. */
const BEHIND = 12;

/** `V2.3 / 17.04.2026` */
const VERSION =
  /(?<!\p{L})(?:v|ver|vers|versi[oó]n|rev|revisi[oó]n|r[ée]vision|ed|edici[oó]n|utgåva|stand|fassung)\.?\s?[\dA-Z](?:[.,]?\d)*\s?[/|–—,(-]*\s?(?:(?:du|vom|of|from|del?|av|den|le)\s)?$/iu;

/** Words that mean another day, or none, only right before it: `agreed 22 January`, `from 1 May`, `page 2/2`. */
const RIGHT_BEFORE =
  /(?<!\p{L})(?:agreed|made|from|ab|à partir du|desde el|från(?: den)?)(?: on)?(?: the)?\s{1,2}$|(?<!\p{L})(?:pages?|seite|sida|p[áa]g(?:ina)?|p|s|blatt|sheet|hoja|feuill\p{L}{1,2})\.?\s?$/iu;

/** `the sum in my January 11 letter` */
const OF_LETTER = /^\s(?:letter|e-?mail|memo|draft)(?!\p{L})/iu;

/** How far the nearest word for another day than the show's is from the end, or the beginning, of a text. */
export function nearestOtherDay(text: string, side: 'before' | 'after'): number | undefined {
  const all = matchesOf(text, OTHER_DAY);
  const hit = side === 'after' ? all[0] : all.at(-1);
  if (!hit) return undefined;
  return side === 'after' ? hit.index + BEHIND : text.length - (hit.index + hit[0].length);
}

/** `Stand: 04.07.2026`, `updated 21/09/2026`: a word right before the date says that it is not the show's. */
export function isNearOtherDay(text: string, date: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, date.start - REACH), date.start);
  if (VERSION.test(before) || RIGHT_BEFORE.test(before) || OF_LETTER.test(text.slice(date.end))) return true;
  const distance = nearestOtherDay(before, 'before');
  return distance !== undefined && distance < NEAR;
}
