import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { kindOfTitle } from './act-words.ts';
import type { Day, DayContext } from './day-context.ts';
import { isCancelled, levelOf } from './lines.ts';
import type { ScheduleItem, Words } from './schedule-item.ts';
import { type TimeGroup, timeGroups } from './time-groups.ts';
import { cleanTitle } from './titles.ts';

type Part = 'from' | 'to' | 'time' | 'date' | 'crew';

const label = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu');
const LABELS: readonly (readonly [Part, RegExp])[] = [
  [
    'time',
    label(
      'time|(?:pick[- ]?up|collection|departure|leaving|start|call) time|departs?(?: at)?|when|zeit|uhrzeit|abholzeit|abfahrt(?:szeit)?|wann|heure(?: de (?:d[ée]part|prise en charge|rendez-vous))?|horaire|quand|hora(?: de (?:recogida|salida))?|cu[áa]ndo|tid|klockan|avg[åa]ngstid|h[äa]mttid|n[äa]r',
    ),
  ],
  [
    'from',
    label(
      'from|(?:pick[- ]?up|collection)(?: (?:point|location|place|address|from|at))?|meeting point|where|origin|von|abhol(?:ort|ung|adresse|punkt)|start(?:ort|punkt)?|treffpunkt|wo|de|depuis|d[ée]part|lieu de (?:prise en charge|rendez-vous|d[ée]part)|prise en charge|o[ùu]|desde|origen|recogida|salida|(?:lugar|punto) de (?:recogida|encuentro)|d[óo]nde|fr[åa]n|upph[äa]mtning(?:splats)?|h[äa]mtas?|m[öo]tesplats|var',
    ),
  ],
  [
    'to',
    label(
      'to|drop[- ]?off(?: (?:point|location|place|address|at))?|destination|dropping|nach|ziel(?:ort|adresse)?|wohin|bis|[àa]|arriv[ée]e|d[ée]pose|vers|hasta|destino|llegada|entrega|ad[óo]nde|till|destination(?:sort)?|avl[äa]mning(?:splats)?|l[äa]mnas?|vart',
    ),
  ],
  ['date', label('date|day|datum|tag|fecha|d[íi]a|jour|dag')],
  [
    'crew',
    label(
      'driver(?: name)?|chauffeur|vehicle|car|van|pax|passengers?|people|persons|travellers|luggage|distance|duration|drive time|fahrer(?:in)?|fahrzeug|personen|passagiere|g[äa]ste|dauer|fahrzeit|conducteur|v[ée]hicule|passagers|personnes|bagages|conductor|ch[óo]fer|veh[íi]culo|coche|pasajeros|personas|f[öo]rare|fordon|bil|passagerare|antal|personer',
    ),
  ],
];
const HAS_LABEL = quick(/^\s*[•*–-]?\s*(\p{L}[\p{L}\s/'’-]{0,28}?)\s*:\s+(\S.*)$/u);
const PICKED_UP = /(?<![\p{L}])(?:pick|collect|abhol|recog|h[äa]mt|upph|prise)/iu;

/** Papers whose `From` and `To` are airports. */
const OF_FLIGHTS = new Set(['flight', 'boarding_pass']);

const NEAR = 3;

interface Labelled {
  part: Part;
  label: string;
  value: string;
  line: ReadLine;
}

/**
 * Rides as blocks of labelled lines, one below the other: `Pick-up: Hotel Anker`, `Drop-off: Festival site`,
 * `Time: 14:30`, `Driver: …`.
 */
export function readRides(reading: Reading, days: DayContext): { items: ScheduleItem[]; lines: number[] } {
  const items: ScheduleItem[] = [];
  const lines: number[] = [];
  if (OF_FLIGHTS.has(paperKindOf(reading).kind)) return { items, lines };
  for (const block of blocksOf(reading)) {
    const item = rideOf(reading, block, days);
    if (!item) continue;
    items.push(item);
    lines.push(...block.map((one) => one.line.index));
  }
  return { items, lines };
}

function blocksOf(reading: Reading): Labelled[][] {
  const blocks: Labelled[][] = [];
  let current: Labelled[] = [];
  const close = (): void => {
    if (current.length > 2) blocks.push(current);
    current = [];
  };
  for (const line of reading.lines) {
    const one = labelled(line);
    const isNext = one && current.some((before) => before.part === one.part && one.part !== 'crew');
    if (!one || isNext || line.line.startsBlock) close();
    if (one) current.push(one);
  }
  close();
  return blocks;
}

function labelled(line: ReadLine): Labelled | undefined {
  const [first, second, ...others] = line.line.cells.map((cell) => cell.text.trim()).filter(Boolean);
  const match = second === undefined ? HAS_LABEL.exec(line.text) : undefined;
  const name = match?.[1] ?? (second === undefined ? undefined : first?.replace(/\s*:$/u, ''));
  const value = match?.[2] ?? second;
  if (!name || !value || others.length > 0) return undefined;
  const part = LABELS.find(([, pattern]) => pattern.test(name))?.[0];
  return part && { part, label: name, value: value.trim(), line };
}

function rideOf(reading: Reading, block: readonly Labelled[], days: DayContext): ScheduleItem | undefined {
  const partOf = (part: Part): Labelled | undefined => block.find((one) => one.part === part);
  const [from, to] = [partOf('from'), partOf('to')];
  const timed = [partOf('time'), from].find((one) => one && timeIn(reading, one.value) !== undefined);
  const time = timed && timeIn(reading, timed.value);
  const first = block[0];
  if (!timed || !time || !first || !from || !(to || partOf('crew'))) return undefined;
  if (block.some((one) => isCancelled(one.line.text)) || isOfFlight(reading, block)) return undefined;
  const place = (one: Labelled | undefined): Words | undefined => {
    const text = one && cleanTitle(withoutTime(reading, one.value));
    return one && text && /\p{L}{3}/u.test(text) ? { text, line: one.line.index } : undefined;
  };
  const [start, goal] = [place(from), place(to)];
  if (!start && !goal) return undefined;
  const day = dayIn(reading, partOf('date') ?? timed) ?? days.wayDayOf(first.line.index);
  const title = titleOf(reading, first.line) ?? titleOfLabel(from);
  const arrival = to && timeIn(reading, to.value);
  const end = time.end ?? (arrival && arrival.start > time.start ? arrival.start : undefined);
  return {
    reading,
    line: timed.line.index,
    quote: timed.line.text,
    kind: 'transfer',
    title,
    ...(day && { date: day }),
    start: time.start,
    ...(end && { end }),
    timeDoubts: time.doubts,
    ...(time.isTwelve && { isTwelve: true }),
    ...(start && { from: start }),
    ...(goal && { to: goal }),
    method: 'label',
    reason: 'block of a ride',
    level: levelOf(reading, timed.line),
    isListed: true,
  };
}

/** The number of a flight may stand on a line above or below the ends of it. */
function isOfFlight(reading: Reading, block: readonly Labelled[]): boolean {
  const first = block[0]?.line.index ?? 0;
  const around = reading.lines.slice(Math.max(0, first - NEAR), first + block.length + NEAR);
  return around.some((line) => findFlightNumbers(line.text).some((flight) => !flight.doubts));
}

function timeIn(reading: Reading, text: string): TimeGroup | undefined {
  return timeGroups(text, reading)[0];
}

function withoutTime(reading: Reading, text: string): string {
  const time = timeIn(reading, text);
  return time
    ? `${text.slice(0, time.from)} ${text.slice(time.to).replace(/^\s*(?:uhr|hrs?|h)\b/iu, '')}`
    : text;
}

function dayIn(reading: Reading, { value, line }: Labelled): Day | undefined {
  const found = findDates(value, reading)[0];
  return (
    found && {
      value: found.value.date,
      quote: { text: found.text, line: line.index },
      doubts: found.doubts ?? [],
    }
  );
}

/** `Transfer 4`, `Abholung am Flughafen`: the line above the block may call the ride. */
function titleOf(reading: Reading, first: ReadLine): Words | undefined {
  const above = reading.lines[first.index - 1];
  if (!above || above.text.length > 60 || timeGroups(above.text, reading).length > 0) return undefined;
  const title = cleanTitle(above.text);
  const kind = kindOfTitle(title);
  const isList = above.line.heading !== undefined || title === title.toUpperCase();
  return kind?.kind === 'transfer' && kind.isStrong && !isList
    ? { text: title, line: above.index }
    : undefined;
}

function titleOfLabel(from: Labelled): Words {
  const isNamed = PICKED_UP.test(from.label);
  const name = isNamed ? from.label.replace(/(?<=pick[- ]?up|collection)\s.*$/iu, '') : 'Transfer';
  return { text: name, line: from.line.index };
}
