import { z } from 'zod';
import type { ConfidenceMap, ImportWarning } from '../import/candidate.ts';
import type { Extracted, SectionKey } from '../import/extracted.ts';
import type { Json } from '../platform/database.types.ts';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';
import type { SavedProgress } from './job.ts';

export interface JobResult {
  extracted: Extracted;
  confidenceMap: ConfidenceMap;
  warnings: ImportWarning[];
  progress?: SavedProgress;
  /** For the metrics: how long each section (and `text` extraction) took. */
  durationsMs?: Partial<Record<SectionKey | 'text', number>>;
}

/** Service client. False: the lease is lost and nothing was written. */
export async function completeJob(client: JobsClient, lease: Lease, result: JobResult): Promise<boolean> {
  return parseAnswer(
    z.boolean(),
    client.rpc('app_complete_import_job', {
      p_job_id: lease.jobId,
      p_lease_token: lease.leaseToken,
      // All plain JSON by contract; the type system cannot see that.
      p_extracted: result.extracted as Json,
      p_confidence_map: result.confidenceMap as unknown as Json,
      p_warnings: result.warnings as unknown as Json,
      p_progress: result.progress as Json | undefined,
      p_durations_ms: result.durationsMs as Json | undefined,
    }),
  );
}
