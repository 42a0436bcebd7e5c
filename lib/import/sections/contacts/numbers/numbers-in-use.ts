import type { Reading } from '../../../reading/reading.ts';
import type { Found, RecognizerContext } from '../../../recognizers/found.ts';
import { type FoundPhone, findPhones } from '../../../recognizers/phones.ts';
import { findReadAddresses } from '../mail-lines.ts';
import { findExtension } from './extensions.ts';

const NUMBER =
  '(?:\\s(?:number|no\\.?|nr\\.?|nummer|num[eé]ro|n[uú]mero|mobile?|handy\\p{L}*|tel\\p{L}*|cell|m[óo]vil))?';
/** `old number 0171 …`, `Alt: 0171 …`: what is called so is no longer to be dialled. */
const OLD_BEFORE = new RegExp(
  `(?:^|[\\s(,;/])(?:old|previous|former|don['’]t (?:use|call)|not|alte?[rn]?|bisher(?:ige)?|früher|ancien(?:ne)?|antigu[oa]|anterior|gam(?:mal|la|malt)|tidigare|inte)${NUMBER}\\s?(?:was|is|war|ist|était|era|var|on)?\\s?[:(]?\\s{0,2}$`,
  'iu',
);
const OLD_BEHIND =
  /^\s?[,;(–-]{0,2}\s?(?:\(?(?:old|alt|ancien|antiguo|gammalt?)\)|(?:is |ist |est |är |which )?(?:no longer|not in use|nicht mehr|gilt nicht|n['’]est plus|ne (?:marche|fonctionne|répond) plus|ya no|inte längre|gäller inte|out of (?:use|service)|does(?: not|n['’]t) work))/iu;

/** `IBAN DE02 5550 …`, `Co. reg. 0988 4410`, `company no. BE 0555.018.244`: what an account or a register calls so. */
const REGISTERED_BEFORE =
  /(?<!\p{L})(?:iban|iata(?: no\.?| code)?|abta|atol|konto(?:nummer)?|acc(?:t|ount)?\.?|sort code|bankgiro|plusgiro|bg|compte|cuenta|(?:co(?:mpany)?|business|charity)\.? ?(?:reg(?:istration)?|no|number|nr)\.?(?: ?no\.?)?|reg(?:istered)?\.?(?: (?:no|number|in \p{L}+))?|registered charity no|hr[ab]|vr|ust-?id(?:-?nr)?|st-?nr|steuernummer|vat(?: no| reg| number)?|tva|siret|siren|rcs|cif|nif|org\.?-? ?nr|abn|uid|ein|tax id)\.?\s?[:.]?\s?(?:no\.?\s)?(?:[A-Z]{2}\d{0,2}\s?)?$|(?:^|\s)[A-Z]{2}\d{2}\s$/iu;

/** `BE 0455.019.922`, `ATU 1234 5678`: the number of a firm, behind the letters of its country. */
const COMPANY =
  /(?<!\p{L})(?:BE\s?[01]\d{3}\.\d{3}\.\d{3}|CHE[-\s]?\d{3}\.\d{3}\.\d{3}|ATU\s?\d{4}\s?\d{4})$/u;

/** `081-4471902231`: three digits of an airline and ten of its ticket. */
const TICKET = /^\d{3}[-–\s]?\d{10}$/u;
const OF_TICKETS = /ticket|etkt|billet|biljett|flugschein/iu;

/** Whether a paper speaks of tickets: one that begins with `00` looks like a number abroad. */
function hasTickets(reading: Reading): boolean {
  const known = ticketed.get(reading) ?? reading.lines.some(({ text }) => OF_TICKETS.test(text));
  ticketed.set(reading, known);
  return known;
}

const ticketed = new WeakMap<Reading, boolean>();

/** The numbers of a text at which somebody answers: no fax, and none that is said to be an old one. */
export function findNumbersInUse(
  text: string,
  reading: Reading,
  context: RecognizerContext = reading,
): Found<FoundPhone>[] {
  return findPhones(text, context).filter((one) => isInUse(text, one, reading));
}

export function isInUse(text: string, { value, start, end }: Found<FoundPhone>, reading: Reading): boolean {
  return (
    value.kind === 'phone' &&
    !(TICKET.test(value.raw.trim()) && (!value.raw.startsWith('00') || hasTickets(reading))) &&
    !COMPANY.test(text.slice(Math.max(0, start - 4), end)) &&
    !REGISTERED_BEFORE.test(text.slice(Math.max(0, start - 32), start)) &&
    !OLD_BEFORE.test(text.slice(Math.max(0, start - 32), start)) &&
    !OLD_BEHIND.test(text.slice(end, end + 32))
  );
}

/** A number or an address in a text, and what it is for. */
export interface NumberInUse {
  kind: 'phone' | 'email';
  value: string;
  text: string;
  start: number;
  end: number;
}

/** Every number and address of a text at which somebody answers, from left to right. */
export function numbersInUse(text: string, reading: Reading): NumberInUse[] {
  const whole = findNumbersInUse(text, reading).map((one) => ({
    kind: 'phone' as const,
    value: one.value.e164 ?? one.value.raw.replace(/^\((?=[^)]*$)/u, ''),
    text: one.text.trim(),
    start: one.start,
    end: one.end,
  }));
  const extension = whole.length === 0 ? findExtension(reading, text) : undefined;
  const phones = extension ? [{ kind: 'phone' as const, ...extension }] : whole;
  const emails = findReadAddresses(text).map(({ value, text: written, start, end }) => ({
    kind: 'email' as const,
    value,
    text: written,
    start,
    end,
  }));
  return [...phones, ...emails].sort((a, b) => a.start - b.start);
}
