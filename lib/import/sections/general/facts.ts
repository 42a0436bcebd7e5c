import type { Candidate, Doubt, Method } from '../../candidate.ts';
import { linesWith } from '../../reading/find-line.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';

/** What a rule of this section saw, before it has become a candidate. */
export interface Fact {
  value: string;
  method: Method;
  reason: string;
  /** Words of the paper that say it, and the line to look on first. */
  quote: string;
  line: number;
  specificity: number;
  doubts?: Doubt[];
}

/** A venue with the address that stands with it, if any: city and country are read from there. */
export interface VenueFact extends Fact {
  address: string;
}

/** Candidates of facts whose words stand in the paper. */
export function toCandidates(reading: Reading, facts: Iterable<Fact>): Candidate<string>[] {
  const candidates: Candidate<string>[] = [];
  for (const { quote, line, ...rest } of facts) {
    const evidence =
      findQuote(reading, quote, line) ??
      findQuote(reading, rest.value, line) ??
      findQuote(reading, asWritten(reading, quote, line), line) ??
      findQuote(reading, asWritten(reading, rest.value, line), line) ??
      findQuote(reading, inQuotes(reading, rest.value, line), line);
    if (evidence)
      candidates.push({
        ...rest,
        value: /\p{Ll}/u.test(evidence.quote) ? rest.value : inOwnLetters(reading, rest.value),
        specificity: Math.max(0, Math.min(1, rest.specificity)),
        evidence: [evidence],
      });
  }
  return candidates;
}

/** A name read from capitals, as another line has it in small letters: nobody else knows how it is spelt. */
function inOwnLetters(reading: Reading, name: string): string {
  const lower = name.toLowerCase();
  for (const { line } of linesWith(reading, lower, 'lower')) {
    const spelt = asWritten(reading, lower, line);
    if (/\p{Ll}/u.test(spelt) && /^[\p{Lu}\d]/u.test(spelt)) return spelt;
  }
  return name;
}

const QUOTE_MARK = /["“”„«»]/u;

/** `Ada „Lark“ Holm` for `Ada Lark Holm`: a name is kept without the marks that its line has within it. */
function inQuotes(reading: Reading, name: string, line: number): string {
  const text = reading.lines[line]?.text ?? '';
  const places = [...text].flatMap((sign, at) => (QUOTE_MARK.test(sign) ? [] : [{ sign, at }]));
  const from = places
    .map(({ sign }) => sign)
    .join('')
    .toLowerCase()
    .indexOf(name.toLowerCase());
  const [first, last] = [places[from]?.at, places[from + name.length - 1]?.at];
  if (from < 0 || first === undefined || last === undefined) return name;
  return text.slice(first, last + 1);
}

/** The words as the line has them, whose capitals a value no longer shows. */
function asWritten(reading: Reading, quote: string, line: number): string {
  const text = reading.lines[line]?.text.replace(/\s+/gu, ' ') ?? '';
  const at = text.toLowerCase().indexOf(quote.toLowerCase());
  return at < 0 ? quote : text.slice(at, at + quote.length);
}
