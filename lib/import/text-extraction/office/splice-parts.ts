/**
 * Prepares `word/document.xml` for mammoth, which leaves out page headers and footers, moved text and hidden text.
 * Plain text surgery on well-known element names; a document written otherwise is passed on as it is.
 */

/** The name that the style map gives hidden runs; the HTML reader hides what carries it. */
export const HIDDEN_MARK = 'oncore-hidden';

export function spliceParts(parts: ReadonlyMap<string, Buffer>): string {
  const document = adjust(parts.get('word/document.xml')?.toString('utf8') ?? '');
  const headers = bodiesOf(parts, /^word\/header\d*\.xml$/i);
  const footers = bodiesOf(parts, /^word\/footer\d*\.xml$/i);
  if (headers.bodies.length + footers.bodies.length === 0) return document;
  const withNames = declareNames(document, [...headers.names, ...footers.names]);
  const bodyStart = /<w:body(\s[^>]*)?>/.exec(withNames);
  const bodyEnd = withNames.lastIndexOf('</w:body>');
  if (!bodyStart || bodyEnd < 0) return document;
  const from = bodyStart.index + bodyStart[0].length;
  return [
    withNames.slice(0, from),
    ...headers.bodies,
    withNames.slice(from, bodyEnd),
    ...footers.bodies,
    withNames.slice(bodyEnd),
  ].join('');
}

/** Moved text counts where it was moved to; hidden text is marked by a colour that the style map knows. */
function adjust(xml: string): string {
  return (
    xml
      .replace(/<(\/?)w:moveTo(?=[\s>])/g, '<$1w:ins')
      .replace(/<(\/?)w:moveFrom(?=[\s>])/g, '<$1w:del')
      // mammoth looks at whether the element is there, not at what it says.
      .replace(/<w:tblHeader\s+w:val="(false|0|off)"\s*\/>/g, '')
      .replace(/<w:vanish(\s+w:val="(true|1|on)")?\s*\/>/g, `<w:highlight w:val="${HIDDEN_MARK}"/>`)
  );
}

/** What the parts hold, each text once: first, even and odd pages mostly repeat one header. */
function bodiesOf(parts: ReadonlyMap<string, Buffer>, name: RegExp): { bodies: string[]; names: string[] } {
  const bodies = new Map<string, string>();
  const names: string[] = [];
  for (const key of [...parts.keys()].filter((candidate) => name.test(candidate)).sort()) {
    const xml = adjust(parts.get(key)?.toString('utf8') ?? '');
    const root = /<w:(hdr|ftr)((?:\s[^>]*)?)>([\s\S]*)<\/w:\1>/.exec(xml);
    if (!root) continue;
    const body = (root[3] ?? '')
      // Pictures and links point into the part's own relationships, which the document does not have.
      .replace(/<a:blip\b[^>]*\/>|<v:imagedata\b[^>]*\/>/g, '')
      .replace(/\sr:(id|embed|link|pict)="[^"]*"/g, '');
    const text = body.replace(/<[^>]+>/g, '').trim();
    if (text === '' || bodies.has(text)) continue;
    bodies.set(text, body);
    names.push(...(root[2]?.match(/xmlns:\w+="[^"]*"/g) ?? []));
  }
  return { bodies: [...bodies.values()], names };
}

function declareNames(document: string, names: readonly string[]): string {
  const root = /<w:document(\s[^>]*)?>/.exec(document);
  if (!root) return document;
  const missing = [...new Map(names.map((name) => [name.split('=')[0], name])).values()].filter(
    (name) => !root[0].includes(`${name.split('=')[0]}=`),
  );
  if (missing.length === 0) return document;
  const declared = root[0].replace(/^<w:document/, `<w:document ${missing.join(' ')}`);
  return document.slice(0, root.index) + declared + document.slice(root.index + root[0].length);
}
