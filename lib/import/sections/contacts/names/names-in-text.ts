import { findPersonNames } from '../../../recognizers/people.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { isRole } from '../roles/roles.ts';
import { ACTING, HERE, VERBS_BEFORE_NAME } from '../roles/who-does-what.ts';
import { beginsWithGivenName, isGivenAndSurname } from './given-names.ts';
import {
  beginsNoName,
  isFirmBehind,
  isFirstName,
  isOrganisation,
  isPersonName,
  withoutHonorific,
} from './name-or-firm.ts';
import { nameBeforeAddress } from './named-by-address.ts';

export interface NameInText {
  value: string;
  text: string;
  start: number;
  end: number;
}

const SURNAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,20}";
const WITH_TITLE = new RegExp(
  `(?<![\\p{L}])(?:Mrs?|Ms|Mx|Miss|Herrn?|Frau|Fr|M\\.|Mme|Mlle|Madame|Monsieur|Sra?|Srta|Señora?|[Dd]on|[Dd]oña|[Dd]ña|[Ff]ru|[Hh]err)\\.?\\s(${SURNAME}(?:\\s${SURNAME}){0,2})(?![\\p{L}])`,
  'gu',
);
/** `call Maud`, `avisad a Faustino`, `looked after by Sukie`: a first name after words that lead to somebody. */
const CALLED = new RegExp(
  `(?<![\\p{L}])(?:${VERBS_BEFORE_NAME})\\s(\\p{L}[\\p{L}'’-]{1,15})(?=${HERE}|\\s?(?:[,(:–.;-]|\\+?\\d|$|(?:au|on|at|unter|auf|en|på|our|the|unser|notre|nuestr[oa]|vår)\\s))`,
  'giu',
);
/** `Karim vient vous chercher (06 …)`: at the head of a clause somebody does something for the band. */
const DOING = new RegExp(
  `(?:^[-–•*]?\\s?|[.,;:!?]\\s|\\s[–-]\\s|\\s(?:and|und|et|y|och)\\s|(?:[Mm]y|[Oo]ur|[Mm]eine?|[Uu]nsere?|[Mm]on|[Mm]a|[Nn]otre|[Mm]i|[Nn]uestr[oa]|[Mm]in|[Vv]år)\\s\\p{L}{3,14}\\s)(\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,14})(?:\\s\\([^()]{1,16}\\)|\\s(?:from|of|von|vom|de|du|från)(?:\\s\\p{Lu}[\\p{L}&'’-]*){1,4})?\\s(?:${ACTING})(?!\\p{L})`,
  'gu',
);
const BEFORE_NUMBER =
  /(?<![\p{L}.@])(?<before>\p{Lu}\p{Ll}+\s)?(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})(?:\s?\([^()]{2,40}\))?\s?[,:–-]?\s?\(?$/u;

/** `Hank at the gate 07700 …`, `Ali som kör bussen 070-…`: where somebody is or what they do stands before the number. */
const PLACED_BEFORE_NUMBER =
  /(?:^[-–•*]?\s?|[,;:.!?]\s|\s(?:or|oder|ou|o|eller|and|und|et|y|och|c['’]est|das ist|it['’]s|det är|[Rr]ing|[Cc]all|[Aa]sk|[Rr]uft?|[Aa]ppele[rz]|[Ll]lamad)\s|^(?:[Rr]ing|[Cc]all|[Aa]sk|[Rr]uft?|[Aa]ppele[rz]|[Ll]lamad)\s)(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s(?:on|at|in|by|from|who|am|an|im|vom|beim|der|die|à|au|aux|qui|en|de la|del|que|i|på|vid|som)\s[\p{L}'’ ]{2,24}[,:–-]?\s?\(?$/u;

/** `Klub Sever s.r.o.` */
const REST_OF_FIRM = new RegExp(
  `^\\s(?!(?:at|from|with|bei|chez|från|hos|${ACTING})\\s)\\p{L}[^,;:()|\\d]{1,14}(?!\\p{L})`,
  'u',
);

/** `le Relais Duquesne, 140 boulevard Michelet`: with an article before and a street behind it is a house. */
const ARTICLE_OF_HOUSE = /(?:^|[\s(])(?:the|at|das|im|ins|le|la|les|au|aux|el|al|la|på)\s$/u;
const STREET_BEHIND =
  /^,\s\d{1,4}(?:\s?(?:bis|ter|[a-z]))?,?\s\p{L}|^,\s(?:\p{Lu}[\p{L}.-]{2,24}\s){1,3}\d{1,4}\s?[a-z]?,\s|^,\s(?:calle|c\/|avenida|avda\.?|plaza|paseo|via)\s/iu;

function isHouse(text: string, start: number, end: number): boolean {
  return ARTICLE_OF_HOUSE.test(text.slice(0, start)) && STREET_BEHIND.test(text.slice(end, end + 80));
}

/** `avant le jour J. Équipe en tournée`: the letter ends a sentence. */
const DAY_BEFORE =
  /(?<!\p{L})(?:jour|point|plan|fall|case|stage|saal|hall|halle|room|gate|section|bloc|block|zone)\s$/iu;

/** `Produktionsleitung vor Ort: Anna …`: what stands before a colon and a name is a label. */
const LABEL_BEHIND = /^\s?:\s?\p{Lu}/u;
/** `2 rue Claire Pauilhac`, `Calle Antonio López`: a street's or a hall's name. */
const STREET_BEFORE =
  /(?<![\p{L}])(?:rue|avenue|av\.?|avda\.?|boulevard|bd\.?|place|quai|impasse|all[ée]e|chemin|cours|esplanade|square|passage|calle|c\/|avenida|plaza|pza\.?|paseo|carrer|rúa|rua|via|viale|piazza|salle|sala|teatro|th[ée][âa]tre|h[ôo]tel|gare|espace|lyc[ée]e)\s(?:(?:du|de|de la|des|del|de los)\s|d['’])?$/iu;

/** `Hôtel : Ibis Centre`: what a label of a house names. */
const HOUSE_BEFORE =
  /(?:^|[\s(])(?:h[ôo]tel|hotell(?:et)?|alojamiento|unterkunft|accommodation|restaurante?|restaurang)\s?:\s?$/iu;
/** `20 Wells Row`: a house number. */
const HOUSE_NUMBER_BEFORE = /(?:^|[,(;·|]\s?|\s[–-]\s)\d{1,5}[a-z]?\s(?:[NSEW]{1,2}\.?\s)?$/iu;

/** `l’hôtel Le Pont Suspendu`, `de La Verrière Itinérante`, `Pension am Alten Hafen`: houses and firms begin with an article. */
const ARTICLE_BEFORE = /(?<![\p{L}])(?:The|Les?|La|L[’']|El|Las|Los|(?:am|im|zum|zur)(?=\s))\s?$/u;

/** `Campo Volantín 22, …` */
const HOUSE_NUMBER_BEHIND = /^\s\d{1,4}\s?[a-z]?(?:[,;)]|$)/iu;

/** `Casco Viejo, 48005 Bilbao`, `Low Fold, Kendal LA9 4PX`: the postcode follows, perhaps behind the town. */
const POSTCODE_BEHIND =
  /^,?\s{1,2}(?:\p{Lu}[\p{L}-]{2,20},?\s{1,2})?(?:\d{4,6}\s\p{Lu}|[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}(?!\p{L}))/u;

function isOfStreet(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return (
    STREET_BEFORE.test(before) ||
    HOUSE_BEFORE.test(before) ||
    HOUSE_NUMBER_BEFORE.test(before) ||
    POSTCODE_BEHIND.test(text.slice(end, end + 36)) ||
    HOUSE_NUMBER_BEHIND.test(text.slice(end, end + 8))
  );
}

/** `Cédric : régie / 06 …`: somebody's first name, and behind it what they do. */
const FIRST_NAME_LABEL = /^\s*(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})\s?:\s([^/,;:()+\d]{2,40})/u;

export interface NumberInText {
  kind: 'phone' | 'email';
  value: string;
  start: number;
}

const TWO_WORDS =
  /(?<![\p{L}\p{N}@.])\p{Lu}\p{Ll}[\p{L}'’-]{1,14}\s\p{Lu}\p{Ll}[\p{L}'’-]{1,18}(?![\p{L}\p{N}@])/gu;

/** `Production: "Hutch" Valdemar, (218) …`: who goes by a nickname alone, right before a number. */
const NICKNAMED =
  /(?<![\p{L}\p{N}]\s?)["“„«]\p{Lu}\p{Ll}{1,14}["”“»]\s\p{Lu}\p{Ll}[\p{L}'’-]{1,18}(?=,?\s\(?\+?\d)/gu;

/** The people a sentence names: in full, with a title, or by first name where a role or a number vouches for it. */
export function namesInText(text: string, numbers: readonly NumberInText[]): NameInText[] {
  const found: NameInText[] = [];
  const add = (written: string, start: number): void => {
    // `Maud Behn's number`
    const value = written.replace(/['’]s$/u, '');
    const end = start + value.length;
    if (!found.some((one) => start < one.end && one.start < end))
      found.push({ value: withoutHonorific(value), text: value, start, end });
  };
  for (const match of matchesOf(text, WITH_TITLE)) {
    const name = match[1] ?? '';
    if (isFirstName(name) || isPersonName(name)) add(name, match.index + match[0].length - name.length);
  }
  for (const { kind, value, start } of numbers) {
    const named = kind === 'email' ? nameBeforeAddress(text.slice(0, start), value) : undefined;
    if (named && !isOfStreet(text, named.start, start)) add(named.name, named.start);
  }
  for (const match of matchesOf(text, NICKNAMED)) add(match[0], match.index);
  for (const match of matchesOf(text, TWO_WORDS)) {
    const name = match[0];
    if (isGivenAndSurname(name) && !isOfStreet(text, match.index, match.index + name.length))
      add(name, match.index);
  }
  for (const one of findPersonNames(text)) {
    const name = withoutLeadingRole(one.text);
    const start = one.start + one.text.length - name.length;
    const isLabel = LABEL_BEHIND.test(text.slice(start + name.length, start + name.length + 4));
    const before = text.slice(0, start);
    if (
      isPersonName(name) &&
      !ARTICLE_BEFORE.test(before) &&
      !isLabel &&
      !isHouse(text, start, start + name.length) &&
      !(/^\p{Lu}\.\s/u.test(name) && DAY_BEFORE.test(before)) &&
      !isOrganisation(`${name}${REST_OF_FIRM.exec(text.slice(start + name.length))?.[0] ?? ''}`) &&
      !isOfStreet(text, start, start + name.length) &&
      !isFirmOf(text, { name, start }, found)
    )
      add(name, start);
  }
  for (const match of matchesOf(text, CALLED)) {
    const name = match[1] ?? '';
    if (isFirstName(name)) add(name, match.index + match[0].indexOf(name, match[0].length - name.length));
  }
  for (const name of firstNamesBehindRoles(text)) add(name.value, name.start);
  if (numbers.length > 0)
    for (const match of matchesOf(text, DOING)) {
      const name = match[1] ?? '';
      if (isFirstName(name)) add(name, match.index + match[0].indexOf(name));
    }
  const labelled = FIRST_NAME_LABEL.exec(text);
  if (labelled?.[1] && labelled[2] && isFirstName(labelled[1]) && isRole(labelled[2].trim()))
    add(labelled[1], text.indexOf(labelled[1]));
  for (const { start } of numbers) {
    const from = Math.max(0, start - 64);
    const placed = PLACED_BEFORE_NUMBER.exec(text.slice(from, start));
    if (placed?.[1] && beginsWithGivenName(placed[1]))
      add(placed[1], from + placed.index + placed[0].indexOf(placed[1]));
    const match = BEFORE_NUMBER.exec(text.slice(from, start));
    const name = match?.[2] ?? '';
    const before = match?.groups?.before?.trim() ?? '';
    if (!match || (before !== '' && !isRole(before))) continue;
    const hasBracket = match[0].includes(')');
    const isBracketed = hasBracket && isRole(bracketOf(match[0]));
    if (isFirstName(name) && (isBracketed || (!hasBracket && beginsWithGivenName(name))))
      add(name, from + match.index + match[0].indexOf(name, before.length));
  }
  if (numbers.length > 0)
    for (const { 0: name, 1: title = '', index } of matchesOf(text, TITLED))
      if (isRole(title) && (beginsWithGivenName(name) || SIGNS_OFF.test(text.slice(0, index))))
        add(name, index);
  return found
    .filter((one) => !isFirmBefore(one, found) && !isWhomFor(text, one, found))
    .sort((a, b) => a.start - b.start);
}

/** `Aitor (management Los Faros, 622 …)`, `/Tuva, turnéledare Norrsken, 073-…`: a first name, what they do, and for whom. */
const TITLED =
  /(?<![\p{L}]|\p{Lu}\p{Ll}{1,20}\s)\p{Lu}\p{Ll}[\p{L}'’-]{1,14}(?=(?:,\s|\s?\()(\p{Ll}[\p{Ll} ]{1,30}?)\s\p{Lu}[^,;:()|@\d]{2,30},)/gu;
const SIGNS_OFF = /(?:^|\s)[/–—-]\s?$/u;

/** `Ines Quoll, rep for Lowlight, 07700 …`: behind somebody and what they do stands whom they do it for. */
function isWhomFor(text: string, { value, start }: NameInText, found: readonly NameInText[]): boolean {
  if (beginsWithGivenName(value)) return false;
  return found.some((other) => {
    const title = other.end < start ? TITLE_BETWEEN.exec(text.slice(other.end, start))?.[1] : undefined;
    return title !== undefined && isRole(title);
  });
}

const TITLE_BETWEEN =
  /^(?:,\s|\s?[(/–-]\s?)(\p{Ll}[\p{Ll} ]{1,30}?)(?:\s(?:for|of|at|from|de|du|del|von|vom|bei|für|för|på|pour|para))?\s$/u;

/** `Arrangör: Ruinmusiken, Sixten Hallgren`: one word that is no first name, and then somebody in full. */
function isFirmBefore({ value, end }: NameInText, found: readonly NameInText[]): boolean {
  const isWord = !value.includes(' ') && !beginsWithGivenName(value);
  return isWord && found.some((one) => one.start === end + 2 && one.value.includes(' '));
}

/** `Haustechniker Enno Tamm`, `Ring Maja Berg`: German writes what somebody does with a capital too, and a sentence begins with one. */
function withoutLeadingRole(name: string): string {
  const words = name.split(' ');
  // `den Intendanten Dr. Lennart Behn`
  let from = /^(?:de[nrm]|die)$/u.test(words[0] ?? '') && isRole(words[1] ?? '') ? 1 : 0;
  // `Ich bin Ulla Behn`
  const isLead = (word: string): boolean =>
    isRole(word) || beginsNoName(word) || (from > 0 && /^\p{Ll}/u.test(word));
  while (words.length - from > 2 && isLead(words[from] ?? '')) from += 1;
  return words.slice(from).join(' ');
}

/** `… en nombre y representación de ESTELA SUR`: whom somebody speaks for. */
const SPEAKS_FOR =
  /(?:representaci[óo]n|on behalf|im (?:namen|auftrag)|au nom|pour le compte|(?:på|för) uppdrag)$/iu;

/** A number right behind some words. */
const NUMBER_BEHIND = /^,?\s(?:\p{L}{1,6}[.:]?\s)?\(?\+?\d/u;

/** `Iñaki Larrea, de Levante Vivo`, `Inês Prado, Maré Alta, +351 …`: behind a person, whom they are with. */
function isFirmOf(
  text: string,
  { name, start }: { name: string; start: number },
  found: readonly NameInText[],
): boolean {
  const person = found.find((one) => text.slice(one.end, start) === ', ');
  if (person && isFirmBehind(person.value, name) && NUMBER_BEHIND.test(text.slice(start + name.length)))
    return true;
  const lead = /[,\s]\s?(?:de|del|von|vom|of|from|with|bei|chez|från|på|at|für|for|pour|para|för)\s$/iu.exec(
    text.slice(0, start),
  );
  if (!lead) return false;
  const head = text.slice(0, lead.index).trimEnd();
  if (SPEAKS_FOR.test(head)) return true;
  const last = /(\p{Lu}\p{Ll}+)\s\p{Lu}\p{Ll}+$/u.exec(head)?.[1];
  // `Die Nummer von Ulla Behn`
  const isSomebody = last !== undefined && !beginsNoName(last);
  return isSomebody || found.some((one) => one.end === head.length);
}

function bracketOf(text: string): string {
  return /\(([^()]*)\)/u.exec(text)?.[1] ?? '';
}

const BEHIND = String.raw`(?:\s|,\s|:\s)(\p{Lu}\p{Ll}[\p{L}'’-]{1,14})(?=\s?(?:[,(]|\+?\d)|\s\p{Ll})`;
const HAS_BEHIND = quick(new RegExp(BEHIND, 'u'));
const BEHIND_COMMA = new RegExp(`([\\p{L}'’ -]{2,40}?)${BEHIND}`, 'gu');

const NAME_AND_COMMA = /(?<![\p{L}]|\p{Lu}\p{Ll}{1,20}\s)(\p{Lu}\p{Ll}[\p{L}'’-]{1,14}),\s?$/u;

/** `avisad al conductor, Faustino (611 …)`, `Merch: Pip 07700 …`, `our house tech Jodie will let you in`. */
function firstNamesBehindRoles(text: string): { value: string; start: number }[] {
  if (!HAS_BEHIND.test(text)) return [];
  return matchesOf(text, BEHIND_COMMA).flatMap((match) => {
    const [whole, before = '', name = ''] = match;
    const words = before.trim().split(/\s+/u);
    const isLed = [1, 2, 3].some((count) => isRole(words.slice(-count).join(' ')));
    // Behind the word for a firm or a house stands its name.
    if (/(?:agen\p{L}*|club|sala|venue|hotel|management|booking)$/iu.test(before)) return [];
    if (/(?:backline|transportes?|catering|security|taxi)$/iu.test(before) && !beginsWithGivenName(name))
      return [];
    // `Hampus, turnéledare Norrsken`: behind somebody and what they do stands whom they do it for.
    const person = isLed ? NAME_AND_COMMA.exec(text.slice(0, match.index))?.[1] : undefined;
    if (person && beginsWithGivenName(person) && !beginsWithGivenName(name))
      return [{ value: person, start: text.lastIndexOf(person, match.index) }];
    return isLed && isFirstName(name)
      ? [{ value: name, start: match.index + whole.length - name.length }]
      : [];
  });
}
