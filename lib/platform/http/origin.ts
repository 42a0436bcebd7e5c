import { AppError } from '../errors.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a changing request that a browser sends with our cookies from another site. Browsers say where a request
 * comes from in Sec-Fetch-Site, older ones in Origin; a program that sends neither is not a browser being misused.
 */
export function refuseForeignOrigin(request: Request): void {
  if (SAFE_METHODS.has(request.method)) return;
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const isForeign = site ? site !== 'same-origin' : origin !== null && !isOwnOrigin(origin, request);
  if (!isForeign) return;
  throw new AppError({
    code: 'auth.foreign_origin',
    status: 403,
    message: 'This request came from another site and was refused.',
  });
}

function isOwnOrigin(origin: string, request: Request): boolean {
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
