import type { ImportEvent } from '../import/orchestrator.ts';
import type { ClaimedJob } from '../jobs/index.ts';
import { AppError } from '../platform/errors.ts';
import { faultOf } from '../platform/fault.ts';
import { type Logger, logger } from '../platform/logger.ts';
import type { DrainEvent } from './ports.ts';

/** One child logger per claimed job, and the one place where the drain's events become log lines. */
export interface JobLogs {
  of(job: ClaimedJob): Logger;
  onEvent(event: DrainEvent<ClaimedJob>): void;
}

export function jobLogs(workerId: string): JobLogs {
  const log = logger.child({ workerId });
  const of = (job: ClaimedJob) => log.child({ jobId: job.jobId, orgId: job.orgId, attempt: job.attempt });
  return { of, onEvent: (event) => logDrainEvent(of(event.job), event) };
}

function logDrainEvent(log: Logger, event: DrainEvent<ClaimedJob>): void {
  switch (event.name) {
    case 'job.claimed':
      log.info({ sources: event.job.sources.length, priority: event.job.priority }, event.name);
      return;
    case 'lease.renewal_failed':
    case 'job.report_failed':
      log.warn({ code: codeOf(event.error) }, event.name);
      return;
    case 'job.ended': {
      const durationMs = Math.round(event.durationMs);
      if (event.outcome === 'failed' || event.outcome === 'retried') {
        log.warn({ durationMs, code: codeOf(event.error), ...causeOf(event.error) }, `job.${event.outcome}`);
      } else log.info({ durationMs }, `job.${event.outcome}`);
      return;
    }
  }
}

export function logImportEvent(log: Logger, event: ImportEvent): void {
  switch (event.name) {
    case 'section.failed':
      log.error({ section: event.section, ...causeOf(event.error) }, event.name);
      return;
    case 'source.started':
      log.debug({ fileName: event.fileName }, event.name);
      return;
    case 'source.refused': {
      const { name, cause, ...fields } = event;
      const fault = faultOf(cause);
      if (fault) log.warn({ ...fields, fault }, name);
      else log.info(fields, name);
      return;
    }
    default: {
      const { name, ...fields } = event;
      log.info(fields, name);
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof AppError ? error.code : undefined;
}

/** Where a fault of ours came about, or what another system said; an AppError of nothing else has said all in its code. */
function causeOf(error: unknown): object {
  const cause = error instanceof AppError ? error.cause : error;
  const fault = faultOf(cause);
  return fault ? { fault } : { err: cause };
}
