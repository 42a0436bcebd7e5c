import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { AppError } from '#lib/platform/errors.ts';

/** Refuses an import of no source or of too many. */
export function checkCount(path: string, count: number, limits: ImportLimits): void {
  if (count === 0) throw badField(path, 400, 'source.none', 'Attach at least one file or paste a text.');
  if (count <= limits.maxSources) return;
  const message = `One import takes ${limits.maxSources} sources at most; these are ${count}.`;
  throw badField(path, 413, 'source.too_many', message);
}

/** Refuses a file that is larger than any may be. */
export function checkFileSize(path: string, fileName: string, bytes: number, limits: ImportLimits): void {
  if (bytes <= limits.maxFileBytes) return;
  const message = `“${fileName}” has ${formatBytes(bytes)}; a file may have ${formatBytes(limits.maxFileBytes)} at most.`;
  throw badField(path, 413, 'source.too_large', message);
}

export function tooLargeImport(path: string, limits: ImportLimits): AppError {
  const message = `All sources of one import together may have ${formatBytes(limits.maxTotalBytes)} at most.`;
  return badField(path, 413, 'source.too_large', message);
}

/** Answered when the body holds more than may come within a request. */
export function tooLargeRequest(limits: ImportLimits): AppError {
  if (limits.maxInlineBytes === limits.maxTotalBytes) return tooLargeImport('sources', limits);
  const message = `Files sent within the request may have ${formatBytes(limits.maxInlineBytes)} together. Put larger ones into storage first, at an address from POST /api/shows/import/uploads.`;
  return badField('sources', 413, 'source.too_large', message);
}

export function badField(path: string, status: number, code: string, message: string): AppError {
  return new AppError({ code, status, message, fieldErrors: [{ path, message }] });
}
