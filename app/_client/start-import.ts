import { z } from 'zod';
import { send } from './send.ts';
import { storeFiles } from './store-files.ts';

export type NewSource =
  | { kind: 'file'; file: File }
  | { kind: 'text'; label: string; text: string }
  /** A page of the web that the server has fetched. */
  | { kind: 'page'; url: string; fileName: string; sizeBytes: number; storagePath: string }
  /** A paper of an earlier import, which the server has already. */
  | { kind: 'earlier'; fromJobId: string; sourceId: string };

const startedSchema = z.object({ jobId: z.string() });

interface StartOptions {
  orgId: string;
  sources: NewSource[];
  /** The same key for every try of the same selection, so that a lost answer never makes a second import. */
  idempotencyKey: string;
  /** What may come within the request, if that matters; with more than that the files go to Storage first. */
  maxInlineBytes?: number;
  /** Bytes of the files sent so far, as far as it can be known. */
  onProgress?: (sentBytes: number) => void;
  signal?: AbortSignal;
}

/** Sends the papers: within the request if they fit, else through Storage. */
export async function startImport(options: StartOptions): Promise<{ jobId: string }> {
  const {
    orgId,
    sources,
    idempotencyKey,
    maxInlineBytes = Number.POSITIVE_INFINITY,
    onProgress,
    signal,
  } = options;
  const files = sources.flatMap((source) => (source.kind === 'file' ? [source.file] : []));
  const inline = sources.flatMap((source): BlobPart[] =>
    source.kind === 'file' ? [source.file] : source.kind === 'text' ? [source.text] : [],
  );
  const isInline = new Blob(inline).size <= maxInlineBytes;
  const paths = isInline ? [] : await storeFiles({ orgId, files, onProgress, signal });
  const pathOf = new Map(files.map((file, i) => [file, paths[i]]));
  const encoded = await Promise.all(sources.map((source) => encodeSource(source, pathOf)));
  const body = new Blob([`{"orgId":${JSON.stringify(orgId)},"sources":[`, encoded.join(','), ']}'], {
    type: 'application/json',
  });
  const answer = await send('/api/shows/import/start', body, {
    method: 'POST',
    headers: { 'Idempotency-Key': idempotencyKey },
    // Base64 is a third larger than what it carries; people know the size of their files.
    ...(isInline && { onProgress: (bytes: number) => onProgress?.((bytes * 3) / 4) }),
    signal,
  });
  return startedSchema.parse(JSON.parse(answer));
}

async function encodeSource(
  source: NewSource,
  pathOf: ReadonlyMap<File, string | undefined>,
): Promise<string> {
  if (source.kind === 'text') return JSON.stringify({ text: source.text, label: source.label });
  if (source.kind === 'earlier') {
    return JSON.stringify({ fromJobId: source.fromJobId, sourceId: source.sourceId });
  }
  if (source.kind === 'page') {
    const { fileName, sizeBytes, storagePath } = source;
    return JSON.stringify({ fileName, sizeBytes, storagePath });
  }
  const { file } = source;
  const storagePath = pathOf.get(file);
  return JSON.stringify({
    fileName: file.name,
    mimeType: file.type || undefined,
    sizeBytes: file.size,
    ...(storagePath ? { storagePath } : { fileData: await base64Of(file) }),
  });
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const url = String(reader.result);
      resolve(url.slice(url.indexOf(',') + 1));
    };
    reader.onerror = () => reject(new FileGoneError(file.name, reader.error));
    reader.readAsDataURL(file);
  });
}

/** The file was moved, changed or unplugged between choosing and sending it. */
export class FileGoneError extends Error {
  override readonly name = 'FileGoneError';
  readonly fileName: string;

  constructor(fileName: string, cause: unknown) {
    super(`“${fileName}” can no longer be read. It may have been moved or changed; choose it again.`, {
      cause,
    });
    this.fileName = fileName;
  }
}
