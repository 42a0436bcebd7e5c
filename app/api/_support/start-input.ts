import { z } from 'zod';
import { formatBytes, type ImportLimits } from '#lib/import/limits.ts';
import { sniffSource } from '#lib/import/text-extraction/index.ts';
import type { NewSource } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { parseJson } from '#lib/platform/http/json.ts';

const fileSchema = z.object({
  fileName: z.string('Give the name of the file.').trim().min(1, 'Give the name of the file.').max(500),
  mimeType: z.string().max(200).optional(),
  sizeBytes: z.number('Give the size of the file in bytes.').int().nonnegative(),
  fileData: z.string('Give the content of the file as base64.'),
});
const textSchema = z.object({
  text: z.string('Give the text.'),
  label: z.string().trim().max(200).optional(),
});
type GivenFile = z.infer<typeof fileSchema>;

const envelopeSchema = z.object({
  orgId: z.uuid('Give the id of the organisation.'),
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

/** The outer form of a start request. In a multipart body the list of sources comes as JSON in one field. */
export function parseStartInput(fields: Record<string, unknown>, idempotencyKey: string | null): StartInput {
  const { sources } = fields;
  const given = { ...fields, sources: typeof sources === 'string' ? parseJson(sources, 'sources') : sources };
  return {
    ...envelopeSchema.parse(given),
    idempotencyKey: idempotencyKeySchema.parse(idempotencyKey ?? undefined),
  };
}

/** Checks every source against the limits and by its content; what comes back can be stored. */
export async function checkSources(input: StartInput, limits: ImportLimits): Promise<NewSource[]> {
  const { sources } = input;
  if (sources.length === 0)
    throw badField('sources', 400, 'source.none', 'Attach at least one file or paste a text.');
  if (sources.length > limits.maxSources) {
    const message = `One import takes ${limits.maxSources} sources at most; these are ${sources.length}.`;
    throw badField('sources', 413, 'source.too_many', message);
  }
  const checked: NewSource[] = [];
  let totalBytes = 0;
  for (const [index, source] of sources.entries()) {
    const { ready, sizeBytes } = await checkSource(source, `sources.${index}`, limits);
    totalBytes += sizeBytes;
    if (totalBytes > limits.maxTotalBytes) throw tooLargeImport(limits);
    checked.push(ready);
  }
  return checked;
}

/** Also what is answered when the body alone is larger than any import may be. */
export function tooLargeImport(limits: ImportLimits): AppError {
  const message = `All sources of one import together may have ${formatBytes(limits.maxTotalBytes)} at most.`;
  return badField('sources', 413, 'source.too_large', message);
}

/** Base64 takes four characters for three bytes; names and JSON around it get a little room. */
export function maxBodyBytes(limits: ImportLimits): number {
  return Math.ceil((limits.maxTotalBytes * 4) / 3) + 256 * 1024;
}

async function checkSource(
  source: Record<string, unknown>,
  path: string,
  limits: ImportLimits,
): Promise<{ ready: NewSource; sizeBytes: number }> {
  if ('text' in source) return checkText(parseAt(textSchema, source, path), path, limits);
  const file = parseAt(fileSchema, source, path);
  const fileData = file.fileData.replace(/\s+/g, '');
  const bytes = decodeBase64(fileData, `${path}.fileData`, file.fileName);
  if (bytes.byteLength !== file.sizeBytes) {
    const message = `“${file.fileName}” has ${bytes.byteLength} bytes, not the ${file.sizeBytes} that were announced.`;
    throw badField(`${path}.sizeBytes`, 400, 'source.size_mismatch', message);
  }
  if (bytes.byteLength > limits.maxFileBytes) {
    const message = `“${file.fileName}” has ${formatBytes(bytes.byteLength)}; a file may have ${formatBytes(limits.maxFileBytes)} at most.`;
    throw badField(`${path}.sizeBytes`, 413, 'source.too_large', message);
  }
  return { ready: await sniffed({ ...file, fileData }, bytes, path), sizeBytes: bytes.byteLength };
}

function checkText(
  { text, label }: z.infer<typeof textSchema>,
  path: string,
  limits: ImportLimits,
): { ready: NewSource; sizeBytes: number } {
  const sizeBytes = Buffer.byteLength(text);
  if (text.trim() === '') throw badField(`${path}.text`, 400, 'source.empty', 'The pasted text is empty.');
  if (sizeBytes > limits.maxTextBytes) {
    const message = `A pasted text may have ${formatBytes(limits.maxTextBytes)} at most; save it as a file instead.`;
    throw badField(`${path}.text`, 413, 'source.too_large', message);
  }
  // Postgres keeps no NUL, and it means nothing in a text.
  return { ready: { label: label || 'Pasted text', text: text.replaceAll('\u0000', '') }, sizeBytes };
}

/** The type is told from the content; what the sender declared is only a hint. */
async function sniffed(file: GivenFile, bytes: Buffer, path: string): Promise<NewSource> {
  const fileName = cleanFileName(file.fileName);
  try {
    const { mimeType } = await sniffSource(fileName, bytes, file.mimeType);
    return { fileName, mimeType, sizeBytes: bytes.byteLength, fileData: file.fileData };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw badField(`${path}.fileData`, error.status, error.code, error.message);
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
  return (
    last
      .replace(/\p{Cc}|\p{Cf}/gu, '')
      .trim()
      .slice(0, 255) || 'file'
  );
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

function badField(path: string, status: number, code: string, message: string): AppError {
  return new AppError({ code, status, message, fieldErrors: [{ path, message }] });
}
