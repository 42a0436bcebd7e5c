import type { SourceText } from '../source-text.ts';
import type { SourceFile } from './source-file.ts';

/** Messages between the parent and a text-extraction child; structured-clone data only. */
export interface ReadRequest {
  id: number;
  source: SourceFile;
  deadlineMs: number;
}

export type ChildMessage =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; progress: ReadProgress }
  | { kind: 'done'; id: number; texts: SourceText[] }
  | { kind: 'failed'; id: number; error: PlainError };

/** How far one source has been read. */
export interface ReadProgress {
  pagesDone: number;
  pageCount: number;
}

/** An AppError as plain data. */
export interface PlainError {
  code: string;
  message: string;
  status: number;
  isRetryable: boolean;
  detail?: string;
}
