import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { foldName } from '../recognizers/fold.ts';
import { type ActivityEntry, activityEntry, showNight } from './activities/activity-entry.ts';
import { isOwnActivity, ONCE_A_DAY } from './activities/own-act.ts';
import { ownSet } from './activities/own-set.ts';
import { namesArtist } from './activities/whose.ts';
import { defineSection } from './section.ts';
import { kindOfTitle, readSchedule, type ScheduleItem } from './shared/schedule/index.ts';

/** What happens when and where: load-in, soundcheck, doors, set, curfew, transfers, press. Meals and bookings are elsewhere. */
export const activities = defineSection({
  key: 'activities',
  schema: extractedSchemas.activities,
  extract({ readings, done }) {
    const { artist, date, venue, setTime } = done.general ?? {};
    const entries = readings.flatMap((reading) => entriesOf(reading, { artist, date, venue, setTime }));
    return { entries };
  },
  identify(entry) {
    const start = entry.startTime?.[0]?.value ?? '';
    const name = entry.name?.[0]?.value;
    if (!name) return [];
    const kind = kindOf(name);
    const exact = `${kind ?? foldName(name)}@${start}`;
    return kind && ONCE_A_DAY.has(kind) ? [exact, `${kind}@${showNight(start)}`] : [exact];
  },
  isDistinct(a, b) {
    const [first, second] = [a.startTime?.[0], b.startTime?.[0]];
    return first?.value !== second?.value && first?.evidence[0]?.sourceId === second?.evidence[0]?.sourceId;
  },
});

interface Show {
  artist?: string | undefined;
  date?: string | undefined;
  venue?: string | undefined;
  setTime?: string | undefined;
}

function entriesOf(reading: Reading, show: Show): ActivityEntry[] {
  const items = readSchedule(reading, show).map((item) =>
    namesArtist(item.title.text, show.artist) && !item.kind ? { ...item, kind: 'set' as const } : item,
  );
  const own = [
    ...items.filter((item) => isOwnActivity(item, show.artist, items)),
    ...ownSet(reading, show, items),
  ];
  return withoutOlderTimes(withoutRepeats(own)).map(({ item, older }) => {
    const entry = activityEntry(item);
    const alternatives = older.flatMap((one) => activityEntry(one).startTime ?? []);
    const superseded = alternatives.map((one) => ({ ...one, standing: 'superseded' as const }));
    return superseded.length > 0
      ? { ...entry, startTime: [...(entry.startTime ?? []), ...superseded] }
      : entry;
  });
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
  return items.filter((item) => !isOnceADay(item) || fullest.get(keyOf(item)) === item);
}

function isOnceADay(item: ScheduleItem): boolean {
  return item.kind !== undefined && ONCE_A_DAY.has(item.kind);
}

/** In a thread the newest message says when; what older ones said of the same act stays as an alternative. */
function withoutOlderTimes(items: readonly ScheduleItem[]): { item: ScheduleItem; older: ScheduleItem[] }[] {
  const keyOf = (item: ScheduleItem): string =>
    isOnceADay(item)
      ? `${item.kind}|${item.date?.value}`
      : foldName(item.title.text.split(/,|\s[–—-]\s/u)[0] ?? '');
  const newest = new Map<string, ScheduleItem>();
  for (const item of items) {
    const best = newest.get(keyOf(item));
    if (!best || item.level < best.level || isSaidLater(item, best)) newest.set(keyOf(item), item);
  }
  const older = new Map<ScheduleItem, ScheduleItem[]>();
  const current = items.filter((item) => {
    const best = newest.get(keyOf(item));
    if (!best || (item.level <= best.level && !isSaidLater(best, item))) return true;
    if (item.start !== best.start) older.set(best, [...(older.get(best) ?? []), item]);
    return false;
  });
  return current.map((item) => ({ item, older: older.get(item) ?? [] }));
}

/** Several rides of a day may bear one name. */
function isRide(item: ScheduleItem): boolean {
  return item.kind === 'transfer' && (item.from !== undefined || item.to !== undefined);
}

/** In a chat, whose messages stand newest first on one level, a later one changes when something is. */
function isSaidLater(item: ScheduleItem, before: ScheduleItem): boolean {
  if (item.reading !== before.reading || item.level !== before.level || isRide(item)) return false;
  const [late, early] = [item, before].map((one) => one.reading.lines[one.line]?.message);
  return late !== undefined && early !== undefined && late < early;
}

function kindOf(name: string): string | undefined {
  return kindOfTitle(name)?.kind;
}
