import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';
import { findMoney, parseMoney } from '../../recognizers/money.ts';

/**
 * Deposit and balance that do not add up to the fee, where one paper names both beside their labels. What they do add up to
 * may stand in the paper too: the fee with its tax.
 */
export function checkDeal(extracted: Extracted, readings: readonly Reading[]): ImportWarning[] {
  const fee = Number(extracted.deal?.fee);
  if (!extracted.deal?.fee || !Number.isFinite(fee)) return [];
  for (const reading of readings) {
    const deposit = amountAt(reading, 'deal.deposit');
    const balance = amountAt(reading, 'deal.balance');
    if (deposit === undefined || balance === undefined) continue;
    if (isSame(deposit + balance, fee) || names(reading, deposit + balance)) continue;
    return [
      {
        code: 'deposit_and_balance_differ_from_fee',
        message: `Deposit (${deposit}) and balance (${balance}) make ${deposit + balance}, but the fee is ${fee}.`,
        paths: ['deal.fee'],
        sourceId: reading.source.sourceId,
      },
    ];
  }
  return [];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.01;
}

function names(reading: Reading, amount: number): boolean {
  return reading.lines.some(({ text }) =>
    findMoney(text, reading).some(({ value }) => isSame(Number(value.amount), amount)),
  );
}

function amountAt(reading: Reading, concept: string): number | undefined {
  const pair = reading.pairs.find((one) => one.concept === concept);
  const amount = pair && parseMoney(pair.value, reading)?.amount;
  return amount === undefined ? undefined : Number(amount);
}
