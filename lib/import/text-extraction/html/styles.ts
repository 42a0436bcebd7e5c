import { attribute, classesOf, descendants, type HtmlNode } from './node.ts';

/** What style sheets and attributes say about an element, as far as reading needs it. */
export interface ElementStyle {
  isHidden: boolean;
  isStruck: boolean;
  isBold: boolean;
  /** Children stand side by side. */
  isRow: boolean;
  /** A frame is drawn around it. */
  isBoxed: boolean;
  keepsSpaces: boolean;
}

export type StyleSheet = Map<string, string>;

const MAX_RULES = 5_000;

/** Declarations of the simple selectors (`.a`, `#a`, `p`, `p.a`) of a document, media queries left out. */
export function readStyleSheets(root: HtmlNode): StyleSheet {
  const sheet: StyleSheet = new Map();
  for (const node of descendants(root)) {
    if (node.name !== 'style') continue;
    const css = withoutMediaBlocks((node.children ?? []).map((child) => child.data ?? '').join(''));
    for (const rule of css.matchAll(/([^{}]{1,500})\{([^{}]{0,5000})\}/g)) {
      for (const selector of (rule[1] ?? '').split(',')) {
        const key = selector.trim().toLowerCase();
        if (!/^[a-z0-9]*[.#]?[\w-]+$/.test(key) || sheet.size > MAX_RULES) continue;
        sheet.set(key, `${sheet.get(key) ?? ''};${rule[2]}`);
      }
    }
  }
  return sheet;
}

function withoutMediaBlocks(css: string): string {
  const plain = css.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, ' ').replace(/<!--|-->/g, ' ');
  let kept = '';
  let depth = 0;
  let atDepth = -1;
  for (const part of plain.split(/([{}])/)) {
    if (atDepth < 0 && part.includes('@media')) {
      atDepth = depth;
      kept += part.slice(0, part.indexOf('@media'));
    } else if (atDepth < 0) kept += part;
    if (part === '{') depth++;
    if (part === '}') depth--;
    if (part === '}' && atDepth >= 0 && depth <= atDepth) atDepth = -1;
  }
  return kept;
}

export function styleOf(node: HtmlNode, sheet: StyleSheet): ElementStyle {
  const css = declarations(node, sheet);
  const name = node.name ?? '';
  return {
    isHidden: node.attribs?.hidden !== undefined || attribute(node, 'type') === 'hidden' || hides(css),
    isStruck: STRUCK_TAGS.has(name) || /text-decoration[^;]*line-through/.test(css),
    isBold: BOLD_TAGS.has(name) || /font-weight\s*:\s*(bold|[6-9]00)/.test(css),
    isRow: /display\s*:\s*(inline-)?(flex|grid)/.test(css) && !/flex-direction\s*:\s*column/.test(css),
    isBoxed: /(^|;)\s*border\s*:\s*(?!0|none|inherit)/.test(css),
    keepsSpaces: name === 'pre' || /white-space\s*:\s*pre(-wrap)?\b/.test(css),
  };
}

const STRUCK_TAGS = new Set(['del', 's', 'strike']);
const BOLD_TAGS = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function declarations(node: HtmlNode, sheet: StyleSheet): string {
  let css = '';
  if (sheet.size > 0) {
    const name = node.name ?? '';
    css += sheet.get(name) ?? '';
    for (const className of classesOf(node)) {
      const key = `.${className.toLowerCase()}`;
      css += `;${sheet.get(key) ?? ''};${sheet.get(name + key) ?? ''}`;
    }
    const id = attribute(node, 'id').toLowerCase();
    if (id) css += `;${sheet.get(`#${id}`) ?? ''};${sheet.get(`${name}#${id}`) ?? ''}`;
  }
  return `${css};${attribute(node, 'style')}`.toLowerCase();
}

/** Invisible to a person: not shown, no size, or so small and pale that nobody reads it. */
function hides(css: string): boolean {
  if (
    /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|mso-hide\s*:\s*all|(^|[;\s])opacity\s*:\s*0(\.0+)?\s*(;|!|$)/.test(
      css,
    )
  ) {
    return true;
  }
  if (/(^|;)\s*font-size\s*:\s*(0|0?\.\d+|1)(\.\d+)?\s*(px|pt|em|rem)?\s*(;|!|$)/.test(css)) {
    return !/font-size\s*:\s*(0?\.[3-9]\d*|1(\.\d+)?)\s*r?em/.test(css);
  }
  if (/(^|;)\s*max-height\s*:\s*0(px)?\s*(;|!|$)/.test(css) && /overflow\s*:\s*hidden/.test(css)) return true;
  const isWhite = /(^|;)\s*color\s*:\s*(#fff(fff)?|white)\s*(;|!|$)/.test(css);
  return isWhite && /background(-color)?\s*:\s*(#fff(fff)?|white)\s*(;|!|$)/.test(css);
}
