import { cookies, headers } from 'next/headers';
import type { CookieStore } from '#lib/platform/supabase/server.ts';

/** Cookies that a server action may set; `secure` wherever the person came over https. */
export async function writableCookies(): Promise<CookieStore> {
  const [store, given] = await Promise.all([cookies(), headers()]);
  const isSecure = given.get('x-forwarded-proto')?.startsWith('https') ?? false;
  return {
    getAll: () => store.getAll(),
    set: (name, value, options) => store.set(name, value, { ...options, secure: isSecure }),
  };
}
