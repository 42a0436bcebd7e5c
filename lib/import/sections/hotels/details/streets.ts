import type { Reading } from '../../../reading/reading.ts';
import { countryByName } from '../../../recognizers/countries.ts';
import { type Address, cityByName, parseAddress } from '../../../recognizers/places.ts';
import { GENERIC } from '../names/name-patterns.ts';

/** The address in the words behind a hotel's name, with what is usual there: states written out, streets without a number. */
export function addressIn(words: string, reading: Reading): Address {
  const text = withoutWay(words);
  const parsed = withoutWord(withState(text, parseAddress(text, reading)));
  return trimmed(
    withTown(withNumber(text, withWholeStreet(text, withBareStreet(text, aboveFloor(text, parsed))))),
  );
}

/** `2 chemin du Costour à Brest`, `Hauptstraße 8 in Erfurt`: the town behind the street. */
function withTown(address: Address): Address {
  const [, street, name] = address.city ? [] : (STREET_IN_TOWN.exec(address.street ?? '') ?? []);
  const city = name === undefined ? undefined : cityByName(name);
  return street && name && city ? { ...address, street, city: name } : address;
}
const STREET_IN_TOWN = /^(.{4,40}?),?\s(?:à|in|en|i|a)\s(\p{Lu}[\p{L}'’-]+(?:[ -]\p{Lu}?[\p{L}'’-]+){0,2})$/u;

/** `Via Sigonio 9 - 20 min walk`: how far it is from there. */
const withoutWay = (text: string) => (/\d\s?(?:min|km|m|mi|mt)/iu.test(text) ? text.replace(WAY, '') : text);
const WAY =
  /\s{0,2}[-–—,(·]?\s{0,2}(?:(?:about|ca\.?|approx\.?|env\.?|circa|unos)\s)?\d{1,3}(?:[.,]\d)?\s?(?:min(?:s|\.|utes?|uten|utos|uti|uter)?|km|m|mt|mi|met(?:res?|ers?|ros)|miles?)\s(?:walk|drive|on foot|by car|away|from|to|zu fuß|fußweg|gehweg|fahrt|vom|von|bis|à pied|à la marche|en voiture|de la|du|a pie|andando|en coche|de|a piedi|gångväg|promenad|med bil|från|till)(?!\p{L})/giu;

/** `chemin de la Pépinière - 44300 Nantes`: what sets the town apart is no part of the street. */
function trimmed(address: Address): Address {
  const street = address.street?.replace(/(?:\s[-–—·|])?\s*$/u, '');
  return street ? { ...address, street } : address;
}

/** `Beco do Carneiro 12, 2º esq.`: the floor and the door stand behind the street. */
function aboveFloor(text: string, address: Address): Address {
  const street = FLOOR.test(address.street ?? '') ? BEFORE_FLOOR.exec(text)?.[1] : undefined;
  return street ? { ...address, street } : address;
}

const FLOOR =
  /^\d{1,2}\s?(?:[ºª°.]|er|e|ème|st|nd|rd|th)?\s?(?:esq|dto|dta|izq|dcha|étage|og|stock|floor|tr)(?!\p{L})/iu;
const BEFORE_FLOOR =
  /^[\s,]{0,4}(\p{Lu}[\p{L}'’.-]{1,24}\s(?:(?:\p{Lu}[\p{L}'’.-]{1,24}|d[aeo]s?|del?|las?|los)\s){0,4}\d{1,4}\s?[a-z]?),\s\d/u;

/** The number that stands right before the street belongs to it. */
function withNumber(text: string, address: Address): Address {
  const { street } = address;
  const at = street && !/\d/.test(street) ? text.indexOf(street) : -1;
  const number = at < 0 ? undefined : /(?:^|[\s,])(\d{1,4}[a-z]?,?\s)$/iu.exec(text.slice(0, at))?.[1];
  return number ? { ...address, street: `${number}${street}` } : address;
}

const US_STATE =
  /(?<!\p{L})(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2}), (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)(?: (\d{5}))?(?!\p{L})/u;

/** `Tulsa, Oklahoma 74103`: the state written out names the country, and the city stands before it. */
function withState(text: string, address: Address): Address {
  const match = US_STATE.exec(text);
  const isMisread = address.city !== undefined && countryByName(address.city) !== undefined;
  if (!match?.[1] || (address.postcode && !isMisread)) return address;
  const isWritten = address.countryName !== undefined && !address.isCountryDerived;
  return {
    ...address,
    city: match[1],
    ...(match[2] && { postcode: match[2] }),
    countryCode: 'US',
    countryName: 'United States',
    ...(!isWritten && { isCountryDerived: true }),
  };
}

