import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import { type Progress, progressAt, type SourceAtWork, type Standpoint } from '../progress.ts';
import type { ReadProgress } from '../text-extraction/index.ts';
import { type Checkpoint, type FinishedSection, parseCheckpoint, type SourceFailure } from './checkpoint.ts';
import type { ImportPorts, SourceInfo } from './ports.ts';
import { countItems } from './read-section.ts';
import { secondsLeft } from './time-left.ts';

interface TimedSource extends SourceAtWork {
  sizeBytes: number;
  startedAtMs: number;
}

/** Where one run stands, and the saving of it: the only part of the orchestrator with a memory. */
export class Recorder {
  readonly checkpoint: Checkpoint;
  /** How long each step of this run took, for the metrics. */
  readonly durationsMs: Partial<Record<SectionKey | 'text', number>> = {};
  readonly #ports: ImportPorts;
  readonly #standpoint: Standpoint = { sourcesRead: 0, totalSources: 0, atWork: [], finished: {} };
  readonly #startedAtMs: number;
  readonly #atWork = new Map<string, TimedSource>();
  readonly #read = { sizeBytes: 0, elapsedMs: 0 };
  #waitingBytes = 0;
  #progress: Progress | undefined;
  /** Settles with what went wrong, if anything did, once the last page told is saved. */
  #pageSaved: Promise<unknown> | undefined;

  constructor(ports: ImportPorts, saved: { checkpoint?: unknown; progress?: Progress | null }) {
    this.#ports = ports;
    this.checkpoint = parseCheckpoint(saved.checkpoint);
    this.#progress = saved.progress ?? undefined;
    this.#startedAtMs = ports.now();
    for (const key of SECTION_KEYS) {
      const finished = this.checkpoint.sections[key];
      if (finished) this.#standpoint.finished[key] = countItems(finished.value);
    }
  }

  sourcesCounted(alreadyRead: number, waiting: readonly SourceInfo[]): void {
    this.#standpoint.sourcesRead = alreadyRead;
    this.#standpoint.totalSources = alreadyRead + waiting.length;
    this.#waitingBytes = waiting.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  }

  async sourceStarted({ sourceId, fileName, sizeBytes }: SourceInfo): Promise<void> {
    this.#waitingBytes -= sizeBytes;
    this.#atWork.set(sourceId, { fileName, sizeBytes, startedAtMs: this.#ports.now() });
    await this.#save();
  }

  /** Told while the source is being read; a page that comes while another is being saved is skipped. */
  pageRead({ sourceId }: SourceInfo, pages: ReadProgress): void {
    const source = this.#atWork.get(sourceId);
    if (this.#pageSaved || !source) return;
    this.#atWork.delete(sourceId);
    this.#atWork.set(sourceId, { ...source, pages });
    this.#pageSaved = this.#ports.save(this.progress()).then(
      () => {
        this.#pageSaved = undefined;
      },
      (error: unknown) => error,
    );
  }

  /** Saved with the next step: the text itself is already kept. */
  sourceFinished(sourceId: string): void {
    const source = this.#atWork.get(sourceId);
    if (source) {
      this.#atWork.delete(sourceId);
      this.#read.sizeBytes += source.sizeBytes;
      this.#read.elapsedMs += this.#ports.now() - source.startedAtMs;
    }
    this.#standpoint.sourcesRead += 1;
  }

  /** A `lasting` failure is kept, so that no later run asks for the source again. */
  async sourceFailed(sourceId: string, lasting?: SourceFailure): Promise<void> {
    if (lasting) this.checkpoint.failures[sourceId] = lasting;
    this.sourceFinished(sourceId);
    await this.#save(this.checkpoint);
  }

  /** What an earlier run read without a source that can be read now is read again, with it. */
  async beginSectionsAnew(): Promise<void> {
    if (Object.keys(this.checkpoint.sections).length === 0) return;
    this.checkpoint.sections = {};
    this.#standpoint.finished = {};
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
    const nowMs = this.#ports.now();
    const clock = { startedAtMs: this.#startedAtMs, nowMs, secondsLeft: this.#secondsLeft(nowMs) };
    const standpoint = { ...this.#standpoint, atWork: [...this.#atWork.values()] };
    this.#progress = progressAt(standpoint, clock, this.#progress);
    return this.#progress;
  }

  #secondsLeft(nowMs: number): number | null {
    return secondsLeft({
      atWork: [...this.#atWork.values()].map((source) => ({
        ...source,
        elapsedMs: nowMs - source.startedAtMs,
      })),
      read: this.#read,
      waitingBytes: this.#waitingBytes,
      modelMsLeft: this.#ports.model ? this.#ports.model.msLeft() : 0,
    });
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
