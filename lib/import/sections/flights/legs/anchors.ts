import type { Reading } from '../../../reading/reading.ts';
import { findAirlines } from '../../../recognizers/airlines.ts';
import { namesBothEnds } from '../places/line-towns.ts';
import { flightRightBefore, seatsIn } from '../seats/find-seats.ts';
import type { FlightToken, Token, TokenLine } from '../types.ts';

/** More flights than any tour has; a paper with more is none of travel, and must not hold the reader up. */
const MAX_LEGS = 400;
const SEAT_WORDS =
  /\bseats?\b|sitzpl|\bsitz\b|si[eè]ge|asiento|sittplats|upgrade|baggage|gepäck|miles|meilen/iu;

/**
 * The flight numbers that open a leg: not those of a heading row, nor of a line that only assigns seats to a flight told
 * elsewhere.
 */
export function findAnchors(reading: Reading, lines: readonly TokenLine[]): FlightToken[] {
  const found = lines.flatMap((line) => {
    const read = reading.lines[line.index];
    if (!read || !line.tokens.some((token) => token.kind === 'flight')) return [];
    const tells = line.tokens.filter(
      (token) =>
        token.kind === 'time' || (token.kind === 'airport' && !token.isWeak) || token.kind === 'date',
    );
    const isOfSeats =
      (tells.length === 0 &&
        (SEAT_WORDS.test(line.text) || givesSeats(line) || line.tokens.every(isHyphened))) ||
      // `Reporting time (IX 341): …` is about the flight, and not it.
      line.tokens.every((token) => token.kind !== 'flight' || token.role === 'other');
    const around = lines.slice(Math.max(0, line.index - 2), line.index + 3).flatMap((one) => one.tokens);
    const isCorroborated =
      around.some((token) => token.kind === 'airport' && !token.isWeak) ||
      (tells.length >= 2 && namesBothEnds(line));
    return line.tokens
      .filter(
        (token): token is FlightToken =>
          token.kind === 'flight' &&
          !(token.isWeak && token.role === 'other') &&
          (!token.isWeak || token.role === 'flight' || isCorroborated) &&
          !isOtherNumber(line, token, lines[line.index - 1]?.text),
      )
      .map((token) => ({ token, isOfSeats, isOfJourney: isOfJourney(line, token) }));
  });
  const isToldElsewhere = found.some(({ isOfSeats }) => !isOfSeats);
  return found
    .filter(({ isOfSeats }) => !isOfSeats || !isToldElsewhere)
    .filter(
      ({ token, isOfJourney }) =>
        !isOfJourney ||
        !found.some((one) => !one.isOfJourney && one.token.value.flightNumber === token.value.flightNumber),
    )
    .map(({ token }) => token)
    .filter((token, i, all) => !isOtherEnd(lines, token, all[i - 1]))
    .slice(0, MAX_LEGS);
}

/** `TP 1039  BCN 10:55` over `TP 1039  LIS 12:00`: one row for each end of a flight. */
function isOtherEnd(
  lines: readonly TokenLine[],
  token: FlightToken,
  above: FlightToken | undefined,
): boolean {
  if (above?.value.flightNumber !== token.value.flightNumber || above.line !== token.line - 1) return false;
  const [first, second] = [above, token].map(({ line }) => lines[line]?.tokens ?? []);
  const only = (tokens: readonly Token[], kind: 'airport' | 'time') => {
    const [one, ...others] = tokens.filter((other) => other.kind === kind && !other.isWeak);
    return others.length === 0 ? one : undefined;
  };
  const [from, to] = [first, second].map((tokens) => only(tokens ?? [], 'airport'));
  const [leaves, lands] = [first, second].map((tokens) => only(tokens ?? [], 'time'));
  return !!(from && to && leaves && lands) && from.text !== to.text;
}

/** `GA 421 / GA 204  06:15  10:40`: the row of a journey, whose legs may be told one by one elsewhere. */
function isOfJourney(line: TokenLine, token: FlightToken): boolean {
  return line.tokens.some((other) => {
    if (other.kind !== 'flight' || other === token) return false;
    const [first, second] = other.start < token.start ? [other, token] : [token, other];
    return /^\s?[/+&]\s?$/u.test(line.text.slice(first.end, second.start));
  });
}

/** `LK-210` in a list of gear: a flight where the paper writes none in another way. */
const isHyphened = ({ kind, text }: Token) => kind !== 'flight' || HYPHENED.test(text);
const HYPHENED = /^[A-Z\d]{2}\s?-/u;

/** `DY814: 7A   DY817: 9C`: flight numbers that only say which flight a seat is on. */
const givesSeats = (line: TokenLine) =>
  seatsIn(line.text).some((one) => flightRightBefore(line.text, one.start) !== undefined);

