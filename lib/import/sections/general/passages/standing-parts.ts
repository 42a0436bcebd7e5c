import type { Pair, Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { type GeneralField, labelWeight } from '../../shared/show/labels.ts';
import { newHalf } from '../../shared/standing/new-half.ts';
import { opensGone } from '../../shared/standing/states.ts';

/**
 * The paper without the evenings of a list that it calls off, and with that half alone which holds of a value such as
 * `The Mill (closed, now at the Barn)`.
 */
export function standingParts(reading: Reading): Reading {
  const off = eveningsOff(reading);
  const halves = new Map(
    reading.pairs.flatMap((pair) => {
      const now = off.has(pair.firstLine) ? undefined : halfOf(pair);
      return now === undefined ? [] : [[pair, now] as const];
    }),
  );
  if (off.size === 0 && halves.size === 0) return reading;
  const written = new Map([...halves].map(([pair, now]) => [pair.firstLine, { pair, now }]));
  return {
    ...reading,
    lines: reading.lines.map((line) => {
      const half = written.get(line.index);
      if (off.has(line.index)) return { ...line, text: '', line: { ...line.line, cells: [] } };
      return half
        ? withText(
            line,
            line.text.replace(half.pair.value, () => half.now.value),
          )
        : line;
    }),
    pairs: reading.pairs.flatMap((pair) => {
      const now = halves.get(pair);
      if (off.has(pair.firstLine)) return [];
      if (now === undefined) return [pair];
      const { value, town } = now;
      const house = { ...pair, value, text: value };
      return town ? [house, { ...pair, label: 'City', concept: 'city', value: town, text: town }] : [house];
    }),
    tables: reading.tables.map((table) => ({
      ...table,
      rows: table.rows.filter(({ line }) => !off.has(line)),
    })),
    paragraphs: reading.paragraphs.filter(
      ({ firstLine, lastLine }) => firstLine < lastLine || !off.has(firstLine),
    ),
  };
}

/** What is read of the line; what is shown of it stands in the source as ever. */
const withText = (line: ReadLine, text: string): ReadLine => ({ ...line, text });

const FIELDS: readonly GeneralField[] = ['venue', 'date', 'city', 'eventName'];

/** The half that holds. A house alone is in the town that stood behind the old one. */
function halfOf(pair: Pair): { value: string; town?: string | undefined } | undefined {
  if (pair.lastLine > pair.firstLine || FIELDS.every((field) => labelWeight(field, pair.label) === 0))
    return undefined;
  const value = newHalf(pair.value);
  if (value === undefined || value.includes(',') || /\d/.test(value)) return value ? { value } : undefined;
  return { value, town: /^[^(–—]{3,60}?,\s([^(→–—]{3,40}?)(?=\s?[(→–—,]|\s-)/u.exec(pair.value)?.[1] };
}

/** The rows of a list of evenings that say at their end that theirs is off, where another one stands. */
function eveningsOff(reading: Reading): ReadonlySet<number> {
  const marked = reading.lines.filter(({ text }) => isEveningOff(text));
  const off = new Set(
    marked.filter(({ text }) => findDates(text, reading).length > 0).map(({ index }) => index),
  );
  const stands = ({ index, text }: ReadLine) =>
    !off.has(index) && DAY.test(text) && findDates(text, reading).length > 0;
  return off.size > 0 && reading.lines.some(stands) ? off : new Set();
}

const DAY = /\d/;
const MAX_ROW = 140;
const PARTS = /\s[-–—|/·]+\s|[|(\t]|\s{2,}|\*{2,}|:\s/u;

/** `Fri 19 Mar - Derby, The Loft - OFF`: the last part of a short row says so. */
function isEveningOff(text: string): boolean {
  if (text.length > MAX_ROW || !DAY.test(text)) return false;
  const [first = '', ...parts] = text.split(PARTS);
  const last = parts.findLast((part) => /\p{L}{2}/u.test(part)) ?? '';
  return opensGone(last) || OFF.test(last) || CODE.test(parts.length > 0 ? last : first);
}

const OFF = quick(
  /^\W{0,4}(?:off(?! sale)|dead|not happening|no longer (?:on|happening)|falls? through|fell through|fällt (?:\p{L}+ )?(?:aus|flach|weg)|findet nicht statt|geplatzt|tombe à l.eau|n.a(?:ura)? (?:pas|plus) lieu|se (?:cae|suspende|cancela|anula)|suspendid[oa]|blir inte av|ställs in)(?!\p{L})/iu,
);
const CODE = /\s(?:XX|HX|UC|CXL|CNX)\s*$/u;
