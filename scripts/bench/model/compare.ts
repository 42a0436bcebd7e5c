import type { MeasuredPaper } from '../measure.ts';
import { rowOf, scoredOf, summaryOf } from '../report.ts';

/** Prints what a model changed against the rules alone, on the same papers. */
export function printComparison(
  name: string,
  alone: readonly MeasuredPaper[],
  withModel: readonly MeasuredPaper[],
): void {
  const lines = [numbersOf(alone), numbersOf(withModel)].map(({ row, summary }, i) =>
    [
      (i === 0 ? 'rules alone' : `with ${name} model`).padEnd(20),
      percent(row.precision),
      percent(row.recall),
      percent(row.f1),
      percent(summary.precisionUnmarked),
      percent(summary.shareUnmarked),
      String(summary.mistakes).padStart(10),
      row.calibrationError.toFixed(3).padStart(6),
    ].join(' '),
  );
  const [before, after] = [numbersOf(alone), numbersOf(withModel)];
  process.stdout.write(
    [
      '                     precision   recall       F1 unmarked:right  of all  avoidable    ECE',
      ...lines,
      `the ${name} model: precision ${change(before.row.precision, after.row.precision)}, recall ${change(before.row.recall, after.row.recall)}, right among unmarked ${change(before.summary.precisionUnmarked, after.summary.precisionUnmarked)}`,
      '',
      '',
    ].join('\n'),
  );
}

function numbersOf(papers: readonly MeasuredPaper[]) {
  return { row: rowOf(papers), summary: summaryOf(papers, scoredOf(papers)) };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(9);
}

/** In percentage points. */
function change(before: number, after: number): string {
  const points = (after - before) * 100;
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)} points`;
}
