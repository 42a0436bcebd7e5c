import { formatBytes } from '#lib/import/limits.ts';
import type { Field } from './catalogue.ts';

/** A value as a person reads it. Never used for anything that is stored. */
export function formatValue(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (field.kind === 'bytes') return formatBytes(Number(value));
  const text = String(value);
  switch (field.kind) {
    case 'date':
      return formatDate(text);
    case 'dateTime':
      return formatDateTime(text);
    case 'amount':
      return formatAmount(text);
    case 'choice':
      return field.choices?.find((choice) => choice.value === text)?.label ?? text;
    default:
      return text;
  }
}

/** `2026-11-14` → `Sat, 14 Nov 2026`. The month is a word, so that day and month cannot be mixed up. */
export function formatDate(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

export function formatDateTime(value: string): string {
  const { date, time } = splitDateTime(value);
  return [date && formatDate(date), time].filter(Boolean).join(', ');
}

/** The dates of a sentence as the rest of the page writes them; what it quotes from a paper stays as it stands there. */
export function datesInWords(text: string): string {
  return text.replace(/“[^“”]*”|\b\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?\b/g, (found) =>
    found.startsWith('“') ? found : formatDateTime(found),
  );
}

/** `2026-11-14T18:30`, `2026-11-14` or `18:30`, taken apart. */
export function splitDateTime(value: string): { date: string; time: string } {
  if (/^\d{2}:\d{2}$/.test(value)) return { date: '', time: value };
  const [date = '', time = ''] = value.split('T');
  return { date, time: time.slice(0, 5) };
}

export function joinDateTime(date: string, time: string): string {
  return [date, time].filter(Boolean).join('T');
}

/**
 * A date or time in words, to stand beside its input: browsers write the input itself in their own order of day and
 * month and their own clock.
 */
export function inWords(field: Field, value: unknown): string {
  if (typeof value !== 'string' || value === '') return '';
  return field.kind === 'date' || field.kind === 'time' || field.kind === 'dateTime'
    ? formatValue(field, value)
    : '';
}

/** `6750` → `6,750`; digits beyond the point are kept as written. */
function formatAmount(amount: string): string {
  const [whole = '', cents] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === undefined ? grouped : `${grouped}.${cents}`;
}

export function formatMoney(amount: string | undefined, currency: string | undefined): string {
  return amount ? [currency, formatAmount(amount)].filter(Boolean).join(' ') : '';
}

/** "just now", "4 minutes ago", "3 days ago". */
export function formatAge(iso: string, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(iso)) / 1000));
  if (seconds < 45) return 'just now';
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ];
  const [unit, size] = steps.find(([, length]) => seconds >= length) ?? ['minute', 60];
  return new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(
    -Math.max(1, Math.round(seconds / size)),
    unit,
  );
}

/** "1 field", "3 fields". */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** "about 40 seconds left", "about 3 minutes left". */
export function timeLeftWords(seconds: number): string {
  return seconds < 90
    ? `about ${count(Math.max(1, Math.ceil(seconds)), 'second')} left`
    : `about ${count(Math.round(seconds / 60), 'minute')} left`;
}

/** "3 shows found", "50 shows and more found". */
export function foundWords(size: number, singular: string, hasMore: boolean): string {
  return `${count(size, singular)}${hasMore ? ' and more' : ''} found`;
}

/** "a hotel", "an activity". */
export function withArticle(singular: string): string {
  return `${/^[aeiou]/.test(singular) ? 'an' : 'a'} ${singular}`;
}
