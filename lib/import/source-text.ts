/**
 * What text extraction hands to everything after it: one shape for every format. It is plain JSON (it crosses a
 * process boundary and is kept in checkpoints), so no classes, no maps, no undefined-versus-null games.
 */

import type { Turn } from './turned-page.ts';

/** `[x, y, width, height]` in points (1/72 inch), origin at the top left of the page. */
export type Box = [x: number, y: number, width: number, height: number];

/** The smallest box that holds both. */
export function boxAround(a: Box | undefined, b: Box | undefined): Box | undefined {
  if (!a || !b) return a ?? b;
  const x = Math.min(a[0], b[0]);
  const y = Math.min(a[1], b[1]);
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}

export type SourceFormat = 'pdf' | 'image' | 'docx' | 'xlsx' | 'html' | 'eml' | 'msg' | 'ics' | 'csv' | 'txt';
export type TextMethod = 'text-layer' | 'ocr' | 'markup' | 'plain';

/**
 * One stretch of a line that layout sets apart: a table cell, a column, the value after a dot leader or a wide gap.
 * `text` may hold `\n` (a cell of several lines) and may be empty (a table's empty cell, or a column that this line
 * leaves blank: the line goes on in the column of the cell above). A dot leader stays at the end of its label
 * (`Fee ........`), so that quotes stay true to the letter; pipes between cells are dropped.
 */
export interface Cell {
  text: string;
  box?: Box;
  /** The cell stood in a header row or was marked up as a header (`<th>`, a DOCX header row). */
  isHeader?: boolean;
  /** The words were struck through (`<del>`, `<s>`): the paper itself says they no longer hold. */
  isStruck?: boolean;
  /** OCR only: mean word confidence, 0..1. */
  confidence?: number;
}

/** One visual row, cells from left to right. A line of prose has one cell. Lines never run across columns of prose. */
export interface Line {
  cells: Cell[];
  /** Index of the table in `SourceText` reading order, when the line is a row of one. */
  table?: number;
  /** 1 (largest) to 6, when markup, font or position says that the line is a heading. */
  heading?: number;
  /** Mail: 0 for the newest message, 1 for what it quotes, and so on. */
  quoteLevel?: number;
  /** An empty line, a rule or a change of block comes before this line. */
  startsBlock?: boolean;
  /** Invisible to a person (white, tiny, `display:none`); kept for evidence, not read for fields. */
  isHidden?: boolean;
}

export interface Page {
  /** 1-based. Formats without pages have one page. */
  number: number;
  width?: number;
  height?: number;
  /** It lay crooked and was turned before it was read: boxes of its cells are those of the turned page. */
  turn?: Turn;
  lines: Line[];
  /** Set for the page that holds machine-readable text (raw JSON-LD, microdata) which no person sees. */
  isMachineReadable?: boolean;
}

/** A machine-readable statement found in a source. `quote` occurs in the text of a page, white space folded. */
export type StructuredBlock =
  | { kind: 'schema-org'; type: string; data: Record<string, unknown>; page: number; quote: string }
  | { kind: 'calendar-event'; data: CalendarEvent; page: number; quote: string }
  | { kind: 'boarding-pass'; data: BoardingPassLeg[]; page: number; quote: string }
  | { kind: 'mail-headers'; data: MailHeaders; page: number; quote: string };

export interface CalendarEvent {
  uid?: string;
  summary?: string;
  description?: string;
  location?: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`, wall time of the event's own zone. */
  start?: string;
  end?: string;
  timeZone?: string;
  status?: string;
  organizer?: { name?: string; email?: string };
  attendees?: { name?: string; email?: string }[];
}

/** IATA Resolution 792 (BCBP), one leg. */
export interface BoardingPassLeg {
  passengerName: string;
  bookingReference?: string;
  fromAirport?: string;
  toAirport?: string;
  flightNumber?: string;
  /** Day of the year, 1..366: the barcode carries no year. */
  dayOfYear?: number;
  seat?: string;
  compartment?: string;
  ticketNumber?: string;
}

export interface MailHeaders {
  from?: { name?: string; email?: string };
  to?: { name?: string; email?: string }[];
  cc?: { name?: string; email?: string }[];
  subject?: string;
  /** As written in the header. */
  date?: string;
}

export interface SourceText {
  sourceId: string;
  fileName: string;
  mimeType: string;
  sizeBytes: number;
  format: SourceFormat;
  method: TextMethod;
  /** False for pasted text and for text that has no file of its own. */
  isFile: boolean;
  pages: Page[];
  structured: StructuredBlock[];
  pageCount: number;
  wordCount: number;
  /** ISO 639-1, when it could be told. */
  language?: string;
  /** Sentences for the person: "Page 3 could not be read." */
  warnings: string[];
}

/** The text of a line as evidence quotes it: cells joined by two spaces. */
export function lineText(line: Line): string {
  return line.cells.map((cell) => cell.text).join('  ');
}

/** White space folded to single spaces and trimmed: the form in which quotes are compared with a source. */
export function foldWhitespace(text: string): string {
  return singleSpaced(text).trim();
}

/** Every run of white space as one space; most texts have no other, and stay as they are. */
export function singleSpaced(text: string): string {
  return text.replace(/\s{2,}|[^\S ]/gu, ' ');
}

/** A file that was attached but could not be read: a text without words, so that it is listed all the same. */
export function textWithoutWords(
  facts: Pick<SourceText, 'sourceId' | 'fileName' | 'mimeType' | 'sizeBytes' | 'isFile'>,
): SourceText {
  return {
    ...facts,
    format: 'txt',
    method: 'plain',
    pages: [],
    structured: [],
    pageCount: 0,
    wordCount: 0,
    warnings: [],
  };
}
