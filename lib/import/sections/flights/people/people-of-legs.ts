import { foldName } from '../../../recognizers/fold.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { columnCells } from '../columns/column-cells.ts';
import type { PlannedLeg } from '../entries.ts';
import type { Leg, Passenger, SeatClaim } from '../types.ts';
import { peopleByInitials } from './by-initials.ts';
import { isSamePerson, surnameOf } from './find-names.ts';
import { personOfItem } from './of-item.ts';
import { ticketNumbers } from './passenger-tickets.ts';
import { PeopleIndex } from './people-index.ts';

/** Who flies each leg: those its own lines name, else those of a list, with what both say of them. */
export function peopleOfLegs(legs: readonly Leg[], listed: readonly Passenger[]): Passenger[][] {
  const lists = splitLists(listed, legs);
  const following = listsBehindLegs(listed, legs);
  const known = new PeopleIndex<Passenger>();
  for (const passenger of listed) known.add(passenger.name.value, passenger);
  let above: Passenger[] = [];
  return legs.map((leg) => {
    const over = leg.passengers.length > 0 ? [] : peopleMeant(leg, listed);
    if (over.length > 0) return over;
    const named = leg.passengers.length > 0 ? leg.passengers : peopleToldOver(leg, listed);
    const own = leg.hasSamePeople && named.length === 0 ? above : named;
    const all =
      own.length > 0 && !isOfList(own, known) && !isOfGroup(leg, own, listed)
        ? []
        : (following.get(leg.firstLine) ?? peopleFor(leg, lists, legs));
    above =
      all.length > 0
        ? all.map((person) => withOwn(person, own))
        : own.map((person) => withListed(person, known));
    return above;
  });
}

/** Those of the list whom the lines of a flight, or the one over it, tell by a number, by initials or by the surname. */
function peopleMeant(leg: Leg, listed: readonly Passenger[]): Passenger[] {
  const numbered = peopleNumbered(leg, listed);
  if (numbered.length > 0) return numbered;
  const initialled = peopleByInitials(leg, listed);
  if (initialled.length > 0) return initialled;
  const titled = peopleTitledOver(leg, listed);
  return titled.length > 0 ? titled : personOfItem(leg);
}

/** `P1,3`, `Passengers 1-3`: those of the list whom the lines of a flight tell by their numbers. */
function peopleNumbered({ reading, firstLine, lastLine }: Leg, listed: readonly Passenger[]): Passenger[] {
  if (listed.length < 2) return [];
  const numbers = reading.lines.slice(firstLine, lastLine + 2).flatMap(({ text, index }) =>
    // `SSR AVML LX HK1/P3`: of the same reservation, and of no flight.
    listed.some(({ line }) => line === index) || SERVICE.test(text)
      ? []
      : index > lastLine
        ? numbersOfPeople(text, true)
        : [...numbersOfPeople(text), ...numbersInCell(reading, index)],
  );
  const isNumbered = listed.every(({ number }) => number !== undefined);
  const meant = listed.filter(({ number }, at) => numbers.includes(isNumbered ? (number ?? 0) : at + 1));
  return meant.length === new Set(numbers).size ? meant : [];
}

/** Below the lines of the flight only what a line opens with is said of it. */
function numbersOfPeople(text: string, isBelow = false): number[] {
  const match = NUMBERED.exec(text);
  const [, several, one] = match && !(isBelow && text.slice(0, match.index).trim() !== '') ? match : [];
  return (several ?? one ?? '').split(/[^\d.-]+/u).flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map((number) => Number.parseInt(number, 10));
    return part === '' ? [] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  });
}

/** `1, 3` under `Passengers`; one number alone may say how many there are, but not in a column that lists others. */
function numbersInCell(reading: Leg['reading'], line: number): number[] {
  const textOf = (index: number) => {
    const cell = columnCells(reading, index).find(({ column }) => column.role === 'passenger');
    return cell ? (reading.lines[index]?.text ?? '').slice(cell.start, cell.end).trim() : '';
  };
  const text = textOf(line);
  if (!/^\d[\d.,/&+ -]*$/u.test(text)) return [];
  const table = reading.tables.find(({ rows }) => rows.some((row) => row.line === line));
  const isList = table?.rows.some((row) => /^\d{1,2} ?[,/&+-] ?\d/u.test(textOf(row.line))) === true;
  return isList ? numbersOfPeople(/^\d+$/u.test(text) ? `P${text}` : `P ${text}`) : [];
}

const SERVICE = /^\s*(?:\d{1,2}\s+)?(?:SSR|OSI|FA|FB|FE|FV|RM|TK|APM?|AP[EB])(?!\p{L})/u;
const NUMBER = '\\d{1,2}(?:\\.1)?';
const NEXT_NUMBER = `\\s?(?:[,/&+-]|and|und|et|y|och)\\s?${NUMBER}`;
/** One number alone may say how many there are, but not behind `P` or the word for one traveller. */
const NUMBERED = quick(
  new RegExp(
    `(?<![\\p{L}\\d/,])(?:(?:P|PAX|PASSENGERS?|TRAVELL?ERS?|REISENDER?|PASSAGIERE?|PASSAGERS?|VOYAGEURS?|PASAJEROS?|RESENÄRE?R?|NAMES?)\\s?[:.]?\\s?(${NUMBER}(?:${NEXT_NUMBER})+)|(?:P|(?:PASSENGER|TRAVELL?ER|REISENDER|PASSAGIER|PASSAGER|VOYAGEUR|PASAJERO|RESENÄR)\\s)(\\d{1,2}))(?![\\p{L}\\d:]|[.,]\\d)`,
    'iu',
  ),
);

