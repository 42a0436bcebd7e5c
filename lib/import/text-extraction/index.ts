import type { SourceText } from '../source-text.ts';
import { type ChildPool, createChildPool, type ReadOptions } from './child-pool.ts';
import { emptySource } from './errors.ts';
import { isPasted, type SourceFile } from './source-file.ts';

const POOL = Symbol.for('oncore-import.text-extraction-pool');

export { ACCEPTED_TYPES, type AcceptedType, acceptedTypesSentence } from './accepted-types.ts';
export type { ReadProgress } from './child-protocol.ts';
export { type SniffedType, sniffSource } from './sniff.ts';
export type { AttachedSource, PastedSource, SourceFile } from './source-file.ts';

const POOL_SIZE = 2;

/** One pool per process: a bundler may load this module once per route, and each would start children of its own. */
const shared = globalThis as typeof globalThis & { [POOL]?: ChildPool };

/**
 * Reads one source in a child process: its own text first, then that of its attachments (`a`, `a/1`, …). Throws an
 * AppError `source.*` that says in a sentence why it could not be read.
 */
export async function extractText(source: SourceFile, options: ReadOptions = {}): Promise<SourceText[]> {
  const name = isPasted(source) ? source.label : source.fileName;
  const isEmpty = isPasted(source) ? source.text.trim() === '' : source.bytes.byteLength === 0;
  if (isEmpty) throw emptySource(name);
  options.signal?.throwIfAborted();
  shared[POOL] ??= createChildPool(POOL_SIZE);
  return shared[POOL].read(source, name, options);
}

/** Starts the first child ahead of the first source: for a process that will live long. */
export function warmTextExtraction(): void {
  shared[POOL] ??= createChildPool(POOL_SIZE);
  shared[POOL].warm();
}

/** Ends the children. Reading again starts new ones. */
export async function closeTextExtraction(): Promise<void> {
  const closing = shared[POOL];
  delete shared[POOL];
  await closing?.close();
}

/** The pids of the children now alive, for benchmarks that measure their memory. */
export function textExtractionPids(): number[] {
  return shared[POOL]?.pids() ?? [];
}
