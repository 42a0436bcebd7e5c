import type { Pair, Reading } from '../../reading/reading.ts';
import { looksLikeReference } from '../../recognizers/booking-references.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { foldName } from '../../recognizers/fold.ts';
import { foodConcept } from '../../recognizers/labels.ts';
import { findTimes } from '../../recognizers/times.ts';
import { NUMBER_WORDS } from './guests/number-words.ts';
import { cityOf, findStreet } from './house/find-house.ts';
import { phoneAt } from './house/phones.ts';
import type { Meal } from './meal.ts';

/** A booking in labelled lines belongs together as long as no more than this lies between two of them. */
const MAX_SPREAD = 14;

const TIME = /^(?:time|hour|zeit|uhrzeit|heure|hora|tid|klockslag|arrival|ankunft|arriv[ée]e)(?:[ /].*)?$/iu;
const DATE = /^(?:date|day|datum|tag|jour|fecha|d[íi]a|dag|date \/ time|when|wann)(?:[ /].*)?$/iu;
const ADDRESS =
  /^(?:address|adresse|anschrift|direcci[óo]n|adress|location|lieu|ort|where to find us|so finden sie uns|où nous trouver|dónde estamos|hitta hit)$/iu;
const REFERENCE =
  /(?:ref\.?|^(?:\p{L}{2,6}\s)?(?:code|kod|código)$|confirmation|booking (?:no|number|code)|r[ée]f[ée]rence|n°|referencia|localizador|reserva n|buchungs|reservierungs|bokningsn|order)/iu;
const GUESTS = /^(?:guests|gäste|invités|convives|comensales|gäster)$/iu;
const NOTES =
  /^(?:notes?|men[üu]|remarks?|dietary.*|allergies|allergien|diets?|bemerkung(?:en)?|hinweise?|remarques?|r[ée]gimes?.*|observaciones|alergias|specialkost|allergier|kommentar|price|preis|in the name of|name|auf den namen|au nom de|a nombre de|i namnet)$/iu;

/** Bookings of a restaurant or caterer that stand as labels and values: confirmation mails, forms. */
export function readLabelledBookings(reading: Reading, venue?: string): Meal[] {
  const houses = reading.pairs.filter(
    (pair) =>
      foodConcept(pair.label)?.concept === 'food.name' &&
      foodConcept(pair.label)?.specificity === 1 &&
      isName(pair.value) &&
      !isVenue(pair, reading, venue),
  );
  const own = houses.length > 1 ? byBooking(reading.pairs) : undefined;
  return houses.map((house, i) =>
    bookingAround(
      reading,
      house,
      own?.find((pairs) => pairs.includes(house)) ?? reading.pairs,
      houses[i + 1]?.firstLine ?? Number.POSITIVE_INFINITY,
    ),
  );
}

/** Of several bookings one form after the other each has its own labels: where one comes again, the next booking begins. */
function byBooking(pairs: readonly Pair[]): Pair[][] {
  const bookings: Pair[][] = [];
  let labels = new Set<string>();
  for (const pair of [...pairs].sort((a, b) => a.firstLine - b.firstLine)) {
    const label = foldName(pair.label);
    if (bookings.length === 0 || labels.has(label)) {
      bookings.push([]);
      labels = new Set();
    }
    labels.add(label);
    bookings.at(-1)?.push(pair);
  }
  return bookings;
}

/** `Lokal` is where one eats in German and where one plays in Swedish; the show's own house is none that was booked. */
function isVenue({ label, value }: Pair, reading: Reading, venue: string | undefined): boolean {
  const isShows = venue !== undefined && foldName(value).startsWith(foldName(venue));
  return isShows || (reading.language === 'sv' && /^lokal(?:en)?$/iu.test(label.trim()));
}

function isName(value: string): boolean {
  return (
    /\p{L}{2}/u.test(value) && value.length <= 80 && !/[.!?]\s/u.test(value) && findEmails(value).length === 0
  );
}

