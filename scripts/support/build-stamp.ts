import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a build is made from. A change anywhere else does not ask for a new one. */
const SOURCES = [
  'app',
  'lib',
  'public',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
];
const IGNORED = /\.test\.tsx?$/;
const STAMP = 'built-from';

/** A digest over the content of everything that goes into a build. */
export async function sourceDigest(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  for (const source of SOURCES) {
    for (const file of await filesUnder(root, source)) {
      hash.update(`\0${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex');
}

export async function isBuildCurrent(root: string, distDir: string, digest: string): Promise<boolean> {
  const stamp = await readFile(join(root, distDir, STAMP), 'utf8').catch(() => '');
  return stamp === digest;
}

export async function stampBuild(root: string, distDir: string, digest: string): Promise<void> {
  await writeFile(join(root, distDir, STAMP), digest);
}

/** Sorted, so that the digest does not depend on the file system; a file stands for itself, nothing for nothing. */
async function filesUnder(root: string, source: string): Promise<string[]> {
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOTDIR') return 'file' as const;
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  if (entries === 'file') return [source];
  return entries
    .filter((entry) => entry.isFile() && !IGNORED.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
