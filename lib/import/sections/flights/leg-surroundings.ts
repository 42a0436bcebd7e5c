import type { Reading } from '../../reading/reading.ts';
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

/** `TRAVEL IN` over the leg, or `IN` before it on its line: what a day sheet says of the direction. */
export function travelsOf(
  before: string,
  reading: Reading,
  window: Window,
): { travels?: 'arrival' | 'departure' } {
  const heading = reading.blocks[reading.lines[window.anchor.line]?.block ?? -1]?.heading ?? '';
  const above = reading.lines[(window.lines[0]?.index ?? 0) - 1]?.text ?? '';
  for (const text of [before, heading, above]) {
    if (text.length > 60) continue;
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
