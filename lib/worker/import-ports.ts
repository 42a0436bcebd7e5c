import { modelReader } from '../import/llm/index.ts';
import type { ModelReader } from '../import/llm/read-with-model.ts';
import type { ImportPorts, RunOptions } from '../import/orchestrator.ts';
import { progressSchema } from '../import/progress.ts';
import { extractText } from '../import/text-extraction/index.ts';
import { warmReaders } from '../import/warm.ts';
import {
  type ClaimedJob,
  extendLease,
  type JobsClient,
  loadSourceTexts,
  saveProgress,
  saveSourceTexts,
} from '../jobs/index.ts';
import { type Logger, logger } from '../platform/logger.ts';
import { logImportEvent } from './job-log.ts';
import { loadSourceFile } from './load-source-file.ts';
import { importCancelled, leaseLost } from './stop-reasons.ts';

/** The orchestrator's ports for one claimed job: its sources and checkpoint in Postgres, every write under its lease. */
export function importPorts(client: JobsClient, job: ClaimedJob, log: Logger): ImportPorts {
  return {
    // A job that never saved progress has never saved a text either.
    loadTexts: async (sourceId) =>
      job.progress ? (await loadSourceTexts(client, job.jobId, sourceId)).get(sourceId) : undefined,
    loadSource: (sourceId) => loadSourceFile(client, job, sourceId),
    extractText: (file, options) => {
      // A child opens the file; meanwhile this process has nothing else to do.
      setImmediate(warmReaders);
      return extractText(file, options);
    },
    saveTexts: async (sourceId, texts) => {
      if (!(await saveSourceTexts(client, job, sourceId, texts))) throw await whyLost(client, job);
    },
    save: async (progress, checkpoint) => {
      if (!(await saveProgress(client, job, progress, checkpoint))) throw await whyLost(client, job);
    },
    model: configuredModel(),
    now: Date.now,
    onEvent: (event) => logImportEvent(log, event),
  };
}

export function runOptions(job: ClaimedJob): Omit<RunOptions, 'signal'> {
  const progress = progressSchema.safeParse(job.progress);
  return {
    sources: job.sources.map(({ sourceId, fileName, mimeType, sizeBytes, kind }) => ({
      sourceId,
      fileName,
      mimeType,
      sizeBytes,
      isFile: kind !== 'text',
    })),
    checkpoint: job.checkpoint,
    progress: progress.success ? progress.data : null,
    isLastAttempt: job.attempt >= job.maxAttempts,
  };
}

/** A refused write only says "not yours any more"; the lease knows whether a person cancelled. */
async function whyLost(client: JobsClient, job: ClaimedJob): Promise<Error> {
  const { isCancelled } = await extendLease(client, job, 1);
  return isCancelled ? importCancelled() : leaseLost();
}

let isWarned = false;

/** A wrong setting stops a start; what was started all the same reads without a model, and says so once. */
function configuredModel(): ModelReader | undefined {
  try {
    return modelReader();
  } catch (error) {
    if (!isWarned) logger.warn({ err: error }, 'model.misconfigured');
    isWarned = true;
    return undefined;
  }
}
