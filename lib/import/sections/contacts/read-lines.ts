import type { Reading, ReadLine } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { contactConcept } from '../../recognizers/labels.ts';
import { findTimes } from '../../recognizers/times.ts';
import {
  fullNamesOf,
  linesOfHeadedTables,
  looksLikeFirm,
  proseLength,
  REPRESENTED,
  said,
  startsWithRole,
  textBefore,
} from './card-lines.ts';
import type { Contact, Said } from './contact.ts';
import {
  betterRole,
  hasAttribute,
  LODGING,
  leadingEmail,
  type NameAt,
  namesOfLine,
  roleBefore,
  rolesComeFirst,
} from './names-of-line.ts';
import { type Piece, piecesOf, withoutRoleBeside } from './pieces.ts';
import { isRole, roleOfLabel } from './roles.ts';

/** How far below a name its number may stand on a card of its own. */
const MAX_CARD_LINES = 4;
/** A signature has the firm and its address between the name and the number. */
const MAX_SIGNATURE_LINES = 7;

/** Roles of places: `Venue: Corn Exchange` names no person. */
const PLACES = new Set(['contact.venue', 'contact.hotel', 'contact.artist']);

/**
 * Contacts of everything that is no contact table: labelled lines, cards, signature blocks, clauses. An address or a
 * number belongs to the name before it on its line, or on the card above it; it never reaches back over another name.
 */
export function readContactLines(reading: Reading, taken: ReadonlySet<number>, known: Known): Contact[] {
  const reader = new CardReader(reading, known);
  for (const line of reading.lines) {
    if (taken.has(line.index)) reader.close();
    else reader.readLine(line);
  }
  reader.close();
  return reader.contacts;
}

/** What is known before the lines are read. */
export interface Known {
  /** Names that look like people's and are not: the artist, the venue. */
  notPeople: readonly string[];
  /** People of the mail's headers, who sign with their first names. */
  people: readonly string[];
}

interface OpenCard extends Contact {
  /** A role of the trade stands right beside the name, so that it counts without a number. */
  hasClearRole: boolean;
}

class CardReader {
  readonly contacts: Contact[] = [];
  private open: OpenCard | undefined;
  private nameLine = -1;
  private lastLine = -1;
  /** The open card is a signature with lines of a firm below the name. */
  private isSignature = false;
  /** A line that is nothing but a role, waiting for the name below it. */
  private pendingRole: Said | undefined;
  /** A firm's name on a line of its own, waiting for the number below it. */
  private pendingFirm: Said | undefined;
  private readonly reading: Reading;
  private readonly headedTable: ReadonlySet<number>;
  private readonly notPeople: ReadonlySet<string>;
  private readonly fullNames: ReadonlyMap<string, string>;

  constructor(reading: Reading, known: Known) {
    this.reading = reading;
    this.headedTable = linesOfHeadedTables(reading);
    this.notPeople = new Set(known.notPeople.map(foldName));
    this.fullNames = fullNamesOf(known.people);
  }

  close(): void {
    const { open } = this;
    this.open = undefined;
    this.isSignature = false;
    if (open && (open.phone || open.email || (open.isPerson && open.hasClearRole))) this.contacts.push(open);
  }

  readLine(line: ReadLine): void {
    const isShort = line.text.length < 48 && line.message !== undefined;
    const previous = this.reading.lines[this.lastLine];
    // What another message says is nobody's of this one.
    if (this.open && previous && previous.message !== line.message) this.close();
    const raw = piecesOf(this.reading, line);
    const named = raw.findIndex((piece) => piece.kind === 'person');
    const pieces = raw.map((piece, i) =>
      // With a title of the trade beside it the name is somebody's, whoever the artist is.
      raw[i + 1]?.kind === 'role' ? piece : this.knownApart(piece, isShort && (named < 0 || i < named)),
    );
    const names = line.line.heading === undefined || hasAttribute(pieces) ? namesOfLine(pieces) : [];
    if (line.line.heading !== undefined && !hasAttribute(pieces)) this.close();
    if (names.length === 0 || this.isOfOpenCard(line, pieces, names)) {
      this.readNameless(line, pieces);
      return;
    }
    this.close();
    for (const [i, at] of names.entries()) {
      if (i > 0) this.close();
      const from = i === 0 ? 0 : (names[i - 1]?.index ?? 0) + 1;
      this.begin(line, pieces, at, from, names[i + 1]?.index ?? pieces.length);
    }
    this.pendingRole = undefined;
    this.pendingFirm = undefined;
    if (this.headedTable.has(line.index)) this.close();
  }

