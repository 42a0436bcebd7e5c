import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { phrasePattern, quick } from '../../../recognizers/phrases.ts';
import { headingRows } from '../columns/column-cells.ts';
import type { TokenLine } from '../types.ts';
import { oldAmong, saysBooked, saysCancelled, saysNewHead, saysOld, saysOldHead } from './words.ts';

/** What the heading over a line says of the flights below it. */
export type Heading = 'called off' | 'old' | 'new';

/**
 * Lines that stand under a heading for what held before ("Your old flights") or was called off, up to the next heading or
 * the next one for what holds now; in a paper that confirms a cancellation or quotes a price, every line up to there.
 */
export function headedLines(reading: Reading, lines: readonly TokenLine[]): Map<number, Heading> {
  const headed = new Map<number, Heading>();
  const texts = lines.map(({ index }) => writtenText(reading.lines[index]));
  const headings = lines.map((line) => isHeadingLike(reading, line));
  const lastNew = lines.findLastIndex((_, i) => headings[i] && saysNewHead(texts[i] ?? ''));
  const ofPaper = isQuote(texts) || asksWhich(texts) ? 'old' : undefined;
  let whole: Heading | undefined = ofPaper;
  let state: Heading | undefined = ofPaper;
  let isOfProposal = false;
  let hasHeld = false;
  let isOfOneDay = false;
  for (const [i, line] of lines.entries()) {
    const text = texts[i] ?? '';
    const isHeading = headings[i];
    // What a mail heads reaches to the end of it.
    const read = reading.lines[line.index];
    if (read?.message !== reading.lines[line.index - 1]?.message || OPENS_MAIL.test(text))
      [state, hasHeld] = [whole, false];
    if (callsBookingOff(text)) {
      whole = 'called off';
      state = whole;
      headed.set(line.index, state);
      continue;
    }
    if (isProposal(line, text)) {
      isOfProposal = true;
      state = 'old';
      continue;
    }
    if (isOfProposal && hasHeld && text === '') {
      isOfProposal = false;
      state = whole;
    }
    // `Flight cancelled, new flight`: what the paper is about.
    if (isHeading && saysOldHead(text) && saysNewHead(text)) continue;
    if (isHeading && (saysOldHead(text) || headsOff(reading, line, text)) && !NO_HEADING.test(text)) {
      hasHeld = isOff(state) && hasHeld;
      state = saysCancelled(text) && !saysOld(text) ? 'called off' : 'old';
      // The state of one leg, or of all up to the heading for what holds now.
      isOfOneDay = hasDate(line) || lastNew < i;
      continue;
    }
    const isNext =
      hasHeld && (reading.lines[line.index]?.line.heading !== undefined || (isOfOneDay && hasDate(line)));
    // The head of the next leg may be longer than a heading.
    const isNextLeg = hasHeld && isOfOneDay && isHeadOfLeg(line, text);
    const isNew =
      (isHeading && saysNewHead(text)) || NEW_LEAD.test(text) || partsColumns(reading, line.index);
    if (isNew) whole = undefined;
    if (isNew) [state, hasHeld] = ['new', false];
    else if (!whole && ((isHeading && isNext) || isNextLeg)) state = undefined;
    if (state) headed.set(line.index, state);
    if (state && line.tokens.length > 0) hasHeld = true;
  }
  return headed;
}

/** `From: Ada Wren  Sent: 1 February 2027` within another mail. */
const OPENS_MAIL = quick(
  /^\W{0,4}(?:from|von|de|från)\s?:.{2,80}(?:sent|date|gesendet|datum|envoyé|enviado|fecha|skickat)\s?:/iu,
);

/** `Not going ahead:`, `Sin efecto:` right over a flight. */
const headsOff = (reading: Reading, { index }: TokenLine, text: string): boolean =>
  saysCancelled(text) &&
  !NOT_OF_FLIGHTS.test(text) &&
  reading.lines[index]?.line.startsBlock === true &&
  reading.lines[index + 1]?.line.startsBlock !== true &&
  findFlightNumbers(reading.lines[index + 1]?.text ?? '').length > 0;

const isOff = (state: Heading | undefined) => state === 'called off' || state === 'old';

/** `Previous itinerary | New itinerary`: below it the columns say what holds. */
const partsColumns = (reading: Reading, index: number): boolean =>
  headingRows(reading).has(index) &&
  oldAmong((reading.lines[index]?.line.cells ?? []).map(({ text }) => text)).includes(true);

