import { expect, test } from 'vitest';
import { aboutOf, forgetTexts, memory } from './remember.ts';

test('what was found in a text is found once, whatever was asked between', () => {
  const lengthOf = memory<number>();
  const asked: string[] = [];
  const ask = (text: string, about = '') =>
    lengthOf(text, about, () => {
      asked.push(`${about}:${text}`);
      return text.length;
    });
  const lines = ['one', 'three', 'eleven', 'three'];
  for (let time = 0; time < 3; time++) expect(lines.map((line) => ask(line))).toEqual([3, 5, 6, 5]);
  expect(asked).toEqual([':one', ':three', ':eleven']);
  expect(ask('three', 'en')).toBe(5);
  expect(ask('eleven')).toBe(6);
  expect(asked.at(-1)).toBe('en:three');
});

test('what is forgotten is found anew, and nothing else is taken for it', () => {
  const lengthOf = memory<number>();
  let found = 0;
  const ask = (text: string) => lengthOf(text, '', () => text.length + found++);
  expect(['one', 'four', 'one'].map(ask)).toEqual([3, 5, 3]);
  forgetTexts();
  expect(['one', 'four', 'one'].map(ask)).toEqual([5, 7, 5]);
});

test('an answer may itself ask, also about something else', () => {
  const find = memory<string>();
  const reversed = (text: string, about: string): string =>
    find(text, about, () => (text === '' ? '' : reversed(text.slice(1), `${about}'`) + text.slice(0, 1)));
  expect(reversed('abc', '')).toBe('cba');
  expect(reversed('bc', "'")).toBe('cb');
});

test('what an answer depends on is put into words once for each context', () => {
  const asked: string[] = [];
  const about = aboutOf(({ country }: { country: string }) => {
    asked.push(country);
    return `in ${country}`;
  });
  const [one, other] = [{ country: 'SE' }, { country: 'DE' }];
  expect([one, other, one].map(about)).toEqual(['in SE', 'in DE', 'in SE']);
  expect(asked).toEqual(['SE', 'DE']);
});
