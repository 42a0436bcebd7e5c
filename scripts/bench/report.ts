import { CALIBRATION } from '#lib/import/confidence/calibration-table.ts';
import { THRESHOLDS } from '#lib/import/confidence/thresholds.ts';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import { scoredAtFirstSight } from './first-sight.ts';
import type { MeasuredPaper } from './measure.ts';
import {
  auroc,
  brierScore,
  calibrationError,
  reliability,
  riskCoverage,
  type Scored,
} from './score/calibration.ts';

interface Options {
  errors?: boolean;
  json?: boolean;
}

interface Row {
  section: string;
  right: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
  f1: number;
  /** Values that a careful person would have avoided. */
  avoidable: number;
  calibrationError: number;
  brier: number;
  auroc: number;
}

/** Precision, recall and F1 per section, then the confidence: tables for a terminal, or JSON. */
export function printReport(papers: readonly MeasuredPaper[], options: Options): void {
  const rows = [...SECTION_KEYS.map((section) => rowOf(papers, section)), rowOf(papers)];
  const scored = scoredOf(papers);
  const summary = summaryOf(papers, scored);
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({ rows, ...summary, reliability: reliability(scored), riskCoverage: riskCoverage(scored) }, null, 2)}\n`,
    );
    return;
  }
  const lines = [
    `${papers.length} papers; confidence fitted ${CALIBRATION.fittedAt} on ${CALIBRATION.fittedOn}`,
    ...table(rows),
    '',
    ...describe(summary),
    describeFirstSight(),
    '',
    ...curves(scored),
  ];
  if (options.errors) lines.push('', ...papers.flatMap(errorsOf));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Every judged value with the score it carried. */
export function scoredOf(papers: readonly MeasuredPaper[], section?: string): Scored[] {
  return papers.flatMap((paper) =>
    paper.judged
      .filter((one) => !section || one.section === section)
      .map(({ path, isRight }) => ({ isRight, score: paper.confidence[path]?.score ?? 0 })),
  );
}

/** The numbers of one section, or of all together. */
export function rowOf(papers: readonly MeasuredPaper[], section?: string): Row {
  const judged = papers.flatMap((paper) => paper.judged).filter((one) => !section || one.section === section);
  const missed = papers
    .flatMap((paper) => paper.missed)
    .filter((one) => !section || one.section === section).length;
  const right = judged.filter((one) => one.isRight).length;
  const wrong = judged.length - right;
  const precision = right / Math.max(1, right + wrong);
  const scored = scoredOf(papers, section);
  const avoidable = papers
    .flatMap((paper) => paper.mistakes)
    .filter((one) => !section || one.path.startsWith(`${section}.`)).length;
  const recall = right / Math.max(1, right + missed);
  return {
    section: section ?? 'all',
    right,
    wrong,
    missed,
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(1e-9, precision + recall),
    avoidable,
    calibrationError: scored.length > 0 ? calibrationError(scored) : Number.NaN,
    brier: scored.length > 0 ? brierScore(scored) : Number.NaN,
    auroc: auroc(scored),
  };
}

/** What is said of a run in one paragraph. */
export function summaryOf(papers: readonly MeasuredPaper[], scored: readonly Scored[]) {
  const unmarked = unmarkedOf(scored);
  return {
    mistakes: papers.reduce((sum, paper) => sum + paper.mistakes.length, 0),
    precisionUnmarked: unmarked.precision,
    shareUnmarked: unmarked.taken,
    calibrationError: calibrationError(scored),
    brier: brierScore(scored),
    auroc: auroc(scored),
    medianReadMs:
      [...papers.map((paper) => paper.readMs)].sort((a, b) => a - b)[Math.floor(papers.length / 2)] ?? 0,
  };
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

function table(rows: readonly Row[]): string[] {
  const head = 'section      precision   recall       F1    right wrong missed avoidable   ECE Brier AUROC';
  const body = rows.map((row) =>
    [
      row.section.padEnd(12),
      percent(row.precision),
      percent(row.recall),
      percent(row.f1),
      ...[row.right, row.wrong, row.missed].map((n) => String(n).padStart(5)),
      String(row.avoidable).padStart(10),
      ...[row.calibrationError, row.brier, row.auroc].map((n) =>
        (Number.isNaN(n) ? '–' : n.toFixed(2)).padStart(5),
      ),
    ].join(' '),
  );
  return [head, ...body];
}

/** How far the same table can be believed on papers for which nothing was mended and on which it was not fitted. */
function describeFirstSight(): string {
  const scored = scoredAtFirstSight();
  const { taken, precision } = unmarkedOf(scored);
  return `recorded at first sight, papers not fitted on: ${scored.length} values, calibration error ${calibrationError(scored).toFixed(3)}, right among unmarked ${percent(precision).trim()} (${percent(taken).trim()} of all)`;
}

function unmarkedOf(scored: readonly Scored[]): { precision: number; taken: number } {
  const unmarked = scored.filter(({ score }) => score >= THRESHOLDS.check);
  return {
    precision: unmarked.filter(({ isRight }) => isRight).length / Math.max(1, unmarked.length),
    taken: unmarked.length / Math.max(1, scored.length),
  };
}

function describe(summary: ReturnType<typeof summaryOf>): string[] {
  return [
    `values a careful person would have avoided: ${summary.mistakes}`,
    `right among fields not marked "check this": ${percent(summary.precisionUnmarked).trim()} (${percent(summary.shareUnmarked).trim()} of all)`,
    `calibration error ${summary.calibrationError.toFixed(3)}   Brier ${summary.brier.toFixed(3)}   AUROC ${summary.auroc.toFixed(3)}`,
    `reading and all sections: ${summary.medianReadMs.toFixed(0)} ms per paper (median)`,
  ];
}

function curves(scored: readonly Scored[]): string[] {
  const bins = reliability(scored).map((bin) => {
    const bar = '#'.repeat(Math.round(bin.accuracy * 30));
    return `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}  said ${percent(bin.meanScore)}  right ${percent(bin.accuracy)}  n ${String(bin.count).padStart(5)}  ${bar}`;
  });
  const risks = riskCoverage(scored).map(
    (point) =>
      `${percent(point.coverage)} taken (score >= ${point.threshold.toFixed(2)}): ${percent(point.risk)} wrong`,
  );
  return ['reliability', ...bins, '', 'risk and coverage', ...risks];
}

function errorsOf(paper: MeasuredPaper): string[] {
  const wrong = paper.judged
    .filter((one) => !one.isRight)
    .map(
      (one) =>
        `  wrong   ${one.path} = ${short(one.value)} (${paper.confidence[one.path]?.score ?? '-'}; ${paper.confidence[one.path]?.reason ?? ''})`,
    );
  const missed = paper.missed.map((one) => `  missed  ${one.section}.${one.field} ${short(one.wanted)}`);
  const mistakes = paper.mistakes.map((one) => `  AVOID   ${one.path} = ${short(one.value)}: ${one.why}`);
  return [`${paper.name}`, ...mistakes, ...wrong, ...missed];
}

function short(value: unknown): string {
  return JSON.stringify(value).slice(0, 110);
}
