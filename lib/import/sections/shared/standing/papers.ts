import { phrasePattern, quick } from '../../../recognizers/phrases.ts';
import {
  BOOKING,
  CANCELLED,
  DECLINED,
  IN_CASE,
  INSTEAD_OF,
  RULE,
} from '../../../recognizers/standing-words.ts';
import { type Matter, whatIsOff } from './sentence.ts';

/** Papers that say of the one booking they are about that it is off. */

const LEAD =
  "(?:(?:subject|betreff|objet|asunto|ämne)\\s?:\\s?|(?:re|fwd?|aw|wg|tr|rv|sv|vb)\\s?:\\s?|(?:your|our|the|hotel|hôtel|booking|reservation|stay|room|group|request|confirmation|notice|of|ihrer?|die|der|ihres|hotel-?|zimmer|buchung|reservierung|bestätigung|anfrage|votre|de|la|l['’]|d['’]|réservation|demande|su|reserva|solicitud|del?|din|er|bokning|bekräftelse|på|av|att|is|was|has|been|wurde|ist|a|été|est|ha|sido|har|avis|confirmación|#?[A-Z\\d]{0,12}\\d[A-Z\\d-]{0,20})[\\s:]{1,3}){0,8}";
const CANCELLATION =
  'cancell?ation|storno(?!bedingung|frist|gebühr|kosten|regel)\\p{L}*|(?:stornierung|annullierung)(?!s?(?:bedingung|frist|gebühr|kosten|regel))\\p{L}*|annulation|(?:cancel|anul)aci[oó]n|avbokning(?:sbekräftelse)?|avbeställning';
/** `Cancellation policy`, `Stornierung bis 18 Uhr kostenfrei`: what would be, not what was. */
const NO_RULE =
  '(?!\\s{0,2}(?:polic|conditions?|terms|rules?|fee|free|until|till|by\\s|before|deadline|possible|protection|insurance|costs?|bedingung|frist|gebühr|bis|kosten|möglich|gratuit|sans frais|possible|jusqu|avant|gratis|gratuita|hasta|antes|kostnad|fram till|senast|villkor|is free|:\\s{0,2}free))';
/** `STORNO + NEU`, `Cancellation and rebooking`: what comes in its place stands in the same paper. */
const NOT_REBOOKED =
  '(?!(?:,| ?[-–+/&]| and| und| et| y| och) ?(?:new|re-?book|neu|umbuchung|nouve|nuev|cambio|change|replace|ny(?:tt)?(?!\\p{L})|nybokning|ombok))';
const TITLE = quick(
  new RegExp(
    `^\\W{0,4}${LEAD}(?:${CANCELLATION}|${CANCELLED}|${DECLINED})(?!\\p{L})${NO_RULE}${NOT_REBOOKED}`,
    'iu',
  ),
);

/** The title of a mail, an event or a page that was called off: `Stornierung Ihrer Buchung`, `[ANNULÉ] Hôtel du Parc`. */
export const isTitleOff = (title: string): boolean => TITLE.test(title);

/** Papers about money for what did not take place. */
const BILLED = phrasePattern(
  'credit (?:note|memo)',
  'refund (?:note|notice|advice|receipt|confirmation)',
  'no[- ]show(?: (?:charge|fee|invoice))?',
  '(?:late )?cancell?ation (?:fee|charge|invoice|cost)s?',
  'gutschrift',
  'storno(?:rechnung|gebühr(?:en)?|kosten)',
  'stornierungs(?:rechnung|gebühr(?:en)?|kosten)',
  'ausfall(?:rechnung|gebühr|kosten)',
  '(?:avoir|note de crédit) (?:n[°º]|client|sur)',
  "(?:frais|indemnité) d['’]annulation",
  'nota de (?:crédito|abono)',
  'factura (?:rectificativa|de abono)',
  '(?:gastos|cargo) (?:de|por) (?:cancelación|anulación|no[- ]show)',
  'kredit(?:faktura|nota)',
  'avboknings(?:avgift|kostnad)',
);
/** `No-show: 100 % if …`: a rule, and nothing that happened. */
const CONDITION = quick(
  new RegExp(
    `(?<!\\p{L})(?:${RULE}|until|(?:kostenfrei|kostenlos) bis|bis \\d|dinner|lunch|restaurant|spa|parking|abendessen|dîner|cena|middag)(?!\\p{L})`,
    'iu',
  ),
);

export const isCondition = (text: string): boolean => CONDITION.test(text);

const IN_A_CASE = quick(new RegExp(`(?<!\\p{L})(?:${IN_CASE})(?!\\p{L})`, 'iu'));
/** `if you hold tickets for the evening that was cancelled`: the case aside, it has happened. */
const HAS_HAPPENED =
  /(?<!\p{L})(?:was|were|(?:has|have) (?:been|had)|had to|wurden?|worden|musste[nt]?|(?:a|ont) (?:été|dû)|(?:ha|han) sido|se ha|(?:har|blev) (?:\p{L}+ )?(?:inställ|ställ|blivit)\p{L}*)(?!\p{L})/iu;

/** Nothing has happened yet: `if the interview is cancelled`, `workshops can be cancelled until May`. */
export const mayCome = (text: string): boolean => IN_A_CASE.test(text) && !HAS_HAPPENED.test(text);

/** `Credit note`, `No-show charge`: money for a booking that nobody used. */
export const isBilledUnused = (title: string): boolean => BILLED.test(title) && !CONDITION.test(title);

const YOUR = '(?:your|this|the|ihre?|diese|deine|eure|votre|cette|su|tu|esta|din|er|denna|följande|folgende)';
/** What a mail or a page says of the booking that its reader made, whatever it is called. */
const YOURS = quick(
  new RegExp(
    `(?<!\\p{L})(?:${YOUR} (?:\\p{L}+ )?(?:${BOOKING}|tickets?|billets?|billetes?|biljett(?:er)?)|(?:property|host|hotel) (?:could|can)(?:not| not))(?!\\p{L})`,
    'iu',
  ),
);
/** `This booking replaces your cancelled one`: what is off is another booking. */
const REPLACES = quick(new RegExp(`(?<!\\p{L})(?:${INSTEAD_OF})(?!\\p{L})`, 'iu'));
/** `unable to honour your reservation`, but not `was cancelled at your request`. */
const MAX_GAP = 3;

/** The words about the booking of whoever reads the sentence, where it says that this booking is off. */
export function takesBack(text: string, matter: Matter): string[] {
  if (!YOURS.test(text)) return [];
  return whatIsOff(text, matter)
    .filter(({ before, after }) => YOURS.test(before) || (YOURS.exec(after)?.index ?? MAX_GAP) < MAX_GAP)
    .filter(({ before }) => !REPLACES.test(before))
    .map(({ before, after }) => `${before} ${after}`);
}
