import { createClient } from '@supabase/supabase-js';
import type { Database } from '../database.types.ts';
import { env } from '../env.ts';

/**
 * The client of the worker. It bypasses row-level security, so it is never built from a request, carries no session,
 * and nothing but the job functions, the worker and the scripts may import it.
 */
export function createServiceClient() {
  const { NEXT_PUBLIC_SUPABASE_URL, SUPABASE_SECRET_KEY } = env();
  return createClient<Database>(NEXT_PUBLIC_SUPABASE_URL, SUPABASE_SECRET_KEY, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
}
