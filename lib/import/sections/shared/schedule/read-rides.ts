import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { kindOfTitle } from './acts/act-words.ts';
import { cleanTitle } from './acts/titles.ts';
import { type DayContext, dayIn } from './days/day-context.ts';
import { hasFlight } from './flights.ts';
import type { ScheduleItem, Words } from './schedule-item.ts';
import { isCancelled, levelOf } from './standing/cancelled.ts';
import { timeGroups, timesOf } from './times/time-groups.ts';
import { type WayPart, wayPartOf } from './ways/way-labels.ts';

const HAS_LABEL = quick(/^\s*[•*–-]?\s*(\p{L}[\p{L}\s/'’-]{0,28}?)\s*(?::|\.{3,})\s*(\S.*)$/u);
const PICKED_UP = /(?<![\p{L}])(?:pick|collect|abhol|recog|h[äa]mt|upph|prise)/iu;
/** Between the lines of a mail's head `From` and `To` are people. */
const OF_MAIL = /@|^\s*(?:subject|betreff|objet|asunto|ämne)\s*:/iu;

/** Papers whose `From` and `To` are airports. */
const OF_FLIGHTS = new Set(['flight', 'boarding_pass']);
/** So near to a ride's lines the number of a flight makes them its own. */
const NEAR = 3;

interface RideLine {
  line: ReadLine;
  part?: WayPart;
  label: string;
  value: string;
}

/**
 * Rides as blocks of lines, one below the other: `Pick-up: Hotel Anker`, `Drop-off: Festival site`, `Time: 14:30`,
 * `Driver: …`, or under a line of their day and time.
 */
export function readRides(reading: Reading, days: DayContext): { items: ScheduleItem[]; lines: number[] } {
  if (OF_FLIGHTS.has(paperKindOf(reading).kind)) return { items: [], lines: [] };
  const found = blocksOf(reading).flatMap((block) => {
    const item = rideOf(reading, block, days);
    return item ? [{ item, block }] : [];
  });
  return {
    items: found.map(({ item }) => item),
    lines: found.flatMap(({ block }) => block.map(({ line }) => line.index)),
  };
}

function blocksOf(reading: Reading): RideLine[][] {
  const blocks: RideLine[][] = [];
  let current: RideLine[] = [];
  const close = (next: RideLine[] = []): void => {
    if (current.some(({ part }) => part === 'from')) blocks.push(current);
    current = next;
  };
  for (const line of reading.lines) {
    const one = { line, ...labelOf(line) };
    const isAgain = one.part && one.part !== 'crew' && current.some(({ part }) => part === one.part);
    if (line.line.startsBlock || line.line.heading !== undefined) close();
    else if (isAgain) {
      const head = current.at(-1);
      const isHead = head && !head.part && timeGroups(head.value, reading).length > 0;
      if (isHead) current = current.slice(0, -1);
      close(isHead ? [head] : []);
    }
    current.push(one);
  }
  close();
  return blocks;
}

function labelOf(line: ReadLine): Omit<RideLine, 'line'> {
  const [first, second, ...others] = line.line.cells.map((cell) => cell.text.trim()).filter(Boolean);
  const match = second === undefined ? HAS_LABEL.exec(line.text) : undefined;
  const label = (match?.[1] ?? (second === undefined ? '' : (first ?? ''))).replace(/\s*:$/u, '');
  const part = others.length === 0 ? wayPartOf(label) : undefined;
  return { label, value: (part && (match?.[2] ?? second)) || line.text, ...(part && { part }) };
}

function rideOf(reading: Reading, block: readonly RideLine[], days: DayContext): ScheduleItem | undefined {
  const partOf = (wanted: WayPart): RideLine | undefined => block.find(({ part }) => part === wanted);
  const [from, to] = [partOf('from'), partOf('to')];
  if (!from || !(to || partOf('crew')) || block.some(({ line }) => isOther(line))) return undefined;
  const head = block.find(
    ({ part, line, value }) =>
      !part && line.index < from.line.index && timeGroups(value, reading).length === 1,
  );
  const timed = [partOf('time'), head, from].find((one) => one && timeGroups(one.value, reading).length > 0);
  const time = timed && timeGroups(timed.value, reading)[0];
  if (!timed || !time || isOfFlight(reading, block) || (to && isOverNight(reading, from, to)))
    return undefined;
  const [start, goal] = [from, to].map((one) => one && placeOf(reading, one));
  if (!start && !goal) return undefined;
  const arrival = to && timeGroups(to.value, reading)[0]?.start;
  const end = arrival !== undefined && arrival > time.start ? arrival : undefined;
  const dated = partOf('date') ?? timed;
  const day = dayIn(reading, dated.value, dated.line.index) ?? days.wayDayOf(from.line.index);
  return {
    reading,
    line: timed.line.index,
    quote: timed.line.text,
    kind: 'transfer',
    title: titleOf(reading, block[0]?.line ?? from.line) ?? titleOfLabel(from),
    ...(day && { date: day }),
    ...(end && { end }),
    ...timesOf(time),
    ...(start && { from: start }),
    ...(goal && { to: goal }),
    method: 'label',
    reason: 'block of a ride',
    level: levelOf(reading, timed.line),
    isListed: true,
  };
}

/** `Arrivée : vendredi 10 juillet 2026` and `Départ : dimanche 12 juillet 2026` are the ends of a stay. */
function isOverNight(reading: Reading, from: RideLine, to: RideLine): boolean {
  const [start, end] = [from, to].map(({ value, line }) => dayIn(reading, value, line.index)?.value);
  return start !== undefined && end !== undefined && start !== end;
}

/** Beside `Rooms: 5 singles` and `Breakfast: included` an arrival and a departure are those of a stay. */
const OF_STAY =
  /^\P{L}*(?:rooms?|nights?|breakfast|zimmer|n[äa]chte|übernachtungen|fr[üu]hst[üu]ck|chambres?|nuit[ée]?e?s?|petit[ -]d[ée]jeuner|habitaci(?:ón|ones)|noches|desayuno|rum|n[äa]tter|frukost)\s?(?::|\s{2}|\.{3})/imu;

function isOther({ text, isMailDate }: ReadLine): boolean {
  return isMailDate === true || OF_MAIL.test(text) || OF_STAY.test(text) || isCancelled(text);
}

/** The number of a flight may stand on a line above or below the ends of it; in a bracket it only says who arrives. */
function isOfFlight(reading: Reading, block: readonly RideLine[]): boolean {
  const first = block[0]?.line.index ?? 0;
  const around = reading.lines.slice(Math.max(0, first - NEAR), first + block.length + NEAR);
  return around.some(({ text }) => hasFlight(text.replace(/\([^()]*\)/gu, '')));
}

function placeOf(reading: Reading, { value, line }: RideLine): Words | undefined {
  const time = timeGroups(value, reading)[0];
  const isAside = time && value.slice(0, time.from).includes('(');
  const rest =
    time && !isAside
      ? `${value.slice(0, time.from)} ${value.slice(time.to).replace(/^\s*(?:uhr|hrs?|h)\b/iu, '')}`
      : value;
  const text = cleanTitle(rest);
  return /\p{L}{3}/u.test(text) ? { text, line: line.index } : undefined;
}

/** `Transfer 4`, `Abholung am Flughafen`: the line above the block may call the ride, or its own first one. */
function titleOf(reading: Reading, first: ReadLine): Words | undefined {
  for (const line of [reading.lines[first.index - 1], first]) {
    if (!line || line.text.length > 60 || labelOf(line).part || timeGroups(line.text, reading).length > 0)
      continue;
    const title = cleanTitle(line.text);
    const kind = kindOfTitle(title);
    const isList = line.line.heading !== undefined || title === title.toUpperCase();
    if (kind?.kind === 'transfer' && kind.isStrong && !isList) return { text: title, line: line.index };
  }
  return undefined;
}

function titleOfLabel({ label, line }: RideLine): Words {
  const name = PICKED_UP.test(label) ? label.replace(/(?<=pick[- ]?up|collection)\s.*$/iu, '') : 'Transfer';
  return { text: name, line: line.index };
}
