import { type Stretch, supersededIn } from '../../../../reading/superseded-text.ts';
import { phrasePattern, quick } from '../../../../recognizers/phrases.ts';
import { INSTEAD_OF, MOVED, NEW } from '../../../../recognizers/standing-words.ts';
import type { TimeGroup } from '../times/time-groups.ts';

const FROM = '(?:from|von|de|des|del|desde|från|fr\\.)\\s(?:las?\\s|kl\\.?\\s)?';
const MOVED_FROM = quick(new RegExp(`(?<![\\p{L}])(?:${MOVED})(?:\\s[^\\d.;!?]{0,36}|\\s)${FROM}$`, 'iu'));
const MOVED_AT_ALL = phrasePattern(MOVED, NEW);
/** `moved from 14 to 15`: the hours alone. */
const BARE = quick(
  new RegExp(
    `(?<![\\p{L}])(?:${MOVED})(?:\\s[^\\d.;!?]{0,36}|\\s)${FROM}(?:1\\d|2[0-3]|[1-9])\\s?(?:uhr|h)?\\s(?:to|auf|à|a(?: las?)?|till)\\s(1\\d|2[0-3]|[1-9])(?![\\d:.,h%]|\\s?(?:uhr|[ap]m))`,
    'iu',
  ),
);
/** `Departure: Saturday (before 11:00)`: nothing happens at the last moment for something. */
const DEADLINE = quick(
  /(?<!\d[:.h]\s?\d\d\s?(?:uhr|h|[ap]m)?\s?)\((?:before|avant|antes de(?: las)?|vor|före|innan)\s(?:um\s|kl\.?\s|las\s)?$/iu,
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
/**
 * The times that hold. Of `17:00 instead of 16:00`, `moved from 14:00 to 15:00` and `19:30 (was 19:00)` the one that
 * no longer does becomes a part of its successor's stretch.
 */
export function withoutReplaced(text: string, groups: readonly TimeGroup[]): TimeGroup[] {
  if (groups.length === 0) return [];
  const stretches = supersededIn(text).filter(({ isOff }) => !isOff);
  const held: TimeGroup[] = [];
  let old: { from: number; to: number } | undefined;
  for (const group of groups) {
    if (DEADLINE.test(text.slice(Math.max(0, group.from - REACH), group.from))) continue;
    const last = held.at(-1);
    const gap = last ? text.slice(last.to, group.from) : '';
    const moved = startOf(MOVED_FROM, text, group.from);
    const said = cueOf(stretches, group, groups) ?? inBrackets(text, group, moved);
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
  INSTEAD_OF,
  'now|jetzt|neu|désormais|maintenant|finalement|ahora|finalmente|nu',
  'new time',
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
  return (
    moved !== undefined || runsBack(text, group) || (/[→➜⇒]|=>/u.test(group.text) && MOVED_AT_ALL.test(text))
  );
}

/** `your set goes from 21:00 to 20:30`: no span lasts nearly all day. */
function runsBack(text: string, { start, end = start, from }: TimeGroup): boolean {
  const lasts = (minutesOf(end) - minutesOf(start) + DAY) % DAY;
  return lasts > DAY / 2 && FROM_BEFORE.test(text.slice(Math.max(0, from - 16), from));
}

const DAY = 24 * 60;
const FROM_BEFORE = quick(new RegExp(`(?<!\\p{L})${FROM}$`, 'iu'));

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

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

/** `17:00 (moved from 16:00)` */
function inBrackets(text: string, group: TimeGroup, moved: number | undefined): number | undefined {
  return text[group.to] === ')' && moved !== undefined && text[moved - 1] === '(' ? moved : undefined;
}

/** Where the words begin that take back the time: the first one behind them. */
function cueOf(
  stretches: readonly Stretch[],
  group: TimeGroup,
  groups: readonly TimeGroup[],
): number | undefined {
  return stretches.find(
    ({ from, to }) =>
      from <= group.from && group.to <= to && groups.find((one) => one.from >= from) === group,
  )?.cue;
}

function stretched(text: string, group: TimeGroup, from: number, to: number): TimeGroup {
  const end = text[to] === ')' && text.slice(from, to).includes('(') ? to + 1 : to;
  return { ...group, from, to: end, text: text.slice(from, end) };
}
