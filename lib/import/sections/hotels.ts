import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { isSameCity } from '../recognizers/places.ts';
import { bookedSegments } from './hotels/booked-segments.ts';
import { calendarStays } from './hotels/calendar-stays.ts';
import { readBoxedDays } from './hotels/days/boxed-days.ts';
import { readDayRoom } from './hotels/days/day-rooms.ts';
import { daysInCells } from './hotels/days/days-in-cells.ts';
import { nightOfSentence } from './hotels/days/night-of-sentence.ts';
import { nightOfRow, nightOfSheet, readRelativeNight } from './hotels/days/relative-nights.ts';
import { readRoomingList } from './hotels/days/rooming-list.ts';
import { readStayDates } from './hotels/days/stay-dates.ts';
import { dayBeforeDeparture, departureByNights, nightOfDay } from './hotels/days/stay-nights.ts';
import { isEntryOfOthers, readEmail, readPhone } from './hotels/details/phone-and-mail.ts';
import { readNotes } from './hotels/details/read-notes.ts';
import { readPlace } from './hotels/details/read-place.ts';
import { readReference } from './hotels/details/read-reference.ts';
import { withHoursToldElsewhere } from './hotels/details/told-elsewhere.ts';
import type { HotelName } from './hotels/names/find-names.ts';
import { hotelKey, isSameHotel } from './hotels/names/name-keys.ts';
import { type FoundStay, withoutOldPlans } from './hotels/standing/changed-plans.ts';
import { withoutLeftElsewhere } from './hotels/standing/left-elsewhere.ts';
import { houseCalledOff, leftOutStays, replacedStays } from './hotels/standing/left-out.ts';
import { isBesideStated } from './hotels/standing/offers.ts';
import { findSkipped } from './hotels/standing/skipped-lines.ts';
import { findStays } from './hotels/stays/find-stays.ts';
import { joinedStays } from './hotels/stays/join-stays.ts';
import { unwrapped } from './hotels/stays/join-wrapped-lines.ts';
import { linesAround } from './hotels/stays/lines-around.ts';
import { isOwnDay } from './hotels/stays/own-words.ts';
import { sideBySide } from './hotels/stays/side-by-side.ts';
import { staysTold, structuredStays } from './hotels/structured.ts';
import { daysOf, type Stay, type StayCandidates } from './hotels/types.ts';
import { defineSection, type LeftOut } from './section.ts';
import { withoutRowsOfOthers } from './shared/rows-of-others.ts';
import { addDays, candidateAt } from './shared/spots.ts';

/**
 * Hotels: one entry per house and stay. A wish in a rider, an advert and a cancelled or replaced booking are none; the
 * booking site's and the agency's own addresses and numbers belong to no house.
 */
export const hotels = defineSection({
  key: 'hotels',
  schema: extractedSchemas.hotels,
  extract({ readings: papers, done }) {
    const { date: showDay, venue, city, artist } = done.general ?? {};
    const readings = papers.map((paper) => withoutRowsOfOthers(paper, artist));
    const written = readings.map((reading) => writtenStays(reading, showDay));
    const { stays, left } = withoutLeftElsewhere(
      readings.map((reading, i) => ({
        reading,
        stays: [
          ...structuredStays(reading),
          ...calendarStays(reading, (event, stay) => readStay(event, stay, [stay], showDay)),
          ...(written[i]?.standing ?? []),
        ],
      })),
    );
    const joined = joinedStays(stays).filter((entry) => !isVenue(entry, venue));
    const own =
      readings.length > 1 ? joined.filter((entry) => !isOfOtherShow(entry, joined, showDay, city)) : joined;
    const entries = own.map((entry) => withHoursToldElsewhere(entry, own, readings));
    const off = written.flatMap((paper) => paper.off);
    return { entries, leftOut: leftOutStays([...off, ...left], entries) };
  },
  identify: identifyStay,
  isDistinct: (a, b) => areOtherHouses(a, b) || areOtherNights(a, b),
});

