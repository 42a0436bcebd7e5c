import type { SectionKey } from '../extracted.ts';
import { airportByCode } from '../recognizers/airports.ts';
import { cityByName } from '../recognizers/cities.ts';
import { countryByName } from '../recognizers/countries.ts';
import { conceptsOf } from '../recognizers/labels.ts';
import { looksLikePersonName } from '../recognizers/people.ts';

/** How a value looks beside others of its field: as one that is known, as any other, or as something that strayed in. */
export type Shape = 'known' | 'plain' | 'odd';

const CITY_FIELDS = new Set(['city', 'fromCity', 'toCity']);
const AIRPORT_FIELDS = new Set(['fromAirport', 'toAirport']);
const PERSON_FIELDS = new Set(['contacts.name', 'flights.fullName']);
/** Names that are made of no words of the trade, unlike those of meals and points of a schedule. */
const PROPER_NAMES = new Set(['general.artist', 'general.venue', 'hotels.name']);
/** A flight has both a day and an hour. */
const FLIGHT_TIMES = new Set(['flights.departureTime', 'flights.arrivalTime']);
const TITLE = /(?<!\p{L})(?:mr|mrs|ms|mme|herr|frau|sr|sra)(?!\p{L})/iu;
const NAME_FIELDS = new Set(['name', 'eventName', 'location', 'destinationName', 'role']);

export function shapeOf(section: SectionKey, field: string, value: unknown): Shape {
  if (typeof value !== 'string') return 'plain';
  if (CITY_FIELDS.has(field)) return cityByName(value) ? 'known' : 'odd';
  if (field === 'country') return countryByName(value) ? 'known' : 'odd';
  if (AIRPORT_FIELDS.has(field)) return airportByCode(value) ? 'known' : 'odd';
  if (field === 'phone') return isPhoneLong(value) ? 'plain' : 'odd';
  const path = `${section}.${field}`;
  if (PERSON_FIELDS.has(path)) return looksLikePersonName(value) && !TITLE.test(value) ? 'known' : 'odd';
  if (FLIGHT_TIMES.has(path)) return value.includes('T') ? 'plain' : 'odd';
  if (PROPER_NAMES.has(path)) return isBroken(value) || isOfLabels(value) ? 'odd' : 'plain';
  return NAME_FIELDS.has(field) && isBroken(value) ? 'odd' : 'plain';
}

/** No network has numbers of more digits (ITU-T E.164), and none that is written out has fewer. */
function isPhoneLong(value: string): boolean {
  const digits = value.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 14;
}

/** Cut in the middle, or with parts of a table, a sentence or a clock in it. */
const BROKEN =
  /^[^\p{L}\d"„“«(¡¿]|\s[,;:]|[;|]|\p{L}{3}[.!?]\s|:\s| {2}|\n|\t|\d[:.]\d\d|[,:\-–(/]$|(?:^|\s)(?:and|und|et|y|och|of|the|de|du|der|die|das|la|le|el|at|in|im|am|an|to|for|für|pour|para|för|with|mit|avec|con|med)$/iu;

function isBroken(value: string): boolean {
  return value.length > 60 || BROKEN.test(value.trim());
}

/** Begins or ends with a word that is a label, or is one. */
function isOfLabels(value: string): boolean {
  const words = value.split(/\s+/u);
  const ends = [value, words[0] ?? '', words.at(-1) ?? ''];
  return ends.some((part) => conceptsOf(part).some((concept) => concept.specificity === 1));
}
