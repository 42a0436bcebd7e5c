import { linesWith } from '../../reading/find-line.ts';
import { paperKindOf } from '../../reading/paper-kind.ts';
import type { Pair, Reading, ReadLine } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { cityByName, findPostalPlaces, findStreet } from '../../recognizers/places.ts';
import { OF_THE_HOUSE } from '../shared/show/house-hire.ts';
import { labelWeight } from '../shared/show/labels.ts';
import { BUSINESS, ENSEMBLE, LISTS_OF_THE_PARTY, OTHER_ACT, PAPERS_OF_THE_ARTIST } from './artist-words.ts';
import { ownsDomain } from './domain-names.ts';
import type { Fact } from './facts.ts';
import { isGeneric } from './generic-words.ts';
import { cleanName, isCompany } from './names.ts';
import { showLinesOf } from './show-lines.ts';
import { isEventInBody, isNameLike, isPlaceInBody, timesNamed } from './title-names.ts';
import { titleTokens } from './title-tokens.ts';
import { isInProse, isLetter } from './titles.ts';
import { hasVenueWord } from './venue-words.ts';

const HEAD_LINES = 7;
const ENOUGH = 0.6;
const SURE = 0.7;
const MOST = 0.85;

/** Words beside a name that make it an act's: it is on the road, or plays. */
const ON_THE_ROAD =
  /(?<!\p{L})(?:(?:uk|us|eu|european?|world|club|spring|summer|autumn|fall|winter|festival|headline|album|co-?headline)\s(?:&\s\p{L}+\s)?)?(?:tours?|tournee|tournées?|gira|turné\p{L}{0,2}|\p{L}+tour(?:nee)?|\p{L}+turné|runs?|dates|live|en concert|in concert|on tour|auf tour(?:nee)?|en tournée|de gira|på turné|quartett?|trio|quintett?|band|ensemble)(?!\p{L})/iu;

/**
 * The act at the head of a paper: a name in its first lines beside the words for the kind of paper, a day, a tour. Each
 * of these, and that the paper goes on to speak of the name, makes it likelier.
 */
export function artistsAtHead(reading: Reading, isShowPaper: boolean): Fact[] {
  if (reading.messages.length > 0) return [];
  const head = headLines(reading);
  if (head.some((line) => OF_THE_HOUSE.test(line.text))) return [];
  const kinds = head.filter(
    (line) =>
      PAPERS_OF_THE_ARTIST.test(line.text) || (line.line.heading !== undefined && isGeneric(line.text)),
  );
  // The head of a letter names those who write it and the one they write to.
  if (isLetter(reading) && paperKindOf(reading).kind !== 'rider') return [];
  const isOfParty =
    kinds.some((line) => LISTS_OF_THE_PARTY.test(line.text)) && !head.some((line) => TICKET.test(line.text));
  return head.flatMap((line) => {
    if (!isShowPaper && !isOfParty && !ON_THE_ROAD.test(line.text)) return [];
    const fact = actOf(line, kinds, head, reading);
    return fact ? [fact] : [];
  });
}

/** The receipt of one traveller: its head names a person or the airline. */
const TICKET =
  /(?<!\p{L})(?:e-?tickets?|electronic ticket|ticket receipt|itinerary receipt|boarding pass|elektronische[sr]? ticket|billets? électroniques?|billetes? electrónicos?|bilhete|e-biljett)(?!\p{L})/iu;
const STARTS_WITH_HOUR = /^\W{0,3}(?:kl\.?\s)?\d{1,2}(?:[:.h]\s?\d{2}|\s?(?:h|uhr|[ap]\.?m)(?!\p{L}))/iu;

