import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { DOUBTS, METHODS } from '#lib/import/candidate.ts';
import { type Features, scoreOf } from '#lib/import/confidence/score.ts';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import { isIn, type MeasuredPaper } from './measure.ts';
import type { Scored } from './score/calibration.ts';

const FILE = new URL('../../tests/fixtures/extraction/first-sight.json', import.meta.url);

const featuresSchema = z.object({
  section: z.enum(SECTION_KEYS),
  field: z.string(),
  method: z.enum(METHODS),
  doubts: z.array(z.enum(DOUBTS)),
  specificity: z.number(),
  sources: z.number(),
  hasTwoReaders: z.boolean(),
  company: z.number(),
  rivalry: z.number(),
  isAgreed: z.boolean(),
  shape: z.enum(['known', 'plain', 'odd']).default('plain'),
  anchor: z
    .object({ method: z.enum([...METHODS, 'missing']), shape: z.enum(['known', 'plain', 'odd']) })
    .optional(),
  isRepeated: z.boolean().default(false),
}) satisfies z.ZodType<Features>;

const recordSchema = z.object({
  recordedAt: z.string(),
  papers: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.object({ isRight: z.boolean(), features: featuresSchema })),
    }),
  ),
});
export type FirstSight = z.infer<typeof recordSchema>;

/**
 * How the readers did on papers before anybody had mended them on these papers: the only honest measure of how sure they
 * may be. It cannot be taken again, so it is kept as a record: what each value was like, and whether it was right.
 */
export function loadFirstSight(): FirstSight {
  return recordSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')));
}

/** The values of the papers kept for measuring, with the scores they would be given now. */
export function scoredAtFirstSight(): Scored[] {
  return loadFirstSight()
    .papers.filter(({ name }) => isIn('measuring', name))
    .flatMap(({ values }) => values.map(({ isRight, features }) => ({ isRight, score: scoreOf(features) })));
}

/** Writes the record of papers that are read for the first time. */
export function recordFirstSight(papers: readonly MeasuredPaper[], file: string): void {
  const record = {
    recordedAt: new Date().toISOString().slice(0, 10),
    papers: papers.map((paper) => ({
      name: paper.name,
      values: [...paper.judged, ...paper.allowed].flatMap(({ path, isRight }) => {
        const features = paper.features[path];
        return features ? [{ isRight, features }] : [];
      }),
    })),
  };
  writeFileSync(file, `${JSON.stringify(record)}\n`);
}
