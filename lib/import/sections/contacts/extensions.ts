import type { Reading } from '../../reading/reading.ts';
import { findPhones, parsePhone } from '../../recognizers/phones.ts';
import { quick } from '../../recognizers/phrases.ts';

/** `Durchwahl -42`, and no whole number behind it. */
const EXTENSION = quick(
  /(?<![\p{L}]|fax\s)(?:durchwahl|dw|anknytning|ankn|extension|ext|extensión|poste)\s?[.:]?\s?[-–]?(\d{1,4})(?![\d\s/–-]{0,3}\d)/iu,
);
/** `0711 / 496 01-40`: the main number of a house ends in an extension of its own. */
const OWN_EXTENSION = /-\d{1,4}$/u;

/** `Ann Lee, Durchwahl -42` in a letter from `0711 / 496 01-40`: the number of the house with another end. */
export function findExtension(
  reading: Reading,
  text: string,
): { start: number; end: number; text: string; value: string } | undefined {
  const found = EXTENSION.exec(text);
  if (!found?.[1]) return undefined;
  for (const line of reading.lines) {
    const main = findPhones(line.text, reading).find(
      ({ value }) => value.kind === 'phone' && OWN_EXTENSION.test(value.raw),
    );
    const whole = main && parsePhone(`tel ${main.value.raw.replace(OWN_EXTENSION, `-${found[1]}`)}`, reading);
    if (whole?.e164)
      return {
        start: found.index,
        end: found.index + found[0].length,
        text: found[0],
        value: whole.e164,
      };
  }
  return undefined;
}
