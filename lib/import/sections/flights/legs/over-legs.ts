import type { Reading } from '../../../reading/reading.ts';
import { saysCancelled } from '../standing/words.ts';
import type { DateToken, FlightToken, TokenLine } from '../types.ts';

const MAX_LINES_TO_DATE = 7;
const NOT_TRAVEL =
  /issue|subject|betreff|objet|asunto|ämne|(?<!\p{L})(?:show|concert|konzert|concierto|konsert|gig|auftritt|spelning)(?!\p{L})|booked|booking date|gebucht|ausgestellt|ausstellung|émis|emisión|utfärdad|printed|updated|version|sent|order date|bestell|reserv(?:ed|ado) el|valid|stand:|as of|cancel|storn|annul|until|bis zum|jusqu|hasta/iu;
const HEADING_LENGTH = 90;

/** The nearest date above the leg that heads it: a line without times, or whose times are another matter's. */
export function dateOver(
  reading: Reading,
  lines: readonly TokenLine[],
  first: number,
  previous: FlightToken | undefined,
): DateToken | undefined {
  const lowest = Math.max(previous ? previous.line + 1 : 0, first - MAX_LINES_TO_DATE, 0);
  for (let i = first - 1; i >= lowest; i--) {
    const line = lines[i];
    const text = reading.lines[i]?.text ?? '';
    if (
      !line ||
      (NOT_TRAVEL.test(text) && !HEAD_OFF.test(text.trim())) ||
      text.length > HEADING_LENGTH ||
      /^(?:date|sent|datum|gesendet|fecha|skickat|envoyé)\s?:/iu.test(text)
    )
      continue;
    const date = line.tokens.find((token): token is DateToken => token.kind === 'date');
    if (date && line.tokens.every((token) => token.kind !== 'time')) return date;
  }
  return undefined;
}

const HEAD_OFF =
  /(?:^|\s{2}|[-–—:·|(*]\s?)(?:CANCELL?ED|STORNIERT|ANNULLIERT|GESTRICHEN|ANNULÉE?|SUPPRIMÉE?|CANCELAD[OA]|ANULAD[OA]|INSTÄLLD?)(?:\s(?:by|von|durch|vom|par|por|av)\s[\p{L} ]{2,24})?\W*$/iu;

/** `DEPARTURE: TUESDAY 09 JUN      CANCELLED` over the leg. */
export function isHeadOff(
  reading: Reading,
  lines: readonly TokenLine[],
  first: number,
  previous: FlightToken | undefined,
): boolean {
  const lowest = Math.max(previous ? previous.line + 1 : 0, first - MAX_LINES_TO_HEAD, 0);
  for (let i = first - 1; i >= lowest; i--) {
    const text = reading.lines[i]?.text.trim() ?? '';
    if (text === '') continue;
    const tokens = lines[i]?.tokens ?? [];
    if (HEAD_OFF.test(text) && tokens.some((token) => token.kind === 'date')) return true;
    if (OF_BOOKING.test(text) && tokens.every(({ kind }) => kind === 'date') && saysCancelled(text))
      return true;
  }
  return false;
}

/** `Booking 1: ZZ4RTW - CANCELLED 3 Feb`. */
const OF_BOOKING =
  /^(?!.*(?<!\p{L})(?:new|old|earlier|previous|former|neue?[rns]?|alte?[rns]?|frühere?[rns]?|nouve\p{L}+|ancien\p{L}*|nuev[oa]|anterior|ny[at]?|tidigare)(?!\p{L}))\W{0,4}(?:booking|reservation|pnr|outbound|inbound|return|buchung|hinflug|rückflug|réservation|aller|retour|reserva|ida|vuelta|bokning|utresa|hemresa)(?!\p{L})[^.;!?]{0,90}$/iu;
const MAX_LINES_TO_HEAD = 3;
