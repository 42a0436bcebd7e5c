import { SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import { isUnfinished } from '#lib/jobs/job.ts';
import type { ImportJob } from '../_client/import-job.ts';

export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped';

export interface Step {
  section: SectionKey;
  state: StepState;
  items?: number;
}

/** The nine sections in their order, each with where it stands. */
export function stepsOf(job: ImportJob): Step[] {
  const progress = job.progress_data;
  const isFinished = job.status === 'completed' || job.status === 'committed';
  return SECTION_KEYS.map((section, index) => {
    const known = progress?.sections?.[section];
    const items = known?.items === undefined ? {} : { items: known.items };
    const isDone = isFinished || known?.state === 'done' || index < (progress?.sections_completed ?? 0);
    if (isDone) return { section, state: 'done', ...items };
    const isCurrent = progress?.current_section === section || known?.state === 'running';
    if (known?.state === 'failed' || (job.status === 'failed' && isCurrent))
      return { section, state: 'failed' };
    if (!isUnfinished(job)) return { section, state: 'skipped' };
    return { section, state: job.status === 'processing' && isCurrent ? 'running' : 'waiting' };
  });
}

/** One sentence on what is going on right now. */
export function happeningNow(job: ImportJob): string {
  const { status, progress_data: progress } = job;
  if (status === 'pending') {
    return job.attempts > 0 ? 'Waiting to try again.' : 'Waiting for a free reader; this takes a moment.';
  }
  if (status !== 'processing') return '';
  if (!progress || progress.current_section === 'text') {
    const of = progress?.total_sources
      ? ` (${Math.min((progress.sources_read ?? 0) + 1, progress.total_sources)} of ${progress.total_sources})`
      : '';
    return progress?.current_source
      ? `Reading the text of ${progress.current_source}${of}`
      : `Opening the papers${of}`;
  }
  return progress.current_section ? 'Looking for the fields of a show' : 'Putting everything together';
}
