import { z } from 'zod';
import { ConnectionError, problemFrom } from './http.ts';

export type NewSource = { kind: 'file'; file: File } | { kind: 'text'; label: string; text: string };

const startedSchema = z.object({ jobId: z.string() });

interface StartOptions {
  orgId: string;
  sources: NewSource[];
  /** The same key for every try of the same selection, so that a lost answer never makes a second import. */
  idempotencyKey: string;
  /** Bytes of the files sent so far, as far as it can be known. */
  onProgress?: (sentBytes: number) => void;
  signal?: AbortSignal;
}

/** Sends the papers. XHR, because fetch tells nothing about how far an upload is. */
export async function startImport(options: StartOptions): Promise<{ jobId: string }> {
  const { orgId, sources } = options;
  const encoded = await Promise.all(sources.map(encodeSource));
  const body = new Blob([`{"orgId":${JSON.stringify(orgId)},"sources":[`, encoded.join(','), ']}'], {
    type: 'application/json',
  });
  return startedSchema.parse(await post(body, options));
}

async function encodeSource(source: NewSource): Promise<string> {
  if (source.kind === 'text') return JSON.stringify({ text: source.text, label: source.label });
  const { file } = source;
  return JSON.stringify({
    fileName: file.name,
    mimeType: file.type || undefined,
    sizeBytes: file.size,
    fileData: await base64Of(file),
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

function post(body: Blob, { idempotencyKey, onProgress, signal }: StartOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', '/api/shows/import/start');
    xhr.setRequestHeader('Accept', 'application/json');
    xhr.setRequestHeader('Idempotency-Key', idempotencyKey);
    // Base64 is a third larger than what it carries; people know the size of their files.
    xhr.upload.onprogress = (event) => onProgress?.((event.loaded * 3) / 4);
    xhr.onload = () => {
      if (xhr.status === 202 || xhr.status === 200) resolve(JSON.parse(xhr.responseText));
      else reject(problemFrom(xhr.status, xhr.responseText));
    };
    xhr.onerror = () => reject(new ConnectionError());
    xhr.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => xhr.abort(), { once: true });
    xhr.send(body);
  });
}
