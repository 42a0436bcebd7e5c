import type { Page, SourceFormat, StructuredBlock, TextMethod } from '../source-text.ts';
import type { ReadProgress } from './child-protocol.ts';

/** What a reader of one format gets. It runs in the killable child, so it may be slow but must not start processes. */
export interface ReaderInput {
  bytes: Uint8Array;
  fileName: string;
  mimeType: string;
  /** `performance.now()` at which slow optional work (OCR) should stop and leave a warning. */
  softDeadline: number;
  onProgress?: (progress: ReadProgress) => void;
}

/** What a reader found. Counting, cleaning and language are the same for all and happen afterwards. */
export interface ReadText {
  method: TextMethod;
  pages: Page[];
  structured?: StructuredBlock[];
  /** When the document has more pages than were read. */
  pageCount?: number;
  warnings?: string[];
  attachments?: Attachment[];
}

/** A file inside a source (mail), read as a source of its own. */
export interface Attachment {
  fileName: string;
  mimeType?: string;
  bytes: Uint8Array;
  /** False for a part without a name of its own, such as the invitation inside a mail. */
  isFile: boolean;
  /** True for a picture that stands in the text of its mail, as logos do. */
  isShownInPlace?: boolean;
}

export interface Reader {
  format: SourceFormat;
  read(input: ReaderInput): Promise<ReadText>;
}
