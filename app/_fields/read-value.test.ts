import { describe, expect, it } from 'vitest';
import type { FieldConfidence } from '#lib/import/candidate.ts';
import { evidenceTaken } from './read-value.ts';

const words = (quote: string) => ({ sourceId: 's1', quote, page: 1 });
const confidence: FieldConfidence = {
  score: 0.6,
  method: 'label',
  reason: 'label',
  evidence: [words('Doors 19:00')],
  alternatives: [
    { value: '19:30', status: 'superseded', quote: 'doors half past', evidence: words('doors half past') },
    { value: '20:00', status: 'stated', quote: 'doors at eight' },
  ],
};
const read = { value: '19:00', confidence };

describe('the words behind a value that a person took', () => {
  it('are those of the other value of the papers', () => {
    expect(evidenceTaken('19:30', read, undefined)).toEqual([words('doors half past')]);
  });

  it.each([
    ['the value is the one that was read', '19:00'],
    ['no paper has it', '18:45'],
    ['it is not known where they stand', '20:00'],
  ])('are none where %s', (_, value) => {
    expect(evidenceTaken(value, read, confidence)).toBeUndefined();
  });
});
