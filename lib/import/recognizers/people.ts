import { foldName } from './fold.ts';
import { type Found, withoutOverlaps } from './found.ts';
import { COMPANY_WORDS, NOT_NAMES, ROLE_WORDS } from './people-words.ts';
import { matchesOf } from './phrases.ts';
import { memory } from './remember.ts';

const TITLE =
  '(?:mr|mrs|ms|miss|mx|mstr|dr|prof|sir|herr|frau|hr|fr|m|mme|mlle|monsieur|madame|sr|sra|srta|don|doña|señor|señora|fru|herr|fröken|dj)';
const TITLE_BEFORE = new RegExp(`^(?:${TITLE}\\.?\\s+)+(?=\\p{Lu})`, 'iu');
const TITLE_AFTER = /[\s/,]+(?:mr|mrs|ms|miss|mstr|chd|inf|dr|adt|mrsmr|herr|frau|m|mme)\.?$/iu;
const GLUED_TITLE = /(?<=\p{Lu}{3,})(?:MR|MRS|MS|MISS|MSTR)$/u;
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

/** `TESSIER Maïwenn`: capitals set a surname apart that stands first. Two letters may be initials. */
const SURNAME_FIRST =
  /^(\p{Lu}{3,}(?:[\s'’-]\p{Lu}{2,}){0,3})\s(\p{Lu}\p{Ll}[\p{L}'’-]{0,24}(?:\s\p{Lu}\p{Ll}[\p{L}'’-]{0,24})?)$/u;

/** `OKAFOR/BLESSING MS`, `Okafor, Blessing`, `Ms Blessing Okafor` -> `Blessing Okafor`. */
export function normalisePassengerName(written: string): string {
  let name = written
    .replace(/\s+/gu, ' ')
    .replace(/\s?\((?:ADT|CHD|INF|ADULT|CHILD)\)\s?/giu, '')
    .trim();
  name = name.replace(/^\d{1,2}[.)]\s?\d?\s?/, '').replace(TITLE_BEFORE, '');
  const slash = /^([^/,]+)\s?[/,]\s?([^/,]+)$/u.exec(name.replace(TITLE_AFTER, ''));
  if (slash) name = `${stripTitle(slash[2] ?? '')} ${(slash[1] ?? '').trim()}`;
  else name = stripTitle(name);
  name = name.replace(
    SURNAME_FIRST,
    (_, surname: string, given: string) => `${given} ${capitalise(`- ${surname}`).slice(2)}`,
  );
  const isShouted = name === name.toUpperCase();
  return isShouted ? capitalise(name) : name;
}

function stripTitle(name: string): string {
  return name.replace(TITLE_AFTER, '').replace(GLUED_TITLE, '').replace(TITLE_BEFORE, '').trim();
}

/** Capitals to name case: `VAN DER BERG` -> `van der Berg`, `O'NEILL-SMITH` -> `O'Neill-Smith`. */
function capitalise(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word, i) =>
      i > 0 && PARTICLES.has(word)
        ? word
        : word.replace(
            /(^|[-'’])(\p{L})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(' ')
    .replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

/** The form in which names of one person agree: `Dvořák Marek` and `MAREK DVORAK`. */
export function personKey(name: string): string {
  return foldName(normalisePassengerName(name))
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
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
export function looksLikeCompany(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > 80 || /@/.test(name)) return false;
  return isCompanyBefore(name, '', () => isCompany(name));
}

const isCompanyBefore = memory<boolean>();

function isCompany(name: string): boolean {
  if (COMPANY_SUFFIX.test(name)) return true;
  return name.split(/[\s/,-]+/u).some((word) => COMPANY_WORDS.has(foldName(word).replace(/[.,]+$/, '')));
}
