import type { Reading } from '../../../reading/reading.ts';
import { parseAddress } from '../../../recognizers/places.ts';
import { cellRanges } from '../../shared/spots.ts';
import { tableAt } from '../../shared/table-at.ts';
import type { Stay } from '../types.ts';

const ADDRESS_LABEL =
  /^\s{0,4}(?:(?:hotel ?|property )?address|adresse|anschrift|dirección|domicilio|adress|location|ort|lage)\s{0,2}(?:[:.]|(?= {2})|$)\s{0,4}/iu;

/** Words that may hold the address of a house, best first. */
export interface AddressText {
  text: string;
  line: number;
  offset: number;
  method: 'label' | 'pattern';
  /** Words that stand where only a street can. */
  street?: string;
}

/** Where the address may stand: in its column, behind its label, behind the name, below it, or alone in the paper. */
export function* addressTexts(reading: Reading, stay: Stay): Generator<AddressText> {
  const ofRow = addressCell(reading, stay);
  if (ofRow) yield ofRow;
  yield* labelledAddresses(reading, stay);
  yield* addressOfPlace(reading, stay);
  yield* addressAroundName(reading, stay);
  if (stay.isWholePaper) yield* onlyAddress(reading, stay);
}

function* labelledAddresses(reading: Reading, stay: Stay): Generator<AddressText> {
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    const label = ADDRESS_LABEL.exec(text);
    if (!label || (index < stay.home.line && stay.isWholePaper)) continue;
    const next = stay.lines.includes(index + 1) ? (reading.lines[index + 1]?.text ?? '') : '';
    const value = text.slice(label[0].length);
    const below = {
      text: `${value}\n${next}`,
      line: index,
      offset: label[0].length,
      method: 'label' as const,
    };
    yield { ...below, text: /\d/.test(value) ? value : below.text };
    if (next && !/:/.test(next)) yield below;
  }
}

/** The place that an event states, without the name of the house. */
function* addressOfPlace(reading: Reading, { placeLine, name }: Stay): Generator<AddressText> {
  const place = placeLine === undefined ? '' : (reading.lines[placeLine]?.text ?? '');
  if (placeLine === undefined || place === '') return;
  const named = name === undefined ? -1 : place.indexOf(name);
  const offset = named < 0 ? 0 : named + (name ?? '').length;
  yield { text: place.slice(offset), line: placeLine, offset, method: 'label' };
}

const STREET_ALONE = /^\s{0,6}\d{1,4}\p{L}?,?\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}\s*$/u;
const POST_BOX = /^\s*p\.?\s?o\.? box/iu;

function* addressAroundName(reading: Reading, stay: Stay): Generator<AddressText> {
  const { line, end } = stay.home;
  const own = reading.lines[line]?.text ?? '';
  const nextHouse = (stay.houses?.get(line) ?? [])
    .filter((other) => other.start >= end)
    .reduce((first, other) => Math.min(first, other.start), Number.POSITIVE_INFINITY);
  const rest = own.slice(end, nextHouse);
  const isSchedule = /^\s*\d{1,2}[:.h]\d{2}/.test(own);
  const [first = '', ...others] = [1, 2, 3].map((step) =>
    !isSchedule && stay.lines.includes(line + step) ? (reading.lines[line + step]?.text ?? '') : '',
  );
  const behind = (text: string, offset = end): AddressText => ({ text, line, offset, method: 'pattern' });
  const below = (step: number, ...texts: string[]): AddressText => ({
    text: texts.join('\n'),
    line: line + step,
    offset: 0,
    method: 'pattern',
  });
  const street = STREET_ALONE.exec(first)?.[0].trim();
  if (street && rest.trim() === '')
    yield { ...below(1, first, ...others.filter((text) => !POST_BOX.test(text))), street };
  const cell = rest.split(/ {2}/u)[0] ?? '';
  // Under the name in one cell stands the street.
  const inCell = cell.indexOf('\n') + 1;
  if (inCell > 0) yield behind(cell.slice(inCell).replace(/\n/gu, ' '), end + inCell);
  if (inCell > 0) yield behind(cell.replace(/\n/gu, ' '));
  // A row goes on with other things of the house.
  if (/ {2}\S/u.test(rest) && cell.trim() !== '') yield behind(cell);
  const clauses = rest.split(/(?:\.\s(?=\p{Lu})|;|\s(?:check|arriv|anreise|tel|phone))/iu)[0] ?? '';
  yield behind(clauses);
  yield behind(rest);
  yield behind(`${clauses}\n${first}`);
  yield below(1, first);
  yield below(1, first, ...others.slice(0, 1));
  yield below(2, ...others);
}

