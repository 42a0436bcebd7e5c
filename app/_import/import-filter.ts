import type { JobStatus } from '#lib/jobs/job.ts';

/** What the list of imports can be narrowed to, in the words of its badges; '' is all. */
export const IMPORT_FILTERS = {
  '': { label: 'All imports', statuses: [] },
  reading: { label: 'Waiting or reading', statuses: ['pending', 'processing'] },
  review: { label: 'To review', statuses: ['completed'] },
  committed: { label: 'Committed', statuses: ['committed'] },
  failed: { label: 'Failed', statuses: ['failed'] },
  cancelled: { label: 'Cancelled', statuses: ['cancelled'] },
} as const satisfies Record<string, { label: string; statuses: readonly JobStatus[] }>;
export type ImportFilter = keyof typeof IMPORT_FILTERS;

/** What an address may say; anything else is all. */
export function importFilter(word: unknown): ImportFilter {
  const filters = Object.keys(IMPORT_FILTERS) as ImportFilter[];
  return filters.find((filter) => filter === word) ?? '';
}
