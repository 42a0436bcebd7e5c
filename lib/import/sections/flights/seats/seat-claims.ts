import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { columnFinder } from '../columns/column-cells.ts';
import { asPersonName, type FoundName, isOtherThanPerson, slashedNames } from '../people/find-names.ts';
import { personCalled, personGreeted } from '../people/person-called.ts';
import type { SeatClaim, TokenLine } from '../types.ts';
import { hasScope, SEAT_LABEL, scopeBeside, seatScope, seatsIn } from './find-seats.ts';

/** Somebody named with seats on one line; without a place in it where the name ends the line above. */
export interface Seated extends FoundName {
  seats: SeatClaim[];
  /** By one word. */
  isCalled: boolean;
  /** By one word here, and nowhere in full. */
  isShort: boolean;
  /** Enough to be taken for a traveller, whom nothing else may name. */
  isSure: boolean;
}

const WAY =
  '(?:out|in|back|(?:out|in)bound|return|hin(?:flug)?|rück(?:flug)?|zurück|aller|retour|ida|vuelta|regreso|ut(?:resa)?|hem(?:resa)?|andata|ritorno)';
/** What may stand between a name and the seat behind it: a label, the way or the flight it is on. */
const UP_TO_SEAT = new RegExp(
  `(?:[\\s,:(–—-]|${SEAT_LABEL.source}|(?<!\\p{L})(?:n[°ºo]|nr|is|has|in|a|tiene|har|hat|(?:is |are |you are |sits |sitzt |sitter )?(?:on|in|auf|på))(?!\\p{L})|(?<![\\p{L}\\d])${WAY}(?!\\p{L})|(?<![\\p{L}\\d])[A-Z]{2}\\s?\\d{3,4}(?!\\d)|(?<!\\p{L})[A-Z]{3}[-–/][A-Z]{3}(?!\\p{L})){0,6}$`,
  'iu',
);
const UP_TO_NAME = /^[\s():–—-]{0,4}(?:(?:confirmed |ok )?(?:for|für|pour|para|för)\s)?/iu;
const SEPARATOR = /[;,|/·•+(\n]|\s[-–—&]\s|\s(?:and|und|et|y|och)\s|(?<=[\p{L}\d]{3})[.:]\s|\s{2}/iu;
/** `14B Mill Road`: a house. */
const STREET = quick(
  /^\s?(?:\p{Lu}\p{L}+ ){0,2}(?:street|st|road|rd|lane|avenue|ave|drive|square|way|rue|straße|strasse)(?!\p{L})/iu,
);
const ONE_WORD = /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u;
const MIN_RUN = 2;

const known = new WeakMap<TokenLine, readonly Seated[]>();

/**
 * The people whom a line names with their seats, in either order: `Ada Wren 3A · Tom Linde 3B`, `18A Ada, 18B Tom`,
 * `Ada Wren — ida 6E, vuelta 12F`. Who is called by one word is named in full where the paper does so; else two of them
 * at least stand in a row.
 */
export function seatedOn(reading: Reading, line: TokenLine): readonly Seated[] {
  const before = known.get(line);
  if (before) return before;
  const found = findSeated(reading, line);
  known.set(line, found);
  return found;
}

function findSeated(reading: Reading, line: TokenLine): Seated[] {
  const { text } = line;
  const seats = seatsIn(text).filter(({ end }) => !STREET.test(text.slice(end)));
  if (seats.length === 0) return [];
  const gaps = seats.map(({ start }, i) => ({ from: seats[i - 1]?.end ?? 0, to: start }));
  const behind = seats.map(({ end }, i) => ({ from: end, to: seats[i + 1]?.start ?? text.length }));
  const isSeatFirst = personBehind(reading, line, behind[0]) !== undefined;
  const first =
    personBefore(reading, line, gaps[0]) ??
    (isSeatFirst ? undefined : personAbove(reading, line, seats[0]?.start ?? 0));
  const columnAt = columnFinder(reading);
  const found: Omit<Seated, 'isSure'>[] = [];
  seats.forEach((one, i) => {
    const own = first ? personBefore(reading, line, gaps[i]) : personBehind(reading, line, behind[i]);
    const person = i === 0 ? (own ?? first) : own;
    const beside = scopeBeside(text, one.start, one.end);
    const column = hasScope(beside) ? undefined : columnAt(line.index, one.start);
    const scope = column?.role === 'seat' ? seatScope(column.label) : beside;
    const last = found.at(-1);
    const gap = text.slice(gaps[i]?.from, one.start);
    if (!person && !(first && last && (hasScope(scope) || /^[\s/,&+)-]{1,4}$/u.test(gap)))) return;
    const seat = candidateAt(reading, one.seat, [{ line: line.index, start: one.start, end: one.end }], {
      method: 'label',
      reason: 'seat beside the name of the traveller',
      specificity: 0.8,
    });
    if (person) found.push({ ...person, seats: [{ seat, ...scope }] });
    else last?.seats.push({ seat, ...scope });
  });
  const isRun = found.length >= MIN_RUN;
  const isShortRun = isRun && found.some((one) => one.isShort && !isToldElsewhere(reading, line, one));
  return found
    .filter((one) => !one.isShort || isShortRun)
    .map((one) => ({ ...one, isSure: one.end > 0 && (isRun || one.isCalled || isParted(text, one)) }));
}

