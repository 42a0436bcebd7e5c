import type { Evidence } from '../candidate.ts';
import { findQuote } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import { foldWhitespace } from '../source-text.ts';

/** Lines that a quote written in other characters may run over. */
const MAX_LINES = 4;

/**
 * The evidence for a quote as a language model writes it, in the words of the paper. Models copy the words and not always
 * the characters: they straighten quotation marks and dashes, change case, and frame or end a quote with marks of their
 * own. Other words are another quote: undefined.
 */
export function findToldQuote(reading: Reading, quote: string): Evidence | undefined {
  const exact = findQuote(reading, quote, 0);
  if (exact) return exact;
  const wanted = plain(foldWhitespace(quote)).replace(/^["'.\s]+|["'.\s]+$/g, '');
  if (wanted === '') return undefined;
  for (let first = 0; first < reading.lines.length; first++) {
    const lines = reading.lines.slice(first, first + MAX_LINES).map((line) => foldWhitespace(line.text));
    const text = lines.join(' ');
    const at = plain(text).indexOf(wanted);
    if (at < 0 || at > (lines[0]?.length ?? 0)) continue;
    const evidence = findQuote(reading, text.slice(at, at + wanted.length), first);
    if (evidence) return evidence;
  }
  return undefined;
}

/** The text in small letters with one form of quotation marks and dashes, character for character. */
function plain(text: string): string {
  const small = text.toLowerCase();
  return (small.length === text.length ? small : text)
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/…/g, '.');
}
