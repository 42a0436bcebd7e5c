import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { isOfAnotherBooking } from './called-off.ts';
import { isListRow, isOffRow } from './fates-rows.ts';
import { fatesIn, saysBack, saysOff } from './fates-sentence.ts';
import { housesLeftIn, isLeftOut } from './houses-left.ts';
import { isSameHotel } from './name-keys.ts';
import type { HotelName } from './names.ts';
import { isStatedOff } from './offers.ts';
import { GIVES_ALL_UP, IS_CONDITION } from './refusal-words.ts';
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
  let last: { units: number; message: number | undefined; one: HotelName } | undefined;
  for (const { text, firstLine, lastLine, message, mentions } of unitsOf(reading, names)) {
    if (mentions.length > 0) {
      // The cells of a row are judged one by one.
      const isRow = firstLine === lastLine && isListRow(reading, firstLine);
      const fates = isRow
        ? mentions.map(({ one }) => fatesIn(one.name, [{ start: 0, end: one.name.length }])[0])
        : fatesIn(
            text,
            mentions.map(({ at }) => at),
          );
      mentions.forEach(({ one }, i) => {
        if (fates[i]) marked[fates[i]].add(one);
        last = { units: 0, message, one };
      });
    } else if (saysOff(text)) {
      // `Lea: scrap that, they double booked us` is said of the house that was named before.
      const isOfLast =
        last &&
        last.units < REACH_BACK &&
        // What a newer message of a chat says is said of the house that was named before.
        (last.message ?? 0) >= (message ?? 0) &&
        saysBack(text) &&
        housesLeftIn(text).length === 0;
      if (last && isOfLast && !isOfAnotherBooking(reading, text)) gone.add(last.one);
      for (let line = firstLine; line <= lastLine; line++)
        if (firstLine === lastLine && isWhole(reading, line, text)) offLines.add(line);
    }
    if (last && mentions.length === 0) last.units++;
  }
  const ageOf = (one: HotelName) => reading.lines[one.line]?.message ?? 0;
  for (const one of givenUp(reading, names)) gone.add(one);
  const off = [...gone];
  // One guest's row that is off says nothing of the rows of the others.
  for (const one of names) if (isOffRow(reading, one) || isOffBelow(reading, one)) gone.add(one);
  const isGone = (one: HotelName) =>
    gone.has(one) ||
    isStatedOff(reading, one.name) ||
    (!holds.has(one) &&
      (off.some((other) => isSameHotel(other.name, one.name) && ageOf(other) <= ageOf(one)) ||
        isLeftOut(reading, one.name, ageOf(one))));
  // One falls back on a house where no other is left.
  const stand = names.filter((one) => !spare.has(one) && !isGone(one));
  const isSpared = (one: HotelName) =>
    stand.some((other) => !isSameHotel(other.name, one.name)) && spare.has(one);
  return { off, gone: new Set(names.filter((one) => isGone(one) || isSpared(one))), holds, offLines };
}

/** The one house that older mails of a thread name, where a newer one gives the rooms up. */
function givenUp(reading: Reading, names: readonly HotelName[]): readonly HotelName[] {
  if (reading.messages.length < 2) return [];
  const ageOf = (line: number) => reading.lines[line]?.message ?? 0;
  const ages = statementsOf(reading).flatMap(({ text, firstLine }) =>
    GIVES_ALL_UP.test(text) && !IS_CONDITION.test(text) ? [ageOf(firstLine)] : [],
  );
  const age = Math.min(...ages);
  const older = names.filter(({ line }) => ageOf(line) > age);
  return older.every(({ name }) => isSameHotel(name, older[0]?.name ?? '')) ? older : [];
}

/** How many statements behind a house one may speak of it without its name. */
const REACH_BACK = 2;

const isWhole = (reading: Reading, line: number, text: string) =>
  (reading.lines[line]?.text.trim().length ?? 0) <= text.length + 3;

interface Unit {
  text: string;
  firstLine: number;
  lastLine: number;
  message: number | undefined;
  mentions: { one: HotelName; at: { start: number; end: number } }[];
}

/** The statements of a paper, each with the houses that it names. */
function unitsOf(reading: Reading, names: readonly HotelName[]): Unit[] {
  const byLine = Map.groupBy(names, ({ line }) => line);
  const placed = new Set<HotelName>();
  return statementsOf(reading).map((statement): Unit => {
    const { firstLine, lastLine, message } = statement;
    const line = reading.lines[firstLine]?.text ?? '';
    // The gaps between the columns of a line part what is said.
    const text = firstLine === lastLine && folded(line) === statement.text ? line : statement.text;
    const mentions: Unit['mentions'] = [];
    for (let at = firstLine; at <= lastLine; at++)
      for (const one of byLine.get(at) ?? []) {
        const from = mentions.at(-1)?.at.end ?? 0;
        const start = text === line ? one.start : text.indexOf(one.name, from);
        if (placed.has(one) || start < 0) continue;
        placed.add(one);
        mentions.push({ one, at: { start, end: start + one.name.length } });
      }
    return { text, firstLine, lastLine, message, mentions };
  });
}

const folded = (text: string) => text.replace(/\s+/gu, ' ').trim();
