import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { labelSense } from '../days/stay-words.ts';
import type { HotelName } from '../names/find-names.ts';
import { hotelKey, isSameHotel } from '../names/name-keys.ts';
import { mainOf } from './main-mention.ts';
import { isAboutOneHotel, isStayForm, speaksOfShow } from './one-hotel.ts';

/** The mail of a thread that is the confirmation of one house, where no other mail names one with more to tell. */
export function confirmingMail(reading: Reading, homes: readonly HotelName[]): number | undefined {
  const main = mainOf(reading, homes);
  const { message } = (main && reading.lines[main.line]) ?? {};
  if (message === undefined || reading.messages.length < 2 || !hasOneForm(reading)) return undefined;
  const part: Reading = {
    ...reading,
    messages: [],
    lines: reading.lines.map((one) => (one.message === message ? one : { ...one, text: '' })),
    pairs: reading.pairs.filter((pair) => reading.lines[pair.firstLine]?.message === message),
    tables: reading.tables.filter((table) => reading.lines[table.firstLine]?.message === message),
  };
  return isStayForm(part) && isAboutOneHotel(part) ? message : undefined;
}

/** The newest mail of a thread, or the letter, that the one house named in it has written about rooms. */
export function housesOwnMail(reading: Reading, homes: readonly HotelName[]): number | undefined {
  const isLetter = reading.messages.length === 0;
  const [home, ...others] = homes.filter(({ line }) => (reading.lines[line]?.message ?? 0) === 0);
  if (!home || others.length > 0) return undefined;
  const own = reading.lines.filter(({ message }) => (message ?? 0) === 0);
  const words = own.map(({ text }) => text).join('\n');
  if (!GIVES_NIGHTS.test(words)) return undefined;
  if (isLetter) {
    const isItsLetter = OUR_HOUSE.test(words) || (home.line < HEAD_LINES && !speaksOfShow(words));
    return own.some(({ text }) => GREETS.test(text)) && isItsLetter ? WHOLE_PAPER : undefined;
  }
  const { name = '', email = '' } = reading.messages[0]?.headers.from ?? {};
  const domain = foldName(email.split('@')[1] ?? '').replace(/[^a-z]/g, '');
  const key = hotelKey(home.name).split(' ');
  const isSender =
    key.every((word) => domain.includes(word)) || (name !== '' && isSameHotel(name, home.name));
  return isSender && key.join('').length >= MIN_KEY ? 0 : undefined;
}

/** A letter has no mails: all of it is the house's. */
export const WHOLE_PAPER = -1;
const HEAD_LINES = 3;
const MIN_KEY = 5;
/** The house writes of itself, whatever concert its guests come for. */
const OUR_HOUSE =
  /(?<!\p{L})(?:(?:in|at|with) our (?:hotel|house|guest ?house|inn)|unser(?:em|es|e) (?:haus|hotel|gasthof)e?s?|(?:dans|au sein de) notre (?:hôtel|établissement|maison)|(?:en|a) nuestro (?:hotel|establecimiento|hostal)|(?:på|hos|till) vårt (?:hotell|hus))(?!\p{L})/iu;
const GIVES_NIGHTS =
  /(?<!\p{L})(?:nights?|check-?\s?(?:in|out)|leaving|departing|twins?|doubles?|singles?|übernacht\p{L}*|nächte|anreise|abreise|[ed]z|(?:einzel|doppel)zimmer|nuits?|nuitées?|chambres?|noches?|habitaci\p{L}+|nätter|incheckning|utcheckning|(?:enkel|dubbel)rum)(?!\p{L})/iu;

/** One day of arrival beside or under its label, and no list of houses. */
export function hasOneForm(reading: Reading): boolean {
  if (reading.tables.some(({ columns }) => columns.some(({ concept }) => concept === 'hotel.name')))
    return false;
  const labelled = reading.pairs
    .filter(({ concept }) => concept === 'hotel.checkIn')
    .map((pair) => pair.firstLine);
  const alone = reading.lines.filter(({ text }) => labelSense(text) === 'in').map(({ index }) => index);
  const days = [...new Set([...labelled, ...alone])].filter((line) =>
    [line, line + 1].some((at) => findDates(reading.lines[at]?.text ?? '', reading).length > 0),
  );
  return days.length === 1;
}
