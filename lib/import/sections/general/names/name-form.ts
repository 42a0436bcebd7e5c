/** Small words that may stand inside a name: `Los Faros de Agosto`, `Moln över Visby`. */
const LINK =
  "(?:&|\\+|/|and|und|et|y|och|og|of|the|at|in|on|de|del|des|da|do|dos|di|della|aux|du|d['’](?:en)?|la|le|les|los|las|el|der|die|das|den|dem|von|van|zu|över|i|på|feat\\.?|with)";
/** `Centre culturel`, `Teatro municipal`, `Salle des fêtes`: what a house is goes on in small letters. */
const HOUSE =
  '(?:Centre|Espace|Théâtre|Salle|Maison|Scène|Pôle|Complexe|Auditorium|Palais|Halle|Foyer|Conservatoire|Centro|Teatro|Auditorio|Casa|Sala|Pabellón|Palacio|Recinto|Conservatorio)\\s(?:culturel(?:le)?|municipale?|nationale?|régionale?|départementale?|polyvalente?|intercommunale?|des (?:fêtes|congrès|arts|spectacles|jeunes)|de (?:la )?(?:culture|musique)|cultural|provincial|cívico|polivalente|de (?:la )?cultura)(?!\\p{L})';
const CAPITAL = "(?:\\p{Lu}|\\d(?!\\d?\\s?(?:[hH]|:|\\.\\d)))[\\p{L}\\p{N}'’.!-]{0,30}";
const WORD = `(?:${HOUSE}|${CAPITAL})`;
const ARTICLE = "(?:the|die|der|das|los|las|les|la|le|el|l['’]|un|une|a|an)";

/** A name in running text: words in capitals, joined by small words, an article before them. */
export const NAME_PATTERN = `(?:${ARTICLE}\\s)?${WORD}(?:\\s(?:${LINK}\\s){0,3}${WORD}|\\s?[/&+]\\s?${WORD}){0,6}`;

/** `☐ Small Room  ☒ Main Hall`: of boxes to tick only the ticked ones count. */
export function onlyTicked(text: string): string {
  return /[☒☑]/u.test(text)
    ? text
        .replace(/☐[^☐☒☑\n|]*/gu, ' ')
        .replace(/[☒☑]\s?/gu, ' ')
        .trim()
    : text;
}

/** Behind the parties the contract goes on in capitals. */
export const GO_ON = /\s(?:ACUERDAN|EXPONEN|CONVIENEN|DECLARAN|MANIFIESTAN|CONVIENNENT|VEREINBAREN|AGREE)$/u;

const COMPANY =
  /(?:^|[\s,])(?:ltd|limited|llc|inc|corp|g?gmbh|ag|kg|ug|e\.?\s?v|s\.?l\.?u?|s\.?a\.?r?\.?l?|sas|sarl|ab|hb|bv|b\.v|nv|oy|as|aps|plc|llp|lda|srl|s\.r\.l|ek|gbr|ohg|co)\.?$/iu;
const NOT_A_NAME =
  /^(?:tb[acd]|n\/?a|sgl|dbl|twn|tpl|trp|none|unknown|see (?:below|above|attached)|to be (?:confirmed|announced)|offen|siehe .*|à confirmer|por confirmar|artist|artiste|künstler|band|promoter|veranstalter|purchaser|agent|agency|venue|date|the artist|us|you|me|him|her|them|it|yes|no|x+|xyz|lorem.*|name of .*|your .*)$/iu;

/** A name as it is kept: without quotes, bracketed remarks, what follows a comma, and shouted capitals. */
export function cleanName(raw: string): string | undefined {
  const inQuotes = /^["“”„«»‚‘']+(.{2,60}?)["”“»’‘']+(?![\p{L}\p{N}])/u.exec(raw.trim())?.[1];
  const head = inQuotes ?? raw.split(/\n|\s{2,}|\s[–—|]\s|;/u)[0] ?? '';
  let name = head
    .replace(/\((?:[^()]{0,80})\)?/gu, ' ')
    .replace(
      /\s(?:vertreten durch|represented by|représentée? par|represented|representad[oa] por|c\/o|care of|(?:genom|via|durch)(?= \p{Lu})|p\/k\/a|f\/s\/o|hereinafter|im folgenden|ci-après|en adelante|nedan kallad|feat(?:uring)?\.?|(?:with|mit|avec|con|med) (?:(?:the|their|dem|ihrem|le|son|el|su|sitt) )?(?:programm?e?|programa|show|repertoire|spectacle|espectáculo))(?![\p{L}]).*$/iu,
      '',
    )
    .replace(/["“”„«»]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  name = name.replace(/^[\s:.,;·•*|–—-]+|[\s:.,;·•*|–—-]+$/gu, '');
  if (name.length < 2 || name.length > 80 || !/\p{L}/u.test(name) || NOT_A_NAME.test(name)) return undefined;
  return calm(name);
}

/** `THE PAPER LANTERNS` as `The Paper Lanterns`; short capitals (`AC/DC`, `MGMT`) stay as they are. */
export function calm(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  const words = name.split(' ');
  if (words.length === 1 && name.length <= 4) return name;
  return words
    .map((word, i) =>
      i > 0 && /^(?:OF|THE|AND|DE|DEL|LA|LE|LES|LOS|DER|DIE|DAS|UND|ET|Y|OCH|DU|DES|VON|I|PÅ)$/u.test(word)
        ? word.toLowerCase()
        : calmWord(word),
    )
    .join(' ');
}

function calmWord(word: string): string {
  if (/^\p{Lu}{1,3}$/u.test(word) && !/[AEIOUYÄÖÜÅÉÈ]/u.test(word)) return word;
  return word
    .toLowerCase()
    .replace(
      /(^[dlo]['’]|^|[-/&.])(\p{L})/gu,
      (_, before: string, letter: string) => before.toUpperCase() + letter.toUpperCase(),
    );
}

export function isCompany(name: string): boolean {
  return COMPANY.test(name);
}
