import type { Pair } from './reading.ts';

/** A label and its value on one line, before what stands below is looked at. */
export interface Draft {
  label: string;
  value: string;
  layout: Pair['layout'];
  /** The value may go on in the lines below. */
  canContinue: boolean;
  text: string;
}

const MAX_LABEL_LENGTH = 60;
const MAX_LABEL_WORDS = 7;
const MAX_QUESTION_WORDS = 12;

/** A label without bullet, number, colon or leader. */
export function cleanLabel(label: string): string {
  return label
    .replace(/^[\s•*·▪–-]+/u, '')
    .replace(NUMBERING, '')
    .replace(/[\s:.…_]+$/u, '')
    .trim();
}

/** `2. Attraction:`, `§ 4 Gage:`, `b) Deposit:` */
const NUMBERING = /^(?:§\s?)?\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}[.)]?|[a-z][.)]|[ivx]{1,4}[.)])\s+(?=\p{L})/iu;

/** Short, without sums, addresses or ends of sentences. */
export function looksLikeLabel(text: string): boolean {
  const label = text.trim().replace(NUMBERING, '');
  if (label.length < 1 || label.length > MAX_LABEL_LENGTH || !/\p{L}/u.test(label)) return false;
  if (/[@€£$]|\d{3,}|https?$/u.test(label) || /[.!?]\s+\p{Lu}/u.test(label)) return false;
  return label.split(/\s+/u).length <= (label.includes('?') ? MAX_QUESTION_WORDS : MAX_LABEL_WORDS);
}