const PROPOSAL = phrasePattern(
  '(?:flight )?(?:options|suggestions|proposals|alternatives) (?:for|on)',
  '(?:flight|fare) (?:options|suggestions|proposals|alternatives)',
  'which (?:of these|one|flight)[^.;]{0,30}\\?',
  'flug(?:vorschläge|optionen|möglichkeiten|alternativen)',
  '(?:vorschläge|optionen|alternativen) (?:für|zu)',
  'welche[rn]?[^.;]{0,40}\\?',
  '(?:propositions|options|possibilités) (?:de vols?|pour)',
  'le(?:quel|squels)[^.;]{0,40}\\?',
  '(?:propuestas?|opciones|alternativas) (?:de vuelos?|para)',
  'cuál(?:es)?[^.;]{0,40}\\?',
  'flyg(?:förslag|alternativ)',
  '(?:förslag|alternativ) (?:på flyg|för)',
  'vilke[tn]a?[^.;]{0,40}\\?',
);
const MAX_PROPOSAL = 140;

/** `Flight options for 3 March:` over the flights that somebody may choose from; they reach to the end of the paragraph. */
const isProposal = (line: TokenLine, text: string): boolean =>
  text.length <= MAX_PROPOSAL &&
  PROPOSAL.test(text) &&
  line.tokens.every(({ kind }) => kind === 'date' || kind === 'class') &&
  !saysBooked(text) &&
  !NOT_OF_FLIGHTS.test(text);

/** `Your new flight: LX 345 …` on one line. */
const NEW_LEAD = quick(
  /^\W{0,4}(?:(?:your|our|the|ihre?|eure?|votre|vos|su|tu|din|er)\s)?(?:new|updated|revised|replacement|rebooked|neue[rns]?|nouve(?:au|l|lle)s?|nuev[oa]s?|ny[at]?|nytt)(?!\p{L})[^:\d]{0,30}:/iu,
);

const BOOKING =
  '(?:booking|reservation|trip|itinerary|order|tickets?|buchung|reservierung|reise|tickets?|réservation|voyage|commande|billets?|reserva|viaje|billetes?|bokning|resa|biljett(?:er)?)';
const CALLED_OFF = phrasePattern(
  `(?:your|the|this|ihre|die|diese|folgende|votre|la|cette|su|tu|esta|din|er|följande)(?: \\p{L}+)? ${BOOKING}[^.;:\\n]{0,40} (?:has|have|is|was|wurde|ist|a|ont|ha|han|queda|har|är)[^.;:\\n]{0,20} (?:cancell?ed|storniert|annulliert|annulée?s?|cancelad[oa]s?|anulad[oa]s?|avboka[dt]s?|annullera[dt]s?|refunded|erstattet|remboursée?s?)`,
  "we(?: have|[’']ve)? cancelled (?:your|the|this) (?:booking|reservation|trip|order|tickets?)",
  '(?:confirm\\p{L}*|bestätig\\p{L}*|bekräft\\p{L}*)[^.;:\\n]{0,30} (?:cancellation|stornierung|annulation|cancelación|anulación|avbokning)(?: \\p{L}+){0,2} (?:your|ihrer|de votre|de su|de la|av din|of your)[^.;\\n]{0,20}',
  '(?:cancellation|refund) (?:confirmation|receipt|notice)',
  'confirmation of cancellation',
  'storno-?\\s?(?:bestätigung|rechnung)|stornierungs?bestätigung|annullierungsbestätigung',
  "confirmation d['’]annulation|avis d['’]annulation",
  'confirmación de (?:la )?(?:cancelación|anulación)',
  'bekräftelse på avbokning|avbokningsbekräftelse',
  '(?<=^\\W{0,4})(?:gutschrift|credit note|avoir|nota de crédito|kreditnota)',
);
/** What is only said of rules, or of another booking than that of the flights. */
const NOT_OF_FLIGHTS = quick(
  /(?<!\p{L})(?:if|can|may|unless|hotel\p{L}*|hôtel|rooms?|zimmer|chambres?|habitaci\p{L}+|cars?|mietwagen|rental|restaurant|tables?|shows?|gigs?|concert|earlier|previous|old|other|wenn|falls|kann|frühere|alte|si|en cas|peut|ancienne|puede|anterior|otra|om|kan|tidigare|gamla|train|zug|tåg|bag\p{L}*|seat|cancellation (?:policy|fees?|insurance))(?!\p{L})/iu,
);
const MAX_SENTENCE = 240;

