import { foldName } from '../../../recognizers/fold.ts';
import { contactConcept } from '../../../recognizers/labels.ts';
import type { Said } from '../contact.ts';
import { fieldOfMail } from '../mail-lines.ts';
import { type Piece, STREET } from '../pieces.ts';
import { isRole, partOfLabel, roleOfLabel } from '../roles/roles.ts';
import { beginsWithGivenName } from './given-names.ts';
import { isFirmBehind, isFirstName, isPersonName, looksLikeName } from './name-or-firm.ts';

export function hasAttribute(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind === 'email' || piece.kind === 'phone');
}

export interface NameAt {
  index: number;
  piece: Piece;
  isPerson: boolean;
}

/** The names of a line: people, and what stands behind a role's label even if it is a first name or a firm. */
export function namesOfLine(pieces: readonly Piece[]): NameAt[] {
  const names = withoutFirms(
    // Behind somebody in full a title goes on with what it is for: `Kurt Lang | Saaltechnik Nordsaal`.
    pieces.map((piece, i) =>
      pieces.slice(0, i).some(({ kind, value }) => kind === 'person' && beginsWithGivenName(value))
        ? piece
        : titledFirstName(piece, pieces[i + 1], pieces[i - 1]),
    ),
  ).flatMap((piece, index) =>
    (piece.kind === 'person' && !isLodging(pieces, index)) || isVouchedFor(pieces, index)
      ? [{ index, piece, isPerson: true }]
      : [],
  );
  if (names.some(({ piece }) => piece.kind === 'person') || names.length > 1)
    return names.map((one) => ({ ...one, piece: { ...one.piece, kind: 'person' } }));
  if (!hasAttribute(pieces)) return [];
  const label = pieces.findIndex(
    (piece, i) =>
      (piece.kind === 'label' || (piece.kind === 'role' && i === 0)) && roleOfLabel(piece.text) !== undefined,
  );
  const attribute = pieces.findIndex((piece) => piece.kind === 'phone' || piece.kind === 'email');
  const beside = pieces[attribute - 1];
  // `Ljud (huset)  Hasse  070-…`: of what stands behind the role the first name beside the number is meant.
  const isPlace = label >= 0 && isPlaceLabel(pieces[label]?.text ?? '');
  const isBeside = !isPlace && attribute > label + 2 && beside?.kind === 'other' && isFirstName(beside.value);
  // `Agent (for notices): Halcyon Artists`: a remark in small letters stands between.
  const isRemarked = pieces[label + 1]?.kind === 'other' && /^\p{Ll}/u.test(pieces[label + 1]?.text ?? '');
  const at = isBeside ? attribute - 1 : label + (isRemarked ? 2 : 1);
  const next = pieces[at];
  const desk = deskOfLine(pieces);
  if (desk) return [desk];
  if (label < 0 || !next || fieldOfMail(pieces[label]?.text ?? ''))
    return firstNameOfLine(pieces) ?? onDuty(pieces) ?? firmOfLine(pieces);
  if (next.kind === 'other' || next.kind === 'organisation') {
    if (STREET.test(next.value)) return firmOfLine(pieces);
    if (isFirstName(next.value)) return [{ index: at, piece: next, isPerson: true }];
    return looksLikeName(next.value) ? [{ index: at, piece: next, isPerson: false }] : [];
  }
  // `Venue contact: Duty manager, 01252 …`: whoever is on duty.
  return next.kind === 'role' ? [{ index: at, piece: next, isPerson: false }] : [];
}

/** `guest list to Bex: bex@…` */
const TO_FIRST_NAME = /(?:^|\s)(?:to|an|à|a|till|call|ring|text|ask)\s(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})$/u;

/** `FOH Reno 323 …`, `driver Terry +44 …`: a title and a first name that runs into it, with a number behind. */
function titledFirstName(piece: Piece, next: Piece | undefined, before: Piece | undefined): Piece {
  // `Hampus, turnéledare Norrsken, 070-…`: behind somebody and a title stands whom they do it for.
  if (before?.kind === 'other' && beginsWithGivenName(before.value) && isFirstName(before.value))
    return piece;
  const sentTo =
    piece.kind === 'label' && hasAttribute(next ? [next] : [])
      ? TO_FIRST_NAME.exec(piece.text)?.[1]
      : undefined;
  if (sentTo && isFirstName(sentTo)) return { ...piece, kind: 'person', value: sentTo };
  const words = piece.value.split(/\s+/u);
  const name = words.at(-1) ?? '';
  const isTitled =
    piece.kind === 'role' &&
    words.length > 1 &&
    next?.kind === 'phone' &&
    /^\p{Lu}\p{Ll}+$/u.test(name) &&
    isFirstName(name) &&
    /\p{L}\.?$/u.test(words.at(-2) ?? '') &&
    isRole(words.slice(0, -1).join(' '));
  return isTitled ? { ...piece, kind: 'person', value: name } : piece;
}

