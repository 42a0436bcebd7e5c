/** Lists of the platform itself: no data of our own to keep current. */

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });
const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Regions that are codes for groups or for nothing, not countries. */
const NOT_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO']);

export const COUNTRY_NAMES: string[] = letters
  .flatMap((first) => letters.map((second) => first + second))
  .flatMap((code) => {
    const name = regionNames.of(code);
    return name && name !== code && !NOT_COUNTRIES.has(code) ? [name] : [];
  })
  .filter((name, index, all) => all.indexOf(name) === index)
  .sort((a, b) => a.localeCompare(b, 'en'));

/** The currencies most papers of this trade are written in come first. */
const USUAL = ['EUR', 'USD', 'GBP', 'SEK', 'NOK', 'DKK', 'CHF'];

export const CURRENCIES: { value: string; label: string }[] = [
  ...USUAL,
  ...Intl.supportedValuesOf('currency').filter((code) => !USUAL.includes(code)),
].map((code) => ({ value: code, label: `${code} · ${currencyNames.of(code) ?? code}` }));
