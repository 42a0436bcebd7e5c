import { z } from 'zod';
import { extractedSchemas, isListSection, type SectionKey } from '#lib/import/extracted.ts';
import type { Field } from './catalogue.ts';

/** What a person typed, brought to the stored form, or the sentence that says what is wrong with it. */
export type Parsed = { ok: true; value: unknown } | { ok: false; message: string };

/** Checks typed text against the same schema that the server uses for this field. */
export function parseInput(section: SectionKey, field: Field, raw: string): Parsed {
  const value = toStoredForm(field, raw);
  const schema = fieldSchema(section, field.key);
  const result = schema.safeParse(value);
  if (result.success && result.data !== undefined) return { ok: true, value: result.data };
  return { ok: false, message: whatIsExpected(field) };
}

function fieldSchema(section: SectionKey, key: string): z.ZodType {
  const schema: z.ZodType = extractedSchemas[section];
  const entry = isListSection(section) && schema instanceof z.ZodArray ? schema.element : schema;
  const field: unknown = entry instanceof z.ZodObject ? entry.shape[key] : undefined;
  return field instanceof z.ZodType ? field : z.never();
}

function toStoredForm(field: Field, raw: string): unknown {
  const text = raw.trim();
  switch (field.kind) {
    case 'amount':
      return decimalOf(text);
    case 'boolean':
      return text === 'true';
    case 'bytes':
      return Number(text);
    case 'airport':
    case 'currency':
      return text.toUpperCase();
    case 'code':
      return field.key === 'flightNumber' ? flightNumberOf(text) : text.replace(/\s+/g, '');
    default:
      return text;
  }
}

/** `6.750,00`, `6,750.00`, `6 750`, `6'750` and `EUR 6750,-` all mean 6750. */
export function decimalOf(text: string): string {
  const digits = text.replace(/[^\d.,]/g, '').replace(/[.,]+$/, '');
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const whole = (cents ? digits.slice(0, cents.index) : digits).replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  const fraction = cents?.[1];
  return fraction && Number(fraction) > 0 ? `${whole}.${fraction}` : whole;
}

/** `TK 067` → `TK67`. */
function flightNumberOf(text: string): string {
  const compact = text.toUpperCase().replace(/\s+/g, '');
  return compact.replace(/^([A-Z0-9]{2})0+(?=\d)/, '$1');
}

function whatIsExpected(field: Field): string {
  switch (field.kind) {
    case 'date':
      return 'Enter a full date.';
    case 'time':
      return 'Enter a time from 00:00 to 23:59.';
    case 'dateTime':
      return 'Enter a date, a time or both.';
    case 'amount':
      return 'Enter an amount, for example 6750 or 1234.50.';
    case 'currency':
      return 'Choose a currency by its three letters, for example EUR.';
    case 'airport':
      return 'Enter the three letters of the airport, for example ARN.';
    case 'count':
      return 'Enter a whole number.';
    case 'code':
      return field.key === 'flightNumber'
        ? 'Enter carrier and number, for example DL1247.'
        : 'Enter the code.';
    default:
      return 'Enter something, or use Clear to leave this field empty.';
  }
}
