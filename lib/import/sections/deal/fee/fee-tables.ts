import type { Standing } from '../../../candidate.ts';
import { findQuote } from '../../../reading/quote.ts';
import type { Reading, ReadTable } from '../../../reading/reading.ts';
import type { Found } from '../../../recognizers/found.ts';
import { type FoundMoney, findBareAmounts, findMoney } from '../../../recognizers/money.ts';
import { AGREED } from '../words/agreement.ts';
import { REJECTED } from '../words/refusal.ts';
import { isFeeLabel } from './fee-labels.ts';
import { currencyIn } from './fee-pairs.ts';
import type { FeeReading } from './fee-reading.ts';
import { areVersions, asOffered } from './fee-rivals.ts';
import { isOfOneSide, isStruck, standingOf } from './fee-standing.ts';

/** Fees in tables: under a column that is headed so, or in a row of a list of prices. */
export function feesInTables(reading: Reading, artist: string | undefined, standing: Standing): FeeReading[] {
  return reading.tables.flatMap((table) => {
    const labels = table.columns.map((one) => one.label.trim());
    const named = labels.findIndex(isFeeLabel);
    const isOfOthers = labels.some((label) => ACTS_OR_PLACES.test(label));
    const column = named >= 0 || isOfOthers ? named : labels.findIndex((label) => FIGURE.test(label));
    const hasSums = column >= 0 && (named >= 0 || hasOutcomes(table, column, reading));
    return hasSums
      ? underColumn(reading, table, column, artist, standing)
      : inPriceRow(reading, table, standing);
  });
}

const FIGURE =
  /^(?:figure|amount|sum|money|offer(?:ed)?|betrag|summe|angebot|montant|offre|proposition|importe|oferta|propuesta|belopp|summa|bud)(?:\s?\([^)]{1,12}\))?$/iu;
const ACTS_OR_PLACES =
  /^(?:acts?|artists?|bands?|name|support|künstler(?:in)?|artistes?|groupes?|artistas?|grupos?|artister|akt|venue|city|town|ort|stadt|spielort|haus|ville|lieu|salle|ciudad|lugar|sala|stad|plats|lokal)$/iu;

/** The rounds of one negotiation, each with how it ended: one row at least says so in so many words. */
function hasOutcomes({ rows }: ReadTable, column: number, reading: Reading): boolean {
  const rounds = rows.filter((row) => sumIn(row.cells[column] ?? '', reading));
  return rounds.some(({ cells }) => {
    const said = cells.filter((_, i) => i !== column).join('  ');
    return AGREED.test(said) || REJECTED.test(said);
  });
}

/**
 * A column headed `Fee`: its only row, or the row of this artist. Of several rows of one act, which may be the rounds of
 * a negotiation or its versions, the one that is said to be agreed.
 */
function underColumn(
  reading: Reading,
  table: ReadTable,
  column: number,
  artist: string | undefined,
  standing: Standing,
): FeeReading[] {
  const rows = table.rows.filter((row) => sumIn(row.cells[column] ?? '', reading));
  const own = rows.length === 1 ? rows : rowsOfAct(table, rows, artist);
  const sums = new Set(own.map((row) => sumIn(row.cells[column] ?? '', reading)?.value.amount));
  const reason = `column “${table.columns[column]?.label ?? ''}”`;
  return own.flatMap((row) => feeOfCell(reading, row, column, sums.size > 1 ? 'offered' : standing, reason));
}

/** The rows that name the artist, else those of the act that most rows are of; all, where no column is for acts or places. */
function rowsOfAct(table: ReadTable, rows: ReadTable['rows'], artist: string | undefined): ReadTable['rows'] {
  const isOf = (act: string) => (row: ReadTable['rows'][number]) =>
    row.cells.some((cell) => cell.toLowerCase().includes(act.toLowerCase()));
  const own = artist === undefined ? [] : rows.filter(isOf(artist));
  if (own.length > 0) return own;
  const column = table.columns.findIndex(({ label }) => ACTS_OR_PLACES.test(label.trim()));
  if (column < 0) return rows;
  const named = rows.map((row) => row.cells[column] ?? '');
  const most = named.find((act) => act !== '' && named.filter((one) => one === act).length > rows.length / 2);
  return most === undefined ? [] : rows.filter(isOf(most));
}

const NOT_NET =
  /(?<!\p{L})(?:vat|tax|mwst|ust|tva|iva|moms|ttc|gross|brutto|incl|inkl|total|gesamt|qty|quantity|anzahl|menge|qté|cantidad|antal)(?!\p{L})/iu;

/** `Cession du spectacle | 5 200,00 € | 286,00 € | 5 486,00 €`: the row that is named as the fee, and its sum before tax. */
function inPriceRow(reading: Reading, table: ReadTable, standing: Standing): FeeReading[] {
  if (table.columns.length < 2) return [];
  const fees = table.rows.flatMap((row) => {
    const label = row.cells.find((cell) => cell.trim() !== '' && !POSITION.test(cell)) ?? '';
    if (!isFeeLabel(label) && !isFeeLabel(nameOfPosition(label))) return [];
    const sums = row.cells.flatMap((cell, i) => (sumIn(cell, reading) ? [i] : []));
    const net = sums.filter((i) => !NOT_NET.test(table.columns[i]?.label ?? ''));
    const signed = net.find((i) => AGREED.test(table.columns[i]?.label ?? ''));
    const column = signed ?? net[0] ?? sums[0];
    if (column === undefined) return [];
    const isOpen =
      signed === undefined &&
      areVersions(net.flatMap((i) => sumIn(row.cells[i] ?? '', reading)?.value.amount ?? []));
    const own = isOpen ? 'offered' : standing;
    const currency = currencyIn(table.columns[column]?.label ?? '');
    return feeOfCell(reading, row, column, own, `row “${label}” of the prices`).map((fee) => ({
      ...(currency && { currency }),
      ...fee,
    }));
  });
  return fees.some(({ candidate }) => candidate.standing === 'offered') ? fees.map(asOffered) : fees;
}

/** `1`, `Pos. 2`: the number of a row on an invoice. */
const POSITION = /^\s*(?:(?:pos|line|no|nr|item|n[°º])\.?\s?)?\d{1,3}[.)]?\s*$/iu;

/** `Gage lt. Vertrag (Festgage, Duo)`, `Artist fee, The Swallows, flat as per contract`: the name alone. */
function nameOfPosition(label: string): string {
  return label.split(ASIDE, 1)[0]?.trim() ?? '';
}

const ASIDE =
  /[,;:(–\n]|\s-\s|(?<!\p{L})(?:lt|laut|gemäß|gem|wie|für|am|as per|as|per|for|on|selon|suivant|pour|du|le|según|conforme|por|para|del|enligt|för|den)\.?(?!\p{L})/iu;

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
        standing: standingOfCell(reading, row.line, money.text, text, standing),
      },
    },
  ];
}

function standingOfCell(
  reading: Reading,
  line: number,
  sum: string,
  text: string,
  paper: Standing,
): Standing {
  if (isStruck(reading, line, sum)) return 'superseded';
  return isOfOneSide(reading, line, sum) ? 'offered' : standingOf({ text }, paper);
}
