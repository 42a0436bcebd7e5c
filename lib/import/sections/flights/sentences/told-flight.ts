import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { type Places, townEnd } from '../places/town-ends.ts';
import type { FlightToken, Passenger, Role, Token, TokenLine } from '../types.ts';
import { journeyIn, type Place } from './journey.ts';
import { type OwnSentence, sentenceOf } from './own-sentence.ts';
import { travellersIn } from './travellers.ts';

/** What the sentence of a flight says in words of its ends, its hours and the people on it. */
export interface ToldFlight {
  /** The towns it calls an end of the journey. */
  places: Places;
  /** The hours and airports of the sentence, with the end of the journey that they are of. */
  roles: ReadonlyMap<Token, Role>;
  /** Its days and hours, also those that stand outside the lines or the brackets of the number. */
  tokens: readonly Token[];
  passengers: Passenger[];
}

/** Undefined where the number of the flight does not stand in a sentence that is of this flight alone. */
export function toldFlight(
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
): ToldFlight | undefined {
  const sentence = sentenceOf(reading, lines, anchor);
  if (!sentence) return undefined;
  const journey = journeyIn(sentence);
  const roles = new Map<Token, Role>();
  for (const { token, side } of journey.clocks)
    if (side) roles.set(token, side === 'from' ? 'departure' : 'arrival');
  for (const { airport, side } of journey.places) if (airport && side) roles.set(airport, side);
  const end = (side: 'from' | 'to') => journey.places.find((place) => place.side === side && place.town);
  const placed = (side: 'from' | 'to', place: Place | undefined): Places => {
    const [spot] = place ? sentence.spotsOf(place.start, place.end) : [];
    return place?.town && spot ? townEnd(reading, side, place.town, spot) : {};
  };
  return {
    places: { ...placed('from', end('from')), ...placed('to', end('to')) },
    roles,
    tokens: sentence.tokens
      .map(({ token }) => token)
      .filter(({ kind }) => kind === 'date' || kind === 'time'),
    passengers: passengersIn(reading, sentence, journey.places),
  };
}

function passengersIn(reading: Reading, sentence: OwnSentence, places: readonly Place[]): Passenger[] {
  const travellers = travellersIn(reading, sentence, places);
  const reference = codeIn(reading, sentence, REFERENCE, 'booking reference in the sentence of the flight');
  const seat = codeIn(reading, sentence, SEAT, 'seat in the sentence of the flight');
  const isOne = travellers.length === 1;
  return travellers.map(({ name, start, end }) => {
    const spots = sentence.spotsOf(start, end);
    const details = { reason: 'named in the sentence of the flight', specificity: 0.7 };
    return {
      name: candidateAt(reading, name, spots, details),
      line: spots[0]?.line ?? 0,
      seats: isOne && seat ? [{ seat }] : [],
      ...(reference && { reference }),
    };
  });
}

/** Six letters and digits between two commas: a record locator as airlines write it (IATA Resolution 830d). */
const REFERENCE = /(?:[,;–-]\s|\()(?=[A-Z]*\d)(?=\d*[A-Z])([A-Z\d]{6})(?=\s?(?:[),;]|\.?$|\.\s))/gu;
/** `has 4F`, `sitzt auf 12A` */
const SEAT =
  /(?<!\p{L})(?:has|hat|a|tiene|har|sits in|sitzt (?:auf|in)|est en|va en|sitter på)\s(?:(?:seat|sitz|platz|la place|el asiento|plats)\s)?(\d{1,2}[A-K])(?![\p{L}\d])/gu;

function codeIn(
  reading: Reading,
  { text, tokens, spotsOf }: OwnSentence,
  pattern: RegExp,
  reason: string,
): Candidate<string> | undefined {
  for (const match of matchesOf(text, pattern)) {
    const code = match[1] ?? '';
    const start = match.index + match[0].lastIndexOf(code);
    const end = start + code.length;
    if (tokens.some((one) => one.start < end && start < one.end)) continue;
    return candidateAt(reading, code, spotsOf(start, end), {
      reason,
      doubts: ['weak_context'],
      specificity: 0.6,
    });
  }
  return undefined;
}
