import type { ReadLine } from './reading.ts';
import { type Age, ageOf, saysVoid } from './replaced-words.ts';

type Draft = Pick<ReadLine, 'text' | 'line' | 'page'>;

const CLOCK = /\d\s?[:.h]\s?\d{2}(?!\d)/u;
const FLIGHT_NUMBER = /(?<![\p{L}\d])(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])\s?\d{2,4}(?![\p{L}\d])/u;
const MAX_HEADING = 48;

interface Heading {
  at: number;
  age: Age;
  /** It says by itself that nothing under it holds. */
  isVoid: boolean;
}

/**
 * The lines of a plan that the paper has a newer one beside, as if they were struck through: what stands under `Old
 * schedule` where `New schedule` follows, under `v2` where there is a `v3`, on a sheet `v3 - SUPERSEDED`.
 */
export function strikeOldPlans<L extends Draft>(lines: readonly L[]): L[] {
  const headings = lines.flatMap((line, at) => headingOf(line, at));
  const latest = Math.max(0, ...headings.map(({ age }) => age.version ?? 0));
  const isOld = ({ age, isVoid }: Heading): boolean =>
    isVoid || age.isOld || (age.version ?? latest) < latest;
  const hasNew = headings.some((one) => !isOld(one));
  const gone = new Set<number>();
  for (const [i, heading] of headings.entries()) {
    if (!isOld(heading) || (!hasNew && !heading.isVoid)) continue;
    const isSheet = startsSheet(lines, heading.at);
    const end =
      heading.isVoid || isSheet ? endOfPart(lines, heading.at, isSheet) : endOfBlock(lines, heading.at);
    const next = Math.min(end, headings[i + 1]?.at ?? lines.length);
    const plan = lines.slice(heading.at + 1, next);
    const isOfTimes = plan.filter((line) => CLOCK.test(line.text)).length * 2 > plan.length;
    if (!isOfTimes && !heading.isVoid && !isSheet) continue;
    // The readers of flights weigh both: the leg that is gone tells where the new one goes.
    if (!isSheet && plan.some(({ text }) => FLIGHT_NUMBER.test(text))) continue;
    for (let at = heading.at; at < next; at++) gone.add(at);
  }
  // A paper that is all old is all there is.
  if (gone.size === lines.length) return [...lines];
  return lines.map((line, at) => (gone.has(at) ? struck(line) : line));
}

function headingOf(line: Draft, at: number): Heading[] {
  const isVoid = saysVoid(line.text);
  const age = ageOfHeading(line);
  return age || isVoid ? [{ at, age: age ?? { isOld: true, stem: '', canStandAlone: false }, isVoid }] : [];
}

/** The heading is the first line of a page that is not the first, or of a sheet. */
function startsSheet(lines: readonly Draft[], at: number): boolean {
  const page = lines[at]?.page;
  return page !== lines[0]?.page && (lines[at - 1]?.page !== page || lines[at - 2]?.page !== page);
}

/** A sheet goes to its end, a part up to the next gap or heading. */
function endOfPart(lines: readonly Draft[], heading: number, isSheet: boolean): number {
  const page = lines[heading]?.page;
  const next = lines.findIndex(
    ({ line, page: its }, at) =>
      at > heading &&
      (its !== page || (!isSheet && at > heading + 1 && (line.startsBlock || line.heading !== undefined))),
  );
  return next < 0 ? lines.length : next;
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
