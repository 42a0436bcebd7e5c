'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { createCookieClient } from '#lib/platform/supabase/server.ts';
import { writableCookies } from './cookie-store.ts';
import { ORG_COOKIE, readSession, safeReturnPath } from './session.ts';

export interface SignInState {
  email: string;
  errors: { email?: string; password?: string; form?: string };
}

const signInInput = z.object({ email: z.email(), password: z.string().min(1) });

/** Signs in with e-mail and password; the session lives in http-only cookies. */
export async function signIn(_previous: SignInState, form: FormData): Promise<SignInState> {
  const email = String(form.get('email') ?? '').trim();
  const input = signInInput.safeParse({ email, password: form.get('password') });
  if (!input.success) {
    const { fieldErrors } = z.flattenError(input.error);
    return {
      email,
      errors: {
        ...(fieldErrors.email && { email: 'Enter your e-mail address, for example name@agency.com.' }),
        ...(fieldErrors.password && { password: 'Enter your password.' }),
      },
    };
  }
  const client = createCookieClient(await writableCookies());
  const { error } = await client.auth.signInWithPassword(input.data);
  if (error) return { email, errors: { form: sentenceFor(error) } };
  redirect(safeReturnPath(form.get('next')));
}

export async function signOut(): Promise<void> {
  const client = createCookieClient(await writableCookies());
  // The cookies of this browser go in any case; other devices stay signed in.
  await client.auth.signOut({ scope: 'local' });
  redirect('/sign-in');
}

/** Remembers the chosen organisation. That the person is in it is checked on every read. */
export async function chooseOrganisation(orgId: string): Promise<void> {
  const store = await writableCookies();
  store.set(ORG_COOKIE, z.uuid().parse(orgId), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 365 * 24 * 3600,
  });
  redirect('/imports');
}

export interface FoundState {
  error?: string;
}

/** A person who is in no organisation yet founds one and is its owner. */
export async function foundOrganisation(_previous: FoundState, form: FormData): Promise<FoundState> {
  const name = z.string().trim().min(1).max(200).safeParse(form.get('name'));
  if (!name.success) return { error: 'Enter a name of at most 200 characters.' };
  const session = await readSession();
  if (!session) redirect('/sign-in');
  const { error } = await session.client.rpc('app_create_org', { p_name: name.data });
  if (error) return { error: 'The organisation could not be created. Try again in a minute.' };
  redirect('/imports');
}

function sentenceFor(error: { status?: number | undefined }): string {
  const status = error.status ?? 0;
  if (status === 400 || status === 401 || status === 422)
    return 'This e-mail and password do not belong together.';
  if (status === 429) return 'Too many tries. Wait a minute, then sign in again.';
  return 'Signing in does not work at the moment. Try again in a minute.';
}
