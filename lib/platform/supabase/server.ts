import { createServerClient } from '@supabase/ssr';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../database.types.ts';
import { env } from '../env.ts';

/** The part of Next's cookie store that is needed here. */
export interface CookieStore {
  getAll(): { name: string; value: string }[];
  set(name: string, value: string, options?: Record<string, unknown>): unknown;
}

/** Where the project is, and the key that everybody may know. */
export interface SupabaseAddress {
  url: string;
  publishableKey: string;
}

/** A client that acts as the person whose session stands in the cookies; row-level security holds. */
export function createCookieClient(
  cookies: CookieStore,
  address: SupabaseAddress = addressFromEnv(),
): SupabaseClient<Database> {
  return createServerClient<Database>(address.url, address.publishableKey, {
    cookies: {
      getAll: () => cookies.getAll(),
      setAll: (changed) => {
        for (const { name, value, options } of changed)
          cookies.set(name, value, { ...options, httpOnly: true });
      },
    },
  });
}

/** A client that acts as the person whose access token a program sent; row-level security holds. */
export function createBearerClient(accessToken: string): SupabaseClient<Database> {
  const { url, publishableKey } = addressFromEnv();
  return createClient<Database>(url, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    global: { headers: { Authorization: `Bearer ${accessToken}` } },
  });
}

function addressFromEnv(): SupabaseAddress {
  const { NEXT_PUBLIC_SUPABASE_URL, NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY } = env();
  return { url: NEXT_PUBLIC_SUPABASE_URL, publishableKey: NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY };
}
