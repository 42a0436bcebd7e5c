import type { Reading } from '../../../reading/reading.ts';
import { findHotelNames } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { daysOf, type StayCandidates } from '../types.ts';
import { isAmendment } from './amendment.ts';
import { isOffAltogether, referencesIn, referencesOff } from './called-off.ts';
import { SAME_DAYS } from './changed-plans.ts';
import { fatesOf } from './fates-of-houses.ts';
import { housesLeft } from './houses-left.ts';
import { findSkipped } from './skipped-lines.ts';

export interface PaperStays {
  reading: Reading;
  stays: StayCandidates[];
}

/**
 * The stays of several papers, without those whose house another paper calls off. Where that paper puts its own house
 * in for the same night, that house takes the days.
 */
export function withoutLeftElsewhere(papers: readonly PaperStays[]): StayCandidates[] {
  if (papers.length < 2) return papers.flatMap(({ stays }) => stays);
  const amended = papers.filter(({ reading }) => isAmendment(reading));
  const told = papers.map(({ reading }) => whatIsOffIn(reading));
  const taken = new Map<Reading, StayCandidates>();
  const kept = papers.map(({ reading, stays }) => ({
    reading,
    stays: stays.filter((stay) => {
      const by = told.find((other) => other.reading !== reading && isOffBy(other, stay));
      if (by) taken.set(by.reading, stay);
      return !by;
    }),
  }));
  return kept.flatMap(({ reading, stays }) =>
    stays.map((stay) =>
      amended.some(
        (other) => other.reading !== reading && other.stays.some((one) => isSameStay(one, stay)),
      ) && !isAmendment(reading)
        ? withoutDays(stay)
        : withDays(stay, reading, taken.get(reading)),
    ),
  );
}

/** The same booking in two papers, by its number. */
function isSameStay(a: StayCandidates, b: StayCandidates): boolean {
  const code = a.bookingReference?.[0]?.value;
  return code !== undefined && code === b.bookingReference?.[0]?.value && a.checkInDate !== undefined;
}

/** The days of a booking that another paper changes are those that the other paper gives. */
function withoutDays({ checkInDate: _, checkOutDate: __, ...stay }: StayCandidates): StayCandidates {
  return stay;
}

function withDays(stay: StayCandidates, reading: Reading, left: StayCandidates | undefined): StayCandidates {
  if (!left || stay.checkInDate || !reading.lines.some(({ text }) => SAME_DAYS.test(text))) return stay;
  return { ...stay, ...daysOf(left) };
}

interface Off {
  reading: Reading;
  names: readonly string[];
  /** Numbers of the bookings that are off. */
  codes: ReadonlySet<string>;
}

/** What a paper says to be off: houses by their names, bookings by their numbers. */
function whatIsOffIn(reading: Reading): Off {
  const mentions = findHotelNames(reading, findSkipped(reading));
  const { off } = fatesOf(reading, mentions);
  const isAll = off.length === 0 && isOffAltogether(reading);
  const names = isAll ? mentions : [...off, ...housesLeft(reading)];
  const codes = isAll ? referencesIn(reading) : referencesOff(reading);
  return { reading, names: names.map(({ name }) => name), codes };
}

/** A house that is off in one booking may be booked again under another number. */
function isOffBy({ names, codes }: Off, stay: StayCandidates): boolean {
  const code = stay.bookingReference?.[0]?.value;
  if (code !== undefined && codes.has(code)) return true;
  const name = stay.name?.[0]?.value;
  const isNamed = name !== undefined && names.some((off) => isSameHotel(off, name));
  return isNamed && (code === undefined || codes.size === 0);
}
