import { createCookieClient } from '#lib/platform/supabase/server.ts';
import type { TestApp, Who } from './app.ts';

/** The `Cookie` header of a browser in which this person has signed in. */
export async function browserCookies(app: TestApp, who: Who): Promise<string> {
  const jar = new Map<string, string>();
  const client = createCookieClient(
    {
      getAll: () => [...jar].map(([name, value]) => ({ name, value })),
      set: (name, value) => jar.set(name, value),
    },
    { url: app.stack.supabaseUrl, publishableKey: app.stack.publishableKey },
  );
  const { error } = await client.auth.signInWithPassword(app.stack.demo[who]);
  if (error) throw error;
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
