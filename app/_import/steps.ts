import { SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import { isUnfinished } from '#lib/jobs/job.ts';
import type { ImportJob } from '../_client/import-job.ts';
import { SECTIONS } from '../_fields/catalogue.ts';

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
  if (!progress || progress.current_section === 'text') return readingText(progress);
  if (!progress.current_section) return 'Putting everything together';
  const place = SECTION_KEYS.indexOf(progress.current_section) + 1;
  const { title } = SECTIONS[progress.current_section];
  return `Looking for the fields of a show: ${title} (${place} of ${SECTION_KEYS.length})`;
}

function readingText(progress: ImportJob['progress_data']): string {
  const { current_source: source, current_page: page, total_sources: total } = progress ?? {};
  const pageCount = progress?.current_page_count ?? 1;
  // Several are read at once, so that the one named need not be the next one.
  const done = total && total > 1 ? ` (${progress?.sources_read ?? 0} of ${total} papers done)` : '';
  if (!source) return `Opening the papers${done}`;
  const where = page && pageCount > 1 ? `, page ${page} of ${pageCount}` : '';
  return `Reading the text of ${source}${where}${done}`;
}
