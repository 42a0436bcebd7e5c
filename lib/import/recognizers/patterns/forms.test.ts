import { describe, expect, test } from 'vitest';
import { Forms, writtenOut } from './forms.ts';
import { FOREIGN, highOf } from './marks.ts';

const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const isForeign = (sign: string) => sign > '\u00ff' && (highOf(sign.charCodeAt(0)) & FOREIGN) !== 0;
const near = signs.filter((sign) => !isForeign(sign)).join('');
const matched = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[0]).join('');

describe('a pattern with its classes written out', () => {
  test.each([
    '\\p{L}',
    '\\p{Lu}',
    '[\\p{Ll}.]',
    '[^\\p{L}\\p{N}]',
    '[–\\p{M}]',
    '\\p{M}|[\\]\\p{N}]',
    '\\[\\p{L}\\]',
    '\\P{L}',
    '\\P{N}[^\\P{L}]?',
  ])('matches the same where nothing is foreign: %s', (source) => {
    for (const flags of ['u', 'iu'])
      expect(matched(near, new RegExp(writtenOut(source, flags), `g${flags}`))).toBe(
        matched(near, new RegExp(source, `g${flags}`)),
      );
  });

  test('is left alone where it has no such class', () => {
    expect(writtenOut('[a-z]+\\s\\d', 'iu')).toBe('[a-z]+\\s\\d');
    expect(writtenOut('\\P{Lu}\\p{Sc}', 'u')).toBe('\\P{Lu}\\p{Sc}');
  });
});

test.each([
  '\\p{L}',
  '[^\\p{Lu}]',
  '[k-s]',
  'STRASSE|straße',
  '\\bé\\w',
  '[à-þ]+',
  '\\p{Sc}',
  '\u{1f3b8}|[–…]',
])('matches the same however it is searched: %s', (source) => {
  for (const flags of ['u', 'iu', 'i'].filter((some) => some !== 'i' || !source.includes('\\p')))
    expect(matched(near, new Forms(new RegExp(source, flags)).for(near).all)).toBe(
      matched(near, new RegExp(source, `g${flags}`)),
    );
});

test.each(['Łódź', 'Łódź and other towns', 'Αθήνα', 'ſ', '２０時'])(
  'a text with foreign letters is searched with the pattern as it stands: %s',
  (text) => {
    expect(new Forms(/\p{L}/iu).for(text).all.source).toBe('\\p{L}');
  },
);

test.each(['Malmö', '“Malmö” – 20 € → 3 ▪ x', ''])(
  'any other text is searched with the short form: %s',
  (text) => {
    expect(new Forms(/\p{L}/iu).for(text).all.source).not.toContain('\\p');
  },
);