const OTHER_NUMBER =
  /(?<!\p{L})(?:frequent ?fl\p{L}*|flyer|miles|ffp?|loyalty|member\p{L}*|agency|agent|iata|tel\p{L}*|phone|invoice|gate|n°|nº|vat|ust|seat|sitz|terminal|platform|gleis|train|zug|bus|room|zimmer|reg(?:istration|istrering)?|plate|kennzeichen|kfz|matrícula|immatriculation|regnr|van|minibus|vehicle|eurostar|thalys|ice|tgv|ave|railjet|ferry|fähre|room)[\s.:#/°º-]{0,5}(?:(?:no|nr|number|nummer|n°|nº)[\s.:]{0,3})?$/iu;
const BOOKING_NUMBER =
  /(?<!\p{L})(?:conf\p{L}*|booking|reservation|réservation|reserva|buchung\p{L}*|bokning\p{L}*|bestätigung\p{L}*|bekräftelse\p{L}*|reference|ref|order)[\s.:#/°º-]{0,5}(?:(?:no|nr|number|nummer|n°|nº)[\s.:]{0,3})?$/iu;
const STATUS_CODE = /^(?:HK|KK|HL|SS|RR|HX|UN|UC|NO|XX|SC|PC|KG|AP|TK)\d{1,2}$/;

const OPERATED =
  /(?:operated by|operating carrier|(?:durch|aus)geführt (?:von|durch)|betrieben von|opéré par|effectué par|operado por|flygs av|trafikeras av|operato da)(?:(?!(?<![\p{L}\d])[A-Z\d]{2} ?\d{2,4}(?!\d))[^;|]){0,70}$/iu;

/** `Vol n°`, `Flight no.:` */
const CALLED =
  /(?<!\p{L})(?:flight|flug|vol|vuelo|flyg|flt)\s?(?:n\p{L}{0,6}[.:°º]{0,2}|#)?\s{0,20}:?\s{0,20}$/iu;

/** A frequent-flyer number, a reservation status, a booking number: digits after two letters, but no flight. */
function isOtherNumber({ text, tokens }: TokenLine, token: FlightToken, above = ''): boolean {
  if (STATUS_CODE.test(token.text)) return true;
  // `Fremantle WA 6160`: a state and its postcode.
  if (/^(?:WA|SA|NT) \d{4}$/u.test(token.text) && /\p{Ll},? $/u.test(text.slice(0, token.start))) return true;
  // `operated by British Airways as BA 7706`, over the lines of a cell, and `BA 7706 (codeshare)`
  if (OPERATED.test(text.slice(Math.max(0, token.start - 90), token.start))) return true;
  if (/^\s?[([]?(?:code-?\s?share|operating)/iu.test(text.slice(token.end))) return true;
  if (isTrain(text, token)) return true;
  // `UA 016 2411873510` is a ticket.
  if (/^[\s-]?\d{10}(?!\d)/u.test(text.slice(token.end))) return true;
  // `policy AV-77 1802`
  if (HYPHENED.test(token.text) && /^ \d{3}/u.test(text.slice(token.end))) return true;
  if (CALLED.test(text.slice(Math.max(0, token.start - 32), token.start))) return false;
  const own = text.slice(Math.max(0, token.start - 28), token.start);
  // `Bestätigung` ends the line above `ZW-5520`.
  const before = own.trim() === '' && HYPHENED.test(token.text) ? `${above.slice(-28)} ` : own;
  // `Confirmed: AZ1732 LIN-CTA …` goes on with where it flies.
  const isOnItsWay = tokens.some(
    (other) => other.kind === 'airport' && !other.isWeak && other.start > token.end,
  );
  if (!isOnItsWay && isModel(before, token.text)) return true;
  return OTHER_NUMBER.test(before) || (!isOnItsWay && BOOKING_NUMBER.test(before));
}

/** `Ankunft Graz Hbf (RJ 553 aus Wien Meidling)`: letters that trains go by too, beside a station and no word of flying. */
const isTrain = (text: string, { start, end, value }: FlightToken): boolean =>
  TRAINS.has(value.airline.code) &&
  STATION.test(text.slice(Math.max(0, start - REACH), end + REACH)) &&
  !FLYING.test(text);
const REACH = 40;
const TRAINS = new Set('RJ IC EC EN NJ RE RB IR SJ FR FA AV ES'.split(' '));
const STATION =
  /(?<!\p{L})(?:hbf|bhf|(?:haupt)?bahnhof|bahnsteig|gleis|zug|trains?|(?:railway|central|train) station|platform|gare|quai|voie|estación|andén|tren|centralstation(?:en)?|tåg(?:et)?|spår|stazione|termini|binario|centrale)(?!\p{L})/iu;
const FLYING =
  /(?<!\p{L})(?:flughafen|flug|airport|flights?|terminal|aéroport|vol|aeropuerto|vuelo|flygplats(?:en)?|flyg(?:et)?|aeroporto|lands?|landing|landung)(?!\p{L})/iu;

/** `a Roland RD-2000`: hyphened, behind a name that is no airline's. */
function isModel(before: string, number: string): boolean {
  const maker = HYPHENED.test(number) ? MAKER.exec(before)?.[1] : undefined;
  return maker !== undefined && !IS_FLIGHT.test(maker) && findAirlines(before).length === 0;
}

const MAKER = /(?<![\p{L}\d])(\p{Lu}[\p{L}]{2,16}) $/u;
const IS_FLIGHT = /^(?:flight|flt|flug|vol|vuelo|flyg|voo|volo)/iu;
