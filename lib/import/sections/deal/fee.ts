import type { Standing } from '../../candidate.ts';
import { paperKindOf } from '../../reading/paper-kind.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Pair, Reading } from '../../reading/reading.ts';
import { type Statement, statementsOf } from '../../reading/statements.ts';
import { currencyOfSymbol } from '../../recognizers/currencies.ts';
import { findBareAmounts, findMoney } from '../../recognizers/money.ts';
import { speaksOfJourneys } from '../shared/show/about-show.ts';
import { labelWeight } from '../shared/show/labels.ts';
import { isFeeLabel, OFFER_LABEL } from './fee-labels.ts';
import { type FeeMention, feeMentions, isListPrice } from './fee-mentions.ts';
import type { FeeReading } from './fee-reading.ts';
import { isNewValue, isStruck, paperStanding, quoteOfStatement, standingOf } from './fee-standing.ts';
import { feesInTables } from './fee-tables.ts';
import { underVagueLabels } from './fee-vague.ts';
import { roleOfMoney } from './money-roles.ts';

/** The fees a paper states, as opposed to those a thread haggles over. */
export function statedFees(reading: Reading, artist: string | undefined): FeeReading[] {
  const standing = paperStanding(reading);
  const labelled = [...fromPairs(reading, standing), ...feesInTables(reading, artist, standing)];
  const named = [...labelled, ...fromProse(reading, standing)];
  if (named.length > 0) return withRivals(named);
  // The rate on an invoice may be for anything, a room for one.
  const isOther =
    paperKindOf(reading).kind === 'invoice' ||
    (paperKindOf(reading).kind === 'other' && speaksOfJourneys(reading) && !namesArtist(reading));
  return isOther ? [] : withRivals([...underVagueLabels(reading, standing)]);
}

/** Two labelled fees in one paper are two shows, or one is not the artist's: neither is sure. */
function withRivals(fees: FeeReading[]): FeeReading[] {
  const strong = fees.filter(
    (fee) =>
      (fee.candidate.specificity ?? 0) >= 0.8 &&
      fee.candidate.standing !== 'superseded' &&
      fee.candidate.standing !== 'rejected',
  );
  if (new Set(strong.map((fee) => fee.amount)).size < 2) return fees;
  return fees.map((fee) => ({
    ...fee,
    candidate: {
      ...fee.candidate,
      doubts: [...new Set([...(fee.candidate.doubts ?? []), 'rivals' as const])],
    },
  }));
}

function* fromPairs(reading: Reading, standing: Standing): Generator<FeeReading> {
  for (const pair of reading.pairs) {
    if (!isFeeLabel(pair.label) || isOfMerchandise(reading, pair.firstLine)) continue;
    const money = firstFeeIn(pair, reading);
    if (!money) continue;
    const quote = pair.text.length <= 160 ? pair.text : `${pair.label}`;
    const evidence =
      findQuote(reading, quote, pair.firstLine) ?? findQuote(reading, money.text, pair.firstLine);
    const own = isStruck(reading, pair.firstLine, money.text)
      ? 'superseded'
      : standingOf(pair.text, standing, OFFER_LABEL.test(pair.label.trim()));
    if (evidence) {
      const currency = money.value.currency ?? currencyIn(pair.label);
      yield {
        ...money.value,
        ...(currency && { currency }),
        label: pair.label.replace(/\s+/gu, ' ').trim(),
        context: pair.value,
        start: money.start,
        end: money.end,
        line: pair.firstLine,
        candidate: {
          method: pair.layout === 'colon' || pair.layout === 'leader' ? 'label' : 'table',
          reason: `label “${pair.label}” beside the value`,
          evidence: [evidence],
          specificity: 0.95,
          standing: own,
        },
      };
    }
  }
}

/** `Agreed fee (GBP, ex VAT)`: the currency may stand in the label. */
function currencyIn(label: string): string | undefined {
  return label
    .split(/[\s(),/:]+/u)
    .flatMap((word) => currencyOfSymbol(word) ?? [])
    .at(0);
}

const MERCHANDISE = /^[\s\d.)-]*(?:merch(?:andise|andising)?|merchandise sales|fanartikel)\s*:?\s*$/iu;

/** A paper of journeys that bears the act's name may be the show's all the same. */
function namesArtist(reading: Reading): boolean {
  return reading.pairs.some((pair) => labelWeight('artist', pair.label) >= 0.9);
}

/** `MERCHANDISING:⏎Deal: 75 € or 20 %`: what the house wants for the table. */
function isOfMerchandise(reading: Reading, line: number): boolean {
  if (MERCHANDISE.test(reading.blocks[reading.lines[line]?.block ?? -1]?.heading ?? '')) return true;
  return [1, 2].some((back) => MERCHANDISE.test(reading.lines[line - back]?.text ?? ''));
}

function firstFeeIn(pair: Pair, reading: Reading) {
  const all = findMoney(pair.value, reading);
  const money = all.filter((one) => !isListPrice(pair.value, one, 'fee'));
  if (all.length > 0 && money.length === 0) return undefined;
  const own = money.find((one) => {
    const { role, distance } = roleOfMoney(pair.value, one.start, one.end);
    return role === 'fee' || role === 'unknown' || distance > 30;
  });
  if (own) return own;
  const gross = money.find((one) => roleOfMoney(pair.value, one.start, one.end).role === 'gross');
  if (gross) return gross;
  return money.length > 0 ? undefined : findBareAmounts(pair.value)[0];
}

const DOUBTFUL = 0.6;

function proseStanding(
  reading: Reading,
  { text, firstLine }: Statement,
  mention: FeeMention,
  paper: Standing,
): Standing {
  if (isStruck(reading, firstLine, mention.text)) return 'superseded';
  return isNewValue(text, mention.start) ? paper : standingOf(text, paper, false);
}

function* fromProse(reading: Reading, standing: Standing): Generator<FeeReading> {
  for (const statement of statementsOf(reading)) {
    if (isOfMerchandise(reading, statement.firstLine)) continue;
    for (const mention of feeMentions(reading, statement.text)) {
      const evidence = quoteOfStatement(reading, statement.text, mention.text, statement.firstLine);
      if (!evidence) continue;
      const { amount, currency } = mention;
      yield {
        amount,
        ...(currency && { currency }),
        context: statement.text,
        start: mention.start,
        end: mention.end,
        line: statement.firstLine,
        candidate: {
          method: 'pattern',
          reason: 'named as the fee in a sentence',
          evidence: [evidence],
          specificity: Math.min(0.9, 0.35 + 0.5 * mention.weight),
          standing: proseStanding(reading, statement, mention, standing),
          ...(mention.weight < DOUBTFUL && { doubts: ['weak_context' as const] }),
        },
      };
    }
  }
}
