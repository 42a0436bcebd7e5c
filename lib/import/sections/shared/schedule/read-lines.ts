import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { isOffer } from '../advertising.ts';
import { kindOfTitle } from './act-words.ts';
import { bareHourOfLine, bareSpanOfLine } from './bare-hours.ts';
import { type Day, type DayContext, isMailHeader } from './day-context.ts';
import { isCancelled, levelOf } from './lines.ts';
import { findPlaceBeside, findWay } from './places.ts';
import type { ScheduleItem, Words } from './schedule-item.ts';
import { type TimeGroup, timeGroups } from './time-groups.ts';
import { cleanTitle, looksLikeTitle, splitTitle } from './titles.ts';
import { keepVouched, type LineItem } from './vouched.ts';
import { dayOfWeekday } from './weekday-days.ts';

/** Lines that are one entry of a running order: `15:00 Load-in`, `Load-in | from 15:00`, `Doors ..... 19:00`. */
export function readScheduleLines(
  reading: Reading,
  days: DayContext,
  venue: string | undefined,
  taken: ReadonlySet<number>,
): ScheduleItem[] {
  const found = reading.lines.flatMap((line) =>
    taken.has(line.index) || line.isMailDate || (line.message !== undefined && isMailHeader(line.text))
      ? []
      : readLine(reading, line, days, venue),
  );
  return keepVouched(reading, found);
}

/** A line that begins with its time may say much of it. */
const MAX_ENTRY = 600;
const MAX_LINE = 160;

/** `18:00 Dinner (kitchen closes 19:30)`, `16:00 Load-in before the doors open at 19:00`: a time that is not the entry's. */
function isAside(text: string, time: TimeGroup): boolean {
  const before = text.slice(0, time.from);
  return (
    isInBrackets(text, time) ||
    time.isUntil ||
    /(?<![\p{L}])(?:before|after|as|vor|nach|da|avant|après|car|antes|después|porque|innan|efter|eftersom)(?![\p{L}])[^,;]{0,60}$/iu.test(
      before,
    )
  );
}

