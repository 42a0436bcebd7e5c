import type { Reading } from '../../reading/reading.ts';
import { airportByName } from '../../recognizers/airports.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { quick } from '../../recognizers/phrases.ts';
import { cellRanges } from '../shared/spots.ts';
import { titleCase } from './city-names.ts';
import { asPersonName, type FoundName, namesInList, slashedNames, titledNames } from './names.ts';
import { TICKET } from './passenger-tickets.ts';
import { type ColumnAt, headingRows } from './roles.ts';
import { seatsIn } from './seats.ts';
import type { Role, TokenLine } from './types.ts';

const LABEL =
  /^\s{0,6}(?:\d{1,2}[.)]\s)?(?:(?:name of |names? of the )?(?:passengers?|travell?ers?|pax)(?: ?\(s\))?(?:'s)?(?: names?)?|(?:reisende[rn]?|passagiere?|fluggäste?|fluggast|mitreisende)|(?:voyageurs?|passagers?|nom du passager)|(?:pasajeros?|viajeros?|nombre del pasajero)|nome (?:do passageiro|(?:del )?passeggero)|naam (?:van de )?passagier|(?:imię i )?nazwisko pasażera|(?:resenär(?:er)?|passagerare)|(?:adult[eo]?|erwachsener|vuxen|child|enfant|kind|niñ[oa]|barn)(?= \d)|who(?:['’]s| is) (?:travel(?:l)?ing|flying|going|coming|on board)|(?:passenger|travell?er)s? (?:details|info(?:rmation)?|list|names|(?:and|&) (?:seats?|tickets?|extras|bag\p{L}*)(?: \p{L}{2,12}){0,2})|(?:travelling|your) party|(?:passagier|reisenden|fluggast)-?(?:daten|liste|namen|informationen|details)|(?:passagiere|reisende|fluggäste) und (?:sitz\p{L}*|gepäck)|passagers et (?:sièges|bagages)|pasajeros y (?:asientos|equipaje)|resenärer och (?:platser|bagage)|passasjer(?:er)?|matkustajat?|passageir[oa]s?|passegger[io]|passagiers?|wer (?:fliegt|kommt)(?: mit)?|qui (?:part|vole)|quién(?:es)? (?:vuela|viaja)n?|(?:datos|lista) de (?:los )?(?:pasajeros|viajeros)|(?:liste|détails) des (?:passagers|voyageurs)|vilka (?:reser|flyger)|vem flyger|travel(?:l)?ing with you|qui voyage|travel data for|(?:(?:trip )?(?:summary|itinerary|receipt)|(?:itinerary )?(?:e?specially )?prepared|ticket(?:ed)?|issued|reserved|receipt) for|données de voyage pour|reisedaten (?:für|von)|reiseplan für|wer reist|quién viaja|vem reser|(?:viajan|vuelan|voyagent|voleront|es (?:reisen|fliegen)|(?:vi |de )?(?:reser|flyger)|travelling|flying|on board|på planet|ombord|im flugzeug|an bord|dans l['’]avion|à bord|en el avión|a bordo)(?: (?:with|are|is|los|les|de|\p{L}{2,8}|\d{1,2})){0,2}|(?:full |passenger )?name(?:(?: and| &)? surname)?|surname(?:(?: and| &)? name)?|vor- und nachname|nombre y apellidos?|nom et prénom|för- och efternamn|nome e cognome|ad soyad|who)(?: ?\(s\))?(?: (?:group|gruppe|groupe|grupo|grupp) [A-F\d])?(?: \d{1,2})?\s{0,3}(?:[:.]{1,4}|(?= {2})|\s{0,2}$)/iu;

/** `Yolcu ismi / Passenger Name :`: the label in a second language behind one we do not read. */
const OTHER_LANGUAGE = quick(/^[^:/\d]{2,40}\/\s?(?=[^:/]{3,60}:)/u);

const BRAND = /^\p{Lu}\p{L}{2,14}\s(?=passenger|travell?er|reisende|passagier|pasajero|passager)/iu;
const DRAWN = /^\s*[*=_~#]{1,40}\s*/u;
const DRAWN_END = /\s*[*=_~#]+\s*$/u;

/** The words at the head of a line that say travellers follow. */
export function passengerLabel(text: string): string | undefined {
  // `**** PASSENGERS ****`: what is drawn around a heading is no part of it.
  const drawn = DRAWN.exec(text)?.[0] ?? '';
  const own = LABEL.exec(drawn === '' ? text : text.slice(drawn.length).replace(DRAWN_END, ''));
  if (own) return drawn === '' ? own[0] : text.slice(0, drawn.length + own[0].length);
  // `IndiGo Passenger(s)` over a list.
  const brand = BRAND.exec(text)?.[0];
  const ofBrand = brand === undefined ? undefined : LABEL.exec(text.slice(brand.length))?.[0];
  if (brand && ofBrand && brand.length + ofBrand.length === text.trimEnd().length) return text;
  const lead = OTHER_LANGUAGE.exec(text)?.[0];
  const second = lead === undefined ? undefined : LABEL.exec(text.slice(lead.length))?.[0];
  return second && `${lead}${second}`;
}

/** A list under the heading "Passengers" ends at the latest here. */
const MAX_LIST_LINES = 14;

export type NameAt = FoundName & { method: 'table' | 'label' | 'pattern'; reason: string };

export function namesOnLine(
  reading: Reading,
  lines: readonly TokenLine[],
  line: TokenLine,
  columnAt: ColumnAt,
): NameAt[] {
  if (headingRows(reading).has(line.index)) return [];
  const cells = passengerCells(reading, line, columnAt);
  if (cells.length > 0) return cells;
  const label = passengerLabel(line.text);
  const slashed = slashedNames(line.text);
  const isHead =
    label !== undefined ||
    TICKET.test(line.text) ||
    /^\s{0,4}\d{1,2}\s?\.\s?\d?/.test(line.text) ||
    isUnderHeading(reading, lines, line.index);
  const isAlone =
    slashed.length === 1 && slashed[0]?.end === line.text.trimEnd().length && isShoutedName(line.text);
  const tickets = slashed.filter((name) => name.hasTitle || isHead || isAlone);
  if (tickets.length > 0)
    return tickets.map((name) => ({
      ...name,
      method: 'label',
      reason: 'name as a ticket prints it, surname first',
    }));
  const reversed = TITLE_LAST.exec(line.text);
  if (reversed && !label)
    return (namesInList(`${reversed[2]} ${reversed[1]}`) ?? []).map((name) => ({
      ...name,
      hasTitle: true,
      start: line.text.search(/\S/u),
      end: line.text.trimEnd().length,
      method: 'label',
      reason: 'surname, first name and title alone on a line',
    }));
  const numbered = label ? undefined : numberedNames(line.text);
  if (numbered && (isHead || numbered.every(({ hasTitle }) => hasTitle)))
    return numbered.map((name) => ({ ...name, method: 'label', reason: 'numbered list of the travellers' }));
  const rest = label ? line.text.slice(label.length).replace(DRAWN_END, '') : '';
  if (label && rest.trim() !== '') {
    const listed = listedNames(firstSentence(rest)) ?? firstName(rest);
    if (listed)
      return listed.map((name) => ({
        ...name,
        start: name.start + label.length,
        end: name.end + label.length,
        method: 'label',
        reason: 'label for the travellers beside the names',
      }));
  }
  const inline = label ? undefined : INLINE_LABEL.exec(line.text);
  const inlineAt = inline ? inline.index + inline[0].length : 0;
  const told = firstSentence(withoutSeats(line.text.slice(inlineAt)));
  const afterInline = inline ? namesInList(told) : undefined;
  if (afterInline)
    return afterInline.map((name) => ({
      ...name,
      start: name.start + inlineAt,
      end: name.end + inlineAt,
      method: 'label',
      reason: 'label for the travellers beside the names',
    }));
  if (!label && SPEAKS_OF_TRAVEL.test(line.text) && !GREETING.test(line.text)) {
    const titled = titledNames(line.text);
    if (titled.length > 0)
      return titled.map((name) => ({
        ...name,
        method: 'pattern',
        reason: 'named with a title beside a word of travel',
      }));
  }
  const beside = !label && isBesideTicket(reading, line) ? firstName(line.text) : undefined;
  if (beside)
    return beside.map((name) => ({
      ...name,
      method: 'pattern',
      reason: 'named beside a ticket number',
    }));
  const grouped = label ? undefined : namesOverLegs(lines, line);
  if (grouped) return grouped;
  if (!label && isUnderHeading(reading, lines, line.index)) {
    const listed = namesInList(withoutSeats(line.text)) ?? firstName(line.text);
    if (listed)
      return listed.map((name) => ({
        ...name,
        method: 'label',
        reason: 'listed under the heading for the travellers',
      }));
  }
  return [];
}

/** The line has a ticket number, or is a name alone and the next line has one and no name. */
function isBesideTicket(reading: Reading, line: TokenLine): boolean {
  if (TICKET.test(line.text)) return true;
  const next = reading.lines[line.index + 1]?.text ?? '';
  const isAlone = reading.lines[line.index]?.line.cells.length === 1;
  return (
    isAlone && TICKET.test(next) && asPersonName(line.text) !== undefined && firstName(next) === undefined
  );
}

/** `SOMMER, KATRIN MS`. */
const TITLE_LAST =
  /^\s{0,8}(?:\d{1,2}[.)]\s)?(\p{Lu}[\p{Lu} '’-]{1,24}), (\p{Lu}[\p{Lu} '’-]{1,24}) (?:MRS|MR|MISS|MSTR|MS|DR|MME|HERR|FRAU)\s*$/u;

/** `VILLALOBOS/INES` alone on its line, and no two towns. */
function isShoutedName(text: string): boolean {
  const parts = text.trim().split(/\s?\/\s?/u);
  return parts.every(
    (part) => /^\p{Lu}{2}[\p{Lu} '’-]*$/u.test(part) && !cityByName(part) && !airportByName(part),
  );
}

const firstSentence = (text: string) => text.split(/(?<=\p{L}{3})\.\s(?=\p{Lu})/u)[0] ?? '';

/** `Buchungscode QT7LMX, Reisende: Ada Wren, Tom Linde`. */
const INLINE_LABEL = quick(
  /[,;.·|]\s{1,2}(?:passengers?|travell?ers?|pax|reisende|passagiere?|fluggäste|voyageurs?|passagers?|pasajeros?|viajeros?|resenär(?:er)?|passagerare|(?:viajan|vuelan|voyagent|(?:es )?(?:reisen|fliegen)|(?:det )?(?:reser|flyger)|(?:we are |they are )?(?:travelling|flying)|on board(?: are)?|für|for|pour|para|för|names?|namen|noms?|nombres?)(?: \p{L}{2,8}| \d{1,2}){0,2})\s?:\s?(?=\p{Lu})/iu,
);

const SPEAKS_OF_TRAVEL = quick(
  /(?<!\p{L})(?:flights?|tickets?|passengers?|travell?ers?|flüge?|flugtickets?|reisende|vols?|billets?|passagers?|voyageurs?|vuelos?|billetes?|pasajeros?|flyg|biljett\p{L}*|resenär\p{L}*|(?:seats?|sitz|sitzplatz|si[eè]ges?|asientos?|plats)(?=\s{0,2}:?\s?\d{1,2}[A-K](?!\p{L})))(?!\p{L})/iu,
);

const GREETING =
  /^\s{0,4}(?:dear|hello|hi|hey|good (?:morning|afternoon)|sehr geehrte\p{L}*|liebe\p{L}?|hallo|guten|bonjour|chère?|madame,|monsieur,|estimad\p{L}*|hola|buen\p{L}*|hej|bästa)(?!\p{L})|thank|dank|merci|gracias|tack/iu;

/** `GROUP A (ref 7GQZ2P): Mira Solberg, Jon Aas` right above the flights of these people. */
function namesOverLegs(lines: readonly TokenLine[], line: TokenLine): NameAt[] | undefined {
  let at = line.index + 1;
  while (lines[at]?.text.trim() === '') at++;
  const next = lines[at];
  if (
    !next?.tokens.some((token) => token.kind === 'flight') ||
    line.tokens.some((token) => token.kind === 'time')
  )
    return undefined;
  const from = line.text.lastIndexOf(':') + 1;
  const names = namesInList(line.text.slice(from));
  if (!names || (names.length < 2 && from === 0)) return undefined;
  return names.map((name) => ({
    ...name,
    start: name.start + from,
    end: name.end + from,
    method: 'label',
    reason: 'named over the flights',
  }));
}

/** `(seat 9C)` and the like blanked, so that a list of names is a list again. */
export const withoutSeats = (text: string) =>
  text.replace(/[([][^()[\]]{0,24}\d{1,2}[A-K][)\]]|(?<=\s)\d{1,2}[A-K](?=\s|$|,)/gu, (part) =>
    ' '.repeat(part.length),
  );

/** People of one list: nothing but names, or each name at the head of what is said of that traveller. */
export function listedNames(text: string): FoundName[] | undefined {
  const whole = namesInList(withoutSeats(text));
  if (whole) return whole;
  const found: FoundName[] = [];
  let from = 0;
  for (const part of text.split(/[;\n]/u)) {
    for (const name of firstName(part) ?? [])
      found.push({ ...name, start: name.start + from, end: name.end + from });
    from += part.length + 1;
  }
  return found.length > 0 ? found : undefined;
}

/** `Rivera, Daniel` before the next cell. */
const SURNAME_FIRST =
  /^(\p{Lu}[\p{L}'’]+(?:-\p{Lu}[\p{L}'’]+)?), (\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)?)(?=\s{2}|\s*$|\n)/u;

/** The name a line opens with, before a wide gap, a ticket number or a remark. */
function firstName(text: string): FoundName[] | undefined {
  const lead = text.length - text.trimStart().length;
  const number = /^\d{1,2}[.)]?\s{1,4}/u.exec(text.trimStart())?.[0].length ?? 0;
  const swapped = SURNAME_FIRST.exec(text.slice(lead + number));
  if (swapped?.[1] && swapped[2])
    return [
      {
        name: `${titleCase(swapped[2])} ${titleCase(swapped[1])}`,
        hasTitle: false,
        start: lead + number,
        end: lead + number + swapped[0].length,
      },
    ];
  // What a colon ends is a label.
  if (/^[^:]{0,40}:\s*$/u.test(text)) return undefined;
  const head =
    text
      .slice(lead + number)
      .split(
        / {2}|\t|[,;:|(]|\s[-–—·•]\s|\d|\s(?=(?:e-?)?ticket|etkt|tkt|seats?(?!\p{L})|sitz|billet|biljett|asiento|plats|adult|erwachsen)/iu,
      )[0] ?? '';
  const person = asPersonName(head);
  return (
    person && [
      {
        name: person.name,
        hasTitle: person.hasTitle,
        start: lead + number,
        end: lead + number + head.trimEnd().length,
      },
    ]
  );
}

/** `1. MS ADA WREN   2. MR TOM LINDE`, or one below the other in a cell: travellers by their numbers. */
function numberedNames(text: string): FoundName[] | undefined {
  const numbers = [...text.matchAll(/(?<=^|\s)(\d{1,2})[.)]\s{1,3}(?=\p{Lu})/gu)];
  if (numbers.length < 2 || numbers.some((match, i) => Number(match[1]) !== Number(numbers[0]?.[1]) + i))
    return undefined;
  const found = numbers.flatMap((match, i) => {
    const from = match.index + match[0].length;
    const part = text.slice(from, numbers[i + 1]?.index ?? text.length).split('\n')[0] ?? '';
    return (slashedNames(part).length > 0 ? slashedNames(part) : (firstName(part) ?? []))
      .slice(0, 1)
      .map((name) => ({ ...name, start: name.start + from, end: name.end + from }));
  });
  return found.length === numbers.length ? found : undefined;
}

function passengerCells(reading: Reading, line: TokenLine, columnAt: ColumnAt): NameAt[] {
  const read = reading.lines[line.index];
  if (!read || (line.tokens.some((token) => token.kind === 'flight') && !isMention(line))) return [];
  const inTwo = nameOfTwoCells(line.text, cellRanges(read), (at) => columnAt(line.index, at)?.role);
  if (inTwo) return [inTwo];
  return cellRanges(read).flatMap(({ start, end }) => {
    if (columnAt(line.index, start)?.role !== 'passenger') return [];
    const cell = line.text.slice(start, end);
    const names = slashedNames(cell);
    const listed = names.length > 0 ? names : listedNames(cell);
    return (listed ?? []).map((name) => ({
      ...name,
      start: name.start + start,
      end: name.end + start,
      method: 'table' as const,
      reason: 'column for the travellers',
    }));
  });
}

/** `ADA | WREN` under `First name | Surname`, in either order. */
function nameOfTwoCells(
  text: string,
  cells: readonly { start: number; end: number }[],
  roleAt: (at: number) => Role | undefined,
): NameAt | undefined {
  const [given, surname] = (['given', 'surname'] as const).map((role) =>
    cells.find(({ start }) => roleAt(start) === role),
  );
  if (!given || !surname) return undefined;
  const [first, last] = given.start < surname.start ? [given, surname] : [surname, given];
  const person = asPersonName(
    `${text.slice(given.start, given.end)} ${text.slice(surname.start, surname.end)}`,
  );
  return (
    person && {
      ...person,
      start: first.start,
      end: last.end,
      method: 'table',
      reason: 'columns for the first name and the surname',
    }
  );
}

/** Below a line that only says "Passengers", with nothing else begun since. */
function isUnderHeading(reading: Reading, lines: readonly TokenLine[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - MAX_LIST_LINES); i--) {
    const text = reading.lines[i]?.text ?? '';
    const label = passengerLabel(text);
    if (label && !/name|^\W*(?:who|flying|travelling)\W*$/iu.test(label)) {
      const rest = text.slice(label.length).replace(DRAWN_END, '');
      const isBare =
        rest.trim() === '' ||
        /ticket|seat|frequent|baggage|sitz|asiento|siège|billet|biljett|plats|tarif|meal|repas|typ|gepäck|equipaje/iu.test(
          rest,
        );
      const table = reading.lines[i]?.line.table;
      const isAlone = table !== reading.lines[i + 1]?.line.table;
      return isBare && (table === undefined || isAlone || table === reading.lines[index]?.line.table);
    }
    const between = lines[i];
    // A traveller's own line may say which flight each seat is on.
    if (between && !isMention(between)) return false;
    if (between?.tokens.some((token) => token.kind === 'flight') && seatsIn(between.text).length === 0)
      return false;
    if (reading.lines[i]?.line.heading) return false;
    // A list is one block: a gap after its first line ends it.
    if (reading.lines[i + 1]?.line.startsBlock && passengerLabel(text) === undefined && !firstName(text))
      return false;
  }
  return false;
}

/** Names a flight without telling of it: no time and no airport. */
export const isMention = (line: TokenLine) =>
  line.tokens.every((token) => token.kind !== 'time' && (token.kind !== 'airport' || token.isWeak));
