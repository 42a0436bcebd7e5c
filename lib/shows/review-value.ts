import { z } from 'zod';
import { extractedSchemas, type SectionKey } from '../import/extracted.ts';

/** The object that one entry of a section is. */
function entrySchema(section: SectionKey): z.ZodObject {
  const schema = extractedSchemas[section];
  return schema instanceof z.ZodArray ? schema.element : schema;
}

/** The names of a section's fields, in their order. */
export function fieldsOf(section: SectionKey): string[] {
  return Object.keys(entrySchema(section).shape);
}

/** What is expected, by the field's name; the first that fits. */
const EXPECTATIONS: [fields: RegExp, sentence: string][] = [
  [
    /^(departure|arrival|start|end)Time$/,
    'Write date and time as 2026-03-14T21:30, or the date or the time alone.',
  ],
  [/(^date|Date)$/, 'Write the date as year, month, day: 2026-03-14.'],
  [/^(checkIn|checkOut|service|set)Time$/, 'Write the time with 24 hours: 21:30.'],
  [/^fee$/, 'Write the amount with digits alone, and cents after a dot: 1234.50.'],
  [/^currency$/, 'Write the currency with its three letters: EUR.'],
  [/Airport$/, 'Write the airport with its three letters: LHR.'],
  [/^flightNumber$/, 'Write the flight number without a space or leading zeros: TK67.'],
  [/^guestCount$/, 'Write the number of guests with digits alone: 12.'],
  [/^direction$/, 'Choose arrival or departure.'],
  [/^category$/, 'Choose contract, rider, visa, boarding_pass or other.'],
  [/^hasDestination$/, 'Choose yes or no.'],
  [/^fileSize$/, 'Give the size in whole bytes.'],
];

function expectation(field: string): string {
  return (
    EXPECTATIONS.find(([fields]) => fields.test(field))?.[1] ??
    'Write at least one character, or clear the field.'
  );
}

export type CheckedValue = { value: unknown } | { problem: string };

/** The value as it is stored (trimmed), or the sentence that says what is expected. */
export function checkValue(section: SectionKey, field: string, value: unknown): CheckedValue {
  const schema = entrySchema(section).shape[field];
  // The fields are optional; a correction without a value is none.
  if (!(schema instanceof z.ZodType) || value === undefined || value === null) {
    return { problem: expectation(field) };
  }
  const parsed = schema.safeParse(value);
  return parsed.success && isKept(parsed.data) ? { value: parsed.data } : { problem: expectation(field) };
}

/** What has the form of a day is one, of a year that the database knows too. */
function isKept(value: unknown): boolean {
  const [day] = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(String(value)) ?? [];
  return day === undefined || (z.iso.date().safeParse(day).success && day >= '0001');
}
