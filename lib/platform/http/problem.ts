import { STATUS_CODES } from 'node:http';
import { ZodError } from 'zod';
import { AppError, type FieldError } from '../errors.ts';

/** RFC 9457, with the product's own code, the request's id and the fields of bad input. */
interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  errors?: FieldError[];
}

/** Seconds after which a full or unreachable system may be asked again. */
const RETRY_AFTER_SECONDS = 5;

/** The AppError that stands for whatever a handler threw. What is not ours says nothing of its inside. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return invalidInput(error);
  return new AppError({
    code: 'platform.internal',
    status: 500,
    message: 'Something went wrong on our side. Please try again; the request id helps us to find the cause.',
    cause: error,
  });
}

export function problemResponse(error: AppError, requestId: string): Response {
  const problem: Problem = {
    type: `urn:oncore:problem:${error.code}`,
    title: STATUS_CODES[error.status] ?? 'Error',
    status: error.status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.fieldErrors.length > 0 && { errors: error.fieldErrors }),
  };
  const headers = new Headers({
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  if (error.status === 401) headers.set('WWW-Authenticate', 'Bearer');
  if (error.status === 429 || error.status === 503) headers.set('Retry-After', String(RETRY_AFTER_SECONDS));
  return new Response(JSON.stringify(problem), { status: error.status, headers });
}

function invalidInput(error: ZodError): AppError {
  const fieldErrors = error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  const named = fieldErrors.map((field) => field.path).filter(Boolean);
  return new AppError({
    code: 'request.invalid',
    status: 400,
    message:
      named.length > 0 ? `The request is not valid: see ${named.join(', ')}.` : 'The request is not valid.',
    fieldErrors,
  });
}
