import type { Candidate, Doubt, Evidence } from '../../candidate.ts';
import { quoteOnPage } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';

/** One field of an entry as a machine-readable statement gives it; nothing where it gives none. */
export type Stater<Entry> = (
  field: keyof Entry & string,
  value: string | undefined,
  doubts?: Doubt[],
) => Partial<Entry>;

/** States fields of schema.org, calendar and boarding-pass blocks, all with the block's own words as evidence. */
export function stater<Entry>(reading: Reading, page: number, quote: string): Stater<Entry> {
  const evidence: Evidence[] = [quoteOnPage(reading, quote, page)];
  return (field, value, doubts) => {
    if (value === undefined || value.trim() === '') return {};
    const candidate: Candidate<string> = {
      value: value.trim(),
      method: 'structured',
      reason: 'stated for machines in the source',
      evidence,
      ...(doubts && { doubts }),
    };
    // The field is one of the entry's own; resolution parses its value with the section's schema.
    return { [field]: [candidate] } as Partial<Entry>;
  };
}
