import type { Candidate } from '../../candidate.ts';

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