/** More than a blank between one name alone and the seat: `Benjamin Franklin 1B` is a house. */
const isParted = (text: string, { start, end }: FoundName): boolean =>
  /^\s?(?:[,:(–—-]|\p{Ll}{3})/u.test(text.slice(end, end + 6)) ||
  /[A-K][\s)–—:-]{1,4}$/u.test(text.slice(0, start));

/** One of several of that name, each told in full. */
const isToldElsewhere = (reading: Reading, { index }: TokenLine, { name }: FoundName): boolean =>
  reading.lines.some(
    (other) => other.index !== index && other.text.toLowerCase().includes(name.toLowerCase()),
  );

type Line = Pick<TokenLine, 'index' | 'text'>;
type Stretch = { from: number; to: number } | undefined;
type Person = Omit<Seated, 'seats' | 'isSure'> | undefined;

/** The last thing named before a seat, if that is a person. */
function personBefore(reading: Reading, line: Line, stretch: Stretch): Person {
  if (!stretch) return undefined;
  const { text } = line;
  const gap = text.slice(stretch.from, stretch.to);
  const bare = gap.replace(UP_TO_SEAT, '');
  const start = bare.length - (bare.split(SEPARATOR).at(-1) ?? '').length;
  return personIn(reading, line, stretch.from + start, stretch.from + bare.length);
}

/** `Seats: Wren 12A, Linde` over `13B`: the line breaks between the last traveller and the seat. */
function personAbove(reading: Reading, { index, text }: TokenLine, seatAt: number): Person {
  const above = reading.lines[index - 1]?.text ?? '';
  if (text.slice(0, seatAt).trim() !== '' || seatsIn(above).length === 0) return undefined;
  const found = personBefore(
    reading,
    { index: index - 1, text: above },
    { from: seatsIn(above).at(-1)?.end ?? 0, to: above.length },
  );
  return found && { ...found, start: 0, end: 0 };
}

function personBehind(reading: Reading, line: Line, stretch: Stretch): Person {
  if (!stretch) return undefined;
  const { text } = line;
  const gap = text.slice(stretch.from, stretch.to);
  const lead = UP_TO_NAME.exec(gap)?.[0].length ?? 0;
  const slashed = slashedNames(gap.slice(lead))[0];
  const written =
    slashed?.start === 0
      ? gap.slice(lead, lead + slashed.end)
      : (gap.slice(lead).split(SEPARATOR)[0] ?? '').replace(/\.?\).*$/su, '');
  return personIn(reading, line, stretch.from + lead, stretch.from + lead + written.length);
}

function personIn(reading: Reading, { index, text }: Line, from: number, to: number): Person {
  const slice = text.slice(from, to);
  const start = from + (slice.length - slice.trimStart().length);
  const written = slice.trim();
  const spot = { start, end: start + written.length };
  const person = slashedNames(written)[0] ?? asPersonName(written);
  if (person) return { ...person, ...spot, isCalled: false, isShort: false };
  // `14A Ada, 14B you` below `Hi Tom`
  const you = personGreeted(reading, index, written);
  if (you) return { name: you, hasTitle: false, ...spot, isCalled: true, isShort: !you.includes(' ') };
  if (!ONE_WORD.test(written) || isOtherThanPerson(written)) return undefined;
  const name = personCalled(reading, written);
  // `Cello auf 12C` is nobody.
  const isBeside =
    /^[\s(]{0,2}\d/u.test(text.slice(spot.end)) || /\d[A-K][\s()]{1,3}$/u.test(text.slice(0, start));
  if (!name && !isBeside) return undefined;
  return { name: name ?? written, hasTitle: false, ...spot, isCalled: true, isShort: name === undefined };
}
