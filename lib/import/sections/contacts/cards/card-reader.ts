import { paragraphOf, type Reading, type ReadLine } from '../../../reading/index.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import type { Contact, Said } from '../contact.ts';
import { fieldOfMail } from '../mail-lines.ts';
import { beginsWithGivenName } from '../names/given-names.ts';
import { personKey } from '../names/name-or-firm.ts';
import { hasAttribute, LODGING, type NameAt, namesOfLine } from '../names/names-of-line.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { isRole, ROLE_FIELD, roleOfLabel } from '../roles/roles.ts';
import { withoutRoleBeside } from '../typed-words.ts';
import { headingOfCard, headsCard } from './card-heads.ts';
import {
  CARD_FIELD,
  fullNamesOf,
  isAlone,
  linesOfHeadedTables,
  proseLength,
  said,
  saysWhoServes,
} from './card-lines.ts';
import { type CardSoFar, isForm, isOfOpenCard, isSignatureLine } from './goes-on.ts';
import { cardOf, isSameRole, type OpenCard, withPieces } from './open-card.ts';
import { partiesOfLines } from './party-of-line.ts';
import { dealtOut } from './several-people.ts';

/** How far below a name its number may stand on a card of its own. */
const MAX_CARD_LINES = 4;
/** A signature has the firm and its address between the name and the number. */
const MAX_SIGNATURE_LINES = 7;
/** A longer line is running text. */
const MAX_PROSE = 60;

/** The small print of a firm names its directors beside its register. */
const IMPRINT = quick(
  /(?<![\p{L}])(?:HR[AB]\s?\d|Registergericht|Amtsgericht|Company (?:No|Reg)|Registered (?:office|in|no)|Reg\.? No|SIRET|R\.?C\.?S\.?\s|FN \d{4}|Org\.?\s?-?nr|Registro Mercantil)/iu,
);

/** `Cc: Production <…>` in a header, `Restaurant Il Forno, 01225 …`: the number is not that of the card above. */
function isOfAnother([first]: readonly Piece[], isFull: boolean): boolean {
  return (
    (first?.kind === 'label' && fieldOfMail(first.text)) ||
    (isFull && first?.kind === 'organisation' && LODGING.test(first.text))
  );
}

/** `… four single rooms at⏎The Graydon House, 615 East Huron Street, …`: the number in a sentence on rooms is a house's. */
const ROOMS = quick(
  /(?<![\p{L}])(?:(?:single|double|twin|non-smoking|hotel) rooms?|check(?:ed)?[ -]?(?:in|out)|(?:einzel|doppel)zimmer|[üu]bernachtung\p{L}*|chambres?|nuit[ée]{0,2}s?|habitaci(?:ón|ones)|alojamiento|(?:enkel|dubbel)rum|övernattning|incheckning)(?![\p{L}])/iu,
);

