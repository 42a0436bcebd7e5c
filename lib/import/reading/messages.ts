import { findDates } from '../recognizers/dates.ts';
import { findEmails } from '../recognizers/emails.ts';
import { conceptOf } from '../recognizers/labels.ts';
import { quick } from '../recognizers/phrases.ts';
import type { MailHeaders, SourceText } from '../source-text.ts';
import type { Message, ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'text' | 'quoteLevel'>[];

const HEADER = /^\s*>*\s*\*{0,2}(\p{L}{1,14})\*{0,2}\s?:\*{0,2}\s+(\S.*)$/u;
const WROTE = quick(
  /^[\s>]*(?:on|am|le|el|den|op|il)?\s?.{4,140}\s(?:wrote|schrieb|a écrit|escribió|skrev|schreef|ha scritto)\s?[^:]{0,80}:\s*$/iu,
);
/** It begins with its own day and hour, or who wrote. */
const WROTE_ALONE = /^[\s>]*(?:on|am|le|el|den|op|il)\s.{0,16}\d/iu;
const WROTE_OPEN = /^[\s>]*(?:on|am|le|el|den)\s.{6,120}$/iu;
/** Header lines that must stand together for a `From:` to open a message, where nothing else parts it from the one above. */
const MIN_HEADERS = 3;
const PARTED_HEADERS = 2;

interface Draft {
  firstLine: number;
  lastLine: number;
  quoteLevel: number;
  isHeaded: boolean;
  /** It begins with "… wrote:" of its own. */
  isIntroduced: boolean;
  headers: MailHeaders;
}

/**
 * The messages of a mail thread, newest first (level 0). A message begins where the quote level changes, where a block
 * of mail headers stands, or after "… wrote:". Empty for papers that are no mail.
 */
export function findMessages(source: SourceText, lines: Lines): Message[] {
  const own = source.structured.find((block) => block.kind === 'mail-headers');
  const all = draftsOf(lines);
  const drafts = own && !SEPARATES.test(lines[0]?.text ?? '') ? all : withoutTitle(all);
  if (drafts.length < 2 && !own && !drafts[0]?.isHeaded) return [];
  const first = drafts[0];
  if (first && own?.kind === 'mail-headers') first.headers = { ...first.headers, ...own.data };
  const ordered = isOldestFirst(drafts) ? [...drafts].reverse() : answersFirst(drafts);
  return ordered.map((one, level) => ({
    headers: one.headers,
    level,
    firstLine: one.firstLine,
    lastLine: one.lastLine,
  }));
}

/** `-------- Forwarded message --------` */
const SEPARATES = /^[\s>]*(?:[-_=]{8,}|[-_=]{4,}(?![-_=])[^\d]{1,60}[-_=]{4,})\s*$/u;
/** `--- Original message ---` */
const ORIGINAL = /^[\s>]*[-_=]{2,}\s?\p{L}[\p{L} ]{5,40}\s?[-_=]{2,}\s*$/u;
const MAX_TITLE_LINES = 4;

/** Web mail prints the subject and `3 messages` over the first head of a thread: nobody's words. */
function withoutTitle(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...others] = drafts;
  const isTitle = first && !first.isHeaded && !first.isIntroduced && first.lastLine < MAX_TITLE_LINES;
  return isTitle && others.length > 1 && others.every((draft) => draft.isHeaded) ? others : drafts;
}

function draftsOf(lines: Lines): Draft[] {
  const drafts: Draft[] = [];
  const headersByLevel = new Map<number, MailHeaders>();
  let skipUntil = -1;
  lines.forEach((line, i) => {
    const current = drafts.at(-1);
    if (current && i <= skipUntil) {
      current.lastLine = i;
      return;
    }
    const divider = dividerAbove(current, i);
    const isDeeper = current !== undefined && line.quoteLevel > current.quoteLevel;
    const isParted = divider !== undefined || isDeeper || ORIGINAL.test(lines[i - 1]?.text ?? '');
    const block = headerBlock(lines, i, isParted ? PARTED_HEADERS : MIN_HEADERS);
    if (divider && block) {
      Object.assign(divider, { headers: block.headers, isHeaded: true, lastLine: i });
      skipUntil = block.lastLine;
      headersByLevel.set(divider.quoteLevel, block.headers);
      return;
    }
    const intro = block ? undefined : introduction(lines, i);
    const changes = !current || line.quoteLevel !== current.quoteLevel;
    if (!changes && !block && !intro) {
      if (current) current.lastLine = i;
      return;
    }
    const headers =
      block?.headers ??
      intro?.headers ??
      (changes ? headersByLevel.get(line.quoteLevel) : undefined) ??
      pendingHeaders(drafts, lines, i) ??
      {};
    skipUntil = block?.lastLine ?? intro?.lastLine ?? -1;
    headersByLevel.set(line.quoteLevel, headers);
    drafts.push({
      firstLine: i,
      lastLine: i,
      quoteLevel: line.quoteLevel,
      isHeaded: block !== undefined,
      isIntroduced: intro !== undefined,
      headers,
    });
  });
  return mergeIntroductions(drafts);
}

