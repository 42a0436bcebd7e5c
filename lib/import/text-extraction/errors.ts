import { AppError } from '../../platform/errors.ts';
import { acceptedTypesSentence } from './accepted-types.ts';
import { LIMITS } from './limits.ts';

/** One factory per way in which a source cannot be read. All are permanent but the crash of our own child. */

export function emptySource(fileName: string): AppError {
  return new AppError({
    code: 'source.empty',
    status: 400,
    message: `“${fileName}” is empty. Choose the file again or check that it was saved.`,
  });
}

export function typeNotSupported(fileName: string, found?: string): AppError {
  const what = found
    ? `is ${found}, which cannot be imported`
    : 'holds no document that can be imported, whatever its name says';
  return new AppError({
    code: 'source.type_not_supported',
    status: 415,
    message: `“${fileName}” ${what}. These can: ${acceptedTypesSentence()}.`,
  });
}

export function passwordRequired(fileName: string): AppError {
  return new AppError({
    code: 'source.password_required',
    status: 422,
    message: `“${fileName}” is protected by a password. Save a copy without the password and import that.`,
  });
}

export function corruptSource(fileName: string, cause?: unknown): AppError {
  return new AppError({
    code: 'source.corrupt',
    status: 422,
    message: `“${fileName}” is damaged and cannot be read. Open it on your computer and save it again, or ask for a new copy.`,
    cause,
  });
}

export function bombSource(fileName: string, what: string): AppError {
  return new AppError({
    code: 'source.bomb',
    status: 422,
    message: `“${fileName}” was not read: ${what}.`,
  });
}

export function timedOut(fileName: string, deadlineMs: number): AppError {
  return new AppError({
    code: 'source.timeout',
    status: 422,
    message: `“${fileName}” took longer than ${Math.ceil(deadlineMs / 1000)} s to read and was given up. A smaller or simpler copy may work.`,
  });
}

export function outOfMemory(fileName: string): AppError {
  return bombSource(
    fileName,
    `reading it took more than ${Math.round(LIMITS.maxRssBytes / 2 ** 20)} MB of memory. A smaller or simpler copy may work`,
  );
}

export function noText(fileName: string): AppError {
  return new AppError({
    code: 'source.no_text',
    status: 422,
    message: `No text was found in “${fileName}”. If it is a photo or scan, a sharper one may work.`,
  });
}

export function readerUnavailable(cause: unknown): AppError {
  return new AppError({
    code: 'source.reader_unavailable',
    status: 503,
    isRetryable: true,
    message: 'The document reader could not be started. Please try again in a moment.',
    cause,
  });
}
