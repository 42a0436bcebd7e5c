import type { Reading } from '../../../reading/reading.ts';
import { findMoney } from '../../../recognizers/money.ts';
import { partOf } from '../money/clauses.ts';
import { roleOfMoney } from '../money/money-roles.ts';
import { isNegative } from '../negotiation/sentence-mood.ts';
import { HARMLESS, REGRET } from '../words/open.ts';
import type { FeeReading } from './fee-reading.ts';

/** Two sums of which one may have been asked and the other offered. */
export function areRivals(one: number, other: number): boolean {
  return one !== other && one > other / 2 && one < other * 2;
}

/**
 * `They ask £2,400, we have £1,600`: of several sums of one size in running text none is the fee, unless one is said to
 * be, or all the others are denied.
 */
export function settleRivals(fees: readonly FeeReading[]): FeeReading[] {
  const stated = fees.filter(({ candidate }) => candidate.standing === 'stated');
  if (fees.some(({ candidate }) => candidate.standing === 'agreed') || !hasRivals(stated)) return [...fees];
  const live = stated.filter((fee) => !isNegative(partOf(fee.context, fee.start, fee.end)));
  const isSettled = live.length > 0 && !hasRivals(live);
  return fees.map((fee) => {
    if (!stated.includes(fee) || (isSettled && live.includes(fee))) return fee;
    const standing = isSettled ? 'rejected' : 'offered';
    return { ...fee, candidate: { ...fee.candidate, standing } };
  });
}

/** `We pay £1,750. The £250 towards the coach I am afraid I must take back.`: what is regretted, where another fee is not. */
export function withoutRegretted(fees: readonly FeeReading[]): FeeReading[] {
  const isRegretted = ({ context }: FeeReading): boolean => REGRET.test(context.replace(HARMLESS, ' '));
  if (fees.every(isRegretted)) return [...fees];
  return fees.map((fee) => {
    const { candidate } = fee;
    const isRefused = candidate.standing === 'stated' && isRegretted(fee) && fee.label === undefined;
    return isRefused ? { ...fee, candidate: { ...candidate, standing: 'rejected' } } : fee;
  });
}

function hasRivals(fees: readonly FeeReading[]): boolean {
  const sums = [...new Set(fees.map(({ amount }) => Number(amount)))];
  return sums.some((sum) => sums.some((other) => areRivals(sum, other)));
}

/** `5.400 €  3.600 €`: what one side asks and the other offers, or two drafts; a sum and the same with its tax are closer. */
export function areVersions(amounts: readonly string[]): boolean {
  const [one, other] = amounts.map(Number);
  if (one === undefined || other === undefined || !areRivals(one, other)) return false;
  return Math.max(one, other) / Math.min(one, other) > MOST_TAX;
}

const MOST_TAX = 1.27;

/** Whether a value is a row of versions, one beside the other. */
export function holdsVersions(reading: Reading, value: string): boolean {
  const [one, other] = findMoney(value, reading);
  if (!one || !other || value.slice(one.end, other.start).trim() !== '') return false;
  return areVersions([one.value.amount, other.value.amount]);
}

export function asOffered(fee: FeeReading): FeeReading {
  const { candidate } = fee;
  return candidate.standing === 'agreed' ? fee : { ...fee, candidate: { ...candidate, standing: 'offered' } };
}

/** `A fee of £2,400 seemed a lot; they have £1,500 set aside`: another sum of its size, which nothing names or denies. */
export function hasRivalBeside(reading: Reading, text: string, amount: string): boolean {
  return findMoney(text, reading).some(
    ({ value, start, end }) =>
      areRivals(Number(value.amount), Number(amount)) &&
      roleOfMoney(text, start, end).role === 'unknown' &&
      !isNegative(partOf(text, start, end)),
  );
}

/** Two labelled fees in one paper are two shows, or one is not the artist's: neither is sure. */
export function doubtRivals(fees: FeeReading[]): FeeReading[] {
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
