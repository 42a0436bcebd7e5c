let shutdown: AbortController | undefined;

/**
 * Aborts when this process is told to end, so that every drain in it gives its jobs back at once: on Vercel half a
 * second remains. Ending the process is left to the host, which has handlers of its own.
 */
export function shutdownSignal(): AbortSignal {
  if (shutdown) return shutdown.signal;
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => controller.abort(signal));
  shutdown = controller;
  return controller.signal;
}
