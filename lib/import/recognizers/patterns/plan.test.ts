import { describe, expect, test } from 'vitest';
import { beginningsOf, isAtWord } from './beginnings.ts';
import { groupFor } from './group.ts';
import { planOf } from './plan.ts';
import { holdsMarks, placeOfWord, signsOf } from './signs.ts';
import { parsePattern } from './tree.ts';

/** Where a search would look. */
function looksAt(pattern: RegExp, text: string): 'nowhere' | 'anywhere' | number[] {
  const plan = planOf(pattern);
  const group = groupFor(plan);
  const bit = group.add(plan);
  const signs = signsOf(text);
  if ((plan.sign && !text.includes(plan.sign)) || signs.digits < plan.digits) return 'nowhere';
  if (!holdsMarks(signs, plan.needs) || group.likely(signs, bit) === 0) return 'nowhere';
  if (group.hasLetters(signs, bit) || !plan.starts) return 'anywhere';
  const places: number[] = [];
  for (let word = group.nextStart(signs, bit, 0); word >= 0; word = group.nextStart(signs, bit, word + 1))
    places.push(placeOfWord(signs, word));
  return places;
}

describe('the beginnings of a pattern', () => {
  test.each([
    ['support(?: act| band)?', ['sup']],
    ['premi[èe]re', ['pre']],
    ['1[èe]re', ['1èr', '1er']],
    ['a?bc|Öl', ['abc', 'bc', 'öl']],
    ['(?:house|x?y)\\s{1,4}lx', ['hou', 'xy', 'y']],
    ['(?<!x)a{2,3}b', ['a']],
    ['s/c', ['s/c']],
    ['(ab)c', ['abc']],
    ['(?=bus)b', ['b']],
    ['\\d{2}:', ['']],
  ])('%s', (source, letters) => {
    const found = beginningsOf([parsePattern(source, 'iu')]).map(({ text }) => text);
    expect([...new Set(found)].toSorted()).toEqual(letters.toSorted());
  });

  test.each(['[^a]x', '\\s+days', '.x', 'days', '(?<!\\p{L})1st', '\\b€'])(
    '%s is not told by where words begin',
    (source) => {
      expect(beginningsOf([parsePattern(source, 'iu')]).every(isAtWord)).toBe(false);
    },
  );
});

describe('a pattern is looked for', () => {
  test('only at the words it can begin with', () => {
    const pattern = /(?<!\p{L})(?:trains?|ICE|tåg\w*)(?!\p{L})/iu;
    expect(looksAt(pattern, 'The train to Icefield, a bus, constraint')).toEqual([4, 13]);
  });

  test('only at signs of the kind it begins with', () => {
    expect(looksAt(/(?<![\p{L}\p{N}])[A-Z]{2}\d/u, 'at LH2 or 12')).toEqual([3]);
    expect(looksAt(/(?<![\p{L}\p{N}])\d{1,2}\./u, 'on 4. May B5.')).toEqual([3]);
  });

  test('nowhere without a sign that it needs', () => {
    expect(looksAt(/\p{L}+\s?\/\s?\p{L}+/u, 'Oslo to Bergen')).toBe('nowhere');
    expect(looksAt(/\w+\s{2,}\w+/u, 'one blank only')).toBe('nowhere');
    expect(looksAt(/.{2,9}(?=:|…)/u, 'neither of them')).toBe('nowhere');
    expect(looksAt(/\p{L}[;–—]\s?not/iu, 'dashes and the like have no capitals')).toBe('nowhere');
    expect(looksAt(/.{2,9}(?=:|…)/u, 'one of them:')).toBe('anywhere');
  });

  test('nowhere without as many digits as it needs', () => {
    const pattern = /(?<!\p{L})\d{3}[- ]?(?:\d{2}|\d{4})/u;
    expect(looksAt(pattern, '220-1')).toBe('nowhere');
    expect(looksAt(pattern, 'a 220-14')).toBe('anywhere');
  });

  test('nowhere without letters of a part that it needs', () => {
    const pattern = /\p{L}*(?:zimmer|rum)\s\d/iu;
    expect(looksAt(pattern, 'Hotel with rooms')).toBe('nowhere');
    expect(looksAt(pattern, 'Doppelzimmer 12')).toBe('anywhere');
  });

  test('by the letters of one phrase and the beginnings of others', () => {
    const pattern = /(?<!\p{L})(?:bed|\p{L}*zimmer)(?!\p{L})/iu;
    expect(looksAt(pattern, 'a bed')).toEqual([2]);
    expect(looksAt(pattern, 'ein Zimmer')).toBe('anywhere');
  });

  test('alone, however many others are looked for in the same text', () => {
    const text = 'Soundcheck at four, then doors';
    const patterns = Array.from({ length: 70 }, (_, i) => new RegExp(`(?<!\\p{L})(?:thin${i}|doo?rs)`, 'u'));
    const others = patterns.map((_, i) => new RegExp(`(?<!\\p{L})(?:gates|exit${i})`, 'u'));
    for (const [i, pattern] of patterns.entries()) {
      expect(looksAt(pattern, text)).toEqual([25]);
      expect(looksAt(others[i] ?? pattern, `${text} ${i}`)).toBe('nowhere');
    }
  });

  test('no more once it was not found', () => {
    const plan = planOf(/(?<!\p{L})set(?:list)?/u);
    const group = groupFor(plan);
    const bit = group.add(plan);
    const signs = signsOf('a settled matter');
    expect(group.likely(signs, bit)).toBe(bit);
    group.ruleOut(signs, bit);
    expect(group.likely(signs, bit)).toBe(0);
  });

  test('anywhere when nothing is known of it', () => {
    expect(looksAt(/\p{L}{3}/u, 'any words')).toBe('anywhere');
  });
});
