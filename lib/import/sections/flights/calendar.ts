import type { Candidate } from '../../candidate.ts';
import { quoteOnPage } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import { airlineByCode, isWellKnownAirline } from '../../recognizers/airlines.ts';
import { type Airport, airportByName } from '../../recognizers/airports.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { findAirportCodes } from '../../recognizers/find-airports.ts';
import { type FoundFlightNumber, findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { wallTime } from '../../recognizers/wall-time.ts';
import { type CalendarEvent, foldWhitespace } from '../../source-text.ts';
import { candidateAt } from '../shared/spots.ts';
import { columnFinder } from './columns/column-cells.ts';
import { readFlightTime } from './legs/leg-details.ts';
import { passengersOfLeg } from './legs/leg-passengers.ts';
import { namesInList } from './people/find-names.ts';
import { passengerAt } from './people/passenger-facts.ts';
import { TICKET } from './people/passenger-tickets.ts';
import { firstName } from './people/written-names.ts';
import { FROM_WORDS, routeOfCities, TO_WORDS } from './places/line-towns.ts';
import { type FoundReference, findAirlineReferences } from './references/airline-references.ts';
import { referenceFinder } from './references/reference-finder.ts';
import { bareSeats } from './seats/find-seats.ts';
import { saysCancelled, saysNotGot } from './standing/words.ts';
import { tokenize } from './tokens/tokenize.ts';
import type { FlightCandidates, Leg, Passenger, SeatClaim, TokenLine } from './types.ts';

const SAYS_FLIGHT = /flight|flug(?!hafen)|\bvol\b|vuelo|flyg|✈/iu;

/** Legs of calendar events: the event states when, its title and description which flight, where and who. */
export function calendarLegs(reading: Reading): (Leg & { seats: SeatClaim[] })[] {
  const events = eventsOf(reading);
  if (events.length === 0) return [];
  const lines = tokenize(reading);
  const references = findAirlineReferences(reading);
  let from = 0;
  return events.flatMap((block) => {
    const own = linesOfEvent(reading, lines, block.data, from);
    from = own.at(-1)?.index ?? from;
    if (isEventOff(block.data)) return [];
    const ofEvent = references.filter(({ line }) => own.some(({ index }) => index === line));
    const leg = eventLeg(reading, block.data, own, ofEvent, { page: block.page, quote: block.quote });
    return leg ? [{ ...leg, seats: bareSeats(reading, own, leg.flightNumber, new Set()) }] : [];
  });
}

function eventsOf(reading: Reading) {
  const stated = reading.source.structured.filter((block) => block.kind === 'calendar-event');
  // What is sent once more under its sign replaces what was sent before.
  const last = new Map(stated.map((block) => [block.data.uid ?? block, block]));
  return stated.filter((block) => last.get(block.data.uid ?? block) === block);
}

/** The flights of called-off events: `KL1199@2026-06-04`. Not those that another event tells anew. */
export function cancelledEvents(reading: Reading): string[] {
  const events = eventsOf(reading).map(({ data }) => ({ data, keys: keysOf(data) }));
  const standing = new Set(events.flatMap(({ data, keys }) => (isEventOff(data) ? [] : keys)));
  return events
    .filter(({ data }) => isCancelled(data))
    .flatMap(({ keys }) => keys.filter((key) => !standing.has(key)));
}

const keysOf = ({ summary = '', description = '', start }: CalendarEvent): string[] =>
  findFlightNumbers(`${summary}\n${description}`).map(
    ({ value }) => `${value.flightNumber}@${start?.slice(0, 10) ?? ''}`,
  );

const isCancelled = ({ status = '', summary = '' }: CalendarEvent) =>
  /cancel/i.test(status) || saysCancelled(summary);

/** Called off, or only pencilled in, by the calendar or by the words of its title. */
export function isEventOff(event: CalendarEvent): boolean {
  const { status = '', summary = '' } = event;
  return (
    isCancelled(event) ||
    /tentative/i.test(status) ||
    saysNotGot(summary) ||
    /^\W{0,4}(?:hold|option|opción|tentative)(?!\p{L})/iu.test(summary)
  );
}

/** The lines of the source that hold this event's title, place and description, from its title on. */
function linesOfEvent(
  reading: Reading,
  lines: readonly TokenLine[],
  event: CalendarEvent,
  from: number,
): TokenLine[] {
  const words = foldWhitespace(`${event.summary ?? ''}\n${event.location ?? ''}\n${event.description ?? ''}`);
  const title = foldWhitespace(event.summary ?? '');
  const start = reading.lines.findIndex(
    (line) => line.index >= from && title !== '' && foldWhitespace(line.text).includes(title),
  );
  if (start < 0) return [];
  const own: TokenLine[] = [];
  for (const line of lines.slice(start)) {
    const text = foldWhitespace(line.text.replace(/^[A-Z-]+(?:;[^:]{1,60})?:/u, ''));
    if (own.length > 0 && foldWhitespace(line.text).startsWith('SUMMARY')) break;
    if (text !== '' && words.includes(text)) own.push(line);
  }
  return own;
}

function eventLeg(
  reading: Reading,
  event: CalendarEvent,
  own: readonly TokenLine[],
  references: readonly FoundReference[],
  at: { page: number; quote: string },
): Leg | undefined {
  const found = flightOfEvent(event);
  if (!found) return undefined;
  const { flightNumber, airline } = found.value;
  const first = own[0]?.index ?? 0;
  const last = own.at(-1)?.index ?? 0;
  const reference = referenceFinder(references)({ carrier: airline.code, firstLine: first, lastLine: last });
  const entries = {
    ...statedOfEvent(reading, event, own, found.value, at),
    bookingReference: reference && [reference],
    ...toldOfEvent(reading, own),
  };
  const facts = Object.fromEntries(
    Object.entries(entries).filter(([, value]) => value !== undefined),
  ) as FlightCandidates; // Undefined ones were dropped.
  const day = facts.departureTime?.[0]?.value.slice(0, 10);
  return {
    reading,
    facts,
    flightNumber,
    carrier: airline.code,
    ...(day && { day }),
    firstLine: first,
    lastLine: last,
    passengers: peopleTold(reading, own),
  };
}

function flightOfEvent(event: CalendarEvent) {
  const title = foldWhitespace(event.summary ?? '');
  const inTitle = findFlightNumbers(title).find((one) => !one.doubts || SAYS_FLIGHT.test(title));
  if (inTitle || !SAYS_FLIGHT.test(title)) return inTitle;
  return findFlightNumbers(foldWhitespace(event.description ?? ''))[0];
}

type Facts = { [K in keyof FlightCandidates]: FlightCandidates[K] | undefined };

/** What the event states in fields of its own, and the towns its words name where it names no airport. */
function statedOfEvent(
  reading: Reading,
  event: CalendarEvent,
  own: readonly TokenLine[],
  { flightNumber, airline }: FoundFlightNumber,
  at: { page: number; quote: string },
): Facts {
  const evidence = [quoteOnPage(reading, at.quote, at.page)];
  const state = (value: string | undefined, doubts?: Candidate['doubts']): Candidate<string>[] | undefined =>
    value
      ? [{ value, method: 'structured', reason: 'calendar event', evidence, ...(doubts && { doubts }) }]
      : undefined;
  /** A calendar may state universal time; people land by the clock of the place. */
  const timeAt = (time: string | undefined, airport: Airport | undefined) => {
    if (event.timeZone !== 'UTC' || !time || !/T\d/.test(time)) return state(time);
    return airport ? state(wallTime(time, airport.timeZone), ['derived']) : state(time, ['weak_context']);
  };
  const { from, to } = endsOfEvent(event);
  const towns = from && to ? {} : routeOfCities(reading, own);
  return {
    flightNumber: state(flightNumber),
    airline: state(
      airlineByCode(airline.code)?.name,
      isWellKnownAirline(airline.code) ? undefined : ['derived'],
    ),
    departureTime: timeAt(event.start, from),
    arrivalTime: event.end !== event.start ? timeAt(event.end, to) : undefined,
    fromAirport: state(from?.iata),
    fromCity: state(from?.city) ?? towns.fromCity,
    toAirport: state(to?.iata),
    toCity: state(to?.city) ?? towns.toCity,
  };
}

/** What the words of an event tell of the flight besides. */
function toldOfEvent(reading: Reading, own: readonly TokenLine[]): Facts {
  const tokens = own.flatMap((line) => line.tokens);
  const aircraft = tokens.find((token) => token.kind === 'aircraft');
  const cabin = tokens.find((token) => token.kind === 'class');
  const flightTime = readFlightTime(reading, own, tokens);
  return {
    travelClass: cabin && [
      candidateAt(reading, cabin.text, [cabin], { reason: 'name of a cabin in the event' }),
    ],
    flightTime: flightTime && [flightTime.candidate],
    aircraft: aircraft && [
      candidateAt(reading, aircraft.text, [aircraft], { reason: 'make and model of an aircraft' }),
    ],
  };
}

/** Both ends as the title or the description tells them; else it leaves from where the event takes place. */
function endsOfEvent({ summary, description, location }: CalendarEvent): { from?: Airport; to?: Airport } {
  const [ofTitle = [], ofDescription = [], ofPlace = []] = [summary, description, location].map((text = '') =>
    findAirportCodes(text).flatMap(({ doubts, value, start }) => {
      const side = SIDE.exec(text.slice(Math.max(0, start - REACH), start))?.groups;
      return doubts && !side && text.trim() !== value.iata ? [] : [{ airport: value, side }];
    }),
  );
  const tellsBoth = [ofTitle, ofDescription].find(
    (codes) => new Set(codes.map(({ airport }) => airport.iata)).size > 1,
  );
  const codes = tellsBoth ?? [...ofPlace, ...ofTitle, ...ofDescription];
  const from = codes.find(({ side }) => side?.from) ?? codes.find(({ side }) => !side?.to);
  const others = codes.filter(({ airport }) => airport.iata !== from?.airport.iata);
  const to = others.find(({ side }) => side?.to) ?? others[0];
  return { ...(from && { from: from.airport }), ...(to && { to: to.airport }) };
}

/** `nach Ljubljana (`, `from ` right before a code. */
const SIDE = new RegExp(
  `(?<!\\p{L})(?:(?<from>${FROM_WORDS})|(?<to>${TO_WORDS}))\\s{1,2}(?:\\p{Lu}[\\p{L}.'’-]{1,24}(?: \\p{L}[\\p{L}.'’-]{1,24}){0,2}\\s{0,2})?\\(?$`,
  'iu',
);
const REACH = 64;

/** People of the leg's own lines, or of a list behind a dash or a colon: `KL 1223 AMS/CDG - Ada Wren, Tom Linde`. */
function peopleTold(reading: Reading, own: readonly TokenLine[]): Passenger[] {
  const found = passengersOfLeg(reading, own);
  if (found.length > 0) return found;
  const columnAt = columnFinder(reading);
  const ticketed = own.flatMap((line) =>
    (TICKET.test(line.text) ? (firstName(line.text) ?? []) : []).map((name) =>
      passengerAt(
        reading,
        line,
        { ...name, method: 'pattern', reason: 'named beside a ticket number' },
        columnAt,
      ),
    ),
  );
  if (ticketed.length > 0) return ticketed;
  for (const line of own) {
    // The calendar escapes its commas.
    const text = line.text.replaceAll('\\,', ' ,');
    for (const match of text.matchAll(/(?<=\s[-–/|]\s|:\s|\\n)[^:|/\\]+/gu)) {
      const names = namesInList(match[0]);
      if (!names || names.some(({ name }) => cityByName(name) || airportByName(name))) continue;
      return names.map((name) =>
        passengerAt(
          reading,
          line,
          {
            ...name,
            start: name.start + match.index,
            end: name.end + match.index,
            method: 'pattern',
            reason: 'named in the event of the flight',
          },
          columnAt,
        ),
      );
    }
  }
  return [];
}
