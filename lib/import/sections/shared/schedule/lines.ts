import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';

const CANCELLED = quick(
  /(?<![\p{L}])(?:cancell?ed|entf[äa]llt|abgesagt|gestrichen|annul[ée]e?s?|supprim[ée]e?s?|cancelad[oa]s?|anulad[oa]s?|suspendid[oa]s?|inst[äa]lld|utg[åa]r)(?![\p{L}])/iu,
);

export function isCancelled(text: string): boolean {
  return CANCELLED.test(text);
}

/** How deep in a thread a line stands: 0 in the newest message and in papers that are no thread. */
export function levelOf(reading: Reading, line: ReadLine): number {
  const message = line.message === undefined ? undefined : reading.messages[line.message];
  return Math.max(line.quoteLevel, message?.level ?? 0);
}
