import type { ReadLine } from '../../reading/reading.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { cellRanges } from '../shared/spots.ts';

const OPERATED_BY =
  /(?:operated by|operating carrier|op\.? by|durchgeführt (?:von|durch)|ausgeführt (?:von|durch)|betrieben (?:von|durch)|opéré par|exploité par|assuré par|effectué par|operado por|operada por|trafikeras av|flygs av|opereras av|utförs av|uitgevoerd door|operato da)(?: {0,2}: {0,12})?[^(),;]{0,60}?(?:\s?\([^()]{1,40}\))?(?:, [A-Z\d]{2}(?: ?\d{1,4})?(?![A-Z\d]))?(?= {2}|[(),;|]|$|\.\s|\s\d{1,2}[:.]\d{2}|\s[-–—·•/]\s|\s(?:departing|dep\b|terminal))/giu;
const OLD_VALUE =
  /(?:\((?:was|old|previously|bisher|alt|vorher|avant|ancien(?:nement)?|antes|tidigare|statt|instead of)[^()]{1,40}\)|(?:previously|instead of|formerly|originally|changed from|moved from|statt|anstatt|bisher|zuvor|ursprünglich|au lieu de|anciennement|initialement|en lugar de|en vez de|anteriormente|i stället för|istället för|tidigare|was)(?: at| um| à| a las| kl\.?)?:? {0,3}(?:\d{1,2} ?[a-z]{3,9}\.? ?(?:\d{2,4})?,? {0,2})?\d{1,2}[:.h]\d{2}(?: ?[ap]m)?)/giu;

/**
 * The line with everything blanked that does not count for a leg: struck-through cells, the operating carrier with its
 * own number, and times a sentence calls old. Positions stay as they are, so slices of the line still quote it.
 */
export function visibleText(line: ReadLine): string {
  let text = line.text;
  for (const { start, end } of struckRanges(line)) text = blank(text, start, end);
  for (const pattern of [OPERATED_BY, OLD_VALUE]) {
    for (const match of matchesOf(text, pattern))
      text = blank(text, match.index, match.index + match[0].length);
  }
  return text;
}

function struckRanges(line: ReadLine): { start: number; end: number }[] {
  return cellRanges(line).filter(({ index }) => line.line.cells[index]?.isStruck);
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
