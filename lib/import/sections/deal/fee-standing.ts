import type { Evidence, Standing } from '../../candidate.ts';
import { paperKindOf } from '../../reading/paper-kind.ts';
import { findQuote } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import { findMoney } from '../../recognizers/money.ts';
import { OFFERING, OPEN_QUESTION } from './offer-phrases.ts';
import { REJECTION } from './refusal-phrases.ts';

/** A contract writes down what was agreed; an offer is an offer as long as nobody signed it; the rest just says so. */
export function paperStanding(reading: Reading): Standing {
  const head = reading.lines.slice(0, TITLE_LINES).map((line) => line.text);
  const isContract = paperKindOf(reading).kind === 'contract';
  // `Our first offer of £2,000 was declined` is no title.
  const isOffer = head.some((line) => OFFER_TITLE.test(line) && findMoney(line, reading).length === 0);
  if (!isContract && isOffer) return STAMPED.test(head.join('\n')) ? 'agreed' : 'offered';
  return isContract ? 'agreed' : 'stated';
}

const TITLE_LINES = 8;
const OFFER_TITLE =
  /(?<!\p{L})(?:offer(?: sheet| form)?|artist offer|booking (?:offer|request)|angebot|konzertangebot|offre|proposition|oferta|propuesta|offert|förslag)(?!\p{L})/iu;
/** `CONFIRMED 06/11/2026` printed over an offer, `Status: accepted`. */
const STAMPED =
  /(?:^|\s{2,}|\b[Ss][Tt][Aa][Tt][Uu][Ss]\s?:?\s*)(?:CONFIRMED|ACCEPTED|COUNTERSIGNED|BESTÄTIGT|ANGENOMMEN|CONFIRMÉE?|ACCEPTÉE?|CONFIRMAD[AO]|ACEPTAD[AO]|BEKRÄFTAD|GODKÄND)(?=\s*(?:$|\d|[-–:]))/mu;

/** The whole statement when it is short, else the amount alone. */
export function quoteOfStatement(
  reading: Reading,
  statement: string,
  amount: string,
  line: number,
): Evidence | undefined {
  return (
    (statement.length <= 200 ? findQuote(reading, statement, line) : undefined) ??
    findQuote(reading, amount, line)
  );
}

const SUM = "(?:[€£$]|EUR|GBP|USD|SEK|CHF)?\\s?\\d[\\d.,’' ]{0,9}\\s?(?:€|£|EUR|kr|SEK|euros?)?";
/** `between £1,000 and £1,500`, `800–1.000 €`: a range is no fee yet. */
const RANGE = new RegExp(
  `(?<!\\p{L})(?:between|zwischen|entre|mellan)\\s(?:las?\\s)?${SUM}\\s?(?:and|und|et|y|och)\\s${SUM}|(?:[€£$]\\s?\\d{3,}|\\d[.,’ ]\\d{3})\\s?(?:[-–—]|to|bis|till)\\s?(?:[€£$]\\s?\\d{3,}|\\d{1,3}[.,’ ]\\d{3})`,
  'iu',
);
const OPEN =
  /(?<!\p{L})(?:to be (?:agreed|negotiated|discussed|confirmed|decided)|negotiable|vhb|verhandlungsbasis|verhandelbar|noch (?:zu verhandeln|offen)|à (?:négocier|débattre|convenir|définir)|a (?:convenir|negociar|acordar)|negociable|förhandlingsbart|kan förhandlas)(?!\p{L})/iu;

/** What the words around a figure make of it; `clause` is the part of them that speaks of no other figure. */
export function standingOf(
  whole: string,
  paper: Standing,
  isOfferLabel: boolean,
  clause: string = whole,
): Standing {
  if (RANGE.test(withoutBrackets(whole)) || OPEN.test(withoutBrackets(whole))) return 'offered';
  const text = withoutBrackets(clause);
  if (
    /(?<!\p{L})(?:reject(?:ed)?|declined|withdrawn|void|abgelehnt|refusée?|rechazad[oa]|avböjt)(?!\p{L})/iu.test(
      text,
    )
  )
    return 'rejected';
  if (
    /(?<!\p{L})(?:supersed(?:e[ds]?|ing)|replac(?:e[ds]?|ing)|no longer (?:valid|applies|apply|stands?|in force|on the table)|lapsed|(?:all |any )?prior offers?|earlier (?:offer|draft|version)|had been|would have been|nicht (?:mehr|länger) gültig|gilt nicht (?:mehr|länger)|hinfällig|aufgehoben|zurückgezogen|ersetzt|frühere(?:s|n)? angebot|bisherige\p{L}? gage|remplac(?:e|ée?|ent)|annule et remplace|offre précédente|avait été|n.est plus valable|ne vaut plus|caduque?|annulée?|retirée?|sustitu(?:ye|id[oa])|oferta anterior|había sido|ya no (?:vale|rige|es válid[oa])|sin efecto|anulad[oa]|retirad[oa]|ersatt|ersätter|tidigare (?:bud|överenskommelse|offert)|gäller (?:inte|ej) (?:längre|mer)|tillbakadrag\p{L}+|återkalla[td])(?!\p{L})/iu.test(
      text,
    )
  )
    return 'superseded';
  if (
    /(?<!\p{L})(?:accepted|agreed|confirmed|akzeptiert|angenommen|vereinbart|bestätigt|acceptée?|validée?|convenue?|aceptad[oa]|acordad[oa]|godkän[tn]d?|överenskom\p{L}{2,4})(?!\p{L})/iu.test(
      text,
    ) &&
    !OPEN_QUESTION.test(text) &&
    !REJECTION.test(text)
  )
    return 'agreed';
  return isOfferLabel && (paper !== 'agreed' || OFFERING.test(text)) ? 'offered' : paper;
}

/** What stands in brackets is said of another figure: `1,850 (the £2,100 in the earlier draft was a mistake)`. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,200}\)/gu, ' ');
}

export function isStruck(reading: Reading, line: number, text: string): boolean {
  const cells = reading.lines[line]?.line.cells ?? [];
  return cells.some((cell) => cell.isStruck && cell.text.includes(text));
}
