import { describe, expect, it } from 'vitest';
import type { FieldConfidence } from '../import/candidate.ts';
import { AppError } from '../platform/errors.ts';
import { applyReview, initialReview, reviewableOf } from './review.ts';

const read: FieldConfidence = { score: 0.7, method: 'label', reason: 'beside its label', evidence: [] };
const unread = { extracted: null, confidence_map: null, review: null };
const draft = {
  extracted: { general: { artist: 'Mira Lund', venue: 'Docks' }, deal: {}, hotels: [{ name: 'Nord' }] },
  confidence_map: { 'general.artist': read, 'general.venue': read, 'hotels.0.name': read },
};
const whole = {
  extracted: { ...draft.extracted, flights: [{ flightNumber: 'TK67' }] },
  confidence_map: { ...draft.confidence_map, 'flights.0.flightNumber': read },
};

describe('reviewing what is read while the rest is on its way', () => {
  it('speaks for the finished sections only', () => {
    const job = reviewableOf(unread, draft);
    const review = applyReview(job, [{ action: 'correct', path: 'general.venue', value: 'Dock 3' }]);
    expect(review.sections).toEqual(['general', 'deal', 'hotels']);
    expect(Object.keys(review.origins ?? {})).toEqual(['hotels']);
  });

  it('leaves what was touched alone when the others come, also what was emptied', () => {
    const early = applyReview(reviewableOf(unread, draft), [
      { action: 'clear', path: 'general.venue' },
      { action: 'remove', path: 'hotels.0' },
    ]);
    const later = initialReview({ ...whole, review: early });
    expect(later.extracted).toEqual({
      general: { artist: 'Mira Lund' },
      hotels: [],
      flights: [{ flightNumber: 'TK67' }],
    });
    expect(Object.keys(later.confidence_map)).toEqual(['flights.0.flightNumber', 'general.artist']);
  });

  it('can still restore what was read, and goes on growing with the sections', () => {
    const early = applyReview(reviewableOf(unread, draft), [{ action: 'clear', path: 'general.venue' }]);
    const job = reviewableOf({ ...unread, review: early }, whole);
    const next = applyReview(job, [
      { action: 'restore', path: 'general.venue' },
      { action: 'confirm', path: 'flights.0.flightNumber' },
    ]);
    expect(next.extracted.general?.venue).toBe('Docks');
    expect(next.sections).toEqual(['general', 'deal', 'hotels', 'flights']);
  });

  it('keeps a section that a person has touched when the reading begins anew', () => {
    const early = applyReview(reviewableOf(unread, draft), [{ action: 'remove', path: 'hotels.0' }]);
    const again = { extracted: { general: {} }, confidence_map: {} };
    const job = reviewableOf({ ...unread, review: early }, again);
    const next = applyReview(job, [{ action: 'correct', path: 'general.artist', value: 'Mira' }]);
    expect(next.sections).toEqual(['general', 'deal', 'hotels']);
    expect(next.extracted.hotels).toBeUndefined();
  });

  it('refuses a change of a section that is not read yet', () => {
    const change = { action: 'add', section: 'flights', value: {} } as const;
    for (const job of [reviewableOf(unread, draft), reviewableOf(unread, null)]) {
      expect(() => applyReview(job, [change])).toThrow(AppError);
    }
    expect(applyReview(reviewableOf({ ...whole, review: null }, null), [change]).sections).toBeUndefined();
  });
});
