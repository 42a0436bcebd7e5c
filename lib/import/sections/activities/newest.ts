import { isWrittenLater, type Place } from '../../reading/order-of-papers.ts';
import { foldName } from '../../recognizers/fold.ts';
import { type ScheduleItem, saysChange, timeGroups } from '../shared/schedule/index.ts';
import { showNight } from './activity-entry.ts';
import { ONCE_A_DAY } from './own-act.ts';

/** An item that holds, and those that told another time of the same act before. */
export interface Dated {
  item: ScheduleItem;
  older: ScheduleItem[];
}

/** What was said last of an act is when it is; what older messages and papers said stays as an alternative. */
export function withoutOlderTimes(items: readonly ScheduleItem[]): Dated[] {
  const gone = new Set<ScheduleItem>();
  const older = new Map<ScheduleItem, ScheduleItem[]>();
  for (const rivals of byAct(items)) {
    const current = rivals.filter((item) => !rivals.some((other) => isNewer(other, item)));
    const [newest] = current;
    if (!newest) continue;
    const past = rivals.filter((item) => !current.includes(item));
    for (const item of past) gone.add(item);
    older.set(
      newest,
      past.filter((item) => item.start !== newest.start),
    );
  }
  for (const { item, before } of movedActs(items)) {
    gone.add(before);
    older.set(item, [...(older.get(item) ?? []), before]);
  }
  for (const item of items)
    if (items.some((other) => isSameRide(item, other) || isReplacedBy(item, other))) gone.add(item);
  return items.filter((item) => !gone.has(item)).map((item) => ({ item, older: older.get(item) ?? [] }));
}

/** `Somebody fetches you at 17.30`, with no day: the ride that another paper's plan has at that hour on a day of its own. */
function isSameRide(said: ScheduleItem, { reading, kind, start, date, isListed }: ScheduleItem): boolean {
  const isOwnDay = said.date?.quote?.line === said.line;
  return (
    said.kind === 'transfer' &&
    kind === 'transfer' &&
    !said.isListed &&
    isListed &&
    !isOwnDay &&
    date?.quote !== undefined &&
    reading !== said.reading &&
    start === said.start &&
    date.value !== said.date?.value
  );
}

/** `Shuttle 12:45 … Replaces 10:15.`: the one of its kind and day at that hour, in whatever paper. */
function isReplacedBy(item: ScheduleItem, { kind, date, notes, start, reading }: ScheduleItem): boolean {
  if (item.kind !== kind || item.date?.value !== date?.value || item.start === start) return false;
  const hour = REPLACES.exec(notes?.text ?? '')?.[1];
  return hour !== undefined && timeGroups(hour, reading)[0]?.start === item.start;
}

const REPLACES =
  /(?<!\p{L})(?:replaces|instead of|ersetzt|(?:an)?statt|remplace|au lieu de|sustituye|en vez de|ersätter|i stället för)\s(?:(?:the|that|one|at|die|den|das|um|celui|celle|de|à|al?|las?|kl\.?)\s){0,3}(\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?)/iu;

function byAct(items: readonly ScheduleItem[]): ScheduleItem[][] {
  const acts = new Map<string, ScheduleItem[]>();
  for (const item of items) acts.set(keyOf(item), [...(acts.get(keyOf(item)) ?? []), item]);
  return [...acts.values()].filter((rivals) => rivals.length > 1);
}

/** So far apart are two hours of one act at most, in minutes. */
const MOVED_BY = 180;

/**
 * What happens once though it might be more often, told once by each of two papers and at two hours: a workshop, an
 * interview, the only ride of its kind. Their titles share a word.
 */
function movedActs(items: readonly ScheduleItem[]): { item: ScheduleItem; before: ScheduleItem }[] {
  const some = items.filter((item) => !isOnceADay(item) && item.start && item.date);
  const days = [...Map.groupBy(some, ({ date, kind }) => `${date?.value} ${kind}`).values()];
  return days.flatMap((day) => {
    if (new Set(day.map(({ reading }) => reading)).size < 2) return [];
    const likeOf = (item: ScheduleItem) => day.filter((one) => one !== item && isLikeAct(one, item));
    return day.flatMap((item) => {
      const [before, ...more] = likeOf(item);
      if (!before || more.length > 0 || likeOf(before).length > 1) return [];
      const isMoved = before.reading !== item.reading && before.start !== item.start;
      return isMoved && isWrittenLater(placeOf(item), placeOf(before)) ? [{ item, before }] : [];
    });
  });
}