/** `The Malting Rooms` on the sheet of a show that is played there; a number, a departure or an address make it a booking. */
function isVenue(
  { name, bookingReference, checkOutDate, address }: StayCandidates,
  venue: string | undefined,
): boolean {
  const house = name?.[0]?.value;
  const isBooked = bookingReference ?? checkOutDate ?? address;
  return !isBooked && house !== undefined && venue !== undefined && hotelKey(house) === hotelKey(venue);
}

/** Days from the show that one is still there for it. */
const NEAR_SHOW = 3;

/**
 * The house of another show of the tour, where that of this one has its own: its nights are days away, or it stands in
 * another town and another house has the night of the show.
 */
function isOfOtherShow(
  entry: StayCandidates,
  all: readonly StayCandidates[],
  showDay: string | undefined,
  showTown: string | undefined,
): boolean {
  if (showDay === undefined) return false;
  const isFar = ({ checkInDate, checkOutDate }: StayCandidates, reach: number) => {
    const [from, to] = [checkInDate ?? checkOutDate, checkOutDate ?? checkInDate].map(
      (days) => days?.[0]?.value,
    );
    return (
      (from !== undefined && from > addDays(showDay, reach)) ||
      (to !== undefined && to < addDays(showDay, -reach))
    );
  };
  const isElsewhere =
    showTown !== undefined && entry.city?.[0] !== undefined && !isSameCity(entry.city[0].value, showTown);
  const isBare = !entry.bookingReference && !entry.address && !entry.phone;
  const isOther = (one: StayCandidates) => one !== entry && one.bookingReference && !isFar(one, NEAR_SHOW);
  return (
    (isFar(entry, NEAR_SHOW) ||
      (isBare && (isFar(entry, 0) || isElsewhere)) ||
      (isElsewhere && !isOnNightOfShow(entry, showDay))) &&
    all.some(
      (one) =>
        isOther(one) && (!isElsewhere || isFar(entry, NEAR_SHOW) || isBare || isOnNightOfShow(one, showDay)),
    )
  );
}

const isOnNightOfShow = ({ checkInDate, checkOutDate }: StayCandidates, showDay: string) => {
  const [from, to] = [checkInDate?.[0]?.value, checkOutDate?.[0]?.value];
  return from !== undefined && from <= showDay && (to ?? addDays(from, 1)) > showDay;
};

function areOtherHouses(a: StayCandidates, b: StayCandidates): boolean {
  const [first, second] = [a.name?.[0]?.value, b.name?.[0]?.value];
  return first !== undefined && second !== undefined && !isSameHotel(first, second);
}

/** One paper gives both, under one number perhaps, with nights elsewhere in between; two papers may differ by a change. */
function areOtherNights(a: StayCandidates, b: StayCandidates): boolean {
  const [first, second] = [a, b].map(({ checkInDate, checkOutDate }) => ({
    from: checkInDate?.[0]?.value,
    to: checkOutDate?.[0]?.value,
    source: checkInDate?.[0]?.evidence[0]?.sourceId,
  }));
  if (!first?.from || !first.to || !second?.from || !second.to || first.source !== second.source)
    return false;
  return first.to < second.from || second.to < first.from;
}

interface Written {
  standing: StayCandidates[];
  off: LeftOut<StayCandidates>[];
}

function writtenStays(reading: Reading, showDay: string | undefined): Written {
  // A calendar states its stays event by event; of its raw lines only those that tell one in full are read.
  if (
    reading.source.format === 'ics' &&
    reading.source.structured.some((block) => block.kind === 'calendar-event')
  )
    return joined(staysTold(reading).map((line) => staysOf(line, showDay)));
  const segments = bookedSegments(reading);
  if (segments) return segments;
  const { columns, rest } = sideBySide(reading);
  return joined([...columns, unwrapped(rest)].map((part) => staysOf(part, showDay)));
}

const joined = (parts: readonly Written[]): Written => ({
  standing: parts.flatMap(({ standing }) => standing),
  off: parts.flatMap(({ off }) => off),
});

