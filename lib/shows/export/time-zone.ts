import { minutesAhead, wallTime } from '../../import/recognizers/wall-time.ts';

/** A component or property of a calendar, as RFC 7265 (jCal) writes it. */
export type JCal = [name: string, properties: unknown[], components: JCal[]];

const DAY = 1440;
const YEAR = 365 * DAY;
/** No two changes of a zone's clocks are nearer to each other than the weeks of Ramadan, which Morocco keeps apart. */
const STEP = 7 * DAY;

/** Whether the clocks of a day are known: rules of zones are of our time, and a year such as 0001 is a slip of the pen. */
export function hasKnownClocks(day: string): boolean {
  return day >= '1970' && day < '2100';
}

/**
 * The clocks of a zone in some years, each change of them written out: exact for these years, and no calendar has to know
 * the zone by its name. Years between them cost nothing.
 */
export function timeZoneComponent(timeZone: string, years: Iterable<number>): JCal {
  const changes = [...years].sort((a, b) => a - b).flatMap((year) => clocksOfYear(year, timeZone));
  const usual = Math.min(...changes.map((change) => change.to));
  return [
    'vtimezone',
    [['tzid', {}, 'text', timeZone]],
    changes.map(({ at, from, to }): JCal => {
      const onset = new Date((at + from) * 60_000).toISOString().slice(0, 19);
      const offsets = [
        ['dtstart', {}, 'date-time', onset],
        ['tzoffsetfrom', {}, 'utc-offset', offset(from)],
        ['tzoffsetto', {}, 'utc-offset', offset(to)],
      ];
      return [to > usual ? 'daylight' : 'standard', offsets, []];
    }),
  ];
}

/** How the clocks stand as the year begins, and each change of them in it. */
function clocksOfYear(year: number, timeZone: string): { at: number; from: number; to: number }[] {
  // Local years begin and end up to a day beside the universal ones.
  const start = Date.UTC(year, 0, 1) / 60_000 - DAY;
  const end = start + YEAR + 3 * DAY;
  let ahead = minutesAhead(start, timeZone);
  const changes = [{ at: start, from: ahead, to: ahead }];
  for (let at = start; at < end; at += STEP) {
    const to = minutesAhead(at + STEP, timeZone);
    if (to !== ahead) changes.push({ at: changeWithin(at, at + STEP, timeZone), from: ahead, to });
    ahead = to;
  }
  return changes;
}

/** The first minute with the new clocks. */
function changeWithin(from: number, to: number, timeZone: string): number {
  const before = minutesAhead(from, timeZone);
  let [low, high] = [from, to];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (minutesAhead(middle, timeZone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** `+01:00` */
function offset(minutes: number): string {
  const clock = wallTime(new Date(Math.abs(minutes) * 60_000).toISOString().slice(0, 16), 'UTC').slice(11);
  return `${minutes < 0 ? '-' : '+'}${clock}`;
}
