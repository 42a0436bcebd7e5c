import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { said } from './cards/card-lines.ts';
import { isReachable, personOnCard } from './cards/person-on-card.ts';
import type { Contact, Said } from './contact.ts';
import { isPersonName } from './names/name-or-firm.ts';
import { withWholeNumbers } from './numbers/wrapped-numbers.ts';
import { type Piece, piecesOfText } from './pieces.ts';
import { partOfLabel } from './roles/roles.ts';

/** A party of a contract fills a cell with lines of its own: name, registry number, street, `Kontakt: …`, `Tel: …`. */
const MIN_LINES = 3;
/** Beside such a cell one of a name and a number is read the same way. */
const MIN_BESIDE = 2;

/** People in cells of several lines: whoever is named there answers at the number and the address below. */
export function readContactCells(reading: Reading, notPeople: readonly string[]): Contact[] {
  const others = new Set(notPeople.map(foldName));
  return reading.lines.flatMap((line) => {
    const heights = line.line.cells.map((cell) => (cell.isStruck ? 0 : cell.text.split('\n').length));
    if (Math.max(...heights) < MIN_LINES) return [];
    const found = line.line.cells.map((cell, i): Contact[] => {
      const rows = withWholeNumbers(reading, cell.text).split('\n');
      if ((heights[i] ?? 0) < MIN_BESIDE) return [];
      const pieces = rows.flatMap((row) => piecesOfText(reading, row, line.index));
      const people = pieces.filter((piece) => piece.kind === 'person' && !others.has(foldName(piece.value)));
      const person = people[0];
      if (!person || people.length > 1 || !isPersonName(person.value) || !isReachable(pieces)) return [];
      const role = roleIn(pieces, person);
      const reason = 'name, number and address in one cell';
      return [personOnCard(reading, { name: person, role, pieces, reason })];
    });
    // Low cells alone are no cards.
    return found.some((one, i) => one.length > 0 && (heights[i] ?? 0) >= MIN_LINES) ? found.flat() : [];
  });
}

function roleIn(pieces: readonly Piece[], person: Piece): Said | undefined {
  const at = pieces.indexOf(person);
  const isTitle = (piece: Piece): boolean => piece.kind === 'role';
  const title = pieces.slice(at).find(isTitle) ?? pieces.find(isTitle);
  if (title) return said(title);
  const before = pieces[at - 1];
  const label = before?.kind === 'label' ? partOfLabel(before.text) : undefined;
  return before && label ? { value: label, text: label, line: before.line } : undefined;
}
