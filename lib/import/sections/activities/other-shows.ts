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
 * Without what papers tell of the other shows of a tour, in passing or row by row, and of the other guests of a house.
 * Setting up on the day before is this show's.
 */
export function withoutOtherShows(items: readonly ScheduleItem[], show: Show): ScheduleItem[] {
  const { artist, date } = show;
  if (!date) return [...items];
  const own = new Set(items.filter((item) => nightOf(item) === date).map(({ kind }) => kind));
  const papers = [...Map.groupBy(items, ({ reading }) => reading)];
  const gone = new Set(
    papers.flatMap(([reading, told]) => [
      ...ofOtherEvenings(told, own, { ...show, date }),
      ...ofOtherGuests(reading, told, artist),
    ]),
  );
  return items.filter((item) => !gone.has(item));
}

/** Another evening with doors or a set, where this show has its own. */
function ofOtherEvenings(
  told: readonly ScheduleItem[],
  own: ReadonlySet<string | undefined>,
  { date, venue }: Show & { date: string },
): ScheduleItem[] {
  return [...Map.groupBy(told, nightOf)].flatMap(([night, evening]) => {
    if (night === undefined || night === date) return [];
    if (evening.some((item) => isElsewhere(item, venue))) return evening;
    const kinds = new Set(evening.map(({ kind }) => kind));
    const isShow = night > date || [...kinds].some((kind) => BEFORE_AUDIENCE.has(kind ?? ''));
    return isShow && kinds.size < OWN_EVENING ? evening.filter(({ kind }) => own.has(kind)) : [];
  });
}

/** The other days of what goes on in a house: its rows name the artist where it is theirs, and its head does not. */
function ofOtherGuests(
  reading: Reading,
  told: readonly ScheduleItem[],
  artist: string | undefined,
): ScheduleItem[] {
  const plan = told.filter(({ isListed }) => isListed);
  if (new Set(plan.map(dayOf)).size < DAYS_OF_HOUSE) return [];
  const named = plan.filter(({ line }) => names(reading.lines[line]?.text ?? '', artist));
  const isOfArtist = reading.lines.slice(0, HEAD_LINES).some(({ text }) => names(text, artist));
  if (named.length === 0 || isOfArtist) return [];
  const days = new Set(named.map(dayOf));
  return told.filter((item) => !days.has(dayOf(item)));
}

const HEAD_LINES = 4;
const DAYS_OF_HOUSE = 3;

/** By the whole name, by a word of it, or as a house calls its guest. */
function names(text: string, artist: string | undefined): boolean {
  if (AS_ARTIST.test(text)) return true;
  const words = new Set(foldName(text).split(/[^\p{L}\p{N}]+/u));
  return wordsOf(artist ?? '').some((word) => words.has(word));
}

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
