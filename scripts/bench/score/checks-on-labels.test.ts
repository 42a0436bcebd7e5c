import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractedSchema } from '#lib/import/extracted.ts';
import { checkAcrossFields } from '#lib/import/resolution/checks.ts';
import { type LabelEntry, labelSchema, type Spec } from './labels.ts';

const LABELS = new URL('../../../tests/fixtures/extraction/labels/', import.meta.url);

/** The right values of a label as an import would have them; of several right forms the first. */
function rightValue(spec: Spec): unknown {
  if (typeof spec !== 'object') return spec;
  if ('any' in spec) return String(spec.any[0]);
  return 'set' in spec ? spec.set[0] : undefined;
}

const entryOf = (entry: LabelEntry) =>
  Object.fromEntries(
    Object.entries(entry).map(([field, spec]) => [field.replace('?', ''), rightValue(spec)]),
  );

it('the right values of a paper contradict each other only where the paper does itself', () => {
  const warnings = readdirSync(LABELS).flatMap((file) => {
    const { sections } = labelSchema.parse(JSON.parse(readFileSync(new URL(file, LABELS), 'utf8')));
    const values = Object.entries(sections).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(entryOf) : entryOf(value),
    ]);
    const extracted = extractedSchema.parse(Object.fromEntries(values));
    return checkAcrossFields(extracted, []).map(({ code }) => `${file} ${code}`);
  });
  // Eight papers book a hotel for other nights than that of the show; to one show somebody flies who misses the soundcheck.
  expect(warnings).toEqual([
    '078-iberia-run.json show_night_without_hotel',
    '1054-hildesheim-stadtfest.json landing_after_soundcheck',
    '235-day-sheet-glasgow.json show_night_without_hotel',
    '450-carta-recital-olite.json show_night_without_hotel',
    '659-kirche-erfurt.json show_night_without_hotel',
    '723-kuenstlerbrief-weilburg.json show_night_without_hotel',
    '801-propstei-chorbrief.json show_night_without_hotel',
    '865-gospel-parish-letter.json show_night_without_hotel',
    '932-reiseplan-nachtfalterin.json show_night_without_hotel',
  ]);
});
