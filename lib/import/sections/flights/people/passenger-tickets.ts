import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { findAirlines } from '../../../recognizers/airlines.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { candidateAt, type Spot, sliceOf } from '../../shared/spots.ts';
import { isGone } from '../standing/gone-codes.ts';
import type { Leg, Passenger, TokenLine } from '../types.ts';
import { type FoundName, isSamePerson, slashedNames, surnameOf } from './find-names.ts';
import { PeopleIndex } from './people-index.ts';
import { firstName } from './written-names.ts';

export const TICKET = quick(/(?<![\p{L}\p{N}-])(\d{3}(?:-\s|[-\s])?\d{4}\s?\d{3}\s?\d{3})(?![\p{N}])/u);

const NOT_A_TICKET =
  /emd|excess|baggage|gepäck|bagage|equipaje|invoice|phone|tel\b|mobil|handy|\bcell|fax|whatsapp|passport|\bcard|karte|\bIBAN|\bvat\b|\+\s?$/iu;

/** A ticket's number, and no phone's or bag's: by the words before it, or the label on the line above. */
function isTicket(reading: Reading, line: number, start: number): boolean {
  const text = reading.lines[line]?.text ?? '';
  const before = text.slice(Math.max(0, start - 24), start);
  const above = before.trim() === '' ? (reading.lines[line - 1]?.text ?? '') : '';
  const end = start + (TICKET.exec(text.slice(start))?.[0].length ?? 0);
  return (
    !NOT_A_TICKET.test(before) &&
    !isGone(text, start, end) &&
    !(/:\s*$/u.test(above) && NOT_A_TICKET.test(above))
  );
}

/** The tickets that a paper names, wherever it does. */
export function ticketNumbers(reading: Reading): (Spot & { candidate: Candidate<string> })[] {
  return reading.lines.flatMap(({ text, index: line }) => {
    if (!/\d{3}/u.test(text)) return [];
    return matchesOf(text, TICKETS).flatMap(({ 0: written, index: start }) => {
      const spot = { line, start, end: start + written.length };
      if (!isTicket(reading, line, start)) return [];
      const candidate = candidateAt(reading, written.replace(/\s/gu, ''), [spot], {
        method: 'label',
        reason: 'ticket number beside the name',
      });
      return [{ ...spot, candidate }];
    });
  });
}

interface LooseTicket {
  number: string;
  spot: Spot;
  /** The words beside it that may be its traveller's name, folded. */
  words: string[];
  /** `/P2`: the traveller of that number on the list. */
  traveller?: number;
}

const TICKETS = new RegExp(TICKET.source, 'gu');
const MAX_WORDS_BESIDE = 4;

/** `057-2404417780 (Lantier)`, `Fröberg 117-2405519901`, `…/P2`: tickets that stand away from the list of travellers. */
export function ticketsBySurname(
  reading: Reading,
  all: readonly Passenger[],
): (passenger: Passenger) => { ticket?: Candidate<string> } {
  const tickets = looseTickets(reading);
  const withNumber = tickets.filter(({ traveller }) => traveller !== undefined);
  const byWord = ticketsByWord(tickets);
  const bySurname = new Map<string, string[]>();
  for (const { name } of all) addTo(bySurname, surnameOf(name.value), name.value);
  return (passenger) => {
    const surname = surnameOf(passenger.name.value);
    if (tickets.length === 0 || passenger.ticket) return {};
    const numbered = withNumber.find(({ traveller }) => traveller === passenger.number);
    const isShared = bySurname.get(surname)?.some((other) => !isSamePerson(other, passenger.name.value));
    const given = foldName(passenger.name.value).split(' ')[0] ?? '';
    const named = (byWord.get(surname) ?? []).filter((one) => !isShared || one.words.includes(given));
    const found = numbered ?? (surname.length > 1 ? named[0] : undefined);
    if (!found) return {};
    const ticket = candidateAt(reading, found.number, [found.spot], {
      method: 'label',
      reason: numbered
        ? 'ticket number with the number of the traveller'
        : 'ticket number beside the surname',
      specificity: 0.7,
    });
    return { ticket };
  };
}

function ticketsByWord(tickets: readonly LooseTicket[]): Map<string, LooseTicket[]> {
  const byWord = new Map<string, LooseTicket[]>();
  for (const ticket of tickets) for (const word of new Set(ticket.words)) addTo(byWord, word, ticket);
  return byWord;
}

