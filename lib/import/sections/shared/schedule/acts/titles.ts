import { titleOfQuestion } from '../../../../recognizers/questions.ts';

/** Cleaning what stands beside a time to the name of an act. */

const LEAD =
  /^[\s\-–—:•·*|>.,;/]+|^(?:\(?(?:ab|from|at|um|à|a las|kl\.?|ca\.?|approx\.?|vers|hacia|uhr|hrs?|h)\)?[\s:]+)+/iu;
const TRAIL =
  /[\s\-–—:•·*|.,;/(~]+$|[\s(]+(?:at|from|um|ab|à|a las|a partir de|kl\.?|ca\.?|approx\.?|circa|vers|hacia(?: las?)?|sobre las?|gegen|etwa|around|about|omkring|dès|by|to|until|bis|spätestens|senast|jusqu['’][àa]|hasta(?: las?)?|from|de|du|desde|entre|von|zwischen|between|från|mellan|is|are|would be|will be|shall be|shall begin|begins?|starts?|ist|est|es|son|är|:|=|@|(?<!['’](?:re|m)\s)on)$/iu;

/** `- Load-in:` -> `Load-in`; joins white space. */
export function cleanTitle(text: string): string {
  let title = (titleOfQuestion(text) ?? text).replace(/\s+/gu, ' ').trim();
  for (let before = ''; before !== title; ) {
    before = title;
    title = title.replace(LEAD, '').replace(TRAIL, '').trim();
  }
  return title;
}

/** The name of the act and what is said about it: `Concert (1h20)`, `Dinner, 5 people`, `Support: Ash Kettle`. */
export function splitTitle(text: string): { name: string; rest?: string } {
  const clean = cleanTitle(text);
  const cut = clean.search(/\s*\((?!s\))|\s{2,}|\s[–—-]\s|,\s|;\s|\s\|\s/u);
  if (cut < 3) return { name: clean };
  const name = cleanTitle(clean.slice(0, cut));
  const rest = clean
    .slice(cut)
    .replace(/^[\s,;|–—-]+/u, '')
    .replace(/^\(([^()]*)\)$/u, '$1')
    .trim();
  return name.length >= 3 ? { name, ...(rest && { rest }) } : { name: clean };
}

/** Words enough to be a name, and no sentence. */
export function looksLikeTitle(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.length <= 90 && !/\p{Ll}{3}[.!?]\s+\p{Lu}\p{Ll}+\s/u.test(text);
}
