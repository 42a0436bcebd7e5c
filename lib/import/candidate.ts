import { z } from 'zod';
import type { SectionKey } from './extracted.ts';

/** How a value was found. `user` is set by the review, never by a reader. */
export const METHODS = [
  'structured',
  'table',
  'label',
  'pattern',
  'ocr',
  'agreement',
  'llm',
  'user',
] as const;
export type Method = (typeof METHODS)[number];

/** `quote` occurs to the letter (white space folded) on that page of that source. */
export const evidenceSchema = z.object({
  sourceId: z.string(),
  page: z.number().int().positive(),
  quote: z.string().min(1),
  /** Points from the top left corner of the page: x, y, width, height. Of PDFs and pictures only. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  /** The line of the page that the quote begins on, counted from 1: of a table the row, of a page of markup the element. */
  line: z.number().int().positive().optional(),
  /** The cell of that line that holds the quote, counted from 1, where the line has several. */
  cell: z.number().int().positive().optional(),
  /** Of a mail or chat: who wrote these words (name, else address), and when, as the message itself says it. */
  said: z.object({ by: z.string().optional(), at: z.string().optional() }).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * What can make a value less sure than its method alone would. Each is one feature of the calibrated score, so a
 * reader states what it saw and never computes a probability itself.
 */
export const DOUBTS = [
  /** Day and month could be swapped and nothing in the document decides. */
  'ambiguous_date',
  /** The year was not written beside the value. */
  'inferred_year',
  /** Not written itself but follows from a code or place (airline from `TK`, country from the city). */
  'derived',
  /** Found by position or shape alone, no label or key word. */
  'weak_context',
  /** Other values of the same kind compete in the same place. */
  'rivals',
  /** Low OCR confidence on the words. */
  'ocr',
  /** The value was cut, joined or cleaned beyond white space. */
  'repaired',
] as const;
export type Doubt = (typeof DOUBTS)[number];

/** Where a value stands in a negotiation or a revision. Only `agreed` and `stated` values can win a field. */
export type Standing = 'agreed' | 'stated' | 'offered' | 'rejected' | 'superseded';

export interface Candidate<V = unknown> {
  value: V;
  method: Method;
  /** A sentence part a person understands: "label 'Check-in' beside the value". */
  reason: string;
  evidence: Evidence[];
  doubts?: Doubt[];
  standing?: Standing;
  /** 0..1, default 0.5: how specific the reader's rule was. Ranks rivals within one method; not a probability. */
  specificity?: number;
}

/** Candidates of the fields of one entry (the section object, or one item of a list section). */
export type EntryCandidates<Entry> = { [F in keyof Entry]?: Candidate<NonNullable<Entry[F]>>[] };

export interface Alternative {
  value: unknown;
  status: Standing;
  quote: string;
  /** Where the quote stands: which paper says so. */
  evidence?: Evidence | undefined;
}

export interface FieldConfidence {
  /** Probability that the value is right, 0..1. */
  score: number;
  method: Method;
  reason: string;
  evidence: Evidence[];
  alternatives?: Alternative[];
  /** Of a value that a person confirmed or entered: the person's id, and when. */
  by?: string | undefined;
  at?: string | undefined;
}

/**
 * One entry for each filled leaf of `extracted`, keyed by path: `general.artist`, `hotels.0.checkInDate`; and one of score 0,
 * with the offers as alternatives, for a field that is empty because nothing was agreed.
 */
export type ConfidenceMap = Record<string, FieldConfidence>;

/** Something a person should know that no single field shows. `paths` name the fields it is about. */
export interface ImportWarning {
  code: string;
  message: string;
  paths?: string[];
  sourceId?: string;
  /** A booking that papers call off: what it would be as an entry of its list, and where it stands. */
  leftOut?: {
    section: SectionKey;
    value: Record<string, unknown>;
    reason: string;
    evidence?: Evidence | undefined;
  };
}
