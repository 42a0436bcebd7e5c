import pino from 'pino';

/**
 * One JSON line per event on stdout. Object first, then the event name: `log.info({ jobId }, 'job.completed')`.
 * No transports (they break in bundles); never document text, never a secret.
 */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
});

export type Logger = pino.Logger;
