import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { cityByName } from '../../../recognizers/places.ts';
import { BESIDE_US } from '../../shared/schedule/acts/own-set-words.ts';
import { readSchedule, type ScheduleItem } from '../../shared/schedule/index.ts';
import { daysOfEvening } from '../../shared/schedule/times/night.ts';
import { isRowOfSupport } from '../../shared/show/support-row.ts';
import type { Fact } from '../facts.ts';
import { isGeneric } from '../names/generic-words.ts';
import { calm } from '../names/name-form.ts';
import { actRows } from './act-rows.ts';
import { HELD_ONCE, isOfAnyEvening, LATER_SET } from './set-time-facts.ts';
import { NOT_THE_SET } from './set-words.ts';

interface Show {
  artists: readonly string[];
  date?: string | undefined;
  venue?: string | undefined;
}

/** The artist's set as the running order has it, whatever its layout. */
export function setsOfSchedule(reading: Reading, show: Show): Fact[] {
  return newestOf(reading, setsIn(reading, show)).map(({ item, start, isNamed }) => ({
    value: start,
    method: item.method,
    reason: item.reason,
    quote: item.quote,
    line: item.line,
    specificity: isNamed ? 0.95 : item.isListed ? 0.8 : 0.7,
    ...(item.timeDoubts.length > 0 && { doubts: item.timeDoubts }),
  }));
}

/** In a thread or a chat the set that was told last. */
function newestOf(reading: Reading, sets: readonly SetItem[]): SetItem[] {
  const messageOf = ({ item }: SetItem): number => reading.lines[item.line]?.message ?? 0;
  const newest = Math.min(...sets.map(messageOf));
  return sets.filter((set) => messageOf(set) === newest);
}

/** Where the running order has the artist play: the only place that a festival may name. */
export function placesOfSets(reading: Reading, show: Show): Fact[] {
  return setsIn(reading, show).flatMap(({ item }) => {
    const place = item.location?.text.split(/,\s|\n/u)[0]?.trim() ?? '';
    if (!/^\p{Lu}/u.test(place) || place.length > 50 || isGeneric(place)) return [];
    if (cityByName(place, reading) !== undefined) return [];
    return [
      {
        value: calm(place),
        method: item.method,
        reason: 'the place of the set on the running order',
        quote: place,
        line: item.line,
        specificity: 0.5,
        doubts: ['weak_context'],
      },
    ];
  });
}

interface SetItem {
  item: ScheduleItem;
  start: string;
  isNamed: boolean;
}

function setsIn(reading: Reading, { artists, date, venue }: Show): SetItem[] {
  if (isOfAnyEvening(reading)) return [];
  const names = artists.map(foldName).filter((name) => name.length > 2);
  const { ofOthers } = actRows(reading, artists);
  return readSchedule(reading, { date, venue }).flatMap((item) => {
    // What calendars state is read from their entries.
    if (ofOthers.has(item.line) || item.method === 'structured' || item.isOfNextDay) return [];
    const title = foldName(item.title.text);
    const isNamed = names.some((name) => title.includes(name));
    const isSet = item.kind === 'set' || (isNamed && item.kind === undefined);
    if (!item.start || !isSet || BESIDE_US.test(item.quote) || !isOnDay(item, date)) return [];
    if (isRowOfSupport(reading, item.line)) return [];
    if (HELD_ONCE.test(item.quote) || isBesideConcert(reading, item)) return [];
    if (LATER_SET.test(item.title.text) || names.some((name) => isBesideSet(title, name))) return [];
    if (!isNamed && (item.isActName || NOT_THE_SET.test(item.title.text))) return [];
    return [{ item, start: item.start, isNamed }];
  });
}

/** `Tonprobe Trio Halmgarten`: what is said of the artist is no set. */
function isBesideSet(title: string, name: string): boolean {
  return title.includes(name) && NOT_THE_SET.test(title.replace(name, ' '));
}

const BEFORE_CONCERT = /(?<!\p{L})(?:pre|post|after|before|avant|après|vor|nach)[\s-]?(?:the\s)?$/iu;
const TALK_BEHIND =
  /^[\s-](?:talk|introduction|intro|lecture|discussion|q ?& ?a|drinks|dinner|reception|party)(?!\p{L})/iu;

/** `A pre-concert talk starts at 5:45 pm` */
function isBesideConcert(reading: Reading, { line, quote, title }: ScheduleItem): boolean {
  if (TALK_BEHIND.test(quote.slice(title.text.length))) return true;
  return statementsAt(reading, line).some(({ text }) =>
    BEFORE_CONCERT.test(text.slice(0, Math.max(0, text.indexOf(quote)))),
  );
}

/** A set after midnight belongs to the evening before. */
function isOnDay(item: ScheduleItem, day: string | undefined): boolean {
  const own = item.date?.value;
  return !own || !day || daysOfEvening(day, item.start ?? '').includes(own);
}
