import type { Reading, ReadLine } from '../../reading/reading.ts';
import { foldName } from '../../recognizers/fold.ts';
import { findTimes } from '../../recognizers/times.ts';
import { headsCard } from './card-heads.ts';
import {
  CARD_FIELD,
  fullNamesOf,
  isAlone,
  linesOfHeadedTables,
  looksLikeFirm,
  proseLength,
  said,
  saysWhoServes,
  startsWithRole,
} from './card-lines.ts';
import type { Contact, Said } from './contact.ts';
import { hasAttribute, LODGING, type NameAt, namesOfLine } from './names-of-line.ts';
import { cardOf, isInList, isSameRole, type OpenCard, withPieces } from './open-card.ts';
import { partiesOfLines } from './party-of-line.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { isRole, ROLE_FIELD, roleOfLabel } from './roles.ts';
import { dealtOut } from './several-people.ts';
import { withoutRoleBeside } from './typed-words.ts';

/** How far below a name its number may stand on a card of its own. */
const MAX_CARD_LINES = 4;
/** A signature has the firm and its address between the name and the number. */
const MAX_SIGNATURE_LINES = 7;
/** A longer line is running text. */
const MAX_PROSE = 60;

/** What is known before the lines are read. */
export interface Known {
  /** Names that look like people's and are not: the artist, the venue. */
  notPeople: readonly string[];
  /** People of the mail's headers, who sign with their first names. */
  people: readonly string[];
}

/** Goes down the lines of a paper and keeps the card open whose name it has read. */
export class CardReader {
  readonly contacts: Contact[] = [];
  private open: OpenCard | undefined;
  private nameLine = -1;
  private lastLine = -1;
  /** The open card is a signature with lines of a firm below the name. */
  private isSignature = false;
  /** A line that is nothing but a role, waiting for the name below it. */
  private pendingRole: Said | undefined;
  /** A firm waiting for the number below it. */
  private pendingFirm: { name: Said; role?: Said } | undefined;
  /** Numbers that open a card, waiting for the name below them. */
  private pendingNumbers: readonly Piece[] = [];
  private readonly reading: Reading;
  private readonly headedTable: ReadonlySet<number>;
  private readonly notPeople: ReadonlySet<string>;
  private readonly fullNames: ReadonlyMap<string, string>;
  private readonly partyOf: (line: number) => Said | undefined;

  constructor(reading: Reading, known: Known) {
    this.reading = reading;
    this.headedTable = linesOfHeadedTables(reading);
    this.notPeople = new Set(known.notPeople.map(foldName));
    this.fullNames = fullNamesOf(known.people);
    this.partyOf = partiesOfLines(reading);
  }

  close(): void {
    const { open } = this;
    this.open = undefined;
    this.isSignature = false;
    if (open && (open.phone || open.email || (open.isPerson && open.hasClearRole))) this.contacts.push(open);
  }

  readLine(line: ReadLine): void {
    const previous = this.reading.lines[this.lastLine];
    // What another message says is nobody's of this one.
    if (this.open && previous && previous.message !== line.message) this.close();
    const pieces = dealtOut(this.piecesOf(line));
    const isHeading =
      line.line.heading !== undefined && !hasAttribute(pieces) && !headsCard(this.reading, line, pieces);
    const names = isHeading ? [] : namesOfLine(pieces, isInList(this.reading, line));
    if (isHeading) this.close();
    if (names.length === 0 || this.isOfOpenCard(line, pieces, names)) {
      this.readNameless(line, pieces);
      return;
    }
    this.close();
    for (const [i, at] of names.entries()) {
      if (i > 0) this.close();
      const from = i === 0 ? 0 : (names[i - 1]?.index ?? 0) + 1;
      const until = names[i + 1]?.index ?? pieces.length;
      this.open = cardOf(this.reading, { line, pieces, at, from, until }, this.above(line, pieces, at));
      this.nameLine = line.index;
      this.lastLine = line.index;
    }
    this.pendingRole = undefined;
    this.pendingFirm = undefined;
    this.pendingNumbers = [];
    if (this.headedTable.has(line.index)) this.close();
  }

  /** What waits above a name that begins its line. */
  private above(line: ReadLine, pieces: readonly Piece[], at: NameAt) {
    const isNear = this.pendingRole && line.index - this.pendingRole.line <= 2;
    const isUnderNumbers =
      this.pendingNumbers[0]?.line === line.index - 1 && at.index === 0 && !line.line.startsBlock;
    return {
      role: isNear ? this.pendingRole : undefined,
      party: at.isPerson ? this.partyOf(line.index) : undefined,
      numbers: isUnderNumbers && !hasAttribute(pieces) ? this.pendingNumbers : [],
    };
  }

  private piecesOf(line: ReadLine): Piece[] {
    const isShort = line.text.length < 48 && line.message !== undefined;
    const raw = piecesOf(this.reading, line);
    const named = raw.findIndex((piece) => piece.kind === 'person');
    return raw.map((piece, i) =>
      // With a title of the trade beside it the name is somebody's, whoever the artist is.
      raw[i + 1]?.kind === 'role' ? piece : this.knownApart(piece, isShort && (named < 0 || i < named)),
    );
  }

