import { chmod, cp, lstat, mkdir, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';

export interface BuiltFunction {
  /** Route path: `/api/import-worker/process`. */
  path: string;
  dir: string;
  /** Destination inside the function -> file on this machine. */
  files: Map<string, string>;
  /** Uncompressed, in bytes. */
  bytes: number;
}

const configSchema = z.object({
  handler: z.string(),
  filePathMap: z.record(z.string(), z.string()).default({}),
});
const outputSchema = z.object({
  crons: z.array(z.object({ path: z.string(), schedule: z.string() })).default([]),
});

/** The crons that the build output declares. */
export async function readCrons(outputDir: string): Promise<{ path: string; schedule: string }[]> {
  return outputSchema.parse(JSON.parse(await readFile(join(outputDir, 'config.json'), 'utf8'))).crons;
}

/** Every Node function of the build output, aliases (`.rsc`, segments) left out. */
export async function functionsOf(outputDir: string, rootDir: string): Promise<BuiltFunction[]> {
  const functionsDir = join(outputDir, 'functions');
  const entries = await readdir(functionsDir, { recursive: true });
  const found: BuiltFunction[] = [];
  for (const entry of entries.sort()) {
    if (!entry.endsWith('.func') || /\.(rsc|segment)\b|\.segments/.test(entry)) continue;
    const path = `/${entry.slice(0, -'.func'.length).split(sep).join('/')}`;
    found.push(await readFunction(path, join(functionsDir, entry), rootDir));
  }
  return found;
}

async function readFunction(path: string, dir: string, rootDir: string): Promise<BuiltFunction> {
  const config = configSchema.parse(JSON.parse(await readFile(join(dir, '.vc-config.json'), 'utf8')));
  const files = new Map<string, string>();
  for (const name of await readdir(dir, { recursive: true })) {
    const file = join(dir, name);
    if ((await stat(file)).isFile()) files.set(relative(dir, file), file);
  }
  for (const [destination, source] of Object.entries(config.filePathMap)) {
    files.set(destination, join(rootDir, source));
  }
  let bytes = 0;
  for (const file of files.values()) bytes += (await lstat(file)).size;
  return { path, dir, files, bytes };
}

/** Lays the function's files, and nothing else, below `targetDir`, and takes away every right to write there. */
export async function layFunction(built: BuiltFunction, targetDir: string): Promise<void> {
  for (const [destination, source] of built.files) {
    const target = join(targetDir, destination);
    await mkdir(dirname(target), { recursive: true });
    // Links to packages stay links, as on the platform; the packages are laid beside them.
    const isPackageLink = (await lstat(source)).isSymbolicLink() && (await stat(source)).isDirectory();
    if (isPackageLink) await symlink(await readlink(source), target);
    else await cp(source, target, { dereference: true });
  }
  await chmodTree(targetDir);
}

async function chmodTree(path: string): Promise<void> {
  const entry = await lstat(path);
  if (entry.isSymbolicLink()) return;
  const isFolder = entry.isDirectory();
  if (isFolder) for (const name of await readdir(path)) await chmodTree(join(path, name));
  await chmod(path, isFolder ? 0o555 : 0o444);
}
