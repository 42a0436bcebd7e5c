import { createHash } from 'node:crypto';
import { isUnfinished, type JobPulse } from './job.ts';

/** Often enough that progress seems to come by itself, seldom enough that a hundred open pages are no load. */
const LOOK_EVERY_MS = 500;
/** Proxies close what is silent, commonly after a minute; a page that hears nothing for longer knows that it is cut off. */
const HEARTBEAT_MS = 15_000;

/** `progress` and `end` are the whole state, so whoever missed some of them needs only the last. */
export type JobEvent =
  | { event: 'progress' | 'end'; id: string; data: JobPulse }
  | { event: 'heartbeat'; data: Record<string, never> };

interface WatchPorts {
  /** Null once the job is no longer there for whoever watches. */
  read(): Promise<JobPulse | null>;
  wait(ms: number): Promise<void>;
  /** Milliseconds, never going back. */
  now(): number;
  onFault?(error: unknown): void;
}

interface WatchOptions {
  /** The state that the watcher has; it is not sent again. Whoever has the last one gets nothing at all. */
  lastId?: string | undefined;
  budgetMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * The states of a job as they come, until one of them is its last, the time is up or the job cannot be read; who still
 * wants to know then watches again from the last id.
 */
export async function* watchJob(ports: WatchPorts, options: WatchOptions): AsyncGenerator<JobEvent, void> {
  const endMs = ports.now() + options.budgetMs;
  let { lastId } = options;
  let lastSentMs = Number.NEGATIVE_INFINITY;
  for (;;) {
    const pulse = await ports.read().catch((error: unknown) => {
      ports.onFault?.(error);
      return null;
    });
    if (!pulse) return;
    const id = stateId(pulse);
    if (!isUnfinished(pulse)) {
      if (id !== lastId) yield { event: 'end', id, data: pulse };
      return;
    }
    if (id !== lastId) {
      lastId = id;
      lastSentMs = ports.now();
      yield { event: 'progress', id, data: pulse };
    } else if (ports.now() - lastSentMs >= HEARTBEAT_MS) {
      lastSentMs = ports.now();
      yield { event: 'heartbeat', data: {} };
    }
    if (options.signal?.aborted || ports.now() + LOOK_EVERY_MS > endMs) return;
    await ports.wait(LOOK_EVERY_MS);
  }
}

/** The same state has the same id on every server; two states of one millisecond have two. */
function stateId(pulse: JobPulse): string {
  return createHash('sha256').update(JSON.stringify(pulse)).digest('base64url').slice(0, 22);
}
