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

/** The same cookies after the session's time, with which it can still be renewed. */
export function hasRunOut(cookies: string): string {
  const parts = cookies.split('; ').map((cookie) => /^(.+?)(?:\.\d+)?=(?:base64-)?(.*)$/.exec(cookie));
  const name = parts[0]?.[1];
  const session = Buffer.from(parts.map((part) => part?.[2]).join(''), 'base64url').toString();
  const ended = JSON.stringify({ ...JSON.parse(session), expires_at: 1 });
  return `${name}=base64-${Buffer.from(ended).toString('base64url')}`;
}
