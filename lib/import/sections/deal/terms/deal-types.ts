import type { Candidate } from '../../../candidate.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findMoney } from '../../../recognizers/money.ts';
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import type { FeeReading } from '../fee/fee-reading.ts';
import { type DealTypeFound, dealTypeIn, isKind, namedKindIn } from './deal-type-in-text.ts';

/**
 * What is said of the kind of deal beside the fee that holds, else in a sentence of its own; not in one of the `others`,
 * the figures that were refused or taken back.
 */
export function dealTypes(
  reading: Reading,
  fees: readonly FeeReading[],
  others: readonly FeeReading[],
): Candidate<string>[] {
  const surest = Math.max(...fees.map((fee) => fee.candidate.specificity ?? 0));
  const beside = fees.flatMap((fee) => {
    const found = withLabel(dealTypeIn(fee.context, fee), fee.label);
    // What agreed to a figure in a thread says more of the deal than what asked for it.
    const isAsked = reading.messages.length > 1 && (fee.candidate.specificity ?? 0) < surest;
    const evidence = found && findQuote(reading, found.words.split(', ')[0] ?? '', fee.line);
    return found && evidence
      ? [
          {
            value: found.value,
            method: fee.candidate.method,
            reason: 'the words beside the fee',
            evidence: [evidence],
            specificity: isAsked ? found.specificity * ASKED : found.specificity,
            ...(fee.candidate.standing && { standing: fee.candidate.standing }),
          },
        ]
      : [];
  });
  const labelled = labels(reading, fees);
  if (labelled.length > 0) return [...labelled, ...beside.filter((one) => one.specificity === 1)];
  if (beside.length === 0) return apart(reading, new Set(others.map(({ line }) => line)));
  const isPlain = beside.every(({ specificity }) => specificity < SPELT_OUT);
  return isPlain ? [...goingOn(reading, fees), ...beside] : beside;
}

const SPELT_OUT = 0.7;
/** How far below the fee its sentence goes on to what else is paid. */
const MAX_BELOW = 4;
/** One takes the place of the other, or comes on top of it. */
const OR_MORE = phrasePattern(
  ...phrasesOf`
  instead, whichever, greater, higher, exceeds?, in excess, plus, in addition, on top, versus, vs\.?, against, stattdessen,
  übersteig\p{L}*, überschreit\p{L}*, höhere\p{L}?, zusätzlich, zuzüglich, gegen, darüber hinaus,
  dépass\p{L}*, supérieure?s?, en plus, en sus, contre, le plus élevé, super(?:a|an|e|en|ior), además, mayor,
  contra, överstig\p{L}*, högre, högst, dessutom, istället, därutöver, mot`,
);

/** `A guarantee of £2,600. If 70 % of the door exceeds it, the artist gets that instead.`: the sentence behind the fee. */
function goingOn(
  reading: Reading,
  fees: readonly FeeReading[],
): (Candidate<string> & { specificity: number })[] {
  for (const statement of statementsOf(reading)) {
    const fee = fees.find(
      ({ line, context }) =>
        statement.text !== context && statement.lastLine >= line && statement.firstLine <= line + MAX_BELOW,
    );
    const blocks = [statement.firstLine, fee?.line ?? -1].map((line) => reading.lines[line]?.block);
    if (!fee || blocks[0] !== blocks[1] || !OR_MORE.test(statement.text)) continue;
    const found = dealTypeIn(statement.text);
    const evidence = found && findQuote(reading, found.words.slice(0, 60), statement.firstLine);
    const kind = dealTypeIn(fee.context, fee)?.words;
    if (evidence)
      return [
        {
          value: kind ? `${kind}: ${found.words}` : found.words,
          method: 'pattern',
          reason: 'the sentence behind the fee',
          evidence: [evidence],
          specificity: 0.9,
          ...(fee.candidate.standing && { standing: fee.candidate.standing }),
        },
      ];
  }
  return [];
}

const ASKED = 0.8;

