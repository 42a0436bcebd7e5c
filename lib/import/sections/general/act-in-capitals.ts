import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { foldName } from '../../recognizers/fold.ts';
import { conceptOf } from '../../recognizers/labels.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { BUSINESS, OTHER_ACT } from './artist-words.ts';
import type { Fact } from './facts.ts';
import { isGeneric } from './generic-words.ts';
import { cleanName } from './names.ts';
import { NOT_THE_SET } from './set-words.ts';

const SHOUTED = quick(
  /(?<!\d)(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?|\s?[ap]m)(?:\s?[-–]\s?\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?)?\s{1,4}(?![AP]M\b)(?<name>\p{Lu}[\p{Lu}\d'’.-]+(?:\s(?:[&+]|\p{Lu}[\p{Lu}\d'’.-]*))*)(?![\p{Ll}\d])/gu,
);

/** `20:30 Tin Larder, 21:45 MARSHLIGHT`: the one act of a plan in capitals is the one it is about. */
export function actInCapitals(reading: Reading): Fact[] {
  const found = new Map<string, Fact>();
  for (const { text, firstLine } of statementsOf(reading)) {
    for (const { groups } of matchesOf(text, SHOUTED)) {
      const written = groups?.name ?? '';
      const name = cleanName(written);
      if (!name || name.length < 4 || isGeneric(name) || conceptOf(name) !== undefined) continue;
      if (NOT_THE_SET.test(name) || OTHER_ACT.test(name) || BUSINESS.test(name)) continue;
      found.set(foldName(name), {
        value: name,
        method: 'pattern',
        reason: 'the one act in capitals on the running order',
        quote: written,
        line: firstLine,
        specificity: 0.5,
        doubts: ['weak_context'],
      });
    }
  }
  return found.size === 1 ? [...found.values()] : [];
}
