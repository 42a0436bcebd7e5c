import type { Reading } from '../../reading/reading.ts';
import { statementsAt, statementsOf } from '../../reading/statements.ts';
import { foldName } from '../../recognizers/fold.ts';
import { parseAddress } from '../../recognizers/places.ts';
import { suggestedLines } from '../shared/advertising.ts';
import { hotelKey, isSameHotel } from './name-keys.ts';
import { findHotelNames, type HotelName } from './names.ts';
import { offeredLines } from './offers.ts';
import { isAboutOneHotel } from './one-hotel.ts';
import type { Stay } from './types.ts';
import { unnamedStay } from './unnamed.ts';

const CANCELLED =
  /(?:(?:has|have|was|were|is|are|been|now|als?o) (?:now )?(?:cancell?ed|replaced|superseded|released)|(?:^|\s)cancell?ed(?: booking| hotel| reservation|:|$)|no longer (?:valid|needed|available|booked)|(?:was|is|were|are) (?:completely )?(?:full|overbooked|sold out)(?! of)|(?:war|ist) (?:leider )?(?:voll|belegt|überbucht)(?!\p{L})|(?:était|est) (?:complet|plein)(?!\p{L})|(?:estaba|está) (?:lleno|completo)(?!\p{L})|(?:var|är) (?:fullt|fullbokat)|forget (?:the|about)|instead of|fully booked|storniert(?! werden)|wurde annulliert|ausgebucht|nicht mehr gültig|hinfällig|(?:an)?statt |anstelle|a été annulée?|est annulée?|n'est plus valable|au lieu d|complet(?!e|er|s)|ha sido (?:cancelad|anulad)|(?:está|queda) (?:cancelad|anulad)|en lugar de|ya no es válid|är (?:inställd|avbokad)|har avbokats|avbokat|gäller inte längre|i stället för|istället för)/iu;
const STILL_STANDS =
  /(?<!\p{L})(?:now|new|instead[,:]|(?:moved|switched|changed|booked)(?: (?:you|us|them|everyone|everybody|the \p{L}+))?(?: all)? (?:to|into|in at)|so (?:we|i)(?:['’]ve| have)? (?:booked|got|put|taken)|umgebucht|verlegt|déplacée?s?|transférée?s?|cambiado|trasladado|flyttat|ombokad[et]?|replaced by|stattdessen|jetzt|neu|ersetzt durch|désormais|nouveau|nouvel|maintenant|remplacé par|ahora|nuevo|nu(?= )|nytt|ersatt av)(?!\p{L})/iu;
const HYPOTHETICAL =
  /(?<!\p{L})(?:next time|last time|last year|if (?:the|that|it|you|we|this|there)[^.]{0,40}(?:full|not available|prefer|need|want|like)|would (?:you )?(?:recommend|prefer|suggest)|recommend(?:ed|ation)|suggest|alternative(?:ly)?|for example|such as|or similar|equivalent|nearby|near the venue|walking distance to|z\. ?b\.|gleichwertig\p{L}*|e\. ?g\.|par exemple|p\. ?ex\.|équivalent\p{L}*|por ejemplo|t\. ?ex\.|likvärdig\p{L}*|falls [^.]{0,30}(?:ausgebucht|voll)|nächstes mal|letztes jahr|empfehl\p{L}*|alternativ\p{L}*|la prochaine fois|recommand\p{L}*|l'année dernière|la próxima vez|recomend\p{L}*|nästa gång|rekommender\p{L}*)(?!\p{L})/iu;

export interface Skipped {
  /** Lines of advertising, cancelled bookings and mere suggestions. */
  lines: Set<number>;
  /** Words that name a hotel whose booking is off. */
  cancelled: string[];
}

/** What may not be read: advertising, suggestions, and bookings the paper calls cancelled or replaced. */
export function findSkipped(reading: Reading): Skipped {
  const lines = suggestedLines(reading);
  for (const line of offeredLines(reading)) lines.add(line);
  const cancelled: string[] = [];
  for (const statement of statementsOf(reading)) {
    const isHypothetical = HYPOTHETICAL.test(statement.text);
    const match = CANCELLED.exec(statement.text);
    if (!isHypothetical && !match) continue;
    if (match) {
      const standing = STILL_STANDS.exec(statement.text);
      const gone =
        standing && standing.index > match.index
          ? statement.text.slice(0, standing.index)
          : standing
            ? statement.text.slice(standing.index + standing[0].length)
            : statement.text;
      for (const word of gone.matchAll(/(?<!\p{L})\p{Lu}[\p{L}'’-]{3,}/gu)) cancelled.push(foldName(word[0]));
    }
    const isOneLine = statement.firstLine === statement.lastLine;
    const covers =
      isOneLine && (reading.lines[statement.firstLine]?.text.trim().length ?? 0) <= statement.text.length + 3;
    if (covers && !(match && STILL_STANDS.test(statement.text))) lines.add(statement.firstLine);
  }
  return { lines, cancelled };
}

/** The hotels of a paper, each with the lines that are about it. */
export function findStays(reading: Reading, skipped: Skipped): Stay[] {
  const names = findHotelNames(reading, skipped.lines).filter(
    (one) =>
      !isForMeal(reading, one) &&
      !isCancelledName(one.name, skipped.cancelled) &&
      !isHypotheticalMention(reading, one),
  );
  const groups: HotelName[][] = [];
  const byWord = new Map<string, { name: string; group: number }[]>();
  for (const one of names) {
    const words = new Set(hotelKey(one.name).split(' '));
    // Two ways of writing one name share a word.
    const alike = [...words]
      .flatMap((word) => byWord.get(word) ?? [])
      .filter(({ name }) => isSameHotel(name, one.name));
    const at = alike.reduce((first, { group }) => Math.min(first, group), groups.length);
    const group = groups[at];
    if (group) group.push(one);
    else groups.push([one]);
    const isWritten = alike.some(({ name, group }) => name === one.name && group === at);
    for (const word of isWritten ? [] : words) {
      const others = byWord.get(word) ?? [];
      others.push({ name: one.name, group: at });
      byWord.set(word, others);
    }
  }
  const homes = groups
    .map((group) => [...group].sort((a, b) => weight(reading, b) - weight(reading, a) || a.line - b.line)[0])
    .filter((home) => home !== undefined);
  if (homes.length === 0) return [unnamedStay(reading, skipped.lines)].filter((stay) => stay !== undefined);
  const isWholePaper = homes.length === 1 && isAboutOneHotel(reading);
  const homeLines = new Set(homes.map(({ line }) => line));
  const houses = new Map<number, HotelName[]>();
  for (const home of homes) {
    const onLine = houses.get(home.line);
    if (onLine) onLine.push(home);
    else houses.set(home.line, [home]);
  }
  return homes.map((home) => ({
    name: home.name,
    home,
    isWholePaper,
    houses,
    lines: (isWholePaper
      ? reading.lines.map((line) => line.index)
      : linesAround(reading, home, homeLines)
    ).filter((line) => !skipped.lines.has(line)),
  }));
}

function isCancelledName(name: string, cancelled: readonly string[]): boolean {
  const words = hotelKey(name)
    .split(' ')
    .filter((word) => word.length > 3);
  return (
    words.length > 0 &&
    words.every((word) => cancelled.some((gone) => gone === word || gone.split(/[-'’]/).includes(word)))
  );
}

const MEAL =
  /(?<!\p{L})(?:dinner|lunch|brunch|meal|\p{L}*essen|verpflegung|déjeuner|dîner|repas|comida|cena|almuerzo|middag|lunchen|restaurant|(?<!on )table for|tisch)(?!\p{L})/iu;
const SLEEPS =
  /check-?\s?(?:in|out)|sleep|stay|night|room|zimmer|übernacht|untergebracht|anreise|nuit|chambre|log(?:ez|é)|noche|habitaci|aloj|rum(?!\p{L})|sover|bor(?!\p{L})|natt/iu;

/** `18:00 Abendessen: Gasthof Zum Reiher`: an inn where they only eat. */
function isForMeal(reading: Reading, one: HotelName): boolean {
  const text = textOf(reading, one.line);
  const before =
    text
      .slice(0, one.start)
      .split(/[.;]\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  const after = text.slice(one.end).split(/[.;]\s(?=\p{Lu})/u)[0] ?? '';
  return one.kind === 'pattern' && MEAL.test(before) && !SLEEPS.test(`${before} ${after}`);
}

function isHypotheticalMention(reading: Reading, one: HotelName): boolean {
  const statement = statementsAt(reading, one.line).find(({ text }) => text.includes(one.name));
  return (
    (one.kind === 'pattern' || one.kind === 'framed') &&
    statement !== undefined &&
    HYPOTHETICAL.test(statement.text)
  );
}

const RANK = { label: 6, opening: 5, heading: 4, framed: 3, pattern: 2 } as const;
const TELLS_STAY =
  /check-?\s?in|check-?\s?out|anreise|abreise|arriv|départ|llegada|entrada|salida|ankomst|avresa|incheck|utcheck|night|nächt|nuit|noch|nätter|zimmer|rooms?(?!\p{L})|chambre|habitaci|\d{4,5}|@|tel|phone|confirm|booking|buchung|bokning|réserv|reserv/giu;

/** How good a place this mention is to read a booking around. */
function weight(reading: Reading, one: HotelName): number {
  const near = [one.line, one.line + 1, one.line + 2]
    .map((line) => reading.lines[line]?.text ?? '')
    .join(' ')
    .slice(0, 600);
  const tells = Math.min(4, [...near.matchAll(TELLS_STAY)].length);
  const older = reading.lines[one.line]?.quoteLevel ?? 0;
  const next = `${(reading.lines[one.line]?.text ?? '').slice(one.end)}\n${reading.lines[one.line + 1]?.text ?? ''}`;
  const hasAddress = parseAddress(next.slice(0, 200), reading).street !== undefined ? 3 : 0;
  const line = reading.lines[one.line];
  // A row of a timetable says when somebody goes there; a line that opens with the name says what it is.
  const isTimed = /^\s*\d{1,2}[:.h]\d{2}/.test(line?.text ?? '') && line?.line.table !== undefined ? 4 : 0;
  const opens = (line?.text ?? '').slice(0, one.start).trim() === '' ? 1 : 0;
  return RANK[one.kind] + tells + hasAddress + opens - older - isTimed;
}

const textOf = (reading: Reading, line: number) => reading.lines[line]?.text ?? '';

/** Before `Hotel: …` only lines of a form belong to it: `Arrival: …`. */
const OPENS_WITH_STAY =
  /^\W{0,4}(?:check-?\s?(?:in|out)|arriv|depart|anreise|abreise|ankunft|arrivée|départ|entrada|salida|llegada|incheck|utcheck|ankomst|avresa|nights|nächte|nuits|noches|nätter|dates?)\p{L}*(?: \p{L}+)?\s{0,2}(?::|\s{2})/iu;
const MAX_LINES = 26;
const OTHER_MATTER =
  /^\W{0,3}(?:flights?|travel (?:in|out)|catering|hospitality|dinner|lunch|schedule|times|contacts?|transport|ground|fahrzeiten|flüge|flug|verpflegung|zeitplan|vols?|restauration|repas|horaires|planning|vuelos?|comida|cena|horarios?|flyg|mat|tider|venue|production|promoter|fee|payment|merch\p{L}*|settlement|guest ?list|per diems?|if )(?!\p{L})/iu;

/** From the mention to where the paper turns to something else; upwards to the heading or the start of the paragraph. */
function linesAround(reading: Reading, home: HotelName, homeLines: ReadonlySet<number>): number[] {
  const block = reading.lines[home.line]?.block;
  const message = reading.lines[home.line]?.message;
  const isOther = (line: number) =>
    homeLines.has(line) || reading.lines[line]?.block !== block || reading.lines[line]?.message !== message;
  let last = home.line;
  let hadGap = false;
  while (last + 1 < reading.lines.length && last - home.line < MAX_LINES && !isOther(last + 1)) {
    const text = reading.lines[last + 1]?.text ?? '';
    hadGap ||= reading.lines[last + 1]?.line.startsBlock === true;
    TELLS_STAY.lastIndex = 0;
    if (OTHER_MATTER.test(text)) break;
    if (hadGap && reading.lines[last + 1]?.line.startsBlock && !TELLS_STAY.test(text) && !/:/.test(text))
      break;
    last++;
  }
  let first = home.line;
  let above = 0;
  const isAfterOther = [1, 2, 3, 4, 5, 6].some((up) => homeLines.has(home.line - up));
  while (
    !isAfterOther &&
    (home.kind !== 'label' || OPENS_WITH_STAY.test(reading.lines[first - 1]?.text ?? '')) &&
    first > 0 &&
    above < 4 &&
    !isOther(first - 1) &&
    !reading.lines[first]?.line.startsBlock &&
    !OTHER_MATTER.test(reading.lines[first - 1]?.text ?? '')
  ) {
    first--;
    // Lines of a wrapped paragraph stand on its first one.
    if ((reading.lines[first]?.text ?? '') !== '') above++;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