/** The one full address of a paper about one house, on a line or else on two: `Find us: Nordkai 9, 28217 Bremen`. */
function onlyAddress(reading: Reading, stay: Stay): AddressText[] {
  const found: (AddressText & { key: string; isOnOneLine: boolean })[] = [];
  for (const line of stay.lines) {
    const [above = '', own = '', next = ''] = [-1, 0, 1].map(
      (step) => reading.lines[line + step]?.text ?? '',
    );
    if (!/\d/.test(own) || own.length > 160 || OF_ANOTHER.test(own) || OF_ANOTHER.test(above)) continue;
    const offset = /^[^:\d]{2,30}:\s/u.exec(own)?.[0].length ?? 0;
    const isShort = !/:/.test(next) && stay.lines.includes(line + 1);
    for (const text of [own.slice(offset), `${own.slice(offset)}\n${isShort ? next : ''}`]) {
      const { street, city, postcode } = parseAddress(text, reading);
      if (!street || !city || !postcode || !own.includes(street)) continue;
      const isOnOneLine = !text.includes('\n');
      found.push({ text, line, offset, method: 'pattern', key: `${street} ${postcode}`, isOnOneLine });
      break;
    }
  }
  const whole = found.filter(({ isOnOneLine }) => isOnOneLine);
  const told = whole.length > 0 ? whole : found;
  return new Set(told.map(({ key }) => key)).size === 1 ? told.slice(0, 1) : [];
}

/** Who wrote, booked or pays has an address of his own. */
const OF_ANOTHER =
  /(?<!\p{L})(?:gmbh|ltd|limited|inc|llc|s\.?l|s\.?a|ab|ag|kg|sarl|mr|mrs|ms|herrn?|frau|firma|attn|z\.? ?hd|billing|invoice|rechnung\p{L}*|factur\p{L}*|venue|booked by|guest|gast|agency|agentur|parking|parkhaus|restaurant|head office|registered)(?!\p{L})/iu;

const ADDRESS_COLUMN =
  /(?<!\p{L})(?:address|adresse|anschrift|dirección|domicilio|adress|street|straße|rue)(?!\p{L})/iu;
export const CITY_COLUMN = /^(?:city|town|stadt|ort|ville|ciudad|localidad|stad|ort)$/iu;

/** The cell of the hotel's own row under a heading for the address, with that for the city. */
function addressCell(reading: Reading, stay: Stay): AddressText | undefined {
  const { line } = stay.home;
  const table = tableAt(reading, line);
  const home = reading.lines[line];
  if (!table || !home) return undefined;
  const ranges = cellRanges(home);
  const under = (pattern: RegExp) => {
    const column = table.columns.findIndex(({ label }) => pattern.test(label.trim()));
    return ranges.find(({ index }) => column >= 0 && index === column);
  };
  const address = under(ADDRESS_COLUMN);
  const house = ranges.find(({ start, end }) => start <= stay.home.start && stay.home.start < end);
  // A column for an address belongs to the house whose column stands before it.
  if (!address || !house) return undefined;
  if (
    address.index !== house.index + 1 &&
    !/hotel|hôtel|hotell/iu.test(table.columns[address.index]?.label ?? '')
  )
    return undefined;
  const city = under(CITY_COLUMN);
  const words = home.text.slice(address.start, address.end);
  const town = city ? `, ${home.text.slice(city.start, city.end)}` : '';
  const isStreet = /\p{L}{3}/u.test(words) && /\d/.test(words) && !words.includes(',');
  return {
    text: `${words}${town}`,
    line,
    offset: city ? 0 : address.start,
    method: 'label',
    ...(isStreet && { street: words }),
  };
}