  /** Lines that look as if they began a contact, but go on with the one above or are none. */
  private isOfOpenCard(line: ReadLine, pieces: readonly Piece[], names: readonly NameAt[]): boolean {
    const isFirmOnly = names.every((name) => !name.isPerson && name.piece.kind === 'organisation');
    const isUnderPerson =
      this.open?.isPerson === true && !this.open.phone && line.index - this.lastLine === 1;
    const isFirmOfPerson = isFirmOnly && isUnderPerson && pieces[0]?.kind !== 'label';
    return isFirmOfPerson || this.isTitleLine(line, pieces) || this.isRunningOrder(line, pieces);
  }

  /** The artist and the venue look like people, but are not. */
  private knownApart(piece: Piece, isShort: boolean): Piece {
    if (piece.kind === 'person' && this.notPeople.has(foldName(piece.value)))
      return { ...piece, kind: 'organisation' };
    const fullName =
      isShort && piece.kind === 'other' ? this.fullNames.get(foldName(piece.value)) : undefined;
    return fullName ? { ...piece, kind: 'person', value: fullName } : piece;
  }

  /** `20:00  Paper Kites`: a time and no number beside a name. */
  private isRunningOrder(line: ReadLine, pieces: readonly Piece[]): boolean {
    return !hasAttribute(pieces) && findTimes(line.text, this.reading).length > 0;
  }

  /** `Tour Manager, Hemlock Average` under a bare name is that person's title, not another contact. */
  private isTitleLine(line: ReadLine, pieces: readonly Piece[]): boolean {
    const isUnderName = this.open !== undefined && line.index === this.nameLine + 1 && !this.open.role;
    const first = pieces[0];
    const isLed = first?.kind === 'person' && startsWithRole(first.text) && !hasAttribute(pieces);
    // `LD  Pia Sund  513 …` under a name without a number is the next one.
    const isOfNext = hasAttribute(pieces) && pieces.some((piece) => piece.kind === 'person');
    return (
      isUnderName &&
      ((first?.kind === 'role' && !isOfNext) || isLed) &&
      !pieces.some((piece) => piece.kind === 'label')
    );
  }

