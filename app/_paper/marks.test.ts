import { describe, expect, it } from 'vitest';
import type { ConfidenceMap, Evidence } from '#lib/import/candidate.ts';
import { boxKey, fileOf, marksOf, nextPath } from './marks.ts';

const read = (...evidence: Evidence[]) => ({
  score: 0.9,
  method: 'label' as const,
  reason: 'label',
  evidence,
});
const on = (sourceId: string, box?: Evidence['box']): Evidence => ({
  sourceId,
  page: 2,
  quote: 'EUR 900',
  ...(box && { box }),
});

describe('marksOf', () => {
  const confidences: ConfidenceMap = {
    'deal.fee': read(on('a', [10, 20, 30, 8])),
    'deal.currency': read(on('a', [10.2, 19.9, 30, 8])),
    'general.artist': read(on('b', [10, 20, 30, 8])),
    'general.venue': read(on('a')),
    'general.city': read(on('a/1', [1, 2, 3, 4])),
    // Nobody looks over what a file is called.
    'documents.0.fileName': read(on('a', [5, 5, 5, 5])),
  };

  it('puts the fields of one spot together, and leaves out other files and what has no spot', () => {
    const marks = marksOf(confidences, 'a', boxKey);
    expect(marks.map(({ paths }) => paths)).toEqual([['deal.fee', 'deal.currency'], ['general.city']]);
  });

  it('goes from one field of a spot to the next and round', () => {
    const [mark] = marksOf(confidences, 'a', boxKey);
    expect(mark && nextPath(mark, undefined)).toBe('deal.fee');
    expect(mark && nextPath(mark, 'deal.fee')).toBe('deal.currency');
    expect(mark && nextPath(mark, 'deal.currency')).toBe('deal.fee');
  });

  it('knows the file of an attachment', () => {
    expect(fileOf('a/1')).toBe('a');
  });
});
