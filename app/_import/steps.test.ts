import { describe, expect, it } from 'vitest';
import type { ImportJob } from '../_client/import-job.ts';
import { happeningNow, stepsOf } from './steps.ts';

function job(overrides: Partial<ImportJob>): ImportJob {
  return { status: 'processing', attempts: 1, progress_data: null, sources: [], ...overrides } as ImportJob;
}

const progress = {
  current_section: 'hotels' as const,
  current_source: null,
  sections_completed: 2,
  total_sections: 9,
  percentage: 70,
  estimated_seconds_remaining: 1,
  started_at: '2026-11-21T20:00:00.000Z',
  last_updated: '2026-11-21T20:00:03.000Z',
  sections: {
    general: { state: 'done' as const, items: 6 },
    deal: { state: 'done' as const, items: 3 },
    hotels: { state: 'running' as const },
  },
};

describe('the nine steps of an import', () => {
  it('stand all waiting before anything is known', () => {
    const states = stepsOf(job({ status: 'pending' })).map(({ state }) => state);
    expect(states).toEqual(Array(9).fill('waiting'));
  });

  it('show what is done with its count, what runs, and what waits', () => {
    const steps = stepsOf(job({ progress_data: progress }));
    expect(steps.slice(0, 4)).toEqual([
      { section: 'general', state: 'done', items: 6 },
      { section: 'deal', state: 'done', items: 3 },
      { section: 'hotels', state: 'running' },
      { section: 'food', state: 'waiting' },
    ]);
  });

  it('mark the step at which a failed import stopped', () => {
    const steps = stepsOf(job({ status: 'failed', progress_data: progress }));
    expect(steps[2]).toEqual({ section: 'hotels', state: 'failed' });
    expect(steps[3]).toEqual({ section: 'food', state: 'skipped' });
  });

  it('are all done on a completed import, whatever its last progress said', () => {
    const steps = stepsOf(job({ status: 'completed', progress_data: progress }));
    expect(steps.every(({ state }) => state === 'done')).toBe(true);
  });
});

describe('what is said to be going on', () => {
  it('names the file that is being read and how many are done', () => {
    const reading = { ...progress, current_section: 'text' as const, current_source: 'rider.docx' };
    const now = happeningNow(job({ progress_data: { ...reading, sources_read: 1, total_sources: 3 } }));
    expect(now).toBe('Reading the text of rider.docx (1 of 3 papers done)');
  });

  it('names the page of a scan', () => {
    const reading = { ...progress, current_section: 'text' as const, current_source: 'scan.pdf' };
    const now = happeningNow(
      job({ progress_data: { ...reading, current_page: 3, current_page_count: 8, total_sources: 1 } }),
    );
    expect(now).toBe('Reading the text of scan.pdf, page 3 of 8');
  });

  it('names the section that is being looked for', () => {
    const now = happeningNow(job({ progress_data: progress }));
    expect(now).toBe('Looking for the fields of a show: Hotels (3 of 9)');
  });

  it('tells a first wait from a wait for another try', () => {
    expect(happeningNow(job({ status: 'pending', attempts: 0 }))).toContain('free reader');
    expect(happeningNow(job({ status: 'pending', attempts: 1 }))).toBe('Waiting to try again.');
  });
});
