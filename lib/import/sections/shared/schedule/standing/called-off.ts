import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { statementsOf } from '../../../../reading/statements.ts';
import { findDates } from '../../../../recognizers/dates.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import { CANCELLED, DECLINED, LAPSED, REPLACED } from '../../../../recognizers/standing-words.ts';
import { linesNoted } from '../../standing/footnotes.ts';
import { mayCome } from '../../standing/papers.ts';
import { type ActWord, findActWords } from '../acts/act-words.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import { timeGroups } from '../times/time-groups.ts';
import { cancelledClauses, isCancelled } from './cancelled.ts';

/** What a paper calls off in other words than those that give its time. */
export function withoutCalledOff(reading: Reading, items: readonly ScheduleItem[]): ScheduleItem[] {
  const timed = new Set(items.map(({ line }) => line));
  const clauses = clausesOff(reading);
  const noted = linesNoted(reading, isCancelled);
  const rows = rowsOff(reading);
  return items.filter(
    (item) =>
      !rows.has(item.line) &&
      !(item.isListed && noted.has(item.line)) &&
      !isOffBelow(reading, item, timed) &&
      !clauses.some((clause) => isMeant(reading, clause, item, items)),
  );
}

/** The rows of which a column of its own says what became of them: `lost - Mayor's diary`, `superseded, see below`. */
function rowsOff(reading: Reading): Set<number> {
  const rows = reading.tables.flatMap((table) => {
    const status = table.columns.flatMap(({ label }, at) => (STATUS.test(label) ? [at] : []));
    return table.rows.filter(({ cells }) => status.some((at) => OFF.test(cells[at] ?? '')));
  });
  return new Set(rows.map(({ line }) => line));
}

const STATUS = /^\P{L}*(?:status|state|statut|état|etat|estado|situaci[óo]n|läge)\P{L}*$/iu;
const OFF = quick(
  new RegExp(
    `^\\P{L}*(?:${CANCELLED}|${DECLINED}|${LAPSED}|${REPLACED}|lost|gone|dead|off|out|no|not happening|nein|weg|raus|fällt (?:weg|aus)|perdue?|non|hors|caíd[oa]|fuera|nej|bort)(?!\\p{L})`,
    'iu',
  ),
);

/** So many lines may tell more of a row before the one that calls it off. */
const REACH = 2;
/** Marks that set a remark apart from what it is said of: `*** KILLED`, `-> cancelled`, `(scrapped)`. */
const REMARK = /^\s*(?:[*!>(→[–—-]|=>|n\.?b\.?|note)/iu;
const POINTS_BACK = /^\P{L}*(?:this|that|it|these|das|dies\p{L}{0,2}|ce(?:la|tte)?|est[aeo]|det(?:ta)?)\s/iu;

/** `1B  6:40p  Airport | Hotel` and below it `*** KILLED, do not send car ***`. */
function isOffBelow(reading: Reading, item: ScheduleItem, timed: ReadonlySet<number>): boolean {
  if (!item.isListed) return false;
  for (let at = item.line + 1; at <= item.line + REACH; at++) {
    const line = reading.lines[at];
    if (!line || timed.has(at) || line.line.startsBlock || isEntry(line) || hasTime(reading, line))
      return false;
    const [off] = cancelledClauses(line.text);
    if (off && !names(line.text, item)) return false;
    const isRemark = REMARK.test(line.text) || POINTS_BACK.test(line.text) || isIndented(reading, at);
    if (off && (isRemark || opensOff(line.text))) return true;
  }
  return false;
}

/** A row with its own number or label, or with words of its own that are struck. */
function isEntry({ line }: ReadLine): boolean {
  const filled = line.cells.filter(({ text }) => text.trim() !== '');
  return line.cells.some(({ isStruck }) => isStruck) || (filled.length > 1 && filled[0] === line.cells[0]);
}

function hasTime(reading: Reading, { text }: ReadLine): boolean {
  return timeGroups(text, reading).length > 0;
}

/** The line tells of the item or of nothing that has a name. */
function names(text: string, item: ScheduleItem): boolean {
  return findActWords(text).every(({ kind, isStrong }) => !isStrong || kind === item.kind);
}

function isIndented(reading: Reading, at: number): boolean {
  return reading.lines[at]?.line.cells[0]?.text.trim() === '';
}

/** `Cancelled on 3 May by the promoter`: its first words say so. */
function opensOff(text: string): boolean {
  return isCancelled(text.trim().split(/\s+/u).slice(0, 2).join(' '));
}

/** A ride or a talk is one of several of its kind; these are one, whatever the paper calls them. */
const OF_MANY_NAMES: ReadonlySet<string> = new Set(['press', 'transfer', 'rehearsal', 'load-in']);

interface ClauseOff {
  text: string;
  message: number;
  word: ActWord;
}

/** `The press conference has come to nothing.`: what is off by its name, without its time. */
export function clausesOff(reading: Reading): ClauseOff[] {
  return statementsOf(reading).flatMap(({ text, message }) =>
    cancelledClauses(text).flatMap(({ from, to }) => {
      const clause = text.slice(from, to);
      const words = findActWords(clause).filter(({ isStrong, text: said }) => isStrong || said === 'SC');
      const [word] = words;
      if (!word || word.kind === 'set' || words.some(({ kind }) => kind !== word.kind)) return [];
      if (mayCome(text) || timeGroups(clause, reading).length > 0) return [];
      return [{ text: clause, message: message ?? 0, word }];
    }),
  );
}

/** The clause speaks of this item, and of no other one that the paper gives a time. */
function isMeant(
  reading: Reading,
  { text, message, word }: ClauseOff,
  item: ScheduleItem,
  items: readonly ScheduleItem[],
): boolean {
  if (word.kind !== item.kind || (reading.lines[item.line]?.message ?? 0) < message) return false;
  if (items.filter(({ kind }) => kind === word.kind).length > 1) return false;
  const own = findActWords(item.title.text).find(({ kind }) => kind === word.kind);
  if (OF_MANY_NAMES.has(word.kind) && lastWord(own?.text ?? item.title.text) !== lastWord(word.text))
    return false;
  const [date] = findDates(text, reading);
  return date === undefined || item.date === undefined || date.value.date === item.date.value;
}

function lastWord(words: string): string {
  return words.toLowerCase().split(/[\s-]/u).at(-1) ?? '';
}