function isAmongRooms(reading: Reading, { index }: ReadLine): boolean {
  const paragraph = paragraphOf(reading, index);
  return paragraph !== undefined && paragraph.firstLine < paragraph.lastLine && ROOMS.test(paragraph.text);
}

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
    const pieces = this.withFirmUnderName(line, dealtOut(this.piecesOf(line)));
    const isHeading =
      line.line.heading !== undefined && !hasAttribute(pieces) && !headsCard(this.reading, line, pieces);
    const isNameless = isHeading || (IMPRINT.test(line.text) && !hasAttribute(pieces));
    const names = isNameless ? [] : namesOfLine(pieces);
    if (isHeading) {
      this.close();
      this.pendingFirm = undefined;
    }
    const isHouse = names.every((name) => !name.isPerson) && isAmongRooms(this.reading, line);
    if (names.length === 0 || isHouse || isOfOpenCard(this.reading, this.card, { line, pieces, names })) {
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

  private get card(): CardSoFar {
    return { open: this.open, nameLine: this.nameLine, lastLine: this.lastLine };
  }

  /** `Quayside Nights | promoter` right under `Hollis Brandreth`, `Reisedienst Brandreth, Linz`: the firm of whoever signs. */
  private withFirmUnderName(line: ReadLine, pieces: readonly Piece[]): readonly Piece[] {
    const { open } = this;
    const [first, second] = pieces;
    const isUnder = open?.isPerson && !open.role && !open.phone && line.index === this.nameLine + 1;
    const isBare = this.reading.lines[this.nameLine]?.text.trim() === open?.name.text;
    const isOfFamily =
      open && first && personKey(first.value).endsWith(` ${personKey(open.name.value).split(' ').at(-1)}`);
    const isFirm =
      first?.kind === 'person' &&
      (second?.kind === 'role' || isOfFamily) &&
      !beginsWithGivenName(first.value) &&
      !hasAttribute(pieces);
    return isUnder && isBare && isFirm && !line.line.startsBlock
      ? pieces.map((piece, i) => (i === 0 ? { ...piece, kind: 'organisation' } : piece))
      : pieces;
  }

  /** What waits above a name that begins its line. */
  private above(line: ReadLine, pieces: readonly Piece[], at: NameAt) {
    const isNear = this.pendingRole && line.index - this.pendingRole.line <= 2 && at.index <= 1;
    const isUnderNumbers =
      this.pendingNumbers[0]?.line === line.index - 1 && at.index === 0 && !line.line.startsBlock;
    return {
      role: isNear ? this.pendingRole : headingOfCard(this.reading, line, at),
      party: at.isPerson ? this.partyOf(line.index) : undefined,
      numbers: isUnderNumbers && !hasAttribute(pieces) ? this.pendingNumbers : [],
    };
  }

  private piecesOf(line: ReadLine): Piece[] {
    const isShort = line.text.length < 48 && line.message !== undefined && line.line.cells.length === 1;
    const raw = piecesOf(this.reading, line);
    const named = raw.findIndex((piece) => piece.kind === 'person');
    return raw.map((piece, i) =>
      // With a title of the trade beside it the name is somebody's, whoever the artist is.
      raw[i + 1]?.kind === 'role' ? piece : this.knownApart(piece, isShort && (named < 0 || i < named)),
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
    const isFirm = first?.kind === 'organisation' && !this.notPeople.has(foldName(first.value));
    if (isFirm && !this.open && !LODGING.test(first.text)) this.pendingFirm = { name: said(first) };
    const role =
      second?.kind === 'organisation' && first?.kind === 'label' ? roleOfLabel(first.text) : undefined;
    if (role && second && !LODGING.test(second.text)) {
      this.close();
      this.pendingFirm = { name: said(second), role: { value: role, text: role, line: line.index } };
      return;
    }
    const isField = first?.kind === 'label' && isForm(this.reading, this.card) && CARD_FIELD.test(first.text);
    const isRoleLine =
      first &&
      (first.kind === 'role' || (first.kind === 'label' && isRole(first.text))) &&
      proseLength(pieces) < MAX_PROSE - 20;
    if (this.open && first?.kind === 'label' && second && ROLE_FIELD.test(first.text))
      this.open = { ...withPieces(this.open, [{ ...second, kind: 'role' }]), hasClearRole: true };
    else if (isRoleLine) this.readRoleLine(line, first, isAlone(line, pieces));
    else if (isField || isSignatureLine(this.reading, this.card, line, pieces)) {
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
    // The foot of a letter has the firm's register beside its number.
    const isFoot = line.line.startsBlock === true && IMPRINT.test(line.text);
    const isProse = isFoot || isOfAnother(pieces, isFull) || proseLength(pieces) > MAX_PROSE;
    if (this.open && isNear && !label && !isProse && !saysWhoServes(pieces)) {
      const repeats = this.open.phone && line.line.startsBlock && attributes[0] === pieces[0];
      if (!repeats || attributes.some((piece) => piece.kind === 'email')) {
        this.attach(line, pieces);
        return;
      }
    }
    this.close();
    if (label || isProse) return;
    const isOwn = pieces[0]?.kind !== 'organisation';
    if (isOwn && this.pendingFirm && line.index - this.pendingFirm.name.line <= 3)
      this.readFirm(line, attributes);
    else if (
      (line.index === 0 || line.line.startsBlock) &&
      pieces.every((piece) => attributes.includes(piece))
    )
      this.pendingNumbers = attributes;
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
