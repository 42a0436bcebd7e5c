import { AppError } from '../../platform/errors.ts';
import type { SourceFormat } from '../source-text.ts';
import { acceptedTypesSentence } from './accepted-types.ts';
import { LIMITS } from './limits.ts';

/** One factory per way in which a source cannot be read. All are permanent but the crash of our own child. */

export function emptySource(fileName: string): AppError {
  return new AppError({
    code: 'source.empty',
    status: 400,
    message: `“${fileName}” is empty. Save or download it again and import that.`,
  });
}

export function typeNotSupported(fileName: string, found?: string, wayOut?: string): AppError {
  const what = found
    ? `is ${found}, which cannot be imported`
    : 'holds no document that can be imported, whatever its name says';
  return new AppError({
    code: 'source.type_not_supported',
    status: 415,
    message: `“${fileName}” ${what}. ${wayOut ? `${wayOut}. ` : ''}These can: ${acceptedTypesSentence()}.`,
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
    message: `“${fileName}” was not read: ${what}. Print it to a new PDF and import that, or paste its text.`,
  });
}

export function timedOut(fileName: string, deadlineMs: number): AppError {
  return new AppError({
    code: 'source.timeout',
    status: 422,
    message: `“${fileName}” took longer than ${Math.ceil(deadlineMs / 1000)} s to read and was given up. Import it in smaller parts, or paste its text.`,
  });
}

export function outOfMemory(fileName: string): AppError {
  return bombSource(
    fileName,
    `reading it took more than ${Math.round(LIMITS.maxRssBytes / 2 ** 20)} MB of memory`,
  );
}

const PICTURES_ARE_NOT_READ =
  'If its words stand in a picture, print it to a PDF and import that: there pictures are read, too';

/** What a kind of file without words most likely is, and what helps. */
const WITHOUT_TEXT: Record<SourceFormat, string> = {
  pdf: 'If it is a scan, scan it again with 300 dpi, or ask for the document that it was printed from',
  image: 'Take the photo again from close by, sharp and in even light, with the whole paper in it',
  docx: PICTURES_ARE_NOT_READ,
  xlsx: `Its cells are empty or on hidden sheets: show those in Excel and save it again. ${PICTURES_ARE_NOT_READ}`,
  html: `Save the page once it is loaded. ${PICTURES_ARE_NOT_READ}`,
  eml: PICTURES_ARE_NOT_READ,
  msg: PICTURES_ARE_NOT_READ,
  ics: 'It holds no event: export the calendar again',
  csv: 'All its cells are empty: export the table again',
  txt: 'It holds only blanks and empty lines: save it again with its words',
};

export function noText(fileName: string, format: SourceFormat): AppError {
  return new AppError({
    code: 'source.no_text',
    status: 422,
    message: `No text was found in “${fileName}”. ${WITHOUT_TEXT[format]}.`,
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
