import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../platform/errors.ts';
import { asError, type Fault } from '../../platform/fault.ts';
import type { SourceText } from '../source-text.ts';
import {
  type ChildMessage,
  OWN_FOLDER,
  type PlainError,
  type ReadProgress,
  type ReadRequest,
  SHARED_FOLDER,
} from './child-protocol.ts';
import { corruptSource, outOfMemory, readerUnavailable, timedOut } from './errors.ts';
import { LIMITS } from './limits.ts';
import { residentBytes } from './resident-bytes.ts';
import type { SourceFile } from './source-file.ts';

/**
 * Reads sources in child processes that can be killed. A parser that loops, blocks its event loop or eats memory
 * takes only its child with it: the caller gets an AppError at the deadline, and the next source a fresh child.
 */
export interface ReadOptions {
  signal?: AbortSignal;
  deadlineMs?: number;
  onProgress?: (progress: ReadProgress) => void;
}

export interface ChildPool {
  read(source: SourceFile, name: string, options?: ReadOptions): Promise<SourceText[]>;
  /** Starts the first child before anybody asks, so that the first source finds it loaded. */
  warm(): void;
  close(): Promise<void>;
  /** For benchmarks and tests: the pids of the children now alive. */
  pids(): number[];
}

interface Worker {
  child: ChildProcess;
  isBusy: boolean;
  /** It has read a source before. */
  hasRead: boolean;
}

const POLL_MS = 50;

