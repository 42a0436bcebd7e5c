import type { Reading, ReadLine, ReadTable } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { cleanTitle } from './acts/titles.ts';
import { type Day, type DayContext, dayIn } from './days/day-context.ts';
import { dayOfWeekday } from './days/weekday-days.ts';
import { hasFlight } from './flights.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { isCancelled, levelOf } from './standing/cancelled.ts';
import { NAMED_LINE } from './ways/named-lines.ts';
import { wayPartOf } from './ways/way-labels.ts';

const HAS_CLOCK = quick(/\d[:.h]\s?\d{2}|\d\s?[ap]m/iu);
const MAX_LINE = 300;

/** Where a way begins and ends, once the times are taken out: `from Midi to Bruges`, `Stockholm C - Umeå Östra`. */
const PLACE = "(\\p{Lu}[\\p{L}.'’()/-]{1,24}(?:\\s[\\p{L}\\d.'’()/-]{1,24}){0,3}?)";
const WAY = new RegExp(
  `(?<![\\p{L}])${PLACE},?(?:\\s?(?:[-–—>→]{1,2})\\s?|\\s(?:to|nach|vers|till|hasta|a|à)\\s)${PLACE}\\s{0,2}(?=[,;:|.(]|$)`,
  'u',
);
/** What stands between a place and its time. */
const LEAD =
  /[\s,;(]*(?<![\p{L}])(?:(?:gets? in|arriv\p{L}*|arr|ank\p{L}*|an|ab|dep\p{L}*|abf\p{L}*|avg\p{L}*|d[ée]p\p{L}*|sal\p{L}*|llega\p{L}*|leaves?|kl|um|at|à|a las?)\.?\s?){1,2}$/iu;
/** Both ends of a way by their words, where the line does not say what goes there. */
const BOTH_ENDS = /(?<!\p{L})(?:avg|dep|abf?|sal|dép)\.?\s?\d.{3,60}(?<!\p{L})(?:ank|arr|an|lleg)\.?\s?\d/iu;
/** So near the number of a flight makes a line the flight's. */
const NEAR = 3;

interface Leg {
  name: string;
  from: string;
  to: string;
  start: string;
  end: string;
  day: Day | undefined;
}

/** One entry for each leg of a train, a coach or a ship whose places and times stand on a line or in a row. */
export function readTrains(reading: Reading, days: DayContext): ScheduleItem[] {
  const rows = new Map(reading.tables.flatMap((table) => legsOfTable(reading, table)));
  return reading.lines.flatMap((line) => {
    const row = rows.get(line.index);
    const legs = row ? [row] : legsOfLine(reading, line);
    return legs.map((leg) => itemOf(reading, line, days, leg));
  });
}

function itemOf(reading: Reading, line: ReadLine, days: DayContext, leg: Leg): ScheduleItem {
  const usual = days.wayDayOf(line.index);
  const date = leg.day ?? dayOfWeekday(line.text, line.index, usual) ?? usual;
  const words = (value: string) => ({ text: cleanTitle(value), line: line.index });
  return {
    reading,
    line: line.index,
    quote: line.text,
    kind: 'transfer',
    title: { text: leg.name, line: line.index },
    ...(date && { date }),
    start: leg.start,
    end: leg.end,
    timeDoubts: [],
    from: words(leg.from),
    to: words(leg.to),
    method: 'table',
    reason: 'leg with its places and times',
    level: levelOf(reading, line),
    isListed: true,
  };
}

/** `Eurostar 9132 St Pancras 10:58 - Brussels Midi 14:05, then IC 14:24 from Midi to Bruges, gets in 15:27`. */
function legsOfLine(reading: Reading, line: ReadLine): Leg[] {
  const { text } = line;
  if (text.length > MAX_LINE || !HAS_CLOCK.test(text)) return [];
  const starts = matchesOf(text, NAMED_LINE).map(({ 0: name, index }) => ({ name, index }));
  if ((starts.length === 0 && !BOTH_ENDS.test(text)) || isCancelled(text)) return [];
  if (starts.length === 0 && isOfFlight(reading, line)) return [];
  const day = dayIn(reading, text, line.index);
  return (starts.length > 0 ? starts : [{ index: 0, name: '' }]).flatMap(({ index, name }, i) => {
    // What stands before the first of them is its own: the day, the time it leaves at.
    const part = withoutFlights(text, i === 0 ? 0 : index, index, starts[i + 1]?.index ?? text.length);
    const ends = endsOf(reading, name === '' ? part : part.replace(name, ' '.repeat(name.length)));
    return ends ? [{ ...ends, name: name || `${ends.from} - ${ends.to}`, day }] : [];
  });
}

/** `SK 1675 CPH - BER 15:10 - 16:10, then ICE to Leipzig`: the hours of a flight on the line are no train's. */
function withoutFlights(text: string, from: number, name: number, to: number): string {
  const before = text.slice(from, name);
  const behind = text.slice(name, to);
  const flight = findFlightNumbers(behind).find((one) => !one.doubts);
  return `${hasFlight(before) ? '' : before}${flight ? behind.slice(0, flight.start) : behind}`;
}

const CLOCK =
  /(?<![\d:.])([01]?\d|2[0-4])\s?[:.h]\s?([0-5]\d)(?!\d|\.\d)(?:\s?(?:([ap])\.?m\b|uhr\b|hrs?\b|h\b))?/giu;

/** The clock times of a leg; a place may be called `Midi`, so that no other words are taken for times. */
function clocksIn(text: string): { time: string; from: number; to: number }[] {
  return matchesOf(text, CLOCK).map(({ 0: whole, 1: hour = '', 2: minute = '', 3: half, index }) => {
    const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
    return { time: `${String(hours).padStart(2, '0')}:${minute}`, from: index, to: index + whole.length };
  });
}

/** The places and times of one leg, the times in either place: beside their towns or together. */
function endsOf(reading: Reading, text: string): Omit<Leg, 'name' | 'day'> | undefined {
  const days = datesIn(reading, text);
  const clocks = clocksIn(text).filter(
    ({ from, to }) => !days.some((day) => day.from <= from && to <= day.to),
  );
  const [first, second] = clocks;
  if (!first || !second) return undefined;
  let bare = '';
  let at = 0;
  for (const { from, to } of [...clocks, ...days].sort((a, b) => a.from - b.from)) {
    // The dash of a span parts no two places.
    const gap = text.slice(at, from).replace(LEAD, ' ');
    bare += /^[\s–—-]*$/u.test(gap) ? ',' : gap;
    at = to;
  }
  const way = WAY.exec(
    `${bare}${text.slice(at)}`
      // `Lund C (arr 15.54)`: of its bracket only the end is left.
      .replace(/(?<=^[^(]*)\)/gu, ' ')
      .replace(/\s{2,}/gu, ' ')
      .replace(/(?<=\s)(?:from|von|vom|från|desde)\s/giu, ''),
  );
  return way ? { from: way[1] ?? '', to: way[2] ?? '', start: first.time, end: second.time } : undefined;
}

function datesIn(reading: Reading, text: string): { from: number; to: number }[] {
  return findDates(text, reading).map(({ start, end }) => ({ from: start, to: end }));
}

function isOfFlight(reading: Reading, { index }: ReadLine): boolean {
  return reading.lines.slice(Math.max(0, index - NEAR), index + NEAR).some(({ text }) => hasFlight(text));
}

const LEAVES = /^(?:dep\p{L}*|d[ée]p\p{L}*|abf\p{L}*|abflug|ab|salida|sale|avg\p{L}*|leaves?)\.?$/iu;
const ARRIVES = /^(?:arr\p{L}*|ank\p{L}*|an|llegada|llega|gets in)\.?$/iu;

/** A train among the flights of a table: `De | À | Départ | Arrivée`, or place and time in one cell. */
function legsOfTable(reading: Reading, { columns, rows }: ReadTable): [number, Leg][] {
  const labels = columns.map(({ label }) => label.trim());
  const at = (isOne: (label: string) => boolean): number => labels.findIndex(isOne);
  const [leaves, arrives] = [LEAVES, ARRIVES].map((pattern) => at((label) => pattern.test(label)));
  const [from, to, date] = (['from', 'to', 'date'] as const).map((part) =>
    at((label) => wayPartOf(label) === part),
  );
  return rows.flatMap(({ line, cells }): [number, Leg][] => {
    const cell = (i: number | undefined): string => cells[i ?? -1]?.replace(/\s+/gu, ' ').trim() ?? '';
    const name = NAMED_LINE.exec(cells.join(', '))?.[0];
    if (!name || hasFlight(cells.join('  ')) || isCancelled(cells.join('  '))) return [];
    const [start, end] = [cell(leaves), cell(arrives)].map((text) => clocksIn(text)[0]?.time);
    if (!start || !end) return [];
    const origin = from === leaves || from === -1 ? placeOf(reading, cell(leaves)) : cell(from);
    const goal = to === arrives || to === -1 ? placeOf(reading, cell(arrives)) : cell(to);
    const day = dayIn(reading, cell(date) || cell(leaves), line);
    return origin && goal ? [[line, { name, from: origin, to: goal, start, end, day }]] : [];
  });
}

/** `viernes 16 oct, 15:30, Barcelona Sants`: what is neither day nor time. */
function placeOf(reading: Reading, text: string): string {
  const gone = [...clocksIn(text), ...datesIn(reading, text)];
  const rest = [...text].map((letter, i) =>
    gone.some(({ from, to }) => i >= from && i < to) ? ' ' : letter,
  );
  return cleanTitle(rest.join('').split(',').map(cleanTitle).filter(Boolean).at(-1) ?? '');
}
