import type { Reading } from '../../reading/reading.ts';
import { countryByName } from '../../recognizers/countries.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { parseAddress } from '../../recognizers/places.ts';
import type { StructuredBlock } from '../../source-text.ts';
import { isTitleOff } from '../shared/standing/papers.ts';
import { stater } from '../shared/stated.ts';
import { moment } from './calendar.ts';
import { namesByPattern } from './name-patterns.ts';
import { isCancelled } from './offers.ts';
import type { StayCandidates } from './types.ts';

type Data = Record<string, unknown>;

/** Stays that mails state for machines. */
export function structuredStays(reading: Reading): StayCandidates[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind === 'schema-org' && /LodgingReservation$/i.test(block.type) && !isCancelled(block.data))
      return [reservation(reading, block)];
    return [];
  });
}

function reservation(
  reading: Reading,
  block: Extract<StructuredBlock, { kind: 'schema-org' }>,
): StayCandidates {
  const state = stater<StayCandidates>(reading, block.page, block.quote);
  const house = object(block.data.reservationFor) ?? {};
  const postal = object(house.address);
  const written = postal ? undefined : text(house.address);
  const parsed = written ? parseAddress(written, reading) : {};
  const country = text(postal?.addressCountry) ?? text(object(postal?.addressCountry)?.name);
  const arrival = moment(text(block.data.checkinTime) ?? text(block.data.checkinDate));
  const departure = moment(text(block.data.checkoutTime) ?? text(block.data.checkoutDate));
  const phone = text(house.telephone);
  return {
    ...state('name', text(house.name)),
    ...state('address', text(postal?.streetAddress) ?? parsed.street),
    ...state('city', text(postal?.addressLocality) ?? parsed.city),
    ...state('country', (country && (countryByName(country)?.name ?? country)) ?? parsed.countryName),
    ...state('phone', phone && (findPhones(phone, reading)[0]?.value.e164 ?? phone)),
    ...state('email', text(house.email)),
    ...state('checkInDate', arrival.day),
    ...state('checkInTime', arrival.time),
    ...state('checkOutDate', departure.day),
    ...state('checkOutTime', departure.time),
    ...state(
      'bookingReference',
      (
        text(block.data.reservationNumber) ??
        text(block.data.reservationId) ??
        text(block.data.confirmationNumber)
      )?.replace(/\s/g, ''),
    ),
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

const object = (value: unknown): Data | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'object' && one !== null ? (one as Data) : undefined; // A JSON object's keys are strings.
};
const text = (value: unknown): string | undefined => {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== ''
    ? one.trim()
    : typeof one === 'number'
      ? String(one)
      : undefined;
};
