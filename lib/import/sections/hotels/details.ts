import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { findBookingReferences } from '../../recognizers/booking-references.ts';
import { countryByName, findCountries } from '../../recognizers/countries.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { foldName } from '../../recognizers/fold.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { findPhones } from '../../recognizers/phones.ts';
import { type Address, parseAddress } from '../../recognizers/places.ts';
import { candidateAt, cellRanges, type Spot, sliceOf } from '../shared/spots.ts';
import { hotelKey } from './names.ts';
import type { Stay, StayCandidates } from './types.ts';

type Place = Pick<StayCandidates, 'address' | 'city' | 'country'>;

const ADDRESS_LABEL =
  /^\s{0,4}(?:(?:hotel ?|property )?address|adresse|anschrift|dirección|domicilio|adress|location|ort|lage)\s{0,2}(?:[:.]|(?= {2}))\s{0,4}/iu;

/** Street, city and country: what a label calls the address, else what follows the name. */
export function readPlace(reading: Reading, stay: Stay): Place {
  let best: Place = {};
  for (const candidate of addressTexts(reading, stay)) {
    const place = placeIn(reading, stay, candidate);
    const isBeside = candidate.line === stay.home.line && candidate.method === 'pattern';
    if (place.city && (place.address || isBeside)) return place;
    if (Object.keys(place).length > Object.keys(best).length) best = place;
  }
  return best;
}

function placeIn(reading: Reading, stay: Stay, { text, line, offset, method }: AddressText): Place {
  const address = withState(text, parseAddress(text, reading));
  const isCityBeside = address.city !== undefined && /^\s{0,2},\s/u.test(text) && line === stay.home.line;
  if (!address.street && !(address.city && (address.postcode || isCityBeside))) return {};
  const place: Place = {};
  const reason =
    method === 'label' ? 'label for the address beside the value' : 'address after the name of the hotel';
  const spotOf = (part: string | undefined) => (part ? spotNear(reading, part, line, offset) : undefined);
  const street = withDirection(reading, spotOf(address.street));
  if (street)
    place.address = [
      candidateAt(reading, sliceOf(reading, street), [street], { method, reason, specificity: 0.8 }),
    ];
  const city = spotOf(address.city);
  if (address.city && city)
    place.city = [
      candidateAt(reading, address.city, [city], {
        method,
        reason,
        specificity: address.postcode ? 0.8 : 0.5,
      }),
    ];
  const named = findCountries(text).at(-1);
  const country = named ? spotOf(named.text) : city;
  if (address.countryName && country) {
    place.country = [
      candidateAt(reading, address.countryName, [country], {
        method,
        reason: named ? reason : 'country of the city or postcode',
        ...(!named && { doubts: ['derived'] }),
        specificity: named ? 0.8 : 0.4,
      }),
    ];
  }
  return place;
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

interface AddressText {
  text: string;
  line: number;
  offset: number;
  method: 'label' | 'pattern';
}

/** `155 Fifth Avenue` with the `South` that belongs to it. */
function withDirection(reading: Reading, spot: Spot | undefined): Spot | undefined {
  const after = spot ? (reading.lines[spot.line]?.text ?? '').slice(spot.end) : '';
  const more = /^\s(?:North|South|East|West|NE|NW|SE|SW|N|S|E|W)\.?(?=\s{0,2}[,;·|]|\s{2}|$)/u.exec(after);
  return spot && more ? { ...spot, end: spot.end + more[0].length } : spot;
}

function* addressTexts(reading: Reading, stay: Stay): Generator<AddressText> {
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    const label = ADDRESS_LABEL.exec(text);
    if (!label || (index < stay.home.line && stay.isWholePaper)) continue;
    const next = stay.lines.includes(index + 1) ? (reading.lines[index + 1]?.text ?? '') : '';
    const value = text.slice(label[0].length);
    yield {
      text: /\d/.test(value) ? value : `${value}\n${next}`,
      line: index,
      offset: label[0].length,
      method: 'label',
    };
    if (next && !/:/.test(next))
      yield { text: `${value}\n${next}`, line: index, offset: label[0].length, method: 'label' };
  }
  const { line, end } = stay.home;
  const rest = (reading.lines[line]?.text ?? '').slice(end);
  const isSchedule = /^\s*\d{1,2}[:.h]\d{2}/.test(reading.lines[line]?.text ?? '');
  const following = [1, 2, 3].map((step) =>
    !isSchedule && stay.lines.includes(line + step) ? (reading.lines[line + step]?.text ?? '') : '',
  );
  const clauses = rest.split(/(?:\.\s(?=\p{Lu})|;|\s(?:check|arriv|anreise|tel|phone))/iu)[0] ?? '';
  yield { text: clauses, line, offset: end, method: 'pattern' };
  yield { text: rest, line, offset: end, method: 'pattern' };
  yield { text: following[0] ?? '', line: line + 1, offset: 0, method: 'pattern' };
  yield { text: following.slice(0, 2).join('\n'), line: line + 1, offset: 0, method: 'pattern' };
  yield { text: following.slice(1).join('\n'), line: line + 2, offset: 0, method: 'pattern' };
}

