import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { cellRanges } from '../shared/spots.ts';
import type { Role } from './types.ts';

const COLUMN_ROLES: readonly [Role, RegExp][] = [
  [
    'other',
    /boarding|check-?in|gate|bag(?:gage)?|gepäck|bagage|equipaje|terminal|embar|enregistrement|facturaci|pick-?up|frequent|meal|price|preis|prix|precio|\bbasis\b|\bstops?\b|^via\b|\bnv[ab]\b|not valid|coupon|\bcpn\b/iu,
  ],
  [
    'seat',
    /\bseats?\b|sitz|platz|si[eè]ge|place(?! of)|asiento|plats|assento|poltrona|\bposto\b|miejsce|\bsete\b|sæde|paikka|stoel/iu,
  ],
  ['ticket', /ticket|tkt|etkt|billete?|biljett|bilhete|biglietto|bilet|billet(?!\p{L}*nummer)/iu],
  [
    'reference',
    quick(
      /\bpnr\b|booking|reference|\bref\b|\bconf|locator|localizador|buchung|réservation|reserva|bokning|record/iu,
    ),
  ],
  [
    'given',
    /given|^first ?name|vorname|prénom|förnamn|fornavn|^imi[eę]$|voornaam|^nombre$(?=.*apellido)|etunimi/iu,
  ],
  [
    'surname',
    /surname|last ?name|family ?name|nachname|familienname|^nom de famille|apellidos?|efternamn|etternavn|efternavn|nazwisko|achternaam|cognome|sobrenome|sukunimi/iu,
  ],
  [
    'passenger',
    /passenger|\bpax\b|travell?er|reisende|passagier|fluggast|voyageur|passager|pasajero|viajero|resenär|passageir|passegger|passasjer|pasażer|matkustaja|(?:^|\b)(?:full ?)?name\b|\bguest\b|\bnom\b|nombre|\bnamn\b|\bwho\b|person/iu,
  ],
  ['duration', quick(/duration|dauer|durée|duración|restid|flygtid|flight time|flying time|flugzeit/iu)],
  ['aircraft', quick(/aircraft|equip|flugzeug|appareil|avi[oó]n|flygplan|\bplane\b/iu)],
  ['class', /^cl(?:s|\b)|class|cabin|klasse|classe|clase|klass|\bfare(?! ?basis)\b|tarif/iu],
  ['status', /statu[st]|\bst\b|état|estado/iu],
  [
    'departure',
    /^dep|^dpt|^std\b|^etd\b|^leav|take-?off|abflug|^ab\b|départ|^dép|salida|^sal\b|avgång|^avg|saída|partida|partenza|vertrek|avreise|wylot|odlet|lähtö|kalkış/iu,
  ],
  [
    'arrival',
    /^arr|^sta\b|^eta\b|land|ankunft|^an\b|arrivée|llegada|^lleg|ankomst|^ank|chegada|arrivo|aankomst|przylot|přílet|saapuminen|varış/iu,
  ],
  [
    'flight',
    /^fl(?:i?gh)?t|^flug|^flüge|^vols?\b|vuelo|^flyg|^voos?\b|^volo\b|^vlucht|^(?:nr )?lot|^lento|^uçuş|flight/iu,
  ],
  ['airline', quick(/airline|carrier|fluggesellschaft|compagnie|aerolínea|compañía|flygbolag/iu)],
  [
    'route',
    quick(
      /route|routing|strecke|trajet|trayecto|sträcka|from ?(?:[/–-] ?)?to\b|von ?(?:[/–-] ?)?nach|de ?[/–-] ?à|de ?[/–-] ?a\b/iu,
    ),
  ],
  ['from', /^from|^von|^de\b|desde|^från|origin|origen|^départ de|origem|origine|^da\b|^van\b|^fra\b|^z\b/iu],
  ['to', /^to\b|^nach|^à(?!\p{L})|^a\b|hasta|^till|dest|ziel|^til\b|^naar\b|^do\b/iu],
  ['date', /date|datum|fecha|\bdata\b|\bdato\b|^day$|^tag$|^jour$|^dag$|^día$/iu],
];

const DEPARTS = /(?<!\p{L})(?:d[ée]p|abf|salida|avg|take-?off)/iu;
const ARRIVES = /(?<!\p{L})(?:arr|ank|llegada|lands?(?!\p{L})|landing)/iu;
const STARTS = /(?<!\p{L})(?:origin|origen|from|von|start|desde|från)/iu;
const ENDS_AT = /(?<!\p{L})(?:dest|to|nach|ziel|hasta|till)/iu;

