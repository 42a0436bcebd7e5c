import type { Reading } from '../../../reading/reading.ts';
import { findPhones, parsePhone } from '../../../recognizers/phones.ts';
import { quick } from '../../../recognizers/phrases.ts';

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
  const end = found?.[1];
  if (!found || !end) return undefined;
  for (const line of reading.lines) {
    const raw = findPhones(line.text, reading)
      .filter(({ value }) => value.kind === 'phone')
      .map(({ value }) => withEnd(value.raw, end) ?? mainOf(found[0], value.raw, line.index))[0];
    const whole = raw ? parsePhone(`tel ${raw}`, reading) : undefined;
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

/** What is asked for behind the number that everybody calls first: that of the letterhead. */
const BEHIND_MAIN = /^(?:ext|extension|extensión|anknytning|ankn)/iu;
const HEAD_LINES = 8;

function mainOf(extension: string, number: string, line: number): string | undefined {
  return BEHIND_MAIN.test(extension) && line < HEAD_LINES ? number : undefined;
}

/** `Tel. 040 5550 7140`, and `Durchwahl -7144` or `-44`: without a hyphen the last digits are its own, where they fit. */
function withEnd(main: string, end: string): string | undefined {
  if (OWN_EXTENSION.test(main)) return main.replace(OWN_EXTENSION, `-${end}`);
  const own = main.slice(-end.length);
  const isOwn =
    end.length > 1 && /^\d+$/.test(own) && (own.endsWith('0') || own.slice(0, -1) === end.slice(0, -1));
  return isOwn ? main.slice(0, -end.length) + end : undefined;
}
