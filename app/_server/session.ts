import { isAuthRetryableFetchError, type SupabaseClient } from '@supabase/supabase-js';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { listMemberships, type Membership } from '#lib/jobs/list-memberships.ts';
import type { Database } from '#lib/platform/database.types.ts';
import { createCookieClient } from '#lib/platform/supabase/server.ts';

export interface Session {
  client: SupabaseClient<Database>;
  userId: string;
  email: string;
  organisations: Membership[];
  /** The one the pages show; null for a person who is in none yet. */
  current: Membership | null;
}

/** Remembers the organisation that was chosen last. Worth nothing alone: membership is read on every request. */
export const ORG_COOKIE = 'oncore-org';

/** The signed-in person, or null. Once per request, however many components ask. */
export const readSession = cache(async (): Promise<Session | null> => {
  const store = await cookies();
  const client = createCookieClient({ getAll: () => store.getAll(), set: () => undefined });
  const { data, error } = await client.auth.getClaims();
  // Not knowing who somebody is differs from nobody being signed in: the error page says to try again.
  if (isAuthRetryableFetchError(error)) throw error;
  if (error || !data) return null;
  const { sub: userId, email } = data.claims;
  const organisations = await listMemberships(client, userId);
  const chosen = store.get(ORG_COOKIE)?.value;
  return {
    client,
    userId,
    email: typeof email === 'string' ? email : '',
    organisations,
    current: organisations.find((org) => org.orgId === chosen) ?? organisations[0] ?? null,
  };
});

/** The signed-in person; everybody else is sent to sign in and comes back to `returnTo` afterwards. */
export async function requireSession(returnTo: string): Promise<Session> {
  const session = await readSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(returnTo)}`);
  return session;
}

/** Only addresses of this site: `/imports/1`, never `//elsewhere` or `https://elsewhere`. */
export function safeReturnPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/imports';
}
