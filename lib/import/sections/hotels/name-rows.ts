import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findPostalPlaces, parseAddress } from '../../recognizers/places.ts';
import { cellRanges } from '../shared/spots.ts';
import { nameAtHead } from './name-head.ts';
import type { HotelName } from './names.ts';

const LODGING =
  /(?<!\p{L})(?:hotels?|hôtels?|hotell\p{L}*|accomm?odations?|lodging|unterkünfte|unterkunft|übernachtung\p{L}*|hébergements?|logements?|alojamientos?|boende|övernattning\p{L}*)(?!\p{L})/iu;

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
