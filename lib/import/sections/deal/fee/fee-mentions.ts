import type { Reading } from '../../../reading/reading.ts';
import type { Found } from '../../../recognizers/found.ts';
import { type FoundMoney, findBareAmounts, findMoney } from '../../../recognizers/money.ts';
import { findPhones } from '../../../recognizers/phones.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { CUES, type MoneyRole } from '../money/money-cues.ts';
import { isConditionalSum, namesArtist } from '../money/money-frames.ts';
import { isFeeVerb, isQualifier, type RoleReading, roleOfLabel, roleOfMoney } from '../money/money-roles.ts';
import { changeOf } from './replaced-sums.ts';

export type Naming = 'word' | 'verb';

export interface FeeMention {
  amount: string;
  currency?: string;
  start: number;
  end: number;
  text: string;
  /** The words beside it put it into another time: `was GBP 1,650`. */
  isPast: boolean;
  /** An amendment puts it in the place of another. */
  isNew: boolean;
  /** The words that say what it is for; empty when nothing does. */
  cue: string;
  /** A currency stands beside it, though it may not be known which (`kr`). */
  isMoney: boolean;
  /** What says that it is the fee: a word for it, or only a verb of paying. */
  naming?: Naming;
  /** How surely it is the artist's fee: 1 when a word says so beside it, less when only nothing speaks against it. */
  weight: number;
}

/**
 * The amounts of a text that may be the artist's fee. In a negotiation an amount that nothing names is one, and may
 * stand without a currency (“5.500 is too much”).
 */
export function feeMentions(reading: Reading, text: string, isNegotiation = false): FeeMention[] {
  const money = findMoney(text, reading);
  const bare = isNegotiation ? bareAmounts(reading, text, money) : [];
  if (money.length + bare.length === 0) return [];
  const isOther = labelRole(text);
  return [...money, ...bare]
    .sort((a, b) => a.start - b.start)
    .flatMap((found) => {
      const near = roleOf(text, found, money.length === 1);
      const role = isOther && near.distance > 0 && isQualifier(near) ? isOther : near.role;
      const isFee =
        role === 'fee' || (isNegotiation && (role === 'unknown' || role === 'past' || role === 'gross'));
      if (!isFee || isListPrice(text, found, role)) return [];
      if (!isNegotiation && isConditionalSum(text, found.start, found.end)) return [];
      const { amount, currency } = found.value;
      return [
        {
          amount,
          ...(currency && { currency }),
          start: found.start,
          end: found.end,
          text: found.text,
          isPast: role === 'past',
          cue: near.cue,
          isNew: changeOf(text, found.start, found.end) === 'new',
          isMoney: money.includes(found) || MONEY_BEHIND.test(text.slice(found.end)),
          ...(role === 'fee' && { naming: isFeeVerb(near.cue) ? 'verb' : 'word' }),
          weight: role === 'fee' ? weightOf(text, near) : UNNAMED,
        },
      ];
    });
}

const UNNAMED = 0.3;
const TO_STRANGER = 0.45;

/** A sentence that only says that somebody is paid, and not that it is the artist, may speak of anybody. */
function weightOf(text: string, { cue, distance }: RoleReading): number {
  const near = Math.max(0.4, 1 - distance / 120);
  return isFeeVerb(cue) && !namesArtist(text) ? Math.min(TO_STRANGER, near) : near;
}

/** `Prix du spectacle : 2 400 € TTC`: the only sum there is counts though it holds the tax. */
function roleOf(text: string, { start, end }: Found<FoundMoney>, isOnly: boolean): RoleReading {
  const near = roleOfMoney(text, start, end);
  if (near.role !== 'gross' || !isOnly) return near;
  const named = roleOfMoney(text.slice(0, end), start, end);
  return named.role === 'fee' && !isFeeVerb(named.cue) ? { ...named, distance: MAX_DISTANCE } : near;
}

const MAX_DISTANCE = 60;

/** `1 300 HT`, `1,200 + VAT`, `900 flat`: what only sums have behind them. */
const MONEY_BEHIND =
  /^\s?(?:HT|TTC|netto|brutto|net|flat|all[- ]in|pauschal|(?:\+|plus|zzgl\.?|más|ex|excl\.?|exkl\.?)\s?(?:vat|mwst|ust|tva|iva|moms)|(?:vs?\.?|versus|against|gegen|contre|contra|mot)\s\d{2}\s?(?:%|per ?cent|prozent))(?![\p{L}\p{N}])/iu;

const FROM_PRICE =
  /(?<!\p{L})(?:from|as low as|starting at|ab|schon ab|dès|à partir de|desde|från|fr\.)\s{1,3}(?:only |just |nur )?$/iu;
