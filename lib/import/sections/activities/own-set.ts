import type { Reading } from '../../reading/reading.ts';
import { ALONE, OTHER_DOING, PERSONAL } from '../shared/schedule/acts/own-set-words.ts';
import { dayContext, placeNightTimes, type ScheduleItem, timeGroups } from '../shared/schedule/index.ts';
import { timedItems } from '../shared/schedule/times/timed-items.ts';
import { namesArtist } from '../shared/show/names-artist.ts';

interface Show {
  artist?: string | undefined;
  date?: string | undefined;
  setTime?: string | undefined;
}

/**
 * The set where a paper tells it by no word of the trade: `Doors 7, Pale Harbor 8, you at 9p - 10:15p`. When the artist
 * goes on was decided with the show itself; this is where the paper says so.
 */
export function ownSet(reading: Reading, show: Show, known: readonly ScheduleItem[]): ScheduleItem[] {
  if (!show.setTime || known.some((item) => item.kind === 'set' && !item.isOfNextDay)) return [];
  const days = dayContext(reading, show.date);
  for (const item of timedItems(reading)) {
    const hours = hoursFrom(item.time, show.setTime);
    const label = hours === undefined ? undefined : item.labels.find((one) => isOwn(one, show.artist));
    const time = label && timeGroups(item.quote, reading).find((one) => one.start === item.time);
    if (!label || !time) continue;
    const date = days.dayOf(item.line);
    const end = time.end && hours ? inEvening(time.end) : time.end;
    return placeNightTimes([
      {
        reading,
        line: item.line,
        quote: item.quote,
        kind: 'set',
        title: { text: namesArtist(label, show.artist) ? label : 'Set', line: item.line },
        ...(date && { date }),
        start: show.setTime,
        ...(end && { end }),
        timeDoubts: time.doubts,
        method: 'pattern',
        reason: `“${label}” beside the time`,
        level: 0,
        isListed: false,
      },
    ]);
  }
  return [];
}

function isOwn(label: string, artist: string | undefined): boolean {
  if (namesArtist(label, artist) || ALONE.test(label.toLowerCase())) return true;
  return PERSONAL.test(label) && !OTHER_DOING.test(label);
}

/** 12 where the paper gives the hour as on a clock's face: `you at 9` for 21:00. */
function hoursFrom(written: string, time: string): 0 | 12 | undefined {
  if (written === time) return 0;
  return written < '12:00' && inEvening(written) === time ? 12 : undefined;
}

function inEvening(time: string): string {
  return time < '12:00' ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : time;
}
