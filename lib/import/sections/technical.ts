import type { Candidate } from '../candidate.ts';
import { extractedSchemas } from '../extracted.ts';
import { quoteOf } from '../reading/quote.ts';
import type { Reading } from '../reading/reading.ts';
import { defineSection } from './section.ts';
import { TECHNICAL_FIELDS, type TechnicalField } from './technical/fields.ts';
import { type TechnicalPart, technicalParts, textOf } from './technical/parts.ts';

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
  const texts = parts.map((part) =>
    part.heading !== '' && (parts.length > 1 || part.heading.includes(' '))
      ? `${part.heading}\n${textOf(part.lines)}`
      : textOf(part.lines),
  );
  const value = cutAtLine(texts.join('\n'));
  const lines = parts
    .flatMap((part) => part.lines.slice(0, Math.ceil(MAX_QUOTES / parts.length)))
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
    evidence: lines.map((line) => quoteOf(reading, line.text, line.index)),
    specificity: isHeaded ? 0.8 : 0.5,
    ...(value.length >= MAX_LENGTH - 200 && { doubts: ['repaired' as const] }),
  };
}

function cutAtLine(text: string): string {
  if (text.length <= MAX_LENGTH) return text;
  const cut = text.lastIndexOf('\n', MAX_LENGTH);
  return text.slice(0, cut > MAX_LENGTH / 2 ? cut : MAX_LENGTH).trimEnd();
}
