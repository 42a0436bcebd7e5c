import { foldName } from '../../../recognizers/fold.ts';
import { columnCells } from '../columns/column-cells.ts';
import type { PlannedLeg } from '../entries.ts';
import type { Role } from '../types.ts';

/** Columns that tell the flights themselves apart, whatever became of them. */
const OF_THE_FLIGHT: ReadonlySet<Role | undefined> = new Set<Role | undefined>([
  'flight',
  'airline',
  'route',
  'from',
  'to',
  'departure',
  'arrival',
  'date',
  'class',
  'seat',
  'reference',
  'ticket',
  'passenger',
  'given',
  'surname',
  'duration',
  'aircraft',
]);

const LEADING_MARK = /^\s*([^\p{L}\d\s"'(«„“])(?=\s)/u;

/**
 * Whether a flight stands in its paper as those do with which nothing competes, and its rival does not: with their mark
 * before it, or with their words in a column that is not about the flight itself. What those words mean need not be known.
 */
export function isToldAsOthers(leg: PlannedLeg, rival: PlannedLeg, others: readonly PlannedLeg[]): boolean {
  const { reading } = leg;
  const rows = new Set(
    others.flatMap((one) => (one.reading === reading && isApart(one, leg, rival) ? one.firstLine : [])),
  );
  if (rival.reading !== reading || rival.firstLine === leg.firstLine || rows.size === 0) return false;
  const isShared = (marks: (line: number) => readonly string[]) =>
    marks(leg.firstLine).some(
      (mark, at) =>
        mark !== '' &&
        (marks(rival.firstLine)[at] ?? '') !== '' &&
        marks(rival.firstLine)[at] !== mark &&
        [...rows].every((row) => marks(row)[at] === mark),
    );
  const markOf = (line: number) => [LEADING_MARK.exec(reading.lines[line]?.text ?? '')?.[1] ?? ''];
  const remarksOf = (line: number) =>
    columnCells(reading, line).map(({ start, end, column }) => {
      const words = foldName((reading.lines[line]?.text ?? '').slice(start, end)).trim();
      return OF_THE_FLIGHT.has(column.role) || /\d/u.test(words) || !/\p{L}{2}/u.test(words) ? '' : words;
    });
  return isShared(markOf) || isShared(remarksOf);
}

const isApart = ({ firstLine }: PlannedLeg, leg: PlannedLeg, rival: PlannedLeg): boolean =>
  firstLine !== leg.firstLine && firstLine !== rival.firstLine;
