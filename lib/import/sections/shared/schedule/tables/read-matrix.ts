import type { Reading, ReadTable } from '../../../../reading/reading.ts';
import { findTimes } from '../../../../recognizers/times.ts';
import { type ActKind, kindOfTitle } from '../acts/act-words.ts';
import { type Day, type DayContext, dayIn } from '../days/day-context.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import { isCancelled, levelOf } from '../standing/cancelled.ts';
import { timeGroups, timesOf } from '../times/time-groups.ts';
import { WAY_WORDS } from '../ways/way-labels.ts';

/** Short headings of tour grids. */
const SHORT: Record<string, ActKind> = {
  li: 'load-in',
  in: 'load-in',
  sc: 'soundcheck',
  on: 'set',
  stage: 'set',
  show: 'set',
  set: 'set',
  lo: 'load-out',
  out: 'load-out',
  end: 'curfew',
  ende: 'curfew',
};
const NOT_ACTS = new Set<ActKind>(['hotel', 'flight', 'changeover', 'support', 'transfer']);
const WHERE =
  /^(?:venue|place|location|ort|saal|halle|lieu|salle|lugar|sala|recinto|plats|lokal|spelplats|spielort|club)$/iu;
const ACTS =
  /^(?:artists?|acts?|bands?|k[üu]nstler(?:in)?|artistes?|groupes?|artistas?|grupos?|artister?|name|nom|nombre|namn|formation)$/iu;
const DAY_COLUMN = new RegExp(`^(?:${WAY_WORDS.date})$`, 'iu');
/** Beside the other acts of a place, who arrives is the band. */
const ARRIVALS = /^(?:arriv[ée]e?s?|arrivals?|ankunft|eintreffen|llegadas?|ankomst)$/iu;
/** So many columns of acts make a table a grid of days. */
const MIN_ACTS = 2;

/** So many cells make a line the head of a grid. */
const MIN_CELLS = 4;

/** Grids that are set in columns of plain text: a line of headings, and lines of as many cells below it. */
export function textGrids(reading: Reading): ReadTable[] {
  const grids: ReadTable[] = [];
  for (const head of reading.lines) {
    const cells = head.line.cells;
    if (head.line.table !== undefined || cells.length < MIN_CELLS) continue;
    const named = cells.filter((cell) => actKind(cell.text.trim()) !== undefined);
    if (named.length < MIN_ACTS) continue;
    const rows: ReadTable['rows'] = [];
    for (let at = head.index + 1; at < reading.lines.length; at++) {
      const line = reading.lines[at];
      if (line?.line.cells.length !== cells.length || line.line.table !== undefined) break;
      rows.push({ line: at, cells: line.line.cells.map((cell) => cell.text) });
    }
    if (rows.length === 0) continue;
    const columns = cells.map((cell) => ({ label: cell.text.trim() }));
    grids.push({ firstLine: head.index, lastLine: head.index + rows.length, columns, rows });
  }
  return grids;
}

function actKind(label: string): ActKind | undefined {
  return SHORT[label.toLowerCase().replace(/[./]/g, '')] ?? kindOfTitle(label)?.kind;
}

/** Columns of this name bound whatever the row is about. */
const BOUND =
  /^(?:start(?:s|ing)?|begin(?:n|s)?|from|von|ab|d[ée]but|inicio|comienzo|desde|kl\.?|b[öo]rjar|end(?:e|s|ing)?|until|to|till|bis|fin|final|hasta|slut|out|off|in)$/iu;

interface ActColumn {
  at: number;
  label: string;
  kind: ActKind;
}

/** A grid with a row for each day and a column for each act: `Date | Venue | Load-in | SC | Doors | On`. */
export function readMatrix(reading: Reading, table: ReadTable, days: DayContext): ScheduleItem[] {
  const acts = actColumns(reading, table);
  const where = table.columns.findIndex((column) => WHERE.test(column.label.trim()));
  // The rows of a tour, each with its day and its house, need but one: `Date | City | Venue | On stage | Travel`.
  const isTour = where >= 0 && table.columns.some((column) => DAY_COLUMN.test(column.label.trim()));
  const isOneOfTour = isTour && acts.some(({ kind }) => kind === 'set' || kind === 'doors');
  if (acts.length < (isOneOfTour ? 1 : MIN_ACTS) || acts.every((act) => BOUND.test(act.label))) return [];
  const whose = table.columns.findIndex((column) => ACTS.test(column.label.trim()));
  let carried: Day | undefined;
  return table.rows.flatMap((row) => {
    const line = reading.lines[row.line];
    if (!line || line.line.cells.every((cell) => cell.isStruck) || isCancelled(line.text)) return [];
    const others = row.cells.filter((_, i) => !acts.some((act) => act.at === i)).join('  ');
    carried = dayIn(reading, others, row.line) ?? carried;
    const date = carried ?? days.dayOf(row.line);
    const place = where >= 0 ? row.cells[where]?.trim() : undefined;
    const who = whose >= 0 ? row.cells[whose]?.trim() : undefined;
    return acts.flatMap((act): ScheduleItem[] => {
      const time = timeGroups(row.cells[act.at]?.trim() ?? '', reading)[0];
      if (!time) return [];
      return [
        {
          reading,
          line: row.line,
          quote: line.text,
          kind: act.kind,
          title: { text: act.label, line: Math.max(0, table.firstLine) },
          ...(date && { date }),
          ...timesOf(time),
          ...(place && { location: { text: place, line: row.line } }),
          ...(who && { who: { text: who, line: row.line, isOfActs: true } }),
          method: 'table',
          reason: `column “${act.label}” of a grid of days`,
          level: levelOf(reading, line),
          isListed: true,
        },
      ];
    });
  });
}

/** Columns that are headed by an act and hold times. */
function actColumns(reading: Reading, table: ReadTable): ActColumn[] {
  return table.columns.flatMap((column, at): ActColumn[] => {
    const label = column.label.replace(/[:*]+$/u, '').trim();
    const kind = ARRIVALS.test(label) ? 'load-in' : actKind(label);
    if (!kind || NOT_ACTS.has(kind) || label.length > 24) return [];
    const cells = table.rows
      .map((row) => row.cells[at]?.trim() ?? '')
      .filter((cell) => /\p{L}|\d/u.test(cell));
    const times = cells.filter((cell) => cell.length < 24 && findTimes(cell, reading).length > 0);
    return times.length > 0 && times.length >= cells.length / 2 ? [{ at, label, kind }] : [];
  });
}
