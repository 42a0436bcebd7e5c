import { getDeadline } from '@vercel/functions';
import { env } from '../platform/env.ts';
import { logger } from '../platform/logger.ts';
import { drainImports } from './drain-imports.ts';

/** The routes that wake a drain have five minutes; kept below where no deadline is known. */
const WAKE_BUDGET_MS = 290_000;

let lanes = 0;
let isAskedAgain = false;

/**
 * Starts reading what was just handed in, in this very process. Only the fast path: the claimable row is the truth, and
 * cron or a worker finds it when this never runs. Each call is a lane that claims one job at a time; when all lanes are
 * busy, one of them looks again before it ends.
 */
export async function wakeDrain(): Promise<void> {
  const { IMPORT_WAKE_ON_START, IMPORT_WORKER_BATCH_SIZE } = env();
  if (IMPORT_WAKE_ON_START === 'off') return;
  if (lanes >= IMPORT_WORKER_BATCH_SIZE) {
    isAskedAgain = true;
    return;
  }
  lanes += 1;
  try {
    do {
      isAskedAgain = false;
      const summary = await drainImports({ batchSize: 1, budgetMs: budgetMs() });
      if (summary.processed > 0) logger.info(summary, 'worker.drained');
      if (summary.stopReason !== 'empty') return;
    } while (isAskedAgain);
  } catch (error) {
    logger.warn({ err: error }, 'worker.wake_failed');
  } finally {
    lanes -= 1;
  }
}

function budgetMs(): number {
  const deadline = getDeadline()?.getTime();
  return deadline === undefined ? WAKE_BUDGET_MS : deadline - Date.now();
}
