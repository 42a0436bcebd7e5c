import { describe, expect, it } from 'vitest';
import type { FieldConfidence } from '#lib/import/candidate.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { isUnsaved, type Ledger, type NamedChange, openLedger, reduceLedger, whatOf } from './ledger.ts';

const read: FieldConfidence = { score: 0.7, method: 'label', reason: 'beside its label', evidence: [] };

function job(overrides: Partial<ImportJob> = {}): ImportJob {
  return {
    extracted: {
      general: { artist: 'Mira Lund' },
      hotels: [{ name: 'Nord' }, { name: 'Süd' }, { name: 'West' }],
    },
    confidence_map: {
      'general.artist': read,
      'hotels.0.name': read,
      'hotels.1.name': { ...read, score: 0.6 },
      'hotels.2.name': read,
    },
    review: null,
    review_revision: 4,
    ...overrides,
  } as ImportJob;
}

function act(ledger: Ledger, change: NamedChange['change'], what = 'a change'): Ledger {
  return reduceLedger(ledger, { type: 'act', changes: [change], what });
}

const undo = (ledger: Ledger) => reduceLedger(ledger, { type: 'undo' });
const hotelNames = ({ current }: Ledger) => current.extracted.hotels?.map(({ name }) => name);

describe('undo', () => {
  it('brings a corrected field back to what was read, with its own confidence', () => {
    const changed = act(openLedger(job()), { action: 'correct', path: 'general.artist', value: 'Somebody' });
    expect(changed.current.confidence_map['general.artist']?.method).toBe('user');
    const undone = undo(changed);
    expect(undone.current.extracted.general?.artist).toBe('Mira Lund');
    expect(undone.current.confidence_map['general.artist']).toEqual(read);
  });

  it('brings a field corrected twice back to the first correction', () => {
    const once = act(openLedger(job()), { action: 'correct', path: 'general.artist', value: 'First' });
    const twice = act(once, { action: 'correct', path: 'general.artist', value: 'Second' });
    expect(undo(twice).current.extracted.general?.artist).toBe('First');
  });

  it('leaves a field empty again that was said to be rightly empty', () => {
    const left = act(openLedger(job()), { action: 'confirm', path: 'general.venue' });
    const undone = undo(act(left, { action: 'correct', path: 'general.venue', value: 'Nordlys' }));
    expect(undone.current.extracted.general).not.toHaveProperty('venue');
    expect(undone.current.confidence_map['general.venue']?.reason).toBe('left empty by a person');
    expect(undo(undone).current.confidence_map).not.toHaveProperty(['general.venue']);
  });

  it('puts a removed item back at its place, as the one that was read', () => {
    const removed = act(openLedger(job()), { action: 'remove', path: 'hotels.1' });
    expect(hotelNames(removed)).toEqual(['Nord', 'West']);
    const undone = undo(removed);
    expect(hotelNames(undone)).toEqual(['Nord', 'Süd', 'West']);
    expect(undone.current.confidence_map['hotels.1.name']).toEqual({ ...read, score: 0.6 });
    expect(undone.current.origins?.hotels).toEqual([0, 1, 2]);
  });

  it('keeps what had been confirmed in an item that comes back', () => {
    const confirmed = act(openLedger(job()), { action: 'confirm', path: 'hotels.1.name' });
    const undone = undo(act(confirmed, { action: 'remove', path: 'hotels.1' }));
    expect(undone.current.confidence_map['hotels.1.name']?.method).toBe('user');
  });

  it('takes an added item away again', () => {
    const added = act(openLedger(job()), { action: 'add', section: 'hotels', value: { name: 'Ost' } });
    expect(hotelNames(added)).toEqual(['Nord', 'Süd', 'West', 'Ost']);
    expect(hotelNames(undo(added))).toEqual(['Nord', 'Süd', 'West']);
  });

  it('takes back everything that was confirmed with one press', () => {
    const before = act(openLedger(job()), { action: 'correct', path: 'hotels.0.name', value: 'Nordic' });
    const changes = ['hotels.1.name', 'hotels.2.name'].map((path) => ({ action: 'confirm' as const, path }));
    const confirmed = reduceLedger(before, { type: 'act', changes, what: 'Confirm the hotels' });
    expect(confirmed.current.confidence_map['hotels.2.name']?.method).toBe('user');
    expect(confirmed.waiting).toHaveLength(3);
    expect(whatOf(confirmed.waiting)).toEqual(['a change', 'Confirm the hotels']);
    const undone = undo(confirmed);
    expect(undone.current).toEqual(before.current);
    expect(undone.undoable).toHaveLength(1);
  });

  it('does nothing when there is nothing to take back', () => {
    const ledger = openLedger(job());
    expect(undo(ledger)).toBe(ledger);
  });
});

