import { describe, expect, it } from 'vitest';
import type { FieldConfidence } from '../import/candidate.ts';
import type { Extracted } from '../import/extracted.ts';
import { AppError } from '../platform/errors.ts';
import { applyReview, type Reviewable, type ReviewChange } from './review.ts';

const read = (score: number): FieldConfidence => ({
  score,
  method: 'label',
  reason: 'label beside the value',
  evidence: [{ sourceId: 'a', page: 1, quote: 'words' }],
});

const extracted: Extracted = {
  general: { artist: 'Nils Berg', date: '2026-03-14' },
  hotels: [
    { name: 'Hotel Eins', city: 'Berlin' },
    { name: 'Hotel Zwei', city: 'Hamburg' },
    { name: 'Hotel Drei' },
  ],
  documents: [{ fileName: 'contract.pdf', fileSize: 10, category: 'contract' }],
};

const job: Reviewable = {
  extracted,
  confidence_map: {
    'general.artist': read(0.9),
    'general.date': read(0.6),
    'hotels.0.name': read(0.8),
    'hotels.0.city': read(0.7),
    'hotels.1.name': read(0.81),
    'hotels.1.city': read(0.71),
    'hotels.2.name': read(0.82),
    'documents.0.fileName': read(1),
    'documents.0.fileSize': read(1),
    'documents.0.category': read(0.5),
  },
  review: null,
};

/** One change after another, each on what the one before left, as separate saves do. */
function inSteps(...changes: ReviewChange[]) {
  const state = { ...job };
  for (const change of changes) state.review = applyReview(state, [change]);
  return state;
}

