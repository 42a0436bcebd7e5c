import type { Line } from '../../source-text.ts';
import { plainTextPage } from '../txt/plain-text.ts';
import { LineWriter, type TextStyle } from './line-writer.ts';
import { attribute, classesOf, descendants, type HtmlNode, plainText } from './node.ts';
import { styleOf } from './styles.ts';
import { writeTable } from './tables.ts';
import type { Walk } from './walk-context.ts';

/** Nobody nests this deep on purpose; below it only the words are kept. */
const MAX_DEPTH = 200;
const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'datalist',
]);
const PARAGRAPHS = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'nav',
  'fieldset',
  'form',
  'blockquote',
  'figure',
  'address',
  'details',
  'center',
]);
const BLOCKS = new Set([
  'div',
  'li',
  'dd',
  'legend',
  'figcaption',
  'summary',
  'body',
  'html',
  'caption',
  'tr',
  'tbody',
  'thead',
  'tfoot',
  'td',
  'th',
  'option',
]);

export function walkChildren(
  node: HtmlNode,
  writer: LineWriter,
  style: TextStyle,
  walk: Walk,
  depth: number,
): void {
  let previous: HtmlNode | undefined;
  for (const child of node.children ?? []) {
    if (previous && isSideBySide(previous, child, writer)) writer.startCell();
    walkNode(child, writer, style, walk, depth);
    previous = child;
  }
}

function walkNode(node: HtmlNode, writer: LineWriter, style: TextStyle, walk: Walk, depth: number): void {
  if (node.type === 'text') {
    writer.add(node.data ?? '', style);
    return;
  }
  const name = node.name ?? '';
  if (name === '' || SKIPPED.has(name)) return;
  if (depth > MAX_DEPTH) {
    writer.add(` ${plainText(node)} `, style);
    return;
  }
  walkElement(node, name, writer, style, walk, depth);
}

function walkElement(
  node: HtmlNode,
  name: string,
  writer: LineWriter,
  outer: TextStyle,
  walk: Walk,
  depth: number,
): void {
  const own = styleOf(node, walk.sheet);
  const style: TextStyle = {
    ...outer,
    isHidden: outer.isHidden || own.isHidden,
    isStruck: outer.isStruck || own.isStruck,
    isBold: outer.isBold || own.isBold,
    quoteLevel: outer.quoteLevel + (isMailQuote(node, name) ? 1 : 0),
  };
  if (name === 'br') writer.breakLine({ isLineBreak: true });
  else if (name === 'hr') writer.breakLine({ startsBlock: true });
  else if (name === 'table') writeTable(node, writer, style, walk, depth);
  else if (name === 'pre' || (own.keepsSpaces && hasLineBreak(node)))
    writePreformatted(node, writer, style, walk);
  else if (name === 'input' || name === 'select' || name === 'textarea')
    writeControl(node, name, writer, style);
  else if (name === 'a') writeLink(node, writer, style, walk, depth);
  else if (name === 'dt' || name === 'dd') writeDefinition(node, writer, style, walk, depth);
  else if (/^h[1-6]$/.test(name)) {
    writer.breakLine({ startsBlock: true });
    walkChildren(node, writer, { ...style, heading: Number(name[1]) }, walk, depth + 1);
    writer.breakLine({ startsBlock: true });
  } else {
    const startsBlock = PARAGRAPHS.has(name) || (name === 'div' && own.isBoxed && hasSeveralLines(node));
    const isBlock = startsBlock || BLOCKS.has(name);
    if (isBlock) writer.breakLine({ startsBlock });
    if (own.isRow && isBlock) writeFlexRow(node, writer, style, walk, depth);
    else walkChildren(node, writer, style, walk, depth + 1);
    if (isBlock) writer.breakLine({ startsBlock });
  }
}

/** A term begins a line and its definition stands beside it; a second definition gets a line of its own. */
function writeDefinition(
  node: HtmlNode,
  writer: LineWriter,
  style: TextStyle,
  walk: Walk,
  depth: number,
): void {
  if (node.name === 'dt' || writer.isLineEmpty) writer.breakLine();
  else writer.startCell();
  walkChildren(node, writer, style, walk, depth + 1);
  if (node.name === 'dd') writer.breakLine();
}

/** `<blockquote type="cite">`, Gmail's and Yahoo's quote boxes: the mail that is answered. */
function isMailQuote(node: HtmlNode, name: string): boolean {
  if (name === 'blockquote')
    return attribute(node, 'type') === 'cite' || classesOf(node).some((c) => /quote|cite/i.test(c));
  return name === 'div' && classesOf(node).some((c) => /^(yahoo_quoted|moz-forward-container)$/i.test(c));
}

