import { expect, it } from 'vitest';
import { speakerOf } from './speaker.ts';

it.each([
  [{ by: 'Nora Field', at: 'Tue, 3 Mar 2026 10:02:59 +0100 (CET)' }, 'Nora Field, Tue, 3 Mar 2026 10:02'],
  [{ by: 'nora@example.com', at: '2026-03-03 10:02' }, 'nora@example.com, 2026-03-03 10:02'],
  [{ at: '18/07/2026, 10:02:11' }, '18/07/2026, 10:02'],
  [{ by: 'Ann' }, 'Ann'],
])('says who wrote %j, and when, without seconds and zone', (said, words) => {
  expect(speakerOf(said)).toBe(words);
});
