/** `npm run import:worker`: a long-lived worker that looks for imports, reads several at a time, and gives back on SIGTERM. */
import { setTimeout as sleep } from 'node:timers/promises';
import { closeTextExtraction, warmTextExtraction } from '#lib/import/text-extraction/index.ts';
import { warmReaders } from '#lib/import/warm.ts';
import { env } from '#lib/platform/env.ts';
import { AppError } from '#lib/platform/errors.ts';
import { logger } from '#lib/platform/logger.ts';
import { createServiceClient } from '#lib/platform/supabase/service.ts';
import { checkEnvironment } from '#lib/worker/check-environment.ts';
import { drainImports } from '#lib/worker/drain-imports.ts';
import { HOUSEKEEPING_MS, keepHouse } from '#lib/worker/keep-house.ts';
import { shutdownSignal } from '#lib/worker/shutdown.ts';

const FIRST_BACK_OFF_MS = 500;
const LAST_BACK_OFF_MS = 30_000;
/** A drain that ran this long shows that the database was there: the back-off begins anew. */
const HEALTHY_AFTER_MS = 60_000;

await main();

async function main(): Promise<void> {
  const settings = readSettings();
  const signal = shutdownSignal();
  // A second Ctrl-C is impatience: end now, the leases run out by themselves.
  process.on('SIGINT', () => signal.aborted && process.exit(130));
  logger.info({ ...settings, pid: process.pid }, 'worker.started');
  warmTextExtraction();
  setInterval(() => void keepHouse(createServiceClient()), HOUSEKEEPING_MS).unref();
  warmReaders();
  for (let backOffMs = FIRST_BACK_OFF_MS; !signal.aborted; ) {
    const startedAtMs = performance.now();
    try {
      const summary = await drainImports({ pollEveryMs: settings.pollEveryMs, graceMs: settings.graceMs });
      logger.info(summary, 'worker.drained');
    } catch (error) {
      if (performance.now() - startedAtMs > HEALTHY_AFTER_MS) backOffMs = FIRST_BACK_OFF_MS;
      logger.warn(
        { code: error instanceof AppError ? error.code : undefined, err: error, backOffMs },
        'worker.queue_lost',
      );
      await sleep(backOffMs, undefined, { signal }).catch(() => undefined);
      backOffMs = Math.min(backOffMs * 2, LAST_BACK_OFF_MS);
    }
  }
  await closeTextExtraction();
  logger.info({}, 'worker.stopped');
}

/** A wrong environment ends the start with the one sentence that says what is wrong. */
function readSettings() {
  try {
    checkEnvironment();
    const settings = env();
    return {
      pollEveryMs: settings.IMPORT_WORKER_POLL_INTERVAL,
      batchSize: settings.IMPORT_WORKER_BATCH_SIZE,
      leaseSeconds: settings.IMPORT_LEASE_SECONDS,
      graceMs: settings.IMPORT_WORKER_GRACE_MS,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
