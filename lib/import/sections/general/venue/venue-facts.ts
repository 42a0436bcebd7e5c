import type { Reading } from '../../../reading/reading.ts';
import { anyYear } from '../day/any-year.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { showLinesOf } from '../passages/show-lines.ts';
import { keyOf } from '../ranking/candidate.ts';
import { factsOf, namesOfShow } from '../ranking/names-of-show.ts';
import { addressBeside } from './venue-address.ts';

/** Where the show is played. */
export function venueFacts(paper: Reading, isShowPaper: boolean): VenueFact[] {
  const reading = anyYear(paper);
  const { stated, houses } = namesOfShow(reading, isShowPaper);
  // The surest are stated first.
  const addresses = new Map(stated.toReversed().map(({ value, address }) => [keyOf(value), address]));
  const where = factsOf(houses, 'venue', isShowPaper).filter((fact) => !hasRooms(reading, fact));
  return [...where, ...toldBesides(reading, stated, where)].map((fact, i) => ({
    ...fact,
    address:
      i > 0
        ? ''
        : (addresses.get(keyOf(fact.value)) ?? addressBeside(reading, fact.value) ?? behind(reading, fact)),
  }));
}

/** `samedi on joue à Nantes, Stereolux`: told as the house, though the only name of a chat looks like its act. */
function toldBesides(reading: Reading, stated: readonly VenueFact[], where: readonly Fact[]): VenueFact[] {
  const told = new Set(
    showLinesOf(reading).flatMap(({ venue, isTold }) => (venue && isTold ? keyOf(venue) : [])),
  );
  const known = new Set(where.map(({ value }) => keyOf(value)));
  return stated
    .filter(({ value }) => told.has(keyOf(value)) && !known.has(keyOf(value)))
    .map((fact) => ({ ...fact, doubts: ['weak_context'] }));
}

/** `Ibis Gare, 3 twins`: where one sleeps. */
const ROOMS =
  /^["”»]?[\s,:(–-]{1,3}(?:\d{1,2}|one|two|three|four|zwei|drei|vier|deux|trois|quatre|dos|tres|cuatro|två|tre|fyra)\s?x?\s(?:twins?|doubles?|singles?|rooms|dz|ez|doppel\p{L}*|einzel\p{L}*|zimmer|chambres|habitaciones|dobles|enkelrum|dubbelrum|rum)(?!\p{L})/iu;

function hasRooms(reading: Reading, { value, line }: Fact): boolean {
  const text = reading.lines[line]?.text ?? '';
  const at = text.indexOf(value);
  return at >= 0 && ROOMS.test(text.slice(at + value.length));
}

const REACH = 90;

/** What follows the name on its line, as far as it may be its town. */
function behind(reading: Reading, { quote, line }: Fact): string {
  const text = reading.lines[line]?.text ?? '';
  const at = text.indexOf(quote);
  const rest = at < 0 ? '' : text.slice(at + quote.length, at + quote.length + REACH);
  return /^["”»]?(?:,|\s[–—|/·-]|\s\(|\s(?:in|à|en|i)\s)/u.test(rest) ? (rest.split(/[.;]\s/u)[0] ?? '') : '';
}