/** The first lines of a paper as far as they are no sentences, addresses or fields of a form. */
function headLines(reading: Reading): ReadLine[] {
  const tables = reading.tables.filter((table) => table.columns.length > 0);
  const fields = new Set(
    reading.pairs
      .filter(
        (pair) =>
          !isTitleLabel(pair.label) &&
          !PAPERS_OF_THE_ARTIST.test(pair.value.slice(0, 40)) &&
          !isTown(pair.value, reading) &&
          beginsLine(pair, reading),
      )
      .map((pair) => pair.firstLine),
  );
  return reading.lines.slice(0, HEAD_LINES).filter(({ index, text, line }) => {
    const isTitle =
      line.heading !== undefined || PAPERS_OF_THE_ARTIST.test(text) || (ON_THE_ROAD.test(text) && index < 3);
    const isProse = isInProse(reading, index);
    const isHead = tables.some((table) => table.firstLine === index);
    const isRow = tables.some((table) => table.firstLine < index && index <= table.lastLine);
    return (
      !isRow &&
      !STARTS_WITH_HOUR.test(text) &&
      !/^\d{1,2}[.)]\s/u.test(text) &&
      (isTitle || (!isProse && !isHead)) &&
      !fields.has(index) &&
      text.length <= 120 &&
      !/\S@\S|[.!?]\s*$/u.test(text) &&
      /\p{L}{2}/u.test(text) &&
      !(
        !isTitle &&
        /\d/.test(text) &&
        (findStreet(text) !== undefined || findPostalPlaces(text, reading).length > 0)
      )
    );
  });
}

/** `TIDEWRACK        Leeds, UK`: an act and where it plays, no label and its value. */
function isTown(value: string, reading: Reading): boolean {
  const [town = '', ...rest] = value.split(/,\s/u);
  return rest.length < 2 && value.length < 50 && cityByName(town.trim(), reading) !== undefined;
}

/** `FICHE TECHNIQUE · MAJ : 3 février`: a label further in leaves the line a title. */
function beginsLine(pair: Pair, reading: Reading): boolean {
  const text = reading.lines[pair.firstLine]?.text.trimStart() ?? '';
  return text.replace(/^\P{L}+/u, '').startsWith(pair.label.replace(/^\P{L}+/u, ''));
}

/** `Advance sheet: The Paper Lanterns`, `Personal page for: …` */
function isTitleLabel(label: string): boolean {
  return PAPERS_OF_THE_ARTIST.test(label) || /(?<!\p{L})(?:for|für|pour|para|för)$/iu.test(label);
}

const CLOCK =
  /(?<!\d)(?:[01]?\d|2[0-3])\s?[:.h]\s?[0-5]\d(?!\d)|(?<!\d)(?:[01]\d|2[0-3])[0-5]\d(?!\d)|\d\s?[ap]\.?m/iu;

/** The running order has a row for the name: `Tidewrack 21.15`. */
function hasHour(name: string, reading: Reading, head: number): boolean {
  const folded = foldName(name);
  if (folded.length < 3) return false;
  for (const { line } of linesWith(reading, folded, 'name'))
    if (line !== head && CLOCK.test(reading.lines[line]?.text ?? '')) return true;
  return false;
}

