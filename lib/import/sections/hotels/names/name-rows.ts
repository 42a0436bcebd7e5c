import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { cellRanges } from '../../shared/spots.ts';
import type { HotelName } from './find-names.ts';
import { nameAtHead } from './name-head.ts';

/** Houses in a column that is called one for hotels: the name is the head of the cell, whatever it calls itself. */
export function namesInColumns(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.tables.flatMap((table) => {
    const column = houseColumn(table);
    if (column < 0 || table.columns.length < 3) return [];
    return table.rows.flatMap(({ line }): HotelName[] => {
      const row = reading.lines[line];
      const cell = row && cellRanges(row).find(({ index }) => index === column);
      if (!row || !cell || skipped.has(line)) return [];
      const head = nameAtHead(row.text.slice(cell.start, cell.end));
      if (!head) return [];
      const start = cell.start + head.at;
      return [{ name: head.name, line, start, end: start + head.name.length, kind: 'label' }];
    });
  });
}

/** The column for hotels; `House` beside columns for the address or the days is one too. Else -1. */
export function houseColumn({ columns }: ReadTable): number {
  const isOfStays = columns.some(({ concept }) => BESIDE_HOUSES.test(concept ?? ''));
  return columns.findIndex(
    ({ label, concept }) =>
      (concept === 'hotel.name' ||
        HOTEL_COLUMN.test(label.trim()) ||
        (isOfStays && HOUSE_COLUMN.test(label.trim()))) &&
      !NOT_A_NAME.test(label),
  );
}

const LODGING_CELL =
  /^\W{0,3}(?:\d{1,2}[.)]\s)?(?:hotels?|hôtels?|hotell|accomm?odations?|lodging|rooms|beds|sleeping|unterkunft|übernachtung|zimmer|hébergement|logement|chambres|alojamiento|habitaciones|boende|logi|rum)(?![\p{L}-])(?:[^:]{0,60}\?)?\W{0,3}$/iu;

/** Houses beside a cell that says nothing but that it is about lodging, or asks for the hotel: `Rooms | Alder House, 4 …`. */
export function namesBesideWords(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.lines.flatMap((line): HotelName[] => {
    const [label, ...others] = line.line.cells;
    const isCalledName = NAME_CELL.test(label?.text ?? '') && isUnderLodging(reading, line.index);
    if (skipped.has(line.index) || others.length === 0) return [];
    if (!isCalledName && !LODGING_CELL.test(label?.text ?? '')) return [];
    const cell = cellRanges(line)[1];
    const text = cell ? line.text.slice(cell.start, cell.end) : '';
    const head = nameAtHead(text);
    const after = head ? text.slice(head.at + head.name.length) : '';
    // Alone in its cell, or before its address.
    const isHouse =
      head && (isCalledName || /^,\s/.test(after) || (after.trim() === '' && others.length > 2));
    if (!cell || !isHouse || findDates(head.name, reading).length > 0) return [];
    const start = cell.start + head.at;
    return [{ name: head.name, line: line.index, start, end: start + head.name.length, kind: 'label' }];
  });
}

const FIRM_COLUMN =
  /^(?:company|firm|organi[sz]ation|employer|firma|unternehmen|société|structure|organisme|empresa|entidad|företag|bolag)(?:\s?\/.{0,20})?$/iu;

/** `HOTEL | Front desk | | Quayline Apartments | 04 555 0190`: in a sheet of contacts the house stands where the firms stand. */
export function namesOfFirms(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.tables.flatMap(({ columns, rows }) => {
    const column = columns.findIndex(({ label }) => FIRM_COLUMN.test(label.trim()));
    return rows.flatMap(({ line }): HotelName[] => {
      const row = reading.lines[line];
      const isLodging = LODGING_CELL.test(row?.line.cells[0]?.text ?? '');
      if (!row || column < 1 || !isLodging || skipped.has(line)) return [];
      const cell = cellRanges(row).find(({ index }) => index === column);
      const head = cell && nameAtHead(row.text.slice(cell.start, cell.end));
      if (!cell || !head) return [];
      const start = cell.start + head.at;
      return [{ name: head.name, line, start, end: start + head.name.length, kind: 'label' }];
    });
  });
}

const NAME_CELL = /^\W{0,3}(?:name|nom|nombre|namn|house|haus|hus)\W{0,3}$/iu;
const LODGING_HEAD =
  /^\W{0,3}(?:\d{1,2}[.)]\s)?(?:hotels?|hôtels?|hotell|accomm?odations?|lodging|unterkunft|übernachtung|hébergement|logement|alojamiento|boende|logi)(?![\p{L}-])[^:]{0,30}$/iu;

/** `HOTEL tonight (1 night)` heads the rows or stands right over them. */
const isUnderLodging = (reading: Reading, index: number): boolean =>
  LODGING_HEAD.test((reading.lines[index - 1]?.text ?? '').trim());

const HOTEL_COLUMN =
  /^(?:hotels?|hôtels?|hotell|accomm?odations?|lodging|unterkunft|alojamiento|hébergement|boende)(?:\s?name)?$/iu;
const HOUSE_COLUMN = /^(?:house|haus|maison|casa|hus|property|establecimiento|établissement)$/iu;
const BESIDE_HOUSES = /^(?:address|hotel\.check(?:In|Out))$/;
/** A column for something else of the house, or for what one is to choose. */
const NOT_A_NAME =
  /(?<!\p{L})(?:city|stadt|ort|ville|ciudad|stad|address|adresse|dirección|adress|phone|tel\p{L}*|ref\p{L}*|conf\p{L}*|nights?|rooms?|zimmer|check-?\s?(?:in|out)|status|cost|rate|price|preis|options?|y\/n|needed|required|codes?|id|key|kürzel|clave|nr|no|nº|\?|#)(?!\p{L})/iu;
