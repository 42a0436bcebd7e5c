import { airlineByName, isWellKnownAirline } from '../../../recognizers/airlines.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import { titleCase } from '../places/city-names.ts';

export interface FoundName {
  /** `Hana Sato` */
  name: string;
  start: number;
  end: number;
  hasTitle: boolean;
}

const TITLE_AFTER = '(?:MRS|MR|MISS|MSTR|MS|MX|DR|PROF|MME|MLLE|HERR|FRAU|HR|FRU|SRA|SR|CHD|INF|ADT)';
const SLASHED =
  /(?<![\p{L}/]|\/ )(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})\s?\/\s?(\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*){0,3})(?![\p{L}\p{N}/])/gu;
const GLUED_TITLE = /(?<=\p{Lu}{3})(?:MRS|MR|MISS|MSTR|MS)$/u;
const TITLE_FIRST = new RegExp(`^${TITLE_AFTER}\\.?\\s(?=\\p{Lu})`, 'u');
const TITLE_WORDS = new RegExp(`(?:^|\\s)${TITLE_AFTER}\\.?(?=\\s|$)`, 'giu');
const NOT_NAMES =
  /^(?:from|to|dep|arr|departure|arrival|date|time|class|seat|status|flight|fare|tax|von|nach|ab|an|origin|destination|check|in|out|airline|agency|and|or|und|et|ok|hk|ac|dc|n|a|am|pm|carrier|code|issued|operated|etkt|e-?ticket|tkt|pax|fa|fb|pnr|rloc|phone|fax|tel|invoice|cnic|passport|visa|id|dob|sector|iata|cbbg|exst|stcr)$/iu;

/** `OKAFOR/BLESSING MS`: surname first, as tickets print it. */
export function slashedNames(text: string): FoundName[] {
  const found: FoundName[] = [];
  for (const match of matchesOf(text, SLASHED)) {
    const lead = FOR_SOMEBODY.exec(match[1] ?? '')?.[0].length ?? 0;
    const surname = (match[1] ?? '').slice(lead).replace(TITLE_FIRST, '');
    const given = BEFORE_SEAT.exec(match[2] ?? '')?.[0] ?? match[2] ?? '';
    // `Mr Tom Linde / Ms Ada Wren` are two.
    if (TITLE_BEFORE.exec(match[1] ?? '')?.index === 0 && TITLE_BEFORE.exec(given)?.index === 0) continue;
    const bare = given.replace(TITLE_WORDS, ' ').replace(GLUED_TITLE, '').replace(/\s+/gu, ' ').trim();
    if (bare === '' || [surname, bare].some((part) => part.split(' ').some((word) => NOT_NAMES.test(word))))
      continue;
    const hasTitle = bare !== given;
    // `Ada Wren / Tom Linde` are two as well.
    if (!hasTitle && /\s\/\s/u.test(match[0]) && surname.includes(' ') && bare.includes(' ')) continue;
    const isOther = isOtherThanPerson(`${bare.replace(ALSO_MONTHS, '')} ${surname}`);
    if (!hasTitle && (isOther || bare === surname)) continue;
    if (surname.replace(/\W/g, '').length < 2 || (!hasTitle && bare.length < 2)) continue;
    found.push({
      name: `${titleCase(bare)} ${titleCase(surname)}`,
      start: match.index + lead,
      end: match.index + match[0].length - ((match[2] ?? '').length - given.length),
      hasTitle,
    });
  }
  return found;
}

/** `LINDE/TOM MR Seat 18B`: the title ends the name. */
const BEFORE_SEAT = new RegExp(`^\\p{Lu}.*?\\s${TITLE_AFTER}(?=\\s\\p{Lu}\\p{Ll})`, 'u');

/** `14C CONFIRMED FOR LINDE/TOM MR`: what stands before the word is said of the traveller. */
const FOR_SOMEBODY =
  /^.*(?<!\p{L})(?:FOR|FUER|FÜR|POUR|PARA|FÖR|PER|PAX|NAME|PASSENGER|TICKET)\s(?=\p{Lu})/iu;

