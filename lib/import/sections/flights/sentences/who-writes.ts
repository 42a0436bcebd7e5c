import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import { asPersonName } from '../people/find-names.ts';
import type { FlightToken, Passenger } from '../types.ts';

/** What somebody says of a flight they are on themselves; `I have booked you on it` says nobody but an agent. */
const FLIES_MYSELF = quick(
  /(?<!\p{L})(?:my (?:own )?(?:flights?|seat|plane|ticket|code|booking|reference|pnr|locator)|(?:I|I['’]ll) (?:will )?(?:fly|land|arrive|leave|depart|get in|come in|touch down|take)|I['’]m (?:on|flying|arriving|landing|coming|leaving|taking)|I am (?:on|flying|arriving|landing|coming|leaving|taking)|mein(?:e[nm]?)? (?:flug|sitz\p{L}*|platz|ticket|code|maschine|buchung\p{L}*|flieger)|ich (?:fliege|lande|komme|nehme|starte|sitze|reise)|mon (?:vol|siège|billet|code|avion)|ma (?:place|réservation)|je (?:prends|vole|pars|décolle|arrive|atterris|viens|rentre)|j['’](?:arrive|atterris)|mi (?:vuelo|asiento|billete|código|avión|reserva|localizador)|llego|aterrizo|(?:vuelo|salgo|viajo|cojo|tomo) (?:con|en|a|de|el|desde|hoy|mañana)|jag (?:flyger|landar|kommer|åker|tar|lyfter|sitter)|min (?:plats|kod|biljett|bokning)|mitt (?:flyg|plan|säte))(?!\p{L})/iu,
);

/**
 * Whoever writes the mail or the message of a chat, where they say of a flight that they are on it: in its sentence or in
 * one beside it on its lines.
 */
export function whoWrites(reading: Reading, anchor: FlightToken): Passenger | undefined {
  const { line } = anchor;
  const message = reading.messages[reading.lines[line]?.message ?? -1];
  const writer = message?.headers.from?.name;
  const name = writer && asPersonName(writer)?.name;
  if (!message || !writer || !name) return undefined;
  const around = [...statementsAt(reading, line), ...statementsAt(reading, line + 1)];
  const isOfMessage = (one: { message?: number }) => one.message === reading.lines[line]?.message;
  if (!around.some((one) => isOfMessage(one) && FLIES_MYSELF.test(one.text))) return undefined;
  const at = reading.lines.findIndex(
    ({ text }, i) => i >= message.firstLine - LINES_OVER && i <= line && text.includes(writer),
  );
  const start = reading.lines[at]?.text.indexOf(writer) ?? -1;
  if (start < 0) return undefined;
  const spots = [{ line: at, start, end: start + writer.length }];
  const details = { reason: 'writes of a flight of their own', specificity: 0.6 };
  return { name: candidateAt(reading, name, spots, details), line: at, seats: [] };
}

/** `On 6 April Ivo Brand wrote:` stands over the message. */
const LINES_OVER = 2;
