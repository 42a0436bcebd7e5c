import { type Line, lineText } from '../../source-text.ts';

/** How deep each line of a plain text mail is quoted. The `>` marks are taken off; the words stay as they are. */
export interface QuotedLine {
  text: string;
  level: number;
}

const MARKS = /^\s?((?:>\s?)+)/;
/** "-----Original Message-----" and the like: all that follows is the older mail. */
const ORIGINAL =
  /^\s*(?:[-_]{3,}\s*)?(original message|original appointment|ursprüngliche nachricht|originalnachricht|message d'origine|message original|mensaje original|originalmeddelande|ursprungligt meddelande|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|vidarebefordrat meddelande|begin forwarded message)\s*:?\s*[-_]{0,}\s*$/i;
/** "On 3 May 2025, X wrote:" in the languages that mail programs speak. */
const WROTE =
  /^\s*(?:(on|am|le|el|den|op|il|em)\s.{6,160}\s(wrote|schrieb|a écrit|escribió|skrev|schreef|ha scritto|escreveu)\s*[^:]{0,60}:|.{6,160}\s(wrote|schrieb|a écrit|escribió|skrev)\s?:)\s*$/i;
/** A header block in the middle of a text: Outlook quotes without any mark. */
const FROM = /^\s*\*?(from|von|de|från|fra|van|da)\s?:\*?\s+\S/i;
const OTHER_HEADER =
  /^\s*\*?(sent|date|to|subject|gesendet|datum|an|betreff|envoyé|date|à|objet|enviado|fecha|para|asunto|skickat|till|ämne|verzonden|aan|onderwerp)\s?:\*?\s*\S/i;

const MAX_INTRODUCTION = 400;

/** Looks at short, trimmed lines alone: the pattern takes its time on long runs of spaces. */
function introduces(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.length <= MAX_INTRODUCTION && trimmed.length > 10 && WROTE.test(trimmed);
}

export function quoteLevels(lines: readonly string[]): QuotedLine[] {
  const quoted: QuotedLine[] = [];
  let base = 0;
  let hasText = false;
  for (const [index, line] of lines.entries()) {
    const marks = MARKS.exec(line);
    const level = marks ? (marks[1]?.match(/>/g)?.length ?? 0) : 0;
    const text = marks ? line.slice(marks[0].length) : line;
    if (level === 0 && hasText && startsOlderMail(lines, index)) base++;
    quoted.push({ text, level: base + level });
    hasText ||= text.trim() !== '';
  }
  return attachIntroductions(quoted);
}

function startsOlderMail(lines: readonly string[], index: number): boolean {
  const line = lines[index] ?? '';
  if (ORIGINAL.test(line)) return true;
  const next = nextText(lines, index);
  // "On … wrote:" before marked lines introduces them; before unmarked ones it starts the older mail itself.
  if (introduces(line) || introduces(`${line} ${next.text.trim()}`)) {
    const after = introduces(line) ? next : nextText(lines, next.index);
    return (
      !MARKS.test(after.text) &&
      /\b(wrote|schrieb|écrit|escribió|skrev|schreef|scritto|escreveu)\b/i.test(line)
    );
  }
  return FROM.test(line) && isHeaderBlock(lines, index) && !ORIGINAL.test(previousText(lines, index));
}

/** Two more header lines within the next four make a `From:` line the start of a mail and not a label. */
function isHeaderBlock(lines: readonly string[], index: number): boolean {
  const following = lines.slice(index + 1, index + 6).filter((line) => OTHER_HEADER.test(line));
  return following.length >= 2;
}

function nextText(lines: readonly string[], index: number): { text: string; index: number } {
  for (let at = index + 1; at < Math.min(lines.length, index + 4); at++) {
    const text = lines[at] ?? '';
    if (text.trim() !== '') return { text, index: at };
  }
  return { text: '', index: index + 1 };
}

function previousText(lines: readonly string[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const text = lines[at] ?? '';
    if (text.trim() !== '') return text;
  }
  return '';
}

/** "On 3 May X wrote:" that stands unmarked right above a marked quote belongs to the quote it introduces. */
function attachIntroductions(lines: QuotedLine[]): QuotedLine[] {
  for (const [index, line] of lines.entries()) {
    const length = introductionLength(lines, index);
    if (length === 0) continue;
    const after = lines.slice(index + length, index + length + 3);
    const next = after.find((candidate) => candidate.text.trim() !== '');
    if (next?.level !== line.level + 1) continue;
    for (const part of lines.slice(index, index + length)) part.level = next.level;
  }
  return lines;
}

/** Lines that an introduction takes here: long names and addresses break it over two. */
function introductionLength(lines: readonly QuotedLine[], index: number): number {
  const [line, second] = [lines[index], lines[index + 1]];
  if (!line) return 0;
  if (introduces(line.text)) return 1;
  const mayBreak = second?.level === line.level && /^\s*(on|am|le|el|den|op|il|em)\s/i.test(line.text);
  return mayBreak && !introduces(second.text) && introduces(`${line.text} ${second.text.trim()}`) ? 2 : 0;
}

/** The same for lines that markup has already quoted in part: a mail program's own header block starts a level. */
export function deepenQuotes(lines: Line[]): Line[] {
  const texts = lines.map((line) => (line.isHidden ? '' : lineText(line).replaceAll('\n', ' ')));
  let extra = 0;
  let atLevel = 0;
  return lines.map((line, index) => {
    const own = line.quoteLevel ?? 0;
    if (own < atLevel) extra = 0;
    const hasTextAbove = texts.slice(Math.max(0, index - 40), index).some(Boolean);
    if (hasTextAbove && startsOlderMail(texts, index)) {
      const quoted = quotedNext(lines, index);
      if (quoted !== undefined) return { ...line, quoteLevel: quoted + extra };
      extra++;
      atLevel = own;
    }
    return own + extra > 0 ? { ...line, quoteLevel: own + extra } : line;
  });
}

/** The level of the marked quote that follows right below; "On … wrote:" above it introduces it. */
function quotedNext(lines: readonly Line[], index: number): number | undefined {
  const own = lines[index]?.quoteLevel ?? 0;
  return lines.slice(index + 1, index + 4).find((line) => (line.quoteLevel ?? 0) > own)?.quoteLevel;
}
