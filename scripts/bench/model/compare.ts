import { needsCheck } from '#lib/import/confidence/thresholds.ts';
import type { MeasuredPaper } from '../measure.ts';
import { rowOf, scoredOf, summaryOf } from '../report.ts';

const HEAD =
  '                      precision    recall        F1 unmarked:right  of all  avoidable   ECE  of the model: right wrong unmarked-wrong';

/** The head of the table that says what models change, and the rules alone as its first row. */
export function printAlone(papers: readonly MeasuredPaper[]): void {
  process.stdout.write(`${HEAD}\n${lineOf('rules alone', papers)}\n`);
}

/** One more row: the same papers with a model of this name. */
export function printWithModel(name: string, papers: readonly MeasuredPaper[]): void {
  const own = papers.flatMap((paper) =>
    paper.judged
      .filter(({ path }) => paper.confidence[path]?.method === 'llm')
      .map((one) => ({ one, paper })),
  );
  const wrong = own.filter(({ one }) => !one.isRight);
  const sure = wrong.filter(({ one, paper }) => !needsCheck(paper.confidence[one.path]?.score ?? 0));
  const counts = `${String(own.length - wrong.length).padStart(19)} ${String(wrong.length).padStart(5)} ${String(sure.length).padStart(14)}`;
  process.stdout.write(`${lineOf(`with ${name}`, papers)} ${counts}\n`);
}

function lineOf(name: string, papers: readonly MeasuredPaper[]): string {
  const row = rowOf(papers);
  const summary = summaryOf(papers, scoredOf(papers));
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
