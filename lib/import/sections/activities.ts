import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { foldName, wordsOf } from '../recognizers/fold.ts';
import { type ActivityEntry, activityEntry, showNight } from './activities/activity-entry.ts';
import { type Dated, isOnceADay, withoutOlderTimes } from './activities/newest.ts';
import { offElsewhere } from './activities/off-elsewhere.ts';
import { withoutOtherShows } from './activities/other-shows.ts';
import { isOwnActivity, ONCE_A_DAY } from './activities/own-act.ts';
import { ownSet } from './activities/own-set.ts';
import { defineSection } from './section.ts';
import { ALONE, PERSONAL } from './shared/schedule/acts/own-set-words.ts';
import { findActWords, kindOfTitle, readSchedule, type ScheduleItem } from './shared/schedule/index.ts';
import { isShortFor, namesArtist } from './shared/show/names-artist.ts';

/** What happens when and where: load-in, soundcheck, doors, set, curfew, transfers, press. Meals and bookings are elsewhere. */
export const activities = defineSection({
  key: 'activities',
  schema: extractedSchemas.activities,
  extract({ readings, done }) {
    const { artist, date, venue, setTime } = done.general ?? {};
    const travellers = namesOf(done.flights ?? []);
    const items = readings
      .flatMap((reading) => ownItems(reading, { artist, date, venue, setTime, travellers }))
      .map((item) => inRightHalf(item, { date, venue }, done.flights ?? []));
    const off = offElsewhere(readings, items);
    const standing = items.filter((item) => !off.has(item));
    const own = withoutOtherShows(standing, { artist, date, venue });
    return { entries: withoutOlderTimes(withoutSecondNames(own)).map(entryOf) };
  },
  identify(entry) {
    const start = heldStart(entry)?.value ?? '';
    const name = entry.name?.[0]?.value;
    if (!name) return [];
    const kind = kindOf(name);
    const exact = `${kind ?? foldName(name)}@${start}`;
    if (kind && ONCE_A_DAY.has(kind)) return [exact, `${kind}@${showNight(start)}`];
    return [exact, ...namesIn(name).map((word) => `${word}@${start}`)];
  },
  isDistinct(a, b) {
    const [first, second] = [heldStart(a), heldStart(b)];
    const isOtherAct = a.name?.[0]?.value !== b.name?.[0]?.value || first?.value !== second?.value;
    return isOtherAct && first?.evidence[0]?.sourceId === second?.evidence[0]?.sourceId;
  },
});

const AIRPORT =
  /airport|arriv|terminal|^T\d|flughafen|ankunft|a[ée]roport|aeropuerto|llegadas|flygplats|ankomst/iu;
/** So many minutes after a landing people are fetched at the latest. */
const MAX_WAIT = 120;

/**
 * Which half of the day a ride means that is told on the face of a clock: `Ivo waits in arrivals ten to nine`, of a
 * flight that lands at 20:40; on the day of the show nobody leaves the house before noon.
 */
function inRightHalf(
  item: ScheduleItem,
  show: Pick<Show, 'date' | 'venue'>,
  flights: readonly { arrivalTime?: string }[],
): ScheduleItem {
  const { kind, isTwelve, start, date, from } = item;
  if (kind !== 'transfer' || !isTwelve || !from || !start || !date || start >= '12:00') return item;
  const evening = `${Number(start.slice(0, 2)) + 12}${start.slice(2)}`;
  const isAfterLanding = flights.some(({ arrivalTime }) => {
    const waited = (Date.parse(`${date.value}T${evening}`) - Date.parse(arrivalTime ?? '')) / 60_000;
    return waited >= 0 && waited <= MAX_WAIT;
  });
  const isFromHouse = date.value === show.date && namesArtist(from.text, show.venue);
  return isFromHouse || (isAfterLanding && AIRPORT.test(from.text)) ? { ...item, start: evening } : item;
}

interface Show {
  artist?: string | undefined;
  date?: string | undefined;
  venue?: string | undefined;
  setTime?: string | undefined;
  travellers: ReadonlySet<string>;
}

/** Those who fly, by their whole and by their first names. */
const namesOf = (flights: readonly { fullName?: string }[]): ReadonlySet<string> =>
  new Set(
    flights.flatMap(({ fullName = '' }) => [foldName(fullName), foldName(fullName.split(' ')[0] ?? '')]),
  );

function ownItems(reading: Reading, show: Show): ScheduleItem[] {
  const items = readSchedule(reading, show)
    .map((item) => asSet(item, show.artist))
    .filter((item) => !isPartOfName(item, show.artist) && !isPrivate(item, show));
  return withoutRepeats([
    ...items.filter((item) => isOwnActivity(item, show.artist, items, show.travellers)),
    ...ownSet(reading, show, items),
  ]);
}

