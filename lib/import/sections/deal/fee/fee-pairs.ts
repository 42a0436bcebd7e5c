import type { Standing } from '../../../candidate.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Pair, Reading } from '../../../reading/reading.ts';
import { currencyOfSymbol } from '../../../recognizers/currencies.ts';
import { findBareAmounts, findMoney } from '../../../recognizers/money.ts';
import { roleOfMoney } from '../money/money-roles.ts';
import { AGREED } from '../words/agreement.ts';
import { ASKED } from '../words/offer.ts';
import { isFeeLabel, OFFER_LABEL } from './fee-labels.ts';
import { isListPrice } from './fee-mentions.ts';
import type { FeeReading } from './fee-reading.ts';
import { holdsVersions } from './fee-rivals.ts';
import { isOfOneSide, isStruck, standingOf } from './fee-standing.ts';
import { type Change, changeOf } from './replaced-sums.ts';

/** Fees that stand beside a label of their own. */
export function* feesInPairs(reading: Reading, standing: Standing): Generator<FeeReading> {
  for (const pair of reading.pairs) {
    if (!isFeeLabel(pair.label) || isOfMerchandise(reading, pair.firstLine)) continue;
    const money = firstFeeIn(pair, reading);
    if (!money) continue;
    const quote = pair.text.length <= 160 ? pair.text : `${pair.label}`;
    const evidence =
      findQuote(reading, quote, pair.firstLine) ?? findQuote(reading, money.text, pair.firstLine);
    const own = pairStanding(reading, pair, money, standing);
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

function pairStanding(
  reading: Reading,
  pair: Pair,
  money: { text: string; start: number; end: number },
  paper: Standing,
): Standing {
  const { text, label, firstLine } = pair;
  if (isStruck(reading, firstLine, money.text)) return 'superseded';
  if (isOfOneSide(reading, firstLine, money.text)) return 'offered';
  if (changeIn(pair, money) === 'new') return paper;
  // `Fee asked: 3,000, fee granted: 2,400`: what is said behind is said of another.
  if (ASKED.test(label) && !AGREED.test(label)) return 'offered';
  const isOffer = OFFER_LABEL.test(label.trim()) || holdsVersions(reading, pair.value);
  return standingOf({ text, behind: pair.value.slice(money.end), isOffer }, paper);
}

/** `Agreed fee (GBP, ex VAT)`: the currency may stand in the label. */
export function currencyIn(label: string): string | undefined {
  return label
    .split(/[\s(),/:]+/u)
    .flatMap((word) => currencyOfSymbol(word) ?? [])
    .at(0);
}

const MERCHANDISE = /^[\s\d.)-]*(?:merch(?:andise|andising)?|merchandise sales|fanartikel)\s*:?\s*$/iu;

/** `MERCHANDISING:⏎Deal: 75 € or 20 %`: what the house wants for the table. */
export function isOfMerchandise(reading: Reading, line: number): boolean {
  if (MERCHANDISE.test(reading.blocks[reading.lines[line]?.block ?? -1]?.heading ?? '')) return true;
  return [1, 2].some((back) => MERCHANDISE.test(reading.lines[line - back]?.text ?? ''));
}

function firstFeeIn(pair: Pair, reading: Reading) {
  const all = findMoney(pair.value, reading);
  const money = all.filter((one) => !isListPrice(pair.value, one, 'fee') && changeIn(pair, one) !== 'old');
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

/** `Compensation changed from: $8,250 to: $7,500`: the change may begin in the label. */
function changeIn(
  { label, value }: Pair,
  { start, end }: { start: number; end: number },
): Change | undefined {
  const offset = label.length + 2;
  return changeOf(`${label}: ${value}`, offset + start, offset + end);
}
