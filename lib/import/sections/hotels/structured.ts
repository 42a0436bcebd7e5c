import type { Reading } from '../../reading/reading.ts';
import { countryByName } from '../../recognizers/countries.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { parseAddress } from '../../recognizers/places.ts';
import type { CalendarEvent, StructuredBlock } from '../../source-text.ts';
import { stater } from '../shared/stated.ts';
import { nameAtHead } from './name-head.ts';
import { namesByPattern } from './name-patterns.ts';
import type { StayCandidates } from './types.ts';

type Data = Record<string, unknown>;

/** Stays that mails and calendars state for machines. */
export function structuredStays(reading: Reading): StayCandidates[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind === 'schema-org' && /LodgingReservation$/i.test(block.type) && !isOff(block.data))
      return [reservation(reading, block)];
    if (block.kind === 'calendar-event') return calendarStay(reading, block) ?? [];
    return [];
  });
}

const isOff = (data: Data) =>
  /cancel/i.test(`${text(data.reservationStatus) ?? ''} ${text(data.status) ?? ''}`);

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

/** A day, and the hour unless it is the midnight that stands for none. */
function moment(written: string | undefined): { day?: string; time?: string } {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(written ?? '');
  const time = match?.[2];
  return { ...(match?.[1] && { day: match[1] }), ...(time && time !== '00:00' && { time }) };
}

const STAY_WORDS =
  /(?<!\p{L})(?:hotel|hôtel|hotell|lodging|accommodation|check-?in|stay|unterkunft|übernachtung|hébergement|alojamiento|boende)(?!\p{L})/iu;

/** An event over at least one night that calls itself a hotel or a stay. */
function calendarStay(
  reading: Reading,
  block: Extract<StructuredBlock, { kind: 'calendar-event' }>,
): StayCandidates[] | undefined {
  const event: CalendarEvent = block.data;
  const start = moment(event.start);
  const end = moment(event.end);
  if (
    /cancel/i.test(event.status ?? '') ||
    !STAY_WORDS.test(event.summary ?? '') ||
    !start.day ||
    !end.day ||
    start.day === end.day
  )
    return undefined;
  const state = stater<StayCandidates>(reading, block.page, block.quote);
  const place = event.location ?? '';
  const title = (event.summary ?? '').replace(
    /^\W*(?:hotel|hôtel|hotell|stay|accommodation|check-?in)\s?(?:at|@)?\s{0,2}[:–-]\s?/iu,
    '',
  );
  const named = nameAtHead(place)?.name ?? namesByPattern(title)[0]?.text ?? nameAtHead(title)?.name;
  const address = parseAddress(place, reading);
  const phone = findPhones(event.description ?? '', reading)[0]?.value;
  return [
    {
      ...state('name', named),
      ...state('address', address.street),
      ...state('city', address.city),
      ...state('country', address.countryName, address.isCountryDerived ? ['derived'] : undefined),
      ...state('phone', phone?.e164 ?? phone?.raw),
      ...state('checkInDate', start.day),
      ...state('checkInTime', start.time),
      ...state('checkOutDate', end.day),
      ...state('checkOutTime', end.time),
      ...state(
        'bookingReference',
        /(?:conf\p{L}*|booking|reservation|buchung|réservation|reserva|bokning)\p{L}*(?: (?:number|no\.?|nr\.?|ref\p{L}*|code))?\s?[:#]?\s?([A-Z0-9][A-Z0-9./-]{3,})/iu.exec(
          event.description ?? '',
        )?.[1],
      ),
    },
  ];
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
      return own.some((line) => /^STATUS:CANCELLED/.test(line.text)) ? own.map((line) => line.index) : [];
    }),
  );
  return reading.lines
    .filter(
      ({ index, text }) =>
        !off.has(index) &&
        !/^(?:SUMMARY|LOCATION)/.test(text) &&
        namesByPattern(text).length === 1 &&
        /check-?in|anreise|arrivée|entrada|llegada|incheckning/iu.test(text),
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
