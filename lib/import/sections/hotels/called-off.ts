import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { findBookingReferences, looksLikeReference } from '../../recognizers/booking-references.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { saysOff, whatIsOff } from './fates-sentence.ts';
import { IS_AGREED, IS_CONDITION, NOT_STAYED, REFUSES } from './refusal-words.ts';
import { linesUnderOff } from './status-parts.ts';

/** Words that a title may have before the one for the cancelling. */
const LEAD =
  "(?:(?:subject|betreff|objet|asunto|ämne)\\s?:\\s?|(?:re|fwd?|aw|wg|tr|rv|sv|vb)\\s?:\\s?|(?:your|our|the|hotel|hôtel|booking|reservation|stay|room|group|request|confirmation|notice|of|ihrer?|die|der|ihres|hotel-?|zimmer|buchung|reservierung|bestätigung|anfrage|votre|de|la|l['’]|d['’]|réservation|demande|su|reserva|solicitud|del?|din|er|bokning|av|att|is|was|has|been|wurde|ist|a|été|est|ha|sido|har|#?[A-Z\\d]{0,12}\\d[A-Z\\d-]{0,20})[\\s:]{1,3}){0,8}";
const OFF =
  '(?:cancel(?:l)?ation|cancel(?:l)?ed|declined|rejected|denied|storno(?!bedingung|frist|gebühr|kosten|regel)\\p{L}*|stornier(?:t|ung(?!s?(?:bedingung|frist|gebühr|kosten|regel))\\p{L}*)|abgelehnt|annul(?:lierung|ation|ée?)|refusée?|cancelaci(?:ón)|anulaci(?:ón)|cancelad[oa]|anulad[oa]|rechazad[oa]|avbokning(?:sbekräftelse)?|avbokad|avbokat|avbeställning)';
/** `Cancellation policy`, `Stornierung bis 18 Uhr kostenfrei`: what would be, not what was. */
const RULE =
  '(?!\\s{0,2}(?:polic|conditions?|terms|rules?|fee|free|until|till|by\\s|before|deadline|possible|protection|insurance|costs?|bedingung|frist|gebühr|bis|kosten|möglich|gratuit|sans frais|possible|jusqu|avant|gratis|gratuita|hasta|antes|kostnad|fram till|senast|villkor|is free|:\\s{0,2}free))';
const TITLE = new RegExp(`^\\W{0,4}${LEAD}${OFF}(?!\\p{L})${RULE}`, 'iu');

const HEAD_LINES = 6;
const MAX_TITLE = 90;

/** Whether a paper about one booking says that it is cancelled, refused or billed without a stay. */
export const isOffAltogether = (reading: Reading) =>
  isCalledOff(reading) || (reading.messages.length < 2 && (takesBack(reading) || isRefusal(reading)));

/** The title of a mail, an event or a page that was called off: `Stornierung Ihrer Buchung`, `[ANNULÉ] Hôtel du Parc`. */
export const isTitleOff = (title: string) => TITLE.test(title);

/** The paper tells by its title that the one booking it is about was cancelled or refused, or that nobody stayed. */
function isCalledOff(reading: Reading): boolean {
  const subject = reading.messages[0]?.headers.subject ?? '';
  if (isTitleOff(subject)) return true;
  const head = reading.lines
    .filter(
      ({ text, message, index }) =>
        text.trim() !== '' && (message ?? 0) === 0 && !linesUnderOff(reading).has(index),
    )
    .slice(0, HEAD_LINES);
  return head.some(
    ({ text, line }) =>
      (line.heading !== undefined || text.length <= MAX_TITLE) &&
      ((isTitleOff(text) && !isOfAnotherBooking(reading, text)) ||
        (NOT_STAYED.test(text) && !IS_CONDITION.test(text))),
  );
}

