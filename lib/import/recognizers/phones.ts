import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Doubt } from '../candidate.ts';
import { type Found, type RecognizerContext, withoutOverlaps } from './found.ts';
import { matchesOf, quick } from './phrases.ts';
import { aboutOf, memory } from './remember.ts';

export interface FoundPhone {
  /** E.164, when the country can be known. */
  e164?: string;
  /** As written, white space folded. */
  raw: string;
  kind: 'phone' | 'fax';
  extension?: string;
  /** ISO 3166-1 alpha-2 the number belongs to, when it is written internationally. */
  country?: string;
}

const CANDIDATE =
  /(?<![\p{L}\p{N}@/._+-])(?<!\+\d{0,3}[ (]{1,2})\(?\d(?:(?! {2}|\. )[ ().\-–/\u00a0]{0,3}\d){5,19}(?![\p{L}\p{N}@]|[ .-]\d{3})/gu;
/** Two runs of so many digits are two numbers. */
const MIN_SPLIT_DIGITS = 8;
const FAX_BEFORE = quick(
  /(?:fax|telefax|télécopie|telefaks)\s{0,3}(?:no\.?|nr\.?|n°)?\s{0,2}[.:|]?\s{0,3}$/iu,
);
const LABEL_BEFORE =
  /(?:tel(?:efon|éfono|éphone|ephone|efono)?|phone|mob(?:ile?|il|il tel)?|m[oó]vil|handy|cell|portable|tfn|tlf|t[ée]l|gsm|whats\s?app|call|ring|office|direct|hotline|(?<![\p{L}])[mtpc])\s{0,3}(?:no\.?|nr\.?|n°|number)?\s{0,2}[.:|]{0,2}\s{0,3}(?:\([^)]{1,20}\)\s?)?$/iu;
const EXTENSION_AFTER =
  /^\s{0,2},?\s{0,2}(?:ext\.?|extension|x|durchwahl|dw|poste)\s{0,2}[.:]?\s{0,2}(\d{1,6})(?!\d)/iu;

const FIVE_DIGITS = quick(/\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/);

/**
 * Phone numbers: written internationally anywhere, nationally where the paper's country is known and the number is a
 * valid one there or a label (`tel`, `m.`) stands before it. Dates, amounts and booking numbers are not taken.
 */
export function findPhones(text: string, context: RecognizerContext = {}): Found<FoundPhone>[] {
  if (!FIVE_DIGITS.test(text)) return [];
  return [...remembered(text, aboutPhones(context), () => phonesOf(text, context))];
}

const remembered = memory<readonly Found<FoundPhone>[]>();
const aboutPhones = aboutOf<RecognizerContext>(
  ({ country, language, otherCountries }) => `${country ?? ''} ${language ?? ''} ${otherCountries ?? ''}`,
);

function phonesOf(text: string, context: RecognizerContext): Found<FoundPhone>[] {
  const found = [...international(text), ...national(text, context)];
  return withoutOverlaps(found.map((one) => withSurroundings(text, one)));
}

/** The first number of a cell or value. */
export function parsePhone(text: string, context: RecognizerContext = {}): FoundPhone | undefined {
  const all = findPhones(text, context).map((one) => one.value);
  return all.find((one) => one.kind === 'phone');
}

/** Whether some digits are all of an existing number, so that nothing is to be looked for behind them. */
export function isWholePhone(text: string, context: RecognizerContext = {}): boolean {
  const country =
    context.country && isSupportedCountry(context.country) ? (context.country as CountryCode) : undefined;
  return parsePhoneNumberFromString(text, country)?.isValid() === true;
}

const DIALLED = quick(/\+|(?<!\d)00 ?[1-9]/);

function* international(text: string): Generator<Found<FoundPhone>> {
  if (!DIALLED.test(text)) return;
  const dialled = text.replace(/(?<![\d+]|\d[ ().\-/])00( ?)(?=[1-9]\d)/g, ' $1+');
  for (const { startsAt, endsAt, number } of findPhoneNumbersInText(dialled)) {
    if (!number.isPossible()) continue;
    const start = startOfPrefix(text, startsAt);
    const whole = text.slice(start, endsAt);
    const bracketed = withinBracket(whole);
    // With a plus it is found again, in its own length, below.
    if (bracketed !== whole) continue;
    const written = whole
      .replace(/[\s,;]{0,3}(?:ext|x|#|durchwahl|poste)\.?\s{0,2}\d{1,6}$/iu, '')
      .replace(/(?<=\d)\.\s.*$/su, '');
    yield make(text, start, start + written.length, number.number, number.country);
  }
  yield* unassigned(text, dialled);
}

const WITH_PLUS =
  /(?<![\p{L}\p{N}+])\+\s?[1-9](?:(?! {2}|\. )[ ().\-–/\u00a0]{0,3}\d){6,14}(?![\p{L}\p{N}])/gu;

/** A number of the right length with a plus is one even where its range is not assigned (`+44 7700 900…`). */
function* unassigned(text: string, dialled: string): Generator<Found<FoundPhone>> {
  for (const m of matchesOf(dialled, WITH_PLUS)) {
    const written = withinBracket(m[0]);
    const parsed = parsePhoneNumberFromString(written.replace('(0)', ''));
    const start = startOfPrefix(text, m.index);
    if (parsed?.isPossible())
      yield make(text, start, m.index + written.length, parsed.number, parsed.country);
  }
}

/** `Jonas (+49 171 555033) 13:00`: behind a bracket that was opened before the number begins something else. */
function withinBracket(written: string): string {
  const [within = written] = /^\s?\(?\+[^()]{9,}(?=\))/u.exec(written) ?? [];
  return within;
}

/** The `00` before a country code was read as `+`; the number begins where the zeros do. */
function startOfPrefix(text: string, plusAt: number): number {
  if (text[plusAt] === '+') return plusAt;
  return text[plusAt] === ' ' ? plusAt - 2 : plusAt - 1;
}

/** Where the numbers of people who write a language are from, wherever the show of the paper is. */
const HOME: { readonly [language: string]: CountryCode } = {
  en: 'GB',
  de: 'DE',
  fr: 'FR',
  es: 'ES',
  sv: 'SE',
};

function* national(text: string, context: RecognizerContext): Generator<Found<FoundPhone>> {
  const own =
    context.country && isSupportedCountry(context.country) ? (context.country as CountryCode) : undefined;
  const home = own && HOME[context.language ?? ''];
  for (const match of candidatesOf(text)) {
    const m = withoutOpenBracket(match);
    const digits = m[0].replace(/\D/g, '');
    if (digits.length < 6 || digits.length > 15 || looksOtherwise(m[0])) continue;
    const country = home && !looksFormatted(m[0], own) && looksFormatted(m[0], home) ? home : own;
    const isLabelled =
      LABEL_BEFORE.test(text.slice(Math.max(0, m.index - 32), m.index)) ||
      FAX_BEFORE.test(text.slice(Math.max(0, m.index - 20), m.index));
    const isFormatted = looksFormatted(m[0], country);
    const foreign = writtenAsElsewhere(m[0], country, context.otherCountries);
    if (!isLabelled && !isFormatted && !foreign) continue;
    const local = country ? parsePhoneNumberFromString(m[0], country) : undefined;
    const parsed =
      foreign ??
      (local?.isValid()
        ? local
        : (northAmerican(m[0]) ?? fromElsewhere(m[0], country, context.otherCountries) ?? local));
    if (parsed?.isPossible()) {
      const one = make(text, m.index, m.index + m[0].length, parsed.number, parsed.country);
      yield isLabelled ? one : { ...one, doubts: ['weak_context' satisfies Doubt] };
    } else if (isLabelled && digits.length >= 7) {
      yield make(text, m.index, m.index + m[0].length);
    } else if (country === undefined && digits.length >= 9) {
      yield { ...make(text, m.index, m.index + m[0].length), doubts: ['weak_context' satisfies Doubt] };
    }
  }
}

/** `Romy Castell (612 555 345)`: a bracket that closes behind the number is no part of it. */
function withoutOpenBracket(match: { 0: string; index: number }): { 0: string; index: number } {
  const isOpen = match[0].startsWith('(') && !match[0].includes(')');
  return isOpen ? { 0: match[0].slice(1), index: match.index + 1 } : match;
}

/** `02 61 91 70 45 / 06 39 98 61 07` are two numbers; of `at 15 (0171 …)` the hour is none. */
function* candidatesOf(text: string): Generator<{ 0: string; index: number }> {
  for (const m of matchesOf(text, CANDIDATE)) {
    const counted = /^\d{1,2} (?=\(0)/u.exec(m[0])?.[0] ?? '';
    if (counted !== '') {
      yield { 0: m[0].slice(counted.length), index: m.index + counted.length };
      continue;
    }
    const parts = m[0].split(/\s[-–/]\s/u);
    if (parts.length !== 2 || parts.some((part) => part.replace(/\D/g, '').length < MIN_SPLIT_DIGITS)) {
      yield m;
      continue;
    }
    const [first = '', second = ''] = parts;
    yield { 0: first, index: m.index };
    yield { 0: second, index: m.index + m[0].length - second.length };
  }
}

/** `(615) 555-0123` is written so nowhere else. */
function northAmerican(written: string) {
  return /^\(\d{3}\)\s?\d{3}-\d{4}$|^(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}$/.test(written)
    ? parsePhoneNumberFromString(written, 'US')
    : undefined;
}

/** `021 555 01 40` in a French paper about Vevey: nobody in France groups digits so, and everybody in Switzerland does. */
function writtenAsElsewhere(written: string, own: CountryCode | undefined, others: readonly string[] = []) {
  if (others.length === 0 || isWrittenAsIn(written, own)) return undefined;
  const groups = groupsOf(written);
  if (groups.split(' ').length < 2) return undefined;
  for (const country of others) {
    if (!isSupportedCountry(country) || !looksFormatted(written, country)) continue;
    const parsed = parsePhoneNumberFromString(written, country);
    if (country === 'GB' && AS_IN_BRITAIN.test(written)) return parsed;
    if (parsed?.isValid() && groupsOf(parsed.formatNational()) === groups) return parsed;
  }
  return undefined;
}

/** The digits of a number are parted where those of the country's are, or oftener. */
function isWrittenAsIn(written: string, country: CountryCode | undefined): boolean {
  if (!country) return false;
  if (NATIONAL[country]) return looksFormatted(written, country);
  if (country === 'GB' && AS_IN_BRITAIN.test(written)) return true;
  const parsed = parsePhoneNumberFromString(written, country);
  if (!parsed?.isValid()) return false;
  const parted = partsOf(written);
  return partsOf(parsed.formatNational()).every((place) => parted.includes(place));
}

const groupsOf = (written: string): string => (written.match(/\d+/gu) ?? []).join(' ');

/** Before which digits the number is parted. */
function partsOf(written: string): number[] {
  let count = 0;
  return (written.match(/\d+/gu) ?? []).map((group) => (count += group.length)).slice(0, -1);
}

/** A number that is none of the paper's own country, and one of another that the papers have to do with. */
function fromElsewhere(written: string, own: CountryCode | undefined, others: readonly string[] = []) {
  if (own === 'GB' && AS_IN_BRITAIN.test(written)) return undefined;
  for (const country of others) {
    if (!isSupportedCountry(country) || !looksFormatted(written, country)) continue;
    const parsed = parsePhoneNumberFromString(written, country);
    if (parsed?.isValid()) return parsed;
  }
  return undefined;
}

/** Five digits and six: British numbers are written so, those that belong to nobody too (`07700 900…`). */
const AS_IN_BRITAIN = /^\(?0\d{4}\)? \d{3} ?\d{3}$/;

/** How numbers are written where none begins with a zero. */
const NATIONAL: { readonly [country in CountryCode]?: RegExp } = {
  AR: /^(?:\(?0?\d{2,4}\)? )(?:15[ -])?\d{3,4}[ -]\d{4}$/,
  CA: /^\d{3} \d{3}[ -]\d{4}$/,
  CL: /^(?:9|2) \d{4} \d{4}$/,
  CO: /^(?:3\d{2}|60\d) \d{3} \d{4}$/,
  CZ: /^[2-7]\d{2} \d{3} \d{3}$/,
  ES: /^(?:[6-9]\d{2}([ .-])\d{3}\1\d{3}|[6-9]\d{2}([ .-])\d{2}\2\d{2}\2\d{2}|[89]\d[ -]\d{3} \d{2} \d{2})$/,
  IT: /^(?:0\d|3\d{2} \d{3} ?\d{3,4}$)/,
  MX: /^(?:\d{2} \d{4}|\d{3} \d{3})[ -]\d{4}$/,
  PL: /^[4-8]\d{2}([ -])\d{3}\1\d{3}$/,
  PT: /^[29]\d{2} \d{3} \d{3}$/,
  US: /^\d{3} \d{3}[ -]\d{4}$/,
};

/** Written as people of that country write a national number, so that no label is needed. */
function looksFormatted(written: string, country: CountryCode | undefined): boolean {
  if (!/[\s().\-/]/.test(written)) return isWrittenTogether(written, country);
  if (/^\(\d{3}\)\s?\d{3}[-.]\d{4}$|^(?:1-)?\d{3}[-.]\d{3}[-.]\d{4}$/.test(written)) return true;
  const own = country && NATIONAL[country];
  if (own) return own.test(written);
  return /^\(?0[1-9(]/.test(written);
}

/** `07700900334`, `612555021`: the digits of a mobile written together, where the paper's country has such numbers. */
function isWrittenTogether(written: string, country: CountryCode | undefined): boolean {
  if (country === 'ES') return /^[67]\d{8}$/.test(written);
  return country !== undefined && country !== 'US' && country !== 'CA' && /^0[1-9]\d{8,9}$/.test(written);
}

function looksOtherwise(written: string): boolean {
  return (
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?:\s|$)/.test(written) ||
    /^(?:0?[1-9]|1[0-2])[./-](?:19|20)\d{2}$/.test(written) ||
    /^\d{4}-\d{2}-\d{2}/.test(written) ||
    /^\d{1,2}\.? ?[-–/] ?\d{1,2}\.\d{1,2}(?!\d)/.test(written) ||
    /\d{1,2}[.:]\d{2}\s?[-–]\s?\d{1,2}[.:]\d{2}/.test(written) ||
    /^\d{1,2}\.\d{2}[ -]{1,3}\d{1,2}\.\d{2}/.test(written) ||
    /^\d{1,3}(?:[.,]\d{3})+$/.test(written)
  );
}

function make(text: string, start: number, end: number, e164?: string, country?: string): Found<FoundPhone> {
  const written = text.slice(start, end);
  const raw = written.replace(/\s+/gu, ' ').trim();
  return {
    value: { raw, kind: 'phone', ...(e164 && { e164 }), ...(country && { country }) },
    start,
    end,
    text: written,
  };
}

function withSurroundings(text: string, one: Found<FoundPhone>): Found<FoundPhone> {
  const isFax = FAX_BEFORE.test(text.slice(Math.max(0, one.start - 20), one.start));
  const extension = EXTENSION_AFTER.exec(text.slice(one.end, one.end + 24))?.[1];
  if (!isFax && !extension) return one;
  return {
    ...one,
    value: { ...one.value, ...(isFax && { kind: 'fax' as const }), ...(extension && { extension }) },
  };
}
