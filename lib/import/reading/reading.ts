import type { Evidence } from '../candidate.ts';
import type { Line, MailHeaders, SourceText } from '../source-text.ts';

/**
 * A source as the sections read it: the same lines, with what layout, language and mail structure say about them
 * worked out once. Built by `readSource`; pure and immutable.
 */
export interface Reading {
  source: SourceText;
  /** ISO 639-1; `en` when it could not be told. */
  language: string;
  /** Decided once per document; `isSure` is false where nothing in the document decides. */
  dateOrder: { order: 'dmy' | 'mdy' | 'ymd'; isSure: boolean; reason: string };
  /** The year to assume for dates written without one, when the paper lets it be known. */
  defaultYear?: number;
  /** ISO 3166-1 alpha-2 of the country the paper is about, when one stands out: for phones and currencies. */
  country?: string;
  /** Other countries that it has to do with, and then those of the papers beside it: a number may be from there. */
  otherCountries: readonly string[];
  /** Visible lines in reading order, running headers dropped, hidden and machine-readable text left out. */
  lines: ReadLine[];
  /** Label -> value pairs found beside, below, after a colon, leader or gap. */
  pairs: Pair[];
  tables: ReadTable[];
  /** Runs of prose lines joined to one text each, so that a sentence broken over lines is whole. */
  paragraphs: Span[];
  /** The parts of the paper under each heading; the part before the first heading has an empty heading. */
  blocks: Block[];
  /** Mail threads: newest first. Empty for other papers. */
  messages: Message[];
}

export interface ReadLine {
  index: number;
  page: number;
  text: string;
  line: Line;
  quoteLevel: number;
  /** Index into `blocks`. */
  block: number;
  /** Index into `messages`, when the paper is a mail thread. */
  message?: number;
  /** When a mail was sent: a `Date:` header or “On … wrote:”. Its date and time are never those of a show. */
  isMailDate?: boolean;
  /** Mean OCR confidence 0..1 when the line was read by OCR. */
  ocrConfidence?: number;
}

/** A stretch of text that knows where it came from, so that any part of it can be quoted. */
export interface Span {
  text: string;
  /** Indexes into `Reading.lines`, inclusive. */
  firstLine: number;
  lastLine: number;
}

export interface Pair extends Span {
  /** As written, without the colon or leader: `Check-in`. */
  label: string;
  /** Concept of the label lexicon (`hotel.checkIn`, `deal.fee`, `person.artist`), when the label is known. */
  concept?: string;
  /** `text` of the span is label and value as they stand; `value` the value alone, lines joined by `\n`. */
  value: string;
  layout: 'colon' | 'leader' | 'beside' | 'below';
}

export interface ReadTable {
  firstLine: number;
  lastLine: number;
  /** Column headings with their concepts; empty when the table has no header row. */
  columns: { label: string; concept?: string }[];
  rows: { line: number; cells: string[] }[];
}

export interface Block {
  heading: string;
  concept?: string;
  firstLine: number;
  lastLine: number;
}

export interface Message {
  headers: MailHeaders;
  /** 0 for the newest. */
  level: number;
  firstLine: number;
  lastLine: number;
}

/** Builds the evidence for words of a reading; throws when the quote is not there, so that a wrong quote is a bug. */
export type Quote = (reading: Reading, quote: string, nearLine: number) => Evidence;