function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function looseTickets(reading: Reading): LooseTicket[] {
  return reading.lines.flatMap(({ text, index: line }) => {
    const matches = matchesOf(text, TICKETS);
    const [first] = matches;
    const isNameFirst =
      first !== undefined &&
      opensWithName(text.slice(0, first.index)) &&
      !/^\s{0,2}\(\p{Lu}/u.test(text.slice(first.index + first[0].length));
    return matches.flatMap((match, i) => {
      const end = match.index + match[0].length;
      if (!isTicket(reading, line, match.index)) return [];
      const previous = matches[i - 1];
      const beside = isNameFirst
        ? wordsOf(text.slice(previous ? previous.index + previous[0].length : 0, match.index)).slice(
            -MAX_WORDS_BESIDE,
          )
        : wordsOf(text.slice(end, matches[i + 1]?.index ?? end + 60)).slice(0, MAX_WORDS_BESIDE);
      const traveller = /\/P(\d{1,2})(?!\d)/u.exec(text.slice(end))?.[1];
      return [
        {
          number: match[0].replace(/\s/g, ''),
          spot: { line, start: match.index, end },
          words: beside,
          ...(traveller && { traveller: Number(traveller) }),
        },
      ];
    });
  });
}

const wordsOf = (text: string) =>
  foldName(text)
    .split(/[^\p{L}'-]+/u)
    .filter((word) => word.length > 1);

/** Words before the first number that are no label of it: the names stand before their tickets. */
const opensWithName = (before: string) =>
  /\p{L}{2}/u.test(
    before
      .slice(before.lastIndexOf(':') + 1)
      .replace(/(?<!\p{L})(?:e-?)?(?:ticket|etkt|tkt|billet|biljett|no|nr|number|nummer)\p{L}*/giu, ''),
  );

/**
 * As many tickets in the paper as travellers, but for those of who is gone, and none beside a name: each traveller's by
 * the order of both, so too the only ticket of the only traveller.
 */
export function ticketsByOrder(
  reading: Reading,
  all: readonly Passenger[],
  gone: readonly Passenger[],
): PeopleIndex<Candidate<string>> | undefined {
  if (all.length === 0 || all.some((one) => one.ticket)) return undefined;
  const people: string[] = [];
  for (const { name } of all)
    if (!people.some((known) => isSamePerson(known, name.value))) people.push(name.value);
  const tickets = new Map<string, Spot>();
  const isOfGone = (key: string) => gone.some(({ ticket }) => ticket?.value.replace(/\D/gu, '') === key);
  for (const { text, index: line } of reading.lines) {
    for (const match of text.matchAll(TICKETS)) {
      const number = match[0].replace(/\s/g, '');
      const key = number.replace(/\D/gu, '');
      if (tickets.has(key) || isOfGone(key) || !isTicket(reading, line, match.index)) continue;
      tickets.set(key, { line, start: match.index, end: match.index + match[0].length });
    }
  }
  if (tickets.size !== people.length) return undefined;
  const byName = new PeopleIndex<Candidate<string>>();
  [...tickets.values()].forEach((spot, i) => {
    const candidate = candidateAt(reading, sliceOf(reading, spot).replace(/\s/g, ''), [spot], {
      reason:
        people.length === 1
          ? 'the only ticket number of the only traveller'
          : 'ticket numbers in the order of the travellers',
      specificity: 0.6,
    });
    byName.add(people[i] ?? '', candidate);
  });
  return byName;
}

const MAX_PASS_LINES = 12;
const MAX_PASS_LINE = 90;

/** `724-2210556618 (Ast/Leonore), …`: the number that a bracket with the name follows. */
const RIGHT_BEFORE = new RegExp(`${TICKET.source}\\s{0,2}\\($`, 'u');

/** The ticket number on the traveller's own line, or on the next one when that names nobody. */
export function ticketOf(reading: Reading, line: TokenLine, name: FoundName): Candidate<string> | undefined {
  // The blocks of a boarding pass stand apart; a list goes on with the next name.
  const reach = slashedNames(line.text).length === 1 && line.text.length < MAX_PASS_LINE ? MAX_PASS_LINES : 2;
  for (let index = line.index; index <= line.index + reach; index++) {
    const text = index === line.index ? line.text : (reading.lines[index]?.text ?? '');
    // Somebody else's, or a list for all.
    if (index !== line.index && (slashedNames(text).length > 0 || [...text.matchAll(TICKETS)].length > 1))
      return undefined;
    const isOwn = index === line.index;
    const others = isOwn ? undefined : firstName(text);
    if (others?.every((other) => !isSamePerson(other.name, name.name))) return undefined;
    // What stands before the second of two names is the first one's.
    const isAlone = slashedNames(line.text).length <= 1;
    const before = isOwn ? RIGHT_BEFORE.exec(text.slice(0, name.start)) : undefined;
    const behind = isOwn ? TICKET.exec(text.slice(name.end)) : undefined;
    const match = before ?? behind ?? (isOwn && !isAlone ? undefined : TICKET.exec(text));
    const broken = isOwn && !match ? brokenTicket(reading, index, name.end) : undefined;
    if (broken) return broken;
    const number = match?.[1];
    if (!number) continue;
    // `…/P2` says whose it is by the number on the list.
    if (index !== line.index && /\/P\d{1,2}(?!\d)/u.test(text)) return undefined;
    const start = text.indexOf(number);
    if (!isTicket(reading, index, start)) continue;
    return candidateAt(
      reading,
      number.replace(/\s/g, ''),
      [{ line: index, start, end: start + number.length }],
      { method: 'label', reason: 'ticket number beside the name', specificity: 0.8 },
    );
  }
  return undefined;
}

/** The tickets of a row under as many airlines: `BILLET AIR TRANSAT   BILLET AIR FRANCE`. */
export function ticketsOfCarriers(
  reading: Reading,
  index: number,
): { carrier: string; ticket: Candidate<string> }[] {
  const found = matchesOf(reading.lines[index]?.text ?? '', TICKETS);
  if (found.length < 2) return [];
  const head = reading.lines
    .slice(Math.max(0, index - MAX_LINES_TO_HEAD), index)
    .findLast(({ text }) => !TICKET.test(text));
  const carriers = head ? findAirlines(head.text).map(({ value }) => value.code) : [];
  if (new Set(carriers).size !== found.length || carriers.length !== found.length) return [];
  return found.flatMap(({ 0: written, index: start }, i) => {
    if (!isTicket(reading, index, start)) return [];
    const spot = { line: index, start, end: start + written.length };
    const ticket = candidateAt(reading, written.replace(/\s/gu, ''), [spot], {
      method: 'table',
      reason: 'column for the tickets of the airline',
      specificity: 0.9,
    });
    return [{ carrier: carriers[i] ?? '', ticket }];
  });
}
const MAX_LINES_TO_HEAD = 14;

/** `… (ticket 014` over `2290017732)`: a number that the page breaks behind the airline's digits. */
function brokenTicket(reading: Reading, index: number, from: number): Candidate<string> | undefined {
  const text = reading.lines[index]?.text ?? '';
  const head = /(?<!\d)\d{3}[- ]?\s{0,2}$/u.exec(text);
  const tail = /^\s{0,2}\d{10}(?!\d)/u.exec(reading.lines[index + 1]?.text ?? '');
  if (!head || !tail || head.index < from) return undefined;
  const spots = [
    { line: index, start: head.index, end: head.index + 3 },
    { line: index + 1, start: tail[0].length - 10, end: tail[0].length },
  ];
  return candidateAt(reading, `${head[0].trim()}${tail[0].trim()}`, spots, {
    method: 'label',
    reason: 'ticket number beside the name',
    specificity: 0.7,
  });
}

/**
 * The ticket that the lines of one leg give for a traveller by the surname: on another airline the same people fly on
 * other tickets.
 */
export function ticketsWithin(
  reading: Reading,
): (
  leg: Pick<Leg, 'firstLine' | 'lastLine'>,
  name: string,
  all: readonly string[],
) => Candidate<string> | undefined {
  const byWord = ticketsByWord(looseTickets(reading));
  return ({ firstLine, lastLine }, name, all) => {
    const surname = surnameOf(name);
    const others = all.map(surnameOf).filter((other) => other !== surname);
    const own = byWord
      .get(surname)
      ?.find(
        ({ spot, words }) =>
          spot.line >= firstLine && spot.line <= lastLine && !others.some((other) => words.includes(other)),
      );
    return (
      own &&
      candidateAt(reading, own.number, [own.spot], {
        method: 'label',
        reason: 'ticket number beside the surname in the lines of the leg',
        specificity: 0.8,
      })
    );
  };
}

/** As many tickets behind the last name of a line as it has names: theirs, in that order. */
export function withTicketsInOrder(
  reading: Reading,
  line: TokenLine,
  people: readonly Passenger[],
): readonly Passenger[] {
  const last = people.at(-1)?.name.evidence[0]?.quote ?? '';
  const from = people.length > 1 ? line.text.lastIndexOf(last.split('\n').at(-1) ?? '') : -1;
  if (from < 0) return people;
  const tickets = [...line.text.slice(from).matchAll(TICKETS)].filter(({ index }) =>
    isTicket(reading, line.index, from + index),
  );
  if (tickets.length !== people.length) return people;
  return people.map((passenger, i) => {
    const [written = '', at = 0] = [tickets[i]?.[0], tickets[i]?.index];
    const spot = { line: line.index, start: from + at, end: from + at + written.length };
    const ticket = candidateAt(reading, written.replace(/\s/g, ''), [spot], {
      method: 'label',
      reason: 'ticket numbers in the order of the names',
      specificity: 0.7,
    });
    return { ...passenger, ticket };
  });
}
