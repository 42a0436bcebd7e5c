import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import type { ScheduleItem } from '../shared/schedule/index.ts';
import { showNight } from './activity-entry.ts';

interface Show {
  artist?: string | undefined;
  date?: string | undefined;
  venue?: string | undefined;
}

/** What the evening of a show is made of. */
const OF_THE_EVENING: ReadonlySet<string> = new Set(['load-in', 'soundcheck', 'line-check', 'doors', 'set']);
/** What happens on no other day than that of a show. */
const BEFORE_AUDIENCE: ReadonlySet<string> = new Set(['doors', 'set']);
/** So many kinds of them in one paper, at the same house, make another evening one of this show's own. */
const OWN_EVENING = 3;

/**
 * Without what papers tell of the other shows of a tour, in passing or row by row: another evening with doors or a set,
 * where this one has its own. Setting up on the day before is this show's.
 */
export function withoutOtherShows(
  items: readonly ScheduleItem[],
  { artist, date, venue }: Show,
): ScheduleItem[] {
  if (!date) return [...items];
  const nights = new Map(items.map((item) => [item, nightOf(item)]));
  const own = new Set(items.filter((item) => nights.get(item) === date).map(({ kind }) => kind));
  const isOther = (item: ScheduleItem): boolean => {
    const night = nights.get(item);
    if (night === undefined || night === date) return false;
    const told = items.filter((one) => one.reading === item.reading && nights.get(one) === night);
    if (told.some((one) => isElsewhere(one, venue))) return true;
    const kinds = new Set(told.map(({ kind }) => kind));
    const isShow = night > date || told.some(({ kind }) => BEFORE_AUDIENCE.has(kind ?? ''));
    return isShow && own.has(item.kind) && kinds.size < OWN_EVENING;
  };
  return items.filter((item) => !isOther(item) && !isOfOtherGuests(item));

  function isOfOtherGuests(item: ScheduleItem): boolean {
    const plan = items.filter((one) => one.reading === item.reading && one.isListed);
    return isPlanOfHouse(item.reading, plan, artist) && !nightsOf(plan, artist).has(dayOf(item));
  }
}

/** What goes on in a house on several days: its rows name the artist where it is theirs, and its head does not. */
function isPlanOfHouse(reading: Reading, plan: readonly ScheduleItem[], artist: string | undefined): boolean {
  const known = plansOfHouses.get(reading);
  if (known !== undefined) return known;
  const days = new Set(plan.map(dayOf));
  const head = reading.lines.slice(0, HEAD_LINES).map(({ text }) => text);
  const isOfHouse =
    days.size >= DAYS_OF_HOUSE &&
    !head.some((text) => names(text, artist)) &&
    nightsOf(plan, artist).size > 0;
  plansOfHouses.set(reading, isOfHouse);
  return isOfHouse;
}

const plansOfHouses = new WeakMap<Reading, boolean>();
const HEAD_LINES = 4;
const DAYS_OF_HOUSE = 3;

/** The days of which some row names the artist, by the whole name or by the surname. */
function nightsOf(plan: readonly ScheduleItem[], artist: string | undefined): Set<string | undefined> {
  return new Set(
    plan.filter(({ reading, line }) => names(reading.lines[line]?.text ?? '', artist)).map(dayOf),
  );
}

function names(text: string, artist: string | undefined): boolean {
  if (AS_ARTIST.test(text)) return true;
  const words = new Set(foldName(text).split(/[^\p{L}\p{N}]+/u));
  return wordsOf(artist ?? '').some((word) => words.has(word));
}

/** What a house calls its guest. */
const AS_ARTIST = phrasePattern(
  'soliste?s?',
  'soloists?',
  'solist(?:in|en)?',
  'solista',
  'artiste?',
  'artista',
  'künstler(?:in)?',
);

const dayOf = ({ date, start }: ScheduleItem): string | undefined =>
  date && showNight(`${date.value}T${start ?? ''}`);

function nightOf({ kind, date, start }: ScheduleItem): string | undefined {
  if (!date || !OF_THE_EVENING.has(kind ?? '')) return undefined;
  return showNight(`${date.value}T${start ?? ''}`);
}

/** Doors or a set at a house whose name has no word of this show's. */
function isElsewhere({ kind, location }: ScheduleItem, venue: string | undefined): boolean {
  if (!location || !venue || !BEFORE_AUDIENCE.has(kind ?? '')) return false;
  const known = new Set(wordsOf(venue));
  return wordsOf(location.text).every((word) => !known.has(word));
}

const wordsOf = (name: string): string[] =>
  foldName(name)
    .split(' ')
    .filter((word) => word.length > 3);
