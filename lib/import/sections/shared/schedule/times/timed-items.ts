import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { statementsOf } from '../../../../reading/statements.ts';
import { timeGroups } from './time-groups.ts';

/** One clock time of a paper with the words that say what happens then. */
export interface TimedItem {
  time: string;
  /** What stands beside the time, the likeliest name first. */
  labels: string[];
  line: number;
  /** Label and time as they stand. */
  quote: string;
  /** The hour as it is written. */
  written?: string;
  /** Said as on a clock's face (`half eight`): nothing tells which half of the day is meant. */
  isTwelve?: boolean;
}

/** Every clock time of the lines with its label, from running orders in tables, columns and running text alike. */
export function timedItems(reading: Reading): TimedItem[] {
  const all = statementsOf(reading);
  const broken = all.filter((one) => one.lastLine > one.firstLine);
  const inProse = new Set(
    broken.flatMap((one) =>
      Array.from({ length: one.lastLine - one.firstLine + 1 }, (_, i) => one.firstLine + i),
    ),
  );
  const prose = all.filter((one) => inProse.has(one.firstLine) || inProse.has(one.lastLine));
  return [
    ...prose.flatMap((statement) => itemsOfText(reading, statement.firstLine, statement.text)),
    ...reading.lines
      .filter((line) => !line.isMailDate && (!inProse.has(line.index) || line.line.cells.length > 1))
      .flatMap((line) => itemsOfLine(reading, line)),
  ];
}

function itemsOfLine(reading: Reading, line: ReadLine): TimedItem[] {
  const cells = line.line.cells.filter((cell) => !cell.isStruck).map((cell) => cell.text.trim());
  if (cells.length < 2) return itemsOfText(reading, line.index, line.text);
  return cells.flatMap((cell, i) => {
    const own = itemsOfText(reading, line.index, cell);
    return own.map((item) => {
      if (item.labels.some((label) => /\p{L}{2}/u.test(label))) return item;
      const others = [cells[i - 1], cells[i + 1], ...cells].filter(
        (other): other is string => other !== undefined && other !== cell && /\p{L}{2}/u.test(other),
      );
      return { ...item, labels: [...new Set(others)], quote: line.text };
    });
  });
}

const SEPARATOR = /[,;·|•]|\s[–—/-]\s|[.!?]\s/u;

function itemsOfText(reading: Reading, line: number, text: string): TimedItem[] {
  if (isMailHead(text)) return [];
  const times = timeGroups(text, reading);
  const first = times[0];
  if (!first) return [];
  const isLabelFirst = /\p{L}{2}/u.test(withoutFillers(text.slice(0, first.from)));
  const items: TimedItem[] = [];
  times.forEach((found, i) => {
    const end = found.to;
    const previousEnd = times[i - 1]?.to ?? 0;
    if (found.isUntil && !BARE_START.test(text.slice(previousEnd, found.from))) return;
    const nextStart = times[i + 1]?.from ?? text.length;
    const parts = text.slice(previousEnd, found.from).replace(BARE_START, ' ').split(SEPARATOR);
    const behind = text.slice(end, nextStart).split(SEPARATOR);
    const at = behind.findIndex((part) => /\p{L}{2}/u.test(part));
    // `Support: Rauhfaser, 21-21:40, ihr 22 Uhr`: parted from this hour, what touches the next one is of it.
    const isOfNext = isLabelFirst && at > 0 && at === behind.length - 1 && i < times.length - 1;
    const after = isOfNext ? '' : (behind[at] ?? '');
    const side = sideOf(parts, after, isLabelFirst);
    const label = withoutFillers(side.text);
    const before = text.slice(previousEnd, found.from);
    const from = side.isBefore ? previousEnd + before.lastIndexOf(side.before ?? side.text) : found.from;
    const isToEnd = (side.isBefore && !side.before) || label === '';
    const to = isToEnd ? end : end + text.slice(end, nextStart).indexOf(after) + after.length;
    const quote = text.slice(from, to).trim();
    const [, bare] = BARE_START.exec(before) ?? [];
    items.push({
      time: bare ? `${bare.padStart(2, '0')}:00` : found.start,
      labels: label === '' ? [] : [label],
      line,
      quote,
      written: found.text,
      ...(found.isTwelve && { isTwelve: true }),
    });
  });
  return items;
}

