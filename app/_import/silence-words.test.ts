import { describe, expect, it } from 'vitest';
import type { ImportJob } from '../_client/import-job.ts';
import { silenceWords } from './silence-words.ts';

const START = '2026-11-21T20:00:00.000Z';
const at = (seconds: number) => Date.parse(START) + seconds * 1000;

function job(overrides: Partial<ImportJob>): ImportJob {
  const times = { created_at: START, started_at: START, run_at: START, updated_at: START };
  return {
    status: 'processing',
    attempts: 1,
    max_attempts: 3,
    progress_data: null,
    ...times,
    ...overrides,
  } as ImportJob;
}

describe('what is said while nothing seems to happen', () => {
  it('is nothing as long as there is news', () => {
    expect(silenceWords(job({}), at(20))).toBe('');
  });

  it('is the last sign of life, which a renewed lease gives without any progress', () => {
    const renewed = job({ updated_at: new Date(at(35)).toISOString() });
    expect(silenceWords(renewed, at(40))).toMatch(/^Still working, last sign of life at .*35/);
  });

  it('is that another reader takes over once the lease has run out', () => {
    expect(silenceWords(job({ is_reader_lost: true }), at(90))).toContain('Another one is taking over');
    expect(silenceWords(job({ attempts: 2 }), at(10))).toContain('try 2 of 3');
  });

  it('is what a waiting import waits for', () => {
    expect(silenceWords(job({ status: 'pending', attempts: 0 }), at(40))).toContain('a free reader');
    const retried = job({
      status: 'pending',
      run_at: new Date(at(60)).toISOString(),
      error_message: 'Busy.',
    });
    expect(silenceWords(retried, at(10))).toContain('(Busy.). Next try at');
  });
});
