import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import { daysBetween } from '../../recognizers/calendar.ts';

/** A flight against the date line lands up to a day "before" it left; more than that is a misreading. */
const MAX_WESTWARD_HOURS = 20;

/** Arrival before departure, and a landing on the day of the show after the soundcheck has begun. */
export function checkFlights(extracted: Extracted): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  const soundcheck = (extracted.activities ?? []).findIndex((one) =>
    /sound\s?check|balance|prueba/i.test(one.name ?? ''),
  );
  const begins = extracted.activities?.[soundcheck]?.startTime;
  (extracted.flights ?? []).forEach((flight, i) => {
    const { departureTime, arrivalTime } = flight;
    if (
      departureTime &&
      arrivalTime &&
      isDated(departureTime) &&
      isDated(arrivalTime) &&
      isImpossible(departureTime, arrivalTime)
    ) {
      warnings.push({
        code: 'arrival_before_departure',
        message: `${flight.flightNumber ?? 'A flight'} arrives (${arrivalTime}) before it departs (${departureTime}).`,
        paths: [`flights.${i}.departureTime`, `flights.${i}.arrivalTime`],
      });
    }
    if (!begins || !arrivalTime || flight.direction === 'departure') return;
    if (
      isDateTime(begins) &&
      isDateTime(arrivalTime) &&
      begins.slice(0, 10) === arrivalTime.slice(0, 10) &&
      arrivalTime > begins &&
      landsNearShow(extracted, i)
    ) {
      warnings.push({
        code: 'landing_after_soundcheck',
        message: `${flight.flightNumber ?? 'A flight'} lands at ${arrivalTime.slice(11)}, after the soundcheck at ${begins.slice(11)}.`,
        paths: [`flights.${i}.arrivalTime`, `activities.${soundcheck}.startTime`],
      });
    }
  });
  return warnings;
}

function isImpossible(departure: string, arrival: string): boolean {
  const days = daysBetween(departure.slice(0, 10), arrival.slice(0, 10));
  if (!isDateTime(departure) || !isDateTime(arrival)) return days < -1;
  const hours = days * 24 + Number(arrival.slice(11, 13)) - Number(departure.slice(11, 13));
  return hours < -MAX_WESTWARD_HOURS || (days === 0 && arrival < departure && hours < -3);
}

/** A flight home on the day of the show is no arrival. */
function landsNearShow(extracted: Extracted, i: number): boolean {
  const flight = extracted.flights?.[i];
  const city = extracted.general?.city?.toLowerCase();
  return flight?.direction === 'arrival' || (city !== undefined && flight?.toCity?.toLowerCase() === city);
}

const isDated = (value: string): boolean => /^\d{4}-/.test(value);
const isDateTime = (value: string): boolean => value.includes('T');
