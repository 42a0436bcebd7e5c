import type { Candidate, Evidence } from '../../../candidate.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Pair, Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import { IF_FIRST, VERB_FIRST } from '../money/money-frame-words.ts';
import { CALLING_OFF, FEE, METHOD, MISTAKEN, OTHER_MONEY, RECEIVED, STAGE, TIMING } from './payment-words.ts';

const MAX_LENGTH = 2_000;

interface Part {
  text: string;
  /** The words of the paper that say it: the text without a label put before it. */
  quote: string;
  line: number;
  isLabelled: boolean;
  weight: number;
}

/**
 * The paper's own sentences on deposit, balance, method and date of payment, in reading order. What is said on a line of
 * `feeLines` is said of the fee, though it may not name it: `£650 cash on the night`.
 */
export function paymentTerms(
  reading: Reading,
  feeLines: ReadonlySet<number> = NO_LINES,
): Candidate<string> | undefined {
  const parts = withoutRepeats(
    [...labelledParts(reading), ...proseParts(reading, feeLines)].sort((a, b) => a.line - b.line),
  );
  const kept: Part[] = [];
  let length = 0;
  for (const part of parts) {
    if (length + part.text.length > MAX_LENGTH) break;
    kept.push(part);
    length += part.text.length + 1;
  }
  const evidence = kept.flatMap((part) => quoteOfPart(reading, part));
  if (kept.length === 0 || evidence.length === 0) return undefined;
  const isLabelled = kept.some((part) => part.isLabelled);
  return {
    value: kept.map((part) => part.text).join('\n'),
    method: isLabelled ? 'label' : 'pattern',
    reason: isLabelled
      ? 'the paper’s own lines on payment'
      : 'sentences that say how and when the fee is paid',
    evidence: evidence.slice(0, 6),
    specificity: Math.min(0.95, Math.max(...kept.map((part) => part.weight))),
  };
}

const NO_LINES: ReadonlySet<number> = new Set();

/** Whether a sentence says when or how the artist is paid so fully that no figure is needed to believe it. */
export function hasPlainTerms(reading: Reading): boolean {
  return statementsOf(reading).some((statement) => {
    const isOnFee = FEE.test(statement.text);
    const isOfShow = SUBJECT.test(statement.text) && OF_SHOW.test(statement.text);
    if (!isOnFee && !isOfShow) return false;
    return paymentWeight(reading, statement, NO_LINES) >= (isOfShow ? PLAIN_OF_SHOW : PLAIN);
  });
}

const PLAIN = 0.7;
/** `Payment within 30 days of performance` names its subject and what it is for. */
const PLAIN_OF_SHOW = 0.6;
const OF_SHOW =
  /(?<!\p{L})(?:performances?|shows?|concerts?|gigs?|auftritts?|konzerts?|spielende|représentation|actuación|concierto|spelning(?:en)?|konsert(?:en)?)(?!\p{L})/iu;

const TERMS = new Set(['deal.deposit', 'deal.balance', 'deal.terms']);
const TERMS_LABEL =
  /^(?:payment(?: terms| method| schedule| conditions)?|terms of payment|method of payment|settlement terms|zahlung(?:sweise|smodalitäten|sbedingungen|sziel|sart)?|auszahlung|fälligkeit|abrechnung|(?:modalités|conditions|mode) de (?:paiement|règlement)|paiement|règlement|forma de pago|condiciones de pago|modo de pago|pago|betalning(?:svillkor|ssätt)?|utbetalning|faktura|fakturering)$/iu;

/** The name of the field itself; `Deposit` or `Balance` belongs to what it says. */
const SAYS_NO_MORE =
  /^(?:payment(?: terms| conditions)?|terms of payment|settlement terms|zahlung(?:smodalitäten|sbedingungen)?|(?:modalités|conditions) de (?:paiement|règlement)|condiciones de pago|betalningsvillkor)$/iu;

function* labelledParts(reading: Reading): Generator<Part> {
  for (const pair of reading.pairs) {
    const label = pair.label.trim();
    const concept = conceptOf(label, ['deal']);
    const isTerms =
      (concept !== undefined && TERMS.has(concept.concept) && concept.specificity >= 0.5) ||
      TERMS_LABEL.test(label);
    const value = fullValue(reading, pair);
    if (!isTerms || value === '' || !/\p{L}|\d/u.test(value) || isHotelContext(label)) continue;
    const text = SAYS_NO_MORE.test(label) ? value : `${label}: ${value}`;
    yield { text, quote: value, line: pair.firstLine, isLabelled: true, weight: 0.9 };
  }
}

/** The value with the line below it, when it breaks off in the middle of a sentence. */
function fullValue(reading: Reading, pair: Pair): string {
  const value = pair.value.replace(/\s+/gu, ' ').trim();
  const next = reading.lines[pair.lastLine + 1];
  const isOpen =
    /(?<!\p{L})(?:than|by|the|of|within|to|on|after|before|and|or|per|nach|bis|zum|der|dem|den|spätestens|und|innerhalb|le|la|de|du|au|à|et|avant|el|del|y|antes|senast|efter|och|inom|den)$|,$/iu.test(
      value,
    );
  if (
    !next ||
    !isOpen ||
    next.line.startsBlock ||
    reading.pairs.some((other) => other.firstLine === next.index)
  )
    return value;
  return `${value} ${next.text.replace(/\s+/gu, ' ').trim()}`;
}

function isHotelContext(label: string): boolean {
  return /hotel|room|zimmer|flight|flug|ticket|merch/iu.test(label);
}