/** Of two of one day and kind. */
function isLikeAct(a: ScheduleItem, b: ScheduleItem): boolean {
  if (Math.abs(minutesOf(a) - minutesOf(b)) > MOVED_BY) return false;
  // A plan's ride and a mail's, to one house.
  if (
    a.kind === 'transfer' &&
    a.isListed !== b.isListed &&
    goesWhere(a).some((word) => goesWhere(b).includes(word))
  )
    return true;
  const known = new Set(tellingWords(b));
  return tellingWords(a).some((word) => known.has(word));
}

function minutesOf({ start = '' }: ScheduleItem): number {
  return Number(start.slice(0, 2)) * 60 + Number(start.slice(3));
}

const MIN_TELLING = 5;

const tellingWords = ({ title }: ScheduleItem): string[] => longWords(title.text);
const goesWhere = ({ to }: ScheduleItem): string[] =>
  longWords(to?.text ?? '').filter(
    (word) => !/^(?:hotel|hotell|venue|airport|aeroport|station)s?$/.test(word),
  );

function longWords(text: string): string[] {
  return foldName(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= MIN_TELLING);
}

function keyOf(item: ScheduleItem): string {
  if (!isOnceADay(item)) return foldName(item.title.text.split(/,|\s[–—-]\s/u)[0] ?? '');
  return item.kind ?? '';
}

/** Once a day: a newer mail of a thread may have moved the act to another day, or leave the day unsaid. */
function mayBeOneAct(item: ScheduleItem, before: ScheduleItem): boolean {
  const [night, nightBefore] = [item, before].map(
    ({ date, start }) => date && showNight(`${date.value}T${start ?? ''}`),
  );
  const isOfThread = item.reading === before.reading && item.level < before.level;
  return night === nightBefore || isOfThread;
}

export function isOnceADay(item: ScheduleItem): boolean {
  return item.kind !== undefined && ONCE_A_DAY.has(item.kind);
}

/** Whether an item takes the place of another one about the same act. */
function isNewer(item: ScheduleItem, before: ScheduleItem): boolean {
  if (isOnceADay(item) && !mayBeOneAct(item, before)) return false;
  if (item.reading !== before.reading) return isOfNewerPaper(item, before);
  if (item.level !== before.level) return item.level < before.level;
  if (isRide(item)) return false;
  // The messages of a chat stand newest first, on one level.
  const [late, early] = [item, before].map((one) => one.reading.lines[one.line]?.message);
  if (late === undefined || early === undefined) return false;
  return late < early || (late === early && isTakenBack(item, before));
}

/** `sorry, doors 7.30 now` some lines below `doors 7`, in the words of one who writes on. */
function isTakenBack(item: ScheduleItem, before: ScheduleItem): boolean {
  const [says, said] = [item, before].map((one) => saysChange(one.reading.lines[one.line]?.text ?? ''));
  return isOnceADay(item) && item.line > before.line && says === true && said === false;
}

/** Several rides of a day may bear one name. */
function isRide(item: ScheduleItem): boolean {
  return item.kind === 'transfer' && (item.from !== undefined || item.to !== undefined);
}

/** A paper that speaks of a change holds against one that does not, else the later of two papers. */
function isOfNewerPaper(item: ScheduleItem, before: ScheduleItem): boolean {
  if (!isOnceADay(item) || item.start === before.start) return false;
  // What is quoted below a mail is as old as it says.
  if (item.level > 0 && placeOf(item).sent === undefined) return false;
  const [isChange, wasChange] = [item, before].map((one) =>
    saysChange(one.reading.lines[one.line]?.text ?? ''),
  );
  if (isChange !== wasChange) return isChange === true;
  return isWrittenLater(placeOf(item), placeOf(before));
}

function placeOf({ reading, line }: ScheduleItem): Place {
  return { reading, sent: reading.messages[reading.lines[line]?.message ?? 0]?.headers.date };
}
