import type { Reading, ReadLine } from '../../reading/reading.ts';
import type { TechnicalField } from './fields.ts';
import { scoreFields } from './score.ts';

/** So many rows that name gear and who brings it are a list of what the show needs. */
const MIN_ROWS = 3;
const MAX_CELLS = 4;

/** Who brings a thing, or that it is there: all that such a cell holds. */
const SUPPLIED =
  /^(?:by |from |vom |von der |par |de |por |av )?(?:the |das |der |die |la |le |l['’]|el |los )?(?:venue|house|in-?house|promoter|organi[sz]er|purchaser|local|artist|band|act|group|touring|tour|production|rental|hired?|own|veranstalter(?:in)?|haus|künstler(?:in)?|verleih|gemietet|eigen|salle|organisat(?:eur|ion)|groupe|artiste|production|location|sala|organizador(?:a)?|organizaci[óo]n|promotora?|grupo|banda|artista|alquiler|producci[óo]n|arrangör(?:en)?|huset|lokalen|bandet|artisten|hyrs?|egen|eget|ok(?:ay)?|yes|ja|oui|s[ií]|✓|✔|x|provided|supplied|vorhanden|gestellt|fournie?|disponible|finns)\.?$/iu;
const DENIED =
  /^(?:no|none|n\/a|not available|nein|nicht vorhanden|entfällt|non|pas disponible|no disponible|nej|finns (?:ej|inte)|[✗✘–-])\.?$/iu;

/** `4`, `1 set` */
const HOW_MANY = /^\d{1,3}(?:\s?[x×]|\s\p{L}{2,8})?$/u;

export interface GearRow {
  line: number;
  text: string;
  field: TechnicalField;
}

/** `Bass amp Markbass | venue`, `In-ears | artist`: the rows that say of gear who brings it, each with the field it belongs to. */
export function gearRows(reading: Reading): GearRow[] {
  return groupsOfRows(reading).flatMap((rows) => {
    const told = rows.filter(namesThingAndHand);
    const named = told.filter((line) => fieldOf(line) !== undefined);
    return named.length < MIN_ROWS || named.length < told.length * 0.6 ? [] : sortedRows(told);
  });
}

/** One thing, how many, and who brings it; `Stage | 8 x 6 m | venue` begins with a heading and is read as such. */
function namesThingAndHand(line: ReadLine): boolean {
  const cells = cellsOf(line);
  const others = cells.filter((cell) => !SUPPLIED.test(cell) && !HOW_MANY.test(cell));
  return others.length === 1 && others.length < cells.length && cells.some((cell) => SUPPLIED.test(cell));
}

/** A row that names nothing known goes with the one above it. */
function sortedRows(rows: readonly ReadLine[]): GearRow[] {
  let open: TechnicalField = 'equipment';
  return rows.map((line) => {
    open = fieldOf(line) ?? open;
    return { line: line.index, text: line.text.trim(), field: open };
  });
}

const fieldOf = (line: ReadLine): TechnicalField | undefined =>
  scoreFields(cellsOf(line).join(' ')).find((one) => one.isSure)?.field;

/** Lines right below each other that have the same number of cells. */
function groupsOfRows(reading: Reading): ReadLine[][] {
  const groups: ReadLine[][] = [];
  for (const line of reading.lines) {
    const count = cellsOf(line).length;
    if (count < 2 || count > MAX_CELLS || cellsOf(line).some((cell) => DENIED.test(cell))) continue;
    const last = groups.at(-1)?.at(-1);
    const isNext = last !== undefined && line.index - last.index <= 2 && cellsOf(last).length === count;
    if (isNext) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Narrow columns may stand together in one cell, a line each. */
const cellsOf = ({ line }: ReadLine): string[] =>
  line.cells.flatMap(({ text }) => text.split('\n').map((part) => part.trim())).filter(Boolean);