function* proseParts(reading: Reading, feeLines: ReadonlySet<number>): Generator<Part> {
  let previous: Statement | undefined;
  for (const statement of statementsOf(reading)) {
    const own = paymentWeight(reading, statement, feeLines);
    const goesOn = own > 0 && previous !== undefined && readsOn(reading, previous, statement);
    const weight = goesOn ? own + CONTINUED : own;
    previous = weight >= ENOUGH ? statement : undefined;
    if (!previous) continue;
    const text = wholeText(reading, statement);
    yield { text, quote: text, line: statement.firstLine, isLabelled: false, weight };
  }
}

const CUT_OFF = /(?<!\p{L})(?:within|binnen|innerhalb|sous|dans|dans les|en|en los|inom)\s\d{1,3}$/iu;

/** `Balance by transfer within 3 ⏎ working days`: a cell that wraps, with other cells beside it, goes on below. */
function wholeText(reading: Reading, { text, lastLine }: Statement): string {
  const next = reading.lines[lastLine + 1];
  const below = next?.line.cells[0]?.text ?? next?.text;
  return CUT_OFF.test(text) && below ? `${text} ${below.replace(/\s+/gu, ' ').trim()}` : text;
}

const ENOUGH = 0.5;
/** A sentence right behind one on payment is on payment as well, when it says how or when: the balance after the deposit. */
const CONTINUED = 0.2;

function readsOn(reading: Reading, before: Statement, statement: Statement): boolean {
  return (
    statement.firstLine <= before.lastLine + 1 &&
    reading.lines[before.lastLine]?.block === reading.lines[statement.firstLine]?.block
  );
}

/** How surely a sentence is about paying the artist: method, stage and date each count, other bills count against. */
function paymentWeight(reading: Reading, statement: Statement, feeLines: ReadonlySet<number>): number {
  const { text } = statement;
  const isOnFee = FEE.test(text) || holdsLine(statement, feeLines);
  if (text.length < 12 || text.length > 700) return 0;
  if (MISTAKEN.test(text)) return 0;
  if (CALLING_OFF.test(text) && (!METHOD.test(text) || isOnCallingOff(reading, statement))) return 0;
  const isUnderHeading = isPaymentBlock(reading, statement.firstLine);
  let weight = 0;
  if (METHOD.test(text)) weight += 0.35;
  const stages = matchesOf(text, STAGE).length;
  if (stages > 0) weight += 0.25;
  // `Half on signing, the rest on the day`: two instalments are about nothing but paying.
  if (stages > 1) weight += 0.1;
  if (TIMING.test(text)) weight += 0.2;
  if (stages > 0 && RECEIVED.test(text)) weight += 0.25;
  if (SUBJECT.test(text)) weight += 0.15;
  if (isOnFee) weight += 0.15;
  if (isUnderHeading || isLabelled(text)) weight += 0.25;
  if (OTHER_MONEY.test(text)) weight -= isOnFee && METHOD.test(text) ? 0.1 : 0.4;
  return weight;
}

/** A sentence whose subject is the payment. */
const SUBJECT =
  /^[\s\d.)(•*§-]{0,8}(?:(?:the|all|die|der|le|la|les|el|los|full|final|such)\s){0,2}(?:payments?|payable|due|zahlbar|fällig|remuneration|(?:be|aus|ein)?zahlung(?:en)?|abrechnung|gagenzahlung|paiements?|règlements?|pagos?|abonos?|betalning(?:en)?|utbetalning(?:en)?)(?!\p{L})/iu;

function holdsLine({ firstLine, lastLine }: Statement, lines: ReadonlySet<number>): boolean {
  for (let line = firstLine; line <= lastLine; line++) if (lines.has(line)) return true;
  return false;
}

function isLabelled(text: string): boolean {
  return TERMS_LABEL.test(text.split(/\s?:/u)[0]?.trim() ?? '');
}

function isPaymentBlock(reading: Reading, line: number): boolean {
  const index = reading.lines[line]?.block;
  const heading = index === undefined ? '' : (reading.blocks[index]?.heading ?? '');
  const bare = heading
    .replace(/^(?:article|artikel|§|art\.?|cláusula)?\s?[\divx]{0,4}[.):\s–—-]*/iu, '')
    .trim();
  return TERMS_LABEL.test(bare) || /(?:payment|zahlung|paiement|règlement|pago|betalning)/iu.test(bare);
}

/** `If the purchaser cancels …`, or under `§ 5 Absage, Rücktritt`: what is owed only should the show fall through. */
function isOnCallingOff(reading: Reading, { text, firstLine }: Statement): boolean {
  if (IF_FIRST.test(text) || VERB_FIRST.test(text)) return true;
  const index = reading.lines[firstLine]?.block;
  return index !== undefined && CALLING_OFF.test(reading.blocks[index]?.heading ?? '');
}

/** A sentence already given as a labelled line is not given twice. */
function withoutRepeats(parts: readonly Part[]): Part[] {
  const kept: Part[] = [];
  for (const part of [...parts].sort(
    (a, b) => Number(b.isLabelled) - Number(a.isLabelled) || b.text.length - a.text.length,
  )) {
    const words = squash(part.text);
    if (
      !kept.some(
        (other) =>
          squash(other.text).includes(words) ||
          (words.includes(squash(other.text)) && !part.isLabelled && other.line === part.line),
      )
    )
      kept.push(part);
  }
  return parts.filter((part) => kept.includes(part));
}

const squashed = memory<string>();

function squash(text: string): string {
  return squashed(text, '', () => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
}

function quoteOfPart(reading: Reading, { quote, line }: Part): Evidence[] {
  const evidence =
    findQuote(reading, quote.slice(0, 240), line) ??
    findQuote(reading, quote.split(/\s{2,}|\n/u)[0]?.slice(0, 60) ?? '', line) ??
    findQuote(reading, quote.slice(0, 24), line);
  return evidence ? [evidence] : [];
}
