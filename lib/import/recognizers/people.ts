import { foldName } from './fold.ts';
import { type Found, withoutOverlaps } from './found.ts';
import { COMPANY_WORDS, NOT_NAMES, ROLE_WORDS } from './people-words.ts';
import { matchesOf } from './phrases.ts';
import { memory } from './remember.ts';

const TITLE =
  '(?:mr|mrs|ms|miss|mx|mstr|dr|prof|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|srta|don|doña|señor|señora|fru|herr|fröken|dj)';
const TITLE_BEFORE = new RegExp(`^(?:${TITLE}\\.?\\s+)+(?=\\p{Lu})`, 'iu');
/** Between two people as often as within the name of one. */
const JOINS = new Set(['y', 'e']);
const PARTICLES = new Set(
  'de da di do del della dos das du des la le van von der den ter ten zu zum zur af av bin ibn al el y e st mac mc'.split(
    ' ',
  ),
);

/** Name parts: `Anna-Lena`, `O'Brien`, `J.`, `Dvořák`. */
const PART =
  "(?:\\p{Lu}[\\p{Ll}\\p{M}]{1,24}(?:['’-]?\\p{Lu}?[\\p{Ll}\\p{M}]{1,24}){0,3}|\\p{Lu}['’]\\p{Lu}[\\p{Ll}\\p{M}]{1,24}|\\p{Lu}\\.|\\p{Lu}{2,16}(?:-\\p{Lu}{2,16})?)";
const PARTICLE =
  '(?:de la|de los|van der|van den|von der|von und zu|[ÓO]|Ní|Uí|VAN DER|VAN DEN|VAN|VON|DE LA|DE|de|da|di|del|dos|du|des|van|von|der|den|ter|zu|af|av|al|el|bin|la|le|y|e)';
const NICKNAME = '(?:["“„][\\p{L} ]{1,20}["”“]\\s)?';
const FULL_NAME = new RegExp(
  `(?<![\\p{L}\\p{N}@.])${PART}\\s${NICKNAME}(?:(?:${PARTICLE}\\s)?${PART}\\s?){1,4}(?![\\p{L}\\p{N}@])`,
  'gu',
);

/** Sequences of capitalised words that can be a person's name. Companies, places of work and labels are left out. */
export function findPersonNames(text: string): Found<string>[] {
  return [...remembered(text, '', () => namesOf(text))];
}

const remembered = memory<readonly Found<string>[]>();

function namesOf(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  for (const m of matchesOf(text, FULL_NAME)) {
    const written = m[0].trimEnd();
    const value = written.replace(TITLE_BEFORE, '');
    const name = namePart(value);
    if (!name) continue;
    const start = m.index + written.length - value.length + value.indexOf(name);
    found.push({ value: name, start, end: start + name.length, text: name });
  }
  return withoutOverlaps(found);
}

/** `Tour Manager Gwen Achebe`: the words of a role before or after a name are not part of it. */
function namePart(written: string): string | undefined {
  if (looksLikePersonName(written)) return written;
  if (looksLikeCompany(written)) return undefined;
  const words = written.split(/\s+/u);
  for (let length = words.length - 1; length >= 2; length--) {
    for (const part of [words.slice(-length), words.slice(0, length)]) {
      const name = part.join(' ');
      if (written.includes(name) && looksLikePersonName(name)) return name;
    }
  }
  return undefined;
}

/** German names of houses: `Klanghaus`, `Kulturfabrik`, `Stadthalle`. */
const HOUSE = /.(?:haus|halle|saal|theater|fabrik|keller|bühne|buhne|scheune|huset|hallen|teatern|scenen)$/u;

/** Two to five words, each like a part of a name, none of them the word of a firm, a role or a thing. */
export function looksLikePersonName(text: string): boolean {
  return isNameBefore(text, '', () => isPersonName(text));
}

const isNameBefore = memory<boolean>();

function isPersonName(text: string): boolean {
  const name = text.trim().replace(TITLE_BEFORE, '');
  if (name.length < 4 || name.length > 50 || /[\d@€£$:;!?<>|=+*_%#]/.test(name)) return false;
  const words = name.replace(/["“”„]/g, '').split(/\s+/u);
  if (words.length < 2 || words.length > 6) return false;
  if (!words.every((word) => PARTICLES.has(word.toLowerCase()) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word)))
    return false;
  const folded = words.map((word) => foldName(word).replace(/[.,]+$/, ''));
  // `van` and `den` are words of their own too, but not between a given name and a surname.
  const telling = folded.filter(
    (word, i) => i === 0 || i === folded.length - 1 || JOINS.has(word) || !PARTICLES.has(word),
  );
  if (telling.some((word) => HOUSE.test(word))) return false;
  if (telling.some((word) => NOT_NAMES.has(word) || COMPANY_WORDS.has(word) || ROLE_WORDS.has(word)))
    return false;
  return (
    words.filter((word) => /^\p{Lu}[\p{L}\p{M}'’-]+/u.test(word)).length >= 2 ||
    /^(?:\p{Lu}\.\s?){1,3}\p{Lu}\p{Ll}+$/u.test(name)
  );
}

const COMPANY_SUFFIX =
  /(?:^|\s)(?:ltd|limited|inc|llc|llp|plc|corp|gmbh|ug|ag|kg|ohg|gbr|e\.?\s?v\.?|s\.?a\.?r\.?l\.?|sas|sasu|eurl|s\.?l\.?u?\.?|s\.?a\.?|ab|hb|aps|a\/s|oy|b\.?v\.?|n\.?v\.?|co|& co|asbl|scop|scrl|srl|spa|s\.p\.a\.|d\.o\.o\.|z\.o\.o\.)\.?$/iu;

/** A firm, club, agency or institution: by its legal form or by what it calls itself. */
function looksLikeCompany(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 80 || /@/.test(name)) return false;
  return isCompanyBefore(name, '', () => isCompany(name));
}

const isCompanyBefore = memory<boolean>();

function isCompany(name: string): boolean {
  if (COMPANY_SUFFIX.test(name)) return true;
  return name.split(/[\s/,-]+/u).some((word) => COMPANY_WORDS.has(foldName(word).replace(/[.,]+$/, '')));
}
