export { changeShow, undoShowChange } from './change-show.ts';
export { commitImport, previewCommit } from './commit-import.ts';
export { deleteShow } from './delete-show.ts';
export { makeShowFile, showFileName } from './export/show-files.ts';
export { getShow, requireShow } from './get-show.ts';
export { listShows, type ShowsPage } from './list-shows.ts';
export {
  applyReview,
  initialReview,
  type ReviewChange,
  reviewableOf,
  reviewChangesSchema,
} from './review.ts';
export { openSharedFile, shareShow } from './share.ts';
export type { Origin, Part, PartKey, Show, ShowSummary } from './show.ts';
export { showChangesSchema } from './show-change.ts';
export { SHOW_TIMES, type ShowTime } from './show-time.ts';
