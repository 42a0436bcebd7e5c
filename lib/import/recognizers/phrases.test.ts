import { describe, expect, test } from 'vitest';
import { lastMatch, likelyOf, matchesOf, phrasePattern, phrasesOf, phraseTest, quick } from './phrases.ts';

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

describe('a quick pattern', () => {
  const TEXTS = [
    'Flight LH 2030, seat 12A; PNR: ABC7DE (Terminal 2)',
    'FLIGHT sk1425 – Oslo/Bergen – 14:05, flygnummer',
    'Übernachtung im Hotel Krone, Doppelzimmer  ab 98 €',
    'nothing of interest stands in here',
    'Is 3rd of May fine?  “Yes”, she said… 24/7',
    'ſeat  Kelvin 12K, Åse',
    'rendez-vous à 9h, 2e étage',
    '',
  ];
  const PATTERNS = [
    /(?<!\p{L})(?:seats?|flight|flyg\p{L}*|\p{L}*zimmer|24\/7)(?!\p{L})|€/iu,
    /(?<![\p{L}\p{N}])([A-Z]{2})\s?(\d{2,4})/u,
    /(?<![\p{L}\p{N}])(\d{1,2}[A-K])(?![\p{L}\p{N}])/u,
    /\p{Lu}\p{L}+\/\p{Lu}\p{L}+/u,
    /\b(?:im|ab|is|kelvin)\b/iu,
    /\?["”]?\s*/u,
    /(?<=terminal )\d/iu,
    /\s{2,}(?=[a-z])/u,
    /^(?:is|flight)/iu,
    /(?:hotel|pension) (?<name>\p{Lu}\p{Ll}+)(?=,)|x{3}/u,
    /(?:étage|nothing of|åse$)/iu,
    /[^a-z]{4,}/u,
    /(\p{L})\1/u,
    /x*/u,
  ];

  test.each(PATTERNS)('finds what the plain one finds: %s', (pattern) => {
    const one = quick(pattern);
    // Often enough for a plan to be made.
    for (let i = 0; i < 10; i++) one.test('');
    for (const text of TEXTS) {
      const plain = pattern.exec(text);
      expect(one.test(text)).toBe(plain !== null);
      expect(one.exec(text)).toEqual(plain);
      expect(matchesOf(text, one)).toEqual([...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))]);
    }
  });

  test('goes through a text step by step where it is told to', () => {
    const steps = quick(/a(\d)/gu);
    const text = 'a1 b a2';
    expect([steps.exec(text)?.[1], steps.exec(text)?.[1], steps.exec(text)]).toEqual(['1', '2', null]);
    expect(text.replace(steps, '')).toBe(' b ');
  });
});

test('a list of phrases is written as it stands, with the backslashes of its patterns', () => {
  expect(phrasesOf`
    doors?(?: open)?, \p{L}*prov,
    house open
  `).toEqual(['doors?(?: open)?', '\\p{L}*prov', 'house open']);
});

test('of many patterns those that may match are told at once, in order, and never without one that does', () => {
  const patterns = [
    ...['doors', 'load[- ]?in', 'curfew', '\\p{L}*prov', 'm&g'].map((phrase) => phrasePattern(phrase)),
    /\d{2}:\d{2}/u,
    /(?<=\s)at/u,
    /~[^~]+~/u,
    ...Array.from({ length: 40 }, (_, i) => phrasePattern(`stop ${i}`)),
  ];
  const likely = likelyOf(patterns, (pattern) => pattern);
  // Often enough for a plan to be made.
  for (let i = 0; i < 10; i++) likely('nothing of all this');
  const texts = [
    'struck ~so far~',
    'Doors 19:00',
    'm&g at the doors',
    'Genrep och ljudprov',
    'stop 7 of 39',
    'doors',
    'Ö',
  ];
  for (const text of texts) {
    const told = likely(text);
    expect(told).toEqual(patterns.filter((pattern) => told.includes(pattern)));
    expect(told).toEqual(expect.arrayContaining(patterns.filter((pattern) => pattern.test(text))));
  }
  expect(likely('Doors 19:00').length).toBeLessThan(patterns.length);
  expect(likelyOf([phrasePattern('doors')], (pattern) => pattern)('no')).toEqual([]);
});

test('a test for phrases knows the ends of words as the pattern for them does', () => {
  const phrases = phrasesOf`\p{L}*techniker(?:in)?, \p{L}*(?:ledaren|chefen), fahrer, \p{L}*v[äa]rdinna, head of \p{L}+`;
  const [tested, pattern] = [phraseTest(...phrases), phrasePattern(...phrases)];
  const texts =
    'Tontechnikerin|techniker|3techniker|x3-Techniker!|technikerx|Bühnenchefen|Husvärdinna|head of fun|Fahrer';
  for (const text of [...texts.split('|'), texts, 'niemand'])
    expect([text, tested.test(text)]).toEqual([text, pattern.test(text)]);
});
