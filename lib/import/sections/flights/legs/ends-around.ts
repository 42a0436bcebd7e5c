import type { Reading } from '../../../reading/reading.ts';
import type { FlightToken, TokenLine } from '../types.ts';

const MAX_LINES_TO_END = 3;

/**
 * The number stands on a line without an hour, between the line of the one end and that of the other: `12:40 Frankfurt`,
 * `LH1144`, `14:50 Bilbao`.
 */
export function endsAround(
  reading: Reading,
  lines: readonly TokenLine[],
  { line }: FlightToken,
  lowest: number,
  next: FlightToken | undefined,
): [number, number] | undefined {
  const hours = (index: number) => lines[index]?.tokens.filter(({ kind }) => kind === 'time').length ?? 0;
  const isEnd = (index: number) => hours(index) === 1;
  const isPlace = (index: number) => lines[index]?.tokens.some(({ kind }) => kind === 'airport') === true;
  const near = Array.from({ length: MAX_LINES_TO_END }, (_, i) => i + 1);
  const above = near.map((step) => line - step).find((index) => index >= lowest && hours(index) > 0);
  const below = near.map((step) => line + step).find((index) => hours(index) > 0);
  if (hours(line) > 0 || above === undefined || below === undefined || !isEnd(above) || !isEnd(below))
    return undefined;
  if (!isPlace(above) && !isPlace(below)) return undefined;
  if (next && below >= next.line) return undefined;
  const isMore = (index: number) =>
    reading.lines[index] !== undefined &&
    index < (next?.line ?? lines.length) &&
    !startsHeading(reading, index) &&
    lines[index]?.tokens.every(
      ({ kind }) => kind === 'class' || kind === 'aircraft' || kind === 'duration',
    ) === true;
  let last = below;
  while (last - below < MAX_LINES_TO_END && isMore(last + 1)) last++;
  return [above, last];
}

/** It opens another part of the paper. */
const startsHeading = (reading: Reading, index: number) => reading.lines[index]?.line.heading !== undefined;
