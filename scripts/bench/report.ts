import { CALIBRATION } from '#lib/import/confidence/calibration-table.ts';
import { THRESHOLDS } from '#lib/import/confidence/thresholds.ts';
import { SECTION_KEYS } from '#lib/import/extracted.ts';
import { scoredAtFirstSight } from './first-sight.ts';
import { countOf } from './labelled-set.ts';
import type { MeasuredImport } from './measure.ts';
import {
  auroc,
  brierScore,
  calibrationError,
  reliability,
  riskCoverage,
  type Scored,
} from './score/calibration.ts';
import { NEVER_TAKEN } from './score/labels.ts';

interface Options {
  errors?: boolean;
  json?: boolean;
}

interface Row {
  /** Or, of all sections together, which imports the row is of. */
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
export function printReport(imports: readonly MeasuredImport[], options: Options): void {
  const rows = [
    ...SECTION_KEYS.map((section) => rowOf(imports, section)),
    rowOf(imports),
    ...rowsApart(imports),
  ];
  const scored = scoredOf(imports);
  const summary = summaryOf(imports, scored);
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify({ rows, ...summary, reliability: reliability(scored), riskCoverage: riskCoverage(scored) }, null, 2)}\n`,
    );
    return;
  }
  const lines = [
    `${countOf(imports)}; confidence fitted ${CALIBRATION.fittedAt} on ${CALIBRATION.fittedOn}`,
    ...table(rows),
    '',
    ...describe(summary),
    describeFirstSight(),
    '',
    ...curves(scored),
  ];
  if (options.errors) lines.push('', ...imports.flatMap(errorsOf));
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Every judged value with the score it carried. */
export function scoredOf(imports: readonly MeasuredImport[], section?: string): Scored[] {
  return imports.flatMap((measured) =>
    measured.judged
      .filter((one) => !section || one.section === section)
      .map(({ path, isRight }) => ({ isRight, score: measured.confidence[path]?.score ?? 0 })),
  );
}

/** The numbers of one section, or of all together. */
export function rowOf(imports: readonly MeasuredImport[], section?: string): Row {
  const isOfRow = (one: { section: string }) => !section || one.section === section;
  const judged = imports.flatMap((measured) => measured.judged).filter(isOfRow);
  const missed = imports.flatMap((measured) => measured.missed).filter(isOfRow).length;
  const right = judged.filter((one) => one.isRight).length;
  const wrong = judged.length - right;
  const precision = right / Math.max(1, right + wrong);
  const scored = scoredOf(imports, section);
  const avoidable = imports
    .flatMap((measured) => measured.mistakes)
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

/** All sections of single papers and of whole shows, where there are both. */
function rowsApart(imports: readonly MeasuredImport[]): Row[] {
  const shows = imports.filter(({ isShow }) => isShow);
  const papers = imports.filter(({ isShow }) => !isShow);
  if (papers.length === 0 || shows.length === 0) return [];
  return [
    { ...rowOf(papers), section: 'single paper' },
    { ...rowOf(shows), section: 'whole show' },
  ];
}

/** What is said of a run in one paragraph. */
export function summaryOf(imports: readonly MeasuredImport[], scored: readonly Scored[]) {
  const unmarked = unmarkedOf(scored);
  return {
    mistakes: imports.reduce((sum, measured) => sum + measured.mistakes.length, 0),
    neverTaken: NEVER_TAKEN.map((kind) => {
      const ofKind = imports.flatMap((measured) => measured.neverTaken).filter((one) => one.kind === kind);
      return { kind, taken: ofKind.filter((one) => one.isTaken).length, of: ofKind.length };
    }),
    precisionUnmarked: unmarked.precision,
    shareUnmarked: unmarked.taken,
    calibrationError: calibrationError(scored),
    brier: brierScore(scored),
    auroc: auroc(scored),
    medianReadMs:
      [...imports.map(({ readMs }) => readMs)].sort((a, b) => a - b)[Math.floor(imports.length / 2)] ?? 0,
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
    `taken though it must never be: ${summary.neverTaken.map(({ kind, taken, of }) => `${kind} ${taken} of ${of}`).join(', ')}`,
    `right among fields not marked "check this": ${percent(summary.precisionUnmarked).trim()} (${percent(summary.shareUnmarked).trim()} of all)`,
    `calibration error ${summary.calibrationError.toFixed(3)}   Brier ${summary.brier.toFixed(3)}   AUROC ${summary.auroc.toFixed(3)}`,
    `reading and all sections: ${summary.medianReadMs.toFixed(0)} ms per import (median)`,
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

function errorsOf(measured: MeasuredImport): string[] {
  const wrong = measured.judged
    .filter((one) => !one.isRight)
    .map(
      (one) =>
        `  wrong   ${one.path} = ${short(one.value)} (${measured.confidence[one.path]?.score ?? '-'}; ${measured.confidence[one.path]?.reason ?? ''})`,
    );
  const missed = measured.missed.map((one) => `  missed  ${one.section}.${one.field} ${short(one.wanted)}`);
  const mistakes = measured.mistakes.map((one) => `  AVOID   ${one.path} = ${short(one.value)}: ${one.why}`);
  return [`${measured.name}`, ...mistakes, ...wrong, ...missed];
}

function short(value: unknown): string {
  return JSON.stringify(value).slice(0, 110);
}
