import { describe, expect, it } from 'vitest';
import { SECTION_KEYS } from './extracted.ts';
import { progressAt, progressSchema, type Standpoint } from './progress.ts';

const clock = { startedAtMs: 0, nowMs: 8000, secondsLeft: null };
const start: Standpoint = { sourcesRead: 0, totalSources: 2, atWork: [], finished: {} };

describe('progressAt', () => {
  it('begins at zero with the text of the sources and no guess of the time', () => {
    const progress = progressAt({ ...start, atWork: [{ fileName: 'contract.pdf' }] }, clock);
    expect(progress).toMatchObject({
      current_section: 'text',
      current_source: 'contract.pdf',
      sections_completed: 0,
      total_sections: 9,
      percentage: 0,
      estimated_seconds_remaining: null,
    });
    expect(progressSchema.parse(progress)).toEqual(progress);
  });

  it('names the page of a scan that is at work, and counts the pages that are done', () => {
    const atWork = [{ fileName: 'a.pdf' }, { fileName: 'scan.pdf', pages: { pagesDone: 2, pageCount: 8 } }];
    expect(progressAt({ ...start, atWork }, clock)).toMatchObject({
      current_source: 'scan.pdf',
      current_page: 3,
      current_page_count: 8,
      percentage: 8,
    });
    const done = [{ fileName: 'scan.pdf', pages: { pagesDone: 8, pageCount: 8 } }];
    expect(progressAt({ ...start, atWork: done }, clock)).toMatchObject({ current_page: 8, percentage: 32 });
  });

  it('tells the time left as it is known', () => {
    const progress = progressAt({ ...start, sourcesRead: 1 }, { ...clock, secondsLeft: 17 });
    expect(progress).toMatchObject({ percentage: 32, estimated_seconds_remaining: 17 });
  });

  it('rises with every section, shows which one runs, and ends at 100 with nothing left', () => {
    const finished: Standpoint['finished'] = {};
    let previous = progressAt({ ...start, sourcesRead: 2, currentSection: 'general' }, clock);
    for (const [index, key] of SECTION_KEYS.entries()) {
      expect(previous.sections?.[key]).toEqual({ state: 'running' });
      finished[key] = 1;
      const next = SECTION_KEYS[index + 1];
      const now = progressAt(
        { ...start, sourcesRead: 2, finished, ...(next && { currentSection: next }) },
        clock,
        previous,
      );
      expect(now.percentage).toBeGreaterThan(previous.percentage);
      expect(now.sections_completed).toBe(index + 1);
      previous = now;
    }
    expect(previous).toMatchObject({
      percentage: 100,
      current_section: null,
      estimated_seconds_remaining: 0,
    });
  });

  it('never falls behind what was saved before', () => {
    const saved = progressAt(
      { ...start, sourcesRead: 2, finished: { general: 3 }, currentSection: 'deal' },
      clock,
    );
    const resumed = progressAt(start, clock, saved);
    expect(resumed.percentage).toBe(saved.percentage);
    expect(resumed.sections_completed).toBe(1);
  });

  it('is read back with the moments that Postgres has stamped on it', () => {
    const saved = { ...progressAt(start, clock), last_updated: '2026-11-21T23:18:04.123456+00:00' };
    expect(progressSchema.safeParse(saved).success).toBe(true);
  });
});
