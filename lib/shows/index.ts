export { commitImport, previewCommit } from './commit-import.ts';
export { getShow, requireShow } from './get-show.ts';
export { listShows } from './list-shows.ts';
export {
  applyReview,
  initialReview,
  type ReviewChange,
  reviewableOf,
  reviewChangesSchema,
} from './review.ts';
export type { Origin, Part, PartKey, Show, ShowSummary } from './show.ts';
