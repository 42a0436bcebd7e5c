import { createHash, timingSafeEqual } from 'node:crypto';
import { AppError } from '../errors.ts';

/**
 * Lets a request through when its bearer token is the secret. Both sides are hashed first, so the comparison takes the
 * same time whatever the length; a secret that is not set lets nobody through.
 */
export function requireSecret(request: Request, secret: string | undefined, name: string): void {
  if (!secret) {
    throw new AppError({
      code: 'worker.secret_not_set',
      status: 503,
      message: `${name} is not set on this server, so nobody may call this address.`,
    });
  }
  const given = bearerToken(request);
  if (given === undefined || !isSame(given, secret)) {
    throw new AppError({
      code: 'auth.wrong_secret',
      status: 401,
      message: `Send the value of ${name} as "Authorization: Bearer …".`,
    });
  }
}

/** The token of `Authorization: Bearer …`, when there is one. */
export function bearerToken(request: Request): string | undefined {
  return request.headers.get('authorization')?.match(/^Bearer +(\S+)$/i)?.[1];
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
