import type { Candidate } from '../../../candidate.ts';
import type { Statement } from '../../../reading/statements.ts';

/** An amount read as the artist's fee, with the words around it that later say what kind of deal it is. */
export interface FeeReading {
  amount: string;
  currency?: string;
  isCurrencyInferred?: boolean;
  candidate: Omit<Candidate<string>, 'value'>;
  /** The statement or value the amount stands in, and where in it. */
  context: string;
  start: number;
  end: number;
  line: number;
  /** The label it stands beside. */
  label?: string;
}

/** A figure that a sentence names as the fee. */
export function feeInSentence(
  { text, firstLine }: Statement,
  { amount, start, end }: { amount: string; start: number; end: number },
  currency: string | undefined,
  candidate: FeeReading['candidate'],
): FeeReading {
  return { amount, ...(currency && { currency }), context: text, start, end, line: firstLine, candidate };
}