  /** Lines that look as if they began a contact, but go on with the one above or are none. */
  private isOfOpenCard(line: ReadLine, pieces: readonly Piece[], names: readonly NameAt[]): boolean {
    const isFirmOnly = names.every((name) => !name.isPerson && name.piece.kind === 'organisation');
    const isUnderPerson =
      this.open?.isPerson === true && !this.open.phone && line.index - this.lastLine === 1;
    const isFirmOfPerson = isFirmOnly && isUnderPerson && pieces[0]?.kind !== 'label';
    const isDeskOfPerson =
      isUnderPerson &&
      !line.line.startsBlock &&
      names.every((name) => !name.isPerson && name.piece.kind === 'other');
    return (
      isFirmOfPerson || isDeskOfPerson || this.isTitleLine(line, pieces) || this.isRunningOrder(line, pieces)
    );
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

  /** A line without a name goes on with the card above it, or waits for the name below. */
  private readNameless(line: ReadLine, pieces: readonly Piece[]): void {
    if (hasAttribute(pieces)) this.readNumbers(line, pieces);
    else this.readWords(line, pieces);
  }

  private readWords(line: ReadLine, pieces: readonly Piece[]): void {
    const [first, second] = pieces;
    const led = first?.kind === 'person' ? withoutRoleBeside(first.text) : undefined;
    if (led && first) {
      this.readRoleLine(line, { ...first, kind: 'role', text: led.role, value: led.role }, false);
      return;
    }
    if (first?.kind === 'organisation' && !this.open && !LODGING.test(first.text))
      this.pendingFirm = { name: said(first) };
    const role =
      second?.kind === 'organisation' && first?.kind === 'label' ? roleOfLabel(first.text) : undefined;
    if (role && second && !LODGING.test(second.text)) {
      this.close();
      this.pendingFirm = { name: said(second), role: { value: role, text: role, line: line.index } };
      return;
    }
    const isField = first?.kind === 'label' && this.isForm() && CARD_FIELD.test(first.text);
    const isRoleLine =
      first &&
      (first.kind === 'role' || (first.kind === 'label' && isRole(first.text))) &&
      proseLength(pieces) < MAX_PROSE - 20;
    if (this.open && first?.kind === 'label' && second && ROLE_FIELD.test(first.text))
      this.open = { ...withPieces(this.open, [{ ...second, kind: 'role' }]), hasClearRole: true };
    else if (isRoleLine) this.readRoleLine(line, first, isAlone(line, pieces));
    else if (isField || this.isSignatureLine(line, pieces)) {
      this.isSignature = true;
      this.attach(line, pieces);
    } else if (line.index - this.nameLine > 2 || proseLength(pieces) > MAX_PROSE) this.close();
  }

  private readNumbers(line: ReadLine, pieces: readonly Piece[]): void {
    const attributes = pieces.filter((piece) => piece.kind === 'email' || piece.kind === 'phone');
    const reach = this.isSignature ? MAX_SIGNATURE_LINES : MAX_CARD_LINES;
    const isNear = line.index - this.nameLine <= reach && line.index - this.lastLine <= 2;
    const isFull = this.open?.phone !== undefined || this.open?.email !== undefined;
    const label = pieces.find(
      (piece, i) =>
        (piece.kind === 'label' || (piece.kind === 'role' && i === 0 && isFull)) &&
        roleOfLabel(piece.text) !== undefined,
    );
    if (label && this.addToRole(label, attributes)) return;
    const isProse = proseLength(pieces) > MAX_PROSE;
    if (this.open && isNear && !label && !isProse && !saysWhoServes(pieces)) {
      const repeats = this.open.phone && line.line.startsBlock && attributes[0] === pieces[0];
      if (!repeats || attributes.some((piece) => piece.kind === 'email')) {
        this.attach(line, pieces);
        return;
      }
    }
    this.close();
    if (label || isProse) return;
    if (this.pendingFirm && line.index - this.pendingFirm.name.line <= 3) this.readFirm(line, attributes);
    else if (pieces.every((piece) => attributes.includes(piece))) this.pendingNumbers = attributes;
  }

  /** `Buyer email: …` below or long after `Buyer: Marla Eastwick`: the number of whoever has the role. */
  private addToRole(label: Piece, attributes: readonly Piece[]): boolean {
    if (this.open?.role && isSameRole(this.open.role.value, label.text)) {
      this.open = withPieces(this.open, attributes);
      this.lastLine = label.line;
      return true;
    }
    const at = this.contacts.findIndex((one) => one.role && isSameRole(one.role.value, label.text));
    const known = this.contacts[at];
    if (!known || known.phone || known.email) return false;
    this.close();
    this.contacts[at] = withPieces({ ...known, hasClearRole: true }, attributes);
    return true;
  }

  /** The open card began as a field of a form, or with a name on a line of its own. */
  private isForm(): boolean {
    const text = this.reading.lines[this.nameLine]?.text.trim() ?? '';
    return this.open !== undefined && (this.open.name.text === text || /^[^:]{2,40}:/u.test(text));
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

  private attach(line: ReadLine, pieces: readonly Piece[]): void {
    if (!this.open) return;
    this.open = withPieces(this.open, pieces);
    this.lastLine = line.index;
  }

  /** A letterhead: the firm on one line, its number on the next. */
  private readFirm(line: ReadLine, attributes: readonly Piece[]): void {
    const firm = this.pendingFirm;
    if (!firm) return;
    this.open = withPieces(
      {
        ...firm,
        reading: this.reading,
        isPerson: false,
        method: 'pattern',
        reason: 'number under the name of a firm',
        specificity: 0.4,
        hasClearRole: false,
      },
      attributes,
    );
    this.nameLine = firm.name.line;
    this.lastLine = line.index;
    this.pendingFirm = undefined;
  }

  private readRoleLine(line: ReadLine, piece: Piece, alone: boolean): void {
    const { open } = this;
    const isUnderName = line.index === this.nameLine + 1 && !open?.role && !open?.phone && !open?.email;
    if (open && isUnderName) {
      this.open = { ...open, role: said(piece), specificity: 0.6, hasClearRole: true };
      this.lastLine = line.index;
      return;
    }
    this.close();
    if (alone) this.pendingRole = said(piece);
  }
}
