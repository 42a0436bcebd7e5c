import { createHash } from 'node:crypto';
import type { SourceFile } from '../import/text-extraction/index.ts';
import { type ClaimedJob, type JobSource, type JobsClient, loadJobSources } from '../jobs/index.ts';
import { AppError } from '../platform/errors.ts';

/** The content of one source, proven to be what was announced. */
export async function loadSourceFile(
  client: JobsClient,
  job: ClaimedJob,
  sourceId: string,
): Promise<SourceFile> {
  const [source] = await loadJobSources(client, job.jobId, sourceId);
  if (!source) throw sourceGone(sourceId);
  if (source.content.kind === 'text') {
    return { sourceId, label: source.fileName, text: source.content.text };
  }
  const bytes = await bytesOf(client, source);
  const announced = job.sources.find((candidate) => candidate.sourceId === sourceId)?.sha256;
  if (announced && sha256(bytes) !== announced) throw changedSource(source.fileName);
  return { sourceId, fileName: source.fileName, declaredMimeType: source.mimeType, bytes };
}

async function bytesOf(client: JobsClient, { content, fileName }: JobSource): Promise<Uint8Array> {
  if (content.kind === 'file') return content.bytes;
  if (content.kind !== 'storage') throw sourceGone(fileName);
  const { data, error } = await client.storage.from(IMPORT_BUCKET).download(content.storagePath);
  if (error) throw storageFailed(fileName, error);
  return new Uint8Array(await data.arrayBuffer());
}

/** Private; the objects are `org/job/source`. */
const IMPORT_BUCKET = 'import-sources';

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

function storageFailed(fileName: string, cause: unknown): AppError {
  return new AppError({
    code: 'source.storage_failed',
    status: 503,
    isRetryable: true,
    message: `“${fileName}” could not be fetched from storage just now.`,
    cause,
  });
}
