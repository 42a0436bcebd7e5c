import { findFlightNumbers } from '../recognizers/flight-numbers.ts';
import { lastMatch, matchesOf, phrasePattern } from '../recognizers/phrases.ts';
import { CUES, type PaperKind } from './paper-kind-words.ts';
import type { Reading } from './reading.ts';

export interface PaperKindReading {
  kind: PaperKind;
  /** The words that decided, to be quoted, and their line; missing when nothing decided. */
  cue?: { quote: string; line: number };
  /** 0..1: how clear the case is. */
  clarity: number;
}

const ORDER = [
  'boarding_pass',
  'visa',
  'rider',
  'contract',
  'flight',
  'transport',
  'restaurant',
  'hotel',
  'invoice',
] as const;
const TITLE_LINES = 8;

const known = new WeakMap<Reading, PaperKindReading>();

/** The kind of a paper: by its title first, by the words of its body where the title says nothing. */
export function paperKindOf(reading: Reading): PaperKindReading {
  const cached = known.get(reading);
  if (cached) return cached;
  const kind = decide(reading);
  known.set(reading, kind);
  return kind;
}

function decide(reading: Reading): PaperKindReading {
  const structured = byStructure(reading);
  if (structured) return structured;
  const isMail = reading.messages.length > 0 || ['eml', 'msg'].includes(reading.source.format);
  const titled = isMail ? undefined : byTitle(reading);
  if (titled && !(BOOKINGS.has(titled.kind) && isMoreOfShow(reading, titled.kind))) return titled;
  if (!titled && !isMail && isSettlement(reading)) return { kind: 'other', clarity: 0.7 };
  const body = byBody(reading);
  const shows = showWords(reading);
  if (!isMail && !body && shows === 0 && flightLines(reading) >= MIN_FLIGHT_LINES)
    return { kind: 'flight', clarity: 0.6 };
  if (!isMail) return body ?? { kind: 'other', clarity: 0.5 };
  if (shows < 3 && flightLines(reading) >= MIN_FLIGHT_LINES) return { kind: 'flight', clarity: 0.6 };
  const isBooking = body && BOOKINGS.has(body.kind) && shows < 3;
  return isBooking ? body : { kind: 'mail', clarity: 0.9 };
}

/** What was counted after a show speaks of guarantee, deposit and purchaser as its contract does. */
const SETTLEMENT =
  /^\P{L}*(?:(?:show|final|box office|artist)\s)?(?:settlement(?: sheet| statement)?|abrechnung|konzertabrechnung|d[ée]compte(?: de soir[ée]e)?|liquidaci[óo]n|(?:slut)?avr[äa]kning)(?![\p{L}])/iu;

function isSettlement(reading: Reading): boolean {
  return reading.lines.slice(0, TITLE_LINES).some(({ text }) => text.length <= 80 && SETTLEMENT.test(text));
}

const BOOKINGS: ReadonlySet<PaperKind> = new Set(['flight', 'hotel', 'restaurant']);
const SHOW_WORDS = phrasePattern(
  'soundcheck',
  'sound check',
  'doors',
  'load-?in',
  'get-?in',
  'stage time',
  'fee',
  'gage',
  'honorar',
  'cachet',
  'caché',
  'gaget?',
  'support',
  'set',
  'rider',
  'artist',
  'concert',
  'show',
  'konzert',
  'einlass',
  'backline',
  'gig',
  'balances',
  'ouverture des portes',
  'prueba de sonido',
  'concierto',
  'konsert',
  'insläpp',
  'spelning',
  'curfew',
  'promoter',
  'veranstalter',
  'offer',
  'angebot',
  'all-in',
  'förband',
  'konserten',
  'première partie',
  'teloneros?',
  'vorband',
  'stagetime',
  'headline\\p{L}?',
  'prueba',
  'puertas',
  'venue',
  'act',
);

/** A mail that lists so many flights is about them, whatever else it says. */
const MIN_FLIGHT_LINES = 2;

function flightLines(reading: Reading): number {
  return reading.lines.filter((line) => findFlightNumbers(line.text).length > 0).length;
}

/** `Booking confirmation` is what clubs write too: the body then speaks of doors and sets rather than of beds. */
function isMoreOfShow(reading: Reading, kind: PaperKind): boolean {
  if (kind === 'mail' || kind === 'other') return false;
  const shows = showWords(reading);
  return shows >= 3 && shows >= distinct(reading, CUES[kind].body).size;
}

function showWords(reading: Reading): number {
  return distinct(reading, SHOW_WORDS).size;
}

