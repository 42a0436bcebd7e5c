import type { ImportJob } from '../_client/import-job.ts';

/** After this long without news a person wonders whether anything still happens. */
const SILENCE_MS = 30_000;

/** What to say while nothing seems to happen: what is being waited for, and that it needs nobody. Empty while there is news. */
export function silenceWords(job: ImportJob, nowMs: number): string {
  const isSilent = nowMs - Date.parse(lastNews(job)) > SILENCE_MS;
  if (job.status === 'pending') {
    if (job.attempts > 0 && Date.parse(job.run_at) > nowMs) {
      const why = job.error_message ? ` (${job.error_message})` : '';
      return `The last try did not work${why}. Next try at ${clock(job.run_at)}.`;
    }
    return isSilent
      ? `Still waiting for a free reader since ${clock(lastNews(job))}. It starts by itself.`
      : '';
  }
  // A reader that works renews its lease, which counts as a sign of life also where one page takes minutes.
  if (job.is_reader_lost) {
    return `The reader has not been heard of since ${clock(job.updated_at)}. Another one is taking over, from the last step that was saved.`;
  }
  if (isSilent) return `Still working, last sign of life at ${clock(job.updated_at)}.`;
  if (job.attempts < 2) return '';
  return `This is try ${job.attempts} of ${job.max_attempts}; it goes on from the last step that was saved.`;
}

function lastNews(job: ImportJob): string {
  return job.progress_data?.last_updated ?? job.started_at ?? job.created_at;
}

function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
