import type { Evidence } from '../candidate.ts';
import { phrasePattern } from '../recognizers/phrases.ts';
import { CANCELLED, DECLINED, INSTEAD_OF, LAPSED, OLD, REPLACED } from '../recognizers/standing-words.ts';
import { type Line, lineText } from '../source-text.ts';
import { orderOf } from './order-of-papers.ts';
import { paperKindOf } from './paper-kind.ts';
import type { PaperKind } from './paper-kind-words.ts';
import type { Reading } from './reading.ts';

/** What resolution asks of the papers that values were read from. */
export interface PaperFacts {
  kindOf(sourceId: string): PaperKind | undefined;
  /** Words on the line, the one above or the one below say that something was called off or replaced. */
  isUnsettled(evidence: Evidence): boolean;
  /** How many papers there are. */
  count: number;
  /** The first words were written after the others, as far as their papers tell. */
  isLater(words: Evidence, others: Evidence): boolean;
}

const SAYS_OFF = phrasePattern(CANCELLED, DECLINED, LAPSED, REPLACED, INSTEAD_OF, OLD);

export function factsOf(readings: readonly Reading[]): PaperFacts {
  const bySource = new Map(readings.map((reading) => [reading.source.sourceId, reading]));
  return {
    isLater: orderOf(readings),
    kindOf: (sourceId) => {
      const reading = bySource.get(sourceId);
      return reading && paperKindOf(reading).kind;
    },
    count: readings.length,
    isUnsettled: ({ sourceId, page, line }) => {
      if (line === undefined) return false;
      const sheet = bySource.get(sourceId)?.source.pages.find((one) => one.number === page);
      return (sheet?.lines ?? []).slice(Math.max(0, line - 2), line + 1).some(saysOff);
    },
  };
}

const known = new WeakMap<Line, boolean>();

/** Asked for every value of the lines around. */
function saysOff(line: Line): boolean {
  const says = known.get(line) ?? SAYS_OFF.test(lineText(line));
  known.set(line, says);
  return says;
}
