import { needsCheck } from '#lib/import/confidence/thresholds.ts';
import type { MeasuredImport } from '../measure.ts';
import { rowOf, scoredOf, summaryOf } from '../report.ts';

const HEAD =
  '                      precision    recall        F1 unmarked:right  of all  avoidable   ECE  of the model: right wrong unmarked-wrong';

/** The head of the table that says what models change, and the rules alone as its first row. */
export function printAlone(imports: readonly MeasuredImport[]): void {
  process.stdout.write(`${HEAD}\n${lineOf('rules alone', imports)}\n`);
}

/** One more row: the same papers with a model of this name. */
export function printWithModel(name: string, imports: readonly MeasuredImport[]): void {
  const own = imports.flatMap((measured) =>
    measured.judged
      .filter(({ path }) => measured.confidence[path]?.method === 'llm')
      .map((one) => ({ one, measured })),
  );
  const wrong = own.filter(({ one }) => !one.isRight);
  const sure = wrong.filter(({ one, measured }) => !needsCheck(measured.confidence[one.path]?.score ?? 0));
  const counts = `${String(own.length - wrong.length).padStart(19)} ${String(wrong.length).padStart(5)} ${String(sure.length).padStart(14)}`;
  process.stdout.write(`${lineOf(`with ${name}`, imports)} ${counts}\n`);
}

function lineOf(name: string, imports: readonly MeasuredImport[]): string {
  const row = rowOf(imports);
  const summary = summaryOf(imports, scoredOf(imports));
  return [
    name.padEnd(20),
    percent(row.precision),
    percent(row.recall),
    percent(row.f1),
    percent(summary.precisionUnmarked).padStart(13),
    percent(summary.shareUnmarked),
    String(summary.mistakes).padStart(9),
    row.calibrationError.toFixed(3).padStart(6),
  ].join(' ');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`.padStart(9);
}