const TITLE_BEFORE = quick(
  /(?<!\p{L})(?:mr|mrs|ms|miss|mx|dr|prof|herrn?|frau|hr|fru|monsieur|madame|mademoiselle|mme|mlle|señora?|sr|sra|srta|don|doña|dña|sig\.?ra|sig\.?na|sig|dhr|mw|pan|pani|(?:m|d)(?=\.? \p{Lu}\p{Ll}+ \p{Lu}))\.?\s{1,2}(?=\p{Lu})/iu,
);
const NAME_WORD =
  "(?:\\p{Lu}\\p{Ll}{1,3}\\p{Lu}\\p{Ll}{2,}|\\p{Lu}[\\p{Ll}'’]+(?:[-'’]\\p{Lu}?[\\p{Ll}]+)*|O['’]\\p{Lu}\\p{Ll}+|\\p{Lu}(?:\\.(?:\\s?\\p{Lu}\\.)?|(?= \\p{Lu}\\p{Ll}))|\\p{Lu}['’]\\p{Lu}{2,}|\\p{Lu}{2,}(?:[-'’]\\p{Lu}{2,})?)";
const PARTICLE =
  '(?:van der|van den|van de|van|von der|von|de la|de los|del|de|di|da|dos|du|la|le|el|bin|al|af|ten|ter|zu)';
const FULL_NAME = new RegExp(
  `^${NAME_WORD}(?: ${NAME_WORD}){0,2}(?: ${PARTICLE})?(?: ${NAME_WORD}){1,2}$`,
  'u',
);
const TITLED_REST = new RegExp(`^${NAME_WORD}(?: ${PARTICLE})?(?: ${NAME_WORD}){1,2}`, 'u');
const NOT_PEOPLE =
  /(?<!\p{L})(?:frequent|original|issues?|fl[iy]er|mileage\p{L}*|miles|meilen|flying blue|executive club|aadvantage|skymiles|eurobonus|avios|aeroplan|krisflyer|skywards|vielflieger\p{L}*|fidélité|fidelización|medlem\p{L}*|members?(?:hip)?|loyalty|driver|fahrer|chauffeur|conductor|förare|chófer|source|medium|boarding|pass|tarjeta|embarque|bordkarte|einstieg|carte|embarquement|receipt|itinerary|issuing|issued|number|page|payment|form|type|data|faixa|etária|band|crew|artist|team|musicians?|terminal|airport|airlines?|airways|hotel|class|economy|business|premium|booking|confirm\w*|seat|adults?|children|pax|passengers?|guests?|people|persons?|same|all|tbc|tba|baggage|bag|cabin|check|gate|operated|departure|arrival|duration|nonstop|direct|international|street|road|records|touring|travel|agency|management|airbus|boeing|embraer|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|januar|january|february|march|april|june|july|august|september|october|november|december|outbound|return|inbound|hinflug|rückflug|vuelta|retour|status|ticket|reference|instrument|guitar|bus|car|train|pickup|transfer|venue|festival|show|concert|tour|no|name|total|price|fare|fees?|tax(?:es)?|service|security|ref|your|our|their|old|new|flights?|details?|journey|trip|itinerary|tarifas?|tarife?|saver|flex|wanna|promo|adultos?|erwachsene[rn]?|vuxn?a?|vuxen|enfants?|niños?|kinder|barn|vuelos?|vols?|flüge|flug|flyg|(?:hem|ut|in)?resa|(?:an|ab|hin|rück|heim)?reise|date|time|from|to|dear|hello|hi|regards|thanks|thank|please|show|europe|america|asia|africa|pacific|atlantic|localizador\p{L}*|reservas?|asientos?|billetes?|pasajeros?|viajeros?|código|trayecto|turista|buchung\p{L}*|reservierung\p{L}*|sitz\p{L}*|reisende[rn]?|passagiere?|fluggäste|référence|réservation|sièges?|billets?|passagers?|voyageurs?|trajet|bokning\p{L}*|biljett\p{L}*|plats(?:er)?|resenärer?|passagerare|iberia|lufthansa|ryanair|easyjet|vueling|eurowings|finnair|norwegian|transavia|wizz|klm|united|delta)(?!\p{L})/iu;

/** First names that are months too. */
const ALSO_MONTHS = /^(?:April|June|May|August)(?=\s\p{Lu}|$)/iu;

/** A word of flying, of the calendar or of business, and no part of a name. */
export const isOtherThanPerson = (text: string) => NOT_PEOPLE.test(text) || isAirline(text);

/** `Aer Lingus, booking 2NX7QD, ticket 053-2417760912` */
function isAirline(text: string): boolean {
  const airline = airlineByName(text);
  return airline !== undefined && isWellKnownAirline(airline.code);
}

