import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findEmails } from '../../../recognizers/emails.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { isAboutOneHotel } from '../stays/one-hotel.ts';
import type { HotelName } from './find-names.ts';
import { nameAtHead } from './name-head.ts';

const HEAD_LINES = 5;
const MIN_KEY = 5;
const IS_LODGING =
  /(?<!\p{L})\p{L}*(?:hotell?|hôtel|inn|lodge|hostel|hostal|pension|pensión|gasthof|gasthaus|auberge|albergo|posada|b&b|guest ?house|suites|rooms|zimmer|chambres|habitaciones|rum)(?!\p{L})/iu;

/** The letters of a name, with and without what many houses have in theirs: `The Ropewalk Hotel`, `hotel-ropewalk`. */
const keysOf = (words: string) => {
  const all = foldName(words).replace(/[^\p{L}\d]/gu, '');
  const own = all.replace(/^(?:the)?(?:hotell?)?|hotell?$/gu, '');
  return [all, own].filter((key) => key.length >= MIN_KEY);
};
const domainOf = (email: string) => (email.split('@')[1] ?? '').replace(/\.[^.]+$/u, '');

/**
 * The house whose letter it is, where nothing in its own name shows it to be one: the head of the paper is written as its
 * mail is, and the words beside or below say what it is. `THE ROPEWALK⏎HOTEL · BAR⏎… stay@theropewalk.example`
 */
export function namesOfLetterheads(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  if (!isAboutOneHotel(reading)) return [];
  const domains = new Set(
    reading.lines
      .flatMap(({ text }) => (text.includes('@') ? findEmails(text) : []))
      .flatMap(({ value }) => keysOf(domainOf(value))),
  );
  if (domains.size === 0) return [];
  const heads = reading.lines.slice(0, HEAD_LINES).flatMap((line): HotelName[] => {
    const below = reading.lines[line.index + 1]?.text ?? '';
    const name = headOf(line);
    if (!name || skipped.has(line.index) || !keysOf(name).some((key) => domains.has(key))) return [];
    if (!IS_LODGING.test(`${line.text}\n${below}`)) return [];
    const start = line.text.indexOf(name);
    return [{ name, line: line.index, start, end: start + name.length, kind: 'heading' }];
  });
  return [...heads, ...heads.flatMap((head) => feetOf(reading, head, skipped))];
}

/** At its end the letter gives the name again, before the address. */
function feetOf(reading: Reading, head: HotelName, skipped: ReadonlySet<number>): HotelName[] {
  const opening = `${foldName(head.name)},`;
  return reading.lines
    .filter(
      ({ index, text }) => index > head.line && !skipped.has(index) && foldName(text).startsWith(opening),
    )
    .map(({ index, text }) => {
      const start = text.length - text.trimStart().length;
      const end = text.indexOf(',', start);
      return { name: text.slice(start, end), line: index, start, end, kind: 'heading' };
    });
}

/** Alone in the first cell of the line, perhaps on two lines of large type. */
function headOf(line: ReadLine): string | undefined {
  const cell = line.line.cells[0]?.text ?? line.text;
  const name = (line.text.startsWith(cell) ? cell : line.text).trim();
  return nameAtHead(name.replace(/\n/gu, ' '))?.name.length === name.length ? name : undefined;
}

/** What a letter says of its house beside its name: `A LAKE HOTEL SINCE 1911` below it, or its chain. */
export const isBesideHead = (one: HotelName, heads: readonly HotelName[]): boolean =>
  heads.some((head) => one.line === head.line || one.line === head.line + 1);
