import type { Extracted, SectionKey } from '#lib/import/extracted.ts';
import { readSource } from '#lib/import/reading/index.ts';
import { kindsOf } from '#lib/import/reading/paper-kind.ts';
import { resolveSection } from '#lib/import/resolution/index.ts';
import { SECTIONS } from '#lib/import/sections/index.ts';
import type { Section } from '#lib/import/sections/section.ts';
import type { SourceText } from '#lib/import/source-text.ts';

export type Step = 'reading' | SectionKey;

export interface ReadingTimes {
  /** Processor time of each step, in ms. */
  steps: Record<string, number>;
  total: number;
}

/** Reads texts as one import does, without a model, and tells the processor time of every step. */
export function timeReading(texts: readonly SourceText[]): ReadingTimes {
  const steps: Partial<Record<Step, number>> = {};
  const timed = <T>(step: Step, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    steps[step] = (user + system) / 1000;
    return result;
  };
  const readings = timed('reading', () => texts.map((text) => readSource(text)));
  const done: Extracted = {};
  for (const section of SECTIONS as readonly Section[]) {
    const { value } = timed(section.key, () =>
      resolveSection(section, section.extract({ readings, done }), kindsOf(readings)),
    );
    Object.assign(done, { [section.key]: value });
  }
  return { steps, total: Object.values(steps).reduce((sum, ms) => sum + ms, 0) };
}
