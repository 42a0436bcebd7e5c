import { findTimes } from '../../recognizers/times.ts';
import { type ActKind, findActWords } from '../../sections/shared/schedule/index.ts';
import type { Place } from './place.ts';

interface Stretch {
  start: number;
  end: number;
}

/** The time of the line that stands nearest to a word for an act of such a kind, unless another act's word is nearer. */
export function nearestTo(place: Place, isOwn: (kind: ActKind) => boolean): string | undefined {
  const acts = findActWords(place.text);
  const times = findTimes(place.text, place.reading);
  const mine = acts.filter(({ kind }) => isOwn(kind));
  const [nearest] = mine
    .flatMap((act) => times.map((time) => ({ time, gap: gapOf(act, time) })))
    .sort((a, b) => a.gap - b.gap);
  if (!nearest) return undefined;
  const isOthers = acts.some((act) => !mine.includes(act) && gapOf(act, nearest.time) < nearest.gap);
  return isOthers ? undefined : nearest.time.value.time;
}

/** Characters between two stretches of a line. */
function gapOf(a: Stretch, b: Stretch): number {
  return Math.max(0, a.start - b.end, b.start - a.end);
}
