import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { contactConcept } from '../../../recognizers/labels.ts';
import type { Said } from '../contact.ts';
import { hasAttribute } from '../names/names-of-line.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { roleOfLabel } from '../roles/roles.ts';

/** Sides of a contract, whose lines below name somebody to call. */
const PARTIES = new Set(['contact.promoter', 'contact.agent', 'contact.management', 'contact.venue']);
/** So far below its party a contact is still of that party. */
const REACH = 9;

interface Party {
  role: Said;
  line: number;
}

/**
 * Which side of a contract each line belongs to: `Veranstalter: Nordlicht GmbH` and, lines below it, `Ansprechpartner:
 * Arne Petersen`; a heading `Purchaser` above `Contact  Nils Harmsen`. A person there without a title is theirs.
 */
export function partiesOfLines(reading: Reading): (line: number) => Said | undefined {
  const parties: (Party | undefined)[] = [];
  let current: Party | undefined;
  for (const line of reading.lines) {
    const named = partyIn(reading, line);
    const isOtherPart = line.line.heading !== undefined || (current && line.index - current.line > REACH);
    if (named) current = { role: named, line: line.index };
    else if (isOtherPart) current = undefined;
    parties.push(current);
  }
  return (line) => {
    const party = parties[line];
    return party && party.line < line ? party.role : undefined;
  };
}

/** The side a line opens: alone, or before the firm's name, and no person with a number on the same line. */
function partyIn(reading: Reading, line: ReadLine): Said | undefined {
  const first = line.line.cells[0]?.text.trim() ?? '';
  if (first === '' || first.length > 80) return undefined;
  const pieces = piecesOf(reading, line);
  const [head, ...rest] = pieces;
  if (!head || !(head.kind === 'label' || head.kind === 'role')) return undefined;
  if (hasAttribute(rest) || rest.some((piece) => piece.kind === 'person')) return undefined;
  if (head.kind === 'role' && rest.length > 0 && line.line.cells.length === 1) return undefined;
  const role = roleOfLabel(head.text);
  const concept = role ? contactConcept(role) : undefined;
  return role && concept?.specificity === 1 && PARTIES.has(concept.concept)
    ? { value: role, text: role, line: line.index }
    : undefined;
}

/** Labels that name somebody without saying what they do: `Ansprechpartner:`, `Name:`, `Attn:`. */
const NAMES_SOMEBODY =
  /^(?:(?:full |print(?:ed)? )?name|nom|nombre|namn|attn|attention|att|z\.?\s?hd\.?|c\/o|person|interlocuteur|interlocutrice|référent|référente|vertreten durch|représentée? par|representad[oa] por|företräds av)$/iu;

export function isLabelOfSomebody(piece: Piece | undefined): boolean {
  if (piece === undefined) return false;
  return NAMES_SOMEBODY.test(piece.text.trim()) || contactConcept(piece.text)?.concept === 'contact.any';
}
