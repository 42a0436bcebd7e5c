import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import { airportByCode } from '../../recognizers/airports.ts';
import { daysBetween } from '../../recognizers/calendar.ts';
import { minutesBetween } from '../../recognizers/wall-time.ts';
import { kindOfTitle } from '../../sections/shared/schedule/index.ts';

type Flight = NonNullable<Extracted['flights']>[number];

/** A flight against the date line lands up to a day "before" it left; more than that is a misreading. */
const MAX_WESTWARD_HOURS = 20;

/** Arrival before departure, and a landing on the day of the show after the soundcheck has begun. */
export function checkFlights(extracted: Extracted): ImportWarning[] {
  const soundcheck = (extracted.activities ?? []).findIndex(
    (one) => one.name !== undefined && kindOfTitle(one.name)?.kind === 'soundcheck',
  );
  return (extracted.flights ?? []).flatMap((flight, i) => [
    ...checkDuration(flight, i),
    ...checkLanding(extracted, flight, i, soundcheck),
  ]);
}

function checkDuration(flight: Flight, i: number): ImportWarning[] {
  const { departureTime, arrivalTime } = flight;
  if (!departureTime || !arrivalTime || !isDated(departureTime) || !isDated(arrivalTime)) return [];
  if (!isImpossible(departureTime, arrivalTime, flight)) return [];
  return [
    {
      code: 'arrival_before_departure',
      message: `${flight.flightNumber ?? 'A flight'} arrives (${arrivalTime}) before it departs (${departureTime}).`,
      paths: [`flights.${i}.departureTime`, `flights.${i}.arrivalTime`],
    },
  ];
}

/** By the clocks of both places where the airports are known; else unless even the date line could explain it. */
function isImpossible(departure: string, arrival: string, { fromAirport, toAirport }: Flight): boolean {
  const days = daysBetween(departure.slice(0, 10), arrival.slice(0, 10));
  if (!isDateTime(departure) || !isDateTime(arrival)) return days < -1;
  const from = airportByCode(fromAirport ?? '')?.timeZone;
  const to = airportByCode(toAirport ?? '')?.timeZone;
  if (from && to)
    return minutesBetween({ wall: departure, timeZone: from }, { wall: arrival, timeZone: to }) < 0;
  return days * 24 + Number(arrival.slice(11, 13)) - Number(departure.slice(11, 13)) < -MAX_WESTWARD_HOURS;
}

function checkLanding(extracted: Extracted, flight: Flight, i: number, soundcheck: number): ImportWarning[] {
  const begins = extracted.activities?.[soundcheck]?.startTime;
  const { arrivalTime } = flight;
  if (!begins || !arrivalTime || !isDateTime(begins) || !isDateTime(arrivalTime)) return [];
  const isSameDay = begins.slice(0, 10) === arrivalTime.slice(0, 10);
  if (!isSameDay || arrivalTime <= begins || !landsNearShow(extracted, flight)) return [];
  return [
    {
      code: 'landing_after_soundcheck',
      message: `${flight.flightNumber ?? 'A flight'} lands at ${arrivalTime.slice(11)}, after the soundcheck at ${begins.slice(11)}.`,
      paths: [`flights.${i}.arrivalTime`, `activities.${soundcheck}.startTime`],
    },
  ];
}

/** A flight home on the day of the show is no arrival. */
function landsNearShow(extracted: Extracted, flight: Flight): boolean {
  if (flight.direction === 'departure') return false;
  const city = extracted.general?.city?.toLowerCase();
  return flight.direction === 'arrival' || (city !== undefined && flight.toCity?.toLowerCase() === city);
}

const isDated = (value: string): boolean => /^\d{4}-/.test(value);
const isDateTime = (value: string): boolean => value.includes('T');