function staysOf(reading: Reading, showDay: string | undefined): Written {
  const { stays, gone: mentions } = findStays(reading, findSkipped(reading));
  const found = stays
    .filter(({ name, home }) => home.kind === 'label' || !isBesideStated(reading, name))
    .map((stay) => ({
      home: stay.home,
      holds: stay.holds === true,
      text: reading.lines[stay.home.line]?.text ?? '',
      entry: { ...houseOf(reading, stay, stays, showDay), ...readStay(reading, stay, stays, showDay) },
    }))
    .map((one, _, all) => (all.length > 1 ? one : withDaysOfLeft(reading, one, mentions, showDay)))
    .filter(
      ({ home, holds, entry, text }) =>
        isBooking(home.kind, entry, text) ||
        (holds && (entry.address || [...mentions].some(({ name }) => !isSameHotel(name, home.name)))),
    );
  const { standing, gone } = withoutOldPlans(reading, found);
  return { standing, off: [...replacedStays(gone), ...houseCalledOff(reading, mentions)] };
}

/** The one house of a paper that gives it no days has those of the house that the paper turns from. */
function withDaysOfLeft<T extends FoundStay>(
  reading: Reading,
  found: T,
  gone: ReadonlySet<HotelName>,
  showDay: string | undefined,
): T {
  const { checkInDate, checkOutDate } = found.entry;
  const left = [...gone].filter(({ name }) => !isSameHotel(name, found.home.name));
  if (checkInDate || checkOutDate || !found.holds || left.length === 0) return found;
  const homeLines = new Set([found.home, ...gone].map(({ line }) => line));
  const days = left.map((home) => {
    const lines = linesAround(reading, home, homeLines);
    return readStay(reading, { name: home.name, home, lines, isWholePaper: false }, [], showDay);
  });
  return { ...found, entry: { ...found.entry, ...daysOf(days.find((one) => one.checkInDate)) } };
}

/** What an older mail tells of the house itself; its days and its number are those of the newer plan. */
function houseOf(
  reading: Reading,
  { elder }: Stay,
  stays: readonly Stay[],
  showDay: string | undefined,
): StayCandidates {
  if (!elder) return {};
  const { address, city, country, phone, email } = readStay(reading, elder, stays, showDay);
  return {
    ...(address && { address }),
    ...(city && { city }),
    ...(country && { country }),
    ...(phone && { phone }),
    ...(email && { email }),
  };
}

function readStay(
  reading: Reading,
  stay: Stay,
  stays: readonly Stay[],
  showDay: string | undefined,
): StayCandidates {
  const list = readRoomingList(reading, stay, stays);
  const tableLines = linesOfTables(reading);
  const isOwn = (line: number, at: number) => isOwnDay(reading, stay, line, at);
  const dates = readStayDates(
    reading,
    stay.lines.filter(
      (line) => (list.guests.length === 0 || !tableLines.has(line)) && !isEntryOfOthers(reading, stay, line),
    ),
    isOwn,
    showDay,
  );
  readBoxedDays(reading, stay.lines, dates);
  readDayRoom(reading, stay, dates, showDay);
  if (dates.checkInDate.length === 0 && dates.checkOutDate.length === 0)
    Object.assign(dates, daysInCells(reading, stay));
  if (dates.checkInDate.length === 0 && dates.checkOutDate.length === 0)
    Object.assign(dates, readRelativeNight(reading, stay, showDay));
  if (dates.checkInDate.length === 0) dates.checkInDate.push(...nightOfRow(reading, stay));
  if (dates.checkInDate.length === 0) dates.checkInDate.push(...nightOfSentence(reading, stay));
  if (dates.checkInDate.length === 0 && dates.checkOutDate.length === 0)
    dates.checkInDate.push(...nightOfDay(reading, stay));
  if (dates.checkInDate.length === 0 && dates.checkOutDate.length === 0)
    dates.checkInDate.push(...nightOfSheet(reading, stay, showDay));
  if (dates.checkInDate.length === 0)
    dates.checkInDate.push(...dayBeforeDeparture(reading, dates.checkOutDate[0], isOwn));
  if (dates.checkOutDate.length === 0)
    dates.checkOutDate.push(...departureByNights(reading, dates.checkInDate[0], stay.lines, isOwn));
  const place = readPlace(reading, stay);
  const entry: StayCandidates = {
    name: stay.name === undefined ? [] : [nameOf(reading, stay.name, stay)],
    ...place,
    checkInDate: list.dates.checkInDate ?? dates.checkInDate,
    checkInTime: list.dates.checkInTime ?? dates.checkInTime,
    checkOutDate: list.dates.checkOutDate ?? dates.checkOutDate,
    checkOutTime: list.dates.checkOutTime ?? dates.checkOutTime,
    bookingReference: readReference(reading, stay),
    phone: readPhone(reading, stay, place.country?.[0]?.value),
    email: readEmail(reading, stay),
    notes: [...readNotes(reading, stay), ...list.guests],
  };
  return withDoubt(
    Object.fromEntries(
      Object.entries(entry).filter(([, candidates]) => candidates !== undefined && candidates.length > 0),
    ),
    stay.home.isGuess === true,
  );
}