export function createChildPool(size: number): ChildPool {
  const workers = new Set<Worker>();
  const waiting: (() => void)[] = [];
  let nextId = 1;

  /** Resolves with a worker that is ours until `release`, in order of asking. */
  async function acquire(signal?: AbortSignal): Promise<Worker> {
    for (;;) {
      signal?.throwIfAborted();
      for (const worker of workers) {
        if (!worker.isBusy) return take(worker);
      }
      if (workers.size < size) return take(startWorker());
      await turn(signal);
    }
  }

  /** Waits in the line. Who is told to stop leaves it, and gives a turn that has come already to the next. */
  async function turn(signal?: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    const stopWaiting = () => resolve();
    signal?.addEventListener('abort', stopWaiting, { once: true });
    await promise;
    signal?.removeEventListener('abort', stopWaiting);
    if (!signal?.aborted) return;
    const place = waiting.indexOf(resolve);
    if (place === -1) waiting.shift()?.();
    else waiting.splice(place, 1);
  }

  function take(worker: Worker): Worker {
    worker.isBusy = true;
    worker.child.ref();
    worker.child.channel?.ref();
    return worker;
  }

  function release(worker: Worker): void {
    rest(worker);
    if (residentBytes(worker.child.pid) > LIMITS.recycleRssBytes) {
      discard(worker);
      // The next source finds a child that has started already.
      if (workers.size === 0) rest(startWorker());
    }
    waiting.shift()?.();
  }

  /** An idle child keeps no process alive. */
  function rest(worker: Worker): void {
    worker.isBusy = false;
    worker.child.unref();
    worker.child.channel?.unref();
  }

  function discard(worker: Worker): void {
    workers.delete(worker);
    worker.child.kill('SIGKILL');
    waiting.shift()?.();
  }

  function startWorker(): Worker {
    const folder = mkdtempSync(join(tmpdir(), 'oncore-import-reader-'));
    const child = fork(childPath(), [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${LIMITS.maxHeapMb}`, '--disable-warning=ExperimentalWarning'],
      // The child gets no secrets: it works on hostile bytes.
      env: childEnvironment(folder),
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const worker: Worker = { child, isBusy: false, hasRead: false };
    workers.add(worker);
    child.once('exit', () => {
      removeFolder(folder);
      workers.delete(worker);
      waiting.shift()?.();
    });
    child.on('error', () => discard(worker));
    return worker;
  }

  return {
    async read(source, name, options = {}) {
      for (let crashes = 0; ; ) {
        const worker = await acquire(options.signal);
        const { hasRead } = worker;
        worker.hasRead = true;
        const request = { id: nextId++, source, deadlineMs: deadlineOf(options) };
        try {
          const texts = await runOn(worker.child, request, name, options);
          release(worker);
          return texts;
        } catch (error) {
          // A refusal comes from a child in good health; after anything else it has been killed.
          const isHealthy = worker.child.connected && !killed.has(worker.child);
          if (isHealthy) release(worker);
          else discard(worker);
          // What earlier sources have left in a child's memory must not count against this one.
          const code = !isHealthy && error instanceof AppError ? error.code : undefined;
          if (hasRead && code === 'source.bomb') continue;
          // An engine may fall over what it did before, or over a busy machine: a file that is damaged does it again.
          const isCrash = code === 'source.corrupt' && crashes++ === 0;
          if (!isCrash) throw error;
        }
      }
    },
    warm() {
      if (workers.size === 0) rest(startWorker());
    },
    async close() {
      const exits = [...workers].map(
        (worker) => new Promise<void>((resolve) => worker.child.once('exit', () => resolve())),
      );
      for (const worker of workers) {
        // Referenced again, or a process with nothing else to do would end before its children.
        worker.child.ref();
        worker.child.kill('SIGKILL');
      }
      await Promise.all(exits);
    },
    pids: () => [...workers].flatMap((worker) => worker.child.pid ?? []),
  };
}

const killed = new WeakSet<ChildProcess>();

function deadlineOf(options: ReadOptions): number {
  return options.deadlineMs ?? LIMITS.deadlineMs;
}

/** Sends one request and waits for its answer, the deadline, the memory cap, the abort or the child's death. */
function runOn(
  child: ChildProcess,
  request: ReadRequest,
  name: string,
  options: ReadOptions,
): Promise<SourceText[]> {
  return new Promise((resolve, reject) => {
    let fault: Fault | undefined;
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > LIMITS.maxRssBytes) kill(outOfMemory(name));
    }, POLL_MS);
    const deadline = setTimeout(() => kill(timedOut(name, request.deadlineMs)), request.deadlineMs);

    function settle(finish: () => void): void {
      clearInterval(watch);
      clearTimeout(deadline);
      options.signal?.removeEventListener('abort', onAbort);
      child.off('message', onMessage);
      child.off('exit', onExit);
      child.off('error', onError);
      finish();
    }
    function kill(reason: unknown): void {
      killed.add(child);
      child.kill('SIGKILL');
      settle(() => reject(reason));
    }
    function onAbort(): void {
      kill(options.signal?.reason);
    }
    function onMessage(message: ChildMessage): void {
      if (message.kind === 'crashed') fault = message.fault;
      if (message.kind === 'ready' || message.kind === 'crashed' || message.id !== request.id) return;
      if (message.kind === 'progress') options.onProgress?.(message.progress);
      else if (message.kind === 'done') settle(() => resolve(message.texts));
      else settle(() => reject(revive(message.error)));
    }
    function onExit(code: number | null, signal: NodeJS.Signals | null): void {
      killed.add(child);
      settle(() => reject(crashError(name, code, signal, fault)));
    }
    function onError(cause: Error): void {
      killed.add(child);
      settle(() => reject(readerUnavailable(cause)));
    }

    if (options.signal?.aborted) {
      settle(() => reject(options.signal?.reason));
      return;
    }
    child.on('message', onMessage);
    child.once('exit', onExit);
    child.once('error', onError);
    options.signal?.addEventListener('abort', onAbort, { once: true });
    child.send(request, (error) => {
      if (error) onError(error);
    });
  });
}

/** V8 aborts (SIGABRT, or 133/134 through a shell) when its heap is full; other deaths mean a file broke the parser. */
function crashError(
  name: string,
  code: number | null,
  signal: NodeJS.Signals | null,
  fault?: Fault,
): AppError {
  if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 133 || code === 134) return outOfMemory(name);
  // SIGKILL that is not ours is the kernel's out-of-memory killer.
  if (signal === 'SIGKILL') return outOfMemory(name);
  if (fault) return readerUnavailable(asError(fault));
  if (signal === null) return readerUnavailable(new Error(`text extraction child ended with code ${code}`));
  return corruptSource(name, new Error(`text extraction child died of ${signal}`));
}

function revive({ fault, ...error }: PlainError): AppError {
  return new AppError({ ...error, cause: fault && asError(fault) });
}

/** Beside this file when run natively; below the working directory when this file was bundled. */
function childPath(): string {
  const candidates = [
    // Not `new URL('./child.ts', …)`: the bundler takes that for an asset and copies the one file away from the others.
    import.meta.url.startsWith('file:') ? join(dirname(fileURLToPath(import.meta.url)), 'child.ts') : '',
    join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'import', 'text-extraction', 'child.ts'),
  ];
  const found = candidates.find((path) => path !== '' && existsSync(path));
  if (!found) throw readerUnavailable(new Error(`no child.ts at ${candidates.join(' or ')}`));
  return found;
}

/** Sync, so that it is done before this process may end. */
function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Engines lay papers into the temporary folder, and a killed child cannot take them out: so each has one of its own. */
function childEnvironment(folder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TZ, SystemRoot, NODE_ENV, LD_LIBRARY_PATH } = process.env;
  // Engines of several threads would otherwise keep much freed memory apart for each of them (glibc).
  const MALLOC_ARENA_MAX = '2';
  // Compiled code is kept, so that a later child starts in half the time. A folder that cannot be written is no error.
  const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(tmpdir(), 'node-compile-cache');
  const env = {
    ...{ PATH, HOME, LANG, TZ, SystemRoot, NODE_ENV, LD_LIBRARY_PATH },
    ...{ TMPDIR: folder, TEMP: folder, TMP: folder },
    [OWN_FOLDER]: folder,
    [SHARED_FOLDER]: tmpdir(),
    NODE_COMPILE_CACHE,
    MALLOC_ARENA_MAX,
  };
  // Object.entries loses the type; every value here is a string once the unset ones are gone.
  return Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined),
  ) as NodeJS.ProcessEnv;
}
