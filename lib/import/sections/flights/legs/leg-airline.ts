import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findAirlines, isWellKnownAirline } from '../../../recognizers/airlines.ts';
import { candidateAt, sliceOf } from '../../shared/spots.ts';
import { cellUnder } from '../columns/cell-under.ts';
import { airlinesNamed } from '../tokens/named-airlines.ts';
import type { FlightToken, TokenLine } from '../types.ts';

/** The airline of a leg as the paper names it, else the one its code belongs to. */
export function readAirline(
  reading: Reading,
  lines: readonly TokenLine[],
  flight: FlightToken,
): Candidate<string> {
  const cell = cellUnder(reading, lines, 'airline');
  if (cell)
    return candidateAt(reading, cell.text.replace(/\s+/gu, ' '), [cell], {
      method: 'table',
      reason: 'column for the airline',
      specificity: 0.9,
    });
  const { airline } = flight.value;
  for (const line of lines) {
    const found = findAirlines(line.text).find((one) => one.value.code === airline.code);
    if (found)
      return candidateAt(reading, found.text, [{ line: line.index, start: found.start, end: found.end }], {
        reason: 'airline named beside its flight',
        specificity: 0.8,
      });
  }
  const elsewhere = airlinesNamed(reading).get(airline.code);
  if (elsewhere)
    return candidateAt(reading, sliceOf(reading, elsewhere), [elsewhere], {
      reason: 'airline named elsewhere in the paper',
      specificity: 0.6,
    });
  const head = airlineAtHead(reading);
  if (head) return head;
  const isSure = isWellKnownAirline(airline.code) && !flight.isWeak;
  return candidateAt(reading, airline.name, [flight], {
    reason: `airline of the code ${airline.code}`,
    ...(!isSure && { doubts: ['derived'] }),
    specificity: isSure ? 0.8 : 0.4,
  });
}

/** A paper's own head names the airline, `AirNordica` over its ticket, more surely than a table of codes. */
function airlineAtHead(reading: Reading): Candidate<string> | undefined {
  if (airlinesNamed(reading).size > 0) return undefined;
  const line = reading.lines.slice(0, MAX_HEAD_LINES).find(({ text }) => HEAD_OF_AIRLINE.test(text.trim()));
  if (!line) return undefined;
  const name = line.text.trim();
  const start = line.text.indexOf(name);
  return candidateAt(reading, name, [{ line: line.index, start, end: start + name.length }], {
    reason: 'name of an airline at the head of the paper',
    doubts: ['weak_context'],
    specificity: 0.5,
  });
}

const MAX_HEAD_LINES = 3;
const HEAD_OF_AIRLINE =
  /^(?=.{5,24}$)(?=.*(?:air|avia|jet|wings))(?!.*(?:ticket|receipt|itinerary|booking|travel|airport|fair|repair|chair))\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}$/iu;