const HOUSE_LABEL =
  /^(?:(?:your |the |unser |euer |votre |l[’'])?(?:h[ôo]tel|hotell(?:et)?|h[ée]bergement|logement|alojamiento|boende|unterkunft|lodging|accommodation|restaurante?|restaurang|caf[ée]|taxi|parking|parkplatz|parkering))\s?(?:\d|night \d)?$/iu;

const ACT_LABEL =
  /^(?:artists?|act|band|headliner|support|k[üu]nstler|artiste|groupe|artista|grupo|gruppe)$/iu;

/** `Hôtel : Ibis Centre, 4 rue …`, `ARTIST  SORREL CREEK`: what the label of a house or an act names is no contact. */
function isLodging(pieces: readonly Piece[], i: number): boolean {
  const before = pieces[i - 1];
  if (pieces.slice(i + 1).some(({ kind, text }) => kind === 'other' && TABLE.test(text))) return true;
  // `Hospedaria da Ponte`, `Hotel Zur Post`
  if (LODGING.exec(pieces[i]?.text ?? '')?.index === 0) return true;
  if (before?.kind !== 'label') return false;
  const isNumbered = hasAttribute(pieces.slice(i + 1, i + 2));
  return HOUSE_LABEL.test(before.text) || (!isNumbered && ACT_LABEL.test(before.text));
}

/** `Driver: Murat 0171 …`, `Nils (TM) +46 …` among others on the line: a first name between its title and its number. */
function isVouchedFor(pieces: readonly Piece[], i: number): boolean {
  const [before, piece, after, next] = [pieces[i - 1], pieces[i], pieces[i + 1], pieces[i + 2]];
  if (piece?.kind !== 'other' || !isFirstName(piece.value)) return false;
  // `Toni Eich (Technik, Lautstark) 0951 …`: behind somebody and a title stands whom they work for.
  if (before?.kind === 'role' && pieces[i - 2]?.kind === 'person') return false;
  const isNumber = (one: Piece | undefined): boolean => one?.kind === 'phone' || one?.kind === 'email';
  const isLed =
    (before?.kind === 'label' || before?.kind === 'role') &&
    !isPlaceLabel(before.text) &&
    roleOfLabel(before.text) !== undefined;
  // `Tove 070-…`: a well-known first name and nothing but its number.
  const isAlone = beginsWithGivenName(piece.value);
  return ((isLed || isAlone) && isNumber(after)) || (after?.kind === 'role' && isNumber(next));
}

/** `Venue: The Old Mill, 3 River St, Leeds, tel …`: no word of an address is somebody. */
function isPlaceLabel(label: string): boolean {
  return /^contact\.(?:venue|hotel)$/u.test(contactConcept(label)?.concept ?? '');
}

/** `Emergency: House manager on duty, 928-…` */
function onDuty(pieces: readonly Piece[]): NameAt[] | undefined {
  const index = pieces.findIndex(
    ({ kind, value }) =>
      kind === 'role' &&
      /(?:on (?:duty|call)|^duty|diensthabend|vom dienst|de (?:garde|permanence|guardia)|i tjänst)/iu.test(
        value,
      ),
  );
  const piece = pieces[index];
  return piece && [{ index, piece, isPerson: false }];
}

/** Where whoever is on duty picks up the phone. */
const DESK =
  /(?<![\p{L}])(?:office|desk|dispatch|disposition|control|hotline|door|base|runners?|shuttles?|transport|security|box office|emergency|\p{L}*b[üu]ro|pforte|zentrale|leitstelle|bereitschaft|einsatzleitung|fahrdienst|bureau|standard|r[ée]gie|urgences?|oficina|centralita|emergencias?|\p{L}*kontor(?:et)?|växel|jour|\p{L}*(?:jour|notfall|bereitschafts)(?:telefon|nummer))$/iu;

/** Desks of houses and sellers, which everybody may call. */
const OF_SELLERS =
  /(?:front|help|info|ticket|booking|customer|check-?in|travel|tour|room|night|sales)\s(?:desk|office)|reise|reservier/iu;

/** `Production office 01632 960 714 (24h)`: a number without a person, under the name of a desk. */
function deskOfLine(pieces: readonly Piece[]): NameAt | undefined {
  const [first, ...rest] = pieces;
  if (!first || !['role', 'label', 'other'].includes(first.kind)) return undefined;
  const name = first.value.replace(/\s*\(.*$/u, '').trim();
  const isDesk =
    DESK.test(name) &&
    name.split(/\s+/u).length <= 4 &&
    !OF_SELLERS.test(name) &&
    !LODGING.test(name) &&
    !fieldOfMail(name);
  const isBare = rest.every(
    (piece) => piece.kind !== 'other' || (piece.text.length < 28 && !isFirstName(piece.value)),
  );
  if (!isDesk || !isBare || !rest.some((piece) => piece.kind === 'phone')) return undefined;
  return { index: 0, piece: { ...first, text: name, value: name }, isPerson: false };
}

/** `die Technik an Bernd (bernd.stahl@…)`: a first name that its own address confirms. */
function firstNameOfLine(pieces: readonly Piece[]): NameAt[] | undefined {
  const email = pieces.findIndex((piece) => piece.kind === 'email');
  const at = pieces[email - 1]?.kind === 'phone' ? email - 1 : email;
  const before = pieces[at - 1];
  const word = before?.kind === 'other' ? (before.value.split(/\s+/u).at(-1) ?? '') : '';
  const local = foldName(pieces[email]?.value ?? '').split('@')[0] ?? '';
  if (!before || !isFirstName(word) || !local.split(/[._-]/u).includes(foldName(word)))
    return calledByRole(pieces);
  return [{ index: at - 1, piece: { ...before, kind: 'person', text: word, value: word }, isPerson: true }];
}

/** Hotels and restaurants have sections of their own. */
export const LODGING =
  /(?<![\p{L}])(?:\p{L}*hotels?|h[ôo]tels?|\p{L}*hotell|hostel|pension|lodge|inn|guesthouse|\p{L}*gasthof|gasthaus|wirtshaus|hostal|hospedaria|hospeder[íi]a|albergaria|albergo|pens[ãa]o|pousada|locanda|casa rural|g[îi]te|\p{L}*vandrarhem\p{L}*|auberge|restaurant\p{L}*|restaurang|caf[ée]|bistro|catering|airlines?|airways|customer|service|services|support|care|hotline|reservations?)(?![\p{L}])/iu;
/** `Brigid’s Kitchen, 3 Flood Street, table for 9, 091 …`: where a table is booked. */
export const TABLE = /(?<![\p{L}])(?:table|tisch|mesa|bord) (?:for|für|para|för|pour|de) \d{1,2}(?!\d)/iu;

/** `av Jonas (+47 …)`: somebody does something, and the number follows. */
const BY_NAME =
  /(?<![\p{L}])(?:by|with|[Cc]all|[Aa]sk for|av|med|von|mit|[Ff]rag(?:t|en Sie)? nach|par|avec|[Aa]ppeler|[Dd]emander|por|con|[Pp]reguntar por|[Ff]råga efter)\s\p{Lu}\p{Ll}+$/u;
/** `out of hours Denise 0114 …`: behind small letters a well-known first name before its number. */
const GIVEN_BEFORE =
  /(?:^|\s)(?!rue|place|quai|avenue|calle|plaza|via|cours|de|du|des|del|la)\p{Ll}+\s(\p{Lu}\p{Ll}{1,14})$/u;

function isCalled(text: string): boolean {
  return BY_NAME.test(text) || beginsWithGivenName(GIVEN_BEFORE.exec(text)?.[1] ?? '');
}

/** `appeler Maud (régie) au 06 12 …`: a first name between a few words and a role, with a number behind. */
function calledByRole(pieces: readonly Piece[]): NameAt[] | undefined {
  const at = pieces.findIndex((piece, i) => piece.kind === 'role' && pieces[i - 1]?.kind === 'other');
  const phone = pieces.findIndex(
    (piece, i) => piece.kind === 'phone' && isCalled(pieces[i - 1]?.value ?? ''),
  );
  const index = phone > 0 ? phone - 1 : at - 1;
  const before = pieces[index];
  const word = before ? nameAtEnd(before.value) : '';
  if (!before || !hasAttribute(pieces.slice(index, index + 4))) return undefined;
  if (!isFirstName(word) && !isPersonName(word)) return undefined;
  return [{ index, piece: { ...before, kind: 'person', text: word, value: word }, isPerson: true }];
}

/** The capitalised words that a stretch of text ends with. */
function nameAtEnd(text: string): string {
  const words = text.split(/\s+/u);
  const last = words.findLastIndex((word) => !/^\p{Lu}\p{Ll}/u.test(word));
  return words.slice(Math.max(last + 1, words.length - 3)).join(' ');
}

/** `Promoter: Windy Nights (Dana Cole) 773-…`: of two names in a row behind one label the second is the person. */
function withoutFirms(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    if (piece.kind !== 'person') return piece;
    const isPair = pieces[i + 1]?.kind === 'person';
    const isLabelled = isLabel(pieces[i - 1]);
    const isNumbered = pieces[i + 2]?.kind === 'phone' || pieces[i + 2]?.kind === 'email';
    // `Clémence Rouvray · attachée de presse · Onde Courte · 06 …`: behind a title stands the firm.
    const isBehindTitle = pieces[i - 1]?.kind === 'role' && pieces[i - 2]?.kind === 'person' && i === 2;
    const next = pieces[i + 1];
    const isLast = next === undefined || next.kind === 'phone' || next.kind === 'email';
    // `Gary Tull Bus driver, Silverline Coaches`
    const isBehindTitled =
      i > 0 &&
      i === pieces.length - 1 &&
      pieces[i - 1]?.kind === 'person' &&
      pieces[i - 1]?.text !== pieces[i - 1]?.value &&
      piece.text === piece.value;
    if (isBehindTitled) return { ...piece, kind: 'organisation' };
    // `Promoter: Fermín Lozano (Duero Cultura) 980 …`: of two names in a row the one with a first name is the person.
    const [first, second] = [piece, pieces[i + 1]].map((one) => beginsWithGivenName(one?.value ?? ''));
    const isNamedAfter = foldName(pieces[i + 1]?.value ?? '').startsWith(
      foldName(piece.value.split(' ').at(-1) ?? ''),
    );
    const isFirmFirst = isPair && isLabelled && isNumbered && !(first && !second) && !isNamedAfter;
    const before = pieces[i - 1];
    const isFirmSecond =
      before?.kind === 'person' &&
      !piece.isJoined &&
      isFirmBehind(before.value, piece.value) &&
      (next ? pieces[i - 2]?.kind !== 'person' : isLabel(pieces[i - 2])) &&
      isLast;
    return isFirmFirst || isFirmSecond || (isBehindTitle && isLast)
      ? { ...piece, kind: 'organisation' }
      : piece;
  });
}

function isLabel(piece: Piece | undefined): boolean {
  return piece?.kind === 'label' || piece?.kind === 'role';
}

/** A firm with its number on one line: a letterhead, an agency's footer. The number of a house named behind it is the house's. */
function firmOfLine(pieces: readonly Piece[]): NameAt[] {
  const index = pieces.findIndex((piece) => piece.kind === 'organisation' && !LODGING.test(piece.text));
  const piece = pieces[index];
  const rest = pieces.slice(index + 1);
  const number = rest.findIndex((one) => hasAttribute([one]));
  const isHouse = rest.slice(0, number).some(({ text }) => LODGING.test(text) || TABLE.test(text));
  return piece && number >= 0 && !isHouse ? [{ index, piece, isPerson: false }] : [];
}

/** Whether the roles of a line stand before their names, as the first one does. */
export function rolesComeFirst(pieces: readonly Piece[]): boolean {
  const name = pieces.findIndex((piece) => piece.kind === 'person');
  return roleBefore(pieces.slice(0, Math.max(0, name))) !== undefined;
}

/** The label or the role before a name; whatever label stands there where a number vouches for the person. */
export function roleBefore(before: readonly Piece[], isNumbered = false): Said | undefined {
  const piece = [...before].reverse().find((one) => one.kind === 'label' || one.kind === 'role');
  if (!piece) return undefined;
  const isLabel = isNumbered && piece.kind === 'label' && !fieldOfMail(piece.text);
  const role = isLabel ? partOfLabel(piece.text) : roleOfLabel(piece.text);
  return role ? { value: role, text: role, line: piece.line } : undefined;
}

/** The title behind a name says more than the label before it, unless only the label is a known trade. */
export function betterRole(label: Said | undefined, title: Said | undefined): Said | undefined {
  if (!label || !title) return label ?? title;
  const isKnown = (role: Said): boolean => contactConcept(role.value)?.specificity === 1;
  return isKnown(label) && !isKnown(title) ? label : title;
}
