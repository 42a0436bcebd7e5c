import type { ReadLine } from './reading.ts';
import { type Age, ageOf } from './replaced-words.ts';

type Draft = Pick<ReadLine, 'text' | 'line'>;

const CLOCK = /\d\s?[:.h]\s?\d{2}(?!\d)/u;
const MAX_HEADING = 48;

/**
 * The lines of a plan that the paper has a newer one beside, as if they were struck through: what stands under `Old
 * schedule` where `New schedule` follows, under `v2` where there is a `v3`.
 */
export function strikeOldPlans<L extends Draft>(lines: readonly L[]): L[] {
  const headings = lines.flatMap((line, at) => {
    const age = ageOfHeading(line);
    return age ? [{ at, age }] : [];
  });
  const latest = Math.max(0, ...headings.map(({ age }) => age.version ?? 0));
  const isOld = ({ age }: { age: Age }): boolean => age.isOld || (age.version ?? latest) < latest;
  if (!headings.some(isOld) || headings.every(isOld)) return [...lines];
  const gone = new Set<number>();
  for (const [i, heading] of headings.entries()) {
    if (!isOld(heading)) continue;
    const next = headings[i + 1]?.at ?? endOfBlock(lines, heading.at);
    const plan = lines.slice(heading.at + 1, next);
    if (plan.filter((line) => CLOCK.test(line.text)).length * 2 <= plan.length) continue;
    for (let at = heading.at; at < next; at++) gone.add(at);
  }
  return lines.map((line, at) => (gone.has(at) ? struck(line) : line));
}

/** `Bisheriger Ablauf`, `Old schedule (void):`, `v2:` as a line of its own. */
function ageOfHeading({ line }: Draft): Age | undefined {
  const [cell, ...others] = line.cells;
  if (!cell || others.length > 0 || cell.text.length > MAX_HEADING || CLOCK.test(cell.text)) return undefined;
  return ageOf(cell.text.replace(/\s*\([^()]*\)\s*:?\s*$/u, ''));
}

function endOfBlock(lines: readonly Draft[], heading: number): number {
  const next = lines.findIndex((line, at) => at > heading + 1 && line.line.startsBlock);
  return next < 0 ? lines.length : next;
}

function struck<L extends Draft>(line: L): L {
  const cells = line.line.cells.map((cell) => ({ ...cell, isStruck: true }));
  return { ...line, line: { ...line.line, cells }, text: '' };
}
