import type { Reading } from '../../../reading/reading.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { keyOf } from '../ranking/candidate.ts';
import { factsOf, namesOfShow } from '../ranking/names-of-show.ts';
import { addressBeside } from './venue-address.ts';

/** Where the show is played. */
export function venueFacts(reading: Reading, isShowPaper: boolean): VenueFact[] {
  const { stated, houses } = namesOfShow(reading, isShowPaper);
  // The surest are stated first.
  const addresses = new Map(stated.toReversed().map(({ value, address }) => [keyOf(value), address]));
  return factsOf(houses, 'venue').map((fact, i) => ({
    ...fact,
    address:
      i > 0
        ? ''
        : (addresses.get(keyOf(fact.value)) ?? addressBeside(reading, fact.value) ?? behind(reading, fact)),
  }));
}

const REACH = 90;

/** What follows the name on its line, as far as it may be its town. */
function behind(reading: Reading, { quote, line }: Fact): string {
  const text = reading.lines[line]?.text ?? '';
  const at = text.indexOf(quote);
  const rest = at < 0 ? '' : text.slice(at + quote.length, at + quote.length + REACH);
  return /^["”»]?(?:,|\s[–—|/·-]|\s\(|\s(?:in|à|en|i)\s)/u.test(rest) ? (rest.split(/[.;]\s/u)[0] ?? '') : '';
}
