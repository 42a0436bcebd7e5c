import type { Reading } from '../../../reading/reading.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { parseAddress } from '../../../recognizers/places.ts';
import { LODGING_TYPE } from '../days/stay-columns.ts';
import type { HotelName } from '../names/find-names.ts';
import { TELLS_STAY } from './lines-around.ts';

/** The mention that a booking is best read around. */
export function mainOf(reading: Reading, homes: readonly HotelName[]): HotelName | undefined {
  return [...homes].sort((a, b) => weight(reading, b) - weight(reading, a) || a.line - b.line)[0];
}

const RANK = { label: 6, opening: 5, heading: 4, framed: 3, pattern: 2 } as const;
/** How good a place this mention is to read a booking around. */
function weight(reading: Reading, one: HotelName): number {
  const line = reading.lines[one.line];
  // The rows below that of a list tell of others.
  const isRow = line?.line.table !== undefined && line.line.cells.length > 2;
  const below = isRow ? [] : [1, 2].map((step) => reading.lines[one.line + step]?.text ?? '');
  const near = [line?.text ?? '', ...below].join(' ').slice(0, 600);
  const tells = Math.min(4, matchesOf(near, TELLS_STAY).length);
  const older = line?.message ?? 0;
  const next = `${(line?.text ?? '').slice(one.end)}\n${below[0] ?? ''}`;
  const hasAddress = parseAddress(next.slice(0, 200), reading).street !== undefined ? 3 : 0;
  // A row of a timetable says when somebody goes there; a line that opens with the name says what it is.
  const isTimed = /^\s*\d{1,2}[:.h]\d{2}/.test(line?.text ?? '') && line?.line.table !== undefined ? 4 : 0;
  const opens = (line?.text ?? '').slice(0, one.start).trim() === '' ? 1 : 0;
  const isFine = FINE_PRINT.test(line?.text ?? '') ? 6 : 0;
  const isLodgingRow = line?.line.cells.some(({ text }) => LODGING_TYPE.test(text.trim())) ? 3 : 0;
  return RANK[one.kind] + tells + hasAddress + opens + isLodgingRow - older - isTimed - isFine;
}

/** The firm behind a house, at the foot of its mails. */
const FINE_PRINT =
  /(?<!\p{L})(?:central reservations|reservations\s?:|do not reply|head ?quarters?|head office|all rights reserved|rewards?|bonvoy|honors|loyalty|privacy|unsubscribe|registered office|hauptsitz|siège social|sede social|domicilio social)(?!\p{L})|©/iu;
