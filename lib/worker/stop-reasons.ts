import { AppError } from '../platform/errors.ts';

/** Why a run is told to stop. The code decides what is reported to the queue. */

export function leaseLost(): AppError {
  return new AppError({
    code: 'import.lease_lost',
    message: 'Another worker has taken this import over.',
    status: 409,
  });
}

export function importCancelled(): AppError {
  return new AppError({ code: 'import.cancelled', message: 'The import was cancelled.', status: 409 });
}

/** The host has no more time; the job goes on in a later run. */
export function timeIsUp(): AppError {
  return new AppError({
    code: 'import.yielded',
    message: 'The import goes on in a moment.',
    status: 503,
    isRetryable: true,
  });
}
