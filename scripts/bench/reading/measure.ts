import type { Extracted, SectionKey } from '#lib/import/extracted.ts';
import { readTogether } from '#lib/import/reading/index.ts';
import { factsOf } from '#lib/import/reading/paper-facts.ts';
import { resolveSection } from '#lib/import/resolution/index.ts';
import { SECTIONS } from '#lib/import/sections/index.ts';
import type { Section } from '#lib/import/sections/section.ts';
import type { SourceText } from '#lib/import/source-text.ts';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';
import { Random } from '#scripts/bench/generate/random.ts';
import { makePages } from './pages.ts';

export type Step = 'reading' | SectionKey;

/** In ms. */
export interface Times {
  clock: number;
  /** Of all threads: those that compile and that collect what is no longer used go on beside the reading. */
  processor: number;
}

export interface ReadingTimes {
  steps: Record<string, Times>;
  all: Times;
}

/** The text of so many made-up pages, as it comes out of a file. */
export async function readTextOf(pages: number, seed: number): Promise<SourceText[]> {
  const bytes = new TextEncoder().encode(makePages(new Random(seed), pages));
  const texts = await extractText({ sourceId: 's1', fileName: 'pages.txt', bytes });
  await closeTextExtraction();
  return texts;
}

/** Reads texts as one import does, without a model, and tells the time of every step. */
export function timeReading(texts: readonly SourceText[]): ReadingTimes {
  const steps: Partial<Record<Step, Times>> = {};
  const timed = <T>(step: Step, work: () => T): T => {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    steps[step] = { clock: performance.now() - start, processor: (user + system) / 1000 };
    return result;
  };
  const readings = timed('reading', () => readTogether(texts));
  const done: Extracted = {};
  for (const section of SECTIONS as readonly Section[]) {
    const { value } = timed(section.key, () =>
      resolveSection(section, section.extract({ readings, done }), factsOf(readings)),
    );
    Object.assign(done, { [section.key]: value });
  }
  const sum = (kind: keyof Times) => Object.values(steps).reduce((total, times) => total + times[kind], 0);
  return { steps, all: { clock: sum('clock'), processor: sum('processor') } };
}
