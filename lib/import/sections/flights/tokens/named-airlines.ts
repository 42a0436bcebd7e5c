import type { Reading } from '../../../reading/reading.ts';
import { findAirlines } from '../../../recognizers/airlines.ts';
import type { Spot } from '../../shared/spots.ts';

const named = new WeakMap<Reading, Map<string, Spot>>();
/** Longer lines are paragraphs of conditions, which name airlines for other reasons. */
const MAX_NAMING_LINE = 400;

/** Where the paper first names each airline, worked out once per paper. */
export function airlinesNamed(reading: Reading): Map<string, Spot> {
  const known = named.get(reading);
  if (known) return known;
  const spots = new Map<string, Spot>();
  for (const line of reading.lines) {
    if (line.text.length >= MAX_NAMING_LINE) continue;
    for (const one of findAirlines(line.text)) {
      if (!one.doubts && !spots.has(one.value.code))
        spots.set(one.value.code, { line: line.index, start: one.start, end: one.end });
    }
  }
  named.set(reading, spots);
  return spots;
}
