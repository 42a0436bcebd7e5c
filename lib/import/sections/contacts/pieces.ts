import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { isFirstName, isOrganisation, isPersonName, withoutHonorific } from './names.ts';
import { ACTING_AS, isRole, roleOfLabel } from './roles.ts';

/** What a stretch of a line is, as far as contacts go. */
export interface Piece {
  kind: 'person' | 'email' | 'phone' | 'role' | 'label' | 'organisation' | 'other';
  text: string;
  /** E.164 of a phone, lower case of an address, the name without title. */
  value: string;
  line: number;
}

const PHONE_WORD =
  /^(?:tel(?:efon|éfono|éphone|ephone)?|phone|mob(?:ile|il)?|m[oó]vil|handy|cell|portable|tfn|t[ée]l|gsm|whats\s?app|office|direct|e-?mail|mail|courriel|correo|e-post|fax|t|m|p|e|h|c|24h|24 ?h)\s?(?:no|nr|number)?[.:]*$/iu;
/** `Zbigniew Nowak tel.` before a number. */
const PHONE_TAIL =
  /\s(?:tel(?:efon)?|phone|mob(?:ile|il)?|cell|m|t|ph|tfn|t[ée]l|handy|au|on|at|unter|al)\.?:?\s*$/u;
const SEPARATOR = /[,;|·•<>()[\]]|\s@\s|\s[–—-]\s|\s\/\s|\s{2,}|\t|\.{3,}|…/u;

/** The pieces of a line from left to right, cell by cell. */
export function piecesOf(reading: Reading, line: ReadLine): Piece[] {
  return line.line.cells
    .filter((cell) => !cell.isStruck)
    .flatMap((cell) => piecesOfText(reading, cell.text, line.index));
}