const PER_UNIT =
  /^\s{0,2}(?:\/\s?|(?:a|an|per|each|pro|je|par|al|la|por|om|i)\s)\s?(?:nights?|nacht|nuit(?:ée)?|noche|natt|day|tag|jour|día|dag|dygn|hours?|std|stunde|heure|hora|timme|half hour|person|head|kopf|persona|seat|ticket|karte|billet|entrada|biljett|room|zimmer|chambre|habitación|rum|km|mile|week|woche|semaine|semana|vecka|min(?:ute)?)(?!\p{L})/iu;

/** `£145 x 2 nights`: a rate and how often it is paid. */
const TIMES_UNITS =
  /^\s{0,2}[x×*]\s?\d{1,3}\s?(?:nights?|nächte|übernachtung|nuits?|noches?|nätter|rooms?|zimmer|chambres?|habitaci|rum|days?|tage|jours?|días?|dagar)/iu;

/** `Hotels from £61 a night`, `Mietwagen ab 19 € pro Tag`: the price of a thing that anybody may buy. */
export function isListPrice(
  text: string,
  { start, end }: { start: number; end: number },
  role: MoneyRole,
): boolean {
  const after = text.slice(end, end + 24);
  if (PER_UNIT.test(after) || TIMES_UNITS.test(after)) return true;
  return role !== 'fee' && FROM_PRICE.test(text.slice(Math.max(0, start - 24), start));
}

const LABEL_AT_HEAD = quick(/^[\s>*•\d.)§-]*(\p{L}[\p{L} ()/&-]{1,34}?)\s*(?::|\.{2,}|\s{3,})/u);

/** The label a line begins with names its money: `Fahrtkosten: pauschal 150,00 Euro`. */
function labelRole(text: string): MoneyRole | undefined {
  const label = LABEL_AT_HEAD.exec(text)?.[1];
  const role = label === undefined ? 'unknown' : roleOfLabel(label);
  return role === 'unknown' || role === 'fee' ? undefined : role;
}

/** What a number counts when it is not money. */
const COUNTED =
  /^\s?(?:(?:paid|paying|sold|zahlende\p{L}?|verkaufte\p{L}?|payants?|vendus?|vendidas?|betalande|sålda)\s)?(?:-|seats?|people|persons?|pax|ppl|cap|capacity|tickets?|miles|km|m(?:eters?|ètres)?|watts?|kw|kg|db|hz|channels?|visitors|guests?|plätze|sitzplätze|personen|leute|besucher|gäste|karten|zuschauer|places|personnes|spectateurs|billets|personas|plazas|entradas|asistentes|platser|personer|besökare|biljetter|gäster|pers|st|min|days?|tage|dagar|jours|días|uhr|h)(?!\p{L})/iu;

/** `job 60774`, `Nr. 4471`: what a number calls. */
const NUMBERED =
  /(?<!\p{L})(?:job|no|nr|n[°º]|num(?:mer|ber|éro|ero)?|ref|reference|order|invoice|booking|reservation|confirm(?:ation|é)?|résa|réservation|bestätigung|buchung|bokning|bekräftelse|confirmación|reserva|pin|room|zimmer|chambre|rum|konto|act|since|seit|depuis|desde|sedan|code|dossier|id|clause|page)\.?[\s:#]{0,3}$|#\s?$/iu;

const PHONE = /(?:^|\s)(?:tel|phone|mob|fax|fon|tfn|m\.|t\.|p\.)[.:\s]|\+\d{1,3}\s?[\d(]/iu;

/** Numbers that can be money although no currency stands beside them: no phone, year, postal code or head count. */
function bareAmounts(
  reading: Reading,
  text: string,
  money: readonly Found<FoundMoney>[],
): Found<FoundMoney>[] {
  const bare = findBareAmounts(text);
  if (bare.length === 0 || PHONE.test(text)) return [];
  const taken = [...money, ...findPhones(text, reading)];
  return bare.filter((one) => {
    const amount = Number(one.value.amount);
    const after = text.slice(one.end, one.end + 24);
    const isPlain = amount >= 100 && amount <= 2_000_000 && !one.text.startsWith('0');
    const isPostal =
      /^\d{3,5}$/.test(one.text) &&
      /^\s(?:\d{2}\s)?\p{Lu}\p{Ll}/u.test(after) &&
      CUES.fee.exec(after)?.index !== 1;
    return (
      isPlain &&
      !isPostal &&
      !COUNTED.test(after) &&
      !NUMBERED.test(text.slice(0, one.start)) &&
      !taken.some((other) => one.start < other.end && other.start < one.end)
    );
  });
}