/** Where the words stand, on this line or one of the next few. */
function spotNear(
  reading: Reading,
  words: string,
  line: number,
  offset: number,
): { line: number; start: number; end: number } | undefined {
  for (let index = line; index <= line + 3; index++) {
    const text = reading.lines[index]?.text ?? '';
    const start = text.indexOf(words, index === line ? offset : 0);
    if (start >= 0) return { line: index, start, end: start + words.length };
  }
  return undefined;
}

const NOT_THE_HOUSE =
  /customer|support|emergenc|notruf|notfall|urgence|agenc|agentur|hotline|24\/7|service desk|help ?(?:desk|line)|restaurant|(?<!\p{L})table\b|booked by|gebucht von|réservé par|reservado por|bokad av|promoter|tour ?manag|driver|fahrer|chauffeur|conductor|taxi|prepared by|erstellt|production|purchaser|talent|agent|booking\.com|invoice|billing|rechnung|factur|emergencias|kundtjänst|kundenservice/iu;
const THE_HOUSE =
  /property|hotel|hôtel|front ?desk|reception|rezeption|réception|recepción|receptionen|empfang|accueil|switchboard|(?<!\p{L})tel|phone|telefon|téléphone|teléfono|(?<!\p{L})tfn/iu;

/** The number of the house itself: never the fax, the booking site's hotline, the agency's or a person's own. */
export function readPhone(reading: Reading, stay: Stay): Candidate<string>[] {
  const found = stay.lines.flatMap((index) => {
    const text = reading.lines[index]?.text ?? '';
    return findPhones(text, reading)
      .filter((one) => one.value.kind === 'phone')
      .map((one) => ({ one, index, score: contactScore(stay, index, text, one.start) }));
  });
  const best = found.filter(({ score }) => score > -2).sort((a, b) => b.score - a.score)[0];
  if (!best) return [];
  const { one, index, score } = best;
  return [
    candidateAt(reading, one.value.e164 ?? one.value.raw, [{ line: index, start: one.start, end: one.end }], {
      method: score >= 3 ? 'label' : 'pattern',
      reason: score >= 3 ? 'label for the phone of the house' : 'phone number in the lines of the hotel',
      doubts: [...(one.doubts ?? []), ...(score < 1 ? (['weak_context'] as const) : [])],
      specificity: score >= 3 ? 0.9 : 0.5,
    }),
  ];
}

export function readEmail(reading: Reading, stay: Stay): Candidate<string>[] {
  const found = stay.lines.flatMap((index) => {
    const text = reading.lines[index]?.text ?? '';
    return findEmails(text).map((one) => ({
      one,
      index,
      score: contactScore(stay, index, text, one.start) + (isOwnDomain(one.value, stay) ? 4 : 0),
    }));
  });
  const best = found.filter(({ score }) => score > -2).sort((a, b) => b.score - a.score)[0];
  if (!best) return [];
  return [
    candidateAt(reading, best.one.value, [{ line: best.index, start: best.one.start, end: best.one.end }], {
      method: best.score >= 3 ? 'label' : 'pattern',
      reason: 'mail address in the lines of the hotel',
      ...(best.score < 1 && { doubts: ['weak_context'] }),
      specificity: 0.6,
    }),
  ];
}

