import type { LineWriter, TextStyle } from './line-writer.ts';
import type { HtmlNode } from './node.ts';
import type { StyleSheet } from './styles.ts';

/** What stays the same during a walk over one document. */
export interface Walk {
  sheet: StyleSheet;
  nextTable: number;
  /** The walk itself, for what is met inside tables: they and everything else hold each other. */
  walkChildren(node: HtmlNode, writer: LineWriter, style: TextStyle, walk: Walk, depth: number): void;
}
