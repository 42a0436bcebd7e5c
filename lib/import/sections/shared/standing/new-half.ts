import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { MOVED, REPLACED_BY } from '../../../recognizers/standing-words.ts';

const THING =
  '(?: (?:venue|place|house|date|day|time|start|ort|termin|tag|spielort|saal|zeit|lieu|salle|date|horaire|sala|lugar|recinto|fecha|hora|plats|lokal|datum|dag|tid))?';
const ARTICLE = '(?: (?:the|der|die|das|den|dem|le|la|el|los|las))?';
/** What leads to the value that holds, where a value goes on to tell what became of it. */
const LEADS_ON = [
  REPLACED_BY,
  `(?:${MOVED})(?: \\p{L}+)? (?:to|into|auf|nach|in|ins|zum|zur|à|au|aux|vers|al?|en|till|på)`,
  `(?:now|new|jetzt|nun|neue?[rs]?|désormais|maintenant|nouve(?:au|lle)|ahora|nuev[oa]|nu|numera|ny(?:tt|a)?)${THING}(?: (?:at|in|on|im|am|à|au|en|på|i))?`,
  '(?:instead|replacement|stattdessen|ersatz|remplacement|sustituto|ersättare)',
].join('|');
/** It opens its clause: `entrance now on Mill Lane` speaks of something else. */
const NOW = quick(
  new RegExp(
    `(?:[(\\[,;:–—→]|\\s-|->|=>|\\.)\\s{0,2}(?:(?:is|are|we are|show|gig|concert|it['’]s|und|and|so|ist|wird|est|es|är|but|aber|mais|pero|men|konzert|konsert(?:en)?)\\s)*(?:${LEADS_ON})${ARTICLE}\\s?:?\\s(?=["“„«]?[\\p{Lu}\\d])`,
    'giu',
  ),
);
/** `The Mill (closed) -> The Barn` */
const ARROW = /\s?(?:→|->|=>|➔)\s?(?=["“„«]?[\p{Lu}\d])/gu;
const MIN_NAME = 3;

/** The part that holds of a value that says what stands in its place: `The Mill, Derby (licence pulled - now at the Barn)`. */
export function newHalf(value: string): string | undefined {
  const cues = [...matchesOf(value, NOW), ...value.matchAll(ARROW)].filter(({ index }) => index >= MIN_NAME);
  const last = cues.sort((a, b) => a.index - b.index).at(-1);
  if (!last) return undefined;
  const now = value.slice(last.index + last[0].length);
  const isOpen = value.lastIndexOf('(', last.index + 1) > value.lastIndexOf(')', last.index);
  const held = (isOpen ? now.split(')')[0] : now)?.trim() ?? '';
  return held.length < MIN_NAME || !/^["“„«]?[\p{Lu}\d]/u.test(held) ? undefined : held;
}
