import { AppError } from '../errors.ts';
import { route } from './route.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof METHODS)[number];
type Handler = (request: Request, next: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * The methods that an address does not have, beside those it has: Next alone would answer them without a word. What is
 * given here Next takes for possible, so OPTIONS is told here too.
 */
export function otherMethods<Known extends Method>(
  known: Record<Known, unknown>,
): Record<Exclude<Method, Known>, Handler> {
  // Next answers HEAD by GET.
  const allowed = METHODS.filter(
    (method) => method in known || method === 'OPTIONS' || (method === 'HEAD' && 'GET' in known),
  );
  const Allow = allowed.join(', ');
  const refuse = route<Record<string, string>>(
    'api.method_not_allowed',
    async ({ request, responseHeaders }) => {
      responseHeaders.set('Allow', Allow);
      throw new AppError({
        code: 'request.method_not_allowed',
        status: 405,
        message: `${request.method} is not possible at this address, only ${Allow}.`,
      });
    },
  );
  const tell: Handler = async () => new Response(null, { status: 204, headers: { Allow } });
  const others = METHODS.map((method) => [method, method === 'OPTIONS' ? tell : refuse]);
  // Object.fromEntries forgets the keys it was given.
  return Object.fromEntries(others) as Record<Exclude<Method, Known>, Handler>;
}
