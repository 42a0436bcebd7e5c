import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { isOffer } from '../advertising.ts';
import { cleanTitle, looksLikeTitle } from './acts/titles.ts';
import { type DayContext, isMailHeader } from './days/day-context.ts';
import { hasFlight } from './flights.ts';
import { isEndOfStay } from './lines/booked-stays.ts';
import { entriesOfLine } from './lines/entries-of-line.ts';
import { kindOfEntry, toItem } from './lines/line-item.ts';
import {
  isAside,
  isInBrackets,
  type Parts,
  SENTENCE_END,
  timeFirst,
  titleFirst,
  titlePart,
} from './lines/line-parts.ts';
import { readStackedLines } from './lines/stacked-lines.ts';
import { HOURS_ONLY, keepVouched, type LineItem } from './lines/vouched.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { isCancelled, isOfFormerYear } from './standing/cancelled.ts';
import { saysChange } from './standing/replaced-times.ts';
import { bareHourOfLine, bareHoursFirst } from './times/bare-hours.ts';
import { isOpeningHours } from './times/opening-hours.ts';
import { endInHalfOf, type TimeGroup, timeGroups } from './times/time-groups.ts';

/** Lines that are one entry of a running order: `15:00 Load-in`, `Load-in | from 15:00`, `Doors ..... 19:00`. */
export function readScheduleLines(
  reading: Reading,
  days: DayContext,
  venue: string | undefined,
  taken: ReadonlySet<number>,
): ScheduleItem[] {
  const stacked = readStackedLines(reading, days, venue, taken);
  const used = new Set(stacked.flatMap(({ item }) => [item.line, item.title.line]));
  const found = reading.lines.flatMap((line) =>
    taken.has(line.index) ||
    used.has(line.index) ||
    line.isMailDate ||
    (line.message !== undefined && isMailHeader(line.text))
      ? []
      : entriesOfLine(reading, line).flatMap((entry) => readLine(reading, entry, days, venue)),
  );
  const all = [...found, ...stacked].sort((a, b) => a.item.line - b.item.line);
  return keepVouched(reading, all);
}

/** A line that begins with its time may say much of it. */
const MAX_ENTRY = 600;
const MAX_LINE = 160;

function readLine(reading: Reading, line: ReadLine, days: DayContext, venue: string | undefined): LineItem[] {
  const cells = asSpan(
    line.line.cells
      .filter((cell) => !cell.isStruck)
      .map((cell) => cell.text.trim())
      .filter(Boolean),
  );
  // An arrow that begins or ends a column leads on from the one before it.
  const written = withAside(reading, line, cells.join('  ')).replace(
    /\s{1,8}(→|->|=>|⇒|➜)\s{1,8}(?=[\p{L}\d])/gu,
    ' $1 ',
  );
  if (written.length > MAX_ENTRY || isCancelled(written) || isOffer(written) || isOfFormerYear(written))
    return [];
  if (endsAside(reading, line) || MADE_AT.test(written)) return [];
  const arrival = arrivalIn(written, timeGroups(written, reading));
  const text = arrival?.text ?? written;
  const told = wordsOfRow(text, cells);
  const all = timeGroups(text, reading).filter(({ from, isUntil }) => from < told || isUntil);
  // `07:00 Sprinter ab Kiel. Kalle steigt halb acht zu`: what is said behind the entry's own words.
  const ended =
    all[0] && /^\P{L}*$/u.test(text.slice(0, all[0].from)) ? endOfEntry(text, all[0].to) : text.length;
  const groups = all.filter(({ from }) => from < ended);
  const bareFirst = groups.length === 0 ? bareHoursFirst(text) : undefined;
  const time = groups[0] ?? bareFirst ?? bareHourOfLine(text);
  const [, second] = groups;
  const isSpan =
    groups.length > 1 &&
    groups.slice(1).every((group) => group.isUntil || isTo(text, group)) &&
    second !== undefined &&
    !time?.end &&
    second.from - (time?.to ?? 0) < 60 &&
    !isInBrackets(text, second);
  if (!time || (time.isUntil && !ARRIVES.test(text)) || isOpeningHours(text, time)) return [];
  const first = goesOn(reading, line) ? undefined : timeFirst(reading, text, time);
  if (groups.length > 1 && !isSpan && !(first && groups.slice(1).every((group) => isAside(text, group))))
    return [];
  const parts = first ?? (text.length > MAX_LINE ? undefined : titleFirst(reading, text, cells, time));
  if (
    !parts ||
    !looksLikeTitle(titlePart(parts)) ||
    isBooking(parts, text) ||
    isEndOfFlight(reading, line, parts.title) ||
    isEndOfStay(reading, line, parts.title)
  )
    return [];
  const isTill = isSpan && second;
  const end = isTill ? endInHalfOf(time, second) : arrival?.time;
  const timed = end ? { ...time, end } : time;
  const said = isTill ? { ...parts, title: cleanTitle(parts.title.replace(second.text, '')) } : parts;
  const entry = toItem(reading, line, days, venue, timed, said);
  if (bareFirst) return [{ ...entry, isCertain: false, isBare: true }];
  return [parts.isLong ? { ...entry, isCertain: false, isLong: true } : entry];
}

