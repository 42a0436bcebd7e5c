import { writeFileSync } from 'node:fs';
import { THRESHOLDS } from '#lib/import/confidence/thresholds.ts';
import { calibrationError, reliability, riskCoverage, type Scored } from './score/calibration.ts';

const CHART = new URL('../../docs/images/extraction.svg', import.meta.url);
const SIZE = { width: 760, height: 350, plot: 250, top: 50 };
/** Left edges of the two plots. */
const LEFT = { reliability: 60, risk: 450 };
/** Bins of fewer values say little and are drawn faint. */
const FEW = 10;
const RISK_STEPS = 50;

/**
 * Writes `docs/images/extraction.svg`: how often values of each score are right, and how many of the most certain
 * values are wrong. Colours follow the reader's light or dark theme; nothing is drawn behind the text.
 */
export function writeChart(scored: readonly Scored[], title: string): void {
  const risks = riskCoverage(scored, Math.min(RISK_STEPS, scored.length));
  const top = Math.max(0.05, Math.ceil(Math.max(...risks.map(({ risk }) => risk)) * 20) / 20);
  const parts = [
    text(SIZE.width / 2, 18, title, 'title'),
    ...frame(LEFT.reliability, 'confidence said', 'share that was right', [0, 1]),
    ...diagonal(),
    ...points(scored),
    text(
      LEFT.reliability + 8,
      SIZE.top + 16,
      `calibration error ${calibrationError(scored).toFixed(3)}`,
      'note',
    ),
    ...frame(LEFT.risk, 'share of values taken, most certain first', 'share that is wrong', [0, top]),
    riskLine(risks, top),
    ...threshold(scored),
  ];
  writeFileSync(CHART, `${document(parts)}\n`);
}

function document(parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-label="Reliability of the confidence, and wrong values by share of values taken">`,
    '<style>',
    'text{font:12px system-ui,sans-serif;fill:#57606a}.title{font-size:14px;fill:#1f2328}.axis{stroke:#8c959f}',
    '.grid{stroke:#8c959f;stroke-opacity:.25}.ideal{stroke:#8c959f;stroke-dasharray:4 4}.line{fill:none;stroke:#0969da;stroke-width:2}',
    '.dot{fill:#0969da}.few{fill-opacity:.35}.mark{stroke:#bc4c00;stroke-dasharray:3 3}',
    '@media(prefers-color-scheme:dark){text{fill:#9198a1}.title{fill:#f0f6fc}.line{stroke:#4493f8}.dot{fill:#4493f8}.mark{stroke:#f0883e}}',
    '</style>',
    ...parts,
    '</svg>',
  ].join('\n');
}

const x = (left: number, share: number): number => round(left + share * SIZE.plot);
const y = (share: number): number => round(SIZE.top + (1 - share) * SIZE.plot);
const round = (n: number): number => Math.round(n * 10) / 10;

function text(at: number, down: number, words: string, kind: string, anchor = 'start'): string {
  const place = kind === 'title' ? 'middle' : anchor;
  return `<text x="${at}" y="${down}" class="${kind}" text-anchor="${place}">${words}</text>`;
}

function line(x1: number, y1: number, x2: number, y2: number, kind: string): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" class="${kind}"/>`;
}

/** Axes with five marks each, across always from 0 to 1. */
function frame(left: number, across: string, up: string, [from, to]: readonly [number, number]): string[] {
  const marks = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
    line(left, y(share), x(left, 1), y(share), 'grid'),
    text(left - 6, y(share) + 4, percent(from + share * (to - from)), 'tick', 'end'),
    text(x(left, share), y(0) + 16, percent(share), 'tick', 'middle'),
  ]);
  return [
    ...marks,
    line(left, y(0), x(left, 1), y(0), 'axis'),
    line(left, y(0), left, y(1), 'axis'),
    text(x(left, 0.5), y(0) + 36, across, 'name', 'middle'),
    text(left - 40, SIZE.top - 12, up, 'name'),
  ];
}

function percent(share: number): string {
  return `${round(share * 100)}%`;
}

function diagonal(): string[] {
  return [line(LEFT.reliability, y(0), x(LEFT.reliability, 1), y(1), 'ideal')];
}

/** One dot per bin, its area by the number of values in it. */
function points(scored: readonly Scored[]): string[] {
  return reliability(scored).map((bin) => {
    const radius = round(3 + 9 * Math.sqrt(bin.count / scored.length));
    const kind = bin.count < FEW ? 'dot few' : 'dot';
    return `<circle cx="${x(LEFT.reliability, bin.meanScore)}" cy="${y(bin.accuracy)}" r="${radius}" class="${kind}"><title>${bin.count} values</title></circle>`;
  });
}

function riskLine(risks: readonly { coverage: number; risk: number }[], top: number): string {
  const path = risks.map(({ coverage, risk }) => `${x(LEFT.risk, coverage)},${y(risk / top)}`).join(' ');
  return `<polyline points="${path}" class="line"/>`;
}

/** Where "check this" begins. */
function threshold(scored: readonly Scored[]): string[] {
  const taken = scored.filter(({ score }) => score >= THRESHOLDS.check);
  const share = taken.length / Math.max(1, scored.length);
  const wrong = taken.filter(({ isRight }) => !isRight).length / Math.max(1, taken.length);
  const at = x(LEFT.risk, share);
  return [
    line(at, y(0), at, y(1), 'mark'),
    text(at - 6, SIZE.top + 16, `not marked “check this”: ${percent(wrong)} wrong`, 'note', 'end'),
  ];
}
