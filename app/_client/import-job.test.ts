import { describe, expect, it } from 'vitest';
import { progressAt } from '#lib/import/progress.ts';
import { importJobSchema } from './import-job.ts';

const progressField = importJobSchema.shape.progress_data;
const saved = progressAt(
  { sourcesRead: 1, totalSources: 2, atWork: [], finished: { general: 6 }, currentSection: 'deal' },
  {
    startedAtMs: Date.parse('2026-11-21T20:00:00Z'),
    nowMs: Date.parse('2026-11-21T20:00:03Z'),
    secondsLeft: null,
  },
);

describe('the progress of a job as the pages read it', () => {
  it('is read as the orchestrator writes it', () => {
    expect(progressField.parse(saved)?.sections?.general).toEqual({ state: 'done', items: 6 });
  });

  it('is read with the moments that Postgres writes', () => {
    const fromDatabase = { ...saved, last_updated: '2026-11-21T20:00:03.123456+00:00', percentage: 68.5 };
    expect(progressField.parse(fromDatabase)).toMatchObject({ current_section: 'deal', percentage: 69 });
  });

  it('of an unknown form hides nothing but itself', () => {
    expect(progressField.parse({ current_section: 'lyrics' })).toBeNull();
  });
});
