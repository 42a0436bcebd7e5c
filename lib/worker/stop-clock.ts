import type { DrainOptions } from './ports.ts';
import { timeIsUp } from './stop-reasons.ts';

/** No job is claimed that has less than this (or its share of a small budget) left to run. */
const CLAIM_MARGIN_MS = 30_000;
const CLAIM_MARGIN_SHARE = 0.15;
/** Time kept for stopping runs and telling the queue, before the host is killed. */
const GIVE_BACK_MARGIN_MS = 10_000;
const GIVE_BACK_MARGIN_SHARE = 0.05;

export interface StopClock {
  /** Aborts with `budget` or `aborted` when no more jobs may be claimed. */
  stopClaiming: AbortSignal;
  /** Aborts when what is running has to be given back. */
  giveBack: AbortSignal;
  stop(): void;
}

/** Turns a time budget and the host's own signal into the two moments that matter to a drain. */
export function startStopClock(options: Pick<DrainOptions, 'budgetMs' | 'signal' | 'graceMs'>): StopClock {
  const claiming = new AbortController();
  const running = new AbortController();
  const timers: NodeJS.Timeout[] = [];
  const giveBack = () => running.abort(timeIsUp());

  if (options.budgetMs !== undefined) {
    const claimMs = options.budgetMs - Math.min(CLAIM_MARGIN_MS, options.budgetMs * CLAIM_MARGIN_SHARE);
    const runMs = options.budgetMs - Math.min(GIVE_BACK_MARGIN_MS, options.budgetMs * GIVE_BACK_MARGIN_SHARE);
    timers.push(
      setTimeout(() => claiming.abort('budget'), claimMs),
      setTimeout(giveBack, runMs),
    );
  }

  const onAbort = () => {
    claiming.abort('aborted');
    timers.push(setTimeout(giveBack, options.graceMs ?? 0));
  };
  if (options.signal?.aborted) onAbort();
  else options.signal?.addEventListener('abort', onAbort, { once: true });

  return {
    stopClaiming: claiming.signal,
    giveBack: running.signal,
    stop() {
      timers.forEach(clearTimeout);
      options.signal?.removeEventListener('abort', onAbort);
    },
  };
}