function refusal(changes: ReviewChange[], on = job): AppError {
  try {
    applyReview(on, changes);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('The changes were accepted.');
}

describe('applyReview', () => {
  it('confirms a field: same value, sure, and the evidence is kept', () => {
    const review = applyReview(job, [{ action: 'confirm', path: 'general.date' }]);
    expect(review.extracted.general?.date).toBe('2026-03-14');
    expect(review.confidence_map['general.date']).toMatchObject({
      score: 1,
      method: 'user',
      evidence: read(1).evidence,
    });
  });

  it('keeps that a field is rightly empty, until it is filled or cleared', () => {
    const left = applyReview(job, [{ action: 'confirm', path: 'general.city' }]);
    expect(left.extracted.general).not.toHaveProperty('city');
    expect(left.confidence_map['general.city']).toMatchObject({
      method: 'user',
      reason: 'left empty by a person',
    });
    const asked = applyReview({ ...job, review: left }, [{ action: 'clear', path: 'general.city' }]);
    expect(asked.confidence_map).not.toHaveProperty(['general.city']);
    const whole = applyReview(job, [{ action: 'confirm', path: 'general' }]);
    expect(whole.confidence_map).not.toHaveProperty(['general.city']);
  });

  it('confirms every filled field of an entry and of a section', () => {
    const review = applyReview(job, [
      { action: 'confirm', path: 'hotels.1' },
      { action: 'confirm', path: 'general' },
    ]);
    const methods = Object.entries(review.confidence_map).map(([path, { method }]) => [path, method]);
    expect(Object.fromEntries(methods)).toMatchObject({
      'hotels.0.name': 'label',
      'hotels.1.name': 'user',
      'hotels.1.city': 'user',
      'general.artist': 'user',
    });
  });

  it('corrects a field with the method user and trims what was typed', () => {
    const review = applyReview(job, [
      { action: 'correct', path: 'general.artist', value: '  Nils Bergström ' },
    ]);
    expect(review.extracted.general?.artist).toBe('Nils Bergström');
    expect(review.confidence_map['general.artist']).toMatchObject({ score: 1, method: 'user', evidence: [] });
  });

  it('fills a field of a section that was not read at all', () => {
    const review = applyReview(job, [{ action: 'correct', path: 'deal.fee', value: '6750' }]);
    expect(review.extracted.deal).toEqual({ fee: '6750' });
  });

  it('clears a field together with its confidence', () => {
    const review = applyReview(job, [{ action: 'clear', path: 'hotels.0.city' }]);
    expect(review.extracted.hotels?.[0]).toEqual({ name: 'Hotel Eins' });
    expect(review.confidence_map).not.toHaveProperty(['hotels.0.city']);
  });

  it('remembers who confirmed or entered a value, and when, until it is restored', () => {
    const author = { by: '00000000-0000-4000-8000-00000000000a', at: '2026-11-20T10:00:00.000Z' };
    const changes: ReviewChange[] = [
      { action: 'confirm', path: 'general.artist' },
      { action: 'correct', path: 'hotels.0.city', value: 'Bonn' },
      { action: 'add', section: 'contacts', value: { name: 'Ada' } },
    ];
    const review = applyReview(job, changes, author);
    for (const path of ['general.artist', 'hotels.0.city', 'contacts.0.name'])
      expect(review.confidence_map[path]).toMatchObject(author);
    const restored = applyReview({ ...job, review }, [{ action: 'restore', path: 'hotels.0.city' }], author);
    expect(restored.confidence_map['hotels.0.city']).toEqual(read(0.7));
    expect(restored.confidence_map['general.artist']).toMatchObject(author);
  });

  it('restores what was read after it was corrected or cleared', () => {
    const state = inSteps(
      { action: 'correct', path: 'general.artist', value: 'Wrong' },
      { action: 'clear', path: 'general.date' },
      { action: 'restore', path: 'general.artist' },
      { action: 'restore', path: 'general.date' },
    );
    expect(state.review?.extracted).toEqual(extracted);
    expect(state.review?.confidence_map).toEqual(job.confidence_map);
  });

  it('moves the paths of later entries up when one is removed', () => {
    const review = applyReview(job, [{ action: 'remove', path: 'hotels.0' }]);
    expect(review.extracted.hotels?.map((hotel) => hotel.name)).toEqual(['Hotel Zwei', 'Hotel Drei']);
    expect(review.confidence_map['hotels.0.name']?.score).toBe(0.81);
    expect(review.confidence_map['hotels.1.name']?.score).toBe(0.82);
    expect(review.confidence_map).not.toHaveProperty(['hotels.2.name']);
    expect(review.confidence_map).not.toHaveProperty(['hotels.1.city']);
  });

  it('restores an entry from the place it was read at, also after others were removed', () => {
    const state = inSteps(
      { action: 'remove', path: 'hotels.0' },
      { action: 'correct', path: 'hotels.0.name', value: 'Typed over' },
      { action: 'restore', path: 'hotels.0.name' },
    );
    expect(state.review?.extracted.hotels?.[0]?.name).toBe('Hotel Zwei');
  });

  it('restores a whole list after entries were removed and added', () => {
    const state = inSteps(
      { action: 'remove', path: 'hotels.1' },
      { action: 'add', section: 'hotels', value: { name: 'Hotel Vier' } },
      { action: 'restore', path: 'hotels' },
    );
    expect(state.review?.extracted.hotels).toEqual(extracted.hotels);
  });

  it('adds an entry whose fields are the person’s own', () => {
    const review = applyReview(job, [
      { action: 'add', section: 'contacts', value: { name: 'Ada', email: 'ada@x.example' } },
    ]);
    expect(review.extracted.contacts).toEqual([{ name: 'Ada', email: 'ada@x.example' }]);
    expect(review.confidence_map['contacts.0.email']).toMatchObject({ method: 'user', score: 1 });
  });

  it('has one confidence for exactly each filled field after any of this', () => {
    const state = inSteps(
      { action: 'add', section: 'hotels', value: { name: 'Hotel Vier', checkInDate: '2026-03-13' } },
      { action: 'remove', path: 'hotels.1' },
      { action: 'correct', path: 'hotels.1.phone', value: '+49 30 1' },
      { action: 'clear', path: 'general.artist' },
    );
    const filled = Object.entries(state.review?.extracted ?? {}).flatMap(([section, value]) =>
      Array.isArray(value)
        ? value.flatMap((entry, index) => Object.keys(entry).map((field) => `${section}.${index}.${field}`))
        : Object.keys(value).map((field) => `${section}.${field}`),
    );
    expect(Object.keys(state.review?.confidence_map ?? {}).sort()).toEqual(filled.sort());
  });

  it('goes back to the open offers when the value chosen among them is taken back', () => {
    const offers = {
      score: 0,
      method: 'label' as const,
      reason: 'nothing was agreed',
      evidence: [],
      alternatives: [{ value: '4000', status: 'offered' as const, quote: '4.000 EUR' }],
    };
    const open = { ...job, confidence_map: { ...job.confidence_map, 'deal.fee': offers } };
    const chosen = applyReview(open, [{ action: 'correct', path: 'deal.fee', value: '4000' }]);
    expect(chosen.confidence_map['deal.fee']).toMatchObject({ method: 'user' });
    const back = applyReview({ ...open, review: chosen }, [{ action: 'clear', path: 'deal.fee' }]);
    expect(back.confidence_map['deal.fee']).toEqual(offers);
    expect(back.extracted.deal?.fee).toBeUndefined();
  });

  it('leaves the job it was given untouched', () => {
    const before = structuredClone(job);
    applyReview(job, [{ action: 'correct', path: 'hotels.0.name', value: 'Other' }]);
    expect(job).toEqual(before);
  });

  it.each([
    ['general.date', '14.03.2026', 'year, month, day'],
    ['hotels.0.checkInTime', '9pm', '24 hours'],
    ['flights.0.departureTime', 'noon', 'There is no entry flights.0.'],
    ['deal.fee', '6.750,00', 'digits alone'],
    ['deal.currency', 'euro', 'three letters'],
    ['general.artist', '   ', 'at least one character'],
    ['documents.0.category', 'menu', 'Choose contract'],
    ['hotels.0.stars', '5', 'There is no field hotels.0.stars.'],
    ['hotels.9.name', 'X', 'There is no entry hotels.9.'],
    ['nonsense', 'X', 'There is no field nonsense.'],
    ['__proto__.artist', 'X', 'There is no field __proto__.artist.'],
  ])('refuses %s = %j with a sentence and the path', (path, value, sentence) => {
    const error = refusal([{ action: 'correct', path, value }]);
    expect(error).toMatchObject({ code: 'review.invalid', status: 422 });
    expect(error.fieldErrors).toEqual([{ path, message: expect.stringContaining(sentence) }]);
  });

  it.each([
    ['general.date', '0000-01-01'],
    ['general.date', '2026-02-31'],
    ['flights.0.departureTime', '2026-02-31T10:00'],
    ['flights.0.departureTime', '2026-99-99'],
    ['flights.0.departureTime', '0000-01-01T10:00'],
  ])('refuses %s = %s, which is no day of a calendar', (path, value) => {
    const flown = inSteps({ action: 'add', section: 'flights', value: {} });
    expect(refusal([{ action: 'correct', path, value }], flown).fieldErrors).toMatchObject([{ path }]);
  });

  it('refuses to clear an entry, and to add a document', () => {
    expect(refusal([{ action: 'clear', path: 'hotels.0' }]).message).toContain('can be removed');
    expect(refusal([{ action: 'add', section: 'documents', value: {} }]).message).toContain('handed in');
  });

  it('refuses to restore an entry that nobody read', () => {
    const state = inSteps({ action: 'add', section: 'food', value: { name: 'Lunch' } });
    expect(refusal([{ action: 'restore', path: 'food.0' }], state).message).toContain('added by a person');
  });

  it('keeps nothing of a list of changes of which one is refused', () => {
    const changes: ReviewChange[] = [
      { action: 'correct', path: 'general.artist', value: 'New' },
      { action: 'correct', path: 'general.date', value: 'soon' },
    ];
    expect(() => applyReview(job, changes)).toThrow(AppError);
  });
});

describe('merging and splitting', () => {
  const merged = () => applyReview(job, [{ action: 'merge', path: 'hotels.2', into: 'hotels.0' }]);

  it('gives the one that stays what it lacks, and keeps the other name beside its own', () => {
    const lacking = applyReview(job, [{ action: 'merge', path: 'hotels.0', into: 'hotels.2' }]);
    expect(lacking.extracted.hotels).toEqual([
      { name: 'Hotel Zwei', city: 'Hamburg' },
      { name: 'Hotel Drei', city: 'Berlin' },
    ]);
    expect(lacking.confidence_map['hotels.1.city']).toMatchObject({
      method: 'user',
      evidence: [{ quote: 'words' }],
    });
    expect(lacking.confidence_map['hotels.1.name']).toMatchObject({
      score: 0.82,
      alternatives: [{ value: 'Hotel Eins', status: 'stated', quote: 'words' }],
    });
  });

  it('leaves the entries after the merged one what they were read as', () => {
    const state = { ...job, review: merged() };
    expect(state.review.origins?.hotels).toEqual([0, 1]);
    const restored = applyReview(state, [{ action: 'restore', path: 'hotels.1' }]);
    expect(restored.extracted.hotels?.[1]?.name).toBe('Hotel Zwei');
  });

  it('splits an entry into two, each with its words', () => {
    const review = applyReview(job, [{ action: 'split', path: 'hotels.0', fields: ['city'] }]);
    expect(review.extracted.hotels?.slice(0, 3)).toEqual([
      { name: 'Hotel Eins' },
      { city: 'Berlin' },
      { name: 'Hotel Zwei', city: 'Hamburg' },
    ]);
    expect(review.confidence_map['hotels.1.city']?.evidence).toHaveLength(1);
    expect(review.origins?.hotels).toEqual([0, null, 1, 2]);
  });

  it.each<[string, ReviewChange]>([
    ['an entry with itself', { action: 'merge', path: 'hotels.0', into: 'hotels.0' }],
    ['entries of two sections', { action: 'merge', path: 'hotels.0', into: 'documents.0' }],
    ['what is no list', { action: 'merge', path: 'general', into: 'hotels.0' }],
    ['an entry that is not there', { action: 'merge', path: 'hotels.9', into: 'hotels.0' }],
    ['all fields of an entry', { action: 'split', path: 'hotels.0', fields: ['name', 'city'] }],
    ['fields that are empty', { action: 'split', path: 'hotels.0', fields: ['phone'] }],
    ['documents', { action: 'split', path: 'documents.0', fields: ['fileName'] }],
  ])('refuses %s', (_, change) => {
    expect(refusal([change]).code).toBe('review.invalid');
  });
});
