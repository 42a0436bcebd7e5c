import type { Fault } from '../../platform/fault.ts';
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
  | { kind: 'failed'; id: number; error: PlainError }
  /** The last word of a child that ends because of an exception which nobody caught. */
  | { kind: 'crashed'; fault: Fault | undefined };

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
  /** The exception behind it, if there was one. */
  fault?: Fault | undefined;
}

/** Variables of a child: the temporary folder that is its own, and the one that all processes of the machine share. */
export const OWN_FOLDER = 'IMPORT_READER_TMPDIR';
export const SHARED_FOLDER = 'IMPORT_SHARED_TMPDIR';
