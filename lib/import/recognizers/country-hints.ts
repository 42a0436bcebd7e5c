import { findCities } from './cities.ts';
import { findCountries } from './countries.ts';
import { matchesOf } from './phrases.ts';

/** Signs of the country a paper is about, with how much each counts. */
const SIGNS: readonly [country: string, weight: number, sign: RegExp][] = [
  ['GB', 2, /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?![\p{L}\p{N}])/gu],
  ['GB', 1, /£|(?<![\p{L}])GBP(?![\p{L}])/gu],
  [
    'US',
    2,
    /(?<![\p{L}])(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?:-\d{4})?(?!\d)/gu,
  ],
  ['US', 1, /\(\d{3}\) ?\d{3}-\d{4}|US ?\$|(?<![\p{L}])USD(?![\p{L}])/gu],
  ['IE', 2, /(?<![\p{L}\p{N}])(?:[AC-FHKNPRTV-Y]\d{2}|D6W) [AC-FHKNPRTV-Y\d]{4}(?![\p{L}\p{N}])/gu],
  ['CA', 2, /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![\p{L}\p{N}])/gu],
  // Numbers in pairs are written so in France alone.
  ['FR', 2, /(?<!\d)0[1-9](?:[ .]\d\d){4}(?![ .]?\d)/gu],
  // Postcodes that no other country writes so; years before a word in capitals are none.
  [
    'NL',
    2,
    /(?<![\p{L}\p{N}])(?!20[23]\d)[1-9]\d{3} (?!IN|AT|ON|AM|IM|EN|AU|LE|LA|EL|DE|DU|TO|BY|UK|US|EU|KR)[A-Z]{2}(?= {1,2}\p{Lu})/gu,
  ],
  ['IT', 2, /(?<!\d)\d{5} \p{Lu}[\p{L}' ]{1,30} \([A-Z]{2}\)|(?<![\p{L}])P\. ?IVA(?![\p{L}])/gu],
  ['PT', 2, /(?<![\p{N}-])\d{4}-\d{3} (?=\p{Lu}\p{Ll})/gu],
  ['PL', 2, /(?<![\p{N}-])\d{2}-\d{3} (?=\p{Lu}\p{Ll})/gu],
  ['SE', 1, /(?<![\p{L}])SEK(?![\p{L}])|(?<!\d)\d{3} \d{2} (?=\p{Lu})/gu],
  ['NO', 1, /(?<![\p{L}])NOK(?![\p{L}])/gu],
  ['DK', 1, /(?<![\p{L}])DKK(?![\p{L}])/gu],
  ['CH', 1, /(?<![\p{L}])CHF(?![\p{L}])/gu],
];
/** `0151 555 4401` is a number of Liverpool, and a mobile in a German paper. */
const BRITISH_NUMBER = /(?<!\d)0(?:(?:7\d{3}|1\d{2,3}) \d{3} \d{3,4}|20 \d{4} \d{4})(?![ ]?\d)/gu;
const DIAL_PREFIXES: Record<string, string> = {
  '1': 'US',
  '44': 'GB',
  '49': 'DE',
  '33': 'FR',
  '34': 'ES',
  '46': 'SE',
  '43': 'AT',
  '41': 'CH',
  '353': 'IE',
  '47': 'NO',
  '45': 'DK',
  '31': 'NL',
  '32': 'BE',
  '39': 'IT',
  '351': 'PT',
  '358': 'FI',
  '48': 'PL',
  '420': 'CZ',
  '61': 'AU',
  '354': 'IS',
  '352': 'LU',
  '36': 'HU',
};
const DIALLED = /\+\s?(\d{1,3})(?=[\s(.\-\d])/gu;
/** Languages that are read as one of our own five is, while their papers come from where they are spoken. */
const BY_OTHER_LANGUAGE: Record<string, string> = {
  it: 'IT',
  nl: 'NL',
  da: 'DK',
  no: 'NO',
  fi: 'FI',
  pt: 'PT',
  pl: 'PL',
};
const BY_LANGUAGE: Record<string, string> = { de: 'DE', fr: 'FR', es: 'ES', sv: 'SE', ...BY_OTHER_LANGUAGE };
/** In thousands: a name this large is no coincidence. */
const LARGE_CITY = 100;
/** Lines looked at: enough to tell, however long the paper is. */
const MAX_LINES = 600;

export interface CountryHints {
  /** The one that stands out; undefined where none does. */
  country?: string;
  /** The others that the paper has to do with, likeliest first. */
  otherCountries: string[];
}

/**
 * The countries that a paper has to do with: by postcodes, named countries, dialling codes and currencies; else by
 * language, the one it is read in and the one it was told to be written in.
 */
export function findCountryHints(
  texts: readonly string[],
  language?: string,
  written?: string,
): CountryHints {
  const votes = new Map<string, number>();
  const add = (country: string, weight: number): void =>
    void votes.set(country, (votes.get(country) ?? 0) + weight);
  for (const text of texts.slice(0, MAX_LINES)) {
    for (const [country, weight, sign] of SIGNS) {
      const hits = text.match(sign)?.length ?? 0;
      if (hits > 0) add(country, weight * Math.min(hits, 2));
    }
    if (language === undefined || language === 'en') {
      const hits = text.match(BRITISH_NUMBER)?.length ?? 0;
      if (hits > 0) add('GB', Math.min(hits, 2));
    }
    for (const m of matchesOf(text, DIALLED)) {
      const country = dialled(m[1] ?? '');
      if (country) add(country, 1);
    }
    for (const { value } of findCountries(text)) add(value.code, 2);
    for (const { value, doubts } of findCities(text)) {
      if (!doubts && !value.isAmbiguous && value.population >= LARGE_CITY) add(value.countryCode, 1);
    }
  }
  const usual = language ? BY_LANGUAGE[language] : undefined;
  if (usual) add(usual, 2);
  const home = written && written !== language ? BY_OTHER_LANGUAGE[written] : undefined;
  if (home) add(home, 2);
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  const isTie = best !== undefined && best[1] === second?.[1];
  const ofTie = usual !== undefined && [best?.[0], second?.[0]].includes(usual) ? usual : undefined;
  const country = isTie ? ofTie : best?.[0];
  const otherCountries = ranked.map(([one]) => one).filter((one) => one !== country);
  return { ...(country && { country }), otherCountries };
}

function dialled(digits: string): string | undefined {
  for (let length = digits.length; length > 0; length--) {
    const country = DIAL_PREFIXES[digits.slice(0, length)];
    if (country && !(country === 'US' && digits.length > 1 && length === 1 && DIAL_PREFIXES[digits]))
      return country;
  }
  return undefined;
}
