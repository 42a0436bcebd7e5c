import { findTimes } from '../../recognizers/times.ts';
import { findActWords, kindOfTitle } from '../../sections/shared/schedule/index.ts';
import { isCancelled } from '../../sections/shared/schedule/standing/cancelled.ts';
import { namesArtist } from '../../sections/shared/show/names-artist.ts';
import { isLabelledElse, type Place } from './place.ts';
import { isTakenBackAt, isUnsettled } from './taken-back.ts';
import type { Roles, Rule, Told } from './told.ts';

/** What other sections list, and what other acts do. */
const NOT_OURS = new Set(['meal', 'hotel', 'flight', 'changeover', 'support']);
const OWN = ['activity', 'event.setTime', 'part.schedule', 'event.setLength'];

/** A point of the schedule by its words, or the artist's own name in it. */
const isPoint: Rule = (place, told, { done }) => {
  if (isCancelled(place.text) || isUnsettled(place)) return false;
  if (namesArtist(told.value, done.general?.artist)) return true;
  const kind = kindOfTitle(told.value)?.kind;
  return kind !== undefined && !NOT_OURS.has(kind);
};

/** The time is the one nearest to the point's name, on its line or the next. */
const isItsTime: Rule = (place, told, { entry, anchor }) => {
  if (isCancelled(place.text) || isLabelledElse(place, OWN)) return false;
  if (findActWords(place.text).some(({ kind }) => kind === 'support')) return false;
  const name = entry.find((other) => other.field === 'name');
  if (!name || !anchor || isUnsettled(place)) return false;
  if (timesOf(place, told).some(({ start }) => isTakenBackAt(place.text, start))) return false;
  // On the next line only where each of the two holds one half.
  if (anchor.firstLine !== place.firstLine)
    return countTimes(anchor.text) === 0 && findActWords(place.text).length === 0;
  return nearestTime(place.text, name) === told.value.slice(-5) || countTimes(place.text) <= 2;
};

/** What may stand between the hours of a span. */
const UNTIL =
  /^\s*(?:h|uhr|pm|am|[ap]\.m\.)?\s*(?:[-–—/]|bis|to|till?|until|à|a|al|hasta|y)?\s*(?:ca\.?|um|kl\.?|las|the)?\s*$/iu;

/** The end is the hour right behind another one. */
const isEnd: Rule = (place, told, context) => {
  if (!isItsTime(place, told, context)) return false;
  const times = findTimes(place.text, place.reading);
  return timesOf(place, told).some((end) =>
    times.some((other) => other.end <= end.start && UNTIL.test(place.text.slice(other.end, end.start))),
  );
};

function timesOf(place: Place, told: Told) {
  return findTimes(place.text, place.reading).filter(({ value }) => value.time === told.value.slice(-5));
}

/** Somewhere is a goal if the words before it say that the way goes there. */
const TOWARDS =
  /(?:\b(?:to|for|nach|zum|zur|ins?|vers|jusqu['’]à|à l['’]|à|au|al?|hacia|hasta|till)|[→>])\s*(?:(?:the|den|dem|das|la|le|el|los)\s+)?$/iu;
const isGoal: Rule = (place, told) => {
  const at = place.text.toLowerCase().indexOf(told.value.toLowerCase());
  return at > 0 && TOWARDS.test(place.text.slice(0, at)) && findTimes(told.value).length === 0;
};

const isBeside: Rule = (place, _, { anchor }) => place.firstLine === anchor?.firstLine;

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
  fields: {
    startTime: isItsTime,
    endTime: isEnd,
    location: isBeside,
    destinationName: isGoal,
    destinationLocation: isGoal,
    notes: () => false,
  },
};
