import type { Candidate, Evidence } from '../candidate.ts';
import { extractedSchemas } from '../extracted.ts';
import { findQuote, quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import { defineSection } from './section.ts';
import { TECHNICAL_FIELDS, type TechnicalField } from './technical/fields.ts';
import type { Piece, TechnicalPart } from './technical/part.ts';
import { technicalParts } from './technical/parts.ts';

/** A field holds the paper's own words; a long input list is cut at a line, the paper itself stays beside it. */
const MAX_LENGTH = 3500;
const MAX_QUOTES = 6;

/** What the show needs and what the artist brings, in the words of the rider, sorted by its headings. */
export const technical = defineSection({
  key: 'technical',
  schema: extractedSchemas.technical,
  extract({ readings }) {
    return { entries: readings.map(readTechnical).filter((entry) => Object.keys(entry).length > 0) };
  },
});

function readTechnical(reading: Reading): Partial<Record<TechnicalField, Candidate<string>[]>> {
  const parts = technicalParts(reading);
  const entry: Partial<Record<TechnicalField, Candidate<string>[]>> = {};
  for (const field of TECHNICAL_FIELDS) {
    const candidate = fieldCandidate(
      reading,
      parts.filter((part) => part.field === field),
    );
    if (candidate) entry[field] = [candidate];
  }
  return entry;
}

function fieldCandidate(reading: Reading, parts: readonly TechnicalPart[]): Candidate<string> | undefined {
  if (parts.length === 0) return undefined;
  const value = fairShares(parts.map((part) => textOf(part, parts.length))).join('\n');
  const pieces = parts
    .flatMap((part) => part.pieces.slice(0, Math.ceil(MAX_QUOTES / parts.length)))
    .slice(0, MAX_QUOTES);
  const heading = parts.find((part) => part.isHeaded && part.heading !== '')?.heading;
  const isHeaded = parts.some((part) => part.isHeaded);
  return {
    value,
    method: isHeaded ? 'label' : 'pattern',
    reason: heading
      ? `under the heading “${heading}”`
      : isHeaded
        ? 'after its label'
        : 'sorted by the words of its lines',
    evidence: pieces.map((piece) => evidenceOf(reading, piece)),
    specificity: isHeaded ? 0.8 : 0.5,
    ...(value.length >= MAX_LENGTH - 200 && { doubts: ['repaired' as const] }),
  };
}

/** Where words of the line no longer hold, what is left of it is quoted from its last cell. */
function evidenceOf(reading: Reading, piece: Piece): Evidence {
  const last = reading.lines[piece.line]?.line.cells.at(-1)?.text ?? piece.text;
  return findQuote(reading, piece.text, piece.line) ?? quoteOf(reading, last, piece.line);
}

/** The heading stands above its lines where it says more than the field's own name does. */
function textOf(part: TechnicalPart, count: number): string {
  const text = part.pieces.map((piece) => piece.text).join('\n');
  const isTelling = part.heading !== '' && (count > 1 || part.heading.includes(' '));
  return isTelling ? `${part.heading}\n${text}` : text;
}

/** Parts that are too long together are each cut at a line, the long ones only, so that every part is heard. */
function fairShares(texts: readonly string[]): string[] {
  let left = MAX_LENGTH - texts.length;
  const shares = new Map<number, string>();
  const byLength = texts.map((text, i) => ({ text, i })).sort((a, b) => a.text.length - b.text.length);
  byLength.forEach(({ text, i }, rank) => {
    const share = cutAtLine(text, Math.floor(left / (texts.length - rank)));
    left -= share.length;
    shares.set(i, share);
  });
  return texts.map((_, i) => shares.get(i) ?? '').filter((text) => text !== '');
}

function cutAtLine(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf('\n', most);
  return text.slice(0, cut > most / 2 ? cut : most).trimEnd();
}
