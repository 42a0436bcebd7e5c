import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import { type Progress, progressAt, type SourceAtWork, type Standpoint } from '../progress.ts';
import type { ReadProgress } from '../text-extraction/index.ts';
import { type Checkpoint, type FinishedSection, parseCheckpoint, type SourceFailure } from './checkpoint.ts';
import type { ImportPorts, SourceInfo } from './ports.ts';
import { countItems } from './read-section.ts';

/** Where one run stands, and the saving of it: the only part of the orchestrator with a memory. */
export class Recorder {
  readonly checkpoint: Checkpoint;
  /** How long each step of this run took, for the metrics. */
  readonly durationsMs: Partial<Record<SectionKey | 'text', number>> = {};
  readonly #ports: ImportPorts;
  readonly #standpoint: Standpoint = { sourcesRead: 0, totalSources: 0, atWork: [], finished: {} };
  readonly #startedAtMs: number;
  readonly #startPercentage: number;
  readonly #atWork = new Map<string, SourceAtWork>();
  #progress: Progress | undefined;
  /** Settles with what went wrong, if anything did, once the last page told is saved. */
  #pageSaved: Promise<unknown> | undefined;

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

  async sourceStarted({ sourceId, fileName }: SourceInfo): Promise<void> {
    this.#atWork.set(sourceId, { fileName });
    await this.#save();
  }

  /** Told while the source is being read; a page that comes while another is being saved is skipped. */
  pageRead({ sourceId, fileName }: SourceInfo, pages: ReadProgress): void {
    if (this.#pageSaved || !this.#atWork.delete(sourceId)) return;
    this.#atWork.set(sourceId, { fileName, pages });
    this.#pageSaved = this.#ports.save(this.progress()).then(
      () => {
        this.#pageSaved = undefined;
      },
      (error: unknown) => error,
    );
  }

  /** Saved with the next step: the text itself is already kept. */
  sourceFinished(sourceId: string): void {
    this.#atWork.delete(sourceId);
    this.#standpoint.sourcesRead += 1;
  }

  async sourceFailed(sourceId: string, failure: SourceFailure): Promise<void> {
    this.checkpoint.failures[sourceId] = failure;
    this.sourceFinished(sourceId);
    await this.#save(this.checkpoint);
  }

  async textsFinished(): Promise<void> {
    this.durationsMs.text = this.#ports.now() - this.#startedAtMs;
    this.#advance();
    await this.#save();
  }

  async sectionFinished(key: SectionKey, finished: FinishedSection, durationMs: number): Promise<void> {
    this.durationsMs[key] = durationMs;
    this.checkpoint.sections[key] = finished;
    this.#standpoint.finished[key] = countItems(finished.value);
    this.#advance();
    await this.#save(this.checkpoint);
  }

  progress(): Progress {
    const clock = {
      startedAtMs: this.#startedAtMs,
      nowMs: this.#ports.now(),
      startPercentage: this.#startPercentage,
    };
    const standpoint = { ...this.#standpoint, atWork: [...this.#atWork.values()] };
    this.#progress = progressAt(standpoint, clock, this.#progress);
    return this.#progress;
  }

  /** After any page still being saved, so that no older state comes over a newer one. */
  async #save(checkpoint?: Checkpoint): Promise<void> {
    const fault = await this.#pageSaved;
    if (fault !== undefined) throw fault;
    await this.#ports.save(this.progress(), checkpoint);
  }

  #advance(): void {
    const next = SECTION_KEYS.find((key) => this.#standpoint.finished[key] === undefined);
    if (next) this.#standpoint.currentSection = next;
    else delete this.#standpoint.currentSection;
  }
}