function isOwnDomain(email: string, stay: Stay): boolean {
  const domain = foldName(email.split('@')[1] ?? '').replace(/[^a-z]/g, '');
  return hotelKey(stay.name ?? '')
    .split(' ')
    .some((word) => word.length >= 4 && domain.includes(word.replace(/[^a-z]/g, '')));
}

function contactScore(stay: Stay, index: number, text: string, at: number): number {
  const near = text.slice(Math.max(0, at - 60), at);
  const distance = index - stay.home.line;
  let score = distance >= 0 && distance <= 7 ? 2 : distance >= -3 && distance < 0 ? 1 : 0;
  if (
    distance < (stay.home.kind === 'label' ? 0 : -3) &&
    !/property|hotel|hôtel|front ?desk|reception|rezeption|réception|recepción|empfang/iu.test(near)
  )
    score -= 5;
  if (THE_HOUSE.test(near)) score += 1;
  if (
    /property|front ?desk|reception|rezeption|réception|recepción|empfang|accueil|hotel (?:phone|tel)/iu.test(
      near,
    )
  )
    score += 2;
  if (NOT_THE_HOUSE.test(text)) score -= stay.isWholePaper || distance !== 0 ? 5 : 1;
  if (distance !== 0 && findPersonNames(text.slice(0, at)).length > 0) score -= 2;
  if (/durchwahl|direct(?:e)? line|ligne directe|mobile|handy|portable|móvil|mobil(?!e)/iu.test(near))
    score -= 1;
  return score;
}

