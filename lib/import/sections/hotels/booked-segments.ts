import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findPhones } from '../../recognizers/phones.ts';
import type { LeftOut } from '../section.ts';
import { candidateAt, type Spot } from '../shared/spots.ts';
import { addressIn } from './details/streets.ts';
import type { StayCandidates } from './types.ts';

/** `8 HTL 1A HK1 ZRH IN16APR OUT18APR 2SGL - LIMMATHOF`, `6 HHL HK1 MEL 12NOV-15NOV THE LARKIN 2 ROOMS CF-LFL20`. */
const SEGMENT =
  /^\s*\d{1,2}\.?\s+H(?:TL|HL|TI)\s+(?:[A-Z\d]{2}\s+)?([A-Z]{2})\d{1,2}\s+[A-Z]{3}\s+(?:IN)?(\d{1,2}[A-Z]{3})\s?(?:-|OUT)\s?(\d{1,2}[A-Z]{3})\s+(?=\S)/u;
const NUMBERED = /^\s*\d{1,2}\.?\s+[A-Z]/u;
/** Confirmed, or confirmed anew. */
const HOLDS = /^(?:HK|KK|KL|TK|RR|GK|SS)$/;
const ROOMS = /(?<!\S)\d{1,2}\s?(?:ROOMS?|SGLS?|DBLS?|TWNS?|SINGLES?|DOUBLES?|TWINS?)(?!\S)/u;
const CODE = /(?<!\S)CF[-\s]{1,3}([A-Z\d][A-Z\d-]{3,})/u;
const PHONE = /(?<!\S)(?:TEL|PH|PHONE)[.:\s-]{1,3}(\+?\d[\d ]{7,18}\d)/u;
const IN_AT = /(?<!\S)C\/I\s(\d{4})(?!\d)/u;
const OUT_AT = /(?<!\S)C\/O\s(\d{4})(?!\d)/u;

interface Segment {
  holds: boolean;
  entry: StayCandidates;
}

/** The hotels in the record of a booking system: those whose code says that they hold, and those that are off. */
export function bookedSegments(
  reading: Reading,
): { standing: StayCandidates[]; off: LeftOut<StayCandidates>[] } | undefined {
  const segments = reading.lines.flatMap(({ index, text }) => segmentAt(reading, index, text) ?? []);
  if (segments.length === 0) return undefined;
  return {
    standing: segments.filter(({ holds }) => holds).map(({ entry }) => entry),
    off: segments
      .filter(({ holds }) => !holds)
      .map(({ entry }) => ({ entry, reason: 'the code of its booking says that it is off' })),
  };
}

function segmentAt(reading: Reading, line: number, text: string): Segment | undefined {
  const match = SEGMENT.exec(text);
  const [head = '', status = '', arrival = '', departure = ''] = match ?? [];
  const name = text
    .slice(head.length)
    .split(/\s-\s|\s{2,}/u)
    .map((part) => part.replace(CODE, '').replace(ROOMS, '').trim())
    .find((part) => /\p{L}{3}/u.test(part));
  if (!match || !name) return undefined;
  const spots = [{ line, start: text.indexOf(name), end: text.indexOf(name) + name.length }];
  return {
    holds: HOLDS.test(status),
    entry: {
      name: [candidateAt(reading, name, spots, SAYS)],
      ...dayOf(reading, 'checkInDate', line, arrival),
      ...dayOf(reading, 'checkOutDate', line, departure),
      ...detailsOf(reading, line, name),
    },
  };
}

const SAYS = { method: 'pattern', reason: 'hotel of a booking record', specificity: 0.8 } as const;

function dayOf(reading: Reading, field: 'checkInDate' | 'checkOutDate', line: number, written: string) {
  const start = (reading.lines[line]?.text ?? '').lastIndexOf(written);
  const [day] = findDates(written, reading);
  if (!day) return {};
  const details = { ...SAYS, doubts: day.doubts ?? [] };
  return {
    [field]: [candidateAt(reading, day.value.date, [{ line, start, end: start + written.length }], details)],
  };
}

/** What the lines of the segment say of the house, and those of a remark further down that names it. */
function detailsOf(reading: Reading, home: number, name: string): StayCandidates {
  const found: StayCandidates = {};
  const add = (field: keyof StayCandidates, value: string | undefined, spot: Spot) => {
    if (value && !found[field])
      found[field] = [candidateAt(reading, value, [spot], SAYS)] as Candidate<string>[];
  };
  for (const line of linesOf(reading, home, name)) {
    const text = reading.lines[line]?.text ?? '';
    const spotOf = (words: string) => ({
      line,
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    const told = (
      field: keyof StayCandidates,
      pattern: RegExp,
      valueIn: (words: string) => string | undefined,
    ) => {
      const words = pattern.exec(text)?.[1];
      if (words) add(field, valueIn(words), spotOf(words));
    };
    told('bookingReference', CODE, (code) => code);
    told(
      'phone',
      PHONE,
      (digits) => findPhones(`+${digits.replace('+', '')}`, reading)[0]?.value.e164 ?? digits,
    );
    told('checkInTime', IN_AT, clock);
    told('checkOutTime', OUT_AT, clock);
    const words = text.includes(name) ? text.slice(text.indexOf(name) + name.length) : text;
    const { street, city, countryName } =
      line === home ? {} : addressIn(words.split(/\s-\s/u)[0] ?? '', reading);
    if (!street || !city) continue;
    add('address', street, spotOf(street));
    add('city', city, spotOf(city));
    add('country', countryName, spotOf(city));
  }
  return found;
}

const clock = (digits: string) => `${digits.slice(0, 2)}:${digits.slice(2)}`;

function linesOf(reading: Reading, home: number, name: string): number[] {
  const starts = reading.lines.filter(
    ({ index, text }) => index === home || (text.includes(name) && !SEGMENT.test(text)),
  );
  return starts.flatMap(({ index }) => {
    const rest = reading.lines.slice(index + 1);
    const next = rest.findIndex(({ text }) => NUMBERED.test(text));
    return [index, ...rest.slice(0, next < 0 ? 1 : next).map((line) => line.index)];
  });
}
