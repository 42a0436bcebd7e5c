import { findPersonNames } from '../../recognizers/people.ts';
import { isPersonName } from '../../sections/contacts/names.ts';
import { slashedNames, titledNames } from '../../sections/flights/names.ts';

/** The people that a text names, without houses, towns and firms that look like people. */
export function peopleIn(text: string): string[] {
  return findPersonNames(text)
    .map(({ value }) => value)
    .filter(isPersonName);
}

/** Every passenger a line may name: `SATO/HANA`, `Ms Hana Sato`, `Hana Sato`. */
export function passengersIn(text: string): string[] {
  return [
    ...slashedNames(text).map(({ name }) => name),
    ...titledNames(text).map(({ name }) => name),
    ...findPersonNames(text).map(({ value }) => value),
  ];
}
