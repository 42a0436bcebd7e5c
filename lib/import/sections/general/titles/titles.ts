import { firstLineWith } from '../../../reading/find-line.ts';
import { paragraphOf, type Reading } from '../../../reading/index.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { phrasePattern, replacing } from '../../../recognizers/phrases.ts';
import { type GeneralField, labelWeight } from '../../shared/show/labels.ts';
import { LISTS_OF_THE_PARTY, PAPERS_OF_THE_ARTIST } from '../artist/artist-words.ts';
import { isGeneric } from '../names/generic-words.ts';
import { isOfFlight } from '../passages/flight-lines.ts';
import { isSentStamp } from '../passages/sent-stamp.ts';
import { KIND_WORDS } from './kind-words.ts';

/** A line that says what the whole paper is about: the subject of a mail, a heading at the top, a letterhead. */
export interface Title {
  text: string;
  line: number;
  isSubject: boolean;
  /** The words themselves say that a show is meant. */
  isAboutShow: boolean;
  /** A list or plan for people on the road: act, place and town in it are the show's, its days those of the journey. */
  isOfParty?: boolean;
  /** Lines from the top of the paper; 0 for a subject. */
  depth: number;
}

const FIELDS: readonly GeneralField[] = ['artist', 'eventName', 'venue', 'date', 'city', 'setTime'];

/** A field at the top of a form that is none of the show's: `Contractor 1: …` with all its address. */
export function isOtherField(reading: Reading, title: Title): boolean {
  if (title.isSubject) return false;
  const pairs = reading.pairs.filter(
    (pair) => pair.firstLine === title.line && title.text.trimStart().startsWith(pair.label),
  );
  return (
    pairs.length > 0 &&
    pairs.every(
      ({ label }) =>
        !IS_TITLE.test(label) &&
        !PAPERS_OF_THE_ARTIST.test(label) &&
        FIELDS.every((field) => labelWeight(field, label) === 0),
    )
  );
}

const IS_TITLE =
  /(?<!\p{L})(?:for|für|pour|para|för|subject|re|betreff|objet|asunto|ämne|title|titel|titre|info\p{L}*|project|projekt|trip|journey|tour\p{L}*)$/iu;

const SUBJECT_LINE = /^[>\s]*(?:subject|betreff|objet|asunto|ämne|re)\s?:\s*(.{4,200})$/iu;
const TOP_LINES = 6;

/** The titles of a paper, the most telling first. */
export function titlesOf(reading: Reading): readonly Title[] {
  const titles = known.get(reading) ?? [...subjects(reading), ...groupNames(reading), ...topLines(reading)];
  known.set(reading, titles);
  return titles;
}

const known = new WeakMap<Reading, Title[]>();

function* subjects(reading: Reading): Generator<Title> {
  const seen = new Set<string>();
  for (const message of reading.messages) {
    const subject = message.headers.subject;
    if (!subject || seen.has(stripped(subject))) continue;
    seen.add(stripped(subject));
    yield {
      text: stripped(subject),
      line: lineHolding(reading, subject, message.firstLine),
      isSubject: true,
      isAboutShow: isChat(reading) || SHOW_WORDS.test(subject),
      depth: 0,
    };
  }
  for (const line of reading.lines) {
    const subject = SUBJECT_LINE.exec(line.text)?.[1];
    if (!subject || seen.has(stripped(subject))) continue;
    seen.add(stripped(subject));
    yield {
      text: stripped(subject),
      line: line.index,
      isSubject: true,
      isAboutShow: SHOW_WORDS.test(subject),
      depth: 0,
    };
  }
}

/** A chat bears the name that somebody gave to its group. */
const GROUP_NAMED =
  /(?<!\p{L})(?:group|gruppe|groupe|grupo|gruppen|betreff|subject|name)\s?(?:erstellt\s?)?:?\s["“”„«»‚‘]\s?([^"“”„«»]{4,80}?)\s?["“”»](?!\s?(?:to|zu|in|en|a|till)\s["“„«])/iu;

function* groupNames(reading: Reading): Generator<Title> {
  for (const line of isChat(reading) ? reading.lines : []) {
    const name = GROUP_NAMED.exec(line.text)?.[1];
    if (name) yield { text: name, line: line.index, isSubject: true, isAboutShow: true, depth: 0 };
  }
}

/** The messages of a chat stand on one level, those of a thread each below the other. */
export function isChat({ messages }: Reading): boolean {
  return messages.length > 1 && messages.every(({ level }) => level === 0);
}

