import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { surnameOf } from '../people/find-names.ts';
import type { Passenger, SeatClaim, TokenLine } from '../types.ts';
import { seatsIn } from './find-seats.ts';

/** `SEATS   1433   2279`: the digits of flights over rows of surnames. */
const GRID_HEAD = quick(
  /^\s*(?:seats?|sitze|sitzplätze|si[eè]ges|asientos|platser)((?:\s+(?:[A-Z]{2}\s?)?\d{2,4}){2,8})\s*$/iu,
);

/** The seats that a grid without names in full gives to the travellers of a paper, by surname and number of the flight. */
export function seatsOfGrids(
  reading: Reading,
  lines: readonly TokenLine[],
  people: readonly Passenger[],
): { passenger: Passenger; claim: SeatClaim }[] {
  return lines.flatMap(({ text, index }) => {
    const digits = GRID_HEAD.exec(text)?.[1]?.match(/\d{2,4}/gu) ?? [];
    if (digits.length === 0) return [];
    const flights = digits.map((number) => flightOf(lines, number));
    const after = lines.slice(index + 1);
    const end = after.findIndex((line) => seatsIn(line.text).length !== digits.length);
    return after.slice(0, end < 0 ? after.length : end).flatMap((line) => {
      const seats = seatsIn(line.text);
      const word = foldName(line.text.slice(0, seats[0]?.start)).trim();
      const [passenger, ...others] = people.filter(({ name }) => surnameOf(name.value) === word);
      if (!passenger || others.length > 0) return [];
      return seats.flatMap(({ seat, start, end: last }, at) => {
        const flightNumber = flights[at];
        const spot = { line: line.index, start, end: last };
        const details = { method: 'table' as const, reason: 'seat under the number of the flight' };
        const claim = { seat: candidateAt(reading, seat, [spot], details), flightNumber };
        return flightNumber ? [{ passenger, claim: { ...claim, flightNumber } }] : [];
      });
    });
  });
}

/** The one flight of the paper with these digits. */
function flightOf(lines: readonly TokenLine[], digits: string): string | undefined {
  const found = new Set(
    lines.flatMap(({ tokens }) =>
      tokens.flatMap((token) =>
        token.kind === 'flight' && token.value.flightNumber.slice(2) === String(Number(digits))
          ? [token.value.flightNumber]
          : [],
      ),
    ),
  );
  return found.size === 1 ? [...found][0] : undefined;
}
