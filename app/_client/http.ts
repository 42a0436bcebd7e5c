import { z } from 'zod';

/** RFC 9457, as our routes answer it. */
const problemSchema = z.object({
  title: z.string().optional(),
  status: z.number().optional(),
  detail: z.string().optional(),
  code: z.string().optional(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A refusal or failure of one of our routes. `message` is a sentence for the person. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(sentenceOf(status, problem));
    this.status = status;
    this.code = problem.code ?? 'request.failed';
    this.problem = problem;
  }
}

/** The answer to our request never came: no network, or the server is gone. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';

  constructor(cause?: unknown) {
    super('The server cannot be reached. Check the connection; nothing is lost.', { cause });
  }
}

export function problemFrom(status: number, body: string): RequestError {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // Not ours: a proxy or a crash answered. The status is all there is to tell.
    parsed = {};
  }
  const problem = problemSchema.safeParse(parsed);
  return new RequestError(status, problem.success ? problem.data : {});
}

function sentenceOf(status: number, problem: Problem): string {
  if (status === 401) return 'Your session has ended. Sign in again in another tab, then go on here.';
  if (problem.detail) return problem.detail;
  if (status === 403) return 'You are not allowed to do this in this organisation.';
  if (status === 404) return 'This does not exist, or it belongs to another organisation.';
  if (status === 413) return 'This is larger than the server takes.';
  return `The server answered with an error (${status}). Try again in a moment.`;
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Fetches from one of our own routes. Throws RequestError or ConnectionError; 304 comes back as a response. */
export async function request(path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = 'GET', body, headers, signal } = options;
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
      cache: 'no-store',
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new ConnectionError(cause);
  }
  if (!response.ok && response.status !== 304) throw problemFrom(response.status, await response.text());
  return response;
}

export async function requestJson<S extends z.ZodType>(
  schema: S,
  path: string,
  options?: RequestOptions,
): Promise<z.infer<S>> {
  const response = await request(path, options);
  return schema.parse(await response.json());
}

export function sentenceFor(error: unknown): string {
  return error instanceof RequestError || error instanceof ConnectionError
    ? error.message
    : 'Something unexpected happened. Try again; if it stays, reload the page.';
}

/** Whether the same request may succeed later: no connection, a server in trouble, a session that has ended. */
export function mayPass(error: unknown): boolean {
  if (!(error instanceof RequestError)) return error instanceof ConnectionError;
  return error.status >= 500 || error.status === 429 || error.status === 401;
}
