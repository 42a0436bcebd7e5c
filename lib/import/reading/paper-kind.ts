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

/** The kind of each source's paper, by its id. */
export function kindsOf(readings: readonly Reading[]): (sourceId: string) => PaperKind | undefined {
  const kinds = new Map(readings.map((reading) => [reading.source.sourceId, paperKindOf(reading).kind]));
  return (sourceId) => kinds.get(sourceId);
}

function decide(reading: Reading): PaperKindReading {
  const structured = byStructure(reading);
  if (structured) return structured;
  const isMail = reading.messages.length > 0 || reading.source.format === 'eml';
  const titled = isMail ? undefined : byTitle(reading);
  if (titled && !(BOOKINGS.has(titled.kind) && isMoreOfShow(reading, titled.kind))) return titled;
  const body = byBody(reading);
  const shows = showWords(reading);
  if (!isMail && !body && shows === 0 && flightLines(reading) >= MIN_FLIGHT_LINES)
    return { kind: 'flight', clarity: 0.6 };
  if (!isMail) return body ?? { kind: 'other', clarity: 0.5 };
  if (shows < 3 && flightLines(reading) >= MIN_FLIGHT_LINES) return { kind: 'flight', clarity: 0.6 };
  const isBooking = body && BOOKINGS.has(body.kind) && shows < 3;
  return isBooking ? body : { kind: 'mail', clarity: 0.9 };
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
    for (const kind of ORDER) {
      const cue = CUES[kind].title.exec(line.text);
      if (!isTitle && cue && !/^\P{L}*$|^\S+\s$/u.test(line.text.slice(0, cue.index))) continue;
      if (kind === 'rider' && cue && CUES.contract.title.test(line.text) && namesFee(reading)) continue;
      if (cue)
        return { kind, cue: { quote: cue[0], line: line.index }, clarity: line.index < 4 ? 0.95 : 0.8 };
    }
  }
  return undefined;
}

/** `Contract rider, face sheet`: where the fee is named, the rider is the contract. */
function namesFee(reading: Reading): boolean {
  return reading.pairs.some(
    (pair) => (pair.concept === 'deal.fee' || /^wages$/iu.test(pair.label)) && /\d{3}/.test(pair.value),
  );
}

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
