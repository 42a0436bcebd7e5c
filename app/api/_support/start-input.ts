import { createHash } from 'node:crypto';
import { z } from 'zod';
import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { sniffSource } from '#lib/import/text-extraction/index.ts';
import { isStoragePathOf, type NewSource } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { parseJson } from '#lib/platform/http/json.ts';
import { orgIdParam } from './id-param.ts';
import { badField, checkCount, checkFileSize, tooLargeImport, tooLargeRequest } from './source-limits.ts';

const namedSchema = z.object({
  fileName: z.string('Give the name of the file.').trim().min(1, 'Give the name of the file.').max(500),
  mimeType: z.string().max(200).optional(),
  sizeBytes: z.number('Give the size of the file in bytes.').int().nonnegative(),
});
const storedSchema = namedSchema.extend({
  storagePath: z.string('Give the path that the file was uploaded to.'),
});
const fileSchema = namedSchema.extend({
  fileData: z.string('Give the content of the file as base64.'),
});
const textSchema = z.object({
  text: z.string('Give the text.'),
  label: z.string().trim().max(200).optional(),
});
const earlierSchema = z.object({
  fromJobId: z.uuid('Give the id of the earlier import.'),
  sourceId: z.string('Give the id of the source in it.'),
});
export type EarlierSource = z.infer<typeof earlierSchema>;
type NamedFile = z.infer<typeof namedSchema>;

const envelopeSchema = z.object({
  orgId: orgIdParam,
  sources: z.array(z.record(z.string(), z.unknown()), 'Give a list of sources.'),
  priority: z.coerce.number().int().min(1).max(1000).optional(),
});

const idempotencyKeySchema = z.string().min(1).max(200).optional();

export interface StartInput {
  orgId: string;
  sources: Record<string, unknown>[];
  priority?: number | undefined;
  idempotencyKey?: string | undefined;
}

/**
 * The outer form of a start request. A multipart body has the list of sources as JSON in one field, and files as they
 * are in fields named `files`.
 */
export async function parseStartInput(
  fields: Record<string, unknown>,
  idempotencyKey: string | null,
): Promise<StartInput> {
  const files = await Promise.all(formFiles(fields.files).map(encodeFile));
  const { sources = files.length > 0 ? [] : undefined } = fields;
  const given = { ...fields, sources: typeof sources === 'string' ? parseJson(sources, 'sources') : sources };
  const input = envelopeSchema.parse(given);
  return {
    ...input,
    sources: [...files, ...input.sources],
    idempotencyKey: idempotencyKeySchema.parse(idempotencyKey ?? undefined),
  };
}

function formFiles(files: unknown): File[] {
  return Array.isArray(files) ? files.filter((file) => file instanceof File) : [];
}

async function encodeFile(file: File): Promise<z.infer<typeof fileSchema>> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const { name: fileName, type: mimeType } = file;
  return { fileName, mimeType, sizeBytes: bytes.byteLength, fileData: bytes.toString('base64') };
}

export interface CheckOptions {
  limits: ImportLimits;
  /** The bytes of a file that was uploaded before; null when nothing stands there. */
  loadStored(storagePath: string): Promise<Uint8Array | null>;
  /** A source of an earlier import; null when it cannot be had. */
  loadEarlier(earlier: EarlierSource): Promise<Checked | null>;
}

interface Checked {
  source: NewSource;
  sizeBytes: number;
}

/** Checks every source against the limits and by its content; what comes back can be stored. */
export async function checkSources(input: StartInput, options: CheckOptions): Promise<NewSource[]> {
  const { sources, orgId } = input;
  const { limits } = options;
  checkCount('sources', sources.length, limits);
  const checked: NewSource[] = [];
  let totalBytes = 0;
  let inlineBytes = 0;
  for (const [index, source] of sources.entries()) {
    const { source: ready, sizeBytes } = await checkSource(source, `sources.${index}`, orgId, options);
    totalBytes += sizeBytes;
    if (!('storagePath' in source || 'fromJobId' in source)) inlineBytes += sizeBytes;
    if (totalBytes > limits.maxTotalBytes) throw tooLargeImport('sources', limits);
    if (inlineBytes > limits.maxInlineBytes) throw tooLargeRequest(limits);
    checked.push(ready);
  }
  return checked;
}

/** Base64 takes four characters for three bytes; names and JSON around it get a little room. */
export function maxBodyBytes(limits: ImportLimits): number {
  return Math.ceil((limits.maxInlineBytes * 4) / 3) + 256 * 1024;
}

