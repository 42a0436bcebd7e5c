import { conceptOf, conceptsOf } from '../recognizers/labels.ts';
import { cleanLabel, type Draft, looksLikeLabel } from './pair-draft.ts';

/**
 * The pairs of a row whose labels and values take turns; undefined when it is no such row. `cells` are trimmed; an empty
 * first cell says that the left half goes on with the value above, and only what the right half says is given.
 */
export function pairsOfRow(cells: readonly string[]): Draft[] | undefined {
  if (cells[0] !== '') return alternate(cells.filter((cell) => cell !== ''));
  const at = firstLabel(cells);
  if (at < 0) return undefined;
  const [label = '', ...values] = cells.slice(at).filter((cell) => cell !== '');
  return (
    alternate([label, ...values]) ?? [
      { ...rowDraft(label), value: values.join('  '), text: [label, ...values].join('  ') },
    ]
  );
}

/** What a row with an empty first cell adds to the value above it: all that stands before the next label. */
export function valueOfLeftHalf(cells: readonly string[]): string | undefined {
  if (cells.length >= 4 && cells[1] === '') return undefined;
  const at = firstLabel(cells);
  const own = cells.slice(0, at < 0 ? cells.length : at).filter((cell) => cell !== '');
  return own.length > 0 ? own.join('  ') : undefined;
}

/** Index of the first label that has a value, behind an empty first cell; -1 when there is none. */
function firstLabel(cells: readonly string[]): number {
  return cells.findIndex((cell, i) => i > 1 && isKnownLabel(cell) && (cells[i + 1] ?? '') !== '');
}

/**
 * `Date | 5 June | Venue | Halle`: labels and values take turns. A label that was left without a value may stand among
 * them, so each label takes what stands before the next.
 */
function alternate(cells: readonly string[]): Draft[] | undefined {
  if (cells.length < 4 || !isRowLabel(cells[0] ?? '')) return undefined;
  const drafts: (Draft & { isKnown: boolean })[] = [];
  for (const [i, cell] of cells.entries()) {
    const last = drafts.at(-1);
    const isTurn = last !== undefined && last.value !== '' && cells.length % 2 === 0 && i % 2 === 0;
    if (isKnownLabel(cell) || (isTurn && isRowLabel(cell)))
      drafts.push({ ...rowDraft(cell), isKnown: isKnownLabel(cell) || isPartlyKnown(cell) });
    else if (last) {
      last.value = last.value === '' ? cell : `${last.value}  ${cell}`;
      last.text = `${last.text}  ${cell}`;
    } else drafts.push({ ...rowDraft(cell), isKnown: isPartlyKnown(cell) });
  }
  const filled = drafts.filter((draft) => draft.value !== '');
  const known = filled.filter((draft) => draft.isKnown).length;
  const isRow = filled.length >= 2 && known >= 2 && known >= filled.length * 0.6;
  return isRow
    ? filled.map(({ isKnown: _, ...draft }, i) => ({ ...draft, canContinue: i === 0 }))
    : undefined;
}

function rowDraft(label: string): Draft {
  return { label: cleanLabel(label), value: '', layout: 'beside', canContinue: false, text: label };
}

function isKnownLabel(cell: string): boolean {
  return /:$/.test(cell) || conceptOf(cell)?.specificity === 1;
}

/** `Load-in time`, `Persons total`: a known word among two or three. */
function isPartlyKnown(cell: string): boolean {
  return !/\d/.test(cell) && conceptsOf(cell).some((concept) => concept.specificity >= 0.4);
}

function isRowLabel(cell: string): boolean {
  return looksLikeLabel(cell) && !/\d/.test(cell) && cell.split(/\s+/u).length <= 4;
}