function without(text: string, part: string): string {
  const at = text.toLowerCase().indexOf(part.toLowerCase());
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + part.length)}`;
}

const FIELDS_BELOW = 4;

/** `THE PAPER LANTERNS⏎Date: …⏎Venue: …`: the name over a form of the show. */
function isAboveFields(line: number, reading: Reading): boolean {
  const below = reading.pairs.filter(
    ({ firstLine, label }) =>
      firstLine > line &&
      firstLine <= line + FIELDS_BELOW &&
      (labelWeight('date', label) >= 0.7 || labelWeight('venue', label) === 1),
  );
  return line === 0 && below.length > 1;
}

/** `TOURWAYS BUSINESS TRAVEL` over what it has booked. */
const OF_DESK =
  /^\s*\S+\s\S+.*\s(?:travel|tours|reisen|reisebüro|voyages|viajes|resor|touristik)(?:\s(?:ltd|gmbh|inc|s\.?a\.?|ab|llc))?\.?\s*$/iu;

const DESK = /\s(?:travel|tours|reisen|voyages|viajes|resor)\s*$/iu;

function actOf(
  line: ReadLine,
  kinds: readonly ReadLine[],
  head: readonly ReadLine[],
  reading: Reading,
): Fact | undefined {
  const text = line.line.cells
    .map((cell) => cell.text.trim())
    .filter(Boolean)
    .join(' | ');
  const first = line.line.cells[0]?.text ?? '';
  if (OF_DESK.test(first) || (DESK.test(first) && ownsDomain(first, reading))) return undefined;
  if (OTHER_ACT.test(text) && !PAPERS_OF_THE_ARTIST.test(text)) return undefined;
  const tokens = titleTokens(text, reading);
  const isOnTour = tokens.some((one) => ON_THE_ROAD.test(without(text, one.text)));
  // The act's own name may hold the word of a house: `Harbour Club – autumn tour`.
  const isPlace = tokens[0]?.kind !== 'venue' || tokens.some((one) => one.kind === 'city');
  const token = tokens.find((one) => one.kind === 'name' || (one.kind === 'venue' && isOnTour && !isPlace));
  const name = token && cleanName(token.text);
  if (
    !token ||
    !name ||
    (/^\d+\s/u.test(name) && !kinds.includes(line)) ||
    /\d{5}/u.test(name) ||
    !isNameLike(token.text) ||
    isCompany(name) ||
    BUSINESS.test(name)
  )
    return undefined;
  if (cityByName(name, reading) !== undefined || isEventInBody(name, reading)) return undefined;
  if (isPlaceInBody(name, reading)) return undefined;
  const isAlone = foldName(text.replace(/\([^)]*\)/gu, '')).trim() === foldName(token.text);
  const hasDay = [line, ...head.filter((one) => Math.abs(one.index - line.index) === 1)].some(
    (one) => findDates(one.text, reading).length > 0,
  );
  const hasHouse = head.some(
    (one) => one.index > line.index && one.index <= line.index + 3 && hasVenueWord(one.text),
  );
  const hasTour = head.some(
    (one) => one !== line && Math.abs(one.index - line.index) <= 2 && ON_THE_ROAD.test(one.text),
  );
  const isAboveShow = showLinesOf(reading).some(
    (show) => show.line > line.index && show.line <= line.index + 2 && !show.artist && show.venue !== name,
  );
  const isNamedAgain = timesNamed(name, reading, line.index) > 0;
  const isWithHouse = tokens.indexOf(token) === 0 && tokens.slice(1).some(({ kind }) => kind === 'venue');
  const isBesideKind = kinds.some(
    (kind) =>
      Math.abs(kind.index - line.index) <= (PAPERS_OF_THE_ARTIST.test(kind.text) ? 2 : 1) && kind !== line,
  );
  const isShouted = /\p{Lu}{3}/u.test(text) && text.includes(name.toUpperCase()) && kinds.length > 0;
  const score =
    0.4 +
    (kinds.includes(line) ? 0.3 : isBesideKind ? (isAlone ? 0.3 : 0.15) : 0) +
    (hasDay ? (tokens.some(({ kind }) => kind === 'event') ? 0.2 : 0.1) : 0) +
    (isOnTour ? 0.2 : 0) +
    (hasDay && hasHouse && isAlone ? 0.1 : 0) +
    (isAboveShow || (isAlone && hasTour) || (isAlone && isAboveFields(line.index, reading)) ? 0.2 : 0) +
    (isNamedAgain ? 0.15 : 0) +
    (isWithHouse ? 0.1 : 0) +
    (ENSEMBLE.test(name) && !isOnTour ? (hasTour ? 0.25 : 0.15) : 0) +
    (hasHour(name, reading, line.index) ? 0.1 : 0) +
    (isAlone || isShouted ? 0.05 : 0) -
    0.03 * line.index;
  if (score < ENOUGH) return undefined;
  return {
    value: name,
    method: 'pattern',
    reason: kinds.includes(line)
      ? 'the title of the paper names the artist'
      : 'the name at the head of the paper',
    quote: text.includes(' | ') ? token.text : text,
    line: line.index,
    specificity: token.kind === 'venue' ? MOST : Math.min(MOST, score),
    ...(score < SURE && { doubts: ['weak_context' as const] }),
  };
}
