export { cancelJob } from './cancel-job.ts';
export { type ClaimedJob, type ClaimOptions, claimJobs } from './claim-jobs.ts';
export type { JobsClient, Lease } from './client.ts';
export { type CommitTarget, commitJob } from './commit-job.ts';
export { completeJob, type JobResult } from './complete-job.ts';
export { createJob, type NewJob, type NewSource } from './create-job.ts';
export { deleteJob } from './delete-job.ts';
export { extendLease } from './extend-lease.ts';
export { failJob } from './fail-job.ts';
export { getDraft } from './get-draft.ts';
export { getJob } from './get-job.ts';
export { getPulse } from './get-pulse.ts';
export {
  type Attempt,
  type Draft,
  isUnfinished,
  JOB_STATUSES,
  type Job,
  type JobPulse,
  type JobStatus,
  type JobSummary,
  type Review,
  reviewSchema,
  type SourceDescription,
} from './job.ts';
export { type JobCounts, jobCounts } from './job-counts.ts';
export { type KnownSource, knownSources } from './known-sources.ts';
export { type ListOptions, listJobs } from './list-jobs.ts';
export { canEdit, listMemberships, type Membership, ROLES, type Role } from './list-memberships.ts';
export { type JobSource, loadJobSources, type SourceContent } from './load-job-sources.ts';
export { loadOriginal } from './load-original.ts';
export { loadSourceBytes } from './load-source-bytes.ts';
export { metricFamilies } from './metric-families.ts';
export { type QueueMetrics, queueMetrics } from './queue-metrics.ts';
export { clearOriginals, removeForgottenUploads } from './retention.ts';
export { retryJob } from './retry-job.ts';
export { reuseSource } from './reuse-source.ts';
export { saveProgress } from './save-progress.ts';
export { saveReview } from './save-review.ts';
export { loadSourceTexts, saveSourceTexts } from './source-texts.ts';
export { isStoragePathOf, loadStoredFile, signUpload, storeFile, type Upload } from './stored-files.ts';
export { undoCommit } from './undo-commit.ts';
export { type JobEvent, watchJob } from './watch-job.ts';
export { yieldJob } from './yield-job.ts';
