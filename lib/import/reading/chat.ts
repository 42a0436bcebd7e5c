import type { Line } from '../source-text.ts';
import type { Message, ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'text' | 'line'>[];

const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[apAP]\.?\s?[mM]\.?)?`;
const MARK = String.raw`[\u200e\u200f\u202a-\u202e\s]{0,4}`;
/** `[18/07/2026, 10:02:11] Kai: …`, `18.07.26, 10:02 - Kai: …`, the same in columns, `[10:02, 18/07/2026] Kai: …`, `[10:02] Kai: …`; a notice of the program names nobody. */
const STAMP = new RegExp(
  `^${MARK}(?:\\[(?:(?<d1>${DATE}),?\\s{1,3})?(?:um |at |à |kl\\.? )?${TIME}(?:,?\\s{1,3}(?<d3>${DATE}))?\\]\\s{0,3}|(?<d2>${DATE}),?\\s{1,3}(?:um |at |à |kl\\.? )?${TIME}(?:\\s{1,3}[-–|]\\s{1,3}|\\s{2,3}(?=\\p{L}[^:]{1,40}:\\s)))(?:~?${MARK}(?<name>[\\p{L}\\d+][^:\\[\\]]{0,40}?):\\s)?`,
  'iu',
);
/** `Kai Brandt, [18.07.2026 10:02]`, the message in the lines below. */
const STAMP_ABOVE = new RegExp(
  `^(?<name>\\p{L}[^,:\\[\\]]{0,40}),\\s\\[(?<d1>${DATE}),?\\s(?:${TIME})\\]:?\\s{0,3}`,
  'iu',
);
/** `09:12 Ylva: …` under a line with the day: in a chat people speak more than once, in a running order nothing does. */
const BARE_STAMP = new RegExp(
  `^${MARK}${TIME}\\s{1,3}(?:[-–|]\\s)?(?<name>\\p{Lu}[^:\\[\\]]{0,40}?)\\s?:\\s`,
  'u',
);
/** `Ylva Ek  9:12 AM`, `Ylva — 18/07/2026 09:12`, the message in the lines below. */
const HEAD_STAMP = new RegExp(
  `^${MARK}(?<name>(?:\\p{L}[\\p{L}\\d_.-]{1,24}(?=\\s—\\s))|\\p{Lu}[\\p{L}'’.-]{0,20}(?:\\s\\p{Lu}[\\p{L}'’.-]{0,20}){0,2}(?:\\s\\([^()]{1,20}\\))?)(?:\\s{1,3}|,\\s|\\s[—–|-]\\s)(?:\\[?(?<d1>${DATE}),?\\s)?(?:(?:Today|Yesterday|Heute|Gestern|Aujourd.hui|Hier|Hoy|Ayer|Idag|Igår) )?(?:um |at |à |kl\\.? )?${TIME}\\]?$`,
  'u',
);
const DAY_LINE =
  /^[\s\p{P}]*(?:(?<d1>\d{1,4}[./-]\d{1,2}[./-]\d{2,4})|\p{L}{2,10}\.?,?\s{1,3}(?<d2>(?:\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,10}|\p{L}{3,10}\s\d{1,2}|\d{1,2}[./]\d{1,2}),?\.?(?:\s(?:de\s)?20\d\d)?(?:[./]\d{2,4})?))[\s\p{P}]*$/u;
const MIN_STAMPS = 3;
/** So large a part of the lines bears a stamp, and a smaller one where each has lines of its own. */
const MIN_SHARE = 0.2;
const MIN_HEADS = 0.08;

interface Stamp {
  length: number;
  speaker?: string;
  date?: string;
  /** The line is nothing but the stamp: what is said stands below it. */
  isAbove?: boolean;
  /** Nobody says it: the program tells that somebody joined, or that a picture is left out. */
  isNotice?: boolean;
}

/** What some exports put into the mouth of the chat itself, or of the one it is with. */
const NOTICE =
  /(?<!\p{L})(?:end-to-end encrypt|ende-zu-ende-verschlüssel|chiffrés de bout en bout|cifrad[oa]s de extremo a extremo|totalsträckskrypter)/iu;
/** `Ann created group “Tour”`: the name of the chat. */
const NAMED = /["“”„«»]/u;

function stampOf(text: string): Stamp | undefined {
  const m = STAMP.exec(text) ?? STAMP_ABOVE.exec(text);
  if (!m) return undefined;
  const { name, d1, d2, d3 } = m.groups ?? {};
  const date = d1 ?? d2 ?? d3;
  const isNotice = (name === undefined && date !== undefined) || NOTICE.test(text.slice(m[0].length));
  return {
    length: m[0].length,
    ...(name && { speaker: name.trim() }),
    ...(date && { date }),
    ...(isNotice && { isNotice }),
  };
}

/**
 * An exported chat: its lines without the stamps, which say when something was written and never when it happens, and
 * its messages, newest first. Undefined unless two people speak at least.
 */
export function readChat<L extends Lines[number]>(
  lines: readonly L[],
): { lines: L[]; messages: Message[] } | undefined {
  const dated = lines.map((line) => stampOf(line.text));
  const stamps = dated.some((stamp) => stamp?.speaker) ? dated : stampsOfHours(lines);
  const spoken = stamps.filter((stamp) => stamp?.speaker !== undefined && !stamp.isNotice);
  const speakers = new Set(spoken.map((stamp) => stamp?.speaker?.toLowerCase()));
  const share = stamps.some((stamp) => stamp?.isAbove) ? MIN_HEADS : MIN_SHARE;
  if (spoken.length < MIN_STAMPS || speakers.size < 2 || spoken.length < lines.length * share)
    return undefined;
  const messages: Message[] = [];
  lines.forEach((_, i) => {
    const stamp = stamps[i];
    const last = messages.at(-1);
    const goesOn = last && (!stamp?.speaker || isSame(last, stamp));
    if (goesOn) last.lastLine = i;
    else messages.push({ headers: headersOf(stamp, speakers), level: 0, firstLine: i, lastLine: i });
  });
  return {
    lines: lines.map((line, i) => withoutStamp(line, stamps[i], speakers)),
    messages: messages.reverse(),
  };
}

/** Stamps of other forms, most of them without the day; empty unless people speak again and again. */
function stampsOfHours(lines: Lines): (Stamp | undefined)[] {
  const heads = stampsWithDays(lines, headStamp);
  const forms = heads.map((stamp, i) => stamp?.speaker && formOf(lines[i]?.text ?? '', stamp.speaker));
  // `Doors 19:00` between two heads is what somebody says: it is not written as they are.
  const ofSpeaker = Map.groupBy(heads, (one) => one?.speaker);
  const again = new Set(forms.filter((_, i) => (ofSpeaker.get(heads[i]?.speaker)?.length ?? 0) > 1));
  const own = heads.map((stamp, i) => (stamp?.isAbove && !again.has(forms[i]) ? undefined : stamp));
  const isHeaded = own.every((stamp, i) => !stamp?.isAbove || (lines[i + 1] && !own[i + 1]?.isAbove));
  if (isHeaded && repeated(own) > 0) return own;
  const bare = stampsWithDays(lines, bareStamp);
  return repeated(bare) > 1 ? bare : [];
}

function headStamp(text: string): Stamp | undefined {
  const { name, d1: date } = (text.length < MAX_HEAD && HEAD_STAMP.exec(text)?.groups) || {};
  return name
    ? { length: text.length, speaker: name.trim(), isAbove: true, ...(date && { date }) }
    : undefined;
}

const MAX_HEAD = 90;

/** How the hour stands behind the name. */
function formOf(text: string, speaker: string): string {
  return text
    .replace(speaker, '')
    .replace(/\d+/gu, '0')
    .replace(/[apAP](?=\.?\s?[mM])/gu, '');
}

function bareStamp(text: string): Stamp | undefined {
  const m = BARE_STAMP.exec(text);
  const speaker = m?.groups?.name?.trim();
  return m && speaker ? { length: m[0].length, speaker } : undefined;
}

/** Each with the day that a line above it names. */
function stampsWithDays(lines: Lines, stampIn: (text: string) => Stamp | undefined): (Stamp | undefined)[] {
  let date: string | undefined;
  return lines.map(({ text }): Stamp | undefined => {
    const stamp = stampIn(text);
    const day = stamp ? null : DAY_LINE.exec(text);
    if (day) date = day.groups?.d1 ?? day.groups?.d2;
    const found = day ? { length: text.length } : stamp;
    return found && { ...(date && { date }), ...found };
  });
}

/** How many of them speak more than once. */
function repeated(stamps: readonly (Stamp | undefined)[]): number {
  const speakers = stamps.flatMap((stamp) => stamp?.speaker ?? []);
  return [...Map.groupBy(speakers, (name) => name).values()].filter((all) => all.length > 1).length;
}

function isSame(message: Message, stamp: Stamp): boolean {
  return message.headers.from?.name === stamp.speaker && message.headers.date === stamp.date;
}

/** The name of the chat, where the program speaks in it: `[…] Hollow Pines: Messages are encrypted`. */
function groupOf(stamp: Stamp | undefined, speakers: Speakers): string | undefined {
  const isGroup = stamp?.isNotice && !speakers.has(stamp.speaker?.toLowerCase());
  return isGroup ? stamp.speaker : undefined;
}

type Speakers = ReadonlySet<string | undefined>;

function headersOf(stamp: Stamp | undefined, speakers: Speakers): Message['headers'] {
  const subject = groupOf(stamp, speakers);
  if (subject) return { subject, ...(stamp?.date && { date: stamp.date }) };
  return {
    ...(stamp?.speaker && { from: { name: stamp.speaker } }),
    ...(stamp?.date && { date: stamp.date }),
  };
}

function withoutStamp<L extends Lines[number]>(line: L, stamp: Stamp | undefined, speakers: Speakers): L {
  if (!stamp) return line;
  const { table: _, heading: __, ...rest } = line.line;
  const isEmpty = stamp.isNotice && !NAMED.test(line.text.slice(stamp.length));
  const cells = isEmpty ? [{ text: groupOf(stamp, speakers) ?? '' }] : dropFirst(rest.cells, stamp.length);
  const bare: Line = { ...rest, cells, startsBlock: true };
  return {
    ...line,
    line: bare,
    text: bare.cells
      .filter((cell) => !cell.isStruck)
      .map((cell) => cell.text)
      .join('  '),
  };
}

/** The cells without the first characters of their joined text. */
function dropFirst(cells: Line['cells'], length: number): Line['cells'] {
  const rest: Line['cells'] = [];
  let left = length;
  for (const cell of cells) {
    const text = cell.text.slice(Math.max(0, left)).trim();
    left -= cell.text.length + 2;
    if (text !== '') rest.push({ ...cell, text });
  }
  return rest.length > 0 ? rest : [{ text: '' }];
}
