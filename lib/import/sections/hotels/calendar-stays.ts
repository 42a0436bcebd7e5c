import type { Reading } from '../../reading/reading.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { parseAddress } from '../../recognizers/places.ts';
import { foldWhitespace, lineText, type StructuredBlock } from '../../source-text.ts';
import { addDays } from '../shared/spots.ts';
import { isTitleOff } from '../shared/standing/papers.ts';
import { stater } from '../shared/stated.ts';
import { nameAtHead } from './names/name-head.ts';
import { isSameHotel } from './names/name-keys.ts';
import { namesByPattern } from './names/name-patterns.ts';
import type { Stay, StayCandidates } from './types.ts';

type Event = Extract<StructuredBlock, { kind: 'calendar-event' }>;
type ReadStay = (reading: Reading, stay: Stay) => StayCandidates;

const STAY_WORDS =
  /(?<!\p{L})(?:hotel|hôtel|hotell|lodging|accommodation|check(?:ing)?[ -]?(?:in|out)|stay(?:ing)?|overnight|apartment|airbnb|unterkunft|übernachtung|ferienwohnung|einchecken|auschecken|hébergement|nuitée?|alojamiento|boende|logi|övernattning|incheckning|utcheckning)(?!\p{L})/iu;
/** Rides to the house and meals in it are no stay. */
const NO_STAY =
  /(?<!\p{L})(?:shuttle|transfer|van|bus|taxi|uber|drive|ride|run|pick-?up|drop-?off|lobby|leave|depart|fahrt|abfahrt|abholung|essen|frühstück|dinner|lunch|breakfast|brunch|navette|trajet|dîner|traslado|cena|comida|recogida|middag|frukost|lunch)(?!\p{L})|→|->/iu;
const ARRIVES =
  /(?<!\p{L})(?:check(?:ing)?[ -]?in|einchecken|arrivée|llegada|entrada|incheckning)(?!\p{L})/iu;