function bookingAround(reading: Reading, house: Pair, pairs: readonly Pair[], nextHouse: number): Meal {
  const near = pairs.filter(
    (pair) =>
      pair !== house &&
      Math.abs(pair.firstLine - house.firstLine) <= MAX_SPREAD &&
      pair.firstLine < nextHouse,
  );
  const lines = reading.lines.slice(
    Math.max(0, house.firstLine - MAX_SPREAD),
    Math.min(house.lastLine + MAX_SPREAD + 4, nextHouse),
  );
  const phone = lines.map((line) => phoneAt(line.text, line.index, reading)).find((one) => one !== undefined);
  return {
    reading,
    line: house.firstLine,
    quote: house.text.split('\n')[0] ?? house.text,
    name: { text: nameOfHouse(house), line: house.firstLine },
    isHouse: true,
    ...addressAmong(near),
    ...whenAmong(reading, near),
    ...guestsAmong(near),
    ...referenceAmong(near),
    ...(phone && { phone }),
    ...emailAmong(near),
    ...notesAmong(near, house),
    method: 'label',
    reason: `beside the label “${house.label}”`,
    specificity: 0.85,
  };
}

/** Some of the fields of a meal. */
type Some = Partial<Meal>;

const labelledAs = (near: readonly Pair[], pattern: RegExp): Pair | undefined =>
  near.find((pair) => pattern.test(pair.label.trim()));

const nameOfHouse = ({ value }: Pair): string =>
  value
    .split('\n')[0]
    ?.split(/,\s(?=\d|\p{L}+(?:str|gasse|weg|platz))/u)[0]
    ?.trim() ?? value;

function addressAmong(near: readonly Pair[]): Some {
  const pair = labelledAs(near, ADDRESS);
  const address = pair?.value.split('\n')[0];
  if (!pair || !address) return {};
  const city = cityOf(address);
  const line = pair.firstLine;
  return { address: { text: streetOf(address), line }, ...(city && { city: { text: city, line } }) };
}

function whenAmong(reading: Reading, near: readonly Pair[]): Some {
  const datePair = labelledAs(near, DATE);
  const timePair = labelledAs(near, TIME) ?? datePair;
  const date = datePair && findDates(datePair.value, reading)[0];
  const time = timePair && findTimes(timePair.value, reading)[0];
  return {
    ...(date && {
      date: {
        text: date.text,
        line: datePair.firstLine,
        value: date.value.date,
        doubts: date.doubts ?? [],
      },
    }),
    ...(time && { time: { text: time.text, line: timePair.firstLine, value: time.value.time } }),
  };
}

function guestsAmong(near: readonly Pair[]): Some {
  const pair = near.find(
    ({ label }) => foodConcept(label)?.concept === 'food.guests' || GUESTS.test(label.trim()),
  );
  const count = Number(
    /\d{1,3}/.exec(pair?.value ?? '')?.[0] ?? NUMBER_WORDS[pair?.value.trim().toLowerCase() ?? ''],
  );
  return pair && count >= 1
    ? { guests: { text: pair.text, line: pair.firstLine, value: String(count) } }
    : {};
}

function referenceAmong(near: readonly Pair[]): Some {
  const pair = near.find(({ label, value }) => REFERENCE.test(label) && looksLikeReference(value.trim()));
  return pair
    ? {
        reference: {
          text: pair.value.trim(),
          line: pair.firstLine,
          value: pair.value.replace(/\s+/gu, ''),
        },
      }
    : {};
}

function emailAmong(near: readonly Pair[]): Some {
  const pair = near.find(({ label, value }) => /mail/iu.test(label) && findEmails(value).length > 0);
  const email = pair && findEmails(pair.value)[0];
  return email ? { email: { text: email.text, line: pair.firstLine, value: email.value } } : {};
}

function notesAmong(near: readonly Pair[], house: Pair): Some {
  const notes = near
    .filter((pair) => NOTES.test(pair.label.trim()))
    .map((pair) => pair.value)
    .join('; ');
  return notes ? { notes: { text: notes, line: house.firstLine } } : {};
}

/** `18 rue des Tanneurs, 69001 Lyon` -> the street; the city has a field of its own. */
function streetOf(address: string): string {
  return findStreet(address) ?? address.split(/,\s*(?=\d{4,5}\s|\p{Lu}{1,2}\d)/u)[0]?.trim() ?? address;
}