describe('saving', () => {
  it('keeps what is done while a save is on its way', () => {
    const first = act(openLedger(job()), { action: 'correct', path: 'general.artist', value: 'A' });
    const sending = reduceLedger(first, { type: 'sending' });
    const second = act(sending, { action: 'correct', path: 'general.venue', value: 'B' });
    const saved = reduceLedger(second, { type: 'saved', revision: 5, review: first.current });
    expect(saved.current.extracted.general).toMatchObject({ artist: 'A', venue: 'B' });
    expect(saved.revision).toBe(5);
    expect(isUnsaved(saved)).toBe(true);
  });

  it('keeps the order of changes when a save has failed', () => {
    const first = act(openLedger(job()), { action: 'correct', path: 'general.artist', value: 'A' }, 'first');
    const sending = reduceLedger(first, { type: 'sending' });
    const second = act(sending, { action: 'clear', path: 'general.artist' }, 'second');
    const unsent = reduceLedger(second, { type: 'unsent' });
    expect(unsent.waiting.map(({ what }) => what)).toEqual(['first', 'second']);
  });

  it('takes over news from elsewhere only while nothing of ours is unsaved', () => {
    const theirs = { extracted: { general: { artist: 'Theirs' } }, confidence_map: {} };
    const news = job({ review: theirs, review_revision: 9 });
    const idle = reduceLedger(openLedger(job()), { type: 'refreshed', job: news });
    expect(idle.current.extracted.general?.artist).toBe('Theirs');
    const busy = act(openLedger(job()), { action: 'clear', path: 'general.artist' });
    expect(reduceLedger(busy, { type: 'refreshed', job: news })).toBe(busy);
  });
});

describe('changes on both sides', () => {
  const theirs = {
    extracted: { general: { artist: 'Mira Lund', venue: 'Theirs' }, hotels: [] },
    confidence_map: {},
  };
  const news = job({ review: theirs, review_revision: 9 });

  it('put ours on top of theirs, and name what no longer fits', () => {
    const artist = act(
      openLedger(job()),
      { action: 'correct', path: 'general.artist', value: 'Ours' },
      'ours',
    );
    const both = act(artist, { action: 'correct', path: 'hotels.2.name', value: 'Ost' }, 'gone');
    const rebased = reduceLedger(both, { type: 'rebased', job: news, isMineKept: true });
    expect(rebased.current.extracted.general).toEqual({ artist: 'Ours', venue: 'Theirs' });
    expect(rebased.waiting.map(({ what }) => what)).toEqual(['ours']);
    expect(rebased.dropped).toEqual(['gone']);
  });

  it('drop ours when the person says so', () => {
    const mine = act(openLedger(job()), { action: 'correct', path: 'general.artist', value: 'Ours' });
    const rebased = reduceLedger(mine, { type: 'rebased', job: news, isMineKept: false });
    expect(rebased.current).toEqual(theirs);
    expect(isUnsaved(rebased)).toBe(false);
  });
});

describe('undo of what is done to whole items', () => {
  const full = () =>
    job({
      extracted: {
        hotels: [{ name: 'Nord', city: 'Kiel' }, { name: 'Süd' }, { name: 'West', phone: '1', city: 'Ulm' }],
      },
      confidence_map: {
        'hotels.0.name': read,
        'hotels.0.city': read,
        'hotels.1.name': read,
        'hotels.2.name': read,
        'hotels.2.phone': read,
        'hotels.2.city': read,
      },
    });

  it.each<[string, NamedChange['change']]>([
    ['a merge with one further up', { action: 'merge', path: 'hotels.2', into: 'hotels.1' }],
    ['a merge with one further down', { action: 'merge', path: 'hotels.0', into: 'hotels.2' }],
    ['a split', { action: 'split', path: 'hotels.2', fields: ['phone', 'city'] }],
  ])('takes back %s, with what was read of each field', (_, change) => {
    const before = openLedger(full());
    const changed = act(before, change);
    expect(changed.current.extracted).not.toEqual(before.current.extracted);
    const { current } = undo(changed);
    expect(current.extracted).toEqual(before.current.extracted);
    expect(current.confidence_map).toEqual(before.current.confidence_map);
  });

  it('takes back a merge of items that a person had corrected', () => {
    const corrected = act(openLedger(full()), { action: 'correct', path: 'hotels.0.city', value: 'Husum' });
    const { current } = undo(act(corrected, { action: 'merge', path: 'hotels.0', into: 'hotels.2' }));
    expect(current.extracted).toEqual(corrected.current.extracted);
  });
});

describe('sections that come while others are being corrected', () => {
  const draft = (extracted: ImportJob['extracted'], more: Partial<ImportJob> = {}) =>
    ({ extracted, confidence_map: {}, review: null, review_revision: 0, ...more }) as ImportJob;

  it('join what stands there, with the way back to what was done before', () => {
    const first = openLedger(draft({ general: { artist: 'Mira Lund' } }));
    const changed = act(first, { action: 'correct', path: 'general.artist', value: 'Mira' });
    const sending = reduceLedger(changed, { type: 'sending' });
    const review = {
      extracted: { general: { artist: 'Mira' } },
      confidence_map: {},
      sections: ['general' as const],
    };
    const saved = reduceLedger(sending, { type: 'saved', revision: 1, review });
    const job = draft(
      { general: { artist: 'Mira Lund' }, hotels: [{ name: 'Nord' }] },
      { review, review_revision: 1 },
    );
    const grown = reduceLedger(saved, { type: 'refreshed', job });
    expect(grown.current.extracted).toEqual({ general: { artist: 'Mira' }, hotels: [{ name: 'Nord' }] });
    expect(undo(grown).current.extracted.general?.artist).toBe('Mira Lund');
  });

  it('change nothing while nothing new has come', () => {
    const job = draft({ general: {} });
    const ledger = openLedger(job);
    expect(reduceLedger(ledger, { type: 'refreshed', job: { ...job } })).toBe(ledger);
  });
});