const NOT_A_BOOKING =
  /(?<!\p{L})(?:pin|code d'accès|door code|türcode|kunden|customer|client|member|loyalty|invoice|rechnung|facture|factura|faktura|hrb|ust|vat|tax|siret|nif|cif|org\.? ?nr|postal|iata|agency|agencia|agence|agentur|room (?:no|number)|zimmernummer|voucher date|replaces|ersetzt|remplace|sustituye|ersätter|previous|earlier|old|bisher|frühere|ancienne|anterior|tidigare|cancel\p{L}*|storn\p{L}*|annul\p{L}*)(?!\p{L})/iu;
/** `448 210`: digits in groups after the word for the number. */
const GROUPED =
  /(?:number|nummer|nr|no|numéro|número|n°|nº|#|code|reference|ref)\.?\s{0,2}[:#]?\s{1,4}(\d{2,4}(?: \d{2,4}){1,3})(?![\d-]|\s?(?:€|EUR|kr|SEK|\$|£))/giu;
const OWN_LABEL =
  /(?<!\p{L})(?:(?:buchungs|reservierungs|bestätigungs?)-?(?:bestätigung|nummer|nr)?|bestätigung|bokningsbekräftelse|bekräftelse|booking confirmation|reservation confirmation|confirmation de réservation|confirmación de reserva|reserva|réservation|dossier|expediente|localizador|folio|block|group(?: block)?|vouchers?|bono|bon)\s(?:n\p{L}{0,6}\.?[°º]?|#|id|code|ref\.?|de confirmación hotel)\s{0,2}[:#]?\s{0,6}([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/giu;
/** `Ihre Reservierungsnummer lautet GG-2207`. */
const SPOKEN =
  /(?:number|nummer|numéro|número|code|referen\p{L}*|référence|confirmation)\s(?:is|lautet|ist|est(?: le)?|es|är|:)\s{1,3}([A-Z0-9][A-Z0-9]*(?:[-./][A-Z0-9]+){0,5})(?![\p{L}\p{N}])/gu;
const SPACED =
  /(?<!\p{L})(?:conf(?:irmation)?|booking|reservation|reserva|réservation|buchung|bokning|ref)(?:\s(?:no|nr|number|nummer|code|n°|nº|#))?\.?\s{0,2}[:#]{1,2}\s{0,3}([A-Z]{2,4}\s\d{3,8})(?![\p{L}\p{N}])/giu;

/** The number the house knows the booking by; PINs, customer numbers and replaced bookings are none. */
export function readReference(reading: Reading, stay: Stay): Candidate<string>[] {
  const found: Candidate<string>[] = [];
  const add = (value: string, line: number, start: number, end: number, specificity: number) => {
    const text = reading.lines[line]?.text ?? '';
    if (NOT_A_BOOKING.test(text.slice(Math.max(0, start - 34), start))) return;
    found.push(
      candidateAt(reading, value.replace(/\s/g, ''), [{ line, start, end }], {
        method: 'label',
        reason: 'label for the booking number beside the value',
        specificity,
      }),
    );
  };
  for (const pair of reading.pairs) {
    if (
      pair.concept !== 'hotel.reference' ||
      !stay.lines.includes(pair.firstLine) ||
      NOT_A_BOOKING.test(pair.label)
    )
      continue;
    const code =
      /^[^\p{L}\p{N}]{0,3}([A-Z0-9][A-Z0-9]*(?:[-./ ](?=[A-Z0-9]*\d)[A-Z0-9]+){0,5})(?=\s{2}|\s\(|\s[-–,;]|[,;]|\n|$)/u.exec(
        pair.value,
      )?.[1];
    const line = code ? lineWith(reading, code, pair.firstLine, pair.lastLine) : undefined;
    if (
      code &&
      line !== undefined &&
      /\d/.test(code) &&
      code.replace(/\W/g, '').length >= 4 &&
      !/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(code)
    ) {
      const start = (reading.lines[line]?.text ?? '').lastIndexOf(code);
      add(code, line, start, start + code.length, 0.9);
    }
  }
  for (const cell of referenceCells(reading, stay)) add(cell.text, cell.line, cell.start, cell.end, 0.9);
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    for (const match of text.matchAll(SPACED))
      add(
        match[1] ?? '',
        index,
        match.index + match[0].length - (match[1] ?? '').length,
        match.index + match[0].length,
        0.8,
      );
    for (const match of text.matchAll(GROUPED)) {
      const code = match[1] ?? '';
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      if (/book|buchung|reserv|réserv|bokning|confirm|bestätig|bekräft/iu.test(before))
        add(code, index, match.index + match[0].length - code.length, match.index + match[0].length, 0.7);
    }
    for (const match of [...text.matchAll(OWN_LABEL), ...text.matchAll(SPOKEN)]) {
      const code = match[1] ?? '';
      if (
        !/\d/.test(code) ||
        code.length < 4 ||
        code !== code.toUpperCase() ||
        found.some((other) => other.value === code)
      )
        continue;
      add(code, index, match.index + match[0].length - code.length, match.index + match[0].length, 0.7);
    }
    for (const one of findBookingReferences(text)) {
      if (one.value.kind === 'ticket' || found.some((other) => other.value.includes(one.value.reference)))
        continue;
      add(one.value.reference, index, one.start, one.end, distanceScore(stay, index));
    }
  }
  return found;
}

const REFERENCE_COLUMN =
  /(?<!\p{L})(?:réf|ref|conf|booking|buchung|reserv|réserv|bokning|locali[sz]ador|dossier)/iu;

/** The cell of the hotel's own row under a heading for the booking number. */
function referenceCells(reading: Reading, stay: Stay): (Spot & { text: string })[] {
  const table = reading.tables.find((one) => one.rows.some((row) => row.line === stay.home.line));
  const column =
    table?.columns.findIndex(({ label }) => REFERENCE_COLUMN.test(label) && !NOT_A_BOOKING.test(label)) ?? -1;
  const line = reading.lines[stay.home.line];
  const range = line && column >= 0 ? cellRanges(line).find(({ index }) => index === column) : undefined;
  const text = line && range ? line.text.slice(range.start, range.end) : '';
  return range && /\d/.test(text) && text.length <= 24
    ? [{ line: stay.home.line, start: range.start, end: range.end, text }]
    : [];
}

const distanceScore = (stay: Stay, line: number) => (Math.abs(line - stay.home.line) <= 6 ? 0.7 : 0.5);

function lineWith(reading: Reading, words: string, first: number, last: number): number | undefined {
  for (let line = first; line <= last; line++)
    if ((reading.lines[line]?.text ?? '').includes(words)) return line;
  return undefined;
}
