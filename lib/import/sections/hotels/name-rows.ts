import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findPostalPlaces, parseAddress } from '../../recognizers/places.ts';
import { cellRanges } from '../shared/spots.ts';
import { nameAtHead } from './name-head.ts';
import type { HotelName } from './names.ts';

const LODGING =
  /(?<!\p{L})(?:hotels?|hôtels?|hotell\p{L}*|accomm?odations?|lodging|unterkünfte|unterkunft|übernachtung\p{L}*|hébergements?|logements?|alojamientos?|boende|övernattning\p{L}*)(?!\p{L})/iu;

/** Houses in a column that is called one for hotels: the name is the head of the cell, whatever it calls itself. */
export function namesInColumns(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.tables.flatMap((table) => {
    const column = table.columns.findIndex(
      ({ label, concept }) =>
        (concept === 'hotel.name' || HOTEL_COLUMN.test(label.trim())) && !NOT_A_NAME.test(label),
    );
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

const LODGING_CELL =
  /^\W{0,3}(?:\d{1,2}[.)]\s)?(?:hotels?|hôtels?|hotell|accomm?odations?|lodging|rooms|beds|sleeping|unterkunft|übernachtung|zimmer|hébergement|logement|chambres|alojamiento|habitaciones|boende|logi|rum)(?![\p{L}-])(?:[^:]{0,60}\?)?\W{0,3}$/iu;

/** Houses beside a cell that says nothing but that it is about lodging, or asks for the hotel: `Rooms | Alder House, 4 …`. */
export function namesBesideWords(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.lines.flatMap((line): HotelName[] => {
    const [label, ...others] = line.line.cells;
    if (skipped.has(line.index) || others.length === 0 || !LODGING_CELL.test(label?.text ?? '')) return [];
    const cell = cellRanges(line)[1];
    const text = cell ? line.text.slice(cell.start, cell.end) : '';
    const head = nameAtHead(text);
    const after = head ? text.slice(head.at + head.name.length) : '';
    // Alone in its cell, or before its address.
    const isHouse = head && (/^,\s/.test(after) || (after.trim() === '' && others.length > 2));
    if (!cell || !isHouse || findDates(head.name, reading).length > 0) return [];
    const start = cell.start + head.at;
    return [{ name: head.name, line: line.index, start, end: start + head.name.length, kind: 'label' }];
  });
}

const HOTEL_COLUMN =
  /^(?:hotels?|hôtels?|hotell|accomm?odations?|lodging|unterkunft|alojamiento|hébergement|boende)(?:\s?name)?$/iu;
/** A column for something else of the house, or for what one is to choose. */
const NOT_A_NAME =
  /(?<!\p{L})(?:city|stadt|ort|ville|ciudad|stad|address|adresse|dirección|adress|phone|tel\p{L}*|ref\p{L}*|conf\p{L}*|nights?|rooms?|zimmer|check-?\s?(?:in|out)|status|cost|rate|price|preis|options?|y\/n|needed|required|\?)(?!\p{L})/iu;

/**
 * Houses of a list without headings over its columns, under a heading for lodging: of each row that begins with a day
 * the cell with a name before its address, `Thu 19 - Fri 20 Nov | Norwich | Mill Court, Tombland, NR3 1LB`.
 */
export function namesInRows(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.blocks
    .filter(({ heading }) => heading.length <= 60 && LODGING.test(heading))
    .flatMap(({ firstLine, lastLine }) => reading.lines.slice(firstLine + 1, lastLine + 1))
    .flatMap((line): HotelName[] => {
      if (skipped.has(line.index) || line.line.cells.length < 3) return [];
      const [day, ...cells] = cellRanges(line);
      if (!day || findDates(line.text.slice(day.start, day.end), reading).length === 0) return [];
      for (const { start, end } of cells) {
        const text = line.text.slice(start, end);
        const head = nameAtHead(text);
        const after = head ? text.slice(head.at + head.name.length) : '';
        if (!head || !/^,\s/.test(after)) continue;
        const isPlace =
          parseAddress(after, reading).street !== undefined || findPostalPlaces(after, reading).length > 0;
        if (!isPlace && !/\p{Lu}{1,2}\d{1,2}\p{Lu}?\s\d\p{Lu}{2}/u.test(after)) continue;
        const at = start + head.at;
        return [
          { name: head.name, line: line.index, start: at, end: at + head.name.length, kind: 'opening' },
        ];
      }
      return [];
    });
}
