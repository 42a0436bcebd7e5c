import { parseCookieHeader, serializeCookieHeader } from '@supabase/ssr';
import { isAuthRetryableFetchError, type SupabaseClient } from '@supabase/supabase-js';
import type { Database } from '../database.types.ts';
import { AppError } from '../errors.ts';
import { refuseForeignOrigin } from '../http/origin.ts';
import { isOverHttps } from '../http/over-https.ts';
import type { RouteContext } from '../http/route.ts';
import { bearerToken } from '../http/secret.ts';
import { type CookieStore, createBearerClient, createCookieClient } from './server.ts';

/** Who asks, and a client that can do only what this person may do. */
export interface Person {
  userId: string;
  email?: string;
  client: SupabaseClient<Database>;
}

/**
 * The person behind a request: a program by its bearer token, a browser by the session in its cookies (then the
 * request must come from our own pages). A refreshed session goes back with the answer.
 */
export async function requirePerson(
  context: Pick<RouteContext<never>, 'request' | 'responseHeaders'>,
): Promise<Person> {
  const token = bearerToken(context.request);
  if (token) return personOf(createBearerClient(token), token);
  refuseForeignOrigin(context.request);
  return personOf(createCookieClient(requestCookies(context.request, context.responseHeaders)));
}

/**
 * A client with the person's token as it is now, for answers that go on for minutes: an answer that has begun can send no
 * cookie any more, so a session renewed meanwhile would be lost. When the token ends, so does what this client may do.
 */
export async function withoutRenewal({ client }: Person): Promise<SupabaseClient<Database>> {
  const { data } = await client.auth.getSession();
  return data.session ? createBearerClient(data.session.access_token) : client;
}

/** Verified by the Auth server or its public keys, never merely decoded. */
async function personOf(client: SupabaseClient<Database>, token?: string): Promise<Person> {
  const { data, error } = await client.auth.getClaims(token);
  if (isAuthRetryableFetchError(error)) throw unreachable(error);
  if (error || !data) throw notSignedIn(error);
  const { sub, email } = data.claims;
  return { userId: sub, client, ...(typeof email === 'string' && { email }) };
}

function notSignedIn(cause: unknown): AppError {
  return new AppError({
    code: 'auth.required',
    status: 401,
    message: 'Please sign in first, or send a valid access token.',
    cause,
  });
}

function unreachable(cause: unknown): AppError {
  return new AppError({
    code: 'auth.unreachable',
    status: 503,
    isRetryable: true,
    message: 'The sign-in service does not answer just now. Please try again in a moment.',
    cause,
  });
}

/** The cookies of a request, and the ones to set on its answer. */
function requestCookies(request: Request, responseHeaders: Headers): CookieStore {
  const secure = isOverHttps(request);
  return {
    getAll: () =>
      parseCookieHeader(request.headers.get('cookie') ?? '').map(({ name, value }) => ({
        name,
        value: value ?? '',
      })),
    set: (name, value, options) =>
      responseHeaders.append('Set-Cookie', serializeCookieHeader(name, value, { ...options, secure })),
  };
}
