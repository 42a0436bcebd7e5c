import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { contactConcept } from '../../../recognizers/labels.ts';
import { findTimes } from '../../../recognizers/times.ts';
import type { Contact, Said } from '../contact.ts';
import { betterRole, hasAttribute, type NameAt, roleBefore, rolesComeFirst } from '../names/names-of-line.ts';
import type { Piece } from '../pieces.ts';
import { isRole, partOfLabel } from '../roles/roles.ts';
import { withoutRoleBeside } from '../typed-words.ts';
import { REPRESENTED, said, textBefore } from './card-lines.ts';
import { isLabelOfSomebody } from './party-of-line.ts';

/** A contact that later lines may still say more of. */
export interface OpenCard extends Contact {
  /** A role of the trade stands right beside the name, so that it counts without a number. */
  hasClearRole: boolean;
}

/** Roles of places: `Venue: Corn Exchange` names no person. */
const PLACES = new Set(['contact.venue', 'contact.hotel', 'contact.artist']);

/** What the lines above a name have said that may be about it. */
export interface Above {
  role?: Said | undefined;
  party?: Said | undefined;
  numbers: readonly Piece[];
}

/** A name on its line, and the stretch of pieces that is about it. */
export interface NamePlace {
  line: ReadLine;
  pieces: readonly Piece[];
  at: NameAt;
  from: number;
  until: number;
}

/** A name opens a contact: the label or role before it, the role, address and number behind it. */
export function cardOf(reading: Reading, place: NamePlace, above: Above): OpenCard {
  const { line, pieces, at, from } = place;
  const after = pieces.slice(at.index + 1, place.until);
  const before = behindOthers(pieces.slice(from, at.index), after);
  const inside = withoutRoleBeside(at.piece.text) ?? roleBeforeFirstName(at.piece);
  const title =
    after.find((piece) => piece.kind === 'role') ??
    (inside && { value: inside.role, text: inside.role, line: line.index });
  const label = roleBefore(
    from === 0 || rolesComeFirst(pieces) ? before : before.filter((piece) => piece.kind === 'label'),
    hasAttribute(after),
  );
  const isPartys = from === 0 && (before.length === 0 || isLabelOfSomebody(before.at(-1)));
  const role =
    betterRole(label, title && said(title)) ??
    (from === 0 ? (wrappedTitle(reading, line, before) ?? cellBefore(line, before, after)) : undefined) ??
    (from === 0 ? above.role : undefined) ??
    cellBetween(line, at.piece, after) ??
    (isPartys ? above.party : undefined);
  const phone =
    after.find((piece) => piece.kind === 'phone') ??
    leadingNumber('phone', place) ??
    above.numbers.find((piece) => piece.kind === 'phone');
  const email = after.find((piece) => piece.kind === 'email') ?? leadingNumber('email', place);
  const isCareOf = /(?<![\p{L}])c\/o\s/iu.test(line.text);
  const organisation = (isCareOf ? [...before, ...after] : after).find(
    (piece) => piece.kind === 'organisation',
  );
  return {
    reading,
    name: said(at.piece),
    isPerson: at.isPerson,
    ...(role && { role }),
    ...(phone && { phone: said(phone) }),
    ...(email && { email: said(email) }),
    ...(organisation && { organisation: said(organisation) }),
    method: label || line.line.cells.length > 1 ? 'label' : 'pattern',
    reason: label ? `beside the label “${label.text}”` : 'name, number and address side by side',
    specificity: label || title ? 0.75 : 0.6,
    hasClearRole:
      isClear(reading, line, before, label ?? (title && said(title))) ||
      (after[0]?.kind === 'role' &&
        (REPRESENTED.test(textBefore(line, at.piece)) || isAddressed(line, at.piece))),
  };
}

/** `z. Hd. Herrn Detlev Brüning, Kassenwart`, `attn. Ms Folake Oyelaran, tour manager`: whom a paper is meant for. */
const ADDRESSED =
  /(?<!\p{L})(?:attn|att|attention|z\.?\s?h(?:d|änden)|zu händen|à l['’]attention d[e’']|a la atenci[óo]n de|a\/a|c\/o)[.:]?\s/iu;

function isAddressed(line: ReadLine, piece: Piece): boolean {
  return ADDRESSED.test(`${textBefore(line, piece).slice(-MAX_ADDRESSING)}${piece.text}`);
}

const MAX_ADDRESSING = 16;

/** `Technik Dom <…>, Leo Zach <…>`: up to an address where the name has one of its own, somebody else is spoken of. */
function behindOthers(before: readonly Piece[], after: readonly Piece[]): readonly Piece[] {
  const isOwn = ({ kind }: Piece) =>
    (kind === 'email' || kind === 'phone') && after.some((one) => one.kind === kind);
  return before.slice(before.findLastIndex(isOwn) + 1);
}

