import { expect, it } from 'vitest';
import { importLimits } from './limits.ts';

it('takes 25 MB within a request by default', () => {
  const { maxTotalBytes, maxInlineBytes, maxFileBytes } = importLimits({});
  expect([maxTotalBytes, maxInlineBytes, maxFileBytes]).toEqual(Array(3).fill(25 * 1024 * 1024));
});

it('takes as much on Vercel, but less of it within the request', () => {
  const { maxTotalBytes, maxInlineBytes } = importLimits({ VERCEL: '1' });
  expect([maxTotalBytes, maxInlineBytes]).toEqual([25 * 1024 * 1024, 3_300_000]);
});

it('never takes more of a part than of the whole', () => {
  const limits = importLimits({
    IMPORT_MAX_TOTAL_BYTES: '1000',
    IMPORT_MAX_FILE_BYTES: '5000',
    IMPORT_MAX_INLINE_BYTES: '2000',
  });
  expect(limits).toMatchObject({ maxFileBytes: 1000, maxInlineBytes: 1000, maxTextBytes: 1000 });
});

it('counts an empty variable as not set', () => {
  expect(importLimits({ IMPORT_MAX_SOURCES: '' }).maxSources).toBe(20);
});

it('names the variable that is wrong', () => {
  expect(() => importLimits({ IMPORT_MAX_SOURCES: 'twenty', IMPORT_MAX_FILE_BYTES: '0' })).toThrow(
    /IMPORT_MAX_SOURCES must be a whole number from 1 to 100; IMPORT_MAX_FILE_BYTES must be a whole number, 1 or more\./,
  );
});