/** One person as written: two to five words of a name, with or without a title. */
export function asPersonName(text: string): PersonName | undefined {
  return remembered(text, '', () => personName(text));
}

interface PersonName {
  readonly name: string;
  readonly hasTitle: boolean;
}

const remembered = memory<PersonName | undefined>();

/** `Mr Lachlan Ferrier Seat 4A`, `MR LINDE RETURN`: the label of what follows in the row. */
const NEXT_FIELD =
  /\s(?:seats?|sitz(?:platz)?|siège|asiento|plats|(?:e-?)?tickets?|billete?|biljett|adulte?o?|erwachsener?|vuxen|return|outbound|inbound|hinflug|rückflug|aller|retour|ida|vuelta|utresa|hemresa)$/iu;

function personName(text: string): PersonName | undefined {
  const trimmed = text
    .trim()
    .replace(/^\d{1,2}[.)]\s*/u, '')
    .replace(/[\s,;:]+$|(?<=\p{L}{2})\.\s*$/u, '')
    .replace(NEXT_FIELD, '');
  const title = TITLE_BEFORE.exec(trimmed);
  const bare = (title?.index === 0 ? trimmed.slice(title[0].length) : trimmed)
    .replace(TITLE_WORDS, (word) => (/^\s?[A-Z]{2}/.test(word) || GERMAN_TITLE.test(word) ? '' : word))
    .trim();
  // Mr Price and Ms April are people; without a title the word is what it says.
  const isLikeName =
    !/^(?:the|les|los|las|die|das|lve?|arr?|dep|dpt) /iu.test(bare) &&
    bare.length >= 4 &&
    bare.length <= 60 &&
    FULL_NAME.test(bare) &&
    !/\p{Ll} [A-Z]{2}$/u.test(bare);
  if (!isLikeName || (title?.index !== 0 && isOtherThanPerson(bare.replace(ALSO_MONTHS, ''))))
    return undefined;
  const isAsOnTickets =
    title?.index !== 0 &&
    bare === bare.toUpperCase() &&
    TITLE_LAST.test(trimmed) &&
    !/^\p{Lu}\.? /u.test(bare);
  return { name: isAsOnTickets ? surnameLast(bare) : inOrder(bare), hasTitle: title?.index === 0 };
}

/** `WREN SAID ADA MS` → `Ada Wren Said`: what ends in a title stands as on a ticket, only without the slash. */
const TITLE_LAST = /\s(?:MRS|MR|MISS|MSTR|MS)$/u;
const surnameLast = (name: string): string =>
  titleCase(name.replace(/^(.+) (\S+)$/u, (_, surname, given) => `${given} ${surname}`));

/** `TESSIER Maïwenn` and `Maïwenn TESSIER` → `Maïwenn Tessier`: the surname is the word in capitals. */
function inOrder(name: string): string {
  if (name === name.toUpperCase()) return titleCase(name);
  const words = name.split(' ');
  const isShouted = (word: string) => word.length > 2 && word === word.toUpperCase();
  const given = words.findIndex((word) => !isShouted(word));
  const ordered =
    given > 0 && words.slice(given).every((word) => /^\p{Lu}/u.test(word) && !isShouted(word))
      ? [...words.slice(given), ...words.slice(0, given)]
      : words;
  return ordered.map((word) => (isShouted(word) ? titleCase(word) : word)).join(' ');
}

/** `Wolfram, Jakob Herr`: as travel agencies write it, not only in capitals. */
const GERMAN_TITLE = /^\s(?:Herr|Frau)$/u;

/** `M. Hugo Lantier et Mme Aïcha Benali`: people with their titles, anywhere in a sentence. */
export function titledNames(text: string): FoundName[] {
  return matchesOf(text, TITLE_BEFORE).flatMap((match) => {
    const start = match.index + match[0].length;
    const written = TITLED_REST.exec(text.slice(start, start + 60))?.[0];
    const person = written && asPersonName(written);
    return person
      ? [{ name: person.name, hasTitle: true, start: match.index, end: start + written.length }]
      : [];
  });
}

const SEPARATOR = /\s{0,2}(?:[,;•·+]|\s[&/|]\s|(?<=\s)(?:and|und|et|y|e|och)(?=\s))\s{0,2}/giu;

