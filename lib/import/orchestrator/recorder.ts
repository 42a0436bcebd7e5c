import { SECTION_KEYS, type SectionKey } from '../extracted.ts';
import { type Progress, progressAt, type Standpoint } from '../progress.ts';
import { type Checkpoint, type FinishedSection, parseCheckpoint, type SourceOutcome } from './checkpoint.ts';
import type { ImportPorts } from './ports.ts';
import { countItems } from './read-section.ts';

/** A slow reading of many sources is kept at least this often, so that a killed run does not start all over. */
const CHECKPOINT_EVERY_MS = 10_000;

/** Where one run stands, and the saving of it: the only part of the orchestrator with a memory. */
export class Recorder {
  readonly checkpoint: Checkpoint;
  readonly #ports: ImportPorts;
  readonly #standpoint: Standpoint = { sourcesRead: 0, totalSources: 0, finished: {} };
  readonly #startedAtMs: number;
  readonly #startPercentage: number;
  #progress: Progress | undefined;
  #checkpointSavedAtMs: number;

  constructor(ports: ImportPorts, saved: { checkpoint?: unknown; progress?: Progress | null }) {
    this.#ports = ports;
    this.checkpoint = parseCheckpoint(saved.checkpoint);
    this.#progress = saved.progress ?? undefined;
    this.#startPercentage = this.#progress?.percentage ?? 0;
    this.#startedAtMs = ports.now();
    this.#checkpointSavedAtMs = this.#startedAtMs;
    this.countSources(this.checkpoint.sources.length);
    for (const key of SECTION_KEYS) {
      const finished = this.checkpoint.sections[key];
      if (finished) this.#standpoint.finished[key] = countItems(finished.value);
    }
  }

  countSources(total: number): void {
    this.#standpoint.totalSources = total;
    this.#standpoint.sourcesRead = this.checkpoint.sources.length;
  }

  async sourceStarted(name: string): Promise<void> {
    this.#standpoint.currentSource = name;
    await this.#save();
  }

  async sourceFinished(outcome: SourceOutcome): Promise<void> {
    this.checkpoint.sources.push(outcome);
    this.#standpoint.sourcesRead = this.checkpoint.sources.length;
    const isDue = this.#ports.now() - this.#checkpointSavedAtMs >= CHECKPOINT_EVERY_MS;
    if (isDue) await this.#save(this.checkpoint);
  }

  /** All texts are there; `outcomes` puts them back into the order in which they were attached. */
  async textsFinished(outcomes: SourceOutcome[]): Promise<void> {
    this.checkpoint.sources = outcomes;
    this.checkpoint.isTextDone = true;
    delete this.#standpoint.currentSource;
    this.#standpoint.currentSection = SECTION_KEYS[0];
    await this.#save(this.checkpoint);
  }

  async sectionFinished(key: SectionKey, finished: FinishedSection): Promise<void> {
    this.checkpoint.sections[key] = finished;
    this.#standpoint.finished[key] = countItems(finished.value);
    const next = SECTION_KEYS[SECTION_KEYS.indexOf(key) + 1];
    if (next) this.#standpoint.currentSection = next;
    else delete this.#standpoint.currentSection;
    await this.#save(this.checkpoint);
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

  async #save(checkpoint?: Checkpoint): Promise<void> {
    if (checkpoint) this.#checkpointSavedAtMs = this.#ports.now();
    await this.#ports.save(this.progress(), checkpoint);
  }
}