/** `14:30 - 18:00 | Focusing | quiet in the hall from 17:00`: a row tells its act in the column beside its hours. */
function wordsOfRow(text: string, [hours = '', act = '', ...remarks]: readonly string[]): number {
  const lead = `${hours}  ${act}`;
  const isRow = remarks.length > 0 && HOURS_ONLY.test(hours) && text.startsWith(lead);
  return isRow && !remarks.some((cell) => OPENS_WITH_HOUR.test(cell)) ? lead.length : text.length;
}

/** `3:30 PM | 5:00 PM | Soundcheck`: from when to when, in columns of their own. */
function asSpan(cells: readonly string[]): string[] {
  const [start = '', end = '', ...others] = cells;
  const isSpan = others.length > 0 && ONE_HOUR.test(start) && ONE_HOUR.test(end);
  return isSpan ? [`${start} - ${end}`, ...others] : [...cells];
}

const ONE_HOUR = /^\d{1,2}[:.h]\d{2}\s?(?:[ap]\.?m\.?|h|uhr)?$/iu;

/** Entries side by side: `14:00 | Set-up | 14:05 Pick-up`. */
const OPENS_WITH_HOUR = /^\W{0,3}\d{1,2}[:.h]\d{2}/u;

function endOfEntry(text: string, from: number): number {
  const end = SENTENCE_END.exec(text.slice(from))?.index;
  const bracketed = /\)[.!]\s+(?=\p{Lu}\p{Ll})/u.exec(text.slice(from))?.index;
  const first = from + Math.min(end ?? text.length, bracketed ?? text.length);
  return /\p{L}/u.test(text.slice(from, first)) ? first : text.length;
}

/** `imprimé le 09.04.2027 à 17h52`: when the paper was made. */
const MADE_AT =
  /^\P{L}*(?:last\s|zuletzt\s|dernière\s|última\s|senast\s)?(?:printed|issued|created|generated|updated|saved|exported|revised|sent|gedruckt|ausgedruckt|erstellt|exportiert|aktualisiert|geändert|gespeichert|imprimée?|éditée?|générée?|exportée?|modifiée?|mise? à jour|màj|impreso|generad[oa]|exportad[oa]|actualizad[oa]|modificad[oa]|utskriven|utskrift|uppdaterad|skapad|exporterad|ändrad)(?!\p{L})[^|]{0,16}\d{1,4}[./-]\d/iu;

const OPEN_ASIDE = /\([^()]*$/u;
/** The end of a bracket, and the rest of a way behind it. */
const END_OF_ASIDE = /^[^()]*\)(?:\s*(?:→|->|=>|⇒|➜).*)?/u;

/** `06:15 Hotel -> Airport (flight dep.⏎09:50)`: a bracket goes on in the next line. */
function withAside(reading: Reading, line: ReadLine, text: string): string {
  const next = reading.lines[line.index + 1];
  const isTimed = OPEN_ASIDE.test(text) && timeGroups(text, reading).length > 0;
  const end = next?.block === line.block && isTimed && END_OF_ASIDE.exec(next.text)?.[0];
  return end ? `${text} ${end.trim()}` : text;
}

function endsAside(reading: Reading, line: ReadLine): boolean {
  const above = reading.lines[line.index - 1];
  return above?.block === line.block && OPEN_ASIDE.test(above.text) && END_OF_ASIDE.test(line.text);
}

/** `Entrada desde las⏎14:00, salida …`: a line that only by its wrapping begins with a time. */
function goesOn(reading: Reading, line: ReadLine): boolean {
  const above = reading.lines[line.index - 1];
  return (
    above !== undefined &&
    above.block === line.block &&
    !line.line.startsBlock &&
    ENDS_BEFORE_TIME.test(above.text)
  );
}

