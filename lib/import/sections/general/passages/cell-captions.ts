import type { Pair, Reading } from '../../../reading/reading.ts';
import { isOldColumn } from '../../../reading/superseded-text.ts';
import { type GeneralField, labelWeight } from '../../shared/show/labels.ts';
import { isGeneric } from '../names/generic-words.ts';

const known = new WeakMap<Reading, readonly Pair[]>();
/** Lines that the caption of a box may run over. */
const MAX_CAPTION_LINES = 2;
const FIELDS: readonly GeneralField[] = ['artist', 'venue', 'date', 'setTime', 'eventName', 'city'];

/**
 * The pairs of a paper, and the boxes of its forms that the layout alone does not tell for pairs: a caption that can
 * only mean a field of the show, and the answer below it in the same cell.
 */
export function showPairs(reading: Reading): readonly Pair[] {
  const before = known.get(reading);
  if (before) return before;
  const taken = new Set(reading.pairs.map((pair) => pair.text));
  const boxes = reading.lines.flatMap((line) =>
    line.line.cells.flatMap((cell) => {
      const pair = cell.isStruck || !cell.text.includes('\n') ? undefined : captioned(cell.text, line.index);
      return pair && !taken.has(pair.text) ? [pair] : [];
    }),
  );
  const changes = changedFields(reading);
  const all = [...reading.pairs, ...boxes, ...changes].flatMap(partsOfPair);
  known.set(reading, all);
  return all;
}

/** `Event / venue: Dusk Sessions, Banksia Lawn, 22 Riverfront Parade`: what is named first is the event. */
function partsOfPair(pair: Pair): Pair[] {
  const [event, venue, ...others] = pair.label.split(/\s?[/&+]\s?/u);
  if (!event || !venue || others.length > 0 || labelWeight('venue', venue) === 0) return [pair];
  const [first = '', ...rest] = pair.value.split(/,\s/u);
  if (labelWeight('eventName', event) === 0 || rest.length === 0) return [pair];
  return [
    { ...pair, label: event, value: first },
    { ...pair, label: venue, value: rest.join(', ') },
  ];
}

const NEW_COLUMN =
  /^(?:new|now|changed to|current|updated|revised|neu|jetzt|aktuell|nouveau|nouvelle?|maintenant|nuev[oa]|ahora|actual|nytt?|nu)(?:\s\p{L}+)?$/iu;

/** `Field | Previous | New`: in a table of changes the new column holds. */
function changedFields(reading: Reading): Pair[] {
  return reading.tables.flatMap(({ columns, rows }) => {
    const at = columns.findIndex(({ label }, i) => i > 1 && NEW_COLUMN.test(label.trim()));
    if (at < 0 || !isOldColumn(columns[at - 1]?.label ?? '')) return [];
    return rows.flatMap(({ line, cells }) => {
      const [label = '', value = ''] = [cells[0], cells[at]];
      const text = reading.lines[line]?.text ?? '';
      return label === '' || value === ''
        ? []
        : [{ label, value, text, layout: 'beside' as const, firstLine: line, lastLine: line }];
    });
  });
}

function captioned(text: string, line: number): Pair | undefined {
  const parts = text.split('\n').map((part) => part.trim());
  for (let length = 1; length <= MAX_CAPTION_LINES && length < parts.length; length++) {
    const label = parts
      .slice(0, length)
      .join(' ')
      .replace(/^\d{1,2}[.)]\s/u, '');
    if (!FIELDS.some((field) => labelWeight(field, label) >= 0.8)) continue;
    const value = parts.slice(length).join('\n');
    if (isGeneric(value)) return undefined;
    return { label, value, text, layout: 'below', firstLine: line, lastLine: line };
  }
  return undefined;
}
