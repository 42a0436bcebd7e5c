import type { Reading } from '../../reading/reading.ts';
import { isOffAltogether } from './called-off.ts';
import { SAME_DAYS } from './changed-plans.ts';
import { fatesOf } from './fates.ts';
import { housesLeft } from './houses-left.ts';
import { isSameHotel } from './name-keys.ts';
import { findHotelNames } from './names.ts';
import { findSkipped } from './skipped.ts';
import { daysOf, type StayCandidates } from './types.ts';

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
  const told = papers.map(({ reading }) => ({ reading, names: namesOff(reading) }));
  const taken = new Map<Reading, StayCandidates>();
  const kept = papers.map(({ reading, stays }) => ({
    reading,
    stays: stays.filter((stay) => {
      const name = stay.name?.[0]?.value ?? '';
      const by = told.find(
        (other) => other.reading !== reading && other.names.some((off) => isSameHotel(off, name)),
      );
      if (by && name !== '') taken.set(by.reading, stay);
      return name === '' || !by;
    }),
  }));
  return kept.flatMap(({ reading, stays }) =>
    stays.map((stay) => withDays(stay, reading, taken.get(reading))),
  );
}

function withDays(stay: StayCandidates, reading: Reading, left: StayCandidates | undefined): StayCandidates {
  if (!left || stay.checkInDate || !reading.lines.some(({ text }) => SAME_DAYS.test(text))) return stay;
  return { ...stay, ...daysOf(left) };
}

/** The houses that a paper says are off, by their names. */
function namesOff(reading: Reading): string[] {
  const names = findHotelNames(reading, findSkipped(reading));
  if (isOffAltogether(reading)) return names.map(({ name }) => name);
  return [...fatesOf(reading, names).off, ...housesLeft(reading)].map(({ name }) => name);
}
