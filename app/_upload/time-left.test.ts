import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

describe('the time that an upload still takes', () => {
  it('is told from the pace, in seconds and then in minutes', () => {
    expect(timeLeft(1_000_000, 5_000_000, 10_000)).toBe('about 40 seconds left');
    expect(timeLeft(4_999_999, 5_000_000, 10_000)).toBe('about 1 second left');
    expect(timeLeft(1_000_000, 25_000_000, 10_000)).toBe('about 4 minutes left');
  });

  it('is not guessed before there is a pace, nor when all is sent', () => {
    expect(timeLeft(1000, 5000, 100)).toBe('');
    expect(timeLeft(0, 5000, 9000)).toBe('');
    expect(timeLeft(5000, 5000, 9000)).toBe('');
  });
});
