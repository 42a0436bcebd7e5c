import type { Progress } from '../progress.ts';
import type { SourceText } from '../source-text.ts';
import type { ExtractOptions, SourceFile } from '../text-extraction/index.ts';
import type { Checkpoint } from './checkpoint.ts';

/** Everything the orchestrator needs from outside. It does no I/O of its own. */
export interface ImportPorts {
  /** The attached sources in order; called only while some of their texts are still missing. */
  loadSources(): Promise<SourceFile[]>;
  extractText(source: SourceFile, options: ExtractOptions): Promise<SourceText[]>;
  /**
   * Keeps progress, and the checkpoint when it has grown. Throws when the run no longer owns its job
   * (`import.lease_lost`) or was asked to stop (`import.cancelled`).
   */
  save(progress: Progress, checkpoint?: Checkpoint): Promise<void>;
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
  | { name: 'source.refused'; fileName: string; code: string }
  | { name: 'section.done'; section: string; items: number; durationMs: number }
  | { name: 'section.failed'; section: string; error: unknown };
