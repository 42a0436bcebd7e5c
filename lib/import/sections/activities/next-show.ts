import type { ScheduleItem } from '../shared/schedule/index.ts';
import { showNight } from './activity-entry.ts';

/** What a show has once, and whoever tells of it on a later day tells of another show. */
const OF_THE_EVENING: ReadonlySet<string> = new Set(['load-in', 'soundcheck', 'line-check', 'doors', 'set']);
/** So many of them in one paper make a later evening one of this show's own. */
const OWN_EVENING = 3;

/** Without what is said in passing of the next show of a tour: `Get-in there 15:30, set 20:30`. */
export function withoutNextShow(items: readonly ScheduleItem[], show: string | undefined): ScheduleItem[] {
  if (!show) return [...items];
  const nights = items.map((item) => {
    const isOfEvening = item.date && OF_THE_EVENING.has(item.kind ?? '');
    return isOfEvening ? showNight(`${item.date?.value}T${item.start ?? ''}`) : undefined;
  });
  const has = new Set(items.filter((_, i) => nights[i] === show).map(({ kind }) => kind));
  return items.filter((item, i) => {
    const night = nights[i];
    if (night === undefined || night <= show || !has.has(item.kind)) return true;
    const told = items.filter((other, j) => nights[j] === night && other.reading === item.reading);
    return new Set(told.map(({ kind }) => kind)).size >= OWN_EVENING;
  });
}
