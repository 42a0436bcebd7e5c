import type { Reading } from '../../../reading/reading.ts';
import { type Airport, airportByName } from '../../../recognizers/airports.ts';
import { isSameCity } from '../../../recognizers/cities.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { headingRows } from '../columns/column-cells.ts';
import { inlineRole } from '../columns/role-words.ts';
import type { FlightToken, Role, TokenLine } from '../types.ts';
import { type Places, townEnd, townOf } from './town-ends.ts';

const NAME =
  "\\p{Lu}[\\p{L}.'’-]{2,}(?: (?:am|an der|de|del|la|upon|on) \\p{Lu}[\\p{L}'’-]+| \\p{Lu}[\\p{L}'’-]{2,}){0,2}";
const HOUR = '(?:\\d{1,2}[:.h]\\d{2}(?: Uhr| ?[ap]\\.?(?:m\\b\\.?)?(?!\\p{L}))?|\\d{1,2} ?[ap]m?(?!\\p{L}))';
/** What may stand behind a city of a route: `/Gardermoen`, `(T2)`, `12:05`. */
const ASIDE = `(?:/\\p{Lu}[\\p{L}'’-]{2,})?(?: ?\\([^()]{1,30}\\))?(?:,? (?:a las |um |à |kl\\.? |at )?${HOUR})?`;
const ROUTE = new RegExp(
  `(${NAME})(${ASIDE}\\s{0,2}(?:[-–—→>/]|to|nach|vers|till|naar|a|à|->)\\s{0,2}(?:${HOUR} )?)(${NAME})`,
  'gu',
);

const CLOCK = `(?:at |um |à |a las |kl\\.? )?${HOUR}`;
const NEXT = '\\s?[,;]\\s(?:(?:and|und|et|y|och)\\s)?';
/** `Warsaw 11.05, Hamburg 12.30`, `11.05 Warsaw, 12.30 Hamburg`: each town with its clock. */
const TIMED = new RegExp(
  `(${NAME})(,?\\s${CLOCK}${NEXT})(${NAME})(?=,?\\s${CLOCK})|(?<=${CLOCK}\\s)(${NAME})(${NEXT}${CLOCK}\\s)(${NAME})`,
  'gu',
);

/** `Warsaw - Hamburg`: both words are cities that have an airport. */
export function routeOfCities(reading: Reading, lines: readonly TokenLine[]): Places {
  for (const line of lines) {
    const timed = line.tokens.filter(({ kind }) => kind === 'time').length > 1;
    for (const match of [...matchesOf(line.text, ROUTE), ...(timed ? timedTowns(line.text) : [])]) {
      const [, from = '', gap = '', to = ''] = match;
      const first = townOf(from, 'last');
      const second = townOf(to, 'first');
      if (!first || !second || foldName(first) === foldName(second)) continue;
      // `Oslo-Gardermoen` is one place.
      if (isSameCity(airportByName(second)?.city ?? second, first)) continue;
      const fromAt = match.index + from.length - first.length;
      const toAt = match.index + from.length + gap.length;
      const ends = [
        { city: first, start: fromAt, end: fromAt + first.length },
        { city: second, start: toAt, end: toAt + second.length },
      ].map((one) => ({ ...one, airport: airportBehind(line.text, one.end), line: line.index }));
      const [origin, destination] = ends;
      if (!origin || !destination) continue;
      return {
        ...townEnd(reading, 'from', origin.city, origin, origin.airport),
        ...townEnd(reading, 'to', destination.city, destination, destination.airport),
      };
    }
  }
  return {};
}

const timedTowns = (text: string) =>
  matchesOf(text, TIMED).map((match) =>
    Object.assign([match[0], ...match.slice(match[1] === undefined ? 4 : 1)], { index: match.index }),
  );

