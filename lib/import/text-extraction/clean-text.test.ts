import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test.each([
  ['B\u00a8 uhne f\u00a8 ur \u00a8 Ol', 'Bühne für Öl'],
  ['se\u02dcnor', 'señor'],
  ['caf\u00b4 e', 'café'],
  ['l\u00b4amour, don\u00b4t', 'l\u00b4amour, don\u00b4t'],
])('gives %j its letters', (drawn, written) => {
  expect(cleanText(drawn)).toBe(written);
});
