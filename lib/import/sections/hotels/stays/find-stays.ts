import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { INSTEAD_OF } from '../../../recognizers/standing-words.ts';
import { rowsOff } from '../../shared/standing/rows.ts';
import { opensWithOffState } from '../../shared/standing/states.ts';
import { LATE_AGREED } from '../days/stay-words.ts';
import { findHotelNames, type HotelName } from '../names/find-names.ts';
import { hotelKey, isSameHotel } from '../names/name-keys.ts';
import { isOffAltogether } from '../standing/called-off.ts';
import { type Fates, fatesOf } from '../standing/fates-of-houses.ts';
import { isBookedLater, isHypotheticalMention } from '../standing/skipped-lines.ts';
import { isStateOff } from '../standing/status-parts.ts';
import type { Stay } from '../types.ts';
import { linesAround } from './lines-around.ts';
import { mainOf } from './main-mention.ts';
import { isAboutOneHotel } from './one-hotel.ts';
import { confirmingMail, hasOneForm, housesOwnMail, WHOLE_PAPER } from './own-mail.ts';
import { staysAgain } from './stays-again.ts';
import { unnamedStay } from './unnamed-stay.ts';

/** The hotels of a paper, each with the lines that are about it, and the mentions of those that the paper calls off. */
export function findStays(
  reading: Reading,
  skipped: ReadonlySet<number>,
): { stays: Stay[]; gone: ReadonlySet<HotelName> } {
  const mentions = findHotelNames(reading, skipped);
  const fates = fatesOf(reading, mentions);
  const stays = standingStays(reading, skipped, mentions, fates);
  // A house that confirms a cancellation says so of the paper, and not beside its name.
  const areAllOff = stays.length === 0 && isOffAltogether(reading);
  return { stays, gone: areAllOff ? new Set(mentions) : fates.gone };
}

function standingStays(
  reading: Reading,
  skipped: ReadonlySet<number>,
  mentions: readonly HotelName[],
  { gone, holds, offLines }: Fates,
): Stay[] {
  const names = mentions.filter(
    (one) =>
      !gone.has(one) &&
      !isOtherPlace(reading, one) &&
      !isHypotheticalMention(reading, one) &&
      !isBookedLater(reading, one),
  );
  const { homes: named, elders } = homesOf(reading, names);
  if (named.length < 2 && gone.size === 0 && isOffAltogether(reading)) return [];
  if (named.length === 0) return houseWithoutName(reading, skipped, gone);
  const own = confirmingMail(reading, named) ?? housesOwnMail(reading, named);
  const isWholePaper = own !== undefined || isOnOneHouse(reading, named);
  // A chain, a club for its guests and its other houses are named beside the one that is booked.
  const homes = isWholePaper ? [mainOf(reading, named)].filter((one) => one !== undefined) : named;
  const homeLines = new Set([...homes, ...gone].map(({ line }) => line));
  const goneLines = linesOfGone(reading, names, gone, homeLines);
  const houses = Map.groupBy(homes, ({ line }) => line);
  const off = rowsOff(reading, opensWithOffState);
  const isFree = (line: number) =>
    !skipped.has(line) && !goneLines.has(line) && !offLines.has(line) && (!off.has(line) || houses.has(line));
  const stayAt = (home: HotelName): Stay => ({
    name: home.name,
    home,
    isWholePaper,
    houses,
    left: [...gone],
    holds: [...holds].some(({ name }) => name === home.name),
    lines: (isWholePaper ? linesOfPaper(reading, own) : linesAround(reading, home, homeLines)).filter(isFree),
  });
  return homes
    .map((home) => {
      const elder = isWholePaper ? undefined : elders.get(home);
      return elder ? { ...stayAt(home), elder: stayAt(elder) } : stayAt(home);
    })
    .filter((stay) => !isStateOff(reading, stay));
}

/** The mentions that stays are read around: of a newer mail with days of its own, else those that tell most; and the elders of the newer. */
function homesOf(reading: Reading, names: readonly HotelName[]) {
  const elders = new Map<HotelName, HotelName>();
  const nameLines = new Set(names.map(({ line }) => line));
  const homes = housesAmong(names).flatMap((group) => {
    const best = mainOf(reading, group);
    const newer = best && newerPlan(reading, group, best);
    if (best && newer) elders.set(newer, best);
    if (!best || newer) return newer ?? [];
    return [best, ...staysAgain(reading, group, best, (one) => linesAround(reading, one, nameLines))];
  });
  return { homes, elders };
}

/** The mentions of each house together. Two ways of writing one name share a word. */
function housesAmong(names: readonly HotelName[]): HotelName[][] {
  const groups: HotelName[][] = [];
  const byWord = new Map<string, { name: string; group: number }[]>();
  for (const one of names) {
    const words = new Set(hotelKey(one.name).split(' '));
    const alike = [...words]
      .flatMap((word) => byWord.get(word) ?? [])
      .filter(({ name }) => isSameHotel(name, one.name));
    const at = alike.reduce((first, { group }) => Math.min(first, group), groups.length);
    const group = groups[at];
    if (group) group.push(one);
    else groups.push([one]);
    const isWritten = alike.some(({ name, group }) => name === one.name && group === at);
    for (const word of isWritten ? [] : words) {
      const others = byWord.get(word) ?? [];
      others.push({ name: one.name, group: at });
      byWord.set(word, others);
    }
  }
  return groups;
}

