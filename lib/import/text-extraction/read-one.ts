import { AppError } from '../../platform/errors.ts';
import { type SourceText, textWithoutWords } from '../source-text.ts';
import type { ReadProgress } from './child-protocol.ts';
import { corruptSource } from './errors.ts';
import { finishText } from './finish-text.ts';
import { LIMITS } from './limits.ts';
import { hasOnlyBannerWords, roleInMail } from './mail/adornment.ts';
import type { Attachment } from './reader.ts';
import { READERS } from './readers.ts';
import { sniffSource } from './sniff.ts';
import { isPasted, type SourceFile } from './source-file.ts';

interface OneOptions {
  deadlineMs: number;
  onProgress?: (progress: ReadProgress) => void;
}

interface Job {
  sourceId: string;
  fileName: string;
  declaredMimeType?: string;
  bytes: Uint8Array;
  isFile: boolean;
  depth: number;
}

/** Reads one source and what is attached to it. A bad attachment is a text without words and a warning on its mail. */
export async function readOne(source: SourceFile, options: OneOptions): Promise<SourceText[]> {
  const softDeadline = performance.now() + options.deadlineMs * LIMITS.ocrDeadlineShare;
  const job: Job = isPasted(source)
    ? {
        sourceId: source.sourceId,
        fileName: source.label,
        bytes: new TextEncoder().encode(source.text),
        isFile: false,
        depth: 0,
      }
    : { ...source, isFile: true, depth: 0 };
  return readJob(job, softDeadline, options.onProgress);
}

async function readJob(
  job: Job,
  softDeadline: number,
  onProgress?: OneOptions['onProgress'],
): Promise<SourceText[]> {
  const type = await sniffSource(job.fileName, job.bytes, job.declaredMimeType);
  const reader = await READERS[type.format]();
  const input = {
    bytes: job.bytes,
    fileName: job.fileName,
    mimeType: type.mimeType,
    softDeadline,
    onProgress,
  };
  const read = await reader.read(input).catch((error: unknown) => {
    throw error instanceof AppError ? error : corruptSource(job.fileName, error);
  });
  const { attachments = [], ...text } = read;
  const own = finishText(text, { ...job, ...type, sizeBytes: job.bytes.byteLength });
  const attached = await readAttachments(job, attachments, softDeadline, own.warnings, onProgress);
  return [own, ...attached];
}

async function readAttachments(
  mail: Job,
  attachments: Attachment[],
  softDeadline: number,
  warnings: string[],
  onProgress?: OneOptions['onProgress'],
): Promise<SourceText[]> {
  const texts: SourceText[] = [];
  const tell = inOneCount(onProgress);
  const judged = await Promise.all(
    attachments.map(async (attachment) => ({ attachment, role: await roleInMail(attachment) })),
  );
  const papers = judged.filter(({ role }) => role !== 'adornment');
  if (papers.length > LIMITS.maxAttachments) {
    warnings.push(
      `The mail has ${papers.length} attachments; only the first ${LIMITS.maxAttachments} were read. Save the others and import them as files.`,
    );
  }
  for (const [index, { attachment, role }] of papers.slice(0, LIMITS.maxAttachments).entries()) {
    if (mail.depth + 1 > LIMITS.maxMailDepth) {
      warnings.push(
        `“${attachment.fileName}” was not read: mails are nested too deeply. Save it from its mail and import it as a file.`,
      );
      continue;
    }
    const { fileName, mimeType = 'application/octet-stream', bytes, isFile } = attachment;
    const sourceId = `${mail.sourceId}/${index + 1}`;
    try {
      const job: Job = {
        sourceId,
        fileName,
        declaredMimeType: attachment.mimeType,
        bytes,
        isFile,
        depth: mail.depth + 1,
      };
      const read = await readJob(job, softDeadline, tell());
      if (role === 'maybe' && hasOnlyBannerWords(attachment, read[0]?.wordCount ?? 0)) continue;
      texts.push(...read);
    } catch (error) {
      const isWordless = error instanceof AppError && error.code === 'source.no_text';
      if (role === 'maybe' && isWordless) continue;
      warnings.push(error instanceof AppError ? error.message : corruptSource(fileName).message);
      if (isFile)
        texts.push(textWithoutWords({ sourceId, fileName, mimeType, sizeBytes: bytes.byteLength, isFile }));
    }
  }
  return texts;
}

/** The scans attached to one mail, told as the pages of one paper that grows. */
function inOneCount(onProgress: OneOptions['onProgress']): () => OneOptions['onProgress'] {
  let pagesBefore = 0;
  let pagesNow = 0;
  return () => {
    pagesBefore += pagesNow;
    pagesNow = 0;
    return ({ pagesDone, pageCount }) => {
      pagesNow = pageCount;
      onProgress?.({ pagesDone: pagesBefore + pagesDone, pageCount: pagesBefore + pageCount });
    };
  };
}
