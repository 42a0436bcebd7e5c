import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { contactConcept } from '../../recognizers/labels.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { quick } from '../../recognizers/phrases.ts';
import { isUnreadAddress } from './mail-lines.ts';
import { beginsWithGivenName } from './names/given-names.ts';
import {
  isFirmBehind,
  isFirstName,
  isOrganisation,
  isPersonName,
  withoutHonorific,
} from './names/name-or-firm.ts';
import { isNamedByAddress } from './names/named-by-address.ts';
import { numberInBracketBelow } from './numbers/bracket-below.ts';
import { findExtension } from './numbers/extensions.ts';
import { isInUse } from './numbers/numbers-in-use.ts';
import { withWholeNumbers, wrappedNumberOf } from './numbers/wrapped-numbers.ts';
import { endsInTrade, isRole } from './roles/roles.ts';
import { typedWords } from './typed-words.ts';

/** What a stretch of a line is, as far as contacts go. */
export interface Piece {
  kind: 'person' | 'email' | 'phone' | 'role' | 'label' | 'organisation' | 'other';
  text: string;
  /** E.164 of a phone, lower case of an address, the name without title. */
  value: string;
  line: number;
  /** One of several people named in one breath: `Klara Stein & Ben Ode`. */
  isJoined?: boolean;
}

/** So long a cell is one name or one title. */
const MAX_CELL = 48;

/** What a number or an address is called. */
const NUMBER_WORD =
  'durchwahl|direktwahl|direkt(?:nummer)?|zentrale|växel|ligne directe|centralita|tel(?:efon|éfono|éphone|ephone)?|phone|mob(?:ile|il)?|m[oó]vil|handy|cell|portable|tfn|t[ée]l|gsm|whats\\s?app|office|direct|e-?mail|mail|courriel|correo|e-post|fax';
const PHONE_WORD = new RegExp(
  `^(?:${NUMBER_WORD}|t|m|p|e|h|c|o|24h|24 ?h|notfall|notruf|emergenc(?:y|ies)|urgences?|urgencias?|nöd(?:läge|nummer)|standard|växel)\\s?(?:no|nr|number)?[.:]*$`,
  'iu',
);
/** `Zbigniew Nowak tel.` before a number. */
const PHONE_TAIL =
  /\s(?:tel(?:efon)?|phone|mob(?:ile|il)?|cell|m|t|o|ph|tfn|t[ée]l|handy|au|on|at|unter|al)\.?:?\s*$/u;
const SEPARATOR =
  /[,;|·•<>()[\]]|\s[@=]\s|\s[–—-]\s|\s\/\s|\s{2,}|\t|\.{3,}|…|\.(?<=(?:\p{Ll}{5}|\d{2})\.)\s(?=\p{Lu}\p{Ll})|[!?](?<=\p{L}[!?])\s(?=\p{Lu})/u;

const known = new WeakMap<ReadLine, readonly Piece[]>();

/** The pieces of a line from left to right, cell by cell. Parties and cards ask for the same lines. */
export function piecesOf(reading: Reading, line: ReadLine): readonly Piece[] {
  const pieces = known.get(line) ?? findPieces(reading, line);
  known.set(line, pieces);
  return pieces;
}

/** `Lola Cuenca | acreditaciones y camerinos | 611 …` among rows of that form: what stands between a name and a number is what they do. */
function doneInRow(reading: Reading, line: ReadLine): string | undefined {
  const middle = line.line.cells[1]?.text.trim() ?? '';
  const isWords = middle.length <= MAX_CELL && /^\p{L}[^\d@:]*$/u.test(middle) && !isPersonName(middle);
  if (!isRowOfPerson(line) || !isWords || isOrganisation(middle)) return undefined;
  const beside = [reading.lines[line.index - 1], reading.lines[line.index + 1]];
  return beside.some((one) => one && one.message === line.message && isRowOfPerson(one)) ? middle : undefined;
}