function isInBrackets(text: string, time: TimeGroup): boolean {
  const before = text.slice(0, time.from);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function readLine(reading: Reading, line: ReadLine, days: DayContext, venue: string | undefined): LineItem[] {
  const cells = line.line.cells
    .filter((cell) => !cell.isStruck)
    .map((cell) => cell.text.trim())
    .filter(Boolean);
  const text = cells.join('  ');
  if (text.length > MAX_ENTRY || isCancelled(text) || isOffer(text)) return [];
  const groups = timeGroups(text, reading);
  const bareSpan = groups.length === 0 ? bareSpanOfLine(text) : undefined;
  const time = groups[0] ?? bareSpan ?? bareHourOfLine(text);
  const [, second] = groups;
  const isSpan =
    groups.length === 2 &&
    second?.isUntil &&
    !time?.end &&
    second.from - (time?.to ?? 0) < 60 &&
    !isInBrackets(text, second);
  if (!time || (time.isUntil && !ARRIVES.test(text))) return [];
  const first = timeFirst(reading, text, time);
  if (groups.length > 1 && !isSpan && !(first && groups.slice(1).every((group) => isAside(text, group))))
    return [];
  const parts = first ?? (text.length > MAX_LINE ? undefined : titleFirst(text, cells, time));
  if (!parts || !looksLikeTitle(titlePart(parts)) || isBooking(parts.title, text)) return [];
  const timed = isSpan && second ? { ...time, end: second.start } : time;
  const entry = toItem(reading, line, days, venue, timed, parts);
  return [bareSpan ? { ...entry, isCertain: false, isBare: true } : entry];
}

/** `Arrive: by 14:45 at Gate C`: the latest moment of an arrival is its time. */
const ARRIVES =
  /^\P{L}*(?:(?:artists?|band|crew|groupe?)\s)?(?:arriv\p{L}*|be (?:at|there)|report|check[ -]?in|ankunft|eintreffen|llegada|ankomst|samling|treff\p{L}*|rendez-vous|rdv|call)(?![\p{L}])/iu;

/** `Arrival 15:00` may be a guest's or a flight's; a vehicle is a transfer's. */
const VEHICLE =
  /(?<![\p{L}])(?:van|car|bus|coach|taxi|cab|minibus|runner|driver|fahrer|wagen|voiture|coche|furgoneta|bil|buss)(?![\p{L}])/iu;

/** Behind the time a line of a running order may say much about its act. */
function titlePart(parts: Parts): string {
  return parts.isTimeFirst ? splitTitle(parts.title).name : parts.title;
}

const SENTENCE_END = /(?<=\p{Ll}{3}[.!?])\s+(?=\p{Lu}\p{Ll})/u;

interface Parts {
  title: string;
  rest: string;
  /** Sentences behind the entry's own words. */
  said?: string;
  day?: Day | undefined;
  isTimeFirst: boolean;
}

/** `Sa 16.05. 14:15  Hotel – Halle`: nothing but a bullet, a day or "from" stands before the time. */
function timeFirst(reading: Reading, text: string, time: TimeGroup): Parts | undefined {
  const before = text.slice(0, time.from);
  const date = findDates(before, reading)[0];
  const left = date ? before.slice(0, date.start) + before.slice(date.end) : before;
  if (
    !/^[\s\-–—•·*>|.,;:()]*(?:(?:from|ab|um|kl\.?|at|ca\.?|approx\.?|[àa]|dès|a las|vers|hacia|desde las)[\s.:]*)?(?:(?:(?:mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu(?:rs)?|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mån|tis|ons|tors?|fre|lör|sön|mié|jue|vie|sáb|dom)[.,]?|\p{L}{2,8}(?:day|tag|dag|di)|sonnabend|domingo|lunes|martes|miércoles|jueves|viernes|sábado|mittwoch|dimanche)[.,]?\s+)?$/iu.test(
      left,
    )
  )
    return undefined;
  const after = text.slice(time.to).replace(/^\s*(?:uhr|hrs?|h)(?![\p{L}])/iu, '');
  const columns = after
    .split(/\s{2,}|\s\|\s|\t/u)
    .map((part) => part.trim())
    .filter((part) => /\p{L}|\d/u.test(part));
  const [whole = '', ...rest] = columns;
  // `Band hall opens. Load the instruments. …`: behind its first sentence an entry explains itself.
  const [title = '', ...said] = whole.split(SENTENCE_END);
  const day = date && {
    value: date.value.date,
    quote: { text: date.text, line: -1 },
    doubts: date.doubts ?? [],
  };
  return {
    title: cleanTitle(title),
    rest: rest.join('  '),
    said: said.join(' '),
    day,
    isTimeFirst: true,
  };
}

/** `Vehicle access (Gate C)  from 15:00`: the title fills the cell, or the line up to a leader or colon. */
function titleFirst(text: string, cells: readonly string[], time: TimeGroup): Parts | undefined {
  const before = text.slice(0, time.from);
  const after = text
    .slice(time.to)
    .replace(/^\s*(?:uhr|hrs?|h)(?![\p{L}])/iu, '')
    .trim();
  const first = cellBefore(cells, time.from);
  // `Horaires | Arrivée : 15 h 30`: the time's own cell says what it is.
  const isCell = first !== undefined && ONLY_FILLERS.test(before.slice(first.end));
  const isLabel =
    /(?::|\.{2,}|…|=|–|—|\s-)\s*(?:(?:from|ab|um|at|by|bis|until|senast|spätestens|avant|kl\.?|à|a las|antes de las|approx\.?|ca\.?|dès)\s*){0,2}$/iu.test(
      before,
    );
  const own = first && !isCell && /:\s*$/u.test(before) ? before.slice(first.end) : before;
  const title = cleanTitle(isCell ? first.text : own);
  const isShort = before.length < 48 && title.split(' ').length <= 6;
  // `Load In 1200`: the line is the title and its time, and no sentence.
  const isWholeLine = isShort && after === '' && !/[,;]|[.!?]\s/u.test(before);
  if (!(isCell || (isLabel && isShort) || isWholeLine)) return undefined;
  return { title, rest: after, isTimeFirst: false };
}

const ONLY_FILLERS =
  /^[^\p{L}\d]*(?:(?:from|ab|um|at|by|bis|kl|à|a|las|ca|approx|circa|about|dès|vers|partir|de|von|från|desde|hacia|mo|di|mi|do|fr|sa|so|[a-z]{3})(?![\p{L}])[^\p{L}\d]*){0,3}$/iu;

/** The cell that ends right before an offset of the cells' joined text. */
function cellBefore(cells: readonly string[], offset: number): { text: string; end: number } | undefined {
  let at = 0;
  let last: { text: string; end: number } | undefined;
  for (const text of cells) {
    if (at + text.length > offset) break;
    last = { text, end: at + text.length };
    at += text.length + 2;
  }
  return last;
}

function toItem(
  reading: Reading,
  line: ReadLine,
  days: DayContext,
  venue: string | undefined,
  time: TimeGroup,
  parts: Parts,
): LineItem {
  const kind = kindOfTitle(parts.title);
  const usual = kind?.kind === 'transfer' ? days.wayDayOf(line.index) : days.dayOf(line.index);
  const day = parts.day
    ? { ...parts.day, ...(parts.day.quote && { quote: { ...parts.day.quote, line: line.index } }) }
    : (dayOfWeekday(line.text, line.index, usual) ?? usual);
  const { name, rest } =
    kind?.kind === 'transfer' ? { name: parts.title, rest: undefined } : splitTitle(parts.title);
  const beside = [rest, parts.rest].filter(Boolean).join(', ');
  const at = (words: string | undefined): Words | undefined =>
    words ? { text: words, line: line.index } : undefined;
  const place = at(findPlaceBeside(beside, venue) ?? placeInName(name));
  const notes = at([beside === place?.text ? '' : beside, parts.said].filter(Boolean).join(', '));
  const way = kind?.kind === 'transfer' ? findWay([parts.title, parts.rest].filter(Boolean).join(', ')) : {};
  const from = at(way.from) ?? (kind?.kind === 'transfer' ? place : undefined);
  const to = at(way.to);
  return {
    isCertain:
      kind?.isStrong === true ||
      (kind?.kind === 'transfer' &&
        (from !== undefined || to !== undefined) &&
        (parts.isTimeFirst || VEHICLE.test(parts.title))),
    item: {
      reading,
      line: line.index,
      quote: line.text,
      ...(kind && { kind: kind.kind }),
      title: { text: name, line: line.index },
      ...(day && { date: day }),
      start: time.start,
      ...(time.end && { end: time.end }),
      timeDoubts: time.doubts,
      ...(time.isTwelve && { isTwelve: true }),
      ...(place && kind?.kind !== 'transfer' && { location: place }),
      ...(notes && { notes }),
      ...(from && { from }),
      ...(to && { to }),
      method: parts.isTimeFirst ? 'table' : 'label',
      reason: parts.isTimeFirst ? 'line of the running order' : 'time beside its label',
      level: levelOf(reading, line),
      isListed: true,
    },
  };
}

/** `Signing at Driftwood Records tent`, `Inlastning via gården`. */
function placeInName(name: string): string | undefined {
  const match = /^\S.{2,40}?\s(?:at|@|via|vid|på|in|im|am|bei|à|au|en|i)\s(.{3,50})$/u.exec(name);
  return match?.[1] && /\p{L}{3}/u.test(match[1]) ? cleanTitle(match[1]) : undefined;
}

/** Flights, hotel nights and tickets carry times too, but are sections of their own. */
function isBooking(title: string, text: string): boolean {
  const kind = kindOfTitle(title)?.kind;
  if (kind === 'flight' || kind === 'hotel') return true;
  return findFlightNumbers(text).some((flight) => !flight.doubts);
}