/** `Oslo/Gardermoen`. */
function airportBehind(text: string, at: number): Airport | undefined {
  const name = /^\/(\p{Lu}[\p{L}'’-]{2,})/u.exec(text.slice(at, at + MAX_LABEL))?.[1];
  return name === undefined ? undefined : airportByName(name);
}

/**
 * Cities without codes in lines that say which end they are: `Departure: 12:55  Stuttgart`, `OSLO  ARRIVAL TIME: 0710`,
 * `OSLO  SK 632  V  12MAY`.
 */
export function citiesOfEnds(
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
  kind: 'labelled' | 'all' = 'all',
): Places {
  let places: Places = {};
  const heads = headingRows(reading);
  for (const line of lines) {
    if (heads.has(line.index)) continue;
    for (const { side, city, isLabelled } of endsOf(line, anchor)) {
      if (kind === 'labelled' && !isLabelled) continue;
      if (places[`${side}City`]) continue;
      const spot = { line: line.index, start: city.at, end: city.at + city.name.length };
      places = { ...places, ...townEnd(reading, side, city.name, spot) };
    }
  }
  if (kind === 'labelled') return places;
  const last = places.toCity ? undefined : lines.find((line) => isLoneTown(line, anchor));
  const hasOriginFirst = lines.some(
    (line) =>
      line.index === anchor.line &&
      (places.fromCity !== undefined ||
        line.tokens.some((token) => token.kind === 'airport' && token.end <= anchor.start)),
  );
  if (!last || !hasOriginFirst) return places;
  const name = last.text.trim();
  const start = last.text.indexOf(name);
  return {
    ...places,
    ...townEnd(reading, 'to', name, { line: last.index, start, end: start + name.length }),
  };
}

/** `MUNICH` alone on a line below the number. */
const isLoneTown = (line: TokenLine, anchor: FlightToken) => {
  const name = line.text.trim();
  return (
    line.index > anchor.line && line.tokens.length === 0 && name !== '' && townOf(name, 'first') === name
  );
};

const ENDS: Partial<Record<Role, 'from' | 'to'>> = { departure: 'from', arrival: 'to' };

interface End {
  isLabelled?: boolean;
  side: 'from' | 'to';
  city: { name: string; at: number };
}

/** `… LX 816 um 12:20 ab Zürich,` over `13:45 in Hannover`. */
const LANDS_IN =
  /(?<=\d[:.h]\d{2}(?: Uhr| h)? (?:in|en|à|i|at) )(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?)/u;

function landingOf({ text, tokens }: TokenLine): End[] {
  const match = tokens.some(({ kind }) => kind === 'flight') ? null : LANDS_IN.exec(text);
  const name = match && townOf(match[1] ?? '', 'first');
  return match && name ? [{ side: 'to', city: { name, at: match.index } }] : [];
}

function endsOf(line: TokenLine, anchor: FlightToken): End[] {
  const isOwn = line.index === anchor.line;
  if (line.index === anchor.line + 1 && /^\s{0,4}\d{1,2}[:.h]\d{2}/u.test(line.text)) {
    const landing = landingOf(line);
    if (landing.length > 0) return landing;
  }
  if (line.tokens.some((token) => token.kind === 'airport')) return isOwn ? spokenEnds(line) : [];
  const lead = line.text.length - line.text.trimStart().length;
  const head = line.text.trimStart().split(/ {2}|\n/u)[0] ?? '';
  const whole = townOf(head, 'first') === head ? { name: head, at: lead } : undefined;
  if (whole && line.index === anchor.line && lead + head.length <= anchor.start)
    return [{ side: 'from', city: whole }];
  const rest = whole ? line.text.slice(lead + head.length) : line.text;
  const labelled = whole ? undefined : FORM_END.exec(line.text);
  const side = labelled
    ? labelled[1]
      ? 'from'
      : 'to'
    : ENDS[inlineRole(rest.slice(0, MAX_LABEL)) ?? 'other'];
  const city = side && (whole ?? cityIn(line.text, labelled?.[0].length));
  const spoken = isOwn ? spokenEnds(line) : [];
  // `Départ … de Bordeaux`: the word right before a town says more than the one at the head of the line.
  if (!side || !city || spoken.some((one) => one.city.at === city.at)) return spoken;
  return [{ side, city, isLabelled: city.at > lead }, ...spoken];
}

export const FROM_WORDS =
  "from|out of|von|vom|aus|ab|ex|leaving|departing|desde|från|fra|(?<!(?:aéroport|aeropuerto|gare|estación|volo|hotel) )de|d['’](?=\\p{Lu})";
export const TO_WORDS =
  'to|into|towards|nach|vers|pour|hasta|hacia|para|till|til|an|a|à|(?:land\\p{L}*|arriv\\p{L}*|ankunft|ankomst|kommt|framme|touch(?:es|ing) down|llega\\p{L}*|aterriza\\p{L}*|atterri\\p{L}*)(?: (?:in|at|into|i|på|à|a|en|back in|back at))?';
const SPOKEN = new RegExp(
  `(?<!\\p{L})(?:(${FROM_WORDS})|(${TO_WORDS}))\\s?(?<=\\s|['’])(?=(\\p{Lu}[\\p{L}.'’]+(?:[- ]\\p{Lu}[\\p{L}.'’]+){0,2}))`,
  'giu',
);
const NAME_AHEAD = /^\p{Lu}/u;

/** `… with LH 2082 from Munich, 20:10`, `arrivée à Genève 8h20`. */
function spokenEnds(line: TokenLine): End[] {
  return matchesOf(line.text, SPOKEN).flatMap((match) => {
    const at = match.index + match[0].length;
    const name = NAME_AHEAD.test(line.text.slice(at)) ? townOf(match[3] ?? '', 'first') : undefined;
    if (!name || line.tokens.some((token) => token.start < at + name.length && at < token.end)) return [];
    return [{ side: match[1] ? ('from' as const) : ('to' as const), city: { name, at } }];
  });
}

/** `… from Munich to Keflavík`. */
export const namesBothEnds = (line: TokenLine): boolean =>
  new Set(spokenEnds(line).map(({ side }) => side)).size === 2;

/** `FROM: EDINBURGH` over `TO: OSLO` in a form. */
export const FORM_END =
  /^\W{0,4}(?:(from|von|de|desde|från|fra|da|van|origin|origen|origine|abflugort|start)|(?:to|nach|à|a|hasta|till|til|naar|destination|destino|ziel|zielort))\s?(?::\s{0,12}|\s{2,12}|\n)(?=\p{Lu})/iu;

const WORDS = /\p{Lu}[\p{L}.'’]+(?:[- ]\p{Lu}[\p{L}.'’]+){0,3}/gu;

function cityIn(text: string, from = 0): { name: string; at: number } | undefined {
  for (const match of matchesOf(text, WORDS)) {
    if (match.index < from) continue;
    // `LV ATLANTA`: the town may stand behind a word that is none.
    const starts = [0, ...[...match[0].matchAll(/ /gu)].map(({ index }) => index + 1)];
    for (const start of starts) {
      const rest = match[0].slice(start);
      const name = townOf(rest, 'first') ?? townOf(rest.split('-')[0] ?? '', 'first');
      if (name && inlineRole(name) === undefined) return { name, at: match.index + start };
    }
  }
  return undefined;
}

/** A word that says which end it is comes early in its line. */
const MAX_LABEL = 24;
