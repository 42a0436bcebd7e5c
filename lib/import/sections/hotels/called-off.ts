import type { Reading } from '../../reading/reading.ts';
import { statementsOf } from '../../reading/statements.ts';
import { saysOff, whatIsOff } from './fates-sentence.ts';

/** Words that a title may have before the one for the cancelling. */
const LEAD =
  "(?:(?:subject|betreff|objet|asunto|ämne)\\s?:\\s?|(?:re|fwd?|aw|wg|tr|rv|sv|vb)\\s?:\\s?|(?:your|our|the|hotel|hôtel|booking|reservation|stay|room|group|request|confirmation|notice|of|ihrer?|die|der|ihres|hotel-?|zimmer|buchung|reservierung|bestätigung|anfrage|votre|de|la|l['’]|d['’]|réservation|demande|su|reserva|solicitud|del?|din|er|bokning|av|att|is|was|has|been|wurde|ist|a|été|est|ha|sido|har|#?[A-Z\\d]{0,12}\\d[A-Z\\d-]{0,20})[\\s:]{1,3}){0,8}";
const OFF =
  '(?:cancel(?:l)?ation|cancel(?:l)?ed|declined|rejected|denied|storno\\p{L}*|stornier(?:t|ung\\p{L}*)|abgelehnt|annul(?:lierung|ation|ée?)|refusée?|cancelaci(?:ón)|anulaci(?:ón)|cancelad[oa]|anulad[oa]|rechazad[oa]|avbokning(?:sbekräftelse)?|avbokad|avbokat|avbeställning)';
/** `Cancellation policy`, `Stornierung bis 18 Uhr kostenfrei`: what would be, not what was. */
const RULE =
  '(?!\\s{0,2}(?:polic|conditions?|terms|rules?|fee|free|until|till|by\\s|before|deadline|possible|protection|insurance|costs?|bedingung|frist|gebühr|bis|kosten|möglich|gratuit|sans frais|possible|jusqu|avant|gratis|gratuita|hasta|antes|kostnad|fram till|senast|villkor|is free|:\\s{0,2}free))';
const TITLE = new RegExp(`^\\W{0,4}${LEAD}${OFF}(?!\\p{L})${RULE}`, 'iu');

const HEAD_LINES = 6;
const MAX_TITLE = 90;

/** Whether a paper about one booking says that it is cancelled or refused. */
export const isOffAltogether = (reading: Reading) =>
  isCalledOff(reading) || (reading.messages.length < 2 && takesBack(reading));

/** The paper tells by its title that the one booking it is about was cancelled or refused. */
function isCalledOff(reading: Reading): boolean {
  const subject = reading.messages[0]?.headers.subject ?? '';
  if (TITLE.test(subject)) return true;
  const head = reading.lines
    .filter(({ text, message }) => text.trim() !== '' && (message ?? 0) === 0)
    .slice(0, HEAD_LINES);
  return head.some(
    ({ text, line }) => TITLE.test(text) && (line.heading !== undefined || text.length <= MAX_TITLE),
  );
}

/** What a mail or a page says of the booking that its reader made, whatever the house is called. */
const YOURS =
  /(?<!\p{L})(?:(?:your|this) (?:booking|reservation|stay|request)|(?:ihre|diese|deine|eure) (?:\p{L}*buchung|reservierung|anfrage)|(?:votre|cette) (?:réservation|demande)|(?:su|tu|esta) (?:reserva|solicitud)|(?:din|er|denna) (?:bokning|förfrågan)|(?:property|host|hotel) (?:could|can)(?:not| not))(?!\p{L})/iu;

/** A sentence that takes back the one booking the paper is about, wherever it stands. */
function takesBack(reading: Reading): boolean {
  return statementsOf(reading).some(
    ({ text, message }) =>
      (message ?? 0) === 0 &&
      YOURS.test(text) &&
      saysOff(text) &&
      whatIsOff(text).some(
        ({ before, after }) => YOURS.test(before) || (YOURS.exec(after)?.index ?? MAX_GAP) < MAX_GAP,
      ),
  );
}

/** `unable to honour your reservation`, but not `was cancelled at your request`. */
const MAX_GAP = 3;