function isRowOfPerson({ line: { cells } }: ReadLine): boolean {
  const [name, , reach] = cells.map(({ text }) => text.trim());
  if (cells.length < 3 || cells.length > 5 || !name || !reach) return false;
  return (
    (isPersonName(name) || isFirstName(name)) && (/^[+(\d][\d ()/.-]{6,}/u.test(reach) || reach.includes('@'))
  );
}

function findPieces(reading: Reading, line: ReadLine): Piece[] {
  const done = line.line.cells.length > 2 ? doneInRow(reading, line) : undefined;
  const wrapped = wrappedNumberOf(reading, line);
  const cells = line.line.cells.filter((cell) => !cell.isStruck);
  const pieces = cells.flatMap((cell, i) =>
    wrapped && i === cells.length - 1
      ? [
          ...piecesOfText(reading, cell.text.trimEnd().slice(0, -wrapped.tail.length), line.index),
          { kind: 'phone' as const, text: wrapped.tail.trim(), value: wrapped.value, line: line.index },
        ]
      : done !== undefined && i === 1
        ? [{ kind: 'role' as const, text: done, value: done, line: line.index }]
        : piecesOfText(reading, i === 0 ? cell.text : inRow(cell.text), line.index).filter(
            (piece) => piece.kind !== 'phone' || !IS_FAX.test(cells[i - 1]?.text ?? ''),
          ),
  );
  const below = numberInBracketBelow(reading, line);
  if (below) pieces.push({ kind: 'phone', ...below, line: line.index + 1 });
  return joinedRoles(
    line.text,
    pieces
      .flatMap((piece, i) => byFirstName(piece, pieces[i - 1], pieces[i + 1]))
      .map((piece, i, pieces) =>
        isFirstNameOfLabel(pieces, i)
          ? { ...piece, kind: 'person' }
          : isTitleBehind(pieces, i)
            ? { ...piece, kind: 'role' }
            : isTitleAndFirm(pieces, i)
              ? { ...piece, kind: 'role', value: piece.text }
              : isFirmBehindLabel(pieces, i)
                ? { ...piece, kind: 'organisation' }
                : piece,
      ),
  );
}

/** `Runner Teddy 570-555-0158`: before a number a trade and a first name are somebody. */
function byFirstName(piece: Piece, before: Piece | undefined, next: Piece | undefined): Piece[] {
  if (before && before.kind !== 'phone' && before.kind !== 'email') return [piece];
  const words = piece.text.split(' ');
  const name = words.at(-1) ?? '';
  const role = words.slice(0, -1).join(' ');
  const isBoth = piece.kind === 'role' && next?.kind === 'phone' && isRole(role) && isGivenName(name);
  if (!isBoth) return [piece];
  return [
    { ...piece, text: role, value: role },
    { ...piece, kind: 'person', text: name, value: name },
  ];
}

/** `Contact: Dana 0161 496 0411`, `Promoter: Marco (Kiosk) 0171 …`: between a label and a number a first name is somebody. */
function isFirstNameOfLabel(pieces: readonly Piece[], i: number): boolean {
  const [label, piece, next, other] = [pieces[i - 1], pieces[i], pieces[i + 1], pieces[i + 2]];
  const reach = next?.kind === 'other' ? other : next;
  return (
    label?.kind === 'label' &&
    piece?.kind === 'other' &&
    (reach?.kind === 'phone' || reach?.kind === 'email') &&
    isGivenName(piece.text)
  );
}

const isGivenName = (name: string): boolean =>
  isFirstName(name) && beginsWithGivenName(name) && !isRole(name);

/** `Gustav Wik  bokare Källaren Lund  046-…`: behind somebody a title and where they work. */
function isTitleAndFirm(pieces: readonly Piece[], i: number): boolean {
  const [person, piece] = [pieces[i - 1], pieces[i]];
  return (
    person?.kind === 'person' &&
    piece?.kind === 'person' &&
    /^\p{Ll}/u.test(piece.text) &&
    piece.text.endsWith(piece.value) &&
    isRole(piece.text.slice(0, -piece.value.length).trim()) &&
    isFirmBehind(person.value, piece.value)
  );
}

/** `Agency: Nordwind Booking / Jonas Thiel`, `Avtal: Masten Booking, 0243-…`: between a label and somebody or a number stands a firm, though its name is of the trade. */
function isFirmBehindLabel(pieces: readonly Piece[], i: number): boolean {
  const [label, piece, next] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  if (label?.kind !== 'label' || piece?.kind !== 'role' || !endsInTrade(piece.text)) return false;
  return next?.kind === 'phone' || next?.kind === 'email';
}

/** `FOH / Monitors – Ste Nolan`: two titles of one person. */
function joinedRoles(text: string, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const both = `${last?.text} / ${piece.text}`;
    const isSecond = last?.kind === 'role' && piece.kind === 'role' && text.includes(both);
    if (isSecond) joined[joined.length - 1] = { ...last, text: both, value: both };
    else joined.push(piece);
  }
  return joined;
}

/** `Fax:` in the cell before a number. */
const IS_FAX = /^\s*(?:tele)?fax\P{L}*$/iu;

/** `Ljud ..... Henke ..... 070-…`: only the first dots of a row follow a label. `AGENT .....: Ann Lee`: nor does a colon begin a name. */
function inRow(cell: string): string {
  return cell.replace(/^\s?:\s?/u, '').replace(/\s?(?:\.{3,}|…)$/u, '');
}

