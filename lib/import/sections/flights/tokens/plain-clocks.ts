import { airportByName, airportsOfCity } from '../../../recognizers/airports.ts';
import { findAirportCodes } from '../../../recognizers/find-airports.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';

/** Four digits that a clock can show, with nothing that makes them an amount, a date or part of a number. */
const FOUR =
  /(?<![\p{L}\p{N}.,:/#€$£+]|[€$£] )(?:[01]\d|2[0-3])[0-5]\d(?![\p{L}\p{N}:/]|[.,-]\d|\s?(?:€|EUR|USD|GBP|kr|kg|%))/gu;
const HAS_FOUR = /(?<![\p{L}\p{N}])[0-2]\d[0-5]\d(?![\p{L}\p{N}])/u;

/** Between a place and its clock: `(MAN) 0940`, `Manchester T3: 0940`. */
const BEHIND_PLACE =
  /^\)?(?:,?\s?T(?:erm(?:inal)?\.?)?\s?\d?[A-Z]?)?[\s,:@–-]{1,3}(?:(?:at|um|à|kl\.?) )?$/iu;
const BEFORE_PLACE = /^(?:\s?(?:hrs?|h|uhr))?[\s,]{1,3}(?:(?:from|to|von|nach|de|à|från|till|ex) )?\(?$/iu;
/** The town at the end of a text, with the terminal behind it: `London Gatwick T2`. */
const TOWN_AT_END =
  /(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})(?:,?\s?\(?(?:T|Terminal )\d[A-Z]?\)?)?[\s,:@–-]{1,3}$/u;
const TOWN_AHEAD =
  /^(?:\s?(?:hrs?|h|uhr))?[\s,]{1,3}(?:(?:from|to|von|nach|de|à|från|till) )?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})/u;
const MAX_GAP = 24;

/**
 * Clocks without a colon that stand beside a place: `Manchester T3 (MAN) 0940 - Amsterdam (AMS) 1205`, `0940 MAN`. One
 * beside bare capitals or a town counts only where the line names a flight, or where several do.
 */
export function clocksBesidePlaces(text: string): { digits: string; start: number; end: number }[] {
  if (!HAS_FOUR.test(text)) return [];
  const codes = findAirportCodes(text);
  const hasFlight = findFlightNumbers(text).some((one) => !one.doubts);
  const found = matchesOf(text, FOUR).flatMap((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const beside = codes.filter(
      (one) =>
        (one.end <= start && BEHIND_PLACE.test(text.slice(one.end, start))) ||
        (one.start >= end && BEFORE_PLACE.test(text.slice(end, one.start))),
    );
    const isSure = hasFlight || beside.some((one) => !one.doubts);
    const isPlaced = beside.length > 0 || (hasFlight && isBesideTown(text, start, end));
    return isPlaced ? [{ digits: match[0], start, end, isSure }] : [];
  });
  return found.length > 1 ? found : found.filter(({ isSure }) => isSure);
}

function isBesideTown(text: string, start: number, end: number): boolean {
  const before = TOWN_AT_END.exec(text.slice(Math.max(0, start - 3 * MAX_GAP), start))?.[1];
  const after = TOWN_AHEAD.exec(text.slice(end, end + 3 * MAX_GAP))?.[1];
  return endings(before).some(isTown) || beginnings(after).some(isTown);
}

const endings = (words = '') => words.split(' ').map((_, i, all) => all.slice(i).join(' '));
const beginnings = (words = '') => words.split(' ').map((_, i, all) => all.slice(0, i + 1).join(' '));
const isTown = (name: string) =>
  name !== '' && (airportsOfCity(name).length > 0 || airportByName(name) !== undefined);
