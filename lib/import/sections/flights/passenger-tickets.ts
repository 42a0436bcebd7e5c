import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { candidateAt, type Spot } from '../shared/spots.ts';
import { type FoundName, isSamePerson, slashedNames, surnameOf } from './names.ts';
import type { Passenger, TokenLine } from './types.ts';

export const TICKET = /(?<![\p{L}\p{N}-])(\d{3}[- ]?\d{4}\s?\d{3}\s?\d{3})(?![\p{N}])/u;

const NOT_A_TICKET = /emd|excess|baggage|gepäck|bagage|equipaje|invoice|phone|tel\b/iu;

interface LooseTicket {
  number: string;
  spot: Spot;
  /** What follows it, folded, up to the next number. */
  after: string;
}

const TICKETS = new RegExp(TICKET.source, 'gu');
/** Letters by which what follows a ticket is looked up. */
const LEAD = 2;

/** `057-2404417780 (Lantier)`: the ticket beside the surname, where the traveller's own line has none. */
export function ticketsBySurname(
  reading: Reading,
  all: readonly Passenger[],
): (passenger: Passenger) => { ticket?: Candidate<string> } {
  const tickets = looseTickets(reading);
  const byLead = new Map<string, LooseTicket[]>();
  for (const ticket of tickets) for (const lead of leadsOf(ticket.after)) addTo(byLead, lead, ticket);
  const bySurname = new Map<string, string[]>();
  for (const { name } of all) addTo(bySurname, surnameOf(name.value), name.value);
  return (passenger) => {
    const surname = surnameOf(passenger.name.value);
    if (tickets.length === 0 || passenger.ticket || surname.length < LEAD) return {};
    const isShared = bySurname.get(surname)?.some((other) => !isSamePerson(other, passenger.name.value));
    if (isShared) return {};
    const lead = surname.slice(0, LEAD);
    const likely = /^[a-z-]+$/.test(lead) ? (byLead.get(lead) ?? []) : tickets;
    const beside = new RegExp(`^\\W{0,4}(?:\\w+ )?${surname.replace(/[^a-z-]/g, '.')}(?![a-z])`);
    const found = likely.find(({ after }) => beside.test(after));
    if (!found) return {};
    const ticket = candidateAt(reading, found.number, [found.spot], {
      method: 'label',
      reason: 'ticket number beside the surname',
      specificity: 0.7,
    });
    return { ticket };
  };
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function looseTickets(reading: Reading): LooseTicket[] {
  return reading.lines.flatMap((line) =>
    [...line.text.matchAll(TICKETS)].flatMap((match) => {
      const end = match.index + match[0].length;
      if (NOT_A_TICKET.test(line.text.slice(Math.max(0, match.index - 24), match.index))) return [];
      const after = foldName(line.text.slice(end, end + 40)).split(/\d{3}/)[0] ?? '';
      const spot = { line: line.index, start: match.index, end };
      return [{ number: match[0].replace(/\s/g, ''), spot, after }];
    }),
  );
}

/** The letters at every place where a surname may begin: after up to four signs, and after one word more. */
function leadsOf(after: string): string[] {
  const leads = new Set<string>();
  for (let at = 0; at <= 4; at++) {
    if (at > 0 && !/\W/.test(after.charAt(at - 1))) break;
    leads.add(after.slice(at, at + LEAD));
    const word = /^\w+ /.exec(after.slice(at))?.[0].length;
    if (word) leads.add(after.slice(at + word, at + word + LEAD));
  }
  return [...leads];
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
