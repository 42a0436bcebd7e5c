import { paperKindOf } from '../../reading/paper-kind.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { readSchedule, type ScheduleItem } from '../shared/schedule/index.ts';
import { actRows } from './act-rows.ts';
import type { Fact } from './facts.ts';
import { BESIDE_US, NOT_THE_SET } from './set-words.ts';

interface Show {
  artists: readonly string[];
  date?: string | undefined;
  venue?: string | undefined;
}

const NIGHT_ENDS = '06:00';

/** The artist's set as the running order has it, whatever its layout. */
export function setsOfSchedule(reading: Reading, { artists, date, venue }: Show): Fact[] {
  if (paperKindOf(reading).kind === 'rider') return [];
  const names = artists.map(foldName).filter((name) => name.length > 2);
  const { ofOthers } = actRows(reading, artists);
  return readSchedule(reading, { date, venue }).flatMap((item) => {
    // What calendars state is read from their entries.
    if (ofOthers.has(item.line) || item.method === 'structured' || item.isOfNextDay) return [];
    const title = foldName(item.title.text);
    const isNamed = names.some((name) => title.includes(name));
    const isSet = item.kind === 'set' || (isNamed && item.kind === undefined);
    if (!item.start || !isSet || BESIDE_US.test(item.quote) || !isOnDay(item, date)) return [];
    if (!isNamed && (item.isActName || NOT_THE_SET.test(item.title.text))) return [];
    return [
      {
        value: item.start,
        method: item.method,
        reason: item.reason,
        quote: item.quote,
        line: item.line,
        specificity: isNamed ? 0.95 : item.isListed ? 0.8 : 0.7,
        ...(item.timeDoubts.length > 0 && { doubts: item.timeDoubts }),
      },
    ];
  });
}

/** A set after midnight belongs to the evening before. */
function isOnDay(item: ScheduleItem, day: string | undefined): boolean {
  const own = item.date?.value;
  if (!own || !day || own === day) return true;
  return (item.start ?? '') < NIGHT_ENDS && Date.parse(own) - Date.parse(day) === 86_400_000;
}
