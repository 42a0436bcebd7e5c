/** Ligature glyphs that fonts map as one character. */
const LIGATURES: Record<string, string> = {
  '\ufb00': 'ff',
  '\ufb01': 'fi',
  '\ufb02': 'fl',
  '\ufb03': 'ffi',
  '\ufb04': 'ffl',
  '\ufb05': 'st',
  '\ufb06': 'st',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is what this is for
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ufff9-\ufffb]/g;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\u0085]/g;
// Everything that either of the above, or composing, could change; plain ASCII text is passed through untouched.
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const NEEDS_WORK = /[^\n\u0020-\u007e]/;

/**
 * Text as everything after extraction may rely on it: composed (NFC), no control, zero-width or direction characters,
 * only plain spaces and `\n`, no broken surrogates (Postgres refuses them), no ligature glyphs.
 */
export function cleanText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/[\ufb00-\ufb06]/g, (glyph) => LIGATURES[glyph] ?? glyph)
    .toWellFormed()
    .normalize('NFC');
}

/** One line of it: runs of spaces folded, trimmed. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
