import type { Reading } from '../../reading/reading.ts';
import { airlineByCode } from '../../recognizers/airlines.ts';
import { airportByCode } from '../../recognizers/airports.ts';
import type { BoardingPassLeg, StructuredBlock } from '../../source-text.ts';
import {
  isReservationOff,
  listOf,
  objectOf,
  reservationCode,
  type SchemaBlock,
  type SchemaObject,
  textOf,
} from '../shared/schema-org.ts';
import { addDays } from '../shared/spots.ts';
import { stater } from '../shared/stated.ts';
import { slashedNames } from './people/find-names.ts';
import { titleCase } from './places/city-names.ts';
import type { FlightCandidates, Leg, Passenger } from './types.ts';

/** Legs that mails and tickets state for machines: schema.org reservations, boarding-pass barcodes. */
export function structuredLegs(reading: Reading): Leg[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind === 'schema-org') return reservationLegs(reading, block);
    if (block.kind === 'boarding-pass')
      return block.data.map((leg) => boardingPassLeg(reading, block, leg)).filter((leg) => leg !== undefined);
    return [];
  });
}

/** Flights a machine-readable statement calls off. */
export function structuredCancelled(reading: Reading): string[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind !== 'schema-org' || !isFlightReservation(block) || !isReservationOff(block.data))
      return [];
    return flightsOf(block.data).map((flight) => {
      const day = wallTime(textOf(flight.departureTime))?.slice(0, 10);
      return day ? `${flightNumberOf(flight)}@${day}` : (flightNumberOf(flight) ?? '');
    });
  });
}

const isFlightReservation = (block: SchemaBlock) => /FlightReservation$/i.test(block.type);

function reservationLegs(reading: Reading, block: SchemaBlock): Leg[] {
  if (!isFlightReservation(block) || isReservationOff(block.data)) return [];
  return flightsOf(block.data).flatMap((flight) => {
    const flightNumber = flightNumberOf(flight);
    if (!flightNumber) return [];
    const state = stater<FlightCandidates>(reading, block.page, block.quote);
    const departure = wallTime(textOf(flight.departureTime));
    const arrival = wallTime(textOf(flight.arrivalTime));
    const from = place(objectOf(flight.departureAirport));
    const to = place(objectOf(flight.arrivalAirport));
    const airline =
      textOf(objectOf(flight.airline)?.name) ??
      textOf(objectOf(flight.provider)?.name) ??
      textOf(flight.airline);
    const facts: FlightCandidates = {
      ...state('flightNumber', flightNumber),
      ...state('airline', airline),
      ...state('aircraft', textOf(objectOf(flight.aircraft)?.name) ?? textOf(flight.aircraft)),
      ...state('departureTime', departure),
      ...state('arrivalTime', arrival),
      ...state('fromAirport', from.code),
      ...state('fromCity', from.city),
      ...state('toAirport', to.code),
      ...state('toCity', to.city),
      ...state('bookingReference', reservationCode(block.data)),
      ...state(
        'travelClass',
        textOf(objectOf(block.data.airplaneSeatClass)?.name) ??
          textOf(block.data.airplaneSeatClass) ??
          textOf(objectOf(objectOf(block.data.reservedTicket)?.ticketedSeat)?.seatingType),
      ),
    };
    return [legOf(reading, facts, flightNumber, departure?.slice(0, 10), passengersOf(reading, block))];
  });
}

function legOf(
  reading: Reading,
  facts: FlightCandidates,
  flightNumber: string,
  day: string | undefined,
  passengers: Passenger[],
): Leg {
  return {
    reading,
    facts,
    flightNumber,
    carrier: flightNumber.slice(0, 2),
    ...(day && { day }),
    firstLine: 0,
    lastLine: 0,
    passengers,
  };
}

