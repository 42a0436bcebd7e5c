import type { ImportWarning } from '../../candidate.ts';
import type { Extracted } from '../../extracted.ts';
import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';

const MAX_WARNINGS = 5;

/** Dates whose written weekday is another one: one of the two is a slip of the pen, and only a person can tell which. */
export function checkWeekdays(extracted: Extracted, readings: readonly Reading[]): ImportWarning[] {
  const pathsByDate = datesOf(extracted);
  const warnings: ImportWarning[] = [];
  const seen = new Set<string>();
  for (const reading of readings) {
    for (const line of reading.lines) {
      for (const found of findDates(line.text, reading)) {
        const paths = pathsByDate.get(found.value.date);
        if (!found.value.hasWeekdayMismatch || !paths || seen.has(found.value.date)) continue;
        seen.add(found.value.date);
        warnings.push({
          code: 'weekday_mismatch',
          message: `“${found.text}” names another day of the week than that date has.`,
          paths,
          sourceId: reading.source.sourceId,
        });
        if (warnings.length >= MAX_WARNINGS) return warnings;
      }
    }
  }
  return warnings;
}

function datesOf(extracted: Extracted): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  const add = (value: unknown, path: string): void => {
    if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) return;
    const date = value.slice(0, 10);
    paths.set(date, [...(paths.get(date) ?? []), path]);
  };
  for (const [section, value] of Object.entries(extracted)) {
    const entries = Array.isArray(value) ? value : [value];
    entries.forEach((entry, i) => {
      for (const [field, one] of Object.entries(entry ?? {}))
        add(one, Array.isArray(value) ? `${section}.${i}.${field}` : `${section}.${field}`);
    });
  }
  return paths;
}
