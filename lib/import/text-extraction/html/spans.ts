import { attribute, type HtmlNode } from './node.ts';

/** Spans beyond this are mistakes or attacks. */
const MAX_SPAN = 60;

/**
 * Which cell stands in each column of each row. A cell spanning rows stands in all of them, so that every row can be
 * read by itself; a cell spanning columns stands in its first and leaves the others empty.
 */
export function spanColumns(rows: readonly HtmlNode[][]): (HtmlNode | undefined)[][] {
  let hanging: { node: HtmlNode; rowsLeft: number }[] = [];
  return rows.map((cells) => {
    const columns: (HtmlNode | undefined)[] = [];
    const next: { node: HtmlNode; rowsLeft: number }[] = [];
    const carry = () => {
      for (let held = hanging[columns.length]; held; held = hanging[columns.length]) {
        if (held.rowsLeft > 1) next[columns.length] = { node: held.node, rowsLeft: held.rowsLeft - 1 };
        columns.push(held.node);
      }
    };
    for (const cell of cells) {
      carry();
      const rowSpan = spanOf(cell, 'rowspan');
      if (rowSpan > 1) next[columns.length] = { node: cell, rowsLeft: rowSpan - 1 };
      columns.push(cell);
      for (let extra = spanOf(cell, 'colspan'); extra > 1; extra--) columns.push(undefined);
    }
    carry();
    hanging = next;
    return columns;
  });
}

function spanOf(cell: HtmlNode, name: 'rowspan' | 'colspan'): number {
  const span = Number.parseInt(attribute(cell, name), 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), MAX_SPAN) : 1;
}
