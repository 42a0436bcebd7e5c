/** What the walkers need of a parsed HTML node; the parser's own nodes fit it. */
export interface HtmlNode {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: HtmlNode[];
}

export function attribute(node: HtmlNode, name: string): string {
  return node.attribs?.[name] ?? '';
}

export function classesOf(node: HtmlNode): string[] {
  return attribute(node, 'class').split(/\s+/).filter(Boolean);
}

/** All elements below a node, in document order. A loop, not a recursion: documents nest as deep as they like. */
export function* descendants(root: HtmlNode): Generator<HtmlNode> {
  const stack = [...(root.children ?? [])].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'text' && node.type !== 'comment' && node.name !== undefined) yield node;
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
}

/** The text below a node without any layout, white space folded. */
export function plainText(root: HtmlNode): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') parts.push(node.data ?? '');
    if (node.name === 'script' || node.name === 'style') continue;
    if (node.name !== undefined) parts.push(' ');
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child) stack.push(child);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
