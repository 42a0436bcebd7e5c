import { findAirlines } from '../../recognizers/airlines.ts';
import { findAirportNames } from '../../recognizers/find-airports.ts';
import { conceptsOf } from '../../recognizers/labels.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { isPersonName } from '../../sections/contacts/names/name-or-firm.ts';
import { slashedNames, titledNames } from '../../sections/flights/people/find-names.ts';

/** The people that a text names, without houses, towns and firms that look like people. */
export function peopleIn(text: string): string[] {
  return findPersonNames(text)
    .map(({ value }) => value)
    .filter(isPerson);
}

/** A person's name that is not that of an airport, an airline or a town. */
export function isPerson(name: string): boolean {
  if (!isPersonName(name) || findAirlines(name).length > 0 || findAirportNames(name).length > 0) return false;
  return name.split(/\s+/u).every((word) => conceptsOf(word).every(({ specificity }) => specificity < 1));
}

/** Every passenger a line may name: `SATO/HANA`, `Ms Hana Sato`, `Hana Sato`. */
export function passengersIn(text: string): string[] {
  return [
    ...slashedNames(text).map(({ name }) => name),
    ...titledNames(text).map(({ name }) => name),
    ...findPersonNames(text).map(({ value }) => value),
  ];
}
