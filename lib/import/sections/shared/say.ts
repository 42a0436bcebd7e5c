import type { Candidate, Doubt, Evidence, Method } from '../../candidate.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';

export interface Statement<V> {
  value: V;
  /** Words of the paper that say so, tried in turn: the exact ones first, the whole line last. */
  quotes: readonly (string | undefined)[];
  line: number;
  method: Method;
  reason: string;
  doubts?: readonly Doubt[];
  specificity?: number;
}

/** Below this mean word confidence the words themselves are in doubt. */
const SURE_OCR = 0.85;

/** A candidate with evidence, as a list so that it can be spread into an entry; empty when nothing in the paper says so. */
export function say<V>(reading: Reading, statement: Statement<V>): Candidate<V>[] {
  const line = reading.lines[statement.line];
  const evidence = firstQuote(reading, statement);
  if (!evidence) return [];
  const isDim = line?.ocrConfidence !== undefined && line.ocrConfidence < SURE_OCR;
  const doubts = [...new Set([...(statement.doubts ?? []), ...(isDim ? (['ocr'] as const) : [])])];
  return [
    {
      value: statement.value,
      method: statement.method,
      reason: statement.reason,
      evidence: [evidence],
      ...(doubts.length > 0 && { doubts }),
      ...(statement.specificity !== undefined && { specificity: statement.specificity }),
    },
  ];
}

function firstQuote(reading: Reading, statement: Statement<unknown>): Evidence | undefined {
  for (const quote of [...statement.quotes, reading.lines[statement.line]?.text]) {
    const evidence = quote ? findQuote(reading, quote, statement.line) : undefined;
    if (evidence) return evidence;
  }
  return undefined;
}