const ENDS_BEFORE_TIME =
  /(?<!\p{L})(?:at|from|until|till|by|between|um|ab|bis|gegen|zwischen|von|à|dès|vers|jusqu['’]à|a las?|desde las?|hasta las?|sobre las?|entre las?|kl\.?|klockan|från|till|mellan)\s?$/iu;

/** `1500 line check then soundcheck to 1645`: the second time ends what the first began. */
function isTo(text: string, time: TimeGroup): boolean {
  return /\p{L}\s(?:to|à|a|auf)\s$/u.test(text.slice(0, time.from)) && !saysChange(text);
}

/** `13.05 Färja, Nynäshamn -> Visby, framme 16.20`, `07.24 Hull -> 10.31 York`: the time at the other end of a way. */
function arrivalIn(
  text: string,
  [first, second, ...others]: readonly TimeGroup[],
): { text: string; time: string } | undefined {
  if (!first || first.end || !second || second.end || others.length > 0) return undefined;
  const way = text.slice(first.to, second.from);
  const isAtEnd = AT_THE_END.test(way);
  const isThere = THERE_BY.test(way);
  if (!isAtEnd && !isThere && !BEFORE_END.test(way)) return undefined;
  const lead = isThere ? THERE_BY : isAtEnd ? LEAD_TO_END : /$/u;
  const before = text.slice(0, second.from).replace(lead, '');
  return { text: `${before}${text.slice(second.to).trimStart()}`, time: second.start };
}

const ARROW = '(?:→|->|=>|⇒|➜)';
/** Behind the arrow the place and what leads to the time, or the time itself. */
const AT_THE_END = new RegExp(
  `${ARROW}\\s?\\p{L}[^,;()\\d→>]{1,40}(?:,?\\s(?:framme|an|arr\\p{L}*\\.?|ank\\p{L}*\\.?|llega\\p{L}*|lands?|ca\\.?|approx\\.?|env\\.|kl\\.?|at|um|à|a las)){0,2}\\s*$`,
  'iu',
);
const LEAD_TO_END =
  /,?\s(?:(?:framme|an|arr\p{L}*\.?|ank\p{L}*\.?|llega\p{L}*|lands?|ca\.?|approx\.?|env\.|kl\.?|at|um|à|a las)\s?){0,2}$/iu;
/** `car to the hall, you should be there by 16:45` */
const THERE_BY =
  /,\s(?:\p{L}{1,8}\s){0,4}?(?:there|arriv\p{L}{0,4}|ank\p{L}{1,6}|dort|da|sur place|llega\p{L}{0,4}|allí|framme|där)(?:\s(?:by|at|around|um|gegen|à|vers|a las|sobre las|kl\.?|cirka|ca\.?))?\s*$/iu;
const BEFORE_END = new RegExp(`\\p{L}\\s*${ARROW}\\s?$`, 'u');

/** `Arrive: by 14:45 at Gate C`: the latest moment of an arrival is its time. */
const ARRIVES =
  /^\P{L}*(?:(?:artists?|band|crew|groupe?)\s)?(?:arriv\p{L}*|be (?:at|there)|report|check[ -]?in|ankunft|eintreffen|llegada|ankomst|samling|treff\p{L}*|rendez-vous|rdv|call|load-?out|get-?out|abbau|verladen|démontage|desmontaje|utlastning|urlastning|rivning)(?![\p{L}])/iu;

/** `Atterrissage CDG T3, navette vers le 2F` */
const OF_A_FLIGHT =
  /^\P{L}*(?:landing|lands?|touch-?down|take-?off|landung|abflug|atterrissage|décollage|aterrizaje|despegue|landning)(?!\p{L})/iu;

/** `Landing` and nothing else: how a flight ends, and no act of the day. */
export const isLanding = (title: string): boolean =>
  OF_A_FLIGHT.test(title) && !/\s\p{L}/u.test(title.trim());

/** Flights, hotel nights and tickets carry times too, but are sections of their own. */
function isBooking({ title, isRide }: Parts, text: string): boolean {
  const kind = kindOfEntry(title, isRide)?.kind;
  if (OF_A_FLIGHT.test(title)) return true;
  if (kind === 'flight' || kind === 'hotel') return true;
  // `Hotel -> Airport (dep. IB 6400 at 09:50)`: the flight is why one goes there.
  return hasFlight(kind === 'transfer' ? text.replace(/\([^()]*\)/gu, '') : text);
}

const END_OF_A_WAY =
  /^(?:arriv\p{L}*|depart\p{L}*|d[ée]part|arriv[ée]e|ankunft|abflug|abreise|llegada|salida|ankomst|avg[åa]ng|avresa|partenza|partida|chegada)(?:\P{L}*|\s?:\s.{2,60})$/iu;
/** `Depart ....... MELBOURNE (MEL) T1 | 11:35` */
const LABELLED_END =
  /^\P{L}{0,8}(?:arrives?|departs?|d[ée]part|arriv[ée]e|arrival|departure|ankunft|abflug|llegada|salida|ankomst|avg[åa]ng)\s?(?:\.{3,}|…|:|\s{2})/iu;
/** So far above its ends the number of a flight stands. */
const REACH = 5;

/** `DEPARTURE: PARIS 10 JUN 13:00` below a flight's number: the flight's own end, and no activity. */
function isEndOfFlight(reading: Reading, line: ReadLine, title: string): boolean {
  return (
    (END_OF_A_WAY.test(title) || LABELLED_END.test(line.text)) &&
    reading.lines.slice(Math.max(0, line.index - REACH), line.index + 2).some((near) => hasFlight(near.text))
  );
}
