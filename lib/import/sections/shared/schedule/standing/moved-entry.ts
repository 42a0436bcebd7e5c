import type { RecognizerContext } from '../../../../recognizers/found.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import { CANCELLED, MOVED } from '../../../../recognizers/standing-words.ts';
import { findActWords } from '../acts/act-words.ts';
import { type TimeGroup, timeGroups } from '../times/time-groups.ts';

export interface MovedEntry {
  /** The entry as it would stand had it been written anew. */
  text: string;
  old: string;
  now: TimeGroup;
}

const AT = '(?:(?:at|um|à|a las?|kl\\.?)\\s?)?';
const NOW =
  'now|neu|nun|jetzt|désormais|maintenant|ahora|nu|instead|stattdessen|statt dessen|dafür|plutôt|à la place|mejor|en su lugar|istället|i stället|make (?:it|that)|new time|neue (?:uhr)?zeit|nouvel horaire|nueva hora|ny tid';
/** Right before the new time. */
const LEADS_ON = quick(
  new RegExp(
    `(?:[\\s(]|^)(?:(?:${MOVED})(?: \\p{L}+){0,2} (?:to|until|till|auf|à|au|a las?|al?|på)|${NOW})\\s?[:,]?\\s?${AT}$`,
    'iu',
  ),
);
/** Right behind it, where a dash, a comma or a bracket parts it from the old one. */
const SAYS_NOW = new RegExp(`^\\s?(?:uhr\\s)?(?:${NOW})(?!\\p{L})`, 'iu');
const PARTED = /(?:\s[-–—]\s|[(,;]\s?)$/u;
/** Nothing else begins behind the new time: `now 19:00 dinner` is another entry. */
const ENDS = /^\s?(?:uhr|hrs?|h)?\s?(?:$|[),.;:–—-])/iu;
const CALLED_OFF = new RegExp(`[\\s(,;–—-]*(?<!\\p{L})(?:${CANCELLED})[\\s,;–—-]*$`, 'iu');
const TRIMMED = /[\s(,;:>*–—-]+$/u;

/** `16:00 Soundcheck (moved to 17:30)`, `Soundcheck 16:00 - 17:30 now, tuner is in`: an entry put elsewhere in the day. */
export function movedEntry(text: string, context: RecognizerContext): MovedEntry | undefined {
  const [first, second, ...others] = timeGroups(text, context);
  if (!first || !second || others.length > 0 || first.isUntil) return undefined;
  const gap = text.slice(first.to, second.from);
  const rest = text.slice(second.to);
  const said = LEADS_ON.exec(gap);
  const isSaidBehind = !said && PARTED.test(gap) && SAYS_NOW.test(rest);
  // `flyttad till 17.00` is moved to it, `till 17.00` lasts so long.
  if ((second.isUntil && !said) || !((said && ENDS.test(rest)) || isSaidBehind)) return undefined;
  const title = gap.slice(0, said?.index).replace(CALLED_OFF, '').replace(TRIMMED, '');
  const before = text.slice(0, first.from);
  const own = findActWords(title);
  // `Doors 19:00, show now 20:30`: each has its hour.
  const isLabelled = /\p{L}{2}/u.test(before);
  if (isLabelled ? /\p{L}{3}/u.test(title) : new Set(own.map(({ kind }) => kind)).size > 1) return undefined;
  const behind = (isSaidBehind ? rest.replace(SAYS_NOW, '') : rest).replace(
    /^\s?(?:uhr|hrs?|h)?\s?\)?/iu,
    '',
  );
  return {
    text: `${before}${second.text}${title}${behind}`.trimEnd(),
    old: first.start,
    now: { ...second, isUntil: false },
  };
}