/** `Toni Marsh ..... tour manager ..... 07700 …`: the dots behind a title lead to the number, not to somebody. */
function isTitleBehind(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i];
  return (
    piece?.kind === 'label' &&
    pieces[i - 1]?.kind === 'person' &&
    pieces[i + 1]?.kind !== 'person' &&
    isRole(piece.text)
  );
}

/** `KONTAKTPERSON⏎Lisbet Öhrn`: a form's cell is a caption and what is filled in below it. */
const CAPTION = /^(?:\d{1,2}[.)]\s)?(\p{Lu}[\p{Lu}\s()/&.'’-]{1,40}|\p{Lu}[\p{L} ()/&.'’-]{1,40}:)\n(?=\S)/u;

const LABEL_ALONE = quick(/^([^:@\d]{2,48}?)\s*(:|\.{3,}|…)\s*$/u);

const NAME_AND_BRACKET = quick(/^([^(\d]{4,40}?)\s\(([^()\d@]{2,40})\)$/u);

export function piecesOfText(reading: Reading, written: string, line: number): Piece[] {
  const text = written.includes('\n') ? withWholeNumbers(reading, written) : written;
  const caption = text.includes('\n') ? CAPTION.exec(text) : undefined;
  if (caption?.[1]) {
    const label = caption[1].replace(/:$/u, '').trim();
    const rest = piecesOfText(reading, text.slice(caption[0].length), line);
    return PHONE_WORD.test(label) ? rest : [{ kind: 'label', text: label, value: label, line }, ...rest];
  }
  const joined = text.includes('\n') ? joinedCell(reading, text, line) : undefined;
  if (joined) return [joined];
  const led = LABEL_ALONE.exec(text.trim());
  if (led?.[1] && !PHONE_WORD.test(led[1]))
    return led[2] !== ':' && isPersonName(led[1]) ? typedWords(led[1], line) : [labelOf(led[1], line)];
  const titled = NAME_AND_BRACKET.exec(text.trim());
  if (titled?.[1] && titled[2] && isNamedBeforeBracket(titled[1], titled[2]))
    return [
      { kind: 'person', text: titled[1], value: withoutHonorific(titled[1]), line },
      { kind: isRole(titled[2]) ? 'role' : 'other', text: titled[2], value: titled[2], line },
    ];
  if (titled?.[1] && isRole(titled[1]) && !isNamed(titled[2] ?? ''))
    return [{ kind: 'role', text: text.trim(), value: text.trim(), line }];
  const [whole, ...others] = typedWords(text.trim(), line);
  const isPlain = !/[,;|()]|\d{3}|\s[-–—]\s/u.test(text);
  if (whole && (whole.kind === 'person' || (isPlain && whole.kind !== 'other'))) return [whole, ...others];
  const pieces: Piece[] = [];
  let at = 0;
  for (const anchor of anchors(reading, text, line)) {
    pieces.push(...piecesOfWords(text.slice(at, anchor.start), line));
    if (anchor.piece) pieces.push(anchor.piece);
    at = anchor.end;
  }
  pieces.push(...piecesOfWords(text.slice(at), line));
  return pieces.map((piece, i) =>
    isOfAddress(pieces, i) || isStreet(text, piece)
      ? { ...piece, kind: 'other' }
      : namedByNext(piece, pieces[pieces[i + 1]?.kind === 'phone' ? i + 2 : i + 1]),
  );
}

/** `14 Quay Road`, `Calle Mayor 3`, `Hauptstr. 12a`, and a number that stands alone behind its street. */
export const STREET =
  /^\d{1,4}[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)?(?:\s\p{L}[\p{L}.'’ -]{2,40})?$|^\p{L}[\p{L}.'’ -]{2,40}\s\d{1,4}\s?[a-z]?$/iu;
/** `48005 Bilbao`, `BS1 4QA`, `Chicago`. */
const TOWN_BEHIND =
  /^(?:\d{4,6}\s\p{Lu}|[A-Z]{1,2}-?\d{1,2}[A-Z]?\s?\d[A-Z]{2}|.*\s[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}$)/u;

/** `9000 Gent`: behind it the address is over. */
const POSTCODE_AND_TOWN = /^\d{4,6}\s\p{Lu}[\p{L}-]+$/u;

/** `Calle Bailén, 39, Casco Viejo, 48005 Bilbao`: what stands behind a street or before the postcode is a part of a town. */
function isOfAddress(pieces: readonly Piece[], i: number): boolean {
  const [before, piece, after] = [pieces[i - 1], pieces[i], pieces[i + 1]];
  // `attn. Ms Oyelaran` is somebody wherever it stands.
  if (piece?.kind !== 'person' || piece.text !== piece.value) return false;
  const isBehindStreet =
    before?.kind === 'other' &&
    STREET.test(before.text) &&
    /\p{L}{3}|^\d+$/u.test(before.text) &&
    !POSTCODE_AND_TOWN.test(before.text);
  return (
    isBehindStreet ||
    (i > 0 && after?.kind === 'other' && before?.kind === 'other' && TOWN_BEHIND.test(after.text))
  );
}

/** `Sacramento Bajo, 22, 11001 Cádiz`: a line that goes on with the street of the one above. */
const HOUSE_AND_TOWN =
  /^,?\s(?:n\.?º?\s?)?\d{1,4}\s?[a-z]?,\s(?:\d{4,5}\s\p{Lu}|[A-Z]{1,2}\d{1,2}[A-Z]?\s\d)/u;

function isStreet(text: string, { kind, text: words }: Piece): boolean {
  const at = text.indexOf(words);
  return kind === 'person' && at >= 0 && HOUSE_AND_TOWN.test(text.slice(at + words.length));
}

const TWO_NAMES = /^\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){1,3}$/u;

/** `Piers Marshall prmarshall@…`, `Tine Marshall, 0117 …, tine@…`: the address beside them says whose name some words are. */
function namedByNext(piece: Piece, next: Piece | undefined): Piece {
  const isOpen = piece.kind === 'other' || piece.kind === 'organisation';
  return isOpen &&
    next?.kind === 'email' &&
    TWO_NAMES.test(piece.value) &&
    isNamedByAddress(piece.value, next.value)
    ? { ...piece, kind: 'person' }
    : piece;
}

function isNamed(bracket: string): boolean {
  return isPersonName(bracket) || isFirstName(bracket);
}

/** `Ayla Demir (Tasten)`, `Nils (TM)`: a bracket that ends a cell is no part of a name. */
function isNamedBeforeBracket(name: string, bracket: string): boolean {
  return isPersonName(name) || (isRole(bracket) && isFirstName(name));
}

/** `Gwendal⏎Poirier`, `06 39 98 11⏎20`: a narrow cell breaks what is one name, one title, one number or address. */
function joinedCell(reading: Reading, text: string, line: number): Piece | undefined {
  const whole = text.includes('@') ? text.replace(/\n/gu, '') : text.replace(/\s*\n\s*/gu, ' ');
  if (whole.length > MAX_CELL) return undefined;
  const [found, ...others] = anchors(reading, whole, line);
  if (found) {
    const isAll = others.length === 0 && found.start === 0 && found.end === whole.length;
    return isAll ? found.piece : undefined;
  }
  const [piece] = typedWords(whole, line);
  const isWhole = piece?.kind === 'role' || (piece?.kind === 'person' && piece.text === whole);
  return isWhole && !text.split('\n').every(isPersonName) ? piece : undefined;
}

/** `Buyer email`, `gérante Tél.`: what a role is not. */
export const NUMBER_TAIL = new RegExp(
  `\\s(?:${NUMBER_WORD})(?:\\s?(?:no\\.?|nr\\.?|number|address|adresse))?$`,
  'iu',
);

/** `Buyer email:` is the label of whoever buys; `Rhona Tait:` is somebody. */
function labelOf(written: string, line: number): Piece {
  const text = written.replace(/[\s.…]{2,}$/u, '').replace(NUMBER_TAIL, '');
  const isPerson = isPersonName(text) && text.split(' ').every((word) => contactConcept(word) === undefined);
  if (isPerson) return { kind: 'person', text, value: withoutHonorific(text), line };
  return { kind: 'label', text, value: text, line };
}

/** Addresses and numbers; a fax, an old number and an address that nobody reads are passed over, so that they are never anybody's. */
function anchors(
  reading: Reading,
  text: string,
  line: number,
): { start: number; end: number; piece?: Piece }[] {
  const emails = findEmails(text).map((one) => ({
    start: one.start,
    end: one.end,
    ...(!isUnreadAddress(one.value) && {
      piece: { kind: 'email' as const, text: one.text, value: one.value, line },
    }),
  }));
  const phones = findPhones(text, reading).map((one) => ({
    start: one.start,
    end: one.end,
    ...(isInUse(text, one, reading) && {
      piece: { kind: 'phone' as const, text: one.text.trim(), value: one.value.e164 ?? one.value.raw, line },
    }),
  }));
  const extension = phones.length === 0 ? findExtension(reading, text) : undefined;
  const own = extension && {
    start: extension.start,
    end: extension.end,
    piece: { kind: 'phone' as const, text: extension.text, value: extension.value, line },
  };
  return [...emails, ...phones, ...(own ? [own] : [])].sort((a, b) => a.start - b.start);
}

const FORM_OF_FIRM = /^(?:S\.?L\.?U?|S\.?A\.?(?:S|RL)?|Inc|LLC|LLP|Ltd|Limited|GmbH|AB|B\.?V)\.?$/u;

/** `Técnico de sonido (FOH): Nacho`: what a bracket adds to a label. */
const BRACKETED_LABEL = /^[\s·|•,;]*(\p{L}[^:()\d@,;·|•]{2,40}\s\(([^():]{1,30})\))\s*:\s*/u;

/** `Transport desk (Hinemoa Tautari):` names who answers there. */
function labelAndBracket(label: string, bracket: string, line: number): Piece[] {
  if (!isPersonName(bracket)) return [labelOf(label, line)];
  const head = label.slice(0, label.lastIndexOf('(')).trim();
  return [
    { kind: 'label', text: head, value: head, line },
    { kind: 'person', text: bracket, value: withoutHonorific(bracket), line },
  ];
}

/** `Ivo = van + stage, drives us, +49 …`: a key to who does what. */
const EQUALS = quick(/^(\p{Lu}[^=\d@,;:]{1,40}?)\s=\s([^=\d@,;:]{2,40})/u);

function equated(text: string, line: number): { pieces: Piece[]; end: number } | undefined {
  const [whole, name = '', role = ''] = EQUALS.exec(text) ?? [];
  if (!whole || !isNamed(name)) return undefined;
  const piece = (kind: Piece['kind'], words: string): Piece => ({ kind, text: words, value: words, line });
  return { pieces: [piece('person', name), piece('role', role.trim())], end: whole.length };
}

function piecesOfWords(text: string, line: number): Piece[] {
  const key = text.includes(' = ') ? equated(text, line) : undefined;
  if (key) return [...key.pieces, ...piecesOfWords(text.slice(key.end), line)];
  const bracketed = BRACKETED_LABEL.exec(text);
  const isBeforeNumber = bracketed?.[0].length === text.length;
  const pieces: Piece[] = bracketed?.[1]
    ? labelAndBracket(bracketed[1], isBeforeNumber ? (bracketed[2] ?? '') : '', line)
    : [];
  for (const part of text.slice(bracketed?.[0].length ?? 0).split(SEPARATOR)) {
    const last = pieces.at(-1);
    // `Cierzo Conciertos, S.L.`
    if (last && FORM_OF_FIRM.test(part.trim())) pieces[pieces.length - 1] = { ...last, kind: 'organisation' };
    else pieces.push(...piecesOfPart(part.replace(PHONE_TAIL, '').trim(), line));
  }
  return pieces;
}

/** `Corrib Sound Ltd⏎Aoife Mannion`: the lines of a cell are several things, unless they are one name or one title together. */
function piecesOfLines(part: string, line: number): Piece[] {
  const [whole] = typedWords(part.replace(/\s*\n\s*/gu, ' '), line);
  const lines = part.split('\n').filter((one) => one.trim() !== '');
  const isOne = whole?.kind === 'role' || (whole?.kind === 'person' && !lines.some(isPersonName));
  return isOne ? [whole] : lines.flatMap((one) => piecesOfPart(one.trim(), line));
}

/** `Tour manager: Neil Osgood` is a label and what follows it. */
function piecesOfPart(part: string, line: number): Piece[] {
  if (part.includes('\n')) return piecesOfLines(part, line);
  if (!/\p{L}{2}/u.test(part) && !/^\p{Lu}\.?$/u.test(part)) return [];
  // `Doors 23:30` is no label.
  const colon = part.search(/:(?!\d\d(?!\d))/u);
  if (colon > 0 && colon < 48) {
    // `Lucía Ferrer. Tel:`: before the label a sentence has ended.
    const [, before = '', label = ''] = /^(?:(.*[.!?])\s)?(.*)$/u.exec(part.slice(0, colon)) ?? [];
    const head = PHONE_WORD.test(label.trim()) ? [] : [labelOf(label.trim(), line)];
    const ended = before.length > 5 && before.length < 40 ? typedWords(before, line) : [];
    const rest = part.slice(colon + 1).trim();
    return [...ended, ...head, ...(rest === '' ? [] : piecesOfPart(rest, line))];
  }
  return PHONE_WORD.test(part) ? [] : typedWords(part, line);
}