/** Whoever doubts that this is the house doubts all that is said of it. */
function withDoubt(entry: StayCandidates, isDoubtful: boolean): StayCandidates {
  if (!isDoubtful) return entry;
  return Object.fromEntries(
    Object.entries(entry).map(([field, candidates]) => [
      field,
      candidates.map((one) => ({
        ...one,
        doubts: [...new Set([...(one.doubts ?? []), 'weak_context' as const])],
      })),
    ]),
  );
}

const knownTables = new WeakMap<Reading, ReadonlySet<number>>();

function linesOfTables(reading: Reading): ReadonlySet<number> {
  const known =
    knownTables.get(reading) ??
    new Set(
      reading.tables
        .filter((table) => table.columns.length > 3)
        .flatMap((table) => table.rows.map((row) => row.line)),
    );
  knownTables.set(reading, known);
  return known;
}

function nameOf(reading: Reading, name: string, { home }: Stay) {
  return candidateAt(reading, name, [home], {
    method: home.kind === 'label' ? 'label' : 'pattern',
    reason: REASONS[home.kind],
    specificity: home.kind === 'pattern' ? 0.6 : 0.8,
  });
}

const REASONS = {
  label: 'beside the word for hotel',
  opening: 'first words under the heading for the hotel',
  heading: 'heading that names a hotel',
  framed: 'words before the name that say who sleeps there',
  pattern: 'name that calls itself a hotel',
} as const;

/** Days or a number make a booking; a name that only calls itself a hotel needs them. */
const GIVES_ROOMS =
  /(?<!\p{L})(?:rooms?|twins?|singles?|doubles?|zimmer|[ed]z|chambres?|habitaci\p{L}+|rum|check-?in|sleep\p{L}*|stay(?:ing)?|schlaf\p{L}*|log(?:ez|és)|aloj\p{L}+|sover|bor)(?!\p{L})/iu;

function isBooking(kind: Stay['home']['kind'], entry: StayCandidates, text: string): boolean {
  if (entry.checkInDate || entry.checkOutDate) return true;
  if (entry.bookingReference && (entry.address || entry.phone || entry.checkInTime || GIVES_ROOMS.test(text)))
    return true;
  if (
    (kind === 'pattern' || kind === 'framed') &&
    entry.address &&
    (entry.phone || entry.notes || GIVES_ROOMS.test(text))
  )
    return true;
  return (
    (kind === 'label' || kind === 'opening') && (entry.address !== undefined || entry.phone !== undefined)
  );
}

function identifyStay(entry: StayCandidates): string[] {
  const reference = entry.bookingReference?.[0]?.value.replace(/\W/g, '').toUpperCase();
  const name = entry.name?.[0]?.value;
  const day = entry.checkInDate?.[0]?.value;
  return [
    ...(reference ? [`ref:${reference}`] : []),
    ...(name ? [`stay:${hotelKey(name)}@${day ?? ''}`] : []),
  ];
}
