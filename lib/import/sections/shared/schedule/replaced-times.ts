import { phrasePattern, quick } from '../../../recognizers/phrases.ts';
import type { TimeGroup } from './time-groups.ts';

/** Right before a time: it held once, and does no more. */
const OLD_WORDS = [
  'instead of',
  'rather than',
  '(?:and )?not(?: longer| any ?more)?',
  'no longer',
  'was',
  'were',
  'war(?:en)?',
  'étai(?:t|ent)',
  'eran?',
  'var',
  'previously',
  'formerly',
  '(?:originally|initially)(?: (?:planned|scheduled|set|listed|announced|printed))?',
  'old(?: times?)?',
  '(?:an)?statt',
  'anstelle von',
  '(?:und )?nicht(?: mehr| wie (?:geplant|angekündigt|gedruckt))?',
  'bisher',
  'bislang',
  'ursprünglich(?: geplant)?',
  'urspr',
  'alte? (?:zeit|uhrzeit)',
  'alt',
  'au lieu d[eu]?',
  'et non(?: pas| plus)?',
  'non (?:pas|plus)',
  '(?:initialement|précédemment|auparavant|anciennement)(?: prévue?s?| annoncée?s?)?',
  'ancien(?:ne)?(?: horaire| heure)?',
  'en (?:lugar|vez) de',
  'y (?:ya )?no',
  'ya no',
  '(?:inicialmente|anteriormente|originalmente)(?: previst[oa]s?)?',
  '(?:hora(?:rio)? )?anterior',
  '(?:i ?stället|istället) för',
  '(?:och )?inte(?: längre)?',
  'tidigare',
  'ursprungligen(?: planerat)?',
  'gammal tid',
];
const AT = '\\s?:?\\s?(?:for|at|um|für|à|l[ea]s?|a las?|de las?|kl\\.?)?\\s{0,2}$';
const OLD = quick(new RegExp(`(?<![\\p{L}])(?:${OLD_WORDS.join('|')})${AT}`, 'iu'));
/** `vorher 18 Uhr Soundcheck` is what comes first; `19:30 (vorher 19:00)` is what held before. */
const OLD_IN_BRACKETS = quick(
  new RegExp(`\\((?:before|earlier|vorher|zuvor|früher|avant|antes|förut|innan)${AT}`, 'iu'),
);

const MOVED =
  'moved?s?|moving|shift(?:s|ed)?|pushed|brought|put|chang(?:es?|ed)|rescheduled|postponed|delayed|slips|slipped|versch(?:oben|iebt|ieben)|(?:vor)?verlegt|vorgezogen|geändert|ändert|rückt|wandert|décal[ée]+e?s?|avanc[ée]+e?s?|repouss[ée]+e?s?|report[ée]+e?s?|déplac[ée]+e?s?|passe(?:nt|ra)?|(?:se )?(?:adelanta|retrasa|mueve|pospone|traslada)(?:n|mos)?|pasan?|pasará|cambian?|cambiad[oa]s?|aplazad[oa]s?|adelantad[oa]s?|flyttad?e?[st]?|flyttats|flytt|ändra[dst]+|senarelagd|tidigarelagd|senareläggs|tidigareläggs|skjuts(?: upp)?';
