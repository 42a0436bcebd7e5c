import type { Reading, ReadLine } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { said } from './cards/card-lines.ts';
import { isReachable, personOnCard } from './cards/person-on-card.ts';
import type { Contact, Said } from './contact.ts';
import { fieldOfMail } from './mail-lines.ts';
import { type Piece, piecesOfText } from './pieces.ts';
import { partOfLabel, roleOfLabel } from './roles/roles.ts';

/** A row of cards set side by side: what each of its cells says. */
interface Row {
  line: ReadLine;
  cells: Piece[][];
  /** What all its filled cells are; undefined for a mixed row. */
  kind: Piece['kind'] | undefined;
}

const MAX_COLUMNS = 5;

/**
 * Cards side by side, as signature blocks and feet of riders set them: a line of names, and above and below it lines of
 * titles, numbers and addresses. Each column is read downwards; a line that says two things of one person is a row.
 */
export function readContactColumns(
  reading: Reading,
  taken: ReadonlySet<number>,
  notPeople: readonly string[],
): { contacts: Contact[]; lines: number[] } {
  const others = new Set(notPeople.map(foldName));
  const found: { contacts: Contact[]; lines: number[] } = { contacts: [], lines: [] };
  for (let from = 0; from < reading.lines.length; ) {
    const run = runFrom(reading, from, taken);
    const rows = run.length > 1 ? run.map((line) => rowOf(reading, line)) : [];
    for (const card of cardRows(rows)) {
      const contacts = contactsOf(reading, card, others);
      found.contacts.push(...contacts);
      if (contacts.length > 0) found.lines.push(...card.map((row) => row.line.index));
    }
    from += Math.max(1, run.length);
  }
  return found;
}

/** Neighbouring lines of as many cells. */
function runFrom(reading: Reading, from: number, taken: ReadonlySet<number>): ReadLine[] {
  const width = reading.lines[from]?.line.cells.length ?? 0;
  if (width < 2 || width > MAX_COLUMNS) return [];
  const run: ReadLine[] = [];
  for (let at = from; at < reading.lines.length; at++) {
    const line = reading.lines[at];
    if (line?.line.cells.length !== width || taken.has(at)) break;
    run.push(line);
  }
  return run;
}

function rowOf(reading: Reading, line: ReadLine): Row {
  const cells = line.line.cells.map((cell) =>
    cell.isStruck ? [] : piecesOfText(reading, cell.text, line.index),
  );
  return { line, cells, kind: kindOf(cells) };
}

/** `Name: Marjorie Kane` is a name; a label alone is one of what follows below. */
function kindOf(cells: readonly Piece[][]): Piece['kind'] | undefined {
  const filled = cells.filter((pieces) => pieces.length > 0);
  const kinds = filled.map((pieces) => (pieces.find((piece) => piece.kind !== 'label') ?? pieces[0])?.kind);
  return filled.length > 1 && kinds.every((kind) => kind === kinds[0]) ? kinds[0] : undefined;
}

const OF_CARDS = new Set<Piece['kind'] | undefined>(['phone', 'email', 'role', 'organisation', 'label']);

/** The rows of each set of cards: a row of names with what stands above it as titles and below it as all else. */
function cardRows(run: readonly Row[]): Row[][] {
  const cards: Row[][] = [];
  let isTitleFirst = false;
  run.forEach((row, i) => {
    const card = cards.at(-1);
    const above = run[i - 1];
    const next = run[i + 1];
    if (row.kind === 'person') {
      isTitleFirst ||= isTitle(above) && card === undefined;
      cards.push(above && isTitle(above) && isTitleFirst ? [above, row] : [row]);
    } else if (!(isTitle(row) && isTitleFirst && next?.kind === 'person')) card?.push(row);
  });
  return cards.filter((card) => card.some((row) => row.kind !== 'person' && OF_CARDS.has(row.kind)));
}

function isTitle(row: Row | undefined): boolean {
  return row?.kind === 'role' || row?.kind === 'label';
}

function contactsOf(reading: Reading, card: readonly Row[], others: ReadonlySet<string>): Contact[] {
  const width = card[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) => card.flatMap((row) => row.cells[column] ?? [])).flatMap(
    (pieces) => contactOf(reading, pieces, others),
  );
}

function contactOf(reading: Reading, pieces: readonly Piece[], others: ReadonlySet<string>): Contact[] {
  const name = pieces.find((piece) => piece.kind === 'person' && !others.has(foldName(piece.value)));
  const role = roleOf(pieces);
  if (!name || !(role || isReachable(pieces))) return [];
  return [personOnCard(reading, { name, role, pieces, reason: 'column of a row of cards' })];
}

/** A title says more than the label above a card, such as the party that is spoken for. */
function roleOf(pieces: readonly Piece[]): Said | undefined {
  const title = pieces.find((piece) => piece.kind === 'role');
  if (title) return said(title);
  for (const piece of pieces) {
    const isLabel = piece.kind === 'label' && !fieldOfMail(piece.text);
    const role = isLabel ? (roleOfLabel(piece.text) ?? partOfLabel(piece.text)) : undefined;
    if (role) return { value: role, text: role, line: piece.line };
  }
  return undefined;
}
