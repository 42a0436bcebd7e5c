import type { Reading } from '../../../reading/reading.ts';
import { airlineByName } from '../../../recognizers/airlines.ts';
import { airportByName } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { countryByName } from '../../../recognizers/countries.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { TokenLine } from '../types.ts';
import { type FoundName, namesAtHead } from './find-names.ts';
import { personCalled } from './person-called.ts';

const LEAD = /^[\s\-–•*·>]{0,8}(?:\d{1,2}[.)]\s)?(?:(?:group|party|gruppe|groupe|grupo|grupp)\s?\(?)?/iu;
/** Behind the names at the head of the line: a mark, or what they do. */
const GOES_ON = quick(
  /^\s{0,2}(?:\([^()]{1,24}\)|\)[^:]{0,24}:|[:–—|·-]\s|(?:both |all |then |beide |alle )?(?:fl(?:y|ies|iegt|iegen)|travels?|(?:is|are) (?:on|flying|booked)|takes?|nimmt|nehmen|reis(?:t|en)|(?:voyage|vole|part|arrive)(?:nt)?|prend|prennent|vuelan?|viajan?|van|cogen?|llegan?|flyger|reser|tar|lands?|arrives?|gets? in|kommt|kommen|ankommer|kommer)(?!\p{L}))/iu,
);
const FOR = /(?<!\p{L})(?:for|für|pour|para|för|mit|with|avec|con|med)\s(?=\p{Lu})/gu;

/**
 * The people whom the line of a flight names before it, `Ada Wren and Tom Linde fly on …`, `Ada – EI 706 …`, or behind it
 * as those it is for. Who is called by one word is taken where the paper names one such person in full.
 */
export function namesBeside(reading: Reading, { text, tokens }: TokenLine): FoundName[] {
  const flight = tokens.find(({ kind }) => kind === 'flight');
  if (!flight) return [];
  const called = (word: string) => personCalled(reading, word);
  const namesFrom = (start: number, end: number) =>
    namesAtHead(text.slice(start, end), called).map((name) => ({
      ...name,
      start: name.start + start,
      end: name.end + start,
    }));
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const head = namesFrom(lead, flight.start);
  const isSubject = head.length > 0 && GOES_ON.test(text.slice(head.at(-1)?.end));
  const found = [
    ...(isSubject ? head : []),
    ...matchesOf(text.slice(flight.end), FOR).flatMap(({ index, 0: { length } }) =>
      namesFrom(flight.end + index + length, text.length),
    ),
  ];
  return found.some(({ name }) => isOfPlace(name)) ? [] : found;
}

export const isOfPlace = (name: string) =>
  !!(cityByName(name) ?? airportByName(name) ?? airlineByName(name) ?? countryByName(name));
