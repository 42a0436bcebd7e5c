import { foldWhitespace, type StructuredBlock } from '../../source-text.ts';
import { attribute, descendants, type HtmlNode, plainText } from './node.ts';

type Data = Record<string, unknown>;

const MAX_BLOCKS = 200;

/** schema.org statements in JSON-LD and microdata, with the lines of the machine-readable page that holds them. */
export function schemaOrgBlocks(
  root: HtmlNode,
  page: number,
): { blocks: StructuredBlock[]; lines: string[] } {
  const found = [...jsonLdObjects(root), ...microdataObjects(root)].slice(0, MAX_BLOCKS);
  const blocks: StructuredBlock[] = [];
  const lines: string[] = [];
  for (const data of found) {
    const text = JSON.stringify(data, null, 1);
    for (const line of text.split('\n')) lines.push(line);
    blocks.push({ kind: 'schema-org', type: typeName(data), data, page, quote: foldWhitespace(text) });
  }
  return { blocks, lines };
}

function* jsonLdObjects(root: HtmlNode): Generator<Data> {
  for (const node of descendants(root)) {
    if (node.name !== 'script' || !/ld\+json/i.test(attribute(node, 'type'))) continue;
    const raw = (node.children ?? []).map((child) => child.data ?? '').join('');
    yield* typedObjects(parseJson(raw), 0);
  }
}

/** JSON as mail templates write it: wrapped in comments or CDATA, with trailing commas. */
function parseJson(raw: string): unknown {
  const text = raw.replace(/^\s*(<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(-->|\/\/\]\]>|\]\]>)\s*$/g, '').trim();
  for (const attempt of [text, text.replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next form is tried; a block that is no JSON at all states nothing.
    }
  }
  return undefined;
}

function* typedObjects(value: unknown, depth: number): Generator<Data> {
  if (depth > 5 || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* typedObjects(item, depth + 1);
    return;
  }
  const data = value as Data;
  if (data['@type'] !== undefined) yield data;
  yield* typedObjects(data['@graph'], depth + 1);
}

function* microdataObjects(root: HtmlNode): Generator<Data> {
  const inner = new Set<HtmlNode>();
  for (const node of descendants(root)) {
    if (node.attribs?.itemscope === undefined || inner.has(node)) continue;
    for (const below of descendants(node)) if (below.attribs?.itemscope !== undefined) inner.add(below);
    const data = readItem(node, 0);
    if (data['@type'] !== undefined) yield data;
  }
}

function readItem(scope: HtmlNode, depth: number): Data {
  const data: Data = {};
  const type = attribute(scope, 'itemtype');
  if (type) data['@type'] = type.trim().split(/[/#]/).at(-1);
  const stack = [...(scope.children ?? [])].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const property = attribute(node, 'itemprop');
    const isScope = node.attribs?.itemscope !== undefined;
    if (property)
      addProperty(data, property, isScope && depth < 20 ? readItem(node, depth + 1) : textValue(node));
    if (!isScope) for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
  return data;
}

function addProperty(data: Data, names: string, value: unknown): void {
  for (const name of names.split(/\s+/)) {
    if (name === '__proto__') continue;
    const before = data[name];
    if (before === undefined) data[name] = value;
    else data[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
}

function textValue(node: HtmlNode): string {
  for (const name of ['content', 'datetime', 'href', 'src', 'value']) {
    const value = attribute(node, name);
    if (value) return value;
  }
  return plainText(node);
}

/** `FlightReservation`, however the type is written: an address, a list of types. */
function typeName(data: Data): string {
  const type = Array.isArray(data['@type']) ? data['@type'][0] : data['@type'];
  return typeof type === 'string' ? (type.split(/[/#:]/).at(-1) ?? type) : '';
}
