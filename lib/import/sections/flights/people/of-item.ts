import { quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { Leg, Passenger } from '../types.ts';
import { asPersonName } from './find-names.ts';
import { isNoName } from './first-names.ts';
import { ticketNumbers } from './passenger-tickets.ts';
import { personCalled } from './person-called.ts';

const MAX_LINES_OVER = 5;
const ITEM = /^\s{0,6}(?:\(?\d{1,2}[.)]|\(?\p{L}\)|[A-H]\.|[-–•*])\s{1,3}(?=\p{L})/u;
const HEAD = /^(\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)?)(?:['’]s)?\s?(?::|[.,]\s|\s[-–]\s)/u;
const SAYS_WHO = quick(
  /(?<!\p{L})(?:s?he|h(?:er|im|is)|sie|ihr(?:e[nmrs]?)?|ihm|ihn|er|sein\p{L}{0,2}|elle|lui|il|ella|él|suyo|hon|henne(?:s)?|han|honom|hans)(?!\p{L})/iu,
);

/** `3) Ada: her Friday is turned in, new record:` over the flights of that item of a mail: hers alone. */
export function personOfItem({ reading, firstLine }: Leg): Passenger[] {
  const over = reading.lines.slice(Math.max(0, firstLine - MAX_LINES_OVER), firstLine + 1);
  const item = over.findLast(({ text }) => ITEM.test(text));
  const lead = item && (ITEM.exec(item.text)?.[0].length ?? 0);
  const written = item && HEAD.exec(item.text.slice(lead))?.[1];
  if (!item || !lead || !written || item.message !== reading.lines[firstLine]?.message) return [];
  const said = over.filter(({ index }) => index >= item.index);
  const name =
    asPersonName(written)?.name ??
    personCalled(reading, written) ??
    (!isNoName(written) && said.some(({ text }) => SAYS_WHO.test(text)) ? written : undefined);
  if (!name) return [];
  const [ticket, ...others] = ticketNumbers(reading).filter(
    ({ line }) => line >= item.index && line <= firstLine,
  );
  const spot = { line: item.index, start: lead, end: lead + written.length };
  return [
    {
      name: candidateAt(reading, name, [spot], { method: 'label', reason: 'named at the head of the item' }),
      line: item.index,
      seats: [],
      ...(ticket && others.length === 0 && { ticket: ticket.candidate }),
    },
  ];
}
