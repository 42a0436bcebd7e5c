import { cookies, headers } from 'next/headers';
import { isOverHttps } from '#lib/platform/http/over-https.ts';
import type { CookieStore } from '#lib/platform/supabase/server.ts';

/** Cookies that a server action may set; `secure` wherever the person came over https. */
export async function writableCookies(): Promise<CookieStore> {
  const [store, given] = await Promise.all([cookies(), headers()]);
  const secure = isOverHttps({ headers: given });
  return {
    getAll: () => store.getAll(),
    set: (name, value, options) => store.set(name, value, { ...options, secure }),
  };
}
