import { middleOf, type PdfWord } from './pdf-page.ts';
import { median } from './rows.ts';
import type { RuledTable } from './ruled-tables.ts';

/** Words that stand close together, over one or several lines: the content of one cell. */
interface Block {
  words: PdfWord[];
  x0: number;
  x1: number;
  /** Middles of its first and its last line. */
  top: number;
  bottom: number;
  em: number;
  lines: number;
}

/** Blocks beside each other: one row of what may be a table. */
interface Band {
  blocks: Block[];
  top: number;
  bottom: number;
}

const CELL_GAP_EM = 0.73;
const MAX_LINE_STEP_EM = 1.34;
const MIN_BANDS = 3;
/** Finding blocks compares each piece of a line with the blocks above it. */
const MAX_WORDS = 4_000;

/**
 * Finds tables without rules whose cells hold several lines: white above and below the rows tells them apart, however
 * the lines of neighbouring cells lie to each other. Tables of single lines are left for the row layout.
 */
export function takePaddedTables(words: readonly PdfWord[]): { tables: RuledTable[]; rest: PdfWord[] } {
  const rest = [...words];
  if (words.length > MAX_WORDS) return { tables: [], rest };
  const tables: RuledTable[] = [];
  for (const run of runsOfRows(bandsOf(blocksOf(words)))) {
    const table = tableOf(run);
    if (table) tables.push(table);
  }
  const taken = new Set(tables.flatMap((table) => table.rows.flatMap((row) => row.cells.flat())));
  return { tables, rest: rest.filter((word) => !taken.has(word)) };
}

function blocksOf(words: readonly PdfWord[]): Block[] {
  const blocks: Block[] = [];
  let open: Block[] = [];
  for (const piece of piecesOf(words)) {
    open = open.filter((block) => piece.top - block.bottom <= block.em * MAX_LINE_STEP_EM);
    const above = open.filter((block) => continues(block, piece));
    const [block] = above;
    if (block && above.length === 1) {
      block.words.push(...piece.words);
      block.x0 = Math.min(block.x0, piece.x0);
      block.x1 = Math.max(block.x1, piece.x1);
      block.bottom = piece.top;
      block.lines++;
    } else {
      blocks.push(piece);
      open.push(piece);
    }
  }
  return blocks;
}

function continues(block: Block, piece: Block): boolean {
  const step = (piece.top - block.bottom) / block.em;
  const overlap = Math.min(block.x1, piece.x1) - Math.max(block.x0, piece.x0);
  return step > 0.7 && overlap > 0 && Math.abs(piece.em - block.em) < block.em * 0.15;
}

/** The stretches of each line between wide gaps, from top to bottom. */
function piecesOf(words: readonly PdfWord[]): Block[] {
  const lines: { y: number; words: PdfWord[] }[] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1);
    const em = Math.min(word.em, last?.words[0]?.em ?? word.em);
    if (last && middleOf(word) - last.y < em * 0.25) last.words.push(word);
    else lines.push({ y: middleOf(word), words: [word] });
  }
  return lines.flatMap(({ y, words: own }) => {
    const pieces: PdfWord[][] = [];
    for (const word of own.sort((a, b) => a.x0 - b.x0)) {
      const last = pieces.at(-1)?.at(-1);
      if (last && word.x0 - last.x1 < word.em * CELL_GAP_EM) pieces.at(-1)?.push(word);
      else pieces.push([word]);
    }
    return pieces.map((piece): Block => {
      const x1 = Math.max(...piece.map((word) => word.x1));
      const em = median(piece.map((word) => word.em));
      return { words: piece, x0: piece[0]?.x0 ?? 0, x1, top: y, bottom: y, em, lines: 1 };
    });
  });
}

/** Blocks that share a height are one band; bands do not reach into each other. */
function bandsOf(blocks: readonly Block[]): Band[] {
  const bands: Band[] = [];
  for (const block of [...blocks].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    if (last && block.top - block.em * 0.35 < last.bottom + block.em * 0.35) {
      last.blocks.push(block);
      last.bottom = Math.max(last.bottom, block.bottom);
    } else bands.push({ blocks: [block], top: block.top, bottom: block.bottom });
  }
  return bands;
}

