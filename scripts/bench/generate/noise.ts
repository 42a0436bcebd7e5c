import type { Random } from './random.ts';

const HEADS = [
  'CONFIDENTIAL',
  'Version 2',
  'Page 1 of 1',
  'DRAFT',
  '- - - - - - - -',
  'www.stagework.example',
];
const FEET = [
  'Page 1 / 1',
  'This message may contain confidential information. If you are not the addressee, please delete it.',
  'Diese Nachricht ist vertraulich.',
  'Printed on recycled paper',
  'Sent from my phone',
];

/** What stands around the words of real papers: running heads, footers, empty lines, an indent. */
export function withNoise(random: Random, lines: readonly string[]): string[] {
  const head = random.chance(0.2) ? [random.pick(HEADS), ''] : [];
  const foot = random.chance(0.25) ? ['', random.pick(FEET)] : [];
  const indent = random.chance(0.15) ? '    ' : '';
  const isLoose = random.chance(0.15);
  const body = lines.flatMap((line) => (isLoose ? [line, ''] : [line]));
  return [...head, ...body, ...foot].map((line) => (line === '' ? line : `${indent}${line}`));
}