/** `21:10 KUPFERLICHT`, `21:15 ihr`: the artist's own slot under their name, or as the paper speaks to them. */
function asSet(item: ScheduleItem, artist: string | undefined): ScheduleItem {
  if (item.kind === 'set' && isSaidToUs(item)) return { ...item, title: { ...item.title, text: 'Set' } };
  if (item.kind) return item;
  if (namesArtist(item.title.text, artist) || isShortFor(item.title.text, artist))
    return { ...item, kind: 'set' };
  return ALONE.test(item.title.text.toLowerCase())
    ? { ...item, kind: 'set', title: { ...item.title, text: 'Set' } }
    : item;
}

/** `you're on`, `vous jouez finalement`: the words are no name of an act. */
function isSaidToUs({ title }: ScheduleItem): boolean {
  return PERSONAL.test(title.text);
}

/** `Dentist` in the calendar of one who travels: on another day, nowhere, and nothing that a show has. */
function isPrivate({ method, kind, date, location, title }: ScheduleItem, show: Show): boolean {
  const isEvent = method === 'structured' && kind === undefined && location === undefined;
  return (
    isEvent &&
    show.date !== undefined &&
    date?.value !== show.date &&
    !namesArtist(title.text, show.artist) &&
    !namesArtist(title.text, show.venue)
  );
}

/** `Saltmarsh Radio 21:45` names no radio. */
function isPartOfName({ title, reading, line }: ScheduleItem, artist: string | undefined): boolean {
  const name = foldName(artist ?? '');
  const words = foldName(title.text);
  return (
    words !== name &&
    name.split(' ').includes(words) &&
    foldName(reading.lines[line]?.text ?? '').includes(name)
  );
}

function entryOf({ item, older }: Dated): ActivityEntry {
  const entry = { ...activityEntry(item), ...listedName(item, older) };
  const alternatives = older.flatMap((one) => activityEntry(one).startTime ?? []);
  const superseded = alternatives.map((one) => ({ ...one, standing: 'superseded' as const }));
  return superseded.length > 0 ? { ...entry, startTime: [...(entry.startTime ?? []), ...superseded] } : entry;
}

/** When it is, and not when an older paper said. */
function heldStart({ startTime }: ActivityEntry) {
  return startTime?.find(({ standing }) => standing !== 'superseded') ?? startTime?.[0];
}

/** `doors are at half six now` moves what the plan calls `Doors open`: a list has a name for it, a sentence only its words. */
function listedName(item: ScheduleItem, older: readonly ScheduleItem[]): Pick<ActivityEntry, 'name'> {
  const listed = item.isListed ? undefined : older.findLast((one) => one.isListed && one.kind === item.kind);
  const { name } = listed ? activityEntry(listed) : {};
  return name ? { name } : {};
}

/** One paper often says an act twice, in the running order and in a sentence: the fuller entry stays. */
function withoutRepeats(items: readonly ScheduleItem[]): ScheduleItem[] {
  const weight = (item: ScheduleItem): number =>
    Number(item.isListed) * 4 + Number(!!item.location) * 2 + Number(!!item.end);
  const keyOf = (item: ScheduleItem): string => `${item.kind}|${item.start}|${item.date?.value}`;
  const fullest = new Map<string, ScheduleItem>();
  for (const item of items) {
    const best = fullest.get(keyOf(item));
    if (!best || weight(item) > weight(best)) fullest.set(keyOf(item), item);
  }
  return items.filter((item) => {
    const best = fullest.get(keyOf(item));
    return !isOnceADay(item) || best === item || (best && areTwoEntries(item, best));
  });
}

/** `Crew arrival 14:00` right above `Load-in 14:00 – 15:00`: two entries of one list are two acts. */
function areTwoEntries(a: ScheduleItem, b: ScheduleItem): boolean {
  return (
    a.kind !== 'set' && a.isListed && b.isListed && a.reading === b.reading && Math.abs(a.line - b.line) === 1
  );
}

/** One paper calls the set `Auftritt`, the next one by the artist's name: the fuller of the two stays. */
function withoutSecondNames(items: readonly ScheduleItem[]): ScheduleItem[] {
  const sets = items.filter((item) => item.kind === 'set');
  const kept = withoutRepeats(sets);
  const isKept = (item: ScheduleItem): boolean =>
    kept.some((set) => set.start === item.start && kindOf(set.title.text) === kindOf(item.title.text));
  return items.filter((item) => item.kind !== 'set' || isKept(item));
}

/** `Interview Warnow-Kurier` and `Der Warnow-Kurier spricht mit Lina` at one hour are one: by the names in them. */
function namesIn(name: string): string[] {
  const acts = findActWords(name);
  const words = wordsOf(name).filter(({ text, start }) => {
    const isOfAct = acts.some((act) => start < act.end && start + text.length > act.start);
    return !isOfAct && start > 0 && text.length >= MIN_NAME && /^\p{Lu}/u.test(text);
  });
  return words.map(({ text }) => foldName(text));
}

const MIN_NAME = 5;

function kindOf(name: string): string | undefined {
  return kindOfTitle(name)?.kind;
}
