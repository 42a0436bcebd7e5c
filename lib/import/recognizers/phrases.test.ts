import { describe, expect, test } from 'vitest';
import { leadsOf } from './phrase-leads.ts';
import { lastMatch, matchesOf, phrasePattern } from './phrases.ts';

describe('the beginnings of phrases', () => {
  test.each([
    ['support(?: act| band)?', ['sup']],
    ['premi[èe]re', ['pre']],
    ['1[èe]re', ['1èr', '1er']],
    ['a?bc|Öl', ['abc', 'bc', 'öl']],
    ['(?:house|x?y)\\s{1,4}lx', ['hou', 'xy', 'y']],
    ['(?<!x)a{2,3}b', ['a']],
    ['s/c', ['s/c']],
    ['(ab)c', ['abc']],
  ])('%s', (source, leads) => {
    expect(leadsOf(source)).toEqual({ starts: leads, inner: [] });
  });

  test('phrases that begin with any letters are told by what follows these', () => {
    expect(leadsOf('\\p{L}*tekniker|ljud|\\p{L}{2,9}-?tak')).toEqual({
      starts: ['lju'],
      inner: ['tek', '-ta', 'tak'],
    });
  });

  test.each(['[a-z]x', '\\s+days', 'ab|', '.x'])('%s may begin with anything', (source) => {
    expect(leadsOf(source)).toBeUndefined();
  });
});

describe('phrases in a text', () => {
  const pattern = phrasePattern(
    'load[- ]in',
    'soundcheck',
    'prueba',
    'réglages?',
    'ö[l]',
    'in',
    'm\\s?[&+]\\s?g',
    '1[èe]re',
  );
  const open = phrasePattern('\\p{L}*tekniker(?:n)?', 'ljud', '\\d+ dagar');

  test('a written pattern that begins at words is searched as quickly', () => {
    const written = /(?<!\p{L})(?:(?:book(?:ed)?|put) (?:you|us) (?:into|at)|\p{L}*zimmer im)\s(?=\p{Lu})/giu;
    const text = '2booked you into Elm House, Doppelzimmer im Hof; rebooked us at Home, put us at Home';
    expect(matchesOf(text, written).map((m) => m[0])).toEqual([...text.matchAll(written)].map((m) => m[0]));
  });

  test.each([
    'Load-in 14:00, SOUNDCHECK 16:00 — Réglages, load  in',
    'réglage,Öl;in-in.in m & g M+G 1ère 1ÈRE éin iné',
    'Scenteknikern, 12 dagar',
    'x load-inside plugin Ljudtekniker LJUD tekniker',
    'ſoundcheck 😀in😀',
    '',
  ])('are the ones that a plain search finds: %j', (text) => {
    for (const one of [pattern, open]) {
      const plain = [...text.matchAll(new RegExp(one.source, 'giu'))];
      const found = matchesOf(text, one);
      expect(found.map((m) => [m.index, m[0]])).toEqual(plain.map((m) => [m.index, m[0]]));
      expect(one.exec(text)?.index).toBe(plain[0]?.index);
      expect(lastMatch(text, one)?.index).toBe(plain.at(-1)?.index);
      expect(one.test(text)).toBe(plain.length > 0);
      expect(text.search(one)).toBe(plain[0]?.index ?? -1);
      expect(text.replace(one, '#')).toBe(text.replace(new RegExp(one.source, 'iu'), '#'));
    }
  });
});
