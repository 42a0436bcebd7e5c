import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { type Places, townEnd } from '../places/town-ends.ts';
import type { DateToken, FlightToken, Passenger, Role, Token, TokenLine } from '../types.ts';
import { journeyIn, type Place } from './journey.ts';
import { type OwnSentence, sentenceOf } from './own-sentence.ts';
import { travellersIn } from './travellers.ts';
import { whoWrites } from './who-writes.ts';

/** What the sentence of a flight says in words of its ends, its hours and the people on it. */
export interface ToldFlight {
  /** The towns it calls an end of the journey. */
  places: Places;
  /** The hours and airports of the sentence, with the end of the journey that they are of. */
  roles: ReadonlyMap<Token, Role>;
  /** Its days and hours, also those that stand outside the lines or the brackets of the number. */
  tokens: readonly Token[];
  /** Those of the other flights of the sentence. */
  others: readonly Token[];
  /** The day told before the flights of the sentence, where this one has none of its own. */
  day?: DateToken;
  /** Its words are of a journey: a number beside them is a flight's. */
  isJourney: boolean;
  /** `She returns on …`: whoever the flight before is of. */
  isOfSame: boolean;
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
  const journey = journeyIn(sentence, isOfArrivals(reading, sentence, anchor));
  const roles = new Map<Token, Role>();
  for (const { token, side } of journey.clocks)
    if (side) roles.set(token, side === 'from' ? 'departure' : 'arrival');
  for (const { airport, side } of journey.places) if (airport && side) roles.set(airport, side);
  const end = (side: 'from' | 'to') => journey.places.find((place) => place.side === side && place.town);
  const placed = (side: 'from' | 'to', place: Place | undefined): Places => {
    const [spot] = place ? sentence.spotsOf(place.start, place.end) : [];
    return place?.town && spot ? townEnd(reading, side, place.town, spot) : {};
  };
  const own = sentence.tokens.map(({ token }) => token);
  const day = own.some(({ kind }) => kind === 'date') ? undefined : dayBefore(sentence);
  const told = [sentence, ...sentence.earlier];
  const named = firstOf(told, (part) => passengersIn(reading, part));
  const writer = named.length === 0 ? whoWrites(reading, anchor) : undefined;
  const isClock = (token: Token) => journey.clocks.some((one) => one.token === token);
  return {
    places: { ...placed('from', end('from')), ...placed('to', end('to')) },
    roles,
    tokens: own.filter((token) => token.kind === 'date' || isClock(token)),
    others: [...sentence.others, ...own.filter((token) => token.kind === 'time' && !isClock(token))],
    ...(day && { day }),
    isJourney: journey.hasVerb,
    isOfSame: OF_SAME.test(sentence.text),
    passengers: writer ? [writer] : named,
  };
}

const OF_SAME = /^\W*(?:and |und |et |y |och )?(?:s?he|they|er|sie|ils?|elles?|él|ell[ao]s?|han|hon|de)\s/iu;

/** `Arrivals on Friday:` opens the sentence, or stands over its line with no word for those who leave between. */
function isOfArrivals(reading: Reading, { text, earlier }: OwnSentence, { line }: FlightToken): boolean {
  const above = reading.lines.slice(Math.max(0, line - LINES_OVER), line + 1).map((one) => one.text);
  const said = [...above, ...earlier.map((part) => part.text), text].join('\n');
  return (matchesOf(said, ARRIVALS).at(-1)?.index ?? -1) > (matchesOf(said, DEPARTURES).at(-1)?.index ?? -1);
}
const LINES_OVER = 6;
const ARRIVALS =
  /(?<!\p{L})(?:arrivals|incoming|ankünfte|anreisen?|arrivées|llegadas|ankomster|inresor)(?!\p{L})/giu;
const DEPARTURES =
  /(?<!\p{L})(?:departures|outgoing|abflüge|abreisen?|départs|salidas|avgångar|utresor|back|home|return\p{L}*|rück\p{L}*|retour|vuelta|hem)(?!\p{L})/giu;

/** The day of the part before it that has one. */
function dayBefore({ earlier }: OwnSentence): DateToken | undefined {
  const days = firstOf(earlier, ({ tokens }) =>
    tokens.flatMap(({ token }) => (token.kind === 'date' ? [token] : [])),
  );
  return days[0];
}

/** What the first of the parts says that says something. */
function firstOf<T>(parts: readonly OwnSentence[], of: (part: OwnSentence) => T[]): T[] {
  for (const part of parts) {
    const found = of(part);
    if (found.length > 0) return found;
  }
  return [];
}

function passengersIn(reading: Reading, sentence: OwnSentence): Passenger[] {
  const travellers = travellersIn(reading, sentence, journeyIn(sentence).places);
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
