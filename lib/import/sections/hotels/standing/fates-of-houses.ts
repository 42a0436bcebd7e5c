import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { toldFates } from '../../shared/standing/mentions.ts';
import { isCondition } from '../../shared/standing/papers.ts';
import type { HotelName } from '../names/find-names.ts';
import { isSameHotel, sharingWords } from '../names/name-keys.ts';
import { givesNewNumber, isOfAnotherBooking } from './called-off.ts';
import { housesLeftIn, isLeftOut } from './houses-left.ts';
import { isStatedOff } from './offers.ts';
import { GIVES_ALL_UP } from './refusal-words.ts';
import { isOffRow, isOverRowsOff } from './rows-off.ts';
import { isOffBelow } from './status-parts.ts';

export interface Fates {
  /** Mentions that words take back, wherever else the paper names the house. */
  off: readonly HotelName[];
  /** Mentions of houses that are off. */
  gone: ReadonlySet<HotelName>;
  /** Mentions that tell where one stays in another's place. */
  holds: ReadonlySet<HotelName>;
  /** Lines that say something is off and name no house: no number of theirs is that of a booking. */
  offLines: ReadonlySet<number>;
}

/** What the paper says of each house it names; a house that is off once is off wherever an older mail names it. */
export function fatesOf(reading: Reading, names: readonly HotelName[]): Fates {
  const gone = new Set<HotelName>();
  const holds = new Set<HotelName>();
  const spare = new Set<HotelName>();
  const marked = { gone, holds, spare };
  const offLines = new Set<number>();
  const told = toldFates(
    reading,
    names,
    'stay',
    (text) => housesLeftIn(text).length > 0 || isOfAnotherBooking(reading, text),
  );
  for (const [one, fate] of told.fates) marked[fate].add(one);
  for (const { text, firstLine, lastLine } of told.offStatements)
    if (firstLine === lastLine && isWhole(reading, firstLine, text) && !givesNewNumber(reading, text))
      offLines.add(firstLine);
  const ageOf = (one: HotelName) => reading.lines[one.line]?.message ?? 0;
  for (const one of givenUp(reading, names)) gone.add(one);
  const off = [...gone];
  const offLike = sharingWords(off);
  const lines = new Set(names.map(({ line }) => line));
  // One guest's row that is off says nothing of the rows of the others.
  for (const one of names)
    if (isOffRow(reading, one, lines) || isOffBelow(reading, one) || isOverRowsOff(reading, one, lines))
      gone.add(one);
  const isGone = (one: HotelName) =>
    gone.has(one) ||
    isStatedOff(reading, one.name) ||
    (!holds.has(one) &&
      (offLike(one.name).some((other) => isSameHotel(other.name, one.name) && ageOf(other) <= ageOf(one)) ||
        isLeftOut(reading, one.name, ageOf(one))));
  // One falls back on a house where no other is left.
  const stand = names.filter((one) => !spare.has(one) && !isGone(one));
  const isSpared = (one: HotelName) =>
    spare.has(one) && stand.some((other) => !isSameHotel(other.name, one.name));
  return { off, gone: new Set(names.filter((one) => isGone(one) || isSpared(one))), holds, offLines };
}

/** The one house that older mails of a thread name, where a newer one gives the rooms up. */
function givenUp(reading: Reading, names: readonly HotelName[]): readonly HotelName[] {
  if (reading.messages.length < 2) return [];
  const ageOf = (line: number) => reading.lines[line]?.message ?? 0;
  const ages = statementsOf(reading).flatMap(({ text, firstLine }) =>
    GIVES_ALL_UP.test(text) && !isCondition(text) ? [ageOf(firstLine)] : [],
  );
  const age = Math.min(...ages);
  const older = names.filter(({ line }) => ageOf(line) > age);
  return older.every(({ name }) => isSameHotel(name, older[0]?.name ?? '')) ? older : [];
}

const isWhole = (reading: Reading, line: number, text: string) =>
  (reading.lines[line]?.text.trim().length ?? 0) <= text.length + 3;