/** What a heading says about the column under it. */
function roleOfLabel(label: string): Role | undefined {
  const folded = label.trim();
  if (folded === '' || folded.length > 60) return undefined;
  // Both ends in one column, one over the other.
  if (DEPARTS.test(folded) && ARRIVES.test(folded)) return undefined;
  if (STARTS.test(folded) && ENDS_AT.test(folded)) return 'route';
  return COLUMN_ROLES.find(([, pattern]) => pattern.test(folded))?.[0];
}

interface Column {
  label: string;
  role?: Role;
}

export interface ColumnCell {
  start: number;
  end: number;
  column: Column;
}
export type ColumnAt = (line: number, at: number) => Column | undefined;
interface Columns {
  columnAt: ColumnAt;
  cellsOf: (line: number) => readonly ColumnCell[];
  /** The rows of headings. */
  heads: ReadonlySet<number>;
}
const known = new WeakMap<Reading, Columns>();

/** For each line that is a row of a table with headings: the column of each stretch of it. */
export const columnFinder = (reading: Reading): ColumnAt => columnsOf(reading).columnAt;

/** The cells of a line that stand under a heading, with their columns. */
export const columnCells = (reading: Reading, line: number): readonly ColumnCell[] =>
  columnsOf(reading).cellsOf(line);

/** The lines that are rows of headings. */
export const headingRows = (reading: Reading): ReadonlySet<number> => columnsOf(reading).heads;

function columnsOf(reading: Reading): Columns {
  const before = known.get(reading);
  if (before) return before;
  const columns = findColumns(reading);
  known.set(reading, columns);
  return columns;
}

function findColumns(reading: Reading): Columns {
  const rows = new Map<number, ColumnCell[]>();
  const heads = new Set<number>();
  for (const table of reading.tables) {
    const labels = writtenCells(reading.lines[table.firstLine]);
    const isHeaded = table.columns.length >= 2 && hasHeadings(labels);
    if (isHeaded) heads.add(table.firstLine);
    let columns = isHeaded ? withoutOtherNames(labels.map(asColumns)) : [];
    let head = reading.lines[table.firstLine];
    for (const row of table.rows) {
      const line = reading.lines[row.line];
      if (!line) continue;
      const cells = writtenCells(line);
      if (isHeadRow(cells)) {
        columns = withoutOtherNames(cells.map(asColumns));
        head = line;
        heads.add(row.line);
        continue;
      }
      const above = head;
      const ranges = cellRanges(line).flatMap(({ index, start, end }) => {
        const at = columnAbove(above, line, index, columns.length);
        return at === undefined ? [] : partsUnder(line.text, start, end, columns[at] ?? []);
      });
      rows.set(row.line, ranges);
    }
  }
  const columnAt: ColumnAt = (line, at) =>
    rows.get(line)?.find(({ start, end }) => at >= start && at <= end)?.column;
  return { columnAt, cellsOf: (line) => rows.get(line) ?? [], heads };
}

/** A cell of several lines under a heading of as many: each line under its own; else none is known to be the one. */
function partsUnder(text: string, start: number, end: number, columns: readonly Column[]): ColumnCell[] {
  const [first] = columns;
  if (!first) return [];
  const parts = splitParts(text, start, end);
  if (parts.length !== columns.length) {
    return [{ start, end, column: columns.length === 1 ? first : { label: first.label } }];
  }
  return parts.flatMap((part, i) => {
    const column = columns[i];
    return column ? [{ ...part, column }] : [];
  });
}

/** The lines of a cell. */
export function splitParts(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('\n')) {
    parts.push({ start: from, end: from + part.length });
    from += part.length + 1;
  }
  return parts;
}

const asColumns = (label: string): Column[] => label.split('\n').map(asColumn);

const OF_FLYING: readonly (Role | undefined)[] = [
  'flight',
  'airline',
  'seat',
  'ticket',
  'reference',
  'from',
  'to',
  'route',
  'departure',
  'arrival',
];

/** The column `Name` of a guest list or of a crew has no travellers: nothing else in the table is of flying. */
function withoutOtherNames(columns: Column[][]): Column[][] {
  if (columns.flat().some(({ role }) => OF_FLYING.includes(role))) return columns;
  return columns.map((parts) =>
    parts.map(({ label, role }) =>
      role === 'passenger' && !TRAVELLERS.test(label) ? { label } : { label, ...(role && { role }) },
    ),
  );
}

const TRAVELLERS = /passe?n?g|passag|pasa[jż]|pax|travel|reisend|flugg|voyage|viajer|resen|matkust/iu;

function asColumn(label: string): Column {
  const role = roleOfLabel(label);
  return { label, ...(role && { role }) };
}

