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

/** What colours the text of a terminal. */
const TERMINAL_CODES = /(?![\n\t])\p{Cc}\[[0-9;]{1,20}m/gu;
/** Control characters but the line feed, zero-width and direction marks, soft hyphens, non-characters. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cf}\ufffe\uffff]/gu;
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\u0085]/g;
/** Accents that a typesetter drew beside their letters: `¨ u`, `B¨ uhne`, `´ e`. Without a blank `´` is an apostrophe. */
const LOOSE_ACCENT = /(?:([¨ˆ˜]) ?|(´) )(?=[aeiounAEIOUN])([aeiounAEIOUN])/gu;
const COMBINING: Record<string, string> = { '¨': '\u0308', '´': '\u0301', ˆ: '\u0302', '˜': '\u0303' };
// Everything that either of the above, or composing, could change; plain ASCII text is passed through untouched.
const NEEDS_WORK = /[^\n\u0020-\u007e]/;

/**
 * Text as everything after extraction may rely on it: composed (NFC), no control, zero-width or direction characters,
 * only plain spaces and `\n`, no broken surrogates (Postgres refuses them), no ligature glyphs.
 */
export function cleanText(text: string): string {
  if (!NEEDS_WORK.test(text)) return text;
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(TERMINAL_CODES, '')
    .replace(ODD_SPACES, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/[\ufb00-\ufb06]/g, (glyph) => LIGATURES[glyph] ?? glyph)
    .replace(
      LOOSE_ACCENT,
      (_, mark: string | undefined, acute: string | undefined, letter: string) =>
        letter + (COMBINING[mark ?? acute ?? ''] ?? ''),
    )
    .toWellFormed()
    .normalize('NFC');
}

/** One line of it: runs of spaces folded, trimmed. */
export function cleanLine(text: string): string {
  return compact(
    cleanText(text)
      .replace(/ {2,}/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  );
}

const BEYOND_LATIN = /[\u0100-\uffff]/;

/**
 * The same text in storage of its own, one byte a letter where that is enough. What is cut from a long text stays a
 * view of it, with two bytes a letter if there is one dash or quotation mark anywhere: every search in it is dearer.
 */
function compact(text: string): string {
  return BEYOND_LATIN.test(text) ? text : Buffer.from(text, 'latin1').toString('latin1');
}
