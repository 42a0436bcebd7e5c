import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { airlineByCode } from '../../recognizers/airlines.ts';
import { findAirportCodes } from '../../recognizers/airports.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import type { CalendarEvent } from '../../source-text.ts';
import type { FlightCandidates, Leg } from './types.ts';

/**
 * Legs of calendar events. The event states when; its title and place say which flight and between which airports.
 * What its description adds (people, seats, references) is read with the rest of the text.
 */
export function calendarLegs(reading: Reading): Leg[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind !== 'calendar-event' || /cancel/i.test(block.data.status ?? '')) return [];
    const leg = eventLeg(reading, block.data, { page: block.page, quote: block.quote });
    return leg ? [leg] : [];
  });
}

/** The flight an event is about, when it is about one. */
export function flightOfEvent(event: CalendarEvent): string | undefined {
  const title = event.summary ?? '';
  const found =
    findFlightNumbers(title).find((one) => !one.doubts || /flight|flug|vol\b|vuelo|flyg|✈/iu.test(title)) ??
    findFlightNumbers(`${event.description ?? ''}`)[0];
  const isFlight =
    found && (findFlightNumbers(title).length > 0 || /flight|flug|\bvol\b|vuelo|flyg|✈/iu.test(title));
  return isFlight ? found.value.flightNumber : undefined;
}

function eventLeg(
  reading: Reading,
  event: CalendarEvent,
  at: { page: number; quote: string },
): Leg | undefined {
  const flightNumber = flightOfEvent(event);
  if (!flightNumber) return undefined;
  const evidence = [{ sourceId: reading.source.sourceId, ...at }];
  const state = (value: string | undefined, doubts?: Candidate['doubts']): Candidate<string>[] | undefined =>
    value
      ? [{ value, method: 'structured', reason: 'calendar event', evidence, ...(doubts && { doubts }) }]
      : undefined;
  const airports = [event.summary, event.description, event.location].flatMap((text) =>
    findAirportCodes(text ?? '')
      .filter((one) => !one.doubts)
      .map((one) => one.value),
  );
  const from = airports[0];
  const to = airports.find((one) => one.iata !== from?.iata);
  const carrier = flightNumber.slice(0, 2);
  const entries = {
    flightNumber: state(flightNumber),
    airline: state(airlineByCode(carrier)?.name, ['derived']),
    departureTime: state(event.start),
    arrivalTime: event.end !== event.start ? state(event.end) : undefined,
    fromAirport: state(from?.iata),
    fromCity: state(from?.city, ['derived']),
    toAirport: state(to?.iata),
    toCity: state(to?.city, ['derived']),
  };
  const facts = Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as FlightCandidates; // Undefined ones were dropped.
  const day = event.start?.slice(0, 10);
  return {
    reading,
    facts,
    flightNumber,
    carrier,
    ...(day && { day }),
    firstLine: 0,
    lastLine: 0,
    passengers: [],
  };
}
