import { writeFileSync } from 'node:fs';
import { THRESHOLDS } from '#lib/import/confidence/thresholds.ts';
import type { Batch } from './first-sight.ts';
import { fitWeights, predict, type Weights } from './fit/fit-weights.ts';
import { fieldsOf, type SampleSet, setsOf } from './fit/sets.ts';
import { tableRows } from './fit/table-rows.ts';
import type { MeasuredImport } from './measure.ts';
import { auroc, brierScore, calibrationError, riskCoverage, type Scored } from './score/calibration.ts';

const TABLE = new URL('../../lib/import/confidence/calibration-table.ts', import.meta.url);
const FOLDS = 8;

/**
 * Fits the weights of the logistic score, writes the calibration table, and prints how the fit does on papers at first
 * sight that were left out of it, a part at a time.
 */
export function fitCalibration(
  building: readonly MeasuredImport[],
  madeUp: readonly MeasuredImport[],
  firstSight: readonly Batch[],
): void {
  const sets = setsOf(building, madeUp, firstSight);
  const fields = fieldsOf(sets);
  const fittedOn = sets.map(({ name, samples }) => `${name} (${samples.length} values)`).join(', ');
  writeFileSync(TABLE, tableSource(fitWeights(sets, fields), fittedOn));
  process.stdout.write(`${fittedOn}\n${describe(leftOut(sets, fields))}\n`);
}

/** The values of the last set, each scored by a fit that has not seen its paper. */
function leftOut(sets: readonly SampleSet[], fields: readonly string[]): Scored[] {
  const last = sets.at(-1);
  if (!last) return [];
  const papers = [...new Set(last.samples.map(({ paper }) => paper))];
  const foldOf = (paper: string) => papers.indexOf(paper) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const kept = { ...last, samples: last.samples.filter(({ paper }) => foldOf(paper) !== fold) };
    const weights = fitWeights([...sets.slice(0, -1), kept], fields);
    const tested = last.samples.filter(({ paper }) => foldOf(paper) === fold);
    return tested.map(({ features, isRight }) => ({ isRight, score: predict(weights, features) }));
  });
}

function describe(scored: readonly Scored[]): string {
  const unmarked = scored.filter(({ score }) => score >= THRESHOLDS.check);
  const right = unmarked.filter(({ isRight }) => isRight).length / Math.max(1, unmarked.length);
  const share = unmarked.length / Math.max(1, scored.length);
  const risks = riskCoverage(scored).map(
    ({ risk, threshold }) => `${threshold.toFixed(2)}:${(risk * 100).toFixed(1)}%`,
  );
  return [
    `left out of the fit: calibration error ${calibrationError(scored).toFixed(3)}, Brier ${brierScore(scored).toFixed(3)}, AUROC ${auroc(scored).toFixed(3)}`,
    `unmarked (score >= ${THRESHOLDS.check}): ${(right * 100).toFixed(1)} % right, ${(share * 100).toFixed(1)} % of all`,
    `wrong by score of the least certain tenth taken: ${risks.join(' ')}`,
  ].join('\n');
}

function tableSource(weights: Weights, fittedOn: string): string {
  const rounded = [...weights].map(([name, weight]) => [name, Math.round(weight * 100) / 100] as const);
  return [
    '/**',
    ' * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were',
    ' * fitted on stands beside them.',
    ' */',
    'export const CALIBRATION = {',
    `  fittedAt: '${new Date().toISOString().slice(0, 10)}',`,
    `  fittedOn:\n    '${fittedOn}',`,
    '  weights: {',
    ...tableRows(rounded, 4),
    '  },',
    '} as const;',
    '',
  ].join('\n');
}