/** A list of people and nothing else: `H. Sinclair, M. Okonjo & D. Reyes`. Undefined when a part is no name. */
export function namesInList(text: string, called?: Called): FoundName[] | undefined {
  const { found, isWhole } = namesOf(text.replace(ONLY, ''), called);
  return isWhole && found.length > 0 ? found : undefined;
}

/** `Ada Wren only` */
const ONLY = /\s(?:only|alone|nur|allein|seulement|seule?|sol[oa]|solamente|endast|bara|ensam)\s*$/u;

/** The people that a list opens with, whatever it goes on with: `Ada Wren, Tom Linde, Buchungscode KQ8L2M`. */
export const namesAtHead = (text: string, called?: Called): FoundName[] => namesOf(text, called).found;

/** Who is meant by one word. */
type Called = (word: string) => string | undefined;

/** What ends the last name of a list that goes on with another matter. */
const TAIL = /\s[-–—|]\s|\s{2}|\s(?=\p{Ll}|\d|[A-Z]{2} ?\d)|(?<=\p{L}{3})\.\s/u;

function namesOf(text: string, called?: Called): { found: FoundName[]; isWhole: boolean } {
  const found: FoundName[] = [];
  let from = 0;
  // What stands in brackets is said of the person before them.
  const bare = text.replace(/\([^()]*\)/gu, (inner) => ' '.repeat(inner.length));
  const separators = matchesOf(bare, SEPARATOR);
  for (const separator of [...separators, undefined]) {
    const to = separator?.index ?? text.length;
    const part = bare.slice(from, to);
    const person = personIn(part, called);
    if (part.trim() !== '' && !person) {
      const head = part.split(TAIL)[0] ?? '';
      const last = head.trimEnd().endsWith(':') ? undefined : personIn(head, called);
      const start = from + head.length - head.trimStart().length;
      if (last) found.push({ ...last, start, end: start + head.trim().length });
      return { found, isWhole: false };
    }
    if (person) {
      const lead = part.length - part.trimStart().length;
      const written = part.trim().replace(/[,;:\s]+$/u, '');
      found.push({
        name: person.name,
        hasTitle: person.hasTitle,
        start: from + lead,
        end: from + lead + written.length,
      });
    }
    from = separator ? separator.index + separator[0].length : to;
  }
  return { found, isWhole: true };
}

function personIn(part: string, called: Called | undefined): { name: string; hasTitle: boolean } | undefined {
  const word = part.trim();
  const name = asPersonName(part) ?? called?.(word);
  return typeof name === 'string' ? { name, hasTitle: false } : name;
}

const keys = new Map<string, string>();
const MAX_KEYS = 10_000;

/** The same person in any order of names, so that lists and tickets meet. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size > MAX_KEYS) keys.clear();
  const key = foldName(name)
    .replace(/[^a-z0-9 -]/g, ' ')
    .split(/[\s-]+/)
    .filter(Boolean)
    .sort()
    .join(' ');
  keys.set(name, key);
  return key;
}

const words = new Map<string, readonly string[]>();

function wordsOfKey(key: string): readonly string[] {
  const known = words.get(key);
  if (known) return known;
  if (words.size > MAX_KEYS) words.clear();
  const found = key.split(' ');
  words.set(key, found);
  return found;
}

/** `H. Sinclair` and `Hana Sinclair` may be one person; two whole given names that differ are two. */
export function isSamePerson(a: string, b: string): boolean {
  if (a === b || nameKey(a) === nameKey(b)) return true;
  const first = wordsOfKey(nameKey(a));
  const second = wordsOfKey(nameKey(b));
  const fewer = first.length <= second.length ? first : second;
  const more = fewer === first ? second : first;
  if (!fewer.some((word) => word.length > 1 && more.includes(word))) return false;
  const left = [...more];
  let whole = 0;
  for (const word of fewer) {
    const exact = left.indexOf(word);
    const at =
      exact >= 0
        ? exact
        : left.findIndex(
            (other) =>
              (word.length === 1 && other.startsWith(word)) || (other.length === 1 && word.startsWith(other)),
          );
    if (at < 0) return false;
    if (exact >= 0 && word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole >= 1 && fewer.length >= 2;
}

/** The word a seat list calls a person by. */
export function surnameOf(name: string): string {
  const folded = foldName(name);
  return folded.slice(folded.lastIndexOf(' ') + 1);
}