/**
 * Two elements that touch without a space (`<span class=label>Gate</span><span class=value>B4</span>`) are set apart
 * by their styles, or the words would run together on screen as well.
 */
function isSideBySide(left: HtmlNode, right: HtmlNode, writer: LineWriter): boolean {
  if (left.name === undefined || left.name !== right.name || (left.name !== 'span' && left.name !== 'label'))
    return false;
  const areStyled = [left, right].every((node) => classesOf(node).length > 0 || isBare(node));
  return areStyled && !/\s/.test(writer.lastCharacter);
}

/** Only a rule for what stands inside another element (`.leg span`) gives such an element a look. */
function isBare(node: HtmlNode): boolean {
  return Object.keys(node.attribs ?? {}).length === 0;
}

/** Children of a flex or grid box in one line, a cell each, when each is a single line itself. */
function writeFlexRow(node: HtmlNode, writer: LineWriter, style: TextStyle, walk: Walk, depth: number): void {
  const parts = (node.children ?? []).filter((child) => child.name !== undefined || plainText(child) !== '');
  const written = parts.map((part) => {
    const inner = new LineWriter();
    walkNode(part, inner, style, walk, depth + 1);
    inner.breakLine();
    return inner.lines;
  });
  const filled = written.filter((lines) => lines.length > 0);
  const isRow =
    filled.length > 1 && filled.every((lines) => lines.length === 1 && lines[0]?.table === undefined);
  if (isRow) {
    const first = filled[0]?.[0];
    if (first) writer.push({ ...first, cells: filled.flatMap((lines) => lines[0]?.cells ?? []) });
  } else for (const line of filled.flat()) writer.push(line);
}

function writeLink(node: HtmlNode, writer: LineWriter, style: TextStyle, walk: Walk, depth: number): void {
  walkChildren(node, writer, style, walk, depth + 1);
  const target = /^(mailto|tel):([^?]+)/i.exec(attribute(node, 'href'));
  if (!target) return;
  const address = decodeAddress(target[2] ?? '');
  const shown = plainText(node);
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\d@.]/gu, '');
  const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '');
  const isShown =
    target[1]?.toLowerCase() === 'tel' ? digits(shown).length >= 6 : bare(shown).includes(bare(address));
  if (!isShown && address !== '') writer.add(` <${address}>`, style);
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address).trim();
  } catch {
    // A stray percent sign: the address is taken as written.
    return address.trim();
  }
}

function writeControl(node: HtmlNode, name: string, writer: LineWriter, style: TextStyle): void {
  const type = attribute(node, 'type').toLowerCase();
  if (name === 'textarea') writer.add(` ${plainText(node)} `, style);
  else if (name === 'select') {
    const options = (node.children ?? []).filter((child) => child.name === 'option');
    const chosen = options.find((option) => option.attribs?.selected !== undefined);
    if (chosen) writer.add(` ${plainText(chosen)} `, style);
  } else if (type === 'checkbox' || type === 'radio') {
    writer.add(node.attribs?.checked === undefined ? ' ☐ ' : ' ☒ ', style);
  } else if (!['hidden', 'submit', 'button', 'password', 'image', 'reset'].includes(type)) {
    writer.startCell();
    writer.add(attribute(node, 'value'), style);
  }
}

const hasSeveralLines = (node: HtmlNode): boolean =>
  [...descendants(node)].some(({ name }) => name === 'br' || name === 'div' || name === 'p');

function hasLineBreak(node: HtmlNode): boolean {
  return (node.children ?? []).some(
    (child) => child.type === 'text' && /\S[^\n]*\n[^\n]*\S/.test(child.data ?? ''),
  );
}

/** Preformatted text is plain text: its spaces are its layout. */
function writePreformatted(node: HtmlNode, writer: LineWriter, style: TextStyle, walk: Walk): void {
  writer.breakLine({ startsBlock: true });
  const { page } = plainTextPage(rawText(node), walk.nextTable);
  for (const line of page.lines) {
    walk.nextTable = Math.max(walk.nextTable, (line.table ?? -1) + 1);
    writer.push(withStyle(line, style));
  }
  writer.breakLine({ startsBlock: true });
}

function rawText(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? '';
  if (node.name === 'br') return '\n';
  const inner: string = (node.children ?? []).map(rawText).join('');
  return node.name === 'div' || node.name === 'p' ? `${inner}\n` : inner;
}

function withStyle(line: Line, style: TextStyle): Line {
  const quoteLevel = (line.quoteLevel ?? 0) + style.quoteLevel;
  return {
    ...line,
    ...(quoteLevel > 0 ? { quoteLevel } : {}),
    ...(style.isHidden ? { isHidden: true } : {}),
  };
}
