import { z } from 'zod';
import { requestJson } from './http.ts';
import { send } from './send.ts';

interface StoreOptions {
  orgId: string;
  files: readonly File[];
  onProgress?: ((sentBytes: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

const uploadsSchema = z.object({
  uploads: z.array(z.object({ storagePath: z.string(), uploadUrl: z.url() })),
});

/** What already stands in Storage, by file: a second try sends only what the first could not. */
const stored = new WeakMap<File, string>();

/**
 * Puts files straight into Storage, one after the other, past the limit of what a request to our own routes may hold.
 * Gives the path of each.
 */
export async function storeFiles(options: StoreOptions): Promise<string[]> {
  const { orgId, files, onProgress, signal } = options;
  const missing = files.filter((file) => !stored.has(file));
  const addresses = await signAddresses(orgId, missing, signal);
  let sentBytes = 0;
  for (const file of files) {
    const address = addresses.get(file);
    if (address) {
      await send(address.uploadUrl, file, {
        method: 'PUT',
        headers: { 'Content-Type': file.type || 'application/octet-stream' },
        onProgress: (bytes) => onProgress?.(sentBytes + Math.min(bytes, file.size)),
        signal,
      });
      stored.set(file, address.storagePath);
    }
    sentBytes += file.size;
    onProgress?.(sentBytes);
  }
  return files.map((file) => stored.get(file) ?? '');
}

async function signAddresses(orgId: string, files: readonly File[], signal: AbortSignal | undefined) {
  if (files.length === 0) return new Map<File, never>();
  const { uploads } = await requestJson(uploadsSchema, '/api/shows/import/uploads', {
    method: 'POST',
    body: { orgId, files: files.map((file) => ({ fileName: file.name, sizeBytes: file.size })) },
    ...(signal && { signal }),
  });
  return new Map(files.flatMap((file, i) => (uploads[i] ? [[file, uploads[i]] as const] : [])));
}
