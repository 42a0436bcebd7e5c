import type { Reading } from '../../../reading/reading.ts';
import { seatsIn } from '../seats/find-seats.ts';
import type { TokenLine } from '../types.ts';
import { isMention } from './name-at.ts';
import { DRAWN_END, passengerLabel } from './passenger-labels.ts';
import { firstName } from './written-names.ts';

/** A list under the heading "Passengers" ends at the latest here. */
const MAX_LIST_LINES = 14;

/** Below a line that only says "Passengers", with nothing else begun since. */
export function isUnderHeading(reading: Reading, lines: readonly TokenLine[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - MAX_LIST_LINES); i--) {
    const text = reading.lines[i]?.text ?? '';
    const label = passengerLabel(text);
    if (label && !/name|^\W*(?:who|flying|travelling)\W*$/iu.test(label)) {
      const rest = text.slice(label.length).replace(DRAWN_END, '');
      const isBare =
        rest.trim() === '' ||
        /ticket|seat|frequent|baggage|sitz|asiento|siège|billet|biljett|plats|tarif|meal|repas|typ|gepäck|equipaje/iu.test(
          rest,
        );
      const table = reading.lines[i]?.line.table;
      const isAlone = table !== reading.lines[i + 1]?.line.table;
      return isBare && (table === undefined || isAlone || table === reading.lines[index]?.line.table);
    }
    const between = lines[i];
    // A traveller's own line may say which flight each seat is on.
    if (between && !isMention(between) && !hasSeatsOfRoutes(between)) return false;
    if (between?.tokens.some((token) => token.kind === 'flight') && seatsIn(between.text).length === 0)
      return false;
    // `1) Ada Wren` may look like one.
    if (reading.lines[i]?.line.heading && !firstName(text)) return false;
    // A list is one block: a gap after its first line ends it.
    if (reading.lines[i + 1]?.line.startsBlock && passengerLabel(text) === undefined && !firstName(text))
      return false;
  }
  return false;
}

/** `1. Mr Tom Linde   DUB-GOT 14C   GOT-DUB 15C`. */
const hasSeatsOfRoutes = (line: TokenLine) =>
  line.tokens.every((token) => token.kind === 'airport') && seatsIn(line.text).length > 0;
