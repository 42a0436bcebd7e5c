import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';

/** `("the Artist")`, `– nachfolgend „Künstler“`: what a contract calls the party it has just named. */
const CALLED =
  /[(–-]\s?(?:(?:hereinafter|hereafter|(?:im )?[Ff]olgenden?|nachfolgend|ci-après|en adelante|nedan)[^"“„«'‘()]{0,30})?["“„«'‘]\s?(?:the |der |die |das |le |la |el |l['’])?(\p{L}+)/iu;
const NOT_OF_HOUSE = quick(
  /^(?:artist\p{L}{0,3}|k[üu]nstler\p{L}{0,3}|band|company|producer|produ[ck]\p{L}+|agenc\p{L}*|agent\p{L}*|management)$/iu,
);
/** `(im Folgenden kurz Auftragnehmer genannt)` */
const CALLED_PLAIN = quick(
  /(?:im folgenden|nachfolgend|hereinafter|hereafter|ci-après|en adelante|nedan)\s(?:(?:kurz|auch|called|referred to as|dénommée?|kallad|the|der|die|le|la|el)\s){0,3}(?:l['’])?(?:artist|künstler|auftragnehmer|prestataire|band(?!\p{L})|contractor)/iu,
);
const AND = /(?<!\p{L})(?:and|und|et|y|och)(?!\p{L})/iu;
/** So far behind an address stands what its party is called. */
const REACH = 120;

/** An address of the artist's side: what stands above it, before the `and` of the contract, is somewhere else. */
export function isOfArtistsSide(reading: Reading, line: number, address: string): boolean {
  const text = reading.lines[line]?.text ?? '';
  const at = text.indexOf(address);
  if (at < 0) return false;
  const behind = `${text.slice(at + address.length)} ${reading.lines[line + 1]?.text ?? ''}`;
  const plain = CALLED_PLAIN.exec(behind.slice(0, REACH));
  if (plain && !AND.test(behind.slice(0, plain.index))) return true;
  const called = CALLED.exec(behind.slice(0, REACH));
  // Behind an `and` the next party begins.
  return called !== null && NOT_OF_HOUSE.test(called[1] ?? '') && !AND.test(behind.slice(0, called.index));
}