const LEAVES = /(?<!\p{L})(?:check(?:ing)?[ -]?out|auschecken|départ|salida|utcheckning)(?!\p{L})/iu;
const LEAD =
  /^\W*(?:(?:hotel|hôtel|hotell|stay(?:ing)?|accommodation|lodging|overnight|check(?:ing)?[ -]?(?:in|out)|unterkunft|übernachtung|einchecken|auschecken|hébergement|nuitée?|alojamiento|boende|logi|övernattning|incheckning|utcheckning|entrada|salida|arrivée|départ|airbnb|apartment)(?:\s?(?:at|@|im|in|au|à|à l['’]|en|på|chez)(?:\sthe)?(?=\s))?\s{0,2}[:–—@-]?\s{1,2})+(?=\S{2})/iu;

/** The stays that a calendar keeps as events: over a night, or told by the two events for coming and leaving. */
export function calendarStays(reading: Reading, readStay: ReadStay): StayCandidates[] {
  const stays: StayCandidates[] = [];
  const leaving: StayCandidates[] = [];
  for (const { block, lines } of eventsOf(reading)) {
    const { summary = '', status = '' } = block.data;
    const isLodging = STAY_WORDS.test(summary) || namesByPattern(summary).length > 0;
    if (!isLodging || /cancel/i.test(status) || isTitleOff(summary) || NO_STAY.test(summary)) continue;
    const start = moment(block.data.start);
    const end = lastDay(reading, start, moment(block.data.end));
    const isOverNight = start.day !== undefined && end.day !== undefined && start.day !== end.day;
    const isLeaving = !isOverNight && LEAVES.test(summary) && !ARRIVES.test(summary);
    if (!isOverNight && !isLeaving && !ARRIVES.test(summary)) continue;
    const part = onlyEvent(reading, lines);
    const stay = stayOf(part, lines);
    if (!stay) continue;
    const told = readStay(part, stay);
    const state = stater<StayCandidates>(reading, block.page, block.quote);
    if (isLeaving) {
      leaving.push({ ...told, ...state('checkOutDate', start.day), ...state('checkOutTime', start.time) });
      continue;
    }
    const arrival = { ...state('checkInDate', start.day), ...state('checkInTime', start.time) };
    const departure = isOverNight
      ? { ...state('checkOutDate', end.day), ...state('checkOutTime', end.time) }
      : {};
    stays.push({ ...told, ...arrival, ...departure });
  }
  return [...stays.map((stay) => withDeparture(stay, leaving))];
}

interface Moment {
  day?: string;
  time?: string;
}

/** A day, and the hour unless it is the midnight that stands for none. */
export function moment(written: string | undefined): Moment {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(written ?? '');
  const time = match?.[2];
  return { ...(match?.[1] && { day: match[1] }), ...(time && time !== '00:00' && { time }) };
}

const EVENING = '18:00';

/**
 * The day of leaving of an event of whole days, whose end is the day after its last one. One leaves on the last day of
 * the event, unless something is on that evening or the next day: then the event counts the nights.
 */
function lastDay(reading: Reading, start: Moment, end: Moment): Moment {
  if (!start.day || !end.day || start.time || end.time) return end;
  const last = addDays(end.day, -1);
  const isNightSpent = reading.source.structured.some((block) => {
    if (block.kind !== 'calendar-event') return false;
    const { day, time } = moment(block.data.start);
    return time !== undefined && (day === end.day || (day === last && time >= EVENING));
  });
  return last > start.day && !isNightSpent ? { ...end, day: last } : end;
}

/** `Check-out Hotel Alm` two days after `Check-in Hotel Alm`: one stay. */
function withDeparture(stay: StayCandidates, leaving: readonly StayCandidates[]): StayCandidates {
  const name = stay.name?.[0]?.value;
  const day = stay.checkInDate?.[0]?.value ?? '';
  const left = leaving
    .filter((one) => {
      const other = one.name?.[0]?.value;
      return (
        !stay.checkOutDate &&
        name &&
        other &&
        isSameHotel(name, other) &&
        (one.checkOutDate?.[0]?.value ?? '') > day
      );
    })
    .sort((a, b) => (a.checkOutDate?.[0]?.value ?? '').localeCompare(b.checkOutDate?.[0]?.value ?? ''))[0];
  return left
    ? {
        ...stay,
        ...(left.checkOutDate && { checkOutDate: left.checkOutDate }),
        ...(left.checkOutTime && { checkOutTime: left.checkOutTime }),
      }
    : stay;
}

/** Every event with the lines that a person reads of it. */
function eventsOf(reading: Reading): { block: Event; lines: number[] }[] {
  const indexOf = new Map(reading.lines.map((line) => [line.line, line.index]));
  const groups: { text: string; lines: number[] }[] = [];
  for (const line of reading.source.pages.flatMap((page) => page.lines)) {
    const text = lineText(line);
    if (/^BEGIN:VEVENT/i.test(text)) groups.push({ text: '', lines: [] });
    const group = groups.at(-1);
    if (!group) continue;
    group.text += ` ${text}`;
    const index = indexOf.get(line);
    if (index !== undefined) group.lines.push(index);
  }
  let at = 0;
  return reading.source.structured.flatMap((block) => {
    if (block.kind !== 'calendar-event') return [];
    const found = groups.findIndex(({ text }, i) => i >= at && foldWhitespace(text).includes(block.quote));
    const group = groups[found];
    if (!group) return [];
    at = found + 1;
    return [{ block, lines: group.lines }];
  });
}

const KEY = /^([A-Z][A-Z-]+)(?:;[^:\n]{0,200})?:\s?/u;
const TOLD = /^(?:SUMMARY|LOCATION|DESCRIPTION)$/;

/** The reading with the words of one event and nothing else, the names of its properties taken off. */
function onlyEvent(reading: Reading, lines: readonly number[]): Reading {
  const own = new Set(lines);
  return {
    ...reading,
    lines: reading.lines.map((line) => {
      const key = KEY.exec(line.text);
      const isTold = own.has(line.index) && (!key || TOLD.test(key[1] ?? ''));
      return { ...line, text: isTold ? line.text.slice(key?.[0].length ?? 0) : '' };
    }),
    pairs: reading.pairs.filter((pair) => own.has(pair.firstLine)),
    tables: [],
    paragraphs: [],
  };
}

/** The house of an event: its title names it, else its place; a street is no house. */
function stayOf(reading: Reading, lines: readonly number[]): Stay | undefined {
  const texts = lines.filter((line) => (reading.lines[line]?.text ?? '') !== '');
  const keyOf = (key: string) =>
    lines.find((line) => (reading.lines[line]?.line.cells[0]?.text ?? '').startsWith(key));
  const title = keyOf('SUMMARY');
  const place = keyOf('LOCATION');
  const name =
    [title, place].map((line) => nameIn(reading, line)).find((one) => one !== undefined && !isTown(one)) ??
    texts.flatMap((line) => namesByPattern(reading.lines[line]?.text ?? '')[0]?.text ?? [])[0];
  if (!name) return undefined;
  // The line that holds nothing but the name stands over the address.
  const mentions = texts.filter((line) => reading.lines[line]?.text.includes(name));
  const home =
    mentions.find((line) => reading.lines[line]?.text.trim() === name && line !== title) ??
    mentions.find((line) => line === place) ??
    mentions[0];
  if (home === undefined) return undefined;
  const start = (reading.lines[home]?.text ?? '').indexOf(name);
  return {
    name,
    home: { name, line: home, start, end: start + name.length, kind: 'heading' },
    lines: texts,
    isWholePaper: true,
    ...(place !== undefined && { placeLine: place }),
  };
}

function nameIn(reading: Reading, line: number | undefined): string | undefined {
  const text = (line === undefined ? undefined : reading.lines[line]?.text) ?? '';
  const rest = text.replace(LEAD, '');
  // `Hotel Pension Alm` keeps both words.
  const inTurn = /^\W*(?:hotel|hôtel|hotell)\s/iu.test(text) ? [text, rest] : [rest, text];
  const named = inTurn.map((words) => namesByPattern(words)[0]?.text).find((one) => one !== undefined);
  const head = nameAtHead(rest)?.name;
  const isStreet =
    head !== undefined && (/\d/.test(head) || parseAddress(head, reading).street !== undefined);
  return named ?? (isStreet ? undefined : head);
}

const isTown = (name: string) =>
  cityByName(name.replace(/^(?:hotels?|hôtels?|hotell)\s/iu, '')) !== undefined;