  /** A name opens a contact: the label or role before it, the role, address and number behind it. */
  private begin(line: ReadLine, pieces: readonly Piece[], at: NameAt, from: number, until: number): void {
    const before = pieces.slice(from, at.index);
    const after = pieces.slice(at.index + 1, until);
    const inside = withoutRoleBeside(at.piece.text);
    const title =
      after.find((piece) => piece.kind === 'role') ??
      (inside && { value: inside.role, text: inside.role, line: line.index });
    const label = roleBefore(
      from === 0 || rolesComeFirst(pieces) ? before : before.filter((piece) => piece.kind === 'label'),
      hasAttribute(after),
    );
    const isPending = from === 0 && this.pendingRole && line.index - this.pendingRole.line <= 2;
    const role = betterRole(label, title && said(title)) ?? (isPending ? this.pendingRole : undefined);
    const phone = after.find((piece) => piece.kind === 'phone');
    const email = after.find((piece) => piece.kind === 'email') ?? leadingEmail(before, after);
    const isCareOf = /(?<![\p{L}])c\/o\s/iu.test(line.text);
    const organisation = (isCareOf ? [...before, ...after] : after).find(
      (piece) => piece.kind === 'organisation',
    );
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
      specificity: label || title ? 0.75 : 0.6,
      hasClearRole:
        this.isClear(line, before, label ?? (title && said(title))) ||
        (after[0]?.kind === 'role' && REPRESENTED.test(textBefore(line, at.piece))),
    };
    this.nameLine = line.index;
    this.lastLine = line.index;
  }

  /** Without a number a contact needs a role that says so: behind a colon, or in a list of contacts. */
  private isClear(line: ReadLine, before: readonly Piece[], role: Said | undefined): boolean {
    if (!role || line.line.heading !== undefined || findTimes(line.text, this.reading).length > 0)
      return false;
    const concept = contactConcept(role.value);
    if (concept && PLACES.has(concept.concept)) return false;
    const isLabelled = before.length > 0 && before.at(-1)?.kind === 'label';
    const inList = this.reading.blocks[line.block]?.concept === 'part.contacts';
    return isLabelled || inList;
  }

  /** A line without a name goes on with the card above it, or waits as a role for the name below. */
  private readNameless(line: ReadLine, pieces: readonly Piece[]): void {
    const attributes = pieces.filter((piece) => piece.kind === 'email' || piece.kind === 'phone');
    const first = pieces[0];
    if (attributes.length === 0) {
      const led = first?.kind === 'person' ? withoutRoleBeside(first.text) : undefined;
      if (led && first) {
        this.readRoleLine(line, { ...first, kind: 'role', text: led.role, value: led.role }, false);
        return;
      }
      if (first?.kind === 'organisation' && !this.open && !LODGING.test(first.text))
        this.pendingFirm = said(first);
      const isRoleLine =
        first &&
        (first.kind === 'role' || (first.kind === 'label' && isRole(first.text))) &&
        proseLength(pieces) < 40;
      if (isRoleLine) this.readRoleLine(line, first, pieces.length === 1);
      else if (this.isSignatureLine(line, pieces)) {
        this.isSignature = true;
        this.attach(line, pieces, []);
      } else if (line.index - this.nameLine > 2 || proseLength(pieces) > 60) this.close();
      return;
    }
    const reach = this.isSignature ? MAX_SIGNATURE_LINES : MAX_CARD_LINES;
    const isNear = line.index - this.nameLine <= reach && line.index - this.lastLine <= 2;
    const isFull = this.open?.phone !== undefined || this.open?.email !== undefined;
    const labelled = pieces.some(
      (piece, i) =>
        (piece.kind === 'label' || (piece.kind === 'role' && i === 0 && isFull)) &&
        roleOfLabel(piece.text) !== undefined,
    );
    if (!this.open || !isNear || labelled || proseLength(pieces) > 60) {
      this.close();
      if (!labelled && proseLength(pieces) <= 60) this.readFirm(line, attributes);
      return;
    }
    this.attach(line, pieces, attributes);
  }

  /** The firm, the street and the town under a name that stands alone on its line. */
  private isSignatureLine(line: ReadLine, pieces: readonly Piece[]): boolean {
    const name = this.reading.lines[this.nameLine]?.text.trim();
    const { open } = this;
    return (
      open?.isPerson === true &&
      open.name.text === name &&
      line.index - this.lastLine === 1 &&
      looksLikeFirm(line, pieces) &&
      findTimes(line.text, this.reading).length === 0
    );
  }

  private attach(line: ReadLine, pieces: readonly Piece[], attributes: readonly Piece[]): void {
    const { open } = this;
    if (!open) return;
    const phone = attributes.find((piece) => piece.kind === 'phone');
    const email = attributes.find((piece) => piece.kind === 'email');
    const role = pieces.find((piece) => piece.kind === 'role');
    const organisation = pieces.find((piece) => piece.kind === 'organisation');
    this.open = {
      ...open,
      ...(phone && !open.phone && { phone: said(phone) }),
      ...(email && !open.email && { email: said(email) }),
      ...(role && !open.role && { role: said(role) }),
      ...(organisation && !open.organisation && { organisation: said(organisation) }),
    };
    this.lastLine = line.index;
  }

  /** A letterhead: the firm on one line, its number on the next. */
  private readFirm(line: ReadLine, attributes: readonly Piece[]): void {
    const firm = this.pendingFirm;
    if (!firm || line.index - firm.line > 3) return;
    const phone = attributes.find((piece) => piece.kind === 'phone');
    const email = attributes.find((piece) => piece.kind === 'email');
    this.open = {
      reading: this.reading,
      name: firm,
      isPerson: false,
      ...(phone && { phone: said(phone) }),
      ...(email && { email: said(email) }),
      method: 'pattern',
      reason: 'number under the name of a firm',
      specificity: 0.4,
      hasClearRole: false,
    };
    this.nameLine = firm.line;
    this.lastLine = line.index;
    this.pendingFirm = undefined;
  }

  private readRoleLine(line: ReadLine, piece: Piece, isAlone: boolean): void {
    const { open } = this;
    const isUnderName = line.index === this.nameLine + 1 && !open?.role && !open?.phone && !open?.email;
    if (open && isUnderName) {
      this.open = { ...open, role: said(piece), specificity: 0.6, hasClearRole: true };
      this.lastLine = line.index;
      return;
    }
    this.close();
    if (isAlone) this.pendingRole = said(piece);
  }
}
