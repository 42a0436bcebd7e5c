import type { Candidate, EntryCandidates } from '../../candidate.ts';
import type { SectionEntry } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Airline } from '../../recognizers/airlines.ts';
import type { Airport } from '../../recognizers/airports.ts';
import type { Spot } from '../shared/spots.ts';

type Flight = SectionEntry<'flights'>;
export type FlightCandidates = EntryCandidates<Flight>;

/** What a column heading or a word beside a value says the value is. */
export type Role =
  | 'flight'
  | 'airline'
  | 'route'
  | 'from'
  | 'to'
  | 'departure'
  | 'arrival'
  | 'date'
  | 'class'
  | 'seat'
  | 'reference'
  | 'ticket'
  | 'passenger'
  | 'given'
  | 'surname'
  | 'duration'
  | 'aircraft'
  | 'status'
  | 'other';

interface TokenOf<K extends string, V> extends Spot {
  kind: K;
  value: V;
  text: string;
  role?: Role;
  isWeak?: boolean;
  doubts?: Candidate['doubts'];
}

/** `isKnown`: another paper tells that flight. */
export type FlightToken = TokenOf<'flight', { flightNumber: string; airline: Airline; isKnown?: boolean }>;
/** What other papers tell: the flights, by the digits of their numbers, and the days of them. */
export interface KnownFlights {
  byDigits: ReadonlyMap<string, FlightToken['value']>;
  days: readonly string[];
}
export type AirportToken = TokenOf<'airport', Airport>;
export type DateToken = TokenOf<'date', string>;
/** `dayShift`: the paper says `+1` beside the time. */
export type TimeToken = TokenOf<'time', string> & {
  dayShift?: number;
  shiftEnd?: number;
  /** `1:10 h`: a clock time or the length of the flight. */
  mayBeLength?: boolean;
};
type DurationToken = TokenOf<'duration', number>;
type AircraftToken = TokenOf<'aircraft', string>;
type ClassToken = TokenOf<'class', string>;
export type Token =
  | FlightToken
  | AirportToken
  | DateToken
  | TimeToken
  | DurationToken
  | AircraftToken
  | ClassToken;

/** One traveller of a list or of a leg's own lines. */
export interface Passenger {
  name: Candidate<string>;
  ticket?: Candidate<string>;
  reference?: Candidate<string>;
  seats: SeatClaim[];
  line: number;
  /** By one word, with a seat. */
  isCalled?: boolean;
  /** Named on a line of its own under the word for travellers. */
  isHead?: boolean;
  /** Named in the head of a booking: who stands above is of another one. */
  opensList?: boolean;
  /** `Travellers group A: …`. */
  group?: string;
  /** `OUTBOUND ONLY` behind the name. */
  only?: 'there' | 'back';
  /** `BILLET AIR FRANCE` over one of several tickets: each for the flights of that carrier. */
  tickets?: { carrier: string; ticket: Candidate<string> }[];
  /** `2.1LINDE/TOM MR`: the place on the list of a reservation system. */
  number?: number;
}

/** A seat, and what the paper says about the flight it is on. */
export interface SeatClaim {
  seat: Candidate<string>;
  flightNumber?: string;
  /** `Outbound`, `Return`, or the airport that stands in the heading. */
  hint?:
    | { kind: 'outbound' | 'return' }
    | { kind: 'segment'; number: number }
    | { kind: 'airport'; code: string }
    | { kind: 'route'; from: string; to: string };
  /** The line it was found on, when only its place among the legs says which one is meant. */
  line?: number;
}

export interface Leg {
  reading: Reading;
  facts: FlightCandidates;
  flightNumber: string;
  carrier: string;
  /** `YYYY-MM-DD` of the departure, when the paper says it. */
  day?: string;
  firstLine: number;
  lastLine: number;
  /** Named in the leg's own lines; they fly this leg and the list of the whole paper does not apply. */
  passengers: Passenger[];
  /** They are named in the sentence of the flight alone, and not in a list or a row. */
  isSaidOf?: boolean;
  /** "Same four", "as above": the people of the leg before. */
  hasSamePeople?: boolean;
  travels?: 'arrival' | 'departure';
  /** There or home, as the traveller calls it: to the show and from it where the show lies between. */
  way?: 'arrival' | 'departure';
  /** What its own words, its row and the heading over it say for its being booked, and against: above and below 0. */
  bearing?: number;
  /** `GROUP A` over the leg. */
  group?: string;
}

/** A reading as legs are read from it: per line, what it says in the words of flying. */
export interface TokenLine {
  index: number;
  /** The line with struck and superseded text blanked. */
  text: string;
  tokens: Token[];
}