const FROM = '(?:from|von|de|des|del|desde|från|fr\\.)\\s(?:las?\\s|kl\\.?\\s)?';
const MOVED_FROM = quick(new RegExp(`(?<![\\p{L}])(?:${MOVED})(?:\\s[^\\d.;!?]{0,36}|\\s)${FROM}$`, 'iu'));
const MOVED_AT_ALL = phrasePattern(MOVED, 'new', 'neue?', 'nouve(?:au|lle)', 'nuev[oa]', 'nya?');
/** `moved from 14 to 15`: the hours alone. */
const BARE = quick(
  new RegExp(
    `(?<![\\p{L}])(?:${MOVED})(?:\\s[^\\d.;!?]{0,36}|\\s)${FROM}(?:1\\d|2[0-3]|[1-9])\\s?(?:uhr|h)?\\s(?:to|auf|à|a(?: las?)?|till)\\s(1\\d|2[0-3]|[1-9])(?![\\d:.,h%]|\\s?(?:uhr|[ap]m))`,
    'iu',
  ),
);
const TO = /^\s?(?:uhr|h)?,?\s?(?:to|auf|à|(?:a )?las?|a|till|bis|->|=>|→|➜|–|-)\s?(?:kl\.?\s?)?$/iu;
/** `von 16:00 auf 17:00` is no span. */
const ONTO = /^\s?(?:uhr|h)?\sauf\s$/iu;
const ARROW = /^\s?(?:uhr|h)?\s?(?:->|=>|→|➜|⇒)\s?$/u;
const NOW =
  /^\s?(?:uhr|h)?[\s,;(–-]{0,3}(?:(?:is |are |ist |est )?now|becomes|but|sondern|mais|sino|utan|jetzt|nun|neu|désormais|maintenant|devient|ahora|nu)\s?:?\s?(?:at|um|à|a las|kl\.?)?\s?$/iu;
/** `moved to 15:00 (from 14:00)` */
const BACK_FROM = /^\s?\(?(?:from|von|de|från)\s(?:las?\s|kl\.?\s)?$/iu;
/** So far before a time its change is said. */
const REACH = 72;
/** Without one of these words, or an arrow, no time of a text is replaced. */
const HINT = quick(
  new RegExp(
    `(?<![\\p{L}])(?:${[...OLD_WORDS, MOVED].join('|')})(?![\\p{L}])|->|=>|[→➜⇒]|\\sauf\\s|[\\s(](?:now|jetzt|nun|neu|nu|ahora|maintenant|désormais|before|earlier|vorher|zuvor|früher|avant|antes|förut|innan)(?![\\p{L}])`,
    'iu',
  ),
);

/**
 * The times that hold. Of `17:00 instead of 16:00`, `moved from 14:00 to 15:00` and `19:30 (was 19:00)` the one that
 * no longer does becomes a part of its successor's stretch.
 */
export function withoutReplaced(text: string, groups: readonly TimeGroup[]): TimeGroup[] {
  if (!HINT.test(text)) return [...groups];
  const held: TimeGroup[] = [];
  let old: { from: number; to: number } | undefined;
  for (const group of groups) {
    const last = held.at(-1);
    const gap = last ? text.slice(last.to, group.from) : '';
    const moved = startOf(MOVED_FROM, text, group.from);
    const said = startOf(OLD, text, group.from) ?? inBrackets(text, group, moved);
    if (said !== undefined || (last && BACK_FROM.test(gap) && MOVED_AT_ALL.test(text.slice(0, last.from)))) {
      if (last && !/\p{L}/u.test(text.slice(last.to, said ?? last.to)))
        held[held.length - 1] = stretched(text, last, last.from, group.to);
      else old = { from: said ?? group.from, to: group.to };
    } else if (old && NOW.test(text.slice(old.to, group.from))) {
      held.push(stretched(text, group, old.from, group.to));
    } else if (group.end !== undefined && isChange(text, group, moved)) {
      const { end, ...rest } = group;
      held.push(stretched(text, { ...rest, start: end }, moved ?? group.from, group.to));
    } else if (last && isSuccessor(text, last, gap)) {
      const from = startOf(MOVED_FROM, text, last.from) ?? last.from;
      held[held.length - 1] = stretched(text, group, from, group.to);
    } else held.push({ ...group });
  }
  return held;
}

const CHANGE = phrasePattern(
  MOVED,
  '(?:is|are|now) now',
  'now',
  'instead of',
  'new time',
  'jetzt',
  'neu',
  '(?:an)?statt',
  'désormais',
  'maintenant',
  'au lieu d[eu]?',
  'finalement',
  'ahora',
  'finalmente',
  'en (?:vez|lugar) de',
  'nu',
  '(?:i ?stället|istället) för',
);

/** Whether the words tell that something is at another time than was said before. */
export function saysChange(text: string): boolean {
  return CHANGE.test(text);
}

/** `moved from 14 to 15`: hours that only the change makes times. */
export function bareChange(text: string): TimeGroup[] {
  const match = BARE.exec(text);
  const hour = Number(match?.[1]);
  if (!match?.[1]) return [];
  return [
    {
      start: `${String(hour).padStart(2, '0')}:00`,
      from: match.index,
      to: match.index + match[0].length,
      text: match[0],
      doubts: ['weak_context'],
      isUntil: false,
      ...(hour <= 12 && { isTwelve: true }),
    },
  ];
}

/** The two times of what looks like a span: the day's plan gave up the first for the second. */
function isChange(text: string, group: TimeGroup, moved: number | undefined): boolean {
  if (/[-–—]/u.test(group.text)) return /->/u.test(group.text) && MOVED_AT_ALL.test(text);
  return moved !== undefined || (/[→➜⇒]|=>/u.test(group.text) && MOVED_AT_ALL.test(text));
}

function isSuccessor(text: string, last: TimeGroup, gap: string): boolean {
  if (ONTO.test(gap) || NOW.test(gap)) return true;
  if (ARROW.test(gap)) return MOVED_AT_ALL.test(text);
  return TO.test(gap) && startOf(MOVED_FROM, text, last.from) !== undefined;
}

/** Where the words of the pattern begin that end right before an offset. */
function startOf(pattern: RegExp, text: string, at: number): number | undefined {
  const from = Math.max(0, at - REACH);
  const match = pattern.exec(text.slice(from, at));
  return match ? from + match.index : undefined;
}

/** `19:30 (earlier 19:00)`, `17:00 (moved from 16:00)` */
function inBrackets(text: string, group: TimeGroup, moved: number | undefined): number | undefined {
  if (text[group.to] !== ')') return undefined;
  const isMoved = moved !== undefined && text[moved - 1] === '(';
  return isMoved ? moved : startOf(OLD_IN_BRACKETS, text, group.from);
}

function stretched(text: string, group: TimeGroup, from: number, to: number): TimeGroup {
  const end = text[to] === ')' && text.slice(from, to).includes('(') ? to + 1 : to;
  return { ...group, from, to: end, text: text.slice(from, end) };
}
