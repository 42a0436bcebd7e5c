import type { Reading } from '../../reading/reading.ts';
import { headOf } from './column-heads.ts';
import type { Window } from './windows.ts';

const GROUP_HEAD = /^[\W_]{0,6}(?:group|gruppe|groupe|grupo|grupp)\s([A-F]|\d)(?![\p{L}\d])/iu;
const MAX_LINES_TO_GROUP = 40;

/** The nearest heading over the leg that says which travellers fly it. */
export function groupOver(reading: Reading, first: number): { group?: string } {
  for (let i = first; i >= Math.max(0, first - MAX_LINES_TO_GROUP); i--) {
    const group = GROUP_HEAD.exec(reading.lines[i]?.text ?? '')?.[1];
    if (group) return { group: group.toUpperCase() };
  }
  return {};
}

const INWARD =
  /(?:^|\s)(?:in|inbound|travel in|arrivals?|anreise|arrivée|llegada|ankomst|to the show)(?:\s|:|$)/iu;
const OUTWARD =
  /(?:^|\s)(?:out|outbound|travel out|departures?|abreise|départ|salida|avresa|hemresa)(?:\s|:|$)/iu;

const OUT = /^\W*(?:\p{L}[\p{L} .'’-]{1,30}\s{2})?(?:OUT|out|Out)(?!\p{L})/u;
const BACK = /(?:^|\s{2})\W*(?:BACK|RETURN|HOME|back|return|home|Back|Return|Home)(?!\p{L})/u;
const returning = new WeakMap<Reading, boolean>();

/** Both `OUT` and `BACK` head rows or columns of flights in this paper. */
function namesReturns(reading: Reading): boolean {
  const known = returning.get(reading);
  if (known !== undefined) return known;
  const cells = reading.lines.flatMap(({ line }) => line.cells.map((cell) => cell.text.trim()));
  const short = cells.filter((text) => text.length <= 20);
  const answer =
    short.some((text) => /^out(?!\p{L})/iu.test(text)) &&
    short.some((text) => /^(?:back|return|home)(?!\p{L})/iu.test(text));
  returning.set(reading, answer);
  return answer;
}

/** `TRAVEL IN` over the leg, or `IN` before it on its line: what a day sheet says of the direction. */
export function travelsOf(
  before: string,
  reading: Reading,
  window: Window,
): { travels?: 'arrival' | 'departure' } {
  const heading = reading.blocks[reading.lines[window.anchor.line]?.block ?? -1]?.heading ?? '';
  const above = reading.lines[(window.lines[0]?.index ?? 0) - 1]?.text ?? '';
  const head = headOf(reading, window.anchor) ?? '';
  const isThereAndBack = namesReturns(reading);
  for (const text of [before, head, heading, above]) {
    if (text.length > 60) continue;
    // `OUT` beside `BACK` is the way there, beside `IN` the way off.
    if (isThereAndBack && OUT.test(text)) return { travels: 'arrival' };
    if (isThereAndBack && BACK.test(text)) return { travels: 'departure' };
    if (
      /travel in|(?:^|\s)IN\s|anreise/u.test(text) ||
      (/^\W*(?:travel )?in\W*$|arrivals?\W*$/iu.test(text) && INWARD.test(text))
    )
      return { travels: 'arrival' };
    if (
      /travel out|(?:^|\s)OUT\s|abreise/u.test(text) ||
      (/^\W*(?:travel )?out\W*$|departures?\W*$/iu.test(text) && OUTWARD.test(text))
    )
      return { travels: 'departure' };
  }
  return {};
}
