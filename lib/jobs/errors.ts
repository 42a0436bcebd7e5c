import { AppError } from '../platform/errors.ts';

/** What supabase-js answers instead of throwing. */
export interface DatabaseError {
  code?: string | null;
  message: string;
  details?: string | null;
}

interface Meaning {
  code: string;
  status: number;
  isRetryable?: boolean;
  /** Used when the database's own sentence is not meant for a person. */
  message?: string;
}

/** SQLSTATE -> meaning. The PT… codes are raised by our own functions with a sentence for the person; the form is the one that PostgREST passes on. */
const MEANINGS: Record<string, Meaning> = {
  '42501': { code: 'auth.forbidden', status: 403, message: 'You are not allowed to do this.' },
  PT400: { code: 'source.invalid', status: 400 },
  PT404: { code: 'job.not_found', status: 404 },
  PT409: { code: 'job.wrong_state', status: 409 },
  PT410: { code: 'job.idempotency_conflict', status: 409 },
  PT412: { code: 'review.stale', status: 409 },
  PT413: { code: 'source.too_large', status: 413 },
  PT422: { code: 'review.invalid', status: 422 },
  PT428: { code: 'show.exists', status: 409 },
  PT429: { code: 'job.queue_full', status: 429, isRetryable: true },
  '57014': {
    code: 'database.timeout',
    status: 503,
    isRetryable: true,
    message: 'The database took too long to answer.',
  },
};

const UNKEEPABLE: Meaning = {
  code: 'request.invalid',
  status: 422,
  message:
    'A value of this is none that can be kept: a number that is too large, or a day that does not exist.',
};

/** Serialization failures, deadlocks, lost connections, too many connections, shutdown: the same call may work later. */
const RETRYABLE = /^(40|08|53|57P)/;

/** A number out of range, a day or a text that is none, a value against a rule: the data is at fault, whatever the field. */
const BAD_DATA = /^(22|23502|23514)/;

/** Turns an answer's error into the product's error class. Decided by SQLSTATE, never by message text. */
export function databaseError(error: DatabaseError): AppError {
  const sqlState = error.code ?? '';
  const meaning = MEANINGS[sqlState] ?? (BAD_DATA.test(sqlState) ? UNKEEPABLE : undefined);
  if (meaning) {
    return new AppError({
      code: meaning.code,
      status: meaning.status,
      isRetryable: meaning.isRetryable ?? false,
      message: meaning.message ?? error.message,
      cause: causeOf(error),
    });
  }
  return new AppError({
    code: 'database.failed',
    status: 503,
    // Without a SQLSTATE the request never got an answer from Postgres (network, gateway).
    isRetryable: sqlState === '' || sqlState.startsWith('PGRST00') || RETRYABLE.test(sqlState),
    message: 'The database could not do this just now.',
    cause: causeOf(error),
  });
}

/** What the log may say: Postgres puts values, even whole rows, into its details, and into the message where they are at fault. */
function causeOf({ code, message, details }: DatabaseError): object {
  if (!code) return { message, details };
  return BAD_DATA.test(code) ? { code } : { code, message };
}