/** `-----Original Message-----` right above opens the message that the headers belong to. */
function dividerAbove(current: Draft | undefined, at: number): Draft | undefined {
  const isDivider =
    current?.firstLine === at - 1 && current.quoteLevel > 0 && !current.isHeaded && !current.isIntroduced;
  return isDivider ? current : undefined;
}

/** "… wrote:" may stand one level above the quote it introduces: the two are one message. */
function mergeIntroductions(drafts: Draft[]): Draft[] {
  const merged: Draft[] = [];
  for (const draft of drafts) {
    const previous = merged.at(-1);
    const isIntro =
      previous?.isIntroduced &&
      previous.lastLine - previous.firstLine <= 1 &&
      previous.headers.from &&
      !draft.isIntroduced &&
      !draft.isHeaded &&
      draft.quoteLevel === previous.quoteLevel + 1 &&
      !previous.isHeaded;
    if (previous && isIntro) {
      previous.lastLine = draft.lastLine;
      previous.quoteLevel = draft.quoteLevel;
    } else merged.push({ ...draft });
  }
  return merged;
}

function pendingHeaders(drafts: readonly Draft[], lines: Lines, at: number): MailHeaders | undefined {
  const previous = lines[at - 1];
  return drafts.length > 0 && previous && WROTE.test(previous.text)
    ? parseIntroduction(previous.text)
    : undefined;
}

function headerBlock(
  lines: Lines,
  at: number,
  atLeast = MIN_HEADERS,
): { headers: MailHeaders; lastLine: number } | undefined {
  const printed = printedHead(lines, at);
  const headers: MailHeaders = { ...printed };
  let last = printed ? at : at - 1;
  let count = printed ? MIN_HEADERS - 1 : 0;
  for (let i = printed ? at + 1 : at; i < Math.min(lines.length, at + 8); i++) {
    const m = HEADER.exec(lines[i]?.text ?? '');
    const concept = m && conceptOf(m[1] ?? '', ['mail']);
    if (!m || !concept || concept.specificity < 1) break;
    if (!printed && i === at && concept.concept !== 'mail.from') return undefined;
    setHeader(headers, concept.concept, m[2] ?? '');
    count++;
    last = i;
  }
  return count >= atLeast ? { headers, lastLine: last } : undefined;
}

const PRINTED_HEAD = quick(
  /^\s*>*\s*(\p{L}[^<>@:]{1,60}?)\s{0,3}<([^<>\s@]{1,64}@[^<>\s]{3,80})>\s*((?:\S.{0,60})?\d{1,2}[:.h]\d{2}.{0,20})?$/u,
);

/** As web mail prints it: `Ann Lee <ann@…>   Mon, Aug 3, 2026 at 4:47 PM` over `To: …`. */
function printedHead(lines: Lines, at: number): MailHeaders | undefined {
  const m = PRINTED_HEAD.exec(lines[at]?.text ?? '');
  const next = m && HEADER.exec(lines[at + 1]?.text ?? '');
  if (!m?.[1] || !m[2] || !next || conceptOf(next[1] ?? '', ['mail'])?.concept !== 'mail.to')
    return undefined;
  const date = m[3]?.trim();
  return { from: { name: m[1].trim(), email: m[2].toLowerCase() }, ...(date && { date }) };
}

/** The lines that hold mail headers: `From:` there is a sender and no airport. */
export function mailHeaderLines(lines: Lines): Set<number> {
  const found = new Set<number>();
  for (let i = 0; i < lines.length; i++) {
    const block = headerBlock(
      lines,
      i,
      ORIGINAL.test(lines[i - 1]?.text ?? '') ? PARTED_HEADERS : MIN_HEADERS,
    );
    for (let line = i; block && line <= block.lastLine; line++) found.add(line);
    if (block) i = block.lastLine;
  }
  return found;
}

/** The lines that say when a mail was sent: `Date:` headers and the introductions of quotes. */
export function mailDateLines(lines: Lines): Set<number> {
  const found = new Set<number>();
  for (const line of mailHeaderLines(lines)) {
    const label = HEADER.exec(lines[line]?.text ?? '')?.[1];
    const isDate = label !== undefined && conceptOf(label, ['mail'])?.concept === 'mail.date';
    if (isDate || printedHead(lines, line)?.date) found.add(line);
  }
  lines.forEach((line, i) => {
    const intro = /\d/.test(line.text) ? introduction(lines, i) : undefined;
    for (let at = i; intro && at <= intro.lastLine; at++) found.add(at);
  });
  return found;
}