/** `Your booking has been cancelled`, `Stornierungsbestätigung`: the flights below are off. */
const callsBookingOff = (text: string): boolean =>
  text.length <= MAX_SENTENCE && CALLED_OFF.test(text) && !NOT_OF_FLIGHTS.test(text);

const QUOTE = phrasePattern(
  'flight quote|quote|quotation|fare quote|price quote|estimate',
  'angebot|flugangebot|kostenvoranschlag|reisevorschlag|flugvorschlag|preisauskunft',
  'devis|proposition de vols?',
  'presupuesto|cotización|propuesta de vuelos',
  'offert|prisförslag|reseförslag|flygförslag',
);
const MAX_QUOTE_TITLE = 90;
const LINES_OF_TITLE = 4;

/** The paper is headed as a quote, and nothing in it was booked. */
function isQuote(texts: readonly string[]): boolean {
  const title = texts
    .filter((text) => text !== '')
    .slice(0, LINES_OF_TITLE)
    .find((text) => text.length <= MAX_QUOTE_TITLE && (QUOTE.exec(text)?.index ?? MAX_LEAD) < MAX_LEAD);
  return title !== undefined && !texts.some((text) => saysBooked(text) || HAS_LOCATOR.test(text));
}

const WHICH = phrasePattern(
  'which(?: (?:one|of (?:these|those|them)|flights?|option))?(?: \\p{L}+){0,3} (?:to book|should i|shall (?:i|we)|you (?:want|prefer|would))',
  'welche[nrs]? (?:\\p{L}+ ){0,3}(?:buchen|soll ich|nehmen)',
  '(?:lequel|laquelle|lesquels)(?: \\p{L}+){0,3} (?:réserv|prend|préfér)',
  'cuál(?:es)?(?: \\p{L}+){0,3} (?:reserv|prefer|coj)',
  'vilke[tn]a?(?: \\p{L}+){0,3} (?:boka|ska jag|föredra)',
);

/** `Let me know which to book.` */
const asksWhich = (texts: readonly string[]): boolean =>
  texts.some((text) => WHICH.test(text)) && !texts.some((text) => saysBooked(text) || HAS_LOCATOR.test(text));

/** So near the beginning of its line the word says what the paper is. */
const MAX_LEAD = 24;
const HAS_LOCATOR = quick(
  /(?<!\p{L})(?:pnr|e-?tickets?|booking (?:ref|code)\p{L}*|locator|buchungscode|localizador|bokningsnummer|référence de (?:réservation|dossier))(?!\p{L})/iu,
);

const isHeadOfLeg = (line: TokenLine, text: string) =>
  hasDate(line) &&
  text.length <= 140 &&
  line.tokens.every((token) => token.kind === 'date' || token.kind === 'class') &&
  !saysCancelled(text);

/** Rules for cancelling, and the state of the leg above. */
const NO_HEADING =
  /disregard|ignore|replaces|supersedes|ersetzt|annule et|remplace|sustituye|ersätter|policy|fee|bedingung|condition|status|estado|état|zustand/iu;

const hasDate = (line: TokenLine) => line.tokens.some((token) => token.kind === 'date');

/** `Before:` alone on its line is a heading, whether struck or not. */
function writtenText(read: ReadLine | undefined): string {
  const [only, ...others] = read?.line.cells ?? [];
  return read?.text.trim() || (others.length === 0 && only ? only.text.trim() : '');
}

/** The line goes on with a sentence that begins above it. */
const isGoingOn = (reading: Reading, index: number): boolean =>
  statementsAt(reading, index).some(({ firstLine }) => firstLine < index);

/** `They dropped the morning flight, the tickets stay.` */
const IS_SENTENCE = /^\p{Lu}\p{L}*(?:[, ]+\p{L}+){5,}[.!?]$/u;

/** Marked up as a heading, or a short line that names no flight, place or time; the headings of columns are none. */
function isHeadingLike(reading: Reading, line: TokenLine): boolean {
  const read = reading.lines[line.index];
  if (!read || headingRows(reading).has(line.index)) return false;
  // What it heads stands behind it, and is struck through; alone it heads what stands below.
  if (read.line.cells.length > 1 && read.line.cells.some(({ isStruck }) => isStruck)) return false;
  if (read.line.heading) return true;
  const text = writtenText(read);
  return (
    text.length > 0 &&
    text.length <= 60 &&
    !IS_SENTENCE.test(text) &&
    !isGoingOn(reading, line.index) &&
    !line.tokens.some((token) => token.kind !== 'class' && token.kind !== 'date')
  );
}
