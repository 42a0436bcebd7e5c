import type { Reading } from '../../reading/reading.ts';
import { countryByName } from '../../recognizers/countries.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { parseAddress } from '../../recognizers/places.ts';
import {
  isReservationOff,
  objectOf,
  reservationCode,
  type SchemaBlock,
  textOf,
} from '../shared/schema-org.ts';
import { isTitleOff } from '../shared/standing/papers.ts';
import { stater } from '../shared/stated.ts';
import { moment } from './calendar-stays.ts';
import { namesByPattern } from './names/name-patterns.ts';
import type { StayCandidates } from './types.ts';

/** Stays that mails state for machines. */
export function structuredStays(reading: Reading): StayCandidates[] {
  return reading.source.structured.flatMap((block) => {
    if (
      block.kind === 'schema-org' &&
      /LodgingReservation$/i.test(block.type) &&
      !isReservationOff(block.data)
    )
      return [reservation(reading, block)];
    return [];
  });
}

function reservation(reading: Reading, block: SchemaBlock): StayCandidates {
  const state = stater<StayCandidates>(reading, block.page, block.quote);
  const house = objectOf(block.data.reservationFor) ?? {};
  const postal = objectOf(house.address);
  const written = postal ? undefined : textOf(house.address);
  const parsed = written ? parseAddress(written, reading) : {};
  const country = textOf(postal?.addressCountry) ?? textOf(objectOf(postal?.addressCountry)?.name);
  const arrival = moment(textOf(block.data.checkinTime) ?? textOf(block.data.checkinDate));
  const departure = moment(textOf(block.data.checkoutTime) ?? textOf(block.data.checkoutDate));
  const phone = textOf(house.telephone);
  return {
    ...state('name', textOf(house.name)),
    ...state('address', textOf(postal?.streetAddress) ?? parsed.street),
    ...state('city', textOf(postal?.addressLocality) ?? parsed.city),
    ...state('country', (country && (countryByName(country)?.name ?? country)) ?? parsed.countryName),
    ...state('phone', phone && (findPhones(phone, reading)[0]?.value.e164 ?? phone)),
    ...state('email', textOf(house.email)),
    ...state('checkInDate', arrival.day),
    ...state('checkInTime', arrival.time),
    ...state('checkOutDate', departure.day),
    ...state('checkOutTime', departure.time),
    ...state('bookingReference', reservationCode(block.data)?.replace(/\s/g, '')),
  };
}

/**
 * Lines of a calendar that name a house and when to be in and out, each as a reading of its own with nothing else in
 * it; those of cancelled events are left out.
 */
export function staysTold(reading: Reading): Reading[] {
  const starts = reading.lines.filter((line) => /^DTSTART/.test(line.text)).map((line) => line.index);
  const off = new Set(
    starts.flatMap((start, i) => {
      const own = reading.lines.slice(start, starts[i + 1] ?? reading.lines.length);
      return own.some(
        ({ text }) => /^STATUS:CANCELLED/.test(text) || isTitleOff(text.replace(/^SUMMARY:/, '')),
      )
        ? own.map((line) => line.index)
        : [];
    }),
  );
  return reading.lines
    .filter(
      ({ index, text }) =>
        !off.has(index) &&
        !/^(?:SUMMARY|LOCATION)/.test(text) &&
        namesByPattern(text).length === 1 &&
        TELLS_NIGHTS.test(text),
    )
    .slice(0, MAX_TOLD)
    .map(({ index }) => ({
      ...reading,
      lines: reading.lines.map((line) => (line.index === index ? line : { ...line, text: '' })),
      pairs: [],
      tables: [],
      paragraphs: [],
    }));
}

const MAX_TOLD = 40;
const TELLS_NIGHTS =
  /(?<!\p{L})(?:check-?in|anreise|arrivée|entrada|llegada|incheckning|nights?|nacht|nächte|nuits?|noches?|natt(?:en)?|nätter|singles?|doubles?|twins?|[ed]z|dobles?|rooms?|zimmer|chambres?|habitaci\p{L}+|\p{L}*rum)(?!\p{L})/iu;
