import type { Reading, ReadLine } from '../../../../reading/reading.ts';

/** Papers of bookings have itineraries and timetables of another sort. */
export const BOOKINGS: ReadonlySet<string> = new Set([
  'flight',
  'hotel',
  'restaurant',
  'boarding_pass',
  'visa',
  'invoice',
]);
/** In a booking's paper these are the guest's or the flight's. */
export const OF_A_STAY =
  /^(?:arriv\p{L}*|cierre|embarque|boarding|einsteigen|depart\p{L}*|d[ée]part|ankunft|abreise|anreise|abflug|llegada|salida|entrada|ankomst|avresa|avg[åa]ng|check\p{L}*)(?![\p{L}])/iu;
/** `Anreise ab 15 Uhr, Abreise bis 11 Uhr`: from when and until when a house has its guests. */
const BOTH_ENDS =
  /(?<!\p{L})(?:anreise|arriv\p{L}*|llegada|entrada|ankomst|check-?in|incheckning)(?!\p{L}).{1,40}(?<!\p{L})(?:abreise|departure|d[ée]part|salida|avresa|check-?out|utcheckning)(?!\p{L})/iu;

/** When a house has its guests is no act of the day. */
export function isEndOfStay(reading: Reading, line: ReadLine, title: string): boolean {
  return (
    OF_A_STAY.test(title) &&
    (BOTH_ENDS.test(line.text) || reading.blocks[line.block]?.concept === 'part.hotel')
  );
}