function houseWithoutName(
  reading: Reading,
  skipped: ReadonlySet<number>,
  gone: ReadonlySet<HotelName>,
): Stay[] {
  const lines = [...gone].map(({ line }) => line);
  if (!lines.every((line) => OTHER_BOOKING.test(textOf(reading, line)))) return [];
  const stay = unnamedStay(reading, new Set([...skipped, ...lines, ...rowsOff(reading, opensWithOffState)]));
  return stay ? [stay] : [];
}

/** `Your other booking, Hotel Rex, was cancelled`, `this booking replaces that at Hotel Rex`: nothing of the one the paper is about. */
const OTHER_BOOKING = quick(
  new RegExp(
    `(?<!\\p{L})(?:${INSTEAD_OF}|sister (?:hotel|house|property)|schwester(?:haus|hotel)|hôtel (?:frère|partenaire)|hotel hermano|systerhotell\\p{L}*|(?:other|another|andere|weitere|autre|otra|annan|andra) (?:booking|reservation|stay|buchung|reservierung|réservation|reserva|bokning))(?!\\p{L})`,
    'iu',
  ),
);

function isOnOneHouse(reading: Reading, homes: readonly HotelName[]): boolean {
  const isAlone =
    homes.length === 1 || (hasOneForm(reading) && homes.filter(({ kind }) => kind === 'label').length < 2);
  return isAlone && isAboutOneHotel(reading);
}

/** The lines of houses that are off; in a list of bookings those under such a house are its own. */
function linesOfGone(
  reading: Reading,
  names: readonly HotelName[],
  gone: ReadonlySet<HotelName>,
  homeLines: ReadonlySet<number>,
): ReadonlySet<number> {
  const lines = new Set([...gone].map(({ line }) => line));
  for (const { line } of names) lines.delete(line);
  for (const one of gone)
    if (textOf(reading, one.line).trimStart().startsWith(one.name))
      for (const line of linesAround(reading, one, homeLines)) if (line > one.line) lines.add(line);
  return lines;
}

/** All lines of the paper, or of the mail that is the house's own, and where a late departure is agreed. */
function linesOfPaper(reading: Reading, own: number | undefined): number[] {
  const isAll = own === undefined || own === WHOLE_PAPER;
  return reading.lines
    .filter(({ message, text }) => isAll || message === own || LATE_AGREED.test(text))
    .map(({ index }) => index);
}

/** A newer mail of the thread that names the house with days of its own. */
function newerPlan(reading: Reading, group: readonly HotelName[], best: HotelName): HotelName | undefined {
  const ageOf = ({ line }: HotelName) => reading.lines[line]?.message ?? 0;
  return group
    .filter((one) => ageOf(one) < ageOf(best) && TELLS_DAY.test(textOf(reading, one.line).slice(one.end)))
    .filter((one) => findDates(textOf(reading, one.line).slice(one.end), reading).length > 0)
    .sort((a, b) => ageOf(a) - ageOf(b))[0];
}

const TELLS_DAY =
  /check-?\s?in|arriv|anreise|entrada|llegada|incheckning|ankomst|\d\s?(?:[-–]|to|bis|au|al|till)\s?\d|\d{4}\s(?:[-–]|to|bis|au|al|till)\s/iu;

const OTHER_PLACE =
  /(?<!\p{L})(?:dinner|lunch|brunch|meal|\p{L}*essen|verpflegung|déjeuner|dîner|repas|comida|cena|almuerzo|middag|lunchen|restaurant|(?<!on )table for|tisch\p{L}*|table reservation|mesa reservada|bordsbokning|venue|place of performance|performances?|show|concert|gig|spielort|konzert|auftritt|lieu|salle|concierto|actuación|(?<!en su )lugar|spelplats|konsert|spelning)(?!\p{L})/iu;
const SLEEPS =
  /check-?\s?(?:in|out)|sleep|stay|night|room|zimmer|übernacht|untergebracht|anreise|nuit|chambre|log(?:ez|é)|noche|habitaci|aloj|rum(?!\p{L})|sover|bor(?!\p{L})|natt/iu;

/** `18:00 Abendessen: Gasthof Zum Reiher`, `Performance: The Assembly Rooms`: where they only eat or play. */
function isOtherPlace(reading: Reading, one: HotelName): boolean {
  const text = textOf(reading, one.line);
  const before =
    text
      .slice(0, one.start)
      .split(/[.;]\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  const after = (text.slice(one.end).split(/[.;]\s(?=\p{Lu})/u)[0] ?? '').replace(/\S+@\S+/gu, '');
  if (one.kind !== 'pattern') return false;
  return OTHER_PLACE.test(before) && !SLEEPS.test(`${before} ${after}`);
}

const textOf = (reading: Reading, line: number) => reading.lines[line]?.text ?? '';