/** What a mail or a page says of the booking that its reader made, whatever the house is called. */
const YOURS =
  /(?<!\p{L})(?:(?:your|this) (?:booking|reservation|stay|request)|(?:ihre|diese|deine|eure) (?:\p{L}*buchung|reservierung|anfrage)|(?:votre|cette) (?:réservation|demande)|(?:su|tu|esta) (?:reserva|solicitud)|(?:din|er|denna) (?:bokning|förfrågan)|(?:property|host|hotel) (?:could|can)(?:not| not))(?!\p{L})/iu;

/** The title says that a booking stands; what the paper takes back is another one. */
const CONFIRMED =
  /(?<!\p{L})(?:(?:reservation|booking|stay)(?: is| has been)?(?: now)? confirmed|(?:buchung|reservierung)(?: ist)? bestätigt|réservation(?: est)? confirmée|reserva(?: está)? confirmada|bokning(?:en)?(?: är)? bekräftad)(?!\p{L})/iu;

/** A sentence that takes back the one booking the paper is about, wherever it stands. */
function takesBack(reading: Reading): boolean {
  const titles = [
    reading.messages[0]?.headers.subject ?? '',
    ...reading.blocks.map(({ heading }) => heading),
  ];
  if (titles.some((title) => CONFIRMED.test(title))) return false;
  return statementsOf(reading).some(
    ({ text, message }) =>
      (message ?? 0) === 0 &&
      YOURS.test(text) &&
      saysOff(text) &&
      whatIsOff(text).some(
        ({ before, after }) =>
          (YOURS.test(before) || (YOURS.exec(after)?.index ?? MAX_GAP) < MAX_GAP) &&
          !isOfAnotherBooking(reading, `${before} ${after}`),
      ),
  );
}

/** `unable to honour your reservation`, but not `was cancelled at your request`. */
const MAX_GAP = 3;

/** A house that is full, or lets an option go, and agrees to nothing. */
function isRefusal(reading: Reading): boolean {
  const texts = statementsOf(reading).map(({ text }) => text);
  return (
    texts.some((text) => REFUSES.test(text) && !IS_CONDITION.test(text)) &&
    !texts.some((text) => IS_AGREED.test(text))
  );
}

/** What is off has a number of its own, and the paper gives another one beside it. */
export function isOfAnotherBooking(reading: Reading, words: string): boolean {
  const codes = new Set([...codesIn(words), ...referencesOff(reading)]);
  return codesIn(words).length > 0 && [...referencesIn(reading)].some((code) => !codes.has(code));
}

const CODE = /(?<![\p{L}\p{N}])[A-Z0-9]+(?:[-./][A-Z0-9]+)*(?![\p{L}\p{N}])/gu;
const isYear = (code: string) => /^(?:19|20)\d\d$/.test(code);

const codesIn = (words: string) =>
  matchesOf(words, CODE)
    .map(([code]) => code)
    .filter((code) => looksLikeReference(code) && /\d/.test(code) && !isYear(code));

/** The numbers of all bookings that a paper speaks of. */
export const referencesIn = (reading: Reading): ReadonlySet<string> =>
  new Set([
    ...reading.pairs.flatMap(({ concept, value }) => (concept === 'hotel.reference' ? codesIn(value) : [])),
    ...reading.lines.flatMap(({ text }) => findBookingReferences(text)).map(({ value }) => value.reference),
    ...referencesOff(reading),
  ]);

const known = new WeakMap<Reading, ReadonlySet<string>>();

/** The numbers of bookings that a paper says to be off: `booking 448811 has been cancelled`. */
export function referencesOff(reading: Reading): ReadonlySet<string> {
  const before = known.get(reading);
  if (before) return before;
  const codes = statementsOf(reading)
    .filter(({ text }) => /\d/.test(text) && saysOff(text))
    .flatMap(({ text }) => whatIsOff(text))
    .flatMap(({ before: lead, after }) => codesIn(`${lead} ${after}`));
  const found = new Set(codes);
  known.set(reading, found);
  return found;
}
