import { minutesAhead, wallTime } from '../../import/recognizers/wall-time.ts';

/** A component or property of a calendar, as RFC 7265 (jCal) writes it. */
export type JCal = [name: string, properties: unknown[], components: JCal[]];

const DAY = 1440;

/**
 * The clocks of a zone over some years, each change of them written out: exact for these years, and no calendar has to know
 * the zone by its name.
 */
export function timeZoneComponent(timeZone: string, firstYear: number, lastYear: number): JCal {
  // Local years begin and end up to a day beside the universal ones.
  const start = Date.UTC(firstYear, 0, 1) / 60_000 - DAY;
  const end = Date.UTC(lastYear + 1, 0, 1) / 60_000 + DAY;
  let ahead = minutesAhead(start, timeZone);
  const changes = [{ at: start, from: ahead, to: ahead }];
  for (let day = start; day < end; day += DAY) {
    const to = minutesAhead(day + DAY, timeZone);
    if (to !== ahead) changes.push({ at: changeWithin(day, day + DAY, timeZone), from: ahead, to });
    ahead = to;
  }
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

/** The first minute of the day with the new clocks. */
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
