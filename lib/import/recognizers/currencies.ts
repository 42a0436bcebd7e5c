import currencyCodes from 'currency-codes';

/** Codes that are also words or abbreviations of our papers, and so count only in capitals beside a number. */
const codes = new Set(currencyCodes.codes());

const BY_SYMBOL: Record<string, string> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  pounds: 'GBP',
  'pounds sterling': 'GBP',
  sterling: 'GBP',
  us$: 'USD',
  'us $': 'USD',
  'us dollars': 'USD',
  'u.s. dollars': 'USD',
  usd$: 'USD',
  'usd $': 'USD',
  u$d: 'USD',
  u$s: 'USD',
  'us dollar': 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  cad$: 'CAD',
  'cad $': 'CAD',
  cdn$: 'CAD',
  cdn: 'CAD',
  'canadian dollars': 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  aud$: 'AUD',
  'aud $': 'AUD',
  'australian dollars': 'AUD',
  nz$: 'NZD',
  'nzd $': 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  r$: 'BRL',
  mx$: 'MXN',
  '¥': 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₪': 'ILS',
  zł: 'PLN',
  kč: 'CZK',
  fr: 'CHF',
  'fr.': 'CHF',
  sfr: 'CHF',
  'sfr.': 'CHF',
  chf: 'CHF',
  franken: 'CHF',
  kronor: 'SEK',
  'svenska kronor': 'SEK',
  'schwedische kronen': 'SEK',
  'couronnes suédoises': 'SEK',
  'coronas suecas': 'SEK',
  spänn: 'SEK',
  'danske kroner': 'DKK',
  'danska kronor': 'DKK',
  'norske kroner': 'NOK',
  'norska kronor': 'NOK',
  'schweizer franken': 'CHF',
  'francs suisses': 'CHF',
  'francos suizos': 'CHF',
  quid: 'GBP',
  pfund: 'GBP',
  'livres sterling': 'GBP',
  'libras esterlinas': 'GBP',
  'us-dollar': 'USD',
  złoty: 'PLN',
  zloty: 'PLN',
  skr: 'SEK',
  nok: 'NOK',
  dkk: 'DKK',
  reais: 'BRL',
};

/** Written the same in several countries: which money it is follows from the paper's country or language. */
const SHARED: Record<string, { byCountry: Record<string, string>; byLanguage: Record<string, string> }> = {
  $: {
    byCountry: {
      US: 'USD',
      CA: 'CAD',
      AU: 'AUD',
      NZ: 'NZD',
      MX: 'MXN',
      AR: 'ARS',
      CL: 'CLP',
      CO: 'COP',
      HK: 'HKD',
      SG: 'SGD',
    },
    byLanguage: { en: 'USD' },
  },
  dollars: { byCountry: { US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD' }, byLanguage: { en: 'USD' } },
  kr: {
    byCountry: { SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK' },
    byLanguage: { sv: 'SEK', da: 'DKK', no: 'NOK', nb: 'NOK', nn: 'NOK', is: 'ISK' },
  },
};
SHARED['kr.'] = SHARED.kr as (typeof SHARED)[string];

const escaped = (word: string): string => word.replace(/[.$]/g, '\\$&');
const words = [...Object.keys(BY_SYMBOL), ...Object.keys(SHARED), ...codes].sort(
  (a, b) => b.length - a.length,
);

/** Every way a currency is written; matched without case, so `currencyOfSymbol` checks codes again. */
export const CURRENCY_PATTERN = `(?:${[...new Set(words.map((w) => escaped(w.toLowerCase())))].join('|')})`;

export function isCurrencyCode(word: string): boolean {
  return codes.has(word.toUpperCase());
}

/** ISO 4217 of a symbol, word or code; a code in small letters (`all`, `try`) is a word, save the common ones. */
export function currencyOfSymbol(symbol: string): string | undefined {
  const known = BY_SYMBOL[symbol.toLowerCase().replace(/\s+/g, ' ')];
  if (known) return known;
  if (codes.has(symbol)) return symbol;
  // `Php`, `Eur`: a capital in front of small letters is no word of a sentence.
  if (
    /^[A-Z][a-z]{2}$/.test(symbol) &&
    codes.has(symbol.toUpperCase()) &&
    !/^(?:All|Try|Top|Mad|Cup|Gel|Bob|Ron|Pen|Sos)$/.test(symbol)
  )
    return symbol.toUpperCase();
  return /^(eur|usd|gbp|sek|chf|cad|aud)$/i.test(symbol) ? symbol.toUpperCase() : undefined;
}

/** What `$` or `kr` means in a paper of this country or, failing that, of this language. */
export function currencyOfCountry(symbol: string, country?: string, language?: string): string | undefined {
  const shared = SHARED[symbol.toLowerCase()];
  if (!shared) return undefined;
  return (country && shared.byCountry[country]) || (language && shared.byLanguage[language]) || undefined;
}

const EURO = /^(?:AT|BE|CY|DE|EE|ES|FI|FR|GR|HR|IE|IT|LT|LU|LV|MT|NL|PT|SI|SK)$/;
const OF_LAND: Record<string, string> = {
  GB: 'GBP',
  US: 'USD',
  CH: 'CHF',
  SE: 'SEK',
  NO: 'NOK',
  DK: 'DKK',
  IS: 'ISK',
  PL: 'PLN',
  CZ: 'CZK',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
};

/** The money of a country, for a sum that is written without any: `1 300 HT`, `1,100 flat`. */
export function currencyOfLand(country: string | undefined): string | undefined {
  if (country === undefined) return undefined;
  return EURO.test(country) ? 'EUR' : OF_LAND[country];
}
