import type { Reading } from '../../../reading/reading.ts';
import { readStayDates } from '../days/stay-dates.ts';
import type { HotelName } from '../names/find-names.ts';

interface Nights {
  from: string;
  to: string;
}

/**
 * Where the band comes back to a house, `Adler 13–14, Bristol 14–16, Adler 16–17`: the mentions beside the first that
 * tell their own arrival and departure, with nights in between that are spent elsewhere.
 */
export function staysAgain(
  reading: Reading,
  group: readonly HotelName[],
  first: HotelName,
  linesOf: (mention: HotelName) => readonly number[],
): HotelName[] {
  const ofMessage = group.filter(
    ({ line }) => reading.lines[line]?.message === reading.lines[first.line]?.message,
  );
  if (new Set(ofMessage.map(({ line }) => line)).size < 2) return [];
  const taken = [nightsAt(reading, linesOf(first))];
  return ofMessage.filter((mention) => {
    const nights = nightsAt(reading, linesOf(mention));
    const isApart =
      nights && taken.every((other) => other && (other.to < nights.from || nights.to < other.from));
    if (isApart) taken.push(nights);
    return isApart;
  });
}

function nightsAt(reading: Reading, lines: readonly number[]): Nights | undefined {
  const { checkInDate, checkOutDate } = readStayDates(reading, lines);
  const [from, to] = [checkInDate, checkOutDate].map((days) => onlyOf(days.map(({ value }) => value)));
  return from && to && from < to ? { from, to } : undefined;
}

function onlyOf(days: readonly string[]): string | undefined {
  return new Set(days).size === 1 ? days[0] : undefined;
}
