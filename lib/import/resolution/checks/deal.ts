import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';
import { parseMoney } from '../../recognizers/money.ts';

/** Deposit and balance that do not add up to the fee, where one paper names both beside their labels. */
export function checkDeal(extracted: Extracted, readings: readonly Reading[]): ImportWarning[] {
  const fee = Number(extracted.deal?.fee);
  if (!extracted.deal?.fee || !Number.isFinite(fee)) return [];
  for (const reading of readings) {
    const deposit = amountAt(reading, 'deal.deposit');
    const balance = amountAt(reading, 'deal.balance');
    if (deposit === undefined || balance === undefined || Math.abs(deposit + balance - fee) < 0.01) continue;
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

function amountAt(reading: Reading, concept: string): number | undefined {
  const pair = reading.pairs.find((one) => one.concept === concept);
  const amount = pair && parseMoney(pair.value, reading)?.amount;
  return amount === undefined ? undefined : Number(amount);
}
