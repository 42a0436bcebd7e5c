/**
 * The process that parses hostile bytes. Started by `child-pool.ts`, killed by it at the deadline or memory cap.
 *
 * File tracing for a serverless bundle cannot see these, so `outputFileTracingIncludes` names them:
 * `@llamaindex/liteparse*` (`*.node`, `libpdfium.so`), `@tesseract.js-data/*` (`4.0.0_best_int/*.traineddata.gz`),
 * `zxing-wasm/dist/reader/zxing_reader.wasm`, `pdfjs-dist` and `@napi-rs/canvas*` below `pdf-parse`, and this folder
 * itself with `lib/import/source-text.ts`, `lib/platform/errors.ts` and `fault.ts`, which run as plain source.
 */
import { rmSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { AppError } from '../../platform/errors.ts';
import { faultOf } from '../../platform/fault.ts';
import { type ChildMessage, OWN_FOLDER, type PlainError, type ReadRequest } from './child-protocol.ts';
import { readOne } from './read-one.ts';
import { READERS } from './readers.ts';

/** A child that nobody has asked anything loads what most sources need, so that the first PDF does not wait for it. */
const PRELOAD_AFTER_MS = 250;
const KEEP_AFTER_MS = 1_000;
const preload = setTimeout(() => {
  for (const load of [READERS.pdf, READERS.html]) load().catch(ignoreUntilUsed);
  import('@llamaindex/liteparse').catch(ignoreUntilUsed);
  keepCompiledCode();
}, PRELOAD_AFTER_MS);

/** Children end by being killed, which leaves no moment to write what they have compiled. */
function keepCompiledCode(): void {
  setTimeout(flushCompileCache, KEEP_AFTER_MS).unref();
}

/** What cannot be loaded says so, with its sentence, when a source needs it. */
function ignoreUntilUsed(): undefined {
  return undefined;
}

process.on('message', (request: ReadRequest) => {
  clearTimeout(preload);
  keepCompiledCode();
  void handle(request);
});
process.on('disconnect', () => process.exit(0));
// When we are killed, whoever started us takes it away.
process.on('exit', () => {
  const folder = process.env[OWN_FOLDER];
  if (folder) rmSync(folder, { recursive: true, force: true });
});
process.on('uncaughtException', (error) => {
  process.send?.({ kind: 'crashed', fault: faultOf(error) } satisfies ChildMessage, () => process.exit(1));
});
tell({ kind: 'ready' });

async function handle(request: ReadRequest): Promise<void> {
  try {
    const texts = await readOne(request.source, {
      deadlineMs: request.deadlineMs,
      onProgress: (progress) => tell({ kind: 'progress', id: request.id, progress }),
    });
    tell({ kind: 'done', id: request.id, texts });
  } catch (error) {
    tell({ kind: 'failed', id: request.id, error: toPlain(error) });
  }
}

function toPlain(error: unknown): PlainError {
  if (error instanceof AppError) {
    const { code, message, status, isRetryable } = error;
    return { code, message, status, isRetryable, fault: faultOf(error.cause) };
  }
  return {
    code: 'source.corrupt',
    message: 'The document is damaged and cannot be read. Ask for a new copy.',
    status: 422,
    isRetryable: false,
    fault: faultOf(error),
  };
}

function tell(message: ChildMessage): void {
  process.send?.(message);
}
