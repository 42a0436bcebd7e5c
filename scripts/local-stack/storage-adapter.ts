import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { App } from '@supabase/lite';

type StorageAdapter = NonNullable<App['_storageAdapter']>;
type Body = Parameters<StorageAdapter['uploadObject']>[3];

async function bytesOf(body: Body): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  // A web stream of either flavour; Response reads both.
  return new Uint8Array(await new Response(body as ReadableStream).arrayBuffer());
}

const eTagOf = (bytes: Uint8Array) => `"${createHash('md5').update(bytes).digest('hex')}"`;

/**
 * Storage in a folder. Files are named by a hash of their key, so that no key can reach outside of it; the media type
 * and everything else a person gave stand in the database.
 */
export function createFileStorage(folder: string): StorageAdapter {
  const pathOf = (bucket: string, key: string) => {
    const name = createHash('sha256').update(`${bucket}/${key}`).digest('hex');
    return join(folder, name.slice(0, 2), name);
  };
  const metadataOf = async (path: string) => {
    const bytes = await readFile(path);
    return {
      cacheControl: 'no-cache',
      contentLength: bytes.byteLength,
      size: bytes.byteLength,
      mimetype: 'application/octet-stream',
      lastModified: (await stat(path)).mtime,
      eTag: eTagOf(bytes),
    };
  };
  const remove = (bucket: string, key: string) => rm(pathOf(bucket, key), { force: true });

  return {
    driver: null,
    async getObject(bucket, key) {
      const path = pathOf(bucket, key);
      return { metadata: await metadataOf(path), body: await readFile(path), httpStatusCode: 200 };
    },
    async uploadObject(bucket, key, _version, body, contentType, cacheControl) {
      const path = pathOf(bucket, key);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, await bytesOf(body));
      return { ...(await metadataOf(path)), mimetype: contentType, cacheControl };
    },
    deleteObject: remove,
    async deleteObjects(bucket, keys) {
      for (const key of keys) await remove(bucket, key);
    },
    async copyObject(fromBucket, from, _fromVersion, toBucket, to) {
      const path = pathOf(toBucket, to);
      await mkdir(dirname(path), { recursive: true });
      await copyFile(pathOf(fromBucket, from), path);
      const { eTag, lastModified } = await metadataOf(path);
      return { eTag, lastModified, httpStatusCode: 200 };
    },
    headObject: (bucket, key) => metadataOf(pathOf(bucket, key)),
    privateAssetUrl: async (bucket, key) => `file://${pathOf(bucket, key)}`,
  };
}
