import { conceptOf } from '../../../recognizers/labels.ts';
import { namesOtherParty } from '../money/money-frames.ts';
import { isFeeVerb, roleOfLabel, roleOfMoney } from '../money/money-roles.ts';
import { PAST } from '../words/former.ts';

const ROUND =
  '(?:(?:\\d{1,2}\\.?)?(?:st|nd|rd|th|e|re|er|ère|ª|º|:[ae])|our|my|your|their|initial|first|second|third|new|last|latest|best|opening|financial|artist|unser|euer|erstes|zweites|drittes|neues|letztes|notre|votre|première|deuxième|troisième|nouvelle|dernière|nuestra|vuestra|primera|segunda|tercera|nueva|última|vårt|ert|första|andra|tredje|nytt|sista)';
const OFFER =
  'offers?|ask|angebot|offre|oferta|offert|erbjudande|bud|proposal|vorschlag|proposition|propuesta|förslag|counter ?-?(?:offer|proposal)|gegen(?:angebot|forderung|vorschlag)|contre-(?:offre|proposition)|contra(?:oferta|propuesta)|motbud|asking(?: price)?';

/** `Our offer`, `2e proposition`, `Gegenforderung`: the rounds of a negotiation. */
export const OFFER_LABEL = new RegExp(`^(?:${ROUND}\\s){0,2}(?:${OFFER})$`, 'iu');

/** Whether the label names the artist's own fee and no other money. */
export function isFeeLabel(label: string): boolean {
  const trimmed = label
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .replace(/^[\s\d.)(§-]{1,6}(?=\p{L})/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (
    PAST.test(trimmed) ||
    /^(?:previous|old|alte?|ancien|anterior|tidigare|support|agency|booking|management|cancellation|total)\b/iu.test(
      trimmed,
    ) ||
    PART_OF_FEE.test(trimmed) ||
    namesOtherParty(trimmed)
  )
    return false;
  if (conceptOf(trimmed, ['deal'])?.concept === 'deal.fee') {
    const role = roleOfLabel(trimmed);
    return role === 'fee' || role === 'unknown';
  }
  return OFFER_LABEL.test(trimmed) || FEE_WORDS.test(trimmed) || isNamedByFeeWord(trimmed);
}

/** `Deposit 50% of Artist fee`, `Balance of the guarantee` */
const PART_OF_FEE =
  /^(?:\d{1,3}\s?%\s)?(?:deposit|balance|advance|down ?payment|(?:first|second|final) (?:instal\p{L}+|payment)|acompte|solde|arrhes|anzahlung|rest(?:zahlung|betrag)?|anticipo|resto|saldo|handpenning|slutbetalning)\s(?:\d|of|de|du|der|des|von|del|av|on|på)/iu;

const MAX_WORDS = 5;
/** Fee words that as a label mean something else, or nothing. */
const NO_LABEL =
  /^(?:flat|landed|the sum of|offer\p{L}*|angebot\p{L}*|oferta|erbjud\p{L}*|precio|money|fijo|pauschal|all[- ]in)$/iu;

/** `Gesamthonorar`, `Artist payment`, `Retribución`: words that name the artist's money in running text do so as a label. */
function isNamedByFeeWord(label: string): boolean {
  if (label.split(/\s+/u).length > MAX_WORDS) return false;
  const { role, cue, distance } = roleOfMoney(`${label} `, label.length + 1, label.length + 1);
  const isAtEdge = distance <= 1 || label.toLowerCase().startsWith(cue.toLowerCase());
  return role === 'fee' && isAtEdge && !NO_LABEL.test(cue) && !isFeeVerb(cue);
}

const FEE_WORDS =
  /^(?:(?:final(?:ly)? )?agreed(?: (?:fee|figure|at|on|sum))?|final (?:fee|figure|offer|deal)|settled(?: at| on)?|einigung|endgültige gage|accord(?: final| trouvé)?|acuerdo(?: final)?|överenskommelse|överenskommet|salary|wages?(?: agreed(?: upon)?)?|terms and fee|financials?|artist (?:guarantee|salary)|contracted fee|konzertgage|bandgage|künstlerhonorar|artistgage|caché (?:del )?artista|montant|prestation|deal terms|price agreed|purchase price(?: agreed upon)?|(?:contract|contracted|agreed) (?:amount|sum|price|total)|(?:amount|value|price) of (?:the )?(?:contract|engagement|performance)|vertrags(?:summe|betrag)|auftragssumme|vereinbarte[rs]? (?:preis|betrag|summe)|prix (?:de vente|convenu|du contrat)|montant (?:du contrat|convenu|de la prestation)|importe (?:del contrato|acordado|pactado)|precio (?:acordado|pactado|convenido|del contrato)|(?:avtalat|överenskommet) (?:pris|belopp)|kontraktssumma|fee to artist|fee \/ .{2,20})$/iu;

const SUM =
  'contract|contrat|contrato|vertrag|avtal|conditions|konditionen|condiciones|villkor|money|geld|argent|dinero|pengar|pay|payment|price|rate|amount|total (?:contract )?(?:price|amount)|cost(?: of (?:the )?(?:band|artist|show))?|net amount|deal|terms|preis|betrag|summe|gesamtpreis|gesamtbetrag|kosten (?:band|künstler|auftritt)|prix(?: total| global)?|tarif|montant(?: (?:ht|net|hors taxes?))?|total ht|precio(?: total)?|importe(?: total)?|base imponible|tarifa|(?:total)?pris|(?:total)?belopp|kostnad|summa (?:exkl\\.? moms|netto)';

/** Labels that mean the fee only where the paper names no other: `Money: £4,200 on the night`, `Montant HT : 4 200 €`. */
export const VAGUE_LABEL = new RegExp(`^(?:${SUM})$`, 'iu');
export const VAGUE_START = new RegExp(
  `^[\\s>*•\\d.)-]*(?:${SUM})\\s?[:.]?\\s(?=[\\p{Sc}\\d]|[A-Z]{3}\\s?\\d)`,
  'iu',
);