/** `tom@x.example  Tom Ashdown`: the only address or number of a line whose name comes second. */
function leadingNumber(kind: 'phone' | 'email', { pieces, at, from, until }: NamePlace): Piece | undefined {
  const isAlone = !pieces
    .slice(at.index + 1, until)
    .some((piece) => piece.kind === kind || piece.kind === 'person');
  return from === 0 && isAlone && at.index <= 2
    ? pieces.slice(0, at.index).find((piece) => piece.kind === kind)
    : undefined;
}

/** `Road  Sole Quintana  655 …` over `manager`: a narrow column breaks the title before a name. */
function wrappedTitle(reading: Reading, line: ReadLine, before: readonly Piece[]): Said | undefined {
  const [first, ...others] = before;
  const below = reading.lines[line.index + 1]?.line.cells[0]?.text.trim() ?? '';
  if (first?.kind !== 'other' || others.length > 0 || line.line.cells.length < 2) return undefined;
  const title = `${first.value} ${below}`;
  return isRole(below) && isRole(title) ? { value: title, text: first.text, line: line.index } : undefined;
}

/** `Boathouse stage | Carys Bevan | 01632 …`: whatever fills the cell before a person with a number is what they are for. */
function cellBefore(line: ReadLine, before: readonly Piece[], after: readonly Piece[]): Said | undefined {
  const [first, ...others] = before;
  const cell = line.line.cells[0]?.text.trim() ?? '';
  const isOnly = others.every(({ kind }) => kind === 'other' || kind === 'organisation');
  if (first?.kind !== 'other' || !isOnly || first.text !== cell || !hasAttribute(after)) return undefined;
  const role = partOfLabel(cell);
  return role ? { value: role, text: cell, line: line.index } : undefined;
}

/** `Driver Alex`: of a label that ends in a first name the rest is the role. */
function roleBeforeFirstName({ text, value }: Piece): { role: string } | undefined {
  const role = text.endsWith(` ${value}`) ? text.slice(0, -value.length).trim() : '';
  return isRole(role) ? { role } : undefined;
}

/** `Ruben Marsch | Orchesterinspektor | 0160 …`: what fills the cell between a person and a number. */
function cellBetween(
  { line: { cells } }: ReadLine,
  person: Piece,
  after: readonly Piece[],
): Said | undefined {
  const [first, second] = after;
  const isBetween =
    cells[0]?.text.trim() === person.text && first?.kind === 'other' && second?.kind === 'phone';
  if (!isBetween || cells[1]?.text.trim() !== first.text) return undefined;
  const role = partOfLabel(first.text);
  return role ? { value: role, text: first.text, line: first.line } : undefined;
}

/** Without a number a contact needs a role that says so: behind a colon, or in a list of contacts. */
function isClear(
  reading: Reading,
  line: ReadLine,
  before: readonly Piece[],
  role: Said | undefined,
): boolean {
  if (!role || line.line.heading !== undefined || findTimes(line.text, reading).length > 0) return false;
  const concept = contactConcept(role.value);
  if (concept && PLACES.has(concept.concept)) return false;
  // `Buyer: Red Fork Concerts (Marla Eastwick)`
  const isLabelled = before.findLast((piece) => piece.kind !== 'organisation')?.kind === 'label';
  return isLabelled || isInList(reading, line);
}

/** The line stands under a heading that announces contacts. */
function isInList(reading: Reading, line: ReadLine): boolean {
  return reading.blocks[line.block]?.concept === 'part.contacts';
}

/** The card with what a line below it adds; what it has already stays. */
export function withPieces(card: OpenCard, pieces: readonly Piece[]): OpenCard {
  const find = (kind: Piece['kind']): Piece | undefined => pieces.find((piece) => piece.kind === kind);
  const [phone, email, role, organisation] = [
    find('phone'),
    find('email'),
    find('role'),
    find('organisation'),
  ];
  return {
    ...card,
    ...(phone && !card.phone && { phone: said(phone) }),
    ...(email && !card.email && { email: said(email) }),
    ...(role && !card.role && { role: said(role) }),
    ...(organisation && !card.organisation && { organisation: said(organisation) }),
  };
}

const CONTACT_WORD = /(?:^|\s)(?:contact|kontakt|contacto|contact person|kontaktperson)(?=\s|$)/giu;

/** `Buyer contact: …`, `Buyer: …`: the same role. */
export function isSameRole(a: string, b: string): boolean {
  const bare = (text: string): string => foldName(text).replace(CONTACT_WORD, '').trim();
  return bare(a) !== '' && bare(a) === bare(b);
}