async function checkSource(
  source: Record<string, unknown>,
  path: string,
  orgId: string,
  options: CheckOptions,
): Promise<Checked> {
  const { limits } = options;
  if ('text' in source) return checkText(parseAt(textSchema, source, path), path, limits);
  if ('fromJobId' in source) return checkEarlier(parseAt(earlierSchema, source, path), path, options);
  if ('storagePath' in source) return checkStored(parseAt(storedSchema, source, path), path, orgId, options);
  const file = parseAt(fileSchema, source, path);
  const fileData = file.fileData.replace(/\s+/g, '');
  const bytes = decodeBase64(fileData, `${path}.fileData`, file.fileName);
  checkAnnounced(file, bytes, path);
  checkFileSize(`${path}.sizeBytes`, file.fileName, bytes.byteLength, limits);
  const sizeBytes = bytes.byteLength;
  return { source: { ...(await sniffed(file, bytes, `${path}.fileData`)), sizeBytes, fileData }, sizeBytes };
}

/** A file that was uploaded before is looked at like any other: its address was signed for any bytes at all. */
async function checkStored(
  file: z.infer<typeof storedSchema>,
  path: string,
  orgId: string,
  { limits, loadStored }: CheckOptions,
): Promise<Checked> {
  const { storagePath } = file;
  checkFileSize(`${path}.sizeBytes`, file.fileName, file.sizeBytes, limits);
  const bytes = isStoragePathOf(orgId, storagePath) ? await loadStored(storagePath) : null;
  if (!bytes) {
    const message = `“${file.fileName}” has not been uploaded to this address. Upload it again.`;
    throw badField(`${path}.storagePath`, 400, 'source.not_uploaded', message);
  }
  checkAnnounced(file, bytes, path);
  const sizeBytes = bytes.byteLength;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const named = await sniffed(file, bytes, `${path}.storagePath`);
  return { source: { ...named, sizeBytes, storagePath, sha256 }, sizeBytes };
}

async function checkEarlier(
  earlier: EarlierSource,
  path: string,
  { loadEarlier }: CheckOptions,
): Promise<Checked> {
  const found = await loadEarlier(earlier);
  if (found) return found;
  const message = 'The original of this paper is not kept any more. Choose the file itself.';
  throw badField(`${path}.fromJobId`, 400, 'source.not_kept', message);
}

function checkAnnounced({ fileName, sizeBytes }: NamedFile, bytes: Uint8Array, path: string): void {
  if (bytes.byteLength === sizeBytes) return;
  const message = `“${fileName}” has ${bytes.byteLength} bytes, not the ${sizeBytes} that were announced.`;
  throw badField(`${path}.sizeBytes`, 400, 'source.size_mismatch', message);
}

function checkText({ text, label }: z.infer<typeof textSchema>, path: string, limits: ImportLimits): Checked {
  const sizeBytes = Buffer.byteLength(text);
  if (text.trim() === '') throw badField(`${path}.text`, 400, 'source.empty', 'The pasted text is empty.');
  if (sizeBytes > limits.maxTextBytes) {
    const message = `A pasted text may have ${formatBytes(limits.maxTextBytes)} at most; save it as a file instead.`;
    throw badField(`${path}.text`, 413, 'source.too_large', message);
  }
  return { source: { label: label || 'Pasted text', text }, sizeBytes };
}

/** The type is told from the content; what the sender declared is only a hint. */
async function sniffed(
  file: NamedFile,
  bytes: Uint8Array,
  path: string,
): Promise<{ fileName: string; mimeType: string }> {
  const fileName = cleanFileName(file.fileName);
  try {
    const { mimeType } = await sniffSource(fileName, bytes, file.mimeType);
    return { fileName, mimeType };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw badField(path, error.status, error.code, error.message);
  }
}

/** White space is gone by now: the `base64` command writes lines. Anything else that is not base64 is a fault. */
function decodeBase64(data: string, path: string, fileName: string): Buffer {
  const bytes = Buffer.from(data, 'base64');
  const padding = data.endsWith('==') ? 2 : data.endsWith('=') ? 1 : 0;
  // Node skips what it does not know, so a wrong character shows as a missing byte.
  const isWhole = data.length % 4 === 0 && bytes.byteLength === (data.length / 4) * 3 - padding;
  if (isWhole && !/[-_]/.test(data)) return bytes;
  throw badField(path, 400, 'source.invalid_base64', `The content of “${fileName}” is not valid base64.`);
}

/** The last part of a path, without control characters: a name is shown, downloaded and never used as a path. */
function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const shown = last.replace(/\p{Cc}|\p{Cf}/gu, '').trim();
  // By characters: half an emoji is no text.
  return [...shown].slice(0, 255).join('') || 'file';
}

function parseAt<S extends z.ZodType>(schema: S, value: unknown, path: string): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fieldErrors = parsed.error.issues.map((issue) => ({
    path: [path, ...issue.path.map(String)].join('.'),
    message: issue.message,
  }));
  const message = `The request is not valid: see ${fieldErrors.map((field) => field.path).join(', ')}.`;
  throw new AppError({ code: 'request.invalid', status: 400, message, fieldErrors });
}
