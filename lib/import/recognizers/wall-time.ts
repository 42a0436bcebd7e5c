/** `2026-10-04T07:30` of universal time as the clocks of an IANA zone show it, in the same form. */
export function wallTime(utc: string, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(new Date(`${utc}Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes far longer than reading it, and a tour is in few zones. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** A wall time `YYYY-MM-DDTHH:MM` and the IANA zone whose clocks show it. */
export interface ZonedTime {
  wall: string;
  timeZone: string;
}

/** Minutes from one moment to another; NaN when either is no moment of the calendar. */
export function minutesBetween(from: ZonedTime, to: ZonedTime): number {
  return universalMinutes(to) - universalMinutes(from);
}

function universalMinutes({ wall, timeZone }: ZonedTime): number {
  const asUtc = Date.parse(`${wall}Z`) / 60_000;
  if (Number.isNaN(asUtc)) return Number.NaN;
  const first = asUtc - minutesAhead(asUtc, timeZone);
  // Near a change of the clocks the first guess may lie on its other side.
  return asUtc - minutesAhead(first, timeZone);
}

/** How far the clocks of a zone are ahead of universal time at a moment of it. */
export function minutesAhead(utcMinutes: number, timeZone: string): number {
  const utc = new Date(utcMinutes * 60_000).toISOString().slice(0, 16);
  return Date.parse(`${wallTime(utc, timeZone)}Z`) / 60_000 - utcMinutes;
}
