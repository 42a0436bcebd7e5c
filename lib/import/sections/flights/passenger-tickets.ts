import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { candidateAt } from '../shared/spots.ts';
import { type FoundName, isSamePerson, slashedNames, surnameOf } from './names.ts';
import type { Passenger, TokenLine } from './types.ts';

export const TICKET = /(?<![\p{L}\p{N}-])(\d{3}[- ]?\d{4}\s?\d{3}\s?\d{3})(?![\p{N}])/u;

const NOT_A_TICKET = /emd|excess|baggage|gepäck|bagage|equipaje|invoice|phone|tel\b/iu;

/** `057-2404417780 (Lantier)`: the ticket beside the surname, where the traveller's own line has none. */
export function ticketBySurname(
  reading: Reading,
  passenger: Passenger,
  all: readonly Passenger[],
): { ticket?: Candidate<string> } {
  const surname = surnameOf(passenger.name.value);
  const isShared = all.some(
    (one) => surnameOf(one.name.value) === surname && !isSamePerson(one.name.value, passenger.name.value),
  );
  if (passenger.ticket || isShared || surname.length < 2) return {};
  for (const line of reading.lines) {
    for (const match of line.text.matchAll(new RegExp(TICKET.source, 'gu'))) {
      const end = match.index + match[0].length;
      const after = foldName(line.text.slice(end, end + 40)).split(/\d{3}/)[0] ?? '';
      if (NOT_A_TICKET.test(line.text.slice(Math.max(0, match.index - 24), match.index))) continue;
      if (!new RegExp(`^\\W{0,4}(?:\\w+ )?${surname.replace(/[^a-z-]/g, '.')}(?![a-z])`).test(after))
        continue;
      const ticket = candidateAt(
        reading,
        match[0].replace(/\s/g, ''),
        [{ line: line.index, start: match.index, end }],
        {
          method: 'label',
          reason: 'ticket number beside the surname',
          specificity: 0.7,
        },
      );
      return { ticket };
    }
  }
  return {};
}

/** One traveller and one ticket number in the whole paper belong together, wherever they stand. */
export function onlyTicket(reading: Reading, people: readonly Passenger[]): Candidate<string> | undefined {
  const [first] = people;
  if (!first || people.some((one) => one.ticket || !isSamePerson(one.name.value, first.name.value)))
    return undefined;
  const spots = reading.lines.flatMap((line) => {
    const match = TICKET.exec(line.text);
    const number = match?.[1];
    if (!number || NOT_A_TICKET.test(line.text.slice(Math.max(0, match.index - 24), match.index))) return [];
    return [
      {
        line: line.index,
        start: match.index,
        end: match.index + number.length,
        number: number.replace(/\s/g, ''),
      },
    ];
  });
  const [spot] = spots;
  if (!spot || spots.some((other) => other.number !== spot.number)) return undefined;
  return candidateAt(reading, spot.number, [spot], {
    reason: 'the only ticket number of the only traveller',
    specificity: 0.6,
  });
}

/** The ticket number on the traveller's own line, or on the next one when that names nobody. */
export function ticketOf(reading: Reading, line: TokenLine, name: FoundName): Candidate<string> | undefined {
  for (const index of [line.index, line.index + 1, line.index + 2]) {
    const text = index === line.index ? line.text : (reading.lines[index]?.text ?? '');
    if (index !== line.index && slashedNames(text).length > 0) return undefined;
    const match =
      index === line.index ? (TICKET.exec(text.slice(name.end)) ?? TICKET.exec(text)) : TICKET.exec(text);
    const number = match?.[1];
    if (!number) continue;
    const start = text.indexOf(number);
    if (NOT_A_TICKET.test(text.slice(Math.max(0, start - 24), start))) continue;
    return candidateAt(
      reading,
      number.replace(/\s/g, ''),
      [{ line: index, start, end: start + number.length }],
      { method: 'label', reason: 'ticket number beside the name', specificity: 0.8 },
    );
  }
  return undefined;
}
