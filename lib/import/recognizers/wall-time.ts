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

/** Minutes by which the clocks of a zone are ahead of universal time at a wall time `YYYY-MM-DDTHH:MM` of theirs. */
export function minutesAhead(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}Z`);
  const first = (Date.parse(`${wallTime(wall, timeZone)}Z`) - asUtc) / 60_000;
  // Near a change of the clocks the first guess may lie on its other side.
  const utc = new Date(asUtc - first * 60_000).toISOString().slice(0, 16);
  return (Date.parse(`${wallTime(utc, timeZone)}Z`) - Date.parse(`${utc}Z`)) / 60_000;
}
