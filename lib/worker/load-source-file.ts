import { createHash } from 'node:crypto';
import type { SourceFile } from '../import/text-extraction/index.ts';
import {
  type ClaimedJob,
  type JobsClient,
  loadJobSources,
  loadSourceBytes,
  loadStoredFile,
  type SourceDescription,
} from '../jobs/index.ts';
import { AppError } from '../platform/errors.ts';

/** The content of one source, proven to be what was announced. */
export async function loadSourceFile(
  client: JobsClient,
  job: ClaimedJob,
  sourceId: string,
): Promise<SourceFile> {
  const source = job.sources.find((candidate) => candidate.sourceId === sourceId);
  if (!source) throw sourceGone(sourceId);
  const { fileName, mimeType } = source;
  if (source.kind === 'text') return { sourceId, label: fileName, text: await textOf(client, job, source) };
  const bytes = await bytesOf(client, job, source);
  if (sha256(bytes) !== source.sha256) throw changedSource(fileName);
  return { sourceId, fileName, declaredMimeType: mimeType, bytes };
}

async function textOf(client: JobsClient, job: ClaimedJob, source: SourceDescription): Promise<string> {
  const [loaded] = await loadJobSources(client, job.jobId, source.sourceId);
  if (loaded?.content.kind !== 'text') throw sourceGone(source.fileName);
  return loaded.content.text;
}

async function bytesOf(client: JobsClient, job: ClaimedJob, source: SourceDescription): Promise<Uint8Array> {
  const bytes = await (source.storagePath === undefined
    ? loadSourceBytes(client, job.jobId, source)
    : loadStoredFile(client, source.storagePath));
  if (!bytes) throw sourceGone(source.fileName);
  return bytes;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function sourceGone(name: string): AppError {
  return new AppError({
    code: 'source.cleared',
    status: 410,
    message: `“${name}” is no longer kept here, because its retention time is over. Please import it again.`,
  });
}

function changedSource(fileName: string): AppError {
  return new AppError({
    code: 'source.changed',
    status: 422,
    message: `“${fileName}” did not arrive whole: its content is not what was announced. Please import it again.`,
  });
}
