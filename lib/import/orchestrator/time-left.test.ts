import { describe, expect, it } from 'vitest';
import { type Pace, secondsLeft } from './time-left.ts';

const start: Pace = {
  atWork: [],
  read: { sizeBytes: 0, elapsedMs: 0 },
  waitingBytes: 0,
  modelMsLeft: 0,
};
const scan = (pagesDone: number, pageCount: number, elapsedMs: number) => ({
  sizeBytes: 1_000_000,
  elapsedMs,
  pages: { pagesDone, pageCount },
});

describe('the time left of an import', () => {
  it('is not told before anything tells it', () => {
    expect(secondsLeft({ ...start, waitingBytes: 5000 })).toBeNull();
    expect(secondsLeft({ ...start, atWork: [{ sizeBytes: 5000, elapsedMs: 900 }] })).toBeNull();
    const read = { sizeBytes: 5000, elapsedMs: 90 };
    expect(secondsLeft({ ...start, read, waitingBytes: 9_000_000 })).toBeNull();
  });

  it('of a scan is that of its pages: a usual page at first, then the pace of those that are done', () => {
    expect(secondsLeft({ ...start, atWork: [scan(0, 20, 300)] })).toBe(30);
    expect(secondsLeft({ ...start, atWork: [scan(4, 20, 12_000)] })).toBe(48);
    expect(secondsLeft({ ...start, atWork: [scan(20, 20, 60_000)] })).toBe(1);
  });

  it('does not take short papers that are done for the pace of the scan beside them', () => {
    const read = { sizeBytes: 90_000, elapsedMs: 300 };
    expect(secondsLeft({ ...start, read, atWork: [scan(1, 11, 2000)] })).toBe(20);
  });

  it('counts papers nobody has opened by their size, two being read at a time', () => {
    const atWork = [scan(1, 10, 2000), scan(1, 10, 2000)];
    expect(secondsLeft({ ...start, atWork })).toBe(18);
    expect(secondsLeft({ ...start, atWork, waitingBytes: 1_000_000 })).toBe(28);
  });

  it('is never shorter than the longest paper, however few the others are', () => {
    expect(secondsLeft({ ...start, atWork: [scan(1, 10, 2000), scan(9, 10, 9000)] })).toBe(18);
  });

  it('is that of the answers of a model once the papers are read, and not told before the first', () => {
    expect(secondsLeft(start)).toBe(1);
    expect(secondsLeft({ ...start, modelMsLeft: undefined })).toBeNull();
    expect(secondsLeft({ ...start, modelMsLeft: 34_200 })).toBe(35);
  });
});
