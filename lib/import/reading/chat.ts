import type { Line } from '../source-text.ts';
import type { Message, ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'text' | 'line'>[];

const DATE = String.raw`\d{1,4}[./-]\d{1,2}[./-]\d{2,4}`;
const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?`;
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
const DAY_LINE =
  /^[\s\p{P}]*(?:(?<d1>\d{1,4}[./-]\d{1,2}[./-]\d{2,4})|\p{L}{2,10}\.?,?\s{1,3}(?<d2>(?:\d{1,2}(?:st|nd|rd|th|er|\.)?\s(?:de\s)?\p{L}{3,10}|\p{L}{3,10}\s\d{1,2}|\d{1,2}[./]\d{1,2}),?\.?(?:\s(?:de\s)?20\d\d)?(?:[./]\d{2,4})?))[\s\p{P}]*$/u;
const MIN_STAMPS = 3;

interface Stamp {
  length: number;
  speaker?: string;
  date?: string;
}

function stampOf(text: string): Stamp | undefined {
  const m = STAMP.exec(text) ?? STAMP_ABOVE.exec(text);
  if (!m) return undefined;
  const { name, d1, d2, d3 } = m.groups ?? {};
  const date = d1 ?? d2 ?? d3;
  return { length: m[0].length, ...(name && { speaker: name.trim() }), ...(date && { date }) };
}

/**
 * An exported chat: its lines without the stamps, which say when something was written and never when it happens, and
 * its messages, newest first. Undefined unless two people speak at least.
 */
export function readChat<L extends Lines[number]>(
  lines: readonly L[],
): { lines: L[]; messages: Message[] } | undefined {
  const dated = lines.map((line) => stampOf(line.text));
  const stamps = dated.some((stamp) => stamp?.speaker) ? dated : undatedStamps(lines);
  const spoken = stamps.filter((stamp) => stamp?.speaker !== undefined);
  const speakers = new Set(spoken.map((stamp) => stamp?.speaker?.toLowerCase()));
  if (spoken.length < MIN_STAMPS || speakers.size < 2 || spoken.length < lines.length * 0.2) return undefined;
  const messages: Message[] = [];
  lines.forEach((_, i) => {
    const stamp = stamps[i];
    const last = messages.at(-1);
    const goesOn = last && (!stamp?.speaker || isSame(last, stamp));
    if (goesOn) last.lastLine = i;
    else messages.push({ headers: headersOf(stamp), level: 0, firstLine: i, lastLine: i });
  });
  return {
    lines: lines.map((line, i) => withoutStamp(line, stamps[i])),
    messages: messages.reverse(),
  };
}

/** Stamps that have only the hour; empty unless two people speak twice. */
function undatedStamps(lines: Lines): (Stamp | undefined)[] {
  let date: string | undefined;
  const times = new Map<string, number>();
  const stamps = lines.map(({ text }): Stamp | undefined => {
    const day = DAY_LINE.exec(text);
    if (day) {
      date = day.groups?.d1 ?? day.groups?.d2;
      return { length: text.length, ...(date && { date }) };
    }
    const m = BARE_STAMP.exec(text);
    const speaker = m?.groups?.name?.trim();
    if (!m || !speaker) return undefined;
    times.set(speaker, (times.get(speaker) ?? 0) + 1);
    return { length: m[0].length, speaker, ...(date && { date }) };
  });
  return [...times.values()].filter((count) => count > 1).length > 1 ? stamps : [];
}

function isSame(message: Message, stamp: Stamp): boolean {
  return message.headers.from?.name === stamp.speaker && message.headers.date === stamp.date;
}

function headersOf(stamp: Stamp | undefined): Message['headers'] {
  return {
    ...(stamp?.speaker && { from: { name: stamp.speaker } }),
    ...(stamp?.date && { date: stamp.date }),
  };
}

function withoutStamp<L extends Lines[number]>(line: L, stamp: Stamp | undefined): L {
  if (!stamp) return line;
  const { table: _, heading: __, ...rest } = line.line;
  const bare: Line = { ...rest, cells: dropFirst(rest.cells, stamp.length), startsBlock: true };
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
