import { fieldsOf } from '../review-value.ts';
import type { PartKey, Show } from '../show.ts';

/** One list section as a table for spreadsheets (RFC 4180), a row for each item. */
export function showTable(show: Show, section: PartKey): string {
  const fields = fieldsOf(section);
  const rows = show.parts[section].map(({ value }) => fields.map((field) => cell(Reflect.get(value, field))));
  // The mark at the beginning tells Excel that the text is UTF-8.
  return `\ufeff${[fields.map((field) => cell(heading(field))), ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** `bookingReference` → `Booking reference` */
function heading(field: string): string {
  const words = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * What a spreadsheet would run as a formula is made text by an apostrophe: a paper may hold anything. Phone numbers keep
 * their plus so, too; numbers stay numbers.
 */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** Spreadsheets know a date with its hour by a space between them. */
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/;

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  const text =
    typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value).replace(DATE_TIME, '$1 $2');
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