/** Bands of at least two blocks that follow each other in the same columns. */
function runsOfRows(bands: readonly Band[]): Band[][] {
  const runs: Band[][] = [];
  let run: Band[] = [];
  for (const band of bands) {
    const isRow = band.blocks.length >= 2 && band.blocks.every((block) => block.lines <= 6);
    if (isRow && (run.length === 0 || sharesColumns(run, band))) {
      run.push(band);
      continue;
    }
    runs.push(run);
    run = isRow ? [band] : [];
  }
  runs.push(run);
  return runs.filter((one) => one.length >= MIN_BANDS);
}

/** Most blocks of the band start, end or are centred where a block of the rows above does. */
function sharesColumns(run: readonly Band[], band: Band): boolean {
  const above = run.slice(-4).flatMap((one) => one.blocks);
  const aligned = band.blocks.filter((block) =>
    above.some(
      (other) =>
        Math.abs(other.x0 - block.x0) < block.em * 0.4 ||
        Math.abs(other.x1 - block.x1) < block.em * 0.4 ||
        Math.abs(other.x0 + other.x1 - block.x0 - block.x1) < block.em * 0.6,
    ),
  );
  const gap = band.top - (run.at(-1)?.bottom ?? band.top);
  return aligned.length >= band.blocks.length * 0.6 && gap < (band.blocks[0]?.em ?? 0) * 4;
}

function tableOf(run: readonly Band[]): RuledTable | undefined {
  const wrapped = run.filter((band) => band.blocks.some((block) => block.lines > 1));
  const columns = columnsOf(run);
  if (wrapped.length === 0 || columns.length < 2) return undefined;
  // One row of many lines above a single one is two columns of text rather than a table.
  const most = Math.max(...run.map((band) => band.blocks.length));
  if (run.filter((band) => band.blocks.length >= Math.max(2, most * 0.6)).length < MIN_BANDS)
    return undefined;
  // Two blocks side by side in one column: the columns are not what they seemed.
  if (run.some((band) => hasNeighboursInColumn(band, columns))) return undefined;
  const rows = run.map((band) => {
    const cells: PdfWord[][] = columns.map(() => []);
    for (const block of band.blocks) cells[columnAt(block, columns)]?.push(...block.words);
    const ys = band.blocks.flatMap((block) => block.words);
    return {
      y0: Math.min(...ys.map((word) => word.y0)),
      y1: Math.max(...ys.map((word) => word.y1)),
      cells,
    };
  });
  const [x0 = 0, x1 = 0] = [columns[0]?.x0, columns.at(-1)?.x1];
  const y0 = Math.min(...rows.map((row) => row.y0));
  const y1 = Math.max(...rows.map((row) => row.y1));
  return { x0, x1, y0, y1, columns: [...columns.map((column) => column.x0), x1], rows };
}

interface Column {
  x0: number;
  x1: number;
}

function columnAt(block: Block, columns: readonly Column[]): number {
  return Math.max(
    0,
    columns.findLastIndex((column) => block.x0 >= column.x0 - 1),
  );
}

function hasNeighboursInColumn(band: Band, columns: readonly Column[]): boolean {
  return band.blocks.some((block, i) =>
    band.blocks
      .slice(i + 1)
      .some(
        (other) =>
          columnAt(block, columns) === columnAt(other, columns) &&
          (other.x0 > block.x1 || block.x0 > other.x1),
      ),
  );
}

/** The stretches of x that the blocks of the fuller rows cover. */
function columnsOf(run: readonly Band[]): Column[] {
  const most = Math.max(...run.map((band) => band.blocks.length));
  const full = run.filter((band) => band.blocks.length >= most * 0.6).flatMap((band) => band.blocks);
  const columns: Column[] = [];
  for (const block of full.sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && block.x0 < last.x1) last.x1 = Math.max(last.x1, block.x1);
    else columns.push({ x0: block.x0, x1: block.x1 });
  }
  return columns;
}