/** A grid may change its headings on the way: a row of nothing but headings stands over the rows after it. */
function isHeadRow(cells: readonly string[]): boolean {
  const filled = cells.flatMap((cell) => cell.split('\n')).filter((cell) => cell.trim() !== '');
  return (
    namesBothEnds(filled) ||
    (filled.length >= 2 &&
      filled.every((cell) => !/[\d:]/.test(cell) && cell.length <= 30) &&
      filled.filter((cell) => roleOfLabel(cell) !== undefined || PLAIN_HEADING.test(cell)).length * 3 >=
        filled.length * 2)
  );
}

/** Headings of columns that do not say which end of a leg their values belong to. */
const PLAIN_HEADING =
  /^(?:time|zeit|uhrzeit|heure|hora|tid|city|stadt|ville|ciudad|stad|airport|flughafen|aéroport|aeropuerto|flygplats|tax|type|remarks?|info|nr\.?|no\.?|#)$/iu;

/** `Friday, June 12, 2026   DEPART   ARRIVE`: the day of the leg may head the first column. */
function namesBothEnds(cells: readonly string[]): boolean {
  const roles = cells.map(roleOfLabel);
  return (
    roles.includes('departure') &&
    roles.includes('arrival') &&
    cells.every((cell) => cell.length <= 40 && !/\d{1,2}[:.]\d{2}|:\s*$/.test(cell))
  );
}

/** A first row of values (a flight, a time, `PNR: X`) is no row of headings. */
function hasHeadings(cells: readonly string[]): boolean {
  const labels = cells.flatMap((cell) => cell.split('\n'));
  if (
    namesBothEnds(labels) ||
    labels.some((label) => roleOfLabel(label) === 'passenger' && !/[\d:]/u.test(label))
  )
    return true;
  return !labels.some((label) => {
    if (roleOfLabel(label) === 'seat') return false;
    return /:\s*\S|\d{1,2}[:.]\d{2}|\d{4}/.test(label) || findFlightNumbers(label).length > 0;
  });
}

/** The cells of a line with their line breaks; what is struck through no longer holds. */
const writtenCells = (line: ReadLine | undefined): string[] =>
  (line?.line.cells ?? []).map((cell) => (cell.isStruck ? '' : cell.text));

/** The column a cell stands under: by place on the page where that is known, else by count, if the counts agree. */
function columnAbove(
  head: ReadLine | undefined,
  line: ReadLine,
  index: number,
  columns: number,
): number | undefined {
  const box = line.line.cells[index]?.box;
  const boxes = head?.line.cells.map((cell) => cell.box) ?? [];
  if (!box || boxes.length !== columns || boxes.some((one) => one === undefined))
    return line.line.cells.length <= columns ? index : undefined;
  let best: { column: number; overlap: number } | undefined;
  boxes.forEach((one, column) => {
    if (!one) return;
    const overlap = Math.min(one[0] + one[2], box[0] + box[2]) - Math.max(one[0], box[0]);
    if (!best || overlap > best.overlap) best = { column, overlap };
  });
  return best && best.overlap > -12 ? best.column : undefined;
}

const INLINE: readonly [Role, RegExp][] = [
  [
    'other',
    /(?<!\p{L})(?:boarding|check-?in|gate closes|bag ?drop|report(?:ing)?|lobby|pick-?up|meet|transfer|embarque|embarquement|enregistrement|einstieg|boardet|ombordstigning|incheckning|facturaci[oó]n|présentation|leaves? hotel|opens?|closes?|stopover|layover|connection time|umstieg|aufenthalt|escale)/giu,
  ],
  [
    'departure',
    /(?<!\p{L})(?:dep(?:art(?:s|ure|ing)?)?|leav(?:es?|ing)|takes? off|std|etd|abflug|abfl|ab|départ|dép|décollage|salida|sale|avgång|avg|avgår|outbound)(?!\p{L})/giu,
  ],
  [
    'arrival',
    /(?<!\p{L})(?:arr(?:iv(?:es?|al|ing))?|lands?|landing|sta|eta|ankunft|ank|an|landung|arrivée|arr|atterrissage|llegada|llega|ankomst|ankommer)(?!\p{L})/giu,
  ],
  // Reservation systems print these in capitals.
  ['departure', /(?<!\p{L})(?:LV|DP|DEPT|LEAVE)(?!\p{L})/gu],
  ['arrival', /(?<!\p{L})(?:AR|ARV|ARRV)(?!\p{L})/gu],
  [
    'duration',
    /(?<!\p{L})(?:duration|flying time|flight time|dauer|flugdauer|flugzeit|reisezeit|durée|duración|restid|flygtid|elapsed)(?!\p{L})/giu,
  ],
];

/** The last word before a value, since the value before it, that says what the value is. */
export function inlineRole(before: string): Role | undefined {
  let last: { role: Role; at: number } | undefined;
  for (const [role, pattern] of INLINE) {
    for (const match of matchesOf(before, pattern))
      if (!last || match.index > last.at) last = { role, at: match.index };
  }
  return last?.role;
}
