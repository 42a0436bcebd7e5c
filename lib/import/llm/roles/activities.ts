import { findTimes } from '../../recognizers/times.ts';
import { namesArtist } from '../../sections/activities/whose.ts';
import { findActWords, kindOfTitle } from '../../sections/shared/schedule/index.ts';
import { isCancelled } from '../../sections/shared/schedule/lines.ts';
import { isLabelledElse } from './place.ts';
import type { Roles, Rule, Told } from './told.ts';

/** What other sections list, and what other acts do. */
const NOT_OURS = new Set(['meal', 'hotel', 'flight', 'changeover', 'support']);
const OWN = ['activity', 'event.setTime', 'part.schedule', 'event.setLength'];

/** A point of the schedule by its words, or the artist's own name in it. */
const isPoint: Rule = (place, told, { done }) => {
  if (isCancelled(place.text)) return false;
  if (namesArtist(told.value, done.general?.artist)) return true;
  const kind = kindOfTitle(told.value)?.kind;
  return kind !== undefined && !NOT_OURS.has(kind);
};

/** The time is the one nearest to the point's name, on its line or the next. */
const isItsTime: Rule = (place, told, { entry, anchor }) => {
  if (isCancelled(place.text) || isLabelledElse(place, OWN)) return false;
  if (findActWords(place.text).some(({ kind }) => kind === 'support')) return false;
  const name = entry.find((other) => other.field === 'name');
  if (!name || !anchor) return false;
  // On the next line only where each of the two holds one half.
  if (anchor.firstLine !== place.firstLine)
    return countTimes(anchor.text) === 0 && findActWords(place.text).length === 0;
  return nearestTime(place.text, name) === told.value.slice(-5) || countTimes(place.text) <= 2;
};

function countTimes(text: string): number {
  return findTimes(text).length;
}

function nearestTime(text: string, name: Told): string | undefined {
  const at = text.toLowerCase().indexOf(name.value.toLowerCase());
  const end = at + name.value.length;
  const distance = (start: number, stop: number) => (stop <= at ? at - stop : start - end);
  const [nearest] = findTimes(text).sort((a, b) => distance(a.start, a.end) - distance(b.start, b.end));
  return at < 0 ? undefined : nearest?.value.time;
}

export const activityRoles: Roles = {
  anchors: { name: isPoint },
  needs: ['startTime'],
  reach: 1,
  fields: { startTime: isItsTime, endTime: isItsTime, notes: () => false },
};