/** `Ms Wren flies on to Cork:` right over a flight, or over its table: those of the list who are on it. */
function peopleToldOver({ reading, firstLine }: Leg, listed: readonly Passenger[]): Passenger[] {
  const table = reading.tables.find((one) => one.firstLine <= firstLine && one.lastLine >= firstLine);
  const last = (table?.firstLine ?? firstLine) - 1;
  const { text = '', block } = reading.lines[last] ?? {};
  if (listed.length === 0 || !text.trimEnd().endsWith(':')) return [];
  const said = reading.lines
    .slice(Math.max(0, last - MAX_LINES_OVER), last + 1)
    .flatMap((line) => (line.block === block ? line.text : []))
    .join(' ')
    .split(/[.!?]\s/u)
    .filter((sentence) => FLIES.test(sentence))
    .map((sentence) => ` ${foldName(sentence).replace(/[^\p{L}-]+/gu, ' ')} `);
  const meant = listed.filter(({ name }) =>
    said.some((words) => words.includes(` ${surnameOf(name.value)} `)),
  );
  return meant.length < listed.length ? meant : [];
}

/** `MR LINDE RETURN - LOCATOR Y2ZP8H  ETKT 125 2209555078`, `J. Wren only` right over a flight: of those of the list he alone. */
function peopleTitledOver({ reading, firstLine }: Leg, listed: readonly Passenger[]): Passenger[] {
  const above = reading.lines[firstLine - 1];
  if (!above || above.text.length > MAX_HEAD || listed.some(({ line }) => line === above.index)) return [];
  // `Dear Ms Wren,`: a mail about the flights of all is written to one.
  if (GREETS.test(above.text) || /[,!]\s*$/u.test(above.text)) return [];
  const said = [...matchesOf(above.text, TITLED), ...matchesOf(above.text, ALONE)].map(([, before, behind]) =>
    foldName(before ?? behind ?? ''),
  );
  if (said.length === 0) return [];
  const meant = listed.filter(({ name }) => said.includes(surnameOf(name.value)));
  if (meant.length !== said.length || meant.length === listed.length) return [];
  const [ticket, ...others] = ticketNumbers(reading).filter(({ line }) => line === above.index);
  if (meant.length > 1 || !ticket || others.length > 0) return meant;
  return meant.map((one) => ({ ...one, ticket: ticket.candidate, seats: [] }));
}

