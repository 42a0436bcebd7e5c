import { basename } from 'node:path';
import { readTogether } from '#lib/import/reading/index.ts';
import { extractText } from '#lib/import/text-extraction/index.ts';
import { damage } from './generate/damage.ts';
import { makePaper } from './generate/papers.ts';
import { Random } from './generate/random.ts';
import { labelledImports, textsOf, type WhichImports } from './labelled-set.ts';
import { startTestModel, type TestModel } from './model/test-model.ts';
import { type ReadImport, readImport } from './read-import.ts';
import { type DocumentScore, scoreDocument } from './score/score-document.ts';

export interface MeasuredImport extends DocumentScore, ReadImport {
  /** Several papers of one show, read together. */
  isShow: boolean;
  /** Reading and all sections, without text extraction. */
  readMs: number;
}

interface Options extends WhichImports {
  /** Lets a test model read beside the rules. */
  model?: TestModel | undefined;
  /** Of its lies. */
  seed?: number;
}

/** Reads and scores the labelled imports of the split. */
export async function measureLabelled({ model, seed, ...which }: Options): Promise<MeasuredImport[]> {
  const measured: MeasuredImport[] = [];
  const running = model && (await startTestModel(model, seed));
  for (const { papers, isShow, label } of labelledImports(which)) {
    const texts = await textsOf(papers);
    const started = performance.now();
    const readings = readTogether(texts);
    const read = await readImport(readings, running?.readerFor(label, readings));
    const readMs = performance.now() - started;
    const fileNames = papers.map((path) => basename(path));
    measured.push({ ...scoreDocument(label, read.extracted, fileNames), ...read, isShow, readMs });
  }
  await running?.close();
  return measured;
}

/** Share of the made-up papers that went through a bad scanner, and how bad it was: the letters touched, of all. */
const DAMAGED_SHARE = 0.25;
const DAMAGE_RATES = [0.004, 0.012, 0.03];

/** Makes up papers from a seed, reads and scores them: many cases of few kinds, for fitting and for finding faults. */
export async function measureGenerated(count: number, seed: number): Promise<MeasuredImport[]> {
  const measured: MeasuredImport[] = [];
  for (let i = 0; i < count; i++) {
    const random = new Random(seed * 100_003 + i);
    const { fileName, text, label } = makePaper(random, i);
    const written = random.chance(DAMAGED_SHARE) ? damage(random, text, random.pick(DAMAGE_RATES)) : text;
    const texts = await extractText({ sourceId: 's1', fileName, bytes: new TextEncoder().encode(written) });
    const read = await readImport(readTogether(texts));
    const score = scoreDocument(label, read.extracted, [fileName]);
    measured.push({ ...score, ...read, isShow: false, readMs: 0 });
  }
  return measured;
}
