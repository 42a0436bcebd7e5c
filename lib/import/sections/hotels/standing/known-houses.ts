import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { fatesIn, saysHolds, saysOff } from '../../shared/standing/sentence.ts';
import type { HotelName } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { GENERIC, IS_KIND, PARTICLE } from '../names/name-patterns.ts';
import { saysKept } from './says-kept.ts';

/** So many sentences behind the name of the old house the new one stands. */
const REACH = 3;
const MIN_WORD = 5;
const ARTICLE =
  "(?:the|at|der|die|das|dem|den|im|vom|beim|am|le|la|les|l['’]|au|du|chez|el|los|las|al|del|en|o|a|no|do|da|på|hos)\\s?";

/**
 * Which of the houses that other papers book this one turns from, by the short names it has for them: `The Ropewalk have
 * a burst pipe and let us down. You are in Hotel Rowan now.`
 */
export function knownHousesLeft(
  reading: Reading,
  houses: readonly string[],
  own: readonly HotelName[],
): string[] {
  const statements = houses.length === 0 ? [] : statementsOf(reading);
  return houses.filter((house) => {
    const mention = mentionOf(house);
    const others = own.filter(({ name }) => !isSameHotel(name, house)).map(({ name }) => name);
    return (
      mention !== undefined &&
      others.length > 0 &&
      statements.some((statement, i) =>
        isLeftIn(statement, statements.slice(i + 1, i + 1 + REACH), mention, others),
      )
    );
  });
}

function isLeftIn(
  { text, message }: Statement,
  next: readonly Statement[],
  mention: RegExp,
  others: readonly string[],
): boolean {
  const at = mention.exec(text);
  if (!at || saysKept(text)) return false;
  const name = { start: at.index, end: at.index + at[0].length };
  if (fatesIn(text, [name], 'stay')[0] === 'gone') return true;
  // What befell it stands in the words of its own; that it is off, or that another holds, in those that name the new one.
  const told = [text, ...next.filter((one) => one.message === message).map((one) => one.text)];
  const newAt = told.findIndex((words) => others.some((name) => words.includes(name)));
  return (
    newAt >= 0 &&
    told.slice(0, newAt + 1).some((words, i) => saysOff(words, 'stay') || (i > 0 && saysHolds(words)))
  );
}

/** A house by its name without what it calls itself, or by the first word of that behind an article. */
function mentionOf(house: string): RegExp | undefined {
  const words = house.split(/\s+/u).filter((word) => !IS_KIND.test(word) && !GENERIC.test(word));
  const first = words.findIndex((word) => !PARTICLE.test(word));
  const own = words.slice(first);
  const [word = ''] = own;
  const isOwn = word.length >= MIN_WORD && !cityByName(word);
  if (first < 0 || (own.length < 2 && !isOwn)) return undefined;
  const whole = own.length > 1 ? [escaped(own.join(' '))] : [];
  const short = isOwn ? [`(?<=(?<!\\p{L})${ARTICLE})${escaped(word)}`] : [];
  return new RegExp(`(?<![\\p{L}\\d])(?:${[...whole, ...short].join('|')})(?![\\p{L}\\d])`, 'iu');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