/** `RUM` is a caption of the form before it is a town in Austria. */
function withoutWord(address: Address): Address {
  if (!address.city || !GENERIC.test(address.city)) return address;
  const { city: _, countryName: __, countryCode: ___, ...rest } = address;
  return rest;
}

const BARE_STREET =
  /^\s{0,2},\s((?:\p{Lu}[\p{L}'’.-]+\s){1,4}(?:Road|Rd|Street|St|Lane|Square|Avenue|Quay|Row|Terrace|Place|Hill|Parade|Way|Drive|Crescent|Esplanade|Promenade)\.?|\p{Lu}[\p{L}-]+(?:straße|strasse|gasse|platz|weg|allee|ufer|gatan|vägen|gränd|torget|torg)|(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Qq]uai|[Cc]ours|[Pp]lace|[Cc]alle|[Pp]laza|[Aa]venida|[Pp]aseo)\s[^,;.\d]{2,40})(?=\s{0,2}(?:,|;|\.|\n|$)|\s{2})/u;

/** `… (14 Van Brunt Slip, Brooklyn)`: what stands there with a number before it is a street, whatever it is called. */
const NUMBERED =
  /^\s{0,2}[,(]\s?(\d{1,5}[A-Za-z]?\s(?:\p{Lu}[\p{L}.'’-]*\s){0,4}\p{Lu}[\p{L}.'’-]+)(?=\s{0,2}[,)(])/u;

/** `…, Campo Volantín 22, …`: a name with a number right behind that of the house, whatever the street is called. */
const BARE_NUMBERED =
  /^\s{0,2},\s((?!(?:Zimmer|Room|Rooms|Chambre|Habitación|Rum|Tel|Ref|Box|Conf|Level|Floor)\s)(?:\p{Lu}[\p{L}'’.-]{2,}\s){1,3}\d{1,4}\s?[a-z]?)(?=\s{0,2}(?:[,;.)]|$|\s[–-]\s))/u;

/** `, Skelwith Fold, Ambleside LA22 0HT`, `, lieu-dit Les Prés, 72600 Aillières`: what stands between the name and the town. */
const BEFORE_TOWN =
  /^\s{0,2},\s((?:lieu-dit\s)?\p{Lu}[\p{L}'’ -]{2,40}(?:\ss\/n)?),\s(?:\d{4,5}\s\p{Lu}|\p{Lu}[\p{L} '’-]{2,24},?\s\p{Lu}{1,2}\d{1,2}\p{Lu}?\s\d\p{Lu}{2})/u;

/** `· Alameda Rekalde Zaharra, 40 · 48009 Bilbao`: the number behind a comma, before the town. */
const NUMBER_APART =
  /^\s{0,2}[,·|•–-]\s(\p{Lu}[\p{L}'’.-]+(?:\s(?:de|del|la|el|los|las|da|do|di|della|\p{Lu}[\p{L}'’.-]+)){0,4},\s\d{1,4}\s?[a-z]?)(?=\s{0,2}(?:[,·|•–-]\s)?\d{4,5}\s\p{Lu})/u;

/** `…, Quay Road, Galway`: a street without a number right behind the name of the house. */
function withBareStreet(text: string, address: Address): Address {
  const street = address.street
    ? undefined
    : (BARE_STREET.exec(text) ??
        NUMBERED.exec(text) ??
        BARE_NUMBERED.exec(text) ??
        NUMBER_APART.exec(text) ??
        BEFORE_TOWN.exec(text))?.[1];
  return street ? { ...address, street } : address;
}

const STREET_WORD =
  /^(?:street|road|lane|avenue|row|terrace|place|square|court|drive|way|close|gate|hill|quay|crescent|boulevard)$/iu;

/** `1 Wellington Street LS1 4HB`, `34 London Road`: the town is a part of the street's name. */
function withWholeStreet(text: string, address: Address): Address {
  const { city, ...rest } = address;
  if (!city) return address;
  if (address.street && STREET_WORD.test(city)) return { ...rest, street: `${address.street} ${city}` };
  const at = text.indexOf(city);
  const after = /^\s(\p{L}+)/u.exec(text.slice(at + city.length));
  if (at < 0 || address.street || !STREET_WORD.test(after?.[1] ?? '')) return address;
  const number = /(?<![\p{L}\d])\d{1,4}[a-z]?\s$/iu.exec(text.slice(0, at))?.[0] ?? '';
  const { countryName: _, countryCode: __, ...unplaced } = rest;
  return { ...(rest.isCountryDerived ? unplaced : rest), street: `${number}${city}${after?.[0] ?? ''}` };
}
