import type { Reading, ReadLine } from '../../reading/reading.ts';
import type { Contact, Said } from './contact.ts';
import { fieldOfMail } from './mail-lines.ts';
import { isFirstName, looksLikeName } from './names.ts';
import { type Piece, piecesOf, withoutRoleBefore } from './pieces.ts';
import { isRole, roleOfLabel } from './roles.ts';

/** How far below a name its number may stand on a card of its own. */
const MAX_CARD_LINES = 4;

/**
 * Contacts of everything that is no contact table: labelled lines, cards, signature blocks, clauses. An address or a
 * number belongs to the name before it on its line, or on the card above it; it never reaches back over another name.
 */
export function readContactLines(reading: Reading, taken: ReadonlySet<number>): Contact[] {
  const reader = new CardReader(reading);
  for (const line of reading.lines) {
    if (taken.has(line.index)) reader.close();
    else reader.readLine(line);
  }
  reader.close();
  return reader.contacts;
}

class CardReader {
  readonly contacts: Contact[] = [];
  private open: Contact | undefined;
  private nameLine = -1;
  private lastLine = -1;
  /** A line that is nothing but a role, waiting for the name below it. */
  private pendingRole: Said | undefined;
  private readonly reading: Reading;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  close(): void {
    const { open } = this;
    this.open = undefined;
    if (open && (open.phone || open.email || (open.role && open.isPerson && open.specificity >= 0.6)))
      this.contacts.push(open);
  }

  readLine(line: ReadLine): void {
    const pieces = piecesOf(this.reading, line);
    const names = namesOfLine(pieces);
    const isRow = line.line.table !== undefined;
    if (names.length === 0) {
      this.readNameless(line, pieces);
      return;
    }
    this.close();
    for (const [i, at] of names.entries()) {
      if (i > 0) this.close();
      const until = names[i + 1]?.index ?? pieces.length;
      this.begin(line, pieces, at, i === 0 ? 0 : (names[i - 1]?.index ?? 0) + 1, until);
    }
    this.pendingRole = undefined;
    if (isRow) this.close();
  }

  /** A name opens a contact: the label or role before it, the role, address and number behind it. */
  private begin(line: ReadLine, pieces: readonly Piece[], at: NameAt, from: number, until: number): void {
    const before = pieces.slice(from, at.index);
    const after = pieces.slice(at.index + 1, until);
    const title = after.find((piece) => piece.kind === 'role');
    const label = roleBefore(before);
    const inside = withoutRoleBefore(at.piece.text);
    const pending =
      from === 0 && this.pendingRole && line.index - this.pendingRole.line <= 2
        ? this.pendingRole
        : undefined;
    const role = pick(
      title && said(title),
      label,
      inside && { value: inside.role, text: inside.role, line: line.index },
      pending,
    );
    const phone = after.find((piece) => piece.kind === 'phone');
    const email = after.find((piece) => piece.kind === 'email') ?? leadingEmail(before, after);
    const organisation = after.find((piece) => piece.kind === 'organisation');
    const isClear =
      role !== undefined && (label !== undefined || inside !== undefined || title !== undefined);
    this.open = {
      reading: this.reading,
      name: said(at.piece),
      isPerson: at.isPerson,
      ...(role && { role }),
      ...(phone && { phone: said(phone) }),
      ...(email && { email: said(email) }),
      ...(organisation && { organisation: said(organisation) }),
      method: label || line.line.cells.length > 1 ? 'label' : 'pattern',
      reason: label ? `beside the label “${label.text}”` : 'name, number and address side by side',
      specificity: isClear ? 0.75 : 0.6,
    };
    this.nameLine = line.index;
    this.lastLine = line.index;
  }

