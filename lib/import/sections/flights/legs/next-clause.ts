import { matchesOf } from '../../../recognizers/phrases.ts';
import type { TokenLine } from '../types.ts';

/** A full stop, or a word that goes on to the next flight: `… 11:40) und weiter um 12:35 mit OS 979`, `. Back on Sunday`. */
const NEXT_CLAUSE =
  /(?<=(?:\p{L}{3}|[\d)])[.;!?])\s+(?=\p{Lu})|(?<=[\s,;–-])(?=(?:(?:and |und |et |y |och )?(?:then|onwards?|dann|weiter|anschließend|puis|ensuite|luego|después|sedan|därefter|vidare|connecting)|(?:and |und |et |y |och )?(?:returning|return|back|zurück|rückflug|retour|vuelta|regreso|tillbaka|retur))\s)/giu;

/** Where, between two flights of one line, the words begin that are about the second; undefined where nothing parts them. */
export function clauseOfNext(line: TokenLine, from: number, to: number): number | undefined {
  const found = matchesOf(line.text.slice(0, to), NEXT_CLAUSE)
    .map((match) => match.index + match[0].length)
    .filter((at) => at > from && !line.tokens.some((token) => token.start < at && token.end > at));
  return found.at(-1) ?? routeOfNext(line, from, to);
}

const ROUTE_AT_END = /(?<![\p{L}\p{N}])[A-Z]{3}\s?[-–→>/]\s?[A-Z]{3}[\s:]{0,3}$/u;

/** `KEF-LHR FI450 …, LHR-KEF FI455 …`: where the first flight has its route before it, so has the next. */
function routeOfNext({ text, tokens }: TokenLine, from: number, to: number): number | undefined {
  const first = tokens.find((token) => token.kind === 'flight' && token.end === from);
  const route = ROUTE_AT_END.exec(text.slice(from, to));
  return first && route && ROUTE_AT_END.test(text.slice(0, first.start)) ? from + route.index : undefined;
}
