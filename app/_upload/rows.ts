import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { ACCEPTED_TYPES, acceptedTypesSentence } from '#lib/import/text-extraction/accepted-types.ts';
import type { ImportJob } from '../_client/import-job.ts';
import type { KnownImport } from '../_client/imports.ts';
import type { NewSource } from '../_client/start-import.ts';

/** `refused` is for good, `failed` may work when tried again. */
export type RowState = 'checking' | 'ready' | 'refused' | 'uploading' | 'uploaded' | 'failed';

export interface SourceRow {
  id: string;
  source: NewSource;
  name: string;
  sizeBytes: number;
  state: RowState;
  /** Why it was refused or failed. */
  reason?: string;
  /** Hex; unknown while it is computed and where the browser cannot. */
  sha256?: string;
  /** Name of a row with the same content that came first. */
  twinOf?: string;
  /** An import that already holds a file of the same content; what can be done about it is said at its first paper. */
  knownImport?: { jobId: string; createdAt: string; isFirst: boolean };
  /** When the earlier import began that this paper is taken from. */
  takenFrom?: string;
}

export const ACCEPT_ATTRIBUTE = ACCEPTED_TYPES.flatMap((type) => [
  ...type.extensions,
  ...type.mimeTypes,
]).join(',');

/** What can be told without reading the content; the server looks inside and has the last word. */
export function refusalOf(file: File, limits: ImportLimits): string | undefined {
  if (file.size === 0) return 'This file is empty. Save or download it again and choose that.';
  if (file.size > limits.maxFileBytes) {
    return `This file has ${formatBytes(file.size)}; one file may have ${formatBytes(limits.maxFileBytes)} at most. Save it smaller or in parts.`;
  }
  if (!isAccepted(file)) {
    return `This type cannot be read. ${remedyFor(file) ?? `Possible are ${acceptedTypesSentence()}.`}`;
  }
  return undefined;
}

/** What people have instead of a type that can be read, and how they come to one. */
const REMEDIES: [RegExp, string][] = [
  [/\.(?:hei[cf]|webp|avif|tiff?|gif|bmp)$/i, 'Save the picture as JPEG, or take a screenshot of it.'],
  [/\.(?:doc|dot|odt|rtf|pages|wpd)$/i, 'Save it as PDF or DOCX.'],
  [/\.(?:xls|xlsb|ods|numbers)$/i, 'Save it as XLSX or PDF.'],
  [/\.(?:pptx?|key|odp)$/i, 'Save it as PDF.'],
  [/\.(?:zip|rar|7z)$/i, 'Unpack it and choose the papers in it.'],
];

function remedyFor({ name }: File): string | undefined {
  return REMEDIES.find(([ending]) => ending.test(name))?.[1];
}

function isAccepted(file: File): boolean {
  const name = file.name.toLowerCase();
  return ACCEPTED_TYPES.some(
    (type) =>
      type.extensions.some((extension) => name.endsWith(extension)) || type.mimeTypes.includes(file.type),
  );
}

/** What keeps the whole selection from being sent. */
export function selectionProblem(rows: readonly SourceRow[], limits: ImportLimits): string | undefined {
  const sent = sendable(rows);
  if (sent.length > limits.maxSources) {
    return `One import takes ${limits.maxSources} papers at most; these are ${sent.length}. Remove ${sent.length - limits.maxSources}.`;
  }
  const total = totalBytes(sent);
  if (total > limits.maxTotalBytes) {
    return `Together these papers have ${formatBytes(total)}; one import may have ${formatBytes(limits.maxTotalBytes)} at most. Import them in several parts.`;
  }
  const pasted = totalBytes(sent.filter(({ source }) => source.kind === 'text'));
  if (pasted > limits.maxInlineBytes) {
    return `The pasted texts have ${formatBytes(pasted)} together; they may have ${formatBytes(limits.maxInlineBytes)} at most. Save the longest as a file and choose that instead.`;
  }
  return undefined;
}

/** As many of these as one import takes, in their order; what would not be sent anyway does not count. */
export function firstOf(rows: readonly SourceRow[], limits: ImportLimits): SourceRow[] {
  const kept = new Set(sendable(rows).slice(0, limits.maxSources));
  return rows.filter((row) => kept.has(row));
}

/** Refused rows and doubles stay visible but are not sent. */
export function sendable(rows: readonly SourceRow[]): SourceRow[] {
  return rows.filter((row) => row.state !== 'refused' && row.twinOf === undefined);
}

export function totalBytes(rows: readonly SourceRow[]): number {
  return rows.reduce((sum, row) => sum + row.sizeBytes, 0);
}

/** Marks every row whose content stands in an earlier row already. */
export function markTwins(rows: readonly SourceRow[]): SourceRow[] {
  const first = new Map<string, SourceRow>();
  return rows.map((row) => {
    const { twinOf: _, ...rest } = row;
    const original = row.sha256 ? first.get(row.sha256) : undefined;
    if (row.sha256 && !original && row.state !== 'refused') first.set(row.sha256, row);
    return original ? { ...rest, twinOf: original.name } : rest;
  });
}

/** Marks every row whose content an earlier import holds, and of each such import the first one. */
export function markKnown(rows: readonly SourceRow[], known: readonly KnownImport[]): SourceRow[] {
  const byHash = new Map(known.map((one) => [one.sha256, one]));
  const named = new Set<string>();
  return rows.map((row) => {
    const one = row.sha256 && !row.takenFrom && !row.twinOf ? byHash.get(row.sha256) : undefined;
    if (!one) return row;
    const isFirst = !named.has(one.jobId);
    named.add(one.jobId);
    return { ...row, knownImport: { jobId: one.jobId, createdAt: one.createdAt, isFirst } };
  });
}

/** How much of one row has been sent, given the bytes sent of all of them in their order. */
export function sentOf(rows: readonly SourceRow[], rowId: string, sentBytes: number): number {
  let before = 0;
  for (const row of rows) {
    if (row.id === rowId) return Math.min(row.sizeBytes, Math.max(0, sentBytes - before));
    before += row.sizeBytes;
  }
  return 0;
}

/** The papers of an earlier import as rows, without those that are chosen or taken already. */
export function rowsOfImport(job: ImportJob, chosen: readonly SourceRow[]): SourceRow[] {
  const present = new Set(chosen.map((row) => row.sha256));
  return job.sources
    .filter(({ sha256 }) => !present.has(sha256))
    .map(({ sourceId, fileName, sizeBytes, sha256 }) => ({
      id: `${job.id}/${sourceId}`,
      source: { kind: 'earlier', fromJobId: job.id, sourceId },
      name: fileName,
      sizeBytes,
      state: 'ready',
      sha256,
      takenFrom: job.created_at,
    }));
}
