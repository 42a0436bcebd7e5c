import { load } from 'cheerio/slim';
import type { Line, Page, StructuredBlock } from '../../source-text.ts';
import { decodeText } from '../decode-text.ts';
import { deepenQuotes } from '../mail/quote-levels.ts';
import { typedHeaders } from '../mail/typed-headers.ts';
import type { Reader } from '../reader.ts';
import { plainTextPage } from '../txt/plain-text.ts';
import { LineWriter } from './line-writer.ts';
import type { HtmlNode } from './node.ts';
import { schemaOrgBlocks } from './structured-data.ts';
import { readStyleSheets } from './styles.ts';
import { walkChildren } from './walk.ts';

/** Web pages and mails saved as one. Nothing is run and nothing is fetched. */
export const htmlReader: Reader = {
  format: 'html',
  async read({ bytes }) {
    const html = decodeText(bytes, declaredCharset(bytes));
    return { method: 'markup', ...readHtml(html) };
  },
};

export interface ReadMarkup {
  pages: Page[];
  structured: StructuredBlock[];
  warnings: string[];
}

/** HTML as one page of lines, and a machine-readable page after it when it states schema.org data. */
export function readHtml(html: string): ReadMarkup {
  if (isAbsurdlyNested(html)) return readWordsOnly(html);
  const root = parse(html);
  const writer = new LineWriter();
  const style = { isStruck: false, isHidden: false, isBold: false, quoteLevel: 0 };
  walkChildren(root, writer, style, { sheet: readStyleSheets(root), nextTable: 0, walkChildren }, 0);
  writer.breakLine();
  const lines = deepenQuotes(writer.lines);
  const pages: Page[] = [{ number: 1, lines }];
  const { blocks, lines: machine } = schemaOrgBlocks(root, 2);
  if (blocks.length > 0) {
    const machineLines: Line[] = machine.map((text) => ({ cells: [{ text }] }));
    pages.push({ number: 2, lines: machineLines, isMachineReadable: true });
  }
  return { pages, structured: [...blocks, ...typedHeaders(lines)], warnings: [] };
}

/** Parsers take time that grows with the square of the depth; no page written for people comes near this. */
const MAX_NESTING = 2_000;
const VOID_OR_LEAF =
  /^(br|hr|img|input|meta|link|area|base|col|embed|source|wbr|p|li|option|tr|td|th|dt|dd)$/i;

function isAbsurdlyNested(html: string): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)/g)) {
    if (VOID_OR_LEAF.test(name)) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_NESTING) return true;
  }
  return false;
}

function readWordsOnly(html: string): ReadMarkup {
  const text = html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<\/?(div|p|tr|li|table|h[1-6]|br)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\n\s*\n/g, '\n');
  const { page, structured } = plainTextPage(text);
  return {
    pages: [page],
    structured,
    warnings: [
      'The markup of this document is nested beyond reason; only its words were read. Check what stood in tables.',
    ],
  };
}

function parse(html: string): HtmlNode {
  const root = load(html).root()[0];
  return root ?? { type: 'root', children: [] };
}

/** `<meta charset>` or its older form, in the first kilobytes as the standard has it. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}