/** When a mail was sent is no item of a running order. */
export function isMailHead(text: string): boolean {
  return (
    /^[>\s]*(?:from|to|cc|sent|date|subject|von|an|gesendet|datum|betreff|de|envoyé|para|enviado|fecha|objet|asunto|från|till|skickat|ämne)\s?:/iu.test(
      text,
    ) || /^[>\s]*(?:on|am|le|el|den)\s.{6,140}(?:wrote|schrieb|a écrit|escribió|skrev)/iu.test(text)
  );
}

const LENGTH = /^[\s(]*\d{1,3}\s?(?:min\p{L}*|mins?|hours?|std|stunden|h|heures?|horas?|timmar|['′])/iu;

/** The label stands right before the time, else right behind it, else further before (`one show, 9:00PM, 90 minutes`). */
function sideOf(
  parts: readonly string[],
  after: string,
  isLabelFirst: boolean,
): { text: string; isBefore: boolean; before?: string } {
  const isLabel = (part: string): boolean => /\p{L}{2}/u.test(withoutFillers(part));
  const last = parts.at(-1) ?? '';
  const stage = ON_STAGE.exec(after)?.[0];
  if (stage && isLabel(last)) return { text: `${last.trim()} ${stage.trim()}`, isBefore: true, before: last };
  if (isLabelFirst && isLabel(last)) return { text: last, isBefore: true };
  // `21:15 (Support 20:30)`: what stands in brackets is about another hour.
  if (isLabel(after) && !LENGTH.test(after) && !/^\s*\(/u.test(after))
    return { text: after, isBefore: false };
  if (/[(]/u.test(last) && isLabel(last)) return { text: last, isBefore: true };
  const further = isLabelFirst ? parts.findLast(isLabel) : undefined;
  return further === undefined ? { text: '', isBefore: false } : { text: further, isBefore: true };
}

/** `you 9 till 10.30`: the hour without minutes begins it. */
const BARE_START = /(?<![\d:.,])(1?\d|2[0-3])\s?(?:to|till|til|until|bis|jusqu.à|hasta|[-–])\s{0,2}$/iu;

/** `ihr seid um 21:15 Uhr dran`: the verb stands on both sides of the hour. */
const ON_STAGE =
  /^\s?(?:uhr\s)?(?:dran|auf d(?:er|ie) bühne|rauf|sur scène|en escena|på scen(?:en)?|on stage)(?!\p{L})/iu;

const EDGES = /^[\s:.…_–—|>*·,(-]+|[\s:.…_–—|*·,(-]+$/gu;
const FILLER =
  '(?:um|ab|at|from|approx|ca|circa|kl|klockan|à|a|las|dès|vers|gegen|uhr|h|then|dann|danach|ensuite|puis|luego|sedan|sen|and|und|et|y|och|the|is|ist|est|es|är|i)';
const FIRST_FILLER = new RegExp(`^${FILLER}(?=[\\s:.]|$)`, 'iu');
const LAST_FILLER = new RegExp(`(?<=^|[\\s:.])${FILLER}$`, 'iu');

/** The label without the little words and leaders that tie it to its time. */
function withoutFillers(text: string): string {
  let label = text;
  for (let round = 0; round < 4; round++) {
    const shorter = label
      .replace(EDGES, '')
      .replace(FIRST_FILLER, '')
      .replace(LAST_FILLER, '')
      .replace(EDGES, '');
    if (shorter === label) break;
    label = shorter;
  }
  return label;
}
