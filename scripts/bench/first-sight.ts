import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { DOUBTS, METHODS } from '#lib/import/candidate.ts';
import { PAPER_FITS } from '#lib/import/confidence/paper-fit.ts';
import { type Features, scoreOf } from '#lib/import/confidence/score.ts';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import type { MeasuredImport } from './measure.ts';
import type { Scored } from './score/calibration.ts';

const FILE = new URL('../../tests/fixtures/extraction/first-sight.json', import.meta.url);

const shapes = z.enum(['known', 'plain', 'odd']);
/** What most values have is not written down. */
const featuresSchema = z.object({
  section: z.enum(SECTION_KEYS),
  field: z.string(),
  method: z.enum(METHODS),
  doubts: z.array(z.enum(DOUBTS)).default([]),
  specificity: z.number(),
  sources: z.number().default(1),
  isAlone: z.boolean().default(false),
  hasTwoReaders: z.boolean().default(false),
  company: z.number(),
  rivalry: z.number().default(0),
  isAgreed: z.boolean().default(false),
  shape: shapes.default('plain'),
  anchor: z.object({ method: z.enum([...METHODS, 'missing']), shape: shapes }).optional(),
  isRepeated: z.boolean().default(false),
  isUnsettled: z.boolean().default(false),
  isContested: z.boolean().default(false),
  paper: z.enum(PAPER_FITS).optional(),
});

const batchSchema = z.object({
  recordedAt: z.string(),
  use: z.enum(['fitting', 'measuring']),
  papers: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ isRight: z.boolean(), features: featuresSchema })),
    }),
  ),
});
const recordSchema = z.object({ batches: z.array(batchSchema) });

/** Papers and whole shows read for the first time, with what each value was like and whether it was right. */
export type Batch = z.infer<typeof batchSchema>;
export const USES = batchSchema.shape.use.options;

/**
 * How the readers did on papers before anybody had mended them on these papers: the only honest measure of how sure they
 * may be. It cannot be taken again, so it is kept as a record. The newest batch comes last.
 */
export function loadFirstSight(use: Batch['use']): Batch[] {
  return load().filter((batch) => batch.use === use);
}

/** The values of the newest batch kept for measuring, with the scores they would be given now. */
export function scoredAtFirstSight(): Scored[] {
  const papers = loadFirstSight('measuring').at(-1)?.papers ?? [];
  return papers.flatMap(({ values }) =>
    values.map(({ isRight, features }) => ({ isRight, score: scoreOf(features) })),
  );
}

/** Adds papers and shows that were read for the first time to the record; a batch of the same papers is replaced. */
export function recordFirstSight(imports: readonly MeasuredImport[], use: Batch['use']): void {
  const batch = {
    recordedAt: new Date().toISOString().slice(0, 10),
    use,
    papers: imports.map(({ name, judged, features: ofPath }) => ({
      name,
      values: judged.flatMap(({ path, isRight }) => {
        const features = ofPath[path];
        return features ? [{ isRight, features: withoutDefaults(features) }] : [];
      }),
    })),
  };
  const names = new Set(imports.map(({ name }) => name));
  const others = load().filter((known) => !known.papers.some(({ name }) => names.has(name)));
  const kept = others.map((known) => ({
    ...known,
    papers: known.papers.map(({ name, values }) => ({
      name,
      values: values.map((value) => ({ ...value, features: withoutDefaults(value.features) })),
    })),
  }));
  writeFileSync(FILE, `${JSON.stringify({ batches: [...kept, batch] })}\n`);
}

function load(): Batch[] {
  return existsSync(FILE) ? recordSchema.parse(JSON.parse(readFileSync(FILE, 'utf8'))).batches : [];
}

function withoutDefaults(features: Features): Partial<Features> {
  const { section, field, method, specificity, company } = features;
  const parsed = featuresSchema.parse({ section, field, method, specificity, company });
  const told = Object.entries(features).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(parsed[name as keyof typeof parsed]),
  );
  return { section, field, method, specificity, company, ...Object.fromEntries(told) };
}
