import type { Reading, ReadTable } from '../../reading/reading.ts';
import { foldName, wordsOf } from '../../recognizers/fold.ts';
import { isOfArtist, OF_EVERY_SHOW } from './show/names-artist.ts';

/** The heading of a column that says whose a row is. */
const ACT_HEADING =
  /^\W*(?:acts?|artists?|bands?|performers?|ensembles?|künstler(?:in|innen)?|artistes?|formation|artistas?|akt(?:er)?)\W*$/iu;

/**
 * The paper without the rows of its lists that are of other acts: a festival has one list of rooms or flights for everybody, with
 * a column that says who plays. Where none of its rows names the artist, the paper stays as it is.
 */
export function withoutRowsOfOthers(reading: Reading, artist: string | undefined): Reading {
  if (!artist) return reading;
  const others = new Set(reading.tables.flatMap((table) => rowsOfOthers(reading, table, artist)));
  if (others.size === 0) return reading;
  return {
    ...reading,
    lines: reading.lines.map((line) =>
      others.has(line.index)
        ? {
            ...line,
            text: '',
            line: { ...line.line, cells: line.line.cells.map((cell) => ({ ...cell, isStruck: true })) },
          }
        : line,
    ),
    tables: reading.tables.map((table) => ({
      ...table,
      rows: table.rows.filter(({ line }) => !others.has(line)),
    })),
  };
}

function rowsOfOthers(reading: Reading, { firstLine, rows }: ReadTable, artist: string): number[] {
  const head = reading.lines[firstLine]?.line.cells ?? [];
  const column = head.findIndex(({ text }) => ACT_HEADING.test(text));
  if (column < 0) return [];
  const whose = rows.map(({ line, cells }) => ({ line, act: cells[column]?.trim() ?? '' }));
  const isOurs = (act: string) => isOfArtist(act, artist) || isForAll(act);
  if (!whose.some(({ act }) => isOfArtist(act, artist))) return [];
  return whose
    .filter(({ line, act }) => line !== firstLine && act !== '' && !isOurs(act))
    .map(({ line }) => line);
}

/** `Crew`, `alle`: no act of a name. */
const isForAll = (act: string) => wordsOf(foldName(act)).every(({ text }) => OF_EVERY_SHOW.has(text));
