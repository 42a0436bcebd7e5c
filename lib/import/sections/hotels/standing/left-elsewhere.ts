import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { LeftOut } from '../../section.ts';
import { findHotelNames } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { daysOf, type StayCandidates } from '../types.ts';
import { isAmendment } from './amendment.ts';
import { isOffAltogether, referencesIn, referencesOff } from './called-off.ts';
import { mayShareNights, SAME_DAYS } from './changed-plans.ts';
import { fatesOf } from './fates-of-houses.ts';
import { housesLeft } from './houses-left.ts';
import { knownHousesLeft } from './known-houses.ts';
import { replacedStays } from './left-out.ts';
import { isOffByRecord } from './off-by-record.ts';
import { isOnlyPlanned } from './only-planned.ts';
import { sleepElsewhere, tellsGuests } from './same-guests.ts';
import { findSkipped } from './skipped-lines.ts';
import { givesUpTheHotel } from './the-hotel.ts';

export interface PaperStays {
  reading: Reading;
  stays: StayCandidates[];
}

/**
 * The stays of several papers, without those whose house another paper calls off. Where that paper puts its own house
 * in for the same night, that house takes the days.
 */
export function withoutLeftElsewhere(papers: readonly PaperStays[]): LeftElsewhere {
  const [only] = papers;
  if (papers.length < 2)
    return {
      stays: (only?.stays ?? []).map((stay) => withDays(stay, only?.reading, sharedDays(only?.stays))),
      left: [],
    };
  const houses = papers.flatMap(({ stays }) => stays).flatMap((stay) => nameIn(stay) ?? []);
  const isOnly = houses.every((name) => isSameHotel(name, houses[0] ?? ''));
  const amended = papers.filter(({ reading }) => isAmendment(reading));
  const told = papers.map((paper) => whatIsOffIn(paper, papers));
  const taken = new Map<Reading, StayCandidates>();
  const left: LeftOut<StayCandidates>[] = [];
  const lists = papers
    .map((paper) => ({ ...paper, stays: paper.stays.filter(tellsGuests) }))
    .filter((paper) => paper.stays.length > 0);
  const staysBeside = (reading: Reading) =>
    papers.filter((other) => other.reading !== reading).flatMap(({ stays }) => stays);
  const kept = papers.map(({ reading, stays }) => ({
    reading,
    stays: stays.filter((stay) => {
      const by =
        told.find((other) => other.reading !== reading && isOffBy(other, reading, stay)) ??
        (isOnly ? papers.find((other) => isGivenUpIn(other, reading)) : undefined) ??
        lists.find((other) =>
          other.stays.some((one) => sleepElsewhere({ reading, stay }, { reading: other.reading, stay: one })),
        );
      if (by) taken.set(by.reading, stay);
      const isOff = by !== undefined || isOnlyPlanned(reading, stay, staysBeside(reading));
      if (isOff) left.push(...replacedStays([stay]));
      return !isOff;
    }),
  }));
  const all = kept.flatMap((paper) => paper.stays);
  const stays = kept.flatMap(({ reading, stays: own }) =>
    own.map((stay) =>
      amended.some(
        (other) => other.reading !== reading && other.stays.some((one) => isSameStay(one, stay)),
      ) && !isAmendment(reading)
        ? withoutDays(stay)
        : withDays(stay, reading, sharedDays(all), taken.get(reading)),
    ),
  );
  return { stays, left };
}