/** `Guarantee: £600 vs 80 %`: the label is a part of the deal when it names its kind. */
function withLabel(
  found: DealTypeFound | undefined,
  label: string | undefined,
): (DealTypeFound & { value: string }) | undefined {
  if (!found) return undefined;
  const isPart = label !== undefined && isKind(label) && !isKind(found.words) && found.specificity > 0.6;
  return { ...found, value: isPart ? `${label}: ${found.words}` : found.words };
}

const TYPE_LABEL =
  /^(?:deal(?: ?(?:type|structure|terms|basis))?|type of (?:deal|contract|fee)|structure|basis|fee (?:basis|type|structure)|terms|art (?:des deals|der vergütung|der gage)|vergütungsart|gagenart|deal-?art|vertragsart|abrechnungsart|type de (?:deal|contrat|cession|rémunération)|nature du contrat|tipo de (?:acuerdo|contrato|trato|deal)|modalidad|condiciones|typ av (?:avtal|deal)|avtalstyp|upplägg)$/iu;
/** What comes on top of the fee, or instead of it, under a label of its own. */
const SHARE_LABEL =
  /^(?:vs\.?|versus|plus|or|split|percentage|% deal|bonus(?:es)?|overages?|back[ -]?end|artist (?:split|percentage|share)|door (?:split|deal)|beteiligung|umsatzbeteiligung|prozente?|pourcentage|partage|intéressement|porcentaje|reparto|procent|andel)$/iu;
const MAX_WORDS = 26;

/** `Deal: Flat guarantee, net of all taxes`, the sum under another label. */
function labels(
  reading: Reading,
  fees: readonly FeeReading[],
): (Candidate<string> & { specificity: number })[] {
  return reading.pairs.flatMap((pair) => {
    const label = pair.label.replace(/\s+/gu, ' ').trim();
    const isShare = SHARE_LABEL.test(label);
    if (!isShare && !TYPE_LABEL.test(label)) return [];
    const first = firstSentence(pair.value);
    const value = isShare ? `${label}: ${first}` : first;
    const kind = dealTypeIn(value, { start: 0, end: 0 });
    const isFee = fees.some((fee) => fee.line === pair.firstLine);
    const isPlain = findMoney(first, reading).length === 0 || kind?.specificity === 1;
    if (isFee || !kind || !isPlain || value.split(/\s+/u).length > MAX_WORDS) return [];
    const evidence =
      findQuote(reading, pair.text, pair.firstLine) ?? findQuote(reading, first, pair.firstLine);
    return evidence
      ? [
          {
            value,
            method: 'label' as const,
            reason: `label “${label}” beside the value`,
            evidence: [evidence],
            specificity: 0.9,
          },
        ]
      : [];
  });
}

/** The first line of a value, with those it wraps onto. */
function firstSentence(value: string): string {
  const lines = value.split('\n').map((line) => line.trim());
  const end = lines.findIndex((line, i) => {
    const next = lines[i + 1];
    return next === undefined || /[.;:!]$/u.test(line) || !/^[\p{Ll}\d%(&+]/u.test(next);
  });
  return lines.slice(0, end + 1).join(' ');
}

function apart(reading: Reading, without: ReadonlySet<number>): Candidate<string>[] {
  const shared = firstSaid(
    reading,
    (text, line) => (without.has(line) ? undefined : dealTypeIn(text)?.words),
    'a sentence on how the income is shared',
  );
  if (shared.length > 0 || paperKindOf(reading).kind !== 'contract') return shared;
  return firstSaid(reading, namedKindIn, 'the name that the contract gives the fee');
}

function firstSaid(
  reading: Reading,
  wordsIn: (text: string, line: number) => string | undefined,
  reason: string,
): Candidate<string>[] {
  for (const statement of statementsOf(reading)) {
    const words = wordsIn(statement.text, statement.firstLine);
    const evidence = words && findQuote(reading, words, statement.firstLine);
    if (words && evidence)
      return [{ value: words, method: 'pattern', reason, evidence: [evidence], specificity: 0.5 }];
  }
  return [];
}
