import type { Reading } from '../../../reading/reading.ts';
import { cityByName, parseAddress } from '../../../recognizers/places.ts';
import type { Meal } from '../meal.ts';
import { findStreet } from './find-house.ts';
import { phoneAt } from './phones.ts';

interface Told {
  index: number;
  text: string;
}

type House = Required<Pick<Meal, 'name'>> & Pick<Meal, 'address' | 'city' | 'phone'>;

/** Words before the name of the house in the sentence that confirms the table. */
const BEFORE_NAME =
  /(?<!\p{L})(?:(?:reservation|booking|table|all set|dinner|lunch|reserved|booked|confirmed)(?: (?:for|with) [^.,\n]{1,30})? (?:at|with|for)|(?:[Tt]isch|(?:Tisch)?[Rr]eservierung|[Bb]uchung)(?: [^.,\n]{1,30})? (?:im|in der|in|bei|beim|bei der|in unserer|in unserem)|(?:réservation|table|réservé)(?: [^.,\n]{1,40})? (?:au restaurant|chez|au|à la|à)|(?:reserva|mesa)(?: [^.,\n]{1,40})? en(?: el| la)?|(?:bokning|bord|bokat)(?: [^.,\n]{1,40})? (?:på|hos)|(?:[Rr]estaurante?|[Rr]estaurang|[Ll]okal|[Gg]asthaus|[Gg]aststätte)\s?:)\s(?:the\s(?=\p{Ll}))?["“„«]?(\p{Lu}(?:[\p{L}\d'’&-]|\.(?=\p{L}))*(?:\s(?:(?:&|and|und|et|y|och|of|the|de|del|du|des|la|le|les|zum|zur|am|im|vom|der|di|da)\s){0,2}[\p{Lu}\d][\p{L}\d'’&-]*){0,5})/gu;

/** What is no name: captions, greetings, buttons, and the firm that runs the booking site. */
const NO_NAME =
  /(?<!\p{L})(?:reserv\p{L}*|réserv\p{L}*|booking|bokning\p{L}*|buchung\p{L}*|confirm\p{L}*|bestätig\p{L}*|bekräft\p{L}*|dear|hello|hi|hallo|hola|hej|bonjour|liebe[rs]?|guten|thanks?|danke|gracias|merci|tack|your|deine?|ihre?|votre|tu|su|din|modify|cancel|manage|directions?|calendar|map|menu|note|parking|details?|date|time|guests?|name|phone|address|adresse|dirección|party|where|when|seating|wo|wann|où|quand|dónde|cuándo|var|när|table for|tisch für|mesa para|bord för|subject|objet|betreff|asunto|madame|monsieur|sehr|inc|gmbh|llc|ltd|s\.?a\.?s|app|get)(?!\p{L})/iu;

/** The restaurant of a confirmation: told in its sentence, or standing over its address, the table or the paper. */
export function houseOfConfirmation(
  reading: Reading,
  lines: readonly Told[],
  tableLine: number,
): House | undefined {
  const street = lines.find((line, at) => isStreetLine(reading, lines, line, at));
  const best = [
    ...lines.flatMap(({ index, text }) =>
      [...text.matchAll(BEFORE_NAME)].map((match) => ({ text: match[1] ?? '', line: index })),
    ),
    ...heads(lines, street?.index),
    ...(street ? [{ text: headOf(street.text), line: street.index }] : []),
    ...heads(lines, tableLine),
  ].find(({ text }) => isNameLike(text) && parseAddress(text, reading).street === undefined);
  if (!best) return undefined;
  const at = street ? lines.indexOf(street) : -1;
  const written = lines
    .slice(at, at + 2)
    .map(({ text }) => text)
    .join(', ');
  const address = street ? addressOf(afterName(written, best.text), reading) : {};
  const phone = lines
    .filter(({ text }) => !SERVICE.test(text))
    .map((told) => phoneAt(told.text, told.index, reading))
    .find((one) => one !== undefined);
  const line = street?.index ?? best.line;
  return {
    name: { text: best.text, line: best.line },
    ...(address.street && { address: { text: address.street, line } }),
    ...(address.city && {
      city: {
        text: address.city,
        line:
          lines.find(({ index, text }) => index >= line && text.includes(address.city ?? ''))?.index ?? line,
      },
    }),
    ...(phone && { phone }),
  };
}

const SERVICE = /customer|support|help|hotline|service|kundenservice|kundservice|atención|urgence|fax/iu;

/** A street by its word where no postcode of a country we know follows: `27 Customs Street East, Auckland 1010`. */
function addressOf(text: string, reading: Reading): { street?: string; city?: string } {
  const { street, city } = parseAddress(text, reading);
  const written = street ?? findStreet(text);
  const behind = written ? text.slice(text.indexOf(written) + written.length) : '';
  const town = city ?? /^,\s(\p{Lu}[\p{L}' -]{2,28}?)(?:\s\d{4,5})?(?=,|$)/u.exec(behind)?.[1];
  return { ...(written && { street: written }), ...(town && { city: town }) };
}

function isStreetLine(reading: Reading, lines: readonly Told[], line: Told, at: number): boolean {
  if (
    !/\d/.test(line.text) ||
    line.text.length > 120 ||
    /(?<!\p{L})(?:inc|gmbh|llc|ltd|b\.v)(?!\p{L})/iu.test(line.text)
  )
    return false;
  const { street, city, postcode } = parseAddress(`${line.text}, ${lines[at + 1]?.text ?? ''}`, reading);
  const isOnLine = street !== undefined && line.text.includes(street);
  if (isOnLine && (city !== undefined || postcode !== undefined)) return true;
  return findStreet(line.text) !== undefined && /,\s\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*\s\d{4,5}/u.test(line.text);
}

/** The line above a place, where it may be a name. */
function heads(lines: readonly Told[], index: number | undefined) {
  // `Adresse` alone is the caption of what stands below.
  const above = lines
    .filter((line) => index !== undefined && line.index < index)
    .slice(-2)
    .reverse()
    .find((line) => !(line.text.length <= 24 && NO_NAME.test(line.text)));
  return above ? [{ text: headOf(above.text), line: above.index }] : [];
}

/** `Where  Osteria Lena, 318 Main Street` */
const CAPTION =
  /^\W{0,3}(?:where|venue|address|location|wo|ort|adresse|anschrift|où|lieu|dónde|lugar|dirección|var|plats|adress)\s?:?\s{1,20}(?=\p{Lu})/iu;

const headOf = (text: string) =>
  text
    .replace(CAPTION, '')
    .split(/,|\s[·|–—-]\s|\s{2,}|\(|\n/u)[0]
    ?.replace(/^\W+|[\s:!.]+$/gu, '')
    .trim() ?? '';

const afterName = (text: string, name: string) =>
  text.startsWith(name) ? text.slice(name.length).replace(/^[\s,·|–-]+/u, '') : text;

function isNameLike(text: string): boolean {
  const words = text.split(/\s+/u);
  return (
    /^[\p{Lu}\d]/u.test(text) &&
    /\p{L}{2}/u.test(text) &&
    text.length >= 3 &&
    text.length <= 50 &&
    words.length <= 6 &&
    !/[:@?!]|\d{3,}|\d[.:]\d/.test(text) &&
    !NO_NAME.test(text) &&
    !cityByName(text) &&
    !/^\p{L}{2,10}day$|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|\p{L}{3}dag)(?!\p{L})/iu.test(
      text,
    )
  );
}