const MAX_HEAD = 120;
const TITLED = quick(
  /(?<!\p{L})(?:MR|Mr|MRS|Mrs|MS|Ms|MISS|Miss|Herr|HERR|Frau|FRAU|Mme|MME|M|Sra?|SRA?|Hr|HR|Fru|FRU)\.? (\p{Lu}[\p{L}'’-]+)(?! \p{Lu}\p{Ll})/gu,
);

/** `(J. Wren only, ticket 086 2177340560)`, `nur Linde` */
const ALONE = quick(
  /(?<=\p{Lu}\.? ?)(\p{Lu}[\p{L}'’-]+) (?:only|alone|nur|allein|seulement|seule?|solamente|solo|endast|bara)(?!\p{L})|(?<!\p{L})(?:only|nur|seulement|sólo|solo|endast|bara) (?:\p{Lu}[\p{L}.]* )?(\p{Lu}[\p{L}'’-]+)(?! \p{Lu}\p{Ll})/gu,
);

const MAX_LINES_OVER = 3;
const FLIES = quick(
  /(?<!\p{L})(?:fl(?:y|ies|iegt|iegen)|travels?|reis(?:t|en)|vole(?:nt)?|voyage(?:nt)?|rentre(?:nt)?|vuelan?|viajan?|flyger|reser)(?!\p{L})/iu,
);

/** There and back told on one line, the people named once: behind the last flight or before the first. */
export function peopleOfSameSentence(leg: PlannedLeg, legs: readonly PlannedLeg[]): Passenger[] {
  const line = leg.reading.lines[leg.firstLine];
  if (line?.line.table !== undefined) return [];
  const owner = legs.find((other) => other.people.length > 1 && other.firstLine === leg.firstLine);
  const name = owner?.people[0]?.name.evidence[0]?.quote ?? '';
  const isBefore =
    (line?.text.indexOf(name) ?? -1) < (line?.text.indexOf(owner?.flightNumber.slice(2) ?? '') ?? -1);
  return owner && (legs.indexOf(owner) > legs.indexOf(leg) || isBefore) ? owner.people : [];
}

/** `Ada 3A, Tom 3B`: seats of people whom a list names in full, and who may not be all that fly. */
const isOfList = (people: readonly Passenger[], listed: PeopleIndex<Passenger>): boolean =>
  people.every(({ isCalled, name }) => isCalled === true && listed.of(name.value).length > 0);

/** Below the last flight of a group all groups may be named together. */
const isOfGroup = ({ group }: Leg, own: readonly Passenger[], listed: readonly Passenger[]): boolean => {
  const members = listed.filter((one) => one.group !== undefined && one.group === group);
  return members.length > 0 && own.length > members.length;
};

/** What the lines of a leg say of a person of the list. */
function withOwn(person: Passenger, own: readonly Passenger[]): Passenger {
  const seats = own
    .filter(({ name }) => isSamePerson(name.value, person.name.value))
    .flatMap((one) => one.seats);
  return seats.length > 0 ? { ...person, seats } : person;
}

/** What a list says of a person whom the leg names too. */
function withListed(person: Passenger, listed: PeopleIndex<Passenger>): Passenger {
  const same = listed.of(person.name.value);
  const ticket = person.ticket ?? same.find((one) => one.ticket)?.ticket;
  const seats = person.seats.length > 0 ? person.seats : same.flatMap((one) => one.seats);
  return { ...person, seats, ...(ticket && { ticket }) };
}

/**
 * The travellers a leg without names of its own has: the only list of the paper; where lists and legs alternate, the
 * list above the leg, or below it when the first list follows the first leg.
 */
function peopleFor(leg: Leg, lists: readonly Passenger[][], legs: readonly Leg[]): Passenger[] {
  const ofGroup = leg.group ? lists.flat().filter((one) => one.group === leg.group) : [];
  if (ofGroup.length > 0) return ofGroup;
  if (lists.length <= 1) return lists[0] ?? [];
  // `Group 2 – code …` over legs and the people who fly them: the list is that of its part of the paper.
  const blockOf = (line: number | undefined) => leg.reading.lines[line ?? -1]?.block;
  const ofPart = lists.filter((list) => blockOf(list[0]?.line) === blockOf(leg.firstLine));
  const isPerPart = new Set(lists.map((list) => blockOf(list[0]?.line))).size === lists.length;
  if (isPerPart && ofPart[0]) return ofPart[0];
  const first = lists[0]?.[0]?.line ?? 0;
  const isListFirst = first < (legs[0]?.firstLine ?? 0) || legs[0]?.firstLine === legs[0]?.lastLine;
  const above = lists.findLast(
    (list) => (list[0]?.line ?? 0) <= leg.lastLine && (list[0]?.line ?? 0) <= leg.firstLine,
  );
  const below = lists.find((list) => (list[0]?.line ?? 0) > leg.firstLine);
  return (isListFirst ? (above ?? below) : (below ?? above)) ?? [];
}

/** Where every leg has its own list behind it, each list with the tickets and seats of that leg. */
function listsBehindLegs(listed: readonly Passenger[], legs: readonly Leg[]): Map<number, Passenger[]> {
  const starts = [...new Set(legs.map((leg) => leg.firstLine))].sort((a, b) => a - b);
  const lists = new Map<number, Passenger[]>();
  if (starts.length < 2 || starts.length < legs.length) return lists;
  for (const passenger of listed) {
    const start = starts.findLast((one) => one <= passenger.line);
    if (start === undefined) continue;
    const seats = passenger.seats.map((claim) => (isPlaced(claim) ? claim : { ...claim, line: start }));
    lists.set(start, [...(lists.get(start) ?? []), { ...passenger, seats }]);
  }
  return lists.size === starts.length ? lists : new Map();
}

/** Says itself which flight it is on. */
const isPlaced = ({ flightNumber, hint, line }: SeatClaim) =>
  flightNumber !== undefined || hint !== undefined || line !== undefined;

/** Runs of names with no leg between; a later list of the same people only adds to the first. */
function splitLists(listed: readonly Passenger[], legs: readonly Leg[]): Passenger[][] {
  const lists: Passenger[][] = [];
  const starts = legs.map((leg) => leg.firstLine).sort((a, b) => a - b);
  const people = new PeopleIndex<Passenger>();
  let last: Passenger | undefined;
  for (const passenger of listed) {
    const [known] = people.of(passenger.name.value);
    const { line } = last ?? passenger;
    const isNewList =
      last === undefined ||
      passenger.opensList ||
      starts.some((start) => start > line && start < passenger.line);
    if (known) {
      known.seats = [...known.seats, ...passenger.seats];
      known.ticket ??= passenger.ticket;
      // `Passenger: …` once more over other flights: these are that traveller's.
      if (passenger.isHead && isNewList) lists.push([{ ...known, line: passenger.line }]);
      if (passenger.isHead) last = passenger;
      continue;
    }
    const fresh = { ...passenger };
    people.add(fresh.name.value, fresh);
    if (isNewList) lists.push([fresh]);
    else lists.at(-1)?.push(fresh);
    last = passenger;
  }
  return lists;
}
