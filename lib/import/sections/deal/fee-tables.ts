import type { Standing } from '../../candidate.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Reading, ReadTable } from '../../reading/reading.ts';
import type { Found } from '../../recognizers/found.ts';
import { type FoundMoney, findBareAmounts, findMoney } from '../../recognizers/money.ts';
import { isFeeLabel } from './fee-labels.ts';
import type { FeeReading } from './fee-reading.ts';
import { isStruck, standingOf } from './fee-standing.ts';

/** Fees in tables: under a column that is headed so, or in a row of a list of prices. */
export function feesInTables(reading: Reading, artist: string | undefined, standing: Standing): FeeReading[] {
  return reading.tables.flatMap((table) => {
    const column = table.columns.findIndex((one) => isFeeLabel(one.label));
    if (column >= 0) return underColumn(reading, table, column, artist, standing);
    const figures = isHistory(table) ? table.columns.findIndex((one) => FIGURE.test(one.label)) : -1;
    return figures >= 0
      ? underColumn(reading, table, figures, artist, standing)
      : inPriceRow(reading, table, standing);
  });
}

const STATUS =
  /^(?:(?:deal |offer |booking )?status|state|outcome|result|decision|stand|ergebnis|statut|état|résultat|estado|resultado|läge|utfall|resultat)$/iu;
const FIGURE =
  /^(?:figure|amount|sum|money|offer(?:ed)?|betrag|summe|angebot|montant|offre|proposition|importe|oferta|propuesta|belopp|summa|bud)(?:\s?\([^)]{1,12}\))?$/iu;
const ACTS_OR_PLACES =
  /^(?:acts?|artists?|bands?|name|support|künstler(?:in)?|artistes?|groupes?|artistas?|grupos?|artister|akt|venue|city|town|ort|stadt|spielort|haus|ville|lieu|salle|ciudad|lugar|sala|stad|plats|lokal)$/iu;

/** The rounds of one negotiation, each with how it ended; no list of what acts are paid, or houses pay. */
function isHistory(table: ReadTable): boolean {
  const labels = table.columns.map((one) => one.label.trim());
  return labels.some((label) => STATUS.test(label)) && !labels.some((label) => ACTS_OR_PLACES.test(label));
}

/** A column headed `Fee`: its only row, the row of this artist, or of a negotiation's rounds the one that was agreed. */
function underColumn(
  reading: Reading,
  table: ReadTable,
  column: number,
  artist: string | undefined,
  standing: Standing,
): FeeReading[] {
  const rows = table.rows.filter((row) => sumIn(row.cells[column] ?? '', reading));
  const reason = `column “${table.columns[column]?.label ?? ''}”`;
  const isOwn = (row: ReadTable['rows'][number]): boolean =>
    artist !== undefined && row.cells.some((cell) => cell.toLowerCase().includes(artist.toLowerCase()));
  const own = rows.length === 1 ? rows : rows.filter(isOwn);
  const isRounds = rows.length > 1 && isHistory(table);
  return (own.length > 0 || !isRounds ? own : rows).flatMap((row) =>
    feeOfCell(reading, row, column, isRounds ? 'offered' : standing, reason),
  );
}

const NOT_NET =
  /(?<!\p{L})(?:vat|tax|mwst|ust|tva|iva|moms|ttc|gross|brutto|incl|inkl|total|gesamt|qty|quantity|anzahl|menge|qté|cantidad|antal)(?!\p{L})/iu;

/** `Cession du spectacle | 5 200,00 € | 286,00 € | 5 486,00 €`: the row that is named as the fee, and its sum before tax. */
function inPriceRow(reading: Reading, table: ReadTable, standing: Standing): FeeReading[] {
  if (table.columns.length < 2) return [];
  return table.rows.flatMap((row) => {
    const label = row.cells.find((cell) => cell.trim() !== '') ?? '';
    if (!isFeeLabel(label)) return [];
    const sums = row.cells.flatMap((cell, i) => (sumIn(cell, reading) ? [i] : []));
    const column = sums.find((i) => !NOT_NET.test(table.columns[i]?.label ?? '')) ?? sums[0];
    return column === undefined
      ? []
      : feeOfCell(reading, row, column, standing, `row “${label}” of the prices`);
  });
}

/** The sum that a cell holds, or is: `2500.00` under `Amount`. */
function sumIn(cell: string, reading: Reading): Found<FoundMoney> | undefined {
  return findMoney(cell, reading)[0] ?? (BARE_CELL.test(cell) ? findBareAmounts(cell)[0] : undefined);
}

const BARE_CELL = /^\s*\d[\d.,’' ]*\s*$/u;

function feeOfCell(
  reading: Reading,
  row: ReadTable['rows'][number],
  column: number,
  standing: Standing,
  reason: string,
): FeeReading[] {
  const cell = row.cells[column] ?? '';
  const money = sumIn(cell, reading);
  const evidence = findQuote(reading, cell, row.line);
  if (!money || !evidence) return [];
  const text = row.cells.join('  ');
  const start = text.indexOf(money.text);
  return [
    {
      ...money.value,
      context: text,
      start,
      end: start + money.text.length,
      line: row.line,
      candidate: {
        method: 'table',
        reason,
        evidence: [evidence],
        specificity: 0.85,
        standing: isStruck(reading, row.line, money.text) ? 'superseded' : standingOf({ text }, standing),
      },
    },
  ];
}
