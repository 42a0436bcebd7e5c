import { expect, test } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { firstLineWith, linesWith } from './find-line.ts';
import { readSource } from './read-source.ts';

test('the first line that holds words is found in the whole paper at once', () => {
  const reading = readSource(sourceOf('Show  in  May\nMail: Ann@Hall.example\nann@hall.example'));
  expect(firstLineWith(reading, 'Show in', 'folded')).toBe(0);
  expect(firstLineWith(reading, 'ann@hall.example', 'lower')).toBe(1);
  expect(firstLineWith(reading, 'May Mail', 'folded')).toBeUndefined();
  expect(firstLineWith(reading, 'May\nMail', 'folded')).toBeUndefined();
  expect([...linesWith(reading, 'hall', 'name')]).toEqual([
    { line: 1, after: '.example' },
    { line: 2, after: '.example' },
  ]);
  expect([...linesWith(reading, 'l', 'name')].map(({ line }) => line)).toEqual([1, 2]);
});