const SENTENCE = /[.!?]["”»)]*\s*$/u;
const LONG = 75;

/** Whether a line is part of running text: of a paragraph that has sentences in it, or lines as long as a page is wide. */
export function isInProse(reading: Reading, index: number): boolean {
  if (isParted(reading.lines[index]?.text ?? '')) return false;
  const paragraph = paragraphOf(reading, index);
  if (!paragraph || paragraph.lastLine === paragraph.firstLine) return false;
  const lines = reading.lines.slice(paragraph.firstLine, paragraph.lastLine + 1);
  return lines.some((line) => SENTENCE.test(line.text) || line.text.length > LONG);
}

/** `ACT / HOUSE, STREET / DAY`: however long, no sentence. */
function isParted(text: string): boolean {
  return (text.match(/\s[-–—|·/]\s/gu)?.length ?? 0) >= 2 && !SENTENCE.test(text);
}

/** The first lines of papers that are no mail, as far as they are no sentences or addresses. */
function* topLines(reading: Reading): Generator<Title> {
  if (reading.messages.length > 0) return;
  const tables = reading.tables.filter((table) => table.columns.length > 0);
  for (const line of reading.lines.slice(0, TOP_LINES)) {
    if (tables.some((table) => table.firstLine <= line.index && line.index <= table.lastLine)) continue;
    const text = line.line.cells.map((cell) => cell.text.trim()).join(' | ');
    const isProse =
      line.line.heading === undefined && isInProse(reading, line.index) && !isPaperAndName(text);
    if (
      isProse ||
      text.length > 120 ||
      /\S@\S/u.test(text) ||
      isOfFlight(text) ||
      isSentStamp(reading, line.index) ||
      /^\W{0,3}(?:kl\.?\s)?\d{1,2}[:.h]\s?\d{2}(?!\.?\d)/iu.test(text) ||
      GREETS.test(text) ||
      REPRESENTED.test(text) ||
      /[.!?]\s*$/u.test(text) ||
      !/\p{L}{2}/u.test(text)
    )
      continue;
    yield {
      text,
      line: line.index,
      isSubject: false,
      isAboutShow: SHOW_WORDS.test(text),
      isOfParty: LISTS_OF_THE_PARTY.test(text),
      depth: line.index,
    };
  }
}

/** `Technical rider / catering – ACT`, whatever stands right below it. */
function isPaperAndName(text: string): boolean {
  const parts = text.split(/\s[–—|-]\s/u);
  return parts.length === 2 && parts.some((part) => isGeneric(replacing(part, KIND_WORDS, ' ')));
}

const TO_WHOM = /^to whom it may concern|^à qui de droit|^a quien corresponda/iu;

/** The line with which a letter begins to speak to somebody; -1 in other papers. */
export function salutationOf(reading: Reading): number {
  if (reading.messages.length > 0) return -1;
  return reading.lines.slice(0, 25).findIndex(({ text }) => GREETS.test(text) || TO_WHOM.test(text));
}

/** Whether a paper speaks to somebody from its salutation on. */
export const isLetter = (reading: Reading): boolean => salutationOf(reading) >= 0;

/** A party of the contract, with its address. */
const REPRESENTED =
  /(?<!\p{L})(?:vertreten durch|represented by|représentée? par|representad[oa] por|företrädd av|c\/o|im folgenden|nachfolgend|hereinafter|ci-après|en adelante|nedan kalla[dt])(?!\p{L})/iu;

const SHOW_WORDS = phrasePattern(
  'shows?',
  'gigs?',
  'concerts?',
  'konzert',
  'konsert',
  'concierto',
  'tour(?:nee)?',
  'tournée',
  'gira',
  'turné',
  'auftritt',
  'festival',
  'spelning',
  'tourplan',
  'tourdaten',
  'tourdates',
  'herbst(?:tour)?',
  'face sheet',
  'liste des chambres',
  'lista de habitaciones',
  'rumslista',
  'zimmerliste',
  'liste des contacts',
  'lista de contactos',
  'plan de feu[x]?',
  'artist info(?:rmation)?',
  'informationen?',
  'promo(?: day)?',
  'press day',
  'band flights',
);

const REPLY = /^(?:(?:re|aw|wg|sv|vs|fw|fwd|tr|rv|antw|enc|vb)(?:\[\d+\])?\s?:\s?|\[[^\]]{1,30}\]\s?)/iu;

function stripped(subject: string): string {
  let text = subject.replace(/\s+/gu, ' ').trim();
  while (REPLY.test(text)) text = text.replace(REPLY, '').trim();
  return text;
}

function lineHolding(reading: Reading, subject: string, near: number): number {
  const wanted = subject.replace(/\s+/gu, ' ').trim();
  return firstLineWith(reading, wanted, 'folded') ?? near;
}
