import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { isReservationOff, objectOf, textOf } from '../../shared/schema-org.ts';
import { hotelKey, isSameHotel } from '../names/name-keys.ts';

const PRICE_FROM = quick(
  /(?<!\p{L})(?:from|ab|desde|dès|à partir de|från)\s{1,2}(?:(?:only|nur|just|bara|solo)\s)?(?:[€£$]\s?\d|(?:EUR|USD|GBP|SEK|CHF|kr\.?)\s?\d|\d[\d.,]{0,8}\s?(?:€|£|\$|EUR|USD|GBP|kr|SEK|CHF))/iu,
);
const ASKS = quick(
  /(?:hotel|hôtel|hotell|unterkunft|alojamiento|boende|hébergement)[^.?!]{0,30}(?:gesucht|\?)|(?:looking for|need|find|busca[sn]?|necesita[sn]?|cherche[zs]?|suchen sie|söker du|behöver du)[^.?!]{0,24}(?:hotel|hôtel|hotell|unterkunft|alojamiento|boende|hébergement)/iu,
);
const BOOKED =
  /confirm|bestätig|gebucht|booked|reservad|réserv[ée]|bokad|bekräft|buchung|booking (?:no|ref|number)|bokning|reserva n/iu;

/** Lines that sell a house: a price that begins somewhere, or a question whether one is needed. */
export function offeredLines(reading: Reading): number[] {
  return reading.lines.flatMap(({ text: whole, index, line }) => {
    // In a paper of questions and answers `Hotel?` is the label of what was booked.
    const [label, ...answer] = line.cells;
    const text =
      answer.length > 0 && label?.text.endsWith('?') ? answer.map((cell) => cell.text).join('  ') : whole;
    return (PRICE_FROM.test(text) || ASKS.test(text)) && !BOOKED.test(text) ? [index] : [];
  });
}

/** Houses for which the paper states a booking for machines; then others it only names are none. */
export function isBesideStated(reading: Reading, name: string | undefined): boolean {
  const stated = statedHouses(reading);
  return stated.length > 0 && (name === undefined || !stated.some((one) => isSameHotel(one.name, name)));
}

/** Whether the paper states for machines that the booking of the house is cancelled. */
export const isStatedOff = (reading: Reading, name: string) =>
  statedHouses(reading).some((one) => one.isOff && isSameHotel(one.name, name));

function statedHouses(reading: Reading): { name: string; isOff: boolean }[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind !== 'schema-org' || !/LodgingReservation$/i.test(block.type)) return [];
    const name = textOf(objectOf(block.data.reservationFor)?.name);
    return name && hotelKey(foldName(name)) !== '' ? [{ name, isOff: isReservationOff(block.data) }] : [];
  });
}
