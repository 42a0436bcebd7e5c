import type { Reading } from '#lib/import/reading/reading.ts';
import { findBookingReferences } from '#lib/import/recognizers/booking-references.ts';
import { findDates } from '#lib/import/recognizers/dates.ts';
import { findEmails } from '#lib/import/recognizers/emails.ts';
import { findFlightNumbers } from '#lib/import/recognizers/flight-numbers.ts';
import { findMoney } from '#lib/import/recognizers/money.ts';
import { findPersonNames } from '#lib/import/recognizers/people.ts';
import { findPhones } from '#lib/import/recognizers/phones.ts';
import { findCities, findStreet } from '#lib/import/recognizers/places.ts';
import { findTimes } from '#lib/import/recognizers/times.ts';
import type { Kind } from '../../score/kinds.ts';
import { type Place, windowsOf } from '../find-quote.ts';

/** A true value of the paper with the line that says it. */
export interface Said extends Place {
  value: string;
}

/** Everything of each kind that the papers hold, whatever it stands for there. */
export class Pool {
  readonly #byKind = new Map<Kind, Said[]>();

  constructor(readings: readonly Reading[]) {
    for (const reading of readings) for (const line of windowsOf(reading, 1)) this.#take(line, reading);
  }

  of(kind: Kind): readonly Said[] {
    return this.#byKind.get(kind) ?? [];
  }

  #take(place: Place, reading: Reading): void {
    const text = place.quote;
    const dates = findDates(text, reading).map(({ value }) => value.date);
    const times = findTimes(text, reading).map(({ value }) => value.time);
    const people = findPersonNames(text).map(({ value }) => value);
    const head = /^\P{L}*(\p{L}[^:\t]{2,38}?)(?:\s{2,}|\s*[:\t–]|$)/u.exec(text)?.[1];
    this.#add('date', dates, place);
    this.#add('time', times, place);
    const day = dates[0] ?? this.of('date')[0]?.value;
    const moments = day ? times.map((time) => `${day}T${time}`) : times;
    this.#add('dateTime', moments, place);
    this.#add('looseDateTime', moments, place);
    this.#add('number', moneyOf(text, reading), place);
    this.#add('person', people, place);
    this.#add('name', [...(head ? [head] : []), ...people], place);
    for (const kind of ['activity', 'role'] as const) this.#add(kind, head ? [head] : [], place);
    for (const kind of ['text', 'notes'] as const) this.#add(kind, [text], place);
    this.#add('phone', phonesOf(text, reading), place);
    this.#add(
      'email',
      findEmails(text).map(({ value }) => value),
      place,
    );
    this.#add(
      'flightNumber',
      findFlightNumbers(text).map((found) => found.text.replace(/\s/g, '')),
      place,
    );
    this.#add(
      'code',
      findBookingReferences(text).map((found) => found.text),
      place,
    );
    this.#add('code', text.match(/\b[A-Z]{3}\b|\b[A-Z0-9]{6}\b/g) ?? [], place);
    this.#add(
      'place',
      findCities(text, reading).map(({ value }) => value.name),
      place,
    );
    const street = findStreet(text);
    this.#add('address', street ? [street.text] : [], place);
  }

  #add(kind: Kind, values: readonly string[], place: Place): void {
    const known = this.#byKind.get(kind) ?? [];
    this.#byKind.set(kind, [...known, ...values.map((value) => ({ ...place, value }))]);
  }
}

function moneyOf(text: string, reading: Reading): string[] {
  return findMoney(text, reading).map(({ value }) => value.amount);
}

function phonesOf(text: string, reading: Reading): string[] {
  return findPhones(text, reading).map((found) => found.text);
}
