import { describe, expect, it } from 'vitest';
import { ADA, importOf, JOB_ID, showOf } from '#tests/support/show.ts';
import type { FieldConfidence } from '../../import/candidate.ts';
import { showRecord } from './record.ts';

const LATER_JOB = '00000000-0000-4000-8000-000000000003';
const people = new Map([[ADA, 'ada@example.com']]);

const read = (score: number, quote: string, sourceId = 'a'): FieldConfidence => ({
  score,
  method: 'label',
  reason: 'label beside the value',
  evidence: [{ sourceId, page: 2, quote }],
});

describe('the record of a show', () => {
  it('tells of each value how sure it was, the words it was read from, and the paper', () => {
    const extracted = { general: { artist: 'Nils Berg' } };
    const first = importOf(JOB_ID, extracted, { 'general.artist': read(0.93, 'Artist: Nils Berg', 'a/1') });
    const record = showRecord(showOf(extracted), { steps: [first], people });
    expect(record.general.artist).toEqual({
      value: 'Nils Berg',
      confidence: 0.93,
      method: 'label',
      reason: 'label beside the value',
      evidence: [
        {
          quote: 'Artist: Nils Berg',
          page: 2,
          line: undefined,
          jobId: JOB_ID,
          sourceId: 'a/1',
          fileName: '2.eml',
        },
      ],
    });
    expect(record.imports).toMatchObject([
      { jobId: JOB_ID, committedBy: 'ada@example.com', sources: [{ sha256: 'f' }] },
    ]);
  });

  it('names who confirmed a value, and when', () => {
    const extracted = { general: { artist: 'Nils Berg', venue: 'Halle 3' } };
    const by = { method: 'user' as const, by: ADA, at: '2026-11-19T09:00:00.000Z' };
    const first = importOf(JOB_ID, extracted, {
      'general.artist': { ...read(1, 'Artist: Nils Berg'), ...by },
      'general.venue': { ...read(1, 'Halle 3'), method: 'user' },
    });
    const { general } = showRecord(showOf(extracted), { steps: [first], people });
    expect(general.artist).toMatchObject({ confirmedBy: 'ada@example.com', confirmedAt: by.at });
    expect(general.venue).toMatchObject({ confirmedBy: null, confirmedAt: null });
  });

  it('takes of several imports the latest that says the value as it stands', () => {
    const show = showOf({ hotels: [{ name: 'Hotel Eins', city: 'Berlin', notes: 'by hand' }] });
    const first = importOf(
      JOB_ID,
      { hotels: [{ name: 'Hotel Eins', city: 'Bonn' }] },
      {
        'hotels.0.name': read(0.8, 'first'),
        'hotels.0.city': read(0.8, 'Bonn'),
      },
      ['hotels-0'],
    );
    const second = importOf(
      LATER_JOB,
      { hotels: [{ name: 'Other' }, { city: 'Berlin' }] },
      {
        'hotels.1.city': read(0.9, 'Berlin'),
      },
      ['hotels-9', 'hotels-0'],
    );
    const fields = {
      name: { evidence: [{ quote: 'first', jobId: JOB_ID }] },
      city: { evidence: [{ quote: 'Berlin', jobId: LATER_JOB }] },
      notes: { value: 'by hand' },
    };
    expect(showRecord(show, { steps: [first, second], people })).toMatchObject({ hotels: [{ fields }] });
  });
});