/** `KONTAKTPERSON⏎Lisbet Öhrn`: a form's cell is a caption and what is filled in below it. */
const CAPTION = /^(\p{Lu}[\p{Lu}\s()/&.-]{1,40}|\p{Lu}[\p{L} ()/&.'’-]{1,40}:)\n(?=\S)/u;

export function piecesOfText(reading: Reading, text: string, line: number): Piece[] {
  const caption = text.includes('\n') ? CAPTION.exec(text) : undefined;
  if (caption?.[1]) {
    const label = caption[1].replace(/:$/u, '').trim();
    const rest = piecesOfText(reading, text.slice(caption[0].length), line);
    return PHONE_WORD.test(label) ? rest : [{ kind: 'label', text: label, value: label, line }, ...rest];
  }
  const labelled = /^([^:@\d]{2,48}?)\s*(?::|\.{3,}|…)\s*$/u.exec(text.trim())?.[1];
  if (labelled && !PHONE_WORD.test(labelled))
    return [{ kind: 'label', text: labelled, value: labelled, line }];
  const titled = /^([^(]{4,40}?)\s\(([^()]{2,40})\)$/u.exec(text.trim());
  if (titled?.[1] && titled[2] && isRole(titled[2]) && (isPersonName(titled[1]) || isFirstName(titled[1])))
    return [
      { kind: 'person', text: titled[1], value: withoutHonorific(titled[1]), line },
      { kind: 'role', text: titled[2], value: titled[2], line },
    ];
  const whole = typed(text.trim(), line);
  if (whole?.kind === 'person' || (whole && whole.kind !== 'other' && !/[,;|()]|\d{3}|\s[-–—]\s/u.test(text)))
    return [whole];
  const pieces: Piece[] = [];
  let at = 0;
  for (const anchor of anchors(reading, text, line)) {
    pieces.push(...piecesOfWords(text.slice(at, anchor.start), line));
    if (anchor.piece) pieces.push(anchor.piece);
    at = anchor.end;
  }
  pieces.push(...piecesOfWords(text.slice(at), line));
  return pieces;
}

/** Addresses and numbers; a fax is passed over, so that it can never be anybody's phone. */
function anchors(
  reading: Reading,
  text: string,
  line: number,
): { start: number; end: number; piece?: Piece }[] {
  const emails = findEmails(text).map((one) => ({
    start: one.start,
    end: one.end,
    piece: { kind: 'email' as const, text: one.text, value: one.value, line },
  }));
  const phones = findPhones(text, reading).map((one) => ({
    start: one.start,
    end: one.end,
    ...(one.value.kind !== 'fax' && {
      piece: { kind: 'phone' as const, text: one.text.trim(), value: one.value.e164 ?? one.value.raw, line },
    }),
  }));
  return [...emails, ...phones].sort((a, b) => a.start - b.start);
}

function piecesOfWords(text: string, line: number): Piece[] {
  const pieces: Piece[] = [];
  for (const part of text.split(SEPARATOR))
    pieces.push(...piecesOfPart(part.replace(PHONE_TAIL, '').trim(), line));
  return pieces;
}

/** `Tour manager: Neil Osgood` is a label and what follows it. */
function piecesOfPart(part: string, line: number): Piece[] {
  if (!/\p{L}{2}/u.test(part) && !/^\p{Lu}\.?$/u.test(part)) return [];
  const colon = part.indexOf(':');
  if (colon > 0 && colon < 48) {
    const label = (
      part
        .slice(0, colon)
        .split(/[.!?]\s/u)
        .at(-1) ?? ''
    ).trim();
    const rest = part.slice(colon + 1).trim();
    const head: Piece[] = PHONE_WORD.test(label) ? [] : [{ kind: 'label', text: label, value: label, line }];
    return [...head, ...(rest === '' ? [] : piecesOfPart(rest, line))];
  }
  if (PHONE_WORD.test(part)) return [];
  const piece = typed(part, line);
  return piece ? [piece] : [];
}

/** A name, a role or a firm is short; anything longer is running text. */
const MAX_TYPED = 90;

function typed(text: string, line: number): Piece | undefined {
  if (text.length > MAX_TYPED) return { kind: 'other', text, value: text, line };
  if (!/\p{L}{2}/u.test(text)) return undefined;
  const bare = text.replace(/[\s.,:;]+$/u, '');
  if (isPersonName(bare)) return { kind: 'person', text: bare, value: withoutHonorific(bare), line };
  const nick = /^["“„«']\s?(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s?["”“»']$/u.exec(bare)?.[1];
  if (nick && isFirstName(nick)) return { kind: 'person', text: nick, value: nick, line };
  const led = withoutRoleBeside(bare);
  if (led) return { kind: 'person', text: bare, value: led.name, line };
  const named = nameAtEnd(bare);
  if (named) return { kind: 'person', text: named, value: withoutHonorific(named), line };
  const title = bare.replace(ACTING_AS, '');
  if (isRole(title)) return { kind: 'role', text: title, value: title, line };
  const firm = bare.replace(/^c\/o\s/iu, '');
  if (isOrganisation(firm)) return { kind: 'organisation', text: firm, value: firm, line };
  return { kind: 'other', text: bare, value: bare, line };
}

/** `Prepared by Ottilie Haas`, `Atendido por Marisol Ibarra`: a few words lead up to a name. */
function nameAtEnd(text: string): string | undefined {
  const words = text.split(/\s+/u);
  if (words.length > 9) return undefined;
  const by = words.findLastIndex((word) =>
    /^(?:by|von|durch|par|por|av|with|mit|avec|con|contact|call|ask|mme|mr|mrs|ms|herr|frau|monsieur|madame)\.?$/iu.test(
      word,
    ),
  );
  const name = by > 0 ? words.slice(by + 1).join(' ') : '';
  return isPersonName(name) ? name : undefined;
}

/** `Küchenchef Enno Harms`, `Celeste Okoro Production Manager`: a role runs into a name. */
export function withoutRoleBeside(text: string): { role: string; name: string } | undefined {
  if (/[,;:|@]/u.test(text) || text.length > MAX_TYPED) return undefined;
  const words = text.split(/\s+/u);
  if (words.length > 9) return undefined;
  for (let i = 1; i < words.length; i++) {
    const [head, tail] = [words.slice(0, i).join(' '), words.slice(i).join(' ')];
    if (i <= 3 && roleOfLabel(head) && isPersonName(tail))
      return { role: head, name: withoutHonorific(tail) };
    if (i >= 2 && isPersonName(head) && isRole(tail)) return { role: tail, name: withoutHonorific(head) };
  }
  return undefined;
}
