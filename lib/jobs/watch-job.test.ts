import { describe, expect, it } from 'vitest';
import type { JobPulse } from './job.ts';
import { type JobEvent, watchJob } from './watch-job.ts';

const moment = '2026-11-21T20:00:00.000Z';
const base: JobPulse = {
  id: '3f1f5b1e-8a52-4f0e-9d53-0a3f6d9b7c11',
  status: 'processing',
  progress_data: { sections_completed: 1, total_sections: 9, percentage: 68 },
  attempts: 1,
  max_attempts: 3,
  run_at: moment,
  error_code: null,
  error_message: null,
  review_revision: 0,
  show_id: null,
  started_at: moment,
  updated_at: moment,
  is_reader_lost: false,
};
const later = { ...base, updated_at: '2026-11-21T20:00:01.000Z' };
const done: JobPulse = { ...later, status: 'completed' };

/** Reads these states one after the other, then the last one for ever; waiting takes no time but the clock's. */
function portsOf(states: (JobPulse | null | Error)[]) {
  let nowMs = 0;
  let reads = 0;
  const faults: unknown[] = [];
  return {
    faults,
    read: async () => {
      const state = states[Math.min(reads, states.length - 1)] ?? null;
      reads += 1;
      if (state instanceof Error) throw state;
      return state;
    },
    wait: async (ms: number) => {
      nowMs += ms;
    },
    now: () => nowMs,
    onFault: (error: unknown) => faults.push(error),
  };
}

async function eventsOf(ports: ReturnType<typeof portsOf>, lastId?: string, budgetMs = 240_000) {
  const events: JobEvent[] = [];
  for await (const event of watchJob(ports, { lastId, budgetMs })) events.push(event);
  return events;
}

describe('watching a job', () => {
  it('tells each state once and ends with the last', async () => {
    const events = await eventsOf(portsOf([base, base, later, later, done]));
    expect(events.map(({ event }) => event)).toEqual(['progress', 'progress', 'end']);
    expect(events.at(-1)?.data).toEqual(done);
  });

  it('goes on after the state that the watcher has', async () => {
    const [first] = await eventsOf(portsOf([base]), undefined, 0);
    if (first?.event !== 'progress') throw new Error('No state was told.');
    const again = await eventsOf(portsOf([base, base, done]), first.id);
    expect(again.map(({ event }) => event)).toEqual(['heartbeat', 'end']);
  });

  it('has nothing to tell to whoever has the last state', async () => {
    const [last] = await eventsOf(portsOf([done]));
    if (last?.event !== 'end') throw new Error('The end was not told.');
    expect(await eventsOf(portsOf([done]), last.id)).toEqual([]);
  });

  it('gives a sign of life every fifteen seconds while nothing changes, and ends before its time is over', async () => {
    const ports = portsOf([base]);
    const events = await eventsOf(ports, undefined, 50_000);
    expect(events.map(({ event }) => event)).toEqual(['progress', 'heartbeat', 'heartbeat', 'heartbeat']);
    expect(ports.now()).toBeLessThanOrEqual(50_000);
  });

  it('tells that the reader is gone although nothing was written', async () => {
    const events = await eventsOf(portsOf([base, { ...base, is_reader_lost: true }, done]));
    expect(events).toHaveLength(3);
  });

  it('ends when the job is not there any more, and when it cannot be read', async () => {
    expect(await eventsOf(portsOf([base, null]))).toHaveLength(1);
    const broken = portsOf([base, new Error('gone')]);
    expect(await eventsOf(broken)).toHaveLength(1);
    expect(broken.faults).toHaveLength(1);
  });

  it('ends when the server is told to end', async () => {
    const events = watchJob(portsOf([base]), { budgetMs: 1000, signal: AbortSignal.abort() });
    expect((await events.next()).done).toBe(false);
    expect((await events.next()).done).toBe(true);
  });
});
