/** One queue in the race: the same jobs, claimed in batches over the same number of connections, each completed once. */
export interface Contestant {
  name: string;
  /** Puts this many jobs into the queue; not measured. */
  fill(jobs: number): Promise<void>;
  /** Claims and completes everything with this many workers; answers how many jobs were completed. */
  drain(workers: number, batch: number): Promise<number>;
  close(): Promise<void>;
}
