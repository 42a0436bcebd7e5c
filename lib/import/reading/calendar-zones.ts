import { findCities } from '../recognizers/cities.ts';
import { findAirportCodes } from '../recognizers/find-airports.ts';
import { wallTime } from '../recognizers/wall-time.ts';
import type { CalendarEvent, SourceText } from '../source-text.ts';

/**
 * The source with the events that a calendar states in universal time set to the clocks of their place: the city of the
 * event, else the zone the calendar names, else that of its other events. A journey keeps its own two clocks and is left
 * as it is. Pure.
 */
export function withLocalTimes(source: SourceText): SourceText {
  const events = source.structured.flatMap((block) => (block.kind === 'calendar-event' ? [block.data] : []));
  if (!events.some(isUniversal)) return source;
  const named = events.map(zoneOfPlace);
  const fallback = zoneOfCalendar(source) ?? mostFrequent(named.flatMap((zone) => zone ?? []));
  return {
    ...source,
    structured: source.structured.map((block) => {
      if (block.kind !== 'calendar-event' || !isUniversal(block.data) || isJourney(block.data)) return block;
      const zone = named[events.indexOf(block.data)] ?? fallback;
      return zone ? { ...block, data: inZone(block.data, zone) } : block;
    }),
  };
}

function isUniversal(event: CalendarEvent): boolean {
  return event.timeZone === 'UTC' && /T\d/.test(event.start ?? '');
}

function isJourney({ summary = '' }: CalendarEvent): boolean {
  return new Set(findAirportCodes(summary).map((one) => one.value.iata)).size >= 2 || /✈/u.test(summary);
}

function inZone(event: CalendarEvent, zone: string): CalendarEvent {
  const local = (time: string) => (/T\d/.test(time) ? wallTime(time, zone) : time);
  return {
    ...event,
    timeZone: zone,
    ...(event.start && { start: local(event.start) }),
    ...(event.end && { end: local(event.end) }),
  };
}

function zoneOfPlace({ location = '', summary = '' }: CalendarEvent): string | undefined {
  const cities = [location, summary].flatMap((text) => findCities(text));
  const sure = cities.find((one) => !one.doubts && !one.value.isAmbiguous);
  return (sure ?? cities[0])?.value.timeZone;
}

/** `X-WR-TIMEZONE:Europe/Paris` */
function zoneOfCalendar(source: SourceText): string | undefined {
  const lines = source.pages.flatMap((page) => page.lines);
  const named = lines
    .flatMap((line) => /^X-WR-TIMEZONE:(\S+)/i.exec(line.cells[0]?.text ?? '')?.[1] ?? [])
    .find((zone) => Intl.supportedValuesOf('timeZone').includes(zone));
  return named === 'UTC' ? undefined : named;
}

function mostFrequent(zones: readonly string[]): string | undefined {
  const count = (zone: string) => zones.filter((one) => one === zone).length;
  return [...zones].sort((a, b) => count(b) - count(a))[0];
}
