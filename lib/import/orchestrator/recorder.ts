import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import { type Progress, progressAt, type Standpoint } from '../progress.ts';
import { type Checkpoint, type FinishedSection, parseCheckpoint, type SourceFailure } from './checkpoint.ts';
import type { ImportPorts } from './ports.ts';
import { countItems } from './read-section.ts';

/** Where one run stands, and the saving of it: the only part of the orchestrator with a memory. */
export class Recorder {
  readonly checkpoint: Checkpoint;
  /** How long each step of this run took, for the metrics. */
  readonly durationsMs: Partial<Record<SectionKey | 'text', number>> = {};
  readonly #ports: ImportPorts;
  readonly #standpoint: Standpoint = { sourcesRead: 0, totalSources: 0, finished: {} };
  readonly #startedAtMs: number;
  readonly #startPercentage: number;
  #progress: Progress | undefined;

  constructor(ports: ImportPorts, saved: { checkpoint?: unknown; progress?: Progress | null }) {
    this.#ports = ports;
    this.checkpoint = parseCheckpoint(saved.checkpoint);
    this.#progress = saved.progress ?? undefined;
    this.#startPercentage = this.#progress?.percentage ?? 0;
    this.#startedAtMs = ports.now();
    for (const key of SECTION_KEYS) {
      const finished = this.checkpoint.sections[key];
      if (finished) this.#standpoint.finished[key] = countItems(finished.value);
    }
  }

  countSources(alreadyRead: number, total: number): void {
    this.#standpoint.sourcesRead = alreadyRead;
    this.#standpoint.totalSources = total;
  }

  async sourceStarted(fileName: string): Promise<void> {
    this.#standpoint.currentSource = fileName;
    await this.#ports.save(this.progress());
  }

  /** Saved with the next step: the text itself is already kept. */
  sourceFinished(): void {
    this.#standpoint.sourcesRead += 1;
  }

  async sourceFailed(sourceId: string, failure: SourceFailure): Promise<void> {
    this.checkpoint.failures[sourceId] = failure;
    this.sourceFinished();
    await this.#ports.save(this.progress(), this.checkpoint);
  }

  async textsFinished(): Promise<void> {
    this.durationsMs.text = this.#ports.now() - this.#startedAtMs;
    delete this.#standpoint.currentSource;
    this.#advance();
    await this.#ports.save(this.progress());
  }

  async sectionFinished(key: SectionKey, finished: FinishedSection, durationMs: number): Promise<void> {
    this.durationsMs[key] = durationMs;
    this.checkpoint.sections[key] = finished;
    this.#standpoint.finished[key] = countItems(finished.value);
    this.#advance();
    await this.#ports.save(this.progress(), this.checkpoint);
  }

  progress(): Progress {
    const clock = {
      startedAtMs: this.#startedAtMs,
      nowMs: this.#ports.now(),
      startPercentage: this.#startPercentage,
    };
    this.#progress = progressAt(this.#standpoint, clock, this.#progress);
    return this.#progress;
  }

  #advance(): void {
    const next = SECTION_KEYS.find((key) => this.#standpoint.finished[key] === undefined);
    if (next) this.#standpoint.currentSection = next;
    else delete this.#standpoint.currentSection;
  }
}
