import type { SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../platform/database.types.ts';

/** A person's client (row-level security holds) or the service client; each function says which one it wants. */
export type JobsClient = SupabaseClient<Database>;

/** What a worker holds after a claim; every write it makes carries both. */
export interface Lease {
  jobId: string;
  leaseToken: string;
}
