import { expect, it } from 'vitest';
import { datesInWords } from './format.ts';

it('a warning has its dates and moments in words, as the fields have them', () => {
  expect(datesInWords('Dock Inn: the check-out (2026-06-04) is before the check-in (2026-06-05).')).toBe(
    'Dock Inn: the check-out (Thu, 4 Jun 2026) is before the check-in (Fri, 5 Jun 2026).',
  );
  expect(datesInWords('LH 12 arrives (2026-06-04T09:05) late.')).toBe(
    'LH 12 arrives (Thu, 4 Jun 2026, 09:05) late.',
  );
});

it('what a warning quotes, and what only looks like a date, stays as it stands', () => {
  for (const text of [
    '“plan 2026-06-04.pdf” was set aside.',
    'Order 12026-06-041 and 2026-13-45 are no dates.',
  ]) {
    expect(datesInWords(text)).toBe(text);
  }
});
