import type { Reading, ReadLine } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { phrasePattern } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';

/** One clock time of a paper with the words that say what happens then. */
export interface TimedItem {
  time: string;
  /** What stands beside the time, the likeliest name first. */
  labels: string[];
  line: number;
  /** Label and time as they stand. */
  quote: string;
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
  const times = findTimes(text, reading);
  const first = times[0];
  if (!first) return [];
  const isLabelFirst = /\p{L}{2}/u.test(withoutFillers(text.slice(0, first.start)));
  const items: TimedItem[] = [];
  times.forEach((found, i) => {
    if (found.value.range === 'end') return;
    const isRange = times[i + 1]?.value.range === 'end';
    const end = isRange ? (times[i + 1]?.end ?? found.end) : found.end;
    const previousEnd = times[i - 1]?.end ?? 0;
    const nextStart = times[isRange ? i + 2 : i + 1]?.start ?? text.length;
    const parts = text.slice(previousEnd, found.start).split(SEPARATOR);
    const after =
      text
        .slice(end, nextStart)
        .split(SEPARATOR)
        .find((part) => /\p{L}{2}/u.test(part)) ?? '';
    const side = sideOf(parts, after, isLabelFirst);
    const label = withoutFillers(side.text);
    const before = text.slice(previousEnd, found.start);
    const from = side.isBefore ? previousEnd + before.lastIndexOf(side.text) : found.start;
    const to =
      side.isBefore || label === '' ? end : end + text.slice(end, nextStart).indexOf(after) + after.length;
    const quote = text.slice(from, to).trim();
    items.push({ time: found.value.time, labels: label === '' ? [] : [label], line, quote });
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
): { text: string; isBefore: boolean } {
  const isLabel = (part: string): boolean => /\p{L}{2}/u.test(withoutFillers(part));
  const last = parts.at(-1) ?? '';
  if (isLabelFirst && isLabel(last)) return { text: last, isBefore: true };
  if (isLabel(after) && !LENGTH.test(after)) return { text: after, isBefore: false };
  const further = isLabelFirst ? parts.findLast(isLabel) : undefined;
  return further === undefined ? { text: '', isBefore: false } : { text: further, isBefore: true };
}

const EDGES = /^[\s:.…_–—|>*·,(-]+|[\s:.…_–—|*·,(-]+$/gu;
const FILLER =
  '(?:um|ab|at|from|approx|ca|circa|kl|klockan|à|a|las|dès|vers|gegen|uhr|h|then|and|und|et|y|och|the|is|ist|est|es|är|i)';
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

/** Things on a running order that are never the artist's own set. */
export const NOT_THE_SET = phrasePattern(
  'support(?:s| act)?',
  'opener',
  'opening act',
  'opens',
  'special guest',
  'guest',
  'doors?',
  'sound ?-?check',
  'line ?-?check',
  'load',
  'load-?in',
  'load-?out',
  'get-?in',
  'get-?out',
  'access',
  'curfew',
  'end',
  'ends',
  'finish',
  'dinner',
  'meal',
  'lunch',
  'breakfast',
  'catering',
  'meet',
  'greet',
  'press',
  'interview',
  'transfer',
  'pick-?up',
  'pickup',
  'departure',
  'arrival',
  'lobby',
  'check',
  'call',
  'hotel',
  'changeover',
  'interval',
  'box office',
  'bus',
  'van',
  'hold',
  'rehearsal',
  'set ?-?up',
  'strike',
  'settlement',
  'residents?',
  'after ?show',
  'vorband',
  'vorgruppe',
  'einlass',
  'anspielprobe',
  'probe',
  'aufbau',
  'abbau',
  'ankunft',
  'anreise',
  'abreise',
  'abfahrt',
  'abholung',
  'ende',
  'schluss',
  'essen',
  'abendessen',
  'pause',
  'umbau',
  'ladezeit',
  'türen',
  'saalöffnung',
  'sperrstunde',
  'bis',
  'première partie',
  '1ère partie',
  'ouverture',
  'portes',
  'balances?',
  'réglages',
  'arrivée',
  'départ',
  'montage',
  'démontage',
  'repas',
  'dîner',
  'fin',
  'couvre-feu',
  'entracte',
  'accueil',
  'catering',
  'raccords',
  'changement',
  'telonero\\p{L}?',
  'artista invitad[oa]',
  'apertura',
  'puertas',
  'prueba',
  'montaje',
  'desmontaje',
  'carga',
  'descarga',
  'llegada',
  'salida',
  'cena',
  'comida',
  'fin',
  'cierre',
  'toque de queda',
  'recogida',
  'catering',
  'förband',
  'insläpp',
  'dörrar',
  'dörröppning',
  'ljudkoll',
  'inlastning',
  'urlastning',
  'get-in',
  'ankomst',
  'avresa',
  'mat',
  'middag',
  'slut',
  'paus',
  'rigg',
  'rivning',
  'hämtning',
  'publikinsläpp',
  'técnic[oa]',
  'ensayos?',
  'prueba general',
  'filage',
  'répétition',
  'générale',
  'durchlauf',
  'generalprobe',
  'tech(?:nical)? run',
  'run-?through',
  'dress(?: rehearsal)?',
  'genrep',
  'rep(?:etition)?',
  'genomdrag',
);