function passengersOf(reading: Reading, block: SchemaBlock): Passenger[] {
  const state = stater<FlightCandidates>(reading, block.page, block.quote);
  const ticket = textOf(block.data.ticketNumber) ?? textOf(objectOf(block.data.reservedTicket)?.ticketNumber);
  const seat =
    textOf(block.data.airplaneSeat) ??
    textOf(objectOf(objectOf(block.data.reservedTicket)?.ticketedSeat)?.seatNumber);
  return listOf(block.data.underName ?? objectOf(block.data.reservedTicket)?.underName).flatMap((person) => {
    const written =
      textOf(objectOf(person)?.name) ??
      textOf(person) ??
      [textOf(objectOf(person)?.givenName), textOf(objectOf(person)?.familyName)].filter(Boolean).join(' ');
    const name =
      slashedNames(written)[0]?.name ??
      titleCase(written.replace(/^(?:mr|mrs|ms|miss|herr|frau|mme|m|sr|sra)\.?\s/iu, ''));
    const candidate = state('fullName', name).fullName?.[0];
    const claim = state('seat', seat).seat?.[0];
    const number = state('ticketNumber', ticket?.replace(/\s/g, '')).ticketNumber?.[0];
    return candidate
      ? [
          {
            name: candidate,
            seats: claim ? [{ seat: claim }] : [],
            line: 0,
            ...(number && { ticket: number }),
          },
        ]
      : [];
  });
}

function boardingPassLeg(
  reading: Reading,
  block: Extract<StructuredBlock, { kind: 'boarding-pass' }>,
  leg: BoardingPassLeg,
): Leg | undefined {
  const flightNumber = leg.flightNumber && normalizeFlightNumber(leg.flightNumber);
  if (!flightNumber) return undefined;
  const state = stater<FlightCandidates>(reading, block.page, block.quote);
  const day =
    leg.dayOfYear && reading.defaultYear
      ? addDays(`${reading.defaultYear}-01-01`, leg.dayOfYear - 1)
      : undefined;
  const facts: FlightCandidates = {
    ...state('flightNumber', flightNumber),
    ...state('airline', airlineByCode(flightNumber.slice(0, 2))?.name, ['derived']),
    ...state('fromAirport', leg.fromAirport),
    ...state('fromCity', airportByCode(leg.fromAirport ?? '')?.city),
    ...state('toAirport', leg.toAirport),
    ...state('toCity', airportByCode(leg.toAirport ?? '')?.city),
    ...state('departureTime', day, ['inferred_year']),
    ...state('bookingReference', leg.bookingReference?.trim()),
  };
  const name = slashedNames(leg.passengerName)[0]?.name ?? titleCase(leg.passengerName.replace('/', ' '));
  const fullName = state('fullName', name).fullName?.[0];
  const seat = state('seat', leg.seat?.replace(/^0+/, '')).seat?.[0];
  const ticket = state('ticketNumber', leg.ticketNumber).ticketNumber?.[0];
  const passengers: Passenger[] = fullName
    ? [{ name: fullName, line: 0, seats: seat ? [{ seat }] : [], ...(ticket && { ticket }) }]
    : [];
  return legOf(reading, facts, flightNumber, day, passengers);
}

function flightsOf(data: SchemaObject): SchemaObject[] {
  return listOf(data.reservationFor)
    .map(objectOf)
    .filter((one) => one !== undefined);
}

/** `1105` of a carrier `DY`, or `DY 1105` whole. */
function flightNumberOf(flight: SchemaObject): string | undefined {
  const written = textOf(flight.flightNumber)?.replace(/\s/g, '').toUpperCase();
  if (!written) return undefined;
  const carrier =
    textOf(objectOf(flight.airline)?.iataCode) ?? textOf(objectOf(flight.provider)?.iataCode) ?? '';
  return normalizeFlightNumber(/^\d{1,4}$/.test(written) ? `${carrier.toUpperCase()}${written}` : written);
}

function normalizeFlightNumber(written: string): string | undefined {
  const match = /^([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?0*([1-9]\d{0,3})[A-Z]?$/.exec(written.trim().toUpperCase());
  return match ? `${match[1]}${match[2]}` : undefined;
}

/** The clock of the place, as written; an offset says which zone it is and moves nothing. */
function wallTime(written: string | undefined): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(written ?? '');
  return match ? (match[2] ? `${match[1]}T${match[2]}` : match[1]) : undefined;
}

function place(airport: SchemaObject | undefined): { code?: string; city?: string } {
  const code = textOf(airport?.iataCode)?.toUpperCase();
  const known = code ? airportByCode(code) : undefined;
  const city = textOf(objectOf(airport?.address)?.addressLocality) ?? known?.city ?? textOf(airport?.name);
  return { ...(code && /^[A-Z]{3}$/.test(code) && { code }), ...(city && { city: titleCase(city) }) };
}