  /** A line without a name goes on with the card above it, or waits as a role for the name below. */
  private readNameless(line: ReadLine, pieces: readonly Piece[]): void {
    const attributes = pieces.filter((piece) => piece.kind === 'email' || piece.kind === 'phone');
    const only = pieces.length === 1 ? pieces[0] : undefined;
    if (attributes.length === 0) {
      if (only && (only.kind === 'role' || (only.kind === 'label' && isRole(only.text))))
        this.readRoleLine(line, only);
      else if (line.index - this.nameLine > 2 || proseLength(pieces) > 60) this.close();
      return;
    }
    const isNear = line.index - this.nameLine <= MAX_CARD_LINES && line.index - this.lastLine <= 2;
    const labelled = pieces.some((piece) => piece.kind === 'label' && roleOfLabel(piece.text) !== undefined);
    if (!this.open || !isNear || labelled || proseLength(pieces) > 60 || this.open.reading !== this.reading) {
      this.close();
      return;
    }
    const phone = attributes.find((piece) => piece.kind === 'phone');
    const email = attributes.find((piece) => piece.kind === 'email');
    if ((phone && this.open.phone && !email) || (email && this.open.email && !phone)) return;
    this.open = {
      ...this.open,
      ...(phone && !this.open.phone && { phone: said(phone) }),
      ...(email && !this.open.email && { email: said(email) }),
    };
    this.lastLine = line.index;
  }

  private readRoleLine(line: ReadLine, piece: Piece): void {
    const isUnderName =
      this.open &&
      line.index === this.nameLine + 1 &&
      !this.open.role &&
      !this.open.phone &&
      !this.open.email;
    if (this.open && isUnderName) {
      this.open = { ...this.open, role: said(piece), specificity: 0.6 };
      this.lastLine = line.index;
      return;
    }
    this.close();
    this.pendingRole = said(piece);
  }
}

interface NameAt {
  index: number;
  piece: Piece;
  isPerson: boolean;
}

/** The names of a line: people, and what stands behind a role's label even if it is a first name or a firm. */
function namesOfLine(pieces: readonly Piece[]): NameAt[] {
  const names = pieces.flatMap((piece, index) =>
    piece.kind === 'person' ? [{ index, piece, isPerson: true }] : [],
  );
  if (names.length > 0) return names;
  const hasAttribute = pieces.some((piece) => piece.kind === 'email' || piece.kind === 'phone');
  const label = pieces.findIndex(
    (piece, i) =>
      (piece.kind === 'label' || (piece.kind === 'role' && i === 0)) && roleOfLabel(piece.text) !== undefined,
  );
  const next = pieces[label + 1];
  if (label < 0 || !hasAttribute || fieldOfMail(pieces[label]?.text ?? '')) return [];
  if (
    next &&
    (next.kind === 'other' || next.kind === 'organisation') &&
    (isFirstName(next.value) || looksLikeName(next.value))
  )
    return [{ index: label + 1, piece: next, isPerson: isFirstName(next.value) }];
  return [];
}

function roleBefore(before: readonly Piece[]): Said | undefined {
  const piece = [...before].reverse().find((one) => one.kind === 'label' || one.kind === 'role');
  if (!piece) return undefined;
  const role = roleOfLabel(piece.text);
  return role ? { value: role, text: role, line: piece.line } : undefined;
}

/** `tom@x.example  Tom Ashdown`: the only address of a line whose name comes second. */
function leadingEmail(before: readonly Piece[], after: readonly Piece[]): Piece | undefined {
  const isAlone = !after.some(
    (piece) => piece.kind === 'email' || piece.kind === 'phone' || piece.kind === 'person',
  );
  return isAlone && before.length <= 2 ? before.find((piece) => piece.kind === 'email') : undefined;
}

function pick<T>(...options: (T | undefined)[]): T | undefined {
  return options.find((one) => one !== undefined);
}

function said(piece: Piece): Said {
  return { value: piece.value, text: piece.text, line: piece.line };
}

function proseLength(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => piece.kind === 'other').reduce((sum, piece) => sum + piece.text.length, 0);
}
