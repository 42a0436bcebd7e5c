import type { Reading } from '../../../reading/reading.ts';

/**
 * The paper as if a year stood in it: `Friday 5 March, 8 pm` is a day with its hour where no year is written, though
 * nobody can tell which day it is.
 */
export function anyYear(reading: Reading): Reading {
  if (reading.defaultYear !== undefined) return reading;
  const known = withYear.get(reading) ?? { ...reading, defaultYear: SOME_LEAP_YEAR };
  withYear.set(reading, known);
  return known;
}

const withYear = new WeakMap<Reading, Reading>();
const SOME_LEAP_YEAR = 2024;
