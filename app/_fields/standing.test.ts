import { describe, expect, it } from 'vitest';
import type { ConfidenceMap, FieldConfidence } from '#lib/import/candidate.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import { allPlaces } from './paths.ts';
import { assess, type Fields, toCheck } from './standing.ts';

function fields(extracted: Extracted, confidences: ConfidenceMap, readPaths: string[] = []): Fields {
  const readAt = (path: string) =>
    readPaths.includes(path) ? { value: 'read', confidence: sure(0.9) } : undefined;
  return { extracted, confidences, readAt };
}

function sure(score: number, more: Partial<FieldConfidence> = {}): FieldConfidence {
  return { score, method: 'label', reason: 'beside its label', evidence: [], ...more };
}

function stateOf(path: string, extracted: Extracted, confidences: ConfidenceMap, readPaths?: string[]) {
  const place = allPlaces(extracted).find((candidate) => candidate.path === path);
  if (!place) throw new Error(`No place ${path}`);
  return assess(place, fields(extracted, confidences, readPaths)).state;
}

describe('how far a field can be relied on', () => {
  const extracted: Extracted = { general: { artist: 'Mira Lund' } };

  it('is sure or to check by the review threshold', () => {
    expect(stateOf('general.artist', extracted, { 'general.artist': sure(0.97) })).toBe('sure');
    expect(stateOf('general.artist', extracted, { 'general.artist': sure(0.4) })).toBe('check');
  });

  it('is the person’s own once confirmed or typed, whatever its score', () => {
    const confidences = { 'general.artist': sure(1, { method: 'user' }) };
    expect(stateOf('general.artist', extracted, confidences)).toBe('yours');
  });

  it('is missing where a show needs it, and merely empty elsewhere', () => {
    expect(stateOf('general.venue', extracted, {})).toBe('missing');
    expect(stateOf('general.country', extracted, {})).toBe('empty');
  });

  it('is cleared, and no longer in question, when a person emptied what had been read', () => {
    expect(stateOf('general.venue', extracted, {}, ['general.venue'])).toBe('cleared');
  });

  it('is to check when it is empty because the papers do not agree', () => {
    const rivals = [{ value: '5000', status: 'offered' as const, quote: 'we offer 5000' }];
    const confidences = { 'deal.fee': sure(0, { alternatives: rivals }) };
    expect(stateOf('deal.fee', extracted, confidences)).toBe('check');
  });
});

describe('what is left to check', () => {
  it('is nothing that no person types', () => {
    const paths = toCheck(fields({ documents: [{ fileName: 'rider.pdf' }] }, {})).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('documents.'))).toEqual([]);
  });

  it('holds the doubtful and the missing, also in list items, in the order of the page', () => {
    const extracted: Extracted = { general: { artist: 'Mira Lund' }, hotels: [{ name: 'Hotel Nord' }] };
    const confidences = { 'general.artist': sure(0.3), 'hotels.0.name': sure(0.99) };
    const paths = toCheck(fields(extracted, confidences)).map((place) => place.path);
    expect(paths).toEqual([
      'general.artist',
      'general.venue',
      'general.date',
      'general.city',
      'deal.fee',
      'deal.currency',
      'hotels.0.checkInDate',
      'hotels.0.checkOutDate',
    ]);
  });
});
