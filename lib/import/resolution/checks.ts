import type { ImportWarning } from '../candidate.ts';
import type { Extracted } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { checkActivities } from './checks/activities.ts';
import { checkDeal } from './checks/deal.ts';
import { checkFlights } from './checks/flights.ts';
import { checkHotels } from './checks/hotels.ts';
import { checkNothingFound } from './checks/nothing-found.ts';
import { checkVersions } from './checks/versions.ts';
import { checkWeekdays } from './checks/weekdays.ts';

/** What single fields cannot show: values that contradict each other. Each warning names the fields it is about. */
export function checkAcrossFields(extracted: Extracted, readings: readonly Reading[]): ImportWarning[] {
  return [
    ...checkHotels(extracted),
    ...checkFlights(extracted),
    ...checkActivities(extracted),
    ...checkDeal(extracted, readings),
    ...checkWeekdays(extracted, readings),
    ...checkVersions(readings),
    ...checkNothingFound(extracted, readings),
  ];
}