function setHeader(headers: MailHeaders, concept: string, value: string): void {
  if (concept === 'mail.from') headers.from = parseAddress(value);
  else if (concept === 'mail.to') headers.to = value.split(/[;,](?=\s)/u).map(parseAddress);
  else if (concept === 'mail.cc') headers.cc = value.split(/[;,](?=\s)/u).map(parseAddress);
  else if (concept === 'mail.subject') headers.subject = value.trim();
  else headers.date = value.trim();
}

function introduction(lines: Lines, at: number): { headers: MailHeaders; lastLine: number } | undefined {
  const text = lines[at]?.text ?? '';
  if (WROTE.test(text)) return { headers: parseIntroduction(text), lastLine: at };
  if (!WROTE_OPEN.test(text) || !/\d/.test(text)) return undefined;
  const next = lines[at + 1]?.text ?? '';
  // `Le comité a dit oui.` right over `On 3 May … wrote:` opens nothing.
  if (WROTE.test(next) && WROTE_ALONE.test(next)) return undefined;
  const both = `${text.trim()} ${next.replace(/^[\s>]+/, '').trim()}`;
  if (/:\s*$/.test(both) && WROTE.test(both)) return { headers: parseIntroduction(both), lastLine: at + 1 };
  return undefined;
}

/** `Am 05.02.2026 um 11:15 schrieb Marek Dvorak:`: the name stands after the verb or between the date and it. */
function parseIntroduction(text: string): MailHeaders {
  const flat = text.replace(/^[\s>]+/, '').replace(/:\s*$/, '');
  const verb = /\s(?:wrote|schrieb|a écrit|escribió|skrev|schreef|ha scritto)(?:\s|$)/iu.exec(flat);
  const before = verb ? flat.slice(0, verb.index) : flat;
  const after = verb ? flat.slice(verb.index + verb[0].length).trim() : '';
  const tail =
    before
      .split(/\d{1,2}[:.h]\d{2}(?:\s?(?:am|pm|uhr))?(?:\s?(?:UTC|GMT|CET|CEST)?[+-]?\d{0,4})?,?/iu)
      .at(-1) ?? '';
  // Without a clock time the name stands behind the date: `On 9 February 2026, Ann Lee wrote:`.
  const date = findDates(tail).at(-1);
  const between = tail.slice(date?.end ?? 0);
  const name = after === '' ? between : after;
  const sent = after === '' ? before.slice(0, before.length - between.length) : before;
  const from = parseAddress(name.replace(/^[\s,]+/, ''));
  return {
    ...((from.name || from.email) && { from }),
    date: sent.replace(/^(?:on|am|le|el|den)\s/iu, '').replace(/[\s,]+$/, ''),
  };
}

function parseAddress(written: string): { name?: string; email?: string } {
  const email = findEmails(written)[0]?.value;
  const name = written
    .replace(/[<([]?(?:mailto:)?[^\s<>()[\]]{1,80}@[^\s<>()[\]]{1,80}[>)\]]?/giu, '')
    .replace(/^["'\s]+|["'\s,;]+$/gu, '')
    .trim();
  return { ...(name && { name }), ...(email && { email }) };
}

/**
 * Whoever answers below what they quote, or line by line between it, is newer than all of it. Where heads or "… wrote:"
 * stand without marks of quoting, the marks say nothing about the order.
 */
function answersFirst(drafts: readonly Draft[]): readonly Draft[] {
  const isMarked = drafts.every(({ isHeaded, isIntroduced, quoteLevel }, i) =>
    isHeaded || isIntroduced ? i === 0 || quoteLevel > 0 : true,
  );
  return isMarked ? drafts.toSorted((a, b) => a.quoteLevel - b.quoteLevel) : drafts;
}

/** Exported chats and printed threads may run from old to new, however deep their heads are set in; their dates tell. */
function isOldestFirst(drafts: readonly Draft[]): boolean {
  if (drafts.length < 2 || drafts.some((draft) => !draft.isHeaded)) return false;
  const sent = drafts.map(({ headers: { date = '' } }) => {
    const day = findDates(date)[0]?.value.date;
    return day && `${day} ${/\d{1,2}[:.]\d{2}(?![.\d])/.exec(date)?.[0].padStart(5, '0') ?? ''}`;
  });
  if (sent.some((moment) => moment === undefined)) return false;
  return (
    sent.every((moment, i) => i === 0 || (moment ?? '') >= (sent[i - 1] ?? '')) && sent[0] !== sent.at(-1)
  );
}
