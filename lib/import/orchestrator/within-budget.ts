import { fairShares } from '../fair-shares.ts';
import type { Line, SourceText } from '../source-text.ts';

/** Of all papers of one import: five hundred dense pages. Reading more takes more memory than a worker has. */
export const MAX_CHARACTERS = 1_500_000;
/** What a line costs beside its words. */
const LINE_CHARACTERS = 20;

const TOO_LONG = 'The papers of this import are very long together; of this one only the beginning was read.';

/**
 * The papers as far as one import can read them: short ones whole, of the others the beginning, as much of each. What is
 * cut says so among its warnings. What was cut before may be cut again, when more papers are there.
 */
export function withinBudget(sources: readonly SourceText[]): SourceText[] {
  const sizes = sources.map(sizeOf);
  const shares = fairShares(sizes, MAX_CHARACTERS);
  return sources.map((source, i) => {
    const share = shares[i] ?? 0;
    return share < (sizes[i] ?? 0) ? beginningOf(source, share) : source;
  });
}

const lineSize = ({ cells }: Line) => cells.reduce((sum, { text }) => sum + text.length, LINE_CHARACTERS);

/** The characters of a paper, with what its lines cost. */
export const sizeOf = ({ pages }: SourceText) =>
  pages.reduce((sum, { lines }) => lines.reduce((of, line) => of + lineSize(line), sum), 0);

function beginningOf(source: SourceText, share: number): SourceText {
  let left = share;
  const pages = source.pages.map((page) => ({
    ...page,
    lines: page.lines.flatMap((line) => {
      const room = left;
      left -= lineSize(line);
      if (left >= 0) return [line];
      return room > LINE_CHARACTERS ? [beginningOfLine(line, room - LINE_CHARACTERS)] : [];
    }),
  }));
  return { ...source, pages, warnings: [...new Set([...source.warnings, TOO_LONG])] };
}

/** The line may be the whole of a file without line breaks. */
function beginningOfLine(line: Line, room: number): Line {
  let left = room;
  const cells = line.cells.map((cell) => {
    const text = cell.text.slice(0, left);
    left -= text.length;
    return { ...cell, text };
  });
  return { ...line, cells };
}