export interface LeftElsewhere {
  stays: StayCandidates[];
  left: LeftOut<StayCandidates>[];
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

/** A house that takes another's place has its nights, and `One of you is in Pension Rex, same nights` those of all. */
function withDays(
  stay: StayCandidates,
  reading: Reading | undefined,
  shared: StayCandidates | undefined,
  left?: StayCandidates,
): StayCandidates {
  if (stay.checkInDate || (left && stay.checkOutDate)) return stay;
  if (left) return { ...stay, ...daysOf(left) };
  return reading?.lines.some(({ text }) => SAME_DAYS.test(text)) ? { ...stay, ...daysOf(shared) } : stay;
}

/** A stay whose days are those of all that give any. */
function sharedDays(stays: readonly StayCandidates[] = []): StayCandidates | undefined {
  const dated = stays.filter(({ checkInDate, checkOutDate }) => checkInDate && checkOutDate);
  const days = dated.map(
    ({ checkInDate, checkOutDate }) => `${checkInDate?.[0]?.value} ${checkOutDate?.[0]?.value}`,
  );
  return new Set(days).size === 1 ? dated[0] : undefined;
}

interface Off {
  reading: Reading;
  names: readonly string[];
  /** Houses that other papers book and this one turns from. */
  left: readonly string[];
  /** Numbers of the bookings that are off. */
  codes: ReadonlySet<string>;
}

/** What a paper says to be off: houses by their names, bookings by their numbers. */
function whatIsOffIn({ reading, stays }: PaperStays, papers: readonly PaperStays[]): Off {
  const mentions = findHotelNames(reading, findSkipped(reading));
  const { off, gone } = fatesOf(reading, mentions);
  const isAll = off.length === 0 && isOffAltogether(reading);
  const names = isAll ? mentions : [...off, ...housesLeft(reading)];
  const codes = isAll ? referencesIn(reading) : referencesOff(reading);
  const elsewhere = papers
    .filter((other) => other.reading !== reading)
    .flatMap((other) => other.stays)
    // For another night one is in another house anyway.
    .filter((stay) => stays.length === 0 || stays.some((own) => mayShareNights(own, stay)))
    .flatMap((stay) => nameIn(stay) ?? [])
    .filter((name) => !stays.some((stay) => isSameHotel(nameIn(stay) ?? '', name)));
  const standing = mentions.filter((one) => !gone.has(one));
  const known = papers.flatMap((paper) => paper.stays).flatMap((stay) => nameIn(stay) ?? []);
  const left = knownHousesLeft(
    reading,
    [...new Set(elsewhere)],
    standing,
    [...new Set(known)],
    (house, than) => isBookedLater(papers, house, than),
  );
  return { reading, names: names.map(({ name }) => name), left, codes };
}

/** Whether all papers that book a house for all nights of another were written after those that book the other. */
function isBookedLater(papers: readonly PaperStays[], house: string, than: string): boolean {
  const bookingsOf = (name: string) =>
    papers.flatMap(({ reading, stays }) =>
      stays.filter((stay) => isSameHotel(nameIn(stay) ?? '', name)).map((stay) => ({ reading, stay })),
    );
  const [later, earlier] = [bookingsOf(house), bookingsOf(than)];
  return (
    later.length > 0 &&
    earlier.length > 0 &&
    later.every((a) =>
      earlier.every(
        (b) => hasNightsOf(a.stay, b.stay) && isWrittenLater({ reading: a.reading }, { reading: b.reading }),
      ),
    )
  );
}

const hasNightsOf = (stay: StayCandidates, other: StayCandidates) => {
  const [from, to] = [other.checkInDate?.[0]?.value, other.checkOutDate?.[0]?.value];
  const [first, last] = [stay.checkInDate?.[0]?.value, stay.checkOutDate?.[0]?.value];
  return mayShareNights(stay, other) && !(from && first && first > from) && !(to && last && last < to);
};

/** A house that is off in one booking may be booked again under another number. */
function isOffBy({ reading, names, left, codes }: Off, own: Reading, stay: StayCandidates): boolean {
  const code = stay.bookingReference?.[0]?.value;
  if (code !== undefined && codes.has(code)) return true;
  if (isOffByRecord(reading, stay) && !isWrittenLater({ reading: own }, { reading })) return true;
  const name = nameIn(stay);
  if (name && left.includes(name) && !isWrittenLater({ reading: own }, { reading })) return true;
  const isNamed = name !== undefined && names.some((off) => isSameHotel(off, name));
  return isNamed && (code === undefined || codes.size === 0);
}

/** A mail that names no house gives the hotel up, after the only one was booked. */
const isGivenUpIn = ({ reading, stays }: PaperStays, own: Reading): boolean =>
  reading !== own &&
  stays.length === 0 &&
  givesUpTheHotel(reading) &&
  !isWrittenLater({ reading: own }, { reading });

const nameIn = ({ name }: StayCandidates) => name?.[0]?.value;
