import { CURRENCY_PATTERN, currencyOfCountry, currencyOfSymbol, isCurrencyCode } from './currencies.ts';
import { type Found, type RecognizerContext, withoutOverlaps } from './found.ts';
import { matchesOf } from './phrases.ts';
import { aboutOf, memory } from './remember.ts';

export interface FoundMoney {
  /** Decimal string without separators: `6750`, `1234.50`. */
  amount: string;
  /** ISO 4217; missing when only a bare number stands there. */
  currency?: string;
  /** The currency was not written but follows from `$` or `kr` and the country of the paper. */
  isCurrencyInferred?: boolean;
}

const DIGITS = "(\\d{1,3}(?:[.,'’\\u00a0\\u202f ]\\d{3}){1,3}|\\d{1,9})";
const DECIMALS = '(?:[.,](\\d{1,2})(?!\\d)|[.,](?:[-–—]{1,2}))?';
const THOUSAND =
  '(?:\\s?(k|tsd\\.?|tausend|tusen|mille|mil|t(?=kr)|k(?=sek|eur|usd|gbp|chf|nok|dkk))(?:(?<=t|k(?=\\p{L}{3}))|(?![\\p{L}])))?';
const NUMBER = `${DIGITS}${DECIMALS}${THOUSAND}`;
const CURRENCY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])(${CURRENCY_PATTERN})\\s{0,3}${NUMBER}(?![\\p{N}]|[.,]\\d)`,
  'giu',
);
const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}.,'’/-])${NUMBER}\\s{0,2}(${CURRENCY_PATTERN})(?![\\p{L}\\p{N}])`,
  'giu',
);

/** `18 000:-` is how crowns are written. */
const CROWNS = new RegExp(`(?<![\\p{L}\\p{N}.,'’/-])${DIGITS}:-(?![\\p{L}\\p{N}])`, 'giu');

/** Every amount with a currency beside it. Percentages, years, phones and capacities have none and are never given. */
export function findMoney(text: string, context: RecognizerContext = {}): Found<FoundMoney>[] {
  if (!/\d/.test(text)) return [];
  return [...remembered(text, aboutMoney(context), () => amountsOf(text, context))];
}

const aboutMoney = aboutOf(({ country, language }: RecognizerContext) => `${country} ${language}`);
const remembered = memory<readonly Found<FoundMoney>[]>();

function amountsOf(text: string, context: RecognizerContext): Found<FoundMoney>[] {
  const found: Found<FoundMoney>[] = [];
  for (const m of matchesOf(text, CURRENCY_FIRST)) push(found, m, m[1], m[2], m[3], m[4], context);
  for (const m of matchesOf(text, NUMBER_FIRST)) push(found, m, m[4], m[1], m[2], m[3], context);
  for (const m of matchesOf(text, CROWNS)) push(found, m, 'kr', m[1], undefined, undefined, context);
  return withoutOverlaps(found);
}

const BARE = new RegExp(
  `(?<![\\p{L}\\p{N}.,'’/:+#-])${NUMBER}(?![\\p{L}\\p{N}%]|[.,:/-]\\d|-\\p{L}|\\s?%)`,
  'giu',
);

/**
 * Amounts without a currency, for places where a label has already said that money stands there (`Gage: 5.000`).
 * Years, percentages, times and small counts are left out.
 */
export function findBareAmounts(text: string): Found<FoundMoney>[] {
  const found: Found<FoundMoney>[] = [];
  for (const m of matchesOf(text, BARE)) {
    const amount = toAmount(m[1] ?? '', m[2], m[3]);
    if (!amount || Number(amount) < 50 || /^(19|20)\d{2}$/.test(m[0])) continue;
    found.push({ value: { amount }, start: m.index, end: m.index + m[0].length, text: m[0] });
  }
  return found;
}

function push(
  found: Found<FoundMoney>[],
  match: RegExpExecArray,
  symbol: string | undefined,
  digits: string | undefined,
  decimals: string | undefined,
  thousand: string | undefined,
  context: RecognizerContext,
): void {
  const amount = toAmount(digits ?? '', decimals, thousand);
  if (!amount || !symbol || isFriday(match, symbol, digits, decimals)) return;
  const known = codeBehind(match, symbol) ?? currencyOfSymbol(symbol);
  const inferred = known ?? currencyOfCountry(symbol, context.country, context.language);
  if (!inferred && isCurrencyCode(symbol)) return;
  found.push({
    value: {
      amount,
      ...(inferred && { currency: inferred }),
      ...(!known && inferred && { isCurrencyInferred: true }),
    },
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  });
}

/** `fr 21. oder fr 28. mai`, `Fr 8.10.`, `Fr 17.04`, `Fr 19:30`: a day, and no francs. */
function isFriday(match: RegExpExecArray, symbol: string, digits = '', decimals = ''): boolean {
  if (!/^fr\.?$/iu.test(symbol) || !/^\d{1,2}$/u.test(digits)) return false;
  const isDate = /^(?:0[1-9]|1[0-2])$/u.test(decimals) && Number(digits) <= 31;
  const behind = match.input.slice(match.index + match[0].length);
  return isDate || /^\.?(?:\s?\p{L}|\d|\/\d)|^\.(?:\s|$)|^[:-]\d/u.test(behind);
}

/** `$6,000 CAD`: the code behind the amount says whose dollars they are. */
function codeBehind(match: RegExpExecArray, symbol: string): string | undefined {
  if (!/^(?:\$|kr\.?)$/iu.test(symbol)) return undefined;
  const code = /^\s?([A-Z]{3})(?![\p{L}\p{N}])/u.exec(match.input.slice(match.index + match[0].length))?.[1];
  return code && (isCurrencyCode(code) || code === 'CDN') ? currencyOfSymbol(code) : undefined;
}

/** `18,500` + `00` -> `18500`; `2.5` + `k` -> `2500`; undefined when the grouping makes no number. */
function toAmount(digits: string, decimals?: string, thousand?: string): string | undefined {
  const whole = digits.replace(/[^\d]/g, '').replace(/^0+(?=\d)/, '');
  if (whole === '' || whole.length > 10) return undefined;
  if (thousand) return String(Math.round(Number(`${whole}.${decimals ?? '0'}`) * 1000));
  return decimals && decimals !== '00' ? `${whole}.${decimals}` : whole;
}

/** The first amount of a value; a bare number counts where the caller knows that money stands there. */
export function parseMoney(text: string, context: RecognizerContext = {}): FoundMoney | undefined {
  return (findMoney(text, context)[0] ?? findBareAmounts(text)[0])?.value;
}
