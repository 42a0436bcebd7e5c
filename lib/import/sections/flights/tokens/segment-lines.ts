import { quick } from '../../../recognizers/phrases.ts';
export const RESERVATION_STATUS = quick(
  /(?<![A-Z0-9])(?:HK|KK|HL|SS|RR|TK|OK|HX|UN|UC|NO|XX|SC)\d{1,2}(?![A-Z0-9])/u,
);

const COMPACT_DATE = quick(/(?<![A-Z0-9])\d{1,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/u);

/** The whole segment: its day and its status. */
export const isWholeSegment = (text: string): boolean =>
  RESERVATION_STATUS.test(text) && COMPACT_DATE.test(text);

/** Written as a reservation system prints a segment: `TK 1723 Y 12MAR ISTHAM HK2 0815 1030`. */
export function isSegmentLine(text: string): boolean {
  return RESERVATION_STATUS.test(text) || COMPACT_DATE.test(text);
}
