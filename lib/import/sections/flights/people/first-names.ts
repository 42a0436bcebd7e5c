import type { Reading } from '../../../reading/reading.ts';
import { airlineByName } from '../../../recognizers/airlines.ts';
import { airportByName } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { countryByName } from '../../../recognizers/countries.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { inlineRole } from '../columns/role-words.ts';
import { type FoundName, isOtherThanPerson } from './find-names.ts';

const CALLED = /^[\s\-•*·>]{0,8}(\p{Lu}\p{Ll}{1,14})(?: \([^()]{1,20}\))?\s?:\s{1,3}(?=\S)/u;
const known = new WeakMap<Reading, Map<number, FoundName>>();

/**
 * `- Ada: BA 1446 …` over `- Tom: LM 352 …`: travellers called by their first names, each before a flight. One such line
 * alone may say anything.
 */
export function firstNameOf(reading: Reading, line: number): FoundName | undefined {
  const found = known.get(reading) ?? firstNames(reading);
  known.set(reading, found);
  return found.get(line);
}

function firstNames(reading: Reading): Map<number, FoundName> {
  const found = new Map<number, FoundName>();
  for (const { text, index } of reading.lines) {
    const match = CALLED.exec(text);
    const name = match?.[1];
    if (!match || !name || isNoName(name)) continue;
    const flight = findFlightNumbers(text)[0];
    if (!flight || flight.start > match[0].length + MAX_GAP) continue;
    const start = match[0].indexOf(name);
    found.set(index, { name, start, end: start + name.length, hasTitle: false });
  }
  return new Set([...found.values()].map(({ name }) => name)).size > 1 ? found : new Map();
}

/** Between the name and the flight stands at most a day. */
const MAX_GAP = 24;

/** A town smaller than this, in thousands, is no more likely than a person of that name. */
const LARGE = 300;

/** A word that may open a line of flights and is no traveller's. */
export const isNoName = (word: string) =>
  isOtherThanPerson(word) ||
  inlineRole(word) !== undefined ||
  (cityByName(word)?.population ?? 0) >= LARGE ||
  !!(countryByName(word) ?? airportByName(word) ?? airlineByName(word)) ||
  /^(?:hin|rück|zurück|ida|vuelta|aller|retour|utresa|hemresa|out|back|in|leg|day|tag|jour|día|dag|alt|neu|old|mon|tue|wed|thu|fri|sat|sun|anreise|abreise|llegada|salida|travel|reise|voyage|viaje|resa|option|and|or|fly|flyg|via|note|subject|betreff|objet|asunto|ämne|unchanged|changed|confirmed|cancelled|rebooked|new|neu|nouveau|nuevo|ny|nytt|updated?|info|today|tomorrow|heute|morgen|unverändert|inchangé|sin|oförändrat|plus|also|next|first|second|then|please|booked|moved|added|ticketed|heard|bitte|merci|tack|travel day|hinreise|rückreise|heimreise|abflug|ankunft|landung|arrivée|départ|avgång|ankomst|arrival|departure|planet|maschine|aller-?retour|retour|band|crew|party|all)$/iu.test(
    word,
  );
