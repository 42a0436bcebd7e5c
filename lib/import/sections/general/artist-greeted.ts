import type { Reading } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import { PERSONAL } from '../shared/schedule/own-set-words.ts';
import type { Fact } from './facts.ts';
import { isGeneric } from './generic-words.ts';
import { cleanName, NAME_PATTERN } from './names.ts';

const GREETED = quick(
  new RegExp(
    `^[>\\s]*(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Hh]allo|[Ll]iebe|[Mm]oin|[Cc]hers|[Cc]hères|[Bb]onjour|[Hh]ola|[Ee]stimados|[Qq]ueridos|[Hh]ej|[Kk]ära)\\s(?:(?:all |alle |tous )?(?:of|von|de|at) )?(?<name>${NAME_PATTERN})\\s?[,!:]?\\s*$`,
    'u',
  ),
);
/** Several people are spoken to, or an act with an article or a small word in its name. */
const OF_SEVERAL =
  /^[>\s]*(?:Liebe|Chers|Chères|Estimados|Queridos)\s|\s(?:the|and|und|et|y|och|&|of|de|der|die)\s/u;
const TOP = 30;

/** `Dear Hollow Coast, you play on …`: a festival writes to its acts by their names. */
export function artistsGreeted(reading: Reading): Fact[] {
  if (!reading.lines.some(({ text }) => PERSONAL.test(text))) return [];
  return reading.lines.slice(0, TOP).flatMap((line) => {
    const written = GREETED.exec(line.text)?.groups?.name;
    const name = written ? cleanName(written) : undefined;
    if (!written || !name?.includes(' ') || isGeneric(name) || TITLED.test(name) || FIRST_NAMES.test(name))
      return [];
    const isSeveral = OF_SEVERAL.test(line.text);
    return [
      {
        value: name,
        method: 'pattern' as const,
        reason: 'the act that the letter speaks to',
        quote: written,
        line: line.index,
        specificity: isSeveral ? 0.5 : 0.4,
        doubts: ['weak_context' as const],
      },
    ];
  });
}

/** `Dear Ada and Tom` */
const FIRST_NAMES = /^\p{Lu}[\p{L}-]+(?:,\s\p{Lu}[\p{L}-]+)*\s(?:and|und|et|y|och|&)\s\p{Lu}[\p{L}-]+$/u;
const TITLED =
  /^(?:mr|mrs|ms|dr|herr|frau|monsieur|madame|mme|señora?|sr|sra|team|family|familie)(?:\.|\s)/iu;
