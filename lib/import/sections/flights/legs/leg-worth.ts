import type { Reading } from '../../../reading/reading.ts';
import type { FlightCandidates } from '../types.ts';

/** Origin, destination, both times and the day: how much of a leg its lines gave. */
export function completeness(facts: FlightCandidates): number {
  const has = (field: keyof FlightCandidates) => (facts[field] ? 1 : 0);
  const isDated = /^\d{4}/.test(facts.departureTime?.[0]?.value ?? '');
  const [from, to] = [facts.fromCity?.[0]?.value, facts.toCity?.[0]?.value];
  const places = (from ? 1 : 0) + (to && to !== from ? 1 : 0);
  return (
    places +
    0.2 * (has('fromAirport') + has('toAirport')) +
    has('departureTime') +
    has('arrivalTime') +
    (isDated ? 1 : 0) +
    0.1 * (has('aircraft') + has('travelClass') + has('flightTime'))
  );
}

/** A flight number alone is no leg; a place or a time must come with it. */
export function isLeg(facts: FlightCandidates, isCalled: boolean): boolean {
  const places = [facts.fromAirport ?? facts.fromCity, facts.toAirport ?? facts.toCity].filter(
    Boolean,
  ).length;
  const times = [facts.departureTime, facts.arrivalTime].filter(
    (one) => one && /\d{2}:\d{2}$/.test(one[0]?.value ?? ''),
  ).length;
  return places === 2 || (places === 1 && times > 0) || (isCalled && times > 0);
}

/** Both ends and a clock: such a line is of a flight whatever the paper is. */
export const isWhole = ({ fromCity, toCity, departureTime, arrivalTime }: FlightCandidates) =>
  !!(fromCity && toCity && (departureTime || arrivalTime));

const FLYING =
  /(?<!\p{L})(?:flights?|fly(?:ing)?|flies|eta|etd|terminal|airlines?|airways|airport|boarding|e-?tickets?|pnr|lands?|landing|arrivals?|departures|flug|flüge|fliegt|flieg(?:en|st)|flughafen|abflüge?|abflug|ankunft|ankünfte|landet|landung|vols?|avion|aéroport|atterri\p{L}+|décoll\p{L}+|vuelos?|vuela|aeropuerto|aterriz\p{L}+|flyg\p{L}*|landar|lyfter|ankomster|llegadas|arrivées)(?!\p{L})|✈/iu;
const flying = new WeakMap<Reading, boolean>();

/** Somewhere the paper has a word of flying; a number plate or a fuse among places and hours is no flight. */
export function speaksOfFlying(reading: Reading): boolean {
  const known = flying.get(reading) ?? reading.lines.some(({ text }) => FLYING.test(text));
  flying.set(reading, known);
  return known;
}
