import { randomUUID } from 'node:crypto';
import { AppError } from '../platform/errors.ts';
import type { JobsClient } from './client.ts';

/** Private; nobody but the service role comes near its objects. */
const BUCKET = 'import-sources';

/** `<organisation>/<random>`; the table of sources refuses any other too. */
const STORAGE_PATH = /^[0-9a-f-]{36}\/[0-9a-f-]{36}$/;

/** Where one file may be put. */
export interface Upload {
  /** The organisation's id and a random one: object keys are ASCII, whatever the file is called. */
  storagePath: string;
  /** Takes one PUT of the file's bytes, for two hours (Supabase's time for signed uploads). */
  uploadUrl: string;
}

/** Service client: an address for one new file of the organisation. Its size and content are checked when it is used. */
export async function signUpload(client: JobsClient, orgId: string): Promise<Upload> {
  const storagePath = newPath(orgId);
  const { data, error } = await client.storage.from(BUCKET).createSignedUploadUrl(storagePath);
  if (error) throw storageFailed('Storage could not prepare the upload just now. Try again.', error);
  return { storagePath, uploadUrl: data.signedUrl };
}

/** Service client: puts bytes of the server's own at a new path of the organisation, and answers it. */
export async function storeFile(
  client: JobsClient,
  orgId: string,
  bytes: Uint8Array,
  mimeType: string,
): Promise<string> {
  const storagePath = newPath(orgId);
  const { error } = await client.storage.from(BUCKET).upload(storagePath, bytes, { contentType: mimeType });
  if (error) throw storageFailed('Storage could not take the file just now. Try again.', error);
  return storagePath;
}

/**
 * Service client: the bytes that stand there; null when nothing does. The path becomes part of an address that is asked
 * with the server's own key, so one with `..` in it would lead to any table.
 */
export async function loadStoredFile(client: JobsClient, storagePath: string): Promise<Uint8Array | null> {
  if (!STORAGE_PATH.test(storagePath)) return null;
  const { data, error } = await client.storage.from(BUCKET).download(storagePath);
  if (!error) return new Uint8Array(await data.arrayBuffer());
  // Supabase answers 400 with the status 404 inside, other versions 404 itself.
  if ('status' in error && (error.status === 400 || error.status === 404)) return null;
  throw storageFailed('A stored file could not be fetched just now. Try again.', error);
}

/** Service client: removes the files from Storage. Names of none are no fault. */
export async function removeStoredFiles(client: JobsClient, storagePaths: readonly string[]): Promise<void> {
  const { error } = await client.storage.from(BUCKET).remove([...storagePaths]);
  if (error) throw storageFailed('Stored files could not be removed just now.', error);
}

/** Whether the path is one that `signUpload` gives to this organisation. */
export function isStoragePathOf(orgId: string, storagePath: string): boolean {
  return STORAGE_PATH.test(storagePath) && storagePath.startsWith(`${orgId}/`);
}

function newPath(orgId: string): string {
  return `${orgId}/${randomUUID()}`;
}

function storageFailed(message: string, cause: unknown): AppError {
  return new AppError({ code: 'source.storage_failed', status: 503, isRetryable: true, message, cause });
}
