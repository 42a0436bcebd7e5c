import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { isCondition } from '../../shared/standing/papers.ts';
import { whatIsOff } from '../../shared/standing/sentence.ts';
import { saysKept } from './says-kept.ts';

const THE_HOTEL = quick(
  /(?<!\p{L})(?:(?:the|our|your) (?:hotel|rooms|hotel rooms|accommodation)|(?:das|unser|euer|dem|im) hotel|(?:die|unsere) (?:zimmer|unterkunft|hotelzimmer)|(?:l['’]|notre |votre )(?:hôtel|hébergement)|(?:les|nos|vos) chambres|(?:el|nuestro|vuestro) (?:hotel|alojamiento)|(?:las|nuestras) habitaciones|(?:vårt |ert )?(?:hotellet|boendet|hotellrummen|rummen))(?!\p{L})/iu,
);
/** Of several one, or some guests' alone. */
const IN_PART =
  /(?<!\p{L})(?:other|others|one of|second|crew|extra|andere[nrs]?|zweite[nrs]?|autres?|deuxième|otr[oa]s?|segund[oa]|andra|extra)(?!\p{L})/iu;

/**
 * Whether a mail or a chat that names no house gives the hotel up, `so the hotel will be without us`: it can only mean the one
 * that is booked.
 */
export function givesUpTheHotel(reading: Reading): boolean {
  if (reading.messages.length === 0) return false;
  const known = found.get(reading) ?? statementsOf(reading).some(({ text }) => givesUp(text));
  found.set(reading, known);
  return known;
}

const found = new WeakMap<Reading, boolean>();

function givesUp(text: string): boolean {
  if (isCondition(text) || saysKept(text) || IN_PART.test(text) || text.trimEnd().endsWith('?')) return false;
  return whatIsOff(text, 'stay').some(({ before, after, takesObject }) =>
    THE_HOTEL.test(takesObject ? `${before} ${after}` : before),
  );
}
