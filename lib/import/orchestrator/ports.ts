import type { ModelReader } from '../llm/read-with-model.ts';
import type { Progress } from '../progress.ts';
import type { SourceText } from '../source-text.ts';
import type { ReadProgress, SourceFile } from '../text-extraction/index.ts';
import type { Checkpoint } from './checkpoint.ts';

/** What is known of a source before it is read. */
export interface SourceInfo {
  sourceId: string;
  /** The file's own name, or the label of a pasted text. */
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  /** False for pasted text. */
  isFile: boolean;
}

/**
 * Everything the orchestrator needs from outside; it does no I/O of its own. The saving ports throw when the run no
 * longer owns its job (`import.lease_lost`) or was asked to stop (`import.cancelled`).
 */
export interface ImportPorts {
  /** The texts of a source that an earlier run has saved. */
  loadTexts(sourceId: string): Promise<SourceText[] | undefined>;
  /** Asked for one source at a time, so that only what is being read is in memory. */
  loadSource(sourceId: string): Promise<SourceFile>;
  extractText(
    source: SourceFile,
    options: { signal: AbortSignal; onProgress: (progress: ReadProgress) => void },
  ): Promise<SourceText[]>;
  saveTexts(sourceId: string, texts: SourceText[]): Promise<void>;
  /** Keeps the progress, and the checkpoint when it has changed. */
  save(progress: Progress, checkpoint?: Checkpoint): Promise<void>;
  /** A language model that reads beside the rules; without one the rules alone read. */
  model?: ModelReader | undefined;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Told what happens, by fixed names; the host turns it into log lines. */
  onEvent?(event: ImportEvent): void;
}

export type ImportEvent =
  | { name: 'source.started'; fileName: string }
  | {
      name: 'source.read';
      fileName: string;
      method?: string;
      pages: number;
      words: number;
      durationMs: number;
    }
  | { name: 'source.refused'; fileName: string; code: string; durationMs: number; cause?: unknown }
  | { name: 'section.done'; section: string; items: number; durationMs: number }
  | { name: 'section.failed'; section: string; error: unknown }
  | { name: 'model.used'; inputTokens: number; outputTokens: number; cost: number };