function distinct(reading: Reading, pattern: RegExp): Set<string> {
  const text = reading.lines.map((line) => line.text).join('\n');
  return new Set(matchesOf(text, pattern).map((m) => m[0].toLowerCase()));
}

/** What a barcode or the booking site's own markup states. */
function byStructure(reading: Reading): PaperKindReading | undefined {
  for (const block of reading.source.structured) {
    if (block.kind === 'boarding-pass') return { kind: 'boarding_pass', clarity: 1 };
    if (block.kind !== 'schema-org') continue;
    const kind = {
      FlightReservation: 'flight',
      LodgingReservation: 'hotel',
      FoodEstablishmentReservation: 'restaurant',
    }[block.type];
    if (kind) return { kind: kind as PaperKind, clarity: 0.95 };
  }
  return undefined;
}

function byTitle(reading: Reading): PaperKindReading | undefined {
  for (const line of reading.lines.slice(0, TITLE_LINES)) {
    const isTitle =
      line.line.heading !== undefined || (line.text.length <= 80 && !/[.!?]\s*$/u.test(line.text));
    // `CONCERT AGREEMENT between …`: a first sentence may begin with the title.
    if (!isTitle && line.index > 0) continue;
    const spelled = SPELLED.test(line.text) ? line.text.replace(SPELLED, unspelled) : line.text;
    for (const kind of ORDER) {
      const cue = CUES[kind].title.exec(spelled);
      if (!isTitle && cue && !/^\P{L}*$|^\S+\s$/u.test(line.text.slice(0, cue.index))) continue;
      if (kind === 'contract' && ANNEX_OF.test(line.text)) continue;
      const quote = cue && (spelled === line.text ? cue[0] : line.text.trim());
      if (quote) return { kind, cue: { quote, line: line.index }, clarity: line.index < 4 ? 0.95 : 0.8 };
    }
  }
  return confirmedOffer(reading);
}

const OFFER =
  /(?<![\p{L}])(?:(?:artist|performance|show|talent|engagement) offer|offer (?:sheet|form)|offre d[’']engagement|k[üu]nstlerangebot)(?![\p{L}])/iu;
const CONFIRMED =
  /(?<![\p{L}-])(?:confirmed|accepted|countersigned|best[äa]tigt|angenommen|confirmée?|acceptée?|confirmad[oa]|aceptad[oa]|bekräftad)(?![\p{L}])/iu;

/** `ARTIST OFFER … CONFIRMED 06/11`: an offer that was accepted is what was agreed. */
function confirmedOffer(reading: Reading): PaperKindReading | undefined {
  const head = reading.lines.slice(0, TITLE_LINES).filter((line) => line.text.length <= 160);
  const offer = head.find((line) => OFFER.test(line.text));
  const isConfirmed = head.some(
    (line) => CONFIRMED.test(line.text) && !/\b(?:not|to be|un)\b/iu.test(line.text),
  );
  const quote = offer && isConfirmed ? OFFER.exec(offer.text)?.[0] : undefined;
  return offer && quote ? { kind: 'contract', cue: { quote, line: offer.index }, clarity: 0.7 } : undefined;
}

/** `G A S T S P I E L V E R T R A G`: letters set apart are one word. */
const SPELLED = /(?<![\p{L}])\p{Lu}(?:\s\p{Lu}){4,40}(?![\p{L}])/u;

function unspelled(letters: string): string {
  return letters.replace(/\s/gu, '');
}

/** `Anlage 2 zum Gastspielvertrag`: a paper that belongs to a contract is not the contract. */
const ANNEX_OF =
  /^\s*(?:anlage|anhang|annex|appendix|annexe|anexo|bilaga|attachment|addendum)(?:\s[\dIVX]{1,3})?\s(?:zum?|to|au|du|al|till)(?![\p{L}])/iu;

function byBody(reading: Reading): PaperKindReading | undefined {
  const text = reading.lines.map((line) => line.text).join('\n');
  let best: (PaperKindReading & { ratio: number }) | undefined;
  for (const kind of ORDER) {
    const pattern = CUES[kind].body;
    const distinct = new Set(matchesOf(text, pattern).map((m) => m[0].toLowerCase()));
    const ratio = distinct.size / CUES[kind].bodyNeeded;
    if (ratio < 1 || (best && ratio <= best.ratio)) continue;
    const line = reading.lines.find((one) => pattern.test(one.text));
    const quote = line && lastMatch(line.text, pattern)?.[0];
    best = { kind, clarity: 0.6, ratio, ...(line && quote && { cue: { quote, line: line.index } }) };
  }
  if (!best) return undefined;
  const { ratio: _, ...kind } = best;
  return kind;
}
