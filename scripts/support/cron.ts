/** Stands in for Vercel's cron on a machine of one's own: a look at the queue every minute, so that retries run. */
export function startCron(appUrl: string, secret: string, everyMs = 60_000): { stop(): void } {
  const stop = new AbortController();
  const tick = async () => {
    try {
      await fetch(`${appUrl}/api/import-worker/process`, {
        headers: { Authorization: `Bearer ${secret}` },
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(310_000)]),
      });
    } catch {
      // The next tick comes anyway, and that the app is gone is said by whoever runs it.
    }
  };
  const timer = setInterval(tick, everyMs);
  return {
    stop() {
      clearInterval(timer);
      stop.abort();
    },
  };
}
