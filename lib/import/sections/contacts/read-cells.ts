import type { Reading } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { said } from './card-lines.ts';
import type { Contact, Said } from './contact.ts';
import { isPersonName } from './names.ts';
import { isReachable, personOnCard } from './person-on-card.ts';
import { type Piece, piecesOfText } from './pieces.ts';
import { partOfLabel } from './roles.ts';

/** A party of a contract fills a cell with lines of its own: name, registry number, street, `Kontakt: …`, `Tel: …`. */
const MIN_LINES = 3;

/** People in cells of several lines: whoever is named there answers at the number and the address below. */
export function readContactCells(reading: Reading, notPeople: readonly string[]): Contact[] {
  const others = new Set(notPeople.map(foldName));
  return reading.lines.flatMap((line) =>
    line.line.cells.flatMap((cell): Contact[] => {
      const rows = cell.text.split('\n');
      if (cell.isStruck || rows.length < MIN_LINES) return [];
      const pieces = rows.flatMap((row) => piecesOfText(reading, row, line.index));
      const people = pieces.filter((piece) => piece.kind === 'person' && !others.has(foldName(piece.value)));
      const person = people[0];
      if (!person || people.length > 1 || !isPersonName(person.value) || !isReachable(pieces)) return [];
      const role = roleIn(pieces, person);
      const reason = 'name, number and address in one cell';
      return [personOnCard(reading, { name: person, role, pieces, reason })];
    }),
  );
}

function roleIn(pieces: readonly Piece[], person: Piece): Said | undefined {
  const title = pieces.find((piece) => piece.kind === 'role');
  if (title) return said(title);
  const before = pieces[pieces.indexOf(person) - 1];
  const label = before?.kind === 'label' ? partOfLabel(before.text) : undefined;
  return before && label ? { value: label, text: label, line: before.line } : undefined;
}
