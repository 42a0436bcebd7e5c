import { randomUUID } from 'node:crypto';
import { type Logger, logger } from '../logger.ts';
import { problemResponse, toAppError } from './problem.ts';

/** What a handler gets: the request, its id, a log that carries it, and the parameters of its path. */
export interface RouteContext<P> {
  request: Request;
  requestId: string;
  params: P;
  log: Logger;
  /** Headers to add to whatever is answered, errors too: refreshed session cookies. */
  responseHeaders: Headers;
}

/**
 * The shell of every route: an id for the request, one log line, and every error as problem+json. Handlers throw
 * AppErrors and never catch.
 */
export function route<P extends Record<string, string | string[]> = Record<string, never>>(
  name: string,
  handler: (context: RouteContext<P>) => Promise<Response>,
) {
  return async (request: Request, next: { params: Promise<P> }): Promise<Response> => {
    const requestId = requestIdOf(request);
    const log = logger.child({ requestId, route: name });
    const startedAtMs = performance.now();
    const responseHeaders = new Headers();
    let response: Response;
    let code: string | undefined;
    try {
      response = await handler({ request, requestId, params: await next.params, log, responseHeaders });
    } catch (error) {
      const known = toAppError(error);
      if (known.status >= 500) log.error({ code: known.code, err: known.cause ?? error }, 'http.failed');
      response = problemResponse(known, requestId);
      code = known.code;
    }
    response.headers.set('X-Request-Id', requestId);
    for (const [header, value] of responseHeaders) response.headers.append(header, value);
    const durationMs = Math.round(performance.now() - startedAtMs);
    log.info({ method: request.method, status: response.status, code, durationMs }, 'http.request');
    return response;
  };
}

/** An id that came with the request is kept when it looks like one, so that a caller can follow it into our log. */
function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id');
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}
