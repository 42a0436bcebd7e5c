import { foldName } from '../../recognizers/fold.ts';
import type { ScheduleItem } from '../shared/schedule/index.ts';
import { showNight } from './activity-entry.ts';

interface Show {
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
export function withoutOtherShows(items: readonly ScheduleItem[], { date, venue }: Show): ScheduleItem[] {
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
  return items.filter((item) => !isOther(item));
}

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
