import { airlineByName } from '../../recognizers/airlines.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findAirportCodes, findAirportNames } from '../../recognizers/find-airports.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { conceptsOf } from '../../recognizers/labels.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { findTimes } from '../../recognizers/times.ts';
import { isSamePerson } from '../../sections/flights/people/find-names.ts';
import { isRecordLocator } from '../../sections/flights/references/airline-references.ts';
import { saysCancelled, saysOld } from '../../sections/flights/standing/words.ts';
import { AIRCRAFT, CABIN } from '../../sections/flights/tokens/token-words.ts';
import { namesArtist } from '../../sections/shared/show/names-artist.ts';
import { isPerson, passengersIn } from './names-in-text.ts';
import { isLabelled, isLabelledElse, type Place, textOf } from './place.ts';
import { REFERENCE_WORDS } from './reference-words.ts';
import type { Roles, Rule, Told } from './told.ts';

/** `Operated by TAP Air Portugal as TP 1352`: not the number on the ticket. */
const OPERATED =
  /(?:operated|operating|durchgeführt|ausgeführt|opéré|effectué|assuré|operado|flygs|trafikeras)(?!\p{L})/iu;
/** Lines around a flight's number on which its airports stand. */
const LEG = 4;

/** The number of a leg that flies: airports and a time beside it, and nothing in the paper takes it back. */
const isFlying: Rule = (place, told) => {
  const mentions = place.reading.lines.filter((line) => numbersIn(line.text).has(told.value));
  if (mentions.some(({ text }) => saysCancelled(text)) || saysOld(place.text)) return false;
  const leg = textOf(place.reading, place.firstLine - 1, place.lastLine + LEG);
  return (
    numbersIn(place.text).has(told.value) &&
    !OPERATED.test(place.text) &&
    airportsIn(leg).length > 0 &&
    findTimes(leg, place.reading).length > 0
  );
};

/** Between the flight's number and the field no other flight is named. */
const isOfFlight: Rule = (place, _, { anchor, entry }) => {
  if (!anchor || saysCancelled(place.text) || saysOld(place.text)) return false;
  const own = entry.find((told) => told.field === 'flightNumber')?.value;
  const [from, to] = [Math.min(place.firstLine, anchor.firstLine), Math.max(place.lastLine, anchor.lastLine)];
  return [...numbersIn(textOf(place.reading, from, to))].every((number) => number === own);
};

const when =
  (own: Rule): Rule =>
  (place, told, context) =>
    isOfFlight(place, told, context) && own(place, told, context);

/** Seats and tickets are those of the passenger on the line, else of the one named above it. */
const isOfPassenger: Rule = (place, _, { entry }) => {
  const name = entry.find((told) => told.field === 'fullName');
  const here = passengersIn(place.text);
  if (!name) return here.length === 0;
  if (here.length > 0) return here.some((other) => isSamePerson(other, name.value));
  return isNamedAbove(place, name);
};

function isNamedAbove(place: Place, name: Told): boolean {
  const above = passengersIn(textOf(place.reading, place.firstLine - 2, place.firstLine));
  return above.length > 0 && above.every((other) => isSamePerson(other, name.value));
}

/** A traveller's name, not a signature or a contact: those have numbers and addresses beside them. */
const isPassenger: Rule = (place, told, { done, entry }) =>
  !namesArtist(told.value, done.general?.artist) &&
  !isPartOfAirport(told.value, entry) &&
  !isLabelledElse(place, ['flight.passenger', 'flight.ticket', 'flight.seat']) &&
  passengersIn(withoutAirports(place.text)).some((name) => isSamePerson(name, told.value)) &&
  isPerson(told.value) &&
  findEmails(place.text).length === 0 &&
  findPhones(place.text, place.reading).length === 0;

/** `Paris Charles`, `München MUC`: the words of the leg's own cities and airports. */
function isPartOfAirport(name: string, entry: readonly Told[]): boolean {
  const places = entry.filter(({ field }) => /^(?:from|to)(?:City|Airport)$/.test(field));
  return places.some(({ value }) => name.split(/\s+/).includes(value));
}

/** The way from one to the other runs as the paper writes it: the first place and time are those of the departure. */
const isEnd = (end: 'from' | 'to', field: 'airport' | 'city'): Rule =>
  when((place, told) => {
    if (isLabelled(place, [end === 'from' ? 'flight.to' : 'flight.from'])) return false;
    if (isLabelled(place, [end === 'from' ? 'flight.arrive' : 'flight.depart'])) return false;
    if (field === 'city' && !cityByName(told.value, place.reading)) return false;
    if (conceptsOf(told.value).some(({ specificity }) => specificity === 1)) return false;
    const airports = airportsIn(place.text);
    const at = airports.findIndex((airport) => airport.iata === told.value || airport.city === told.value);
    if (field === 'airport' && at < 0) return false;
    if (new Set(airports.map(({ iata }) => iata)).size < 2 || at < 0) return airports.length > 0;
    return end === 'from' ? at === 0 : at > 0;
  });

const isTimeOf = (end: 'depart' | 'arrive'): Rule =>
  when((place, told, { anchor }) => {
    if (isLabelled(place, [end === 'depart' ? 'flight.arrive' : 'flight.depart'])) return false;
    const times = findTimes(place.text, place.reading).map(({ value }) => value.time);
    const at = times.indexOf(told.value.slice(-5));
    const leg = textOf(place.reading, place.firstLine - 1, place.lastLine + 1);
    if (airportsIn(leg).length === 0 || (anchor && !saysDay(place, anchor, told.value))) return false;
    return times.length < 2 || at < 0 || (end === 'depart' ? at === 0 : at > 0);
  });

/** The day stands on the line, or as the last one above it. */
function saysDay(place: Place, anchor: Place, value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (!day) return true;
  const text = textOf(place.reading, Math.min(place.firstLine, anchor.firstLine) - 12, place.lastLine);
  return findDates(text, place.reading).some((found) => found.value.date === day) && !/@/.test(place.text);
}

/** `Paris Charles de Gaulle` is nobody. */
function withoutAirports(text: string): string {
  return findAirportNames(text).reduce((rest, airport) => rest.replace(airport.text, '–'), text);
}

function airportsIn(text: string) {
  return [...findAirportCodes(text), ...findAirportNames(text)]
    .sort((a, b) => a.start - b.start)
    .map(({ value }) => value);
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(findFlightNumbers(text).map(({ value }) => value.flightNumber));
}

export const flightRoles: Roles = {
  anchors: { flightNumber: isFlying },
  needs: ['departureTime', 'fromAirport'],
  reach: 20,
  fields: {
    seat: isOfPassenger,
    ticketNumber: isOfPassenger,
    fullName: when(isPassenger),
    bookingReference: (place, told) =>
      isRecordLocator(told.value) &&
      (isLabelled(place, ['flight.pnr', 'hotel.reference']) || REFERENCE_WORDS.test(place.text)),
    airline: when(
      (place, told) => airlineByName(told.value) !== undefined || isLabelled(place, ['flight.airline']),
    ),
    fromAirport: isEnd('from', 'airport'),
    toAirport: isEnd('to', 'airport'),
    fromCity: isEnd('from', 'city'),
    toCity: isEnd('to', 'city'),
    departureTime: isTimeOf('depart'),
    arrivalTime: isTimeOf('arrive'),
    travelClass: when((_, told) => new RegExp(CABIN.source, 'iu').test(told.value)),
    aircraft: when((_, told) => new RegExp(AIRCRAFT.source, 'iu').test(told.value)),
    flightTime: isOfFlight,
    direction: () => false,
  },
};
