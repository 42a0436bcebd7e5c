import { matchesOf } from '../../recognizers/phrases.ts';
import type { TokenLine } from './types.ts';

/** A full stop, or a word that goes on to the next flight: `… 11:40) und weiter um 12:35 mit OS 979`, `. Back on Sunday`. */
const NEXT_CLAUSE =
  /(?<=(?:\p{L}{3}|[\d)])[.;!?])\s+(?=\p{Lu})|(?<=[\s,;–-])(?=(?:(?:and |und |et |y |och )?(?:then|onwards?|dann|weiter|anschließend|puis|ensuite|luego|después|sedan|därefter|vidare|connecting)|(?:and |und |et |y |och )?(?:returning|return|back|zurück|rückflug|retour|vuelta|regreso|tillbaka|retur))\s)/giu;

/** Where, between two flights of one line, the words begin that are about the second; undefined where nothing parts them. */
export function clauseOfNext(line: TokenLine, from: number, to: number): number | undefined {
  const found = matchesOf(line.text.slice(0, to), NEXT_CLAUSE)
    .map((match) => match.index + match[0].length)
    .filter((at) => at > from && !line.tokens.some((token) => token.start < at && token.end > at));
  return found.at(-1);
}
