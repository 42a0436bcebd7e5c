import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { ConfidenceMap } from '#lib/import/candidate.ts';
import type { Features } from '#lib/import/confidence/score.ts';
import type { Extracted, SectionKey } from '#lib/import/extracted.ts';
import type { ModelReader } from '#lib/import/llm/read-with-model.ts';
import { readTogether } from '#lib/import/reading/index.ts';
import { factsOf } from '#lib/import/reading/paper-facts.ts';
import type { Reading } from '#lib/import/reading/reading.ts';
import { resolveSection } from '#lib/import/resolution/index.ts';
import { addRecords, NO_RECORD } from '#lib/import/resolution/trust-model.ts';
import { withoutModelValues } from '#lib/import/resolution/without-model-values.ts';
import { SECTIONS } from '#lib/import/sections/index.ts';
import type { Section } from '#lib/import/sections/section.ts';
import type { SourceText } from '#lib/import/source-text.ts';
import { extractText } from '#lib/import/text-extraction/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { damage } from './generate/damage.ts';
import { makePaper } from './generate/papers.ts';
import { Random } from './generate/random.ts';
import { startTestModel, type TestModel } from './model/test-model.ts';
import { labelSchema } from './score/labels.ts';
import { type DocumentScore, scoreDocument } from './score/score-document.ts';

export type Split = 'measuring' | 'building' | 'all';

export interface MeasuredPaper extends DocumentScore {
  confidence: ConfidenceMap;
  features: Record<string, Features>;
  /** Reading and all sections, without text extraction. */
  readMs: number;
}

interface Options {
  split: Split;
  papers: string;
  labels: string;
  only?: string;
  /** Lets a test model read beside the rules. */
  model?: TestModel | undefined;
  /** Of its lies. */
  seed?: number;
}

/** Reads and scores every labelled paper of the split, each as an import of its own. */
export async function measurePapers({
  split,
  papers,
  labels,
  only,
  model,
  seed,
}: Options): Promise<MeasuredPaper[]> {
  const files = readdirSync(papers)
    .sort()
    .filter((file) => isIn(split, file) && (!only || file.includes(only)));
  const measured: MeasuredPaper[] = [];
  const running = model && (await startTestModel(model, seed));
  for (const file of files) {
    const label = labelSchema.parse(
      JSON.parse(readFileSync(join(labels, `${parse(file).name}.json`), 'utf8')),
    );
    const texts = await textsOf(join(papers, file), file);
    const started = performance.now();
    const readings = readTogether(texts);
    const read = await readAll(readings, running?.readerFor(label, readings));
    const readMs = performance.now() - started;
    measured.push({ ...scoreDocument({ ...label, source: file }, read.extracted), ...read, readMs });
  }
  await running?.close();
  if (measured.length === 0) throw new Error(`There are no labelled papers in ${papers}.`);
  return measured;
}

/** Share of the made-up papers that went through a bad scanner, and how bad it was: the letters touched, of all. */
const DAMAGED_SHARE = 0.25;
const DAMAGE_RATES = [0.004, 0.012, 0.03];

/** Makes up papers from a seed, reads and scores them: many cases of few kinds, for fitting and for finding faults. */
export async function measureGenerated(count: number, seed: number): Promise<MeasuredPaper[]> {
  const measured: MeasuredPaper[] = [];
  for (let i = 0; i < count; i++) {
    const random = new Random(seed * 100_003 + i);
    const { fileName, text, label } = makePaper(random, i);
    const written = random.chance(DAMAGED_SHARE) ? damage(random, text, random.pick(DAMAGE_RATES)) : text;
    const texts = await extractText({ sourceId: 's1', fileName, bytes: new TextEncoder().encode(written) });
    const read = await readAll(readTogether(texts));
    measured.push({ ...scoreDocument(label, read.extracted), ...read, readMs: 0 });
  }
  return measured;
}

/** A paper that cannot be read at all counts as one in which nothing was found. */
async function textsOf(path: string, fileName: string): Promise<SourceText[]> {
  try {
    return await extractText({ sourceId: 's1', fileName, bytes: readFileSync(path) });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return [];
  }
}

/** `012-name.pdf` is for measuring, `013-name.pdf` for building; papers without a number are only measured. */
export function isIn(split: Split, file: string): boolean {
  const number = /^(\d{3})-/.exec(file)?.[1];
  const isMeasuring = number === undefined || Number(number) % 3 === 0;
  return split === 'all' || isMeasuring === (split === 'measuring');
}

async function readAll(readings: readonly Reading[], model?: ModelReader) {
  const { signal } = new AbortController();
  const extracted: Extracted = {};
  const confidence: ConfidenceMap = {};
  const features: Record<string, Features> = {};
  let record = NO_RECORD;
  for (const section of SECTIONS as readonly Section[]) {
    const fromModel = await model?.read(section.key, { readings, done: extracted }, signal);
    const ruled = section.extract({ readings, done: withoutModelValues(extracted, confidence) });
    const found = { ...ruled, entries: [...ruled.entries, ...(fromModel?.entries ?? [])] };
    const tested = addRecords(record, { agreed: 0, contradicted: fromModel?.rejected ?? 0 });
    const resolved = resolveSection(section, found, factsOf(readings), {
      record: tested,
      hasSeenAll: fromModel?.hasSeenAll ?? false,
    });
    record = resolved.record;
    Object.assign(extracted, { [section.key satisfies SectionKey]: resolved.value });
    Object.assign(confidence, resolved.confidence);
    Object.assign(features, resolved.features);
  }
  return { extracted, confidence, features };
}
