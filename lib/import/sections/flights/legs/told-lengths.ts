import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { airlineByCode } from '../../../recognizers/airlines.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';

const SAYS_LENGTH = quick(
  /(?<!\p{L})(?:durations?|flight times?|flying times?|flugzeit(?:en)?|flugdauer|dauer|durées?|temps de vol|duraci[oó]n(?:es)?|tiempos? de vuelo|flygtid(?:er)?|restid(?:er)?)(?!\p{L})/iu,
);
const FLIGHT_AND_LENGTH =
  /(?<![\p{L}\p{N}])([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?0{0,3}([1-9]\d{0,3})\s?[:=–-]?\s{1,3}((\d{1,2})\s?(?:h|hrs?|std\.?|tim|:)\s?(?:(\d{2})(?!\d)(?:\s?m(?:in)?\.?)?)?|(\d{2,3})\s?min)(?![\p{L}\d])/gu;

const known = new WeakMap<Reading, Map<string, Candidate<string>>>();

/** `Flight times: SK 2593 1 h 35 min, SK 2674 50 min`: what one sentence says of each flight, which may break over two lines. */
export function lengthsTold(reading: Reading): ReadonlyMap<string, Candidate<string>> {
  const before = known.get(reading);
  if (before) return before;
  const found = new Map<string, Candidate<string>>();
  for (const { text, index } of reading.lines) {
    if (!SAYS_LENGTH.test(text)) continue;
    const both = `${text} ${reading.lines[index + 1]?.text ?? ''}`;
    for (const match of matchesOf(both, FLIGHT_AND_LENGTH)) {
      const [whole, code = '', digits = '', length = '', hours, rest, alone] = match;
      const minutes = alone ? Number(alone) : Number(hours) * 60 + Number(rest ?? 0);
      const at = match.index + whole.length - length.length;
      const isBelow = at > text.length;
      if (
        !airlineByCode(code) ||
        minutes < 20 ||
        minutes > 20 * 60 ||
        (!isBelow && at + length.length > text.length)
      )
        continue;
      const start = isBelow ? at - text.length - 1 : at;
      const value = `${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}m`;
      found.set(
        `${code}${Number(digits)}`,
        candidateAt(
          reading,
          value,
          [{ line: isBelow ? index + 1 : index, start, end: start + length.length }],
          { method: 'label', reason: 'length of the flight in a list of them', specificity: 0.6 },
        ),
      );
    }
  }
  known.set(reading, found);
  return found;
}
