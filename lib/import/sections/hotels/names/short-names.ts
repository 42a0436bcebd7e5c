import { cityByName } from '../../../recognizers/cities.ts';
import { brandOf } from './brands.ts';
import { GENERIC, IS_KIND, PARTICLE } from './name-patterns.ts';

const MIN_WORD = 5;
/** `the Alcázar` is the Gran Hotel Alcázar. */
const OPENS = /^(?:gran|grand|petite?|stora|lilla|gamla|nya|nuevo|viejo|neue[rs]?|alte[rs]?|old|new)$/iu;
const ARTICLE =
  "(?:the|hotell?|hôtel|at|der|die|das|dem|den|im|vom|beim|am|le|la|les|l['’]|au|du|chez|el|los|las|al|del|en|o|a|à|no|do|da|på|hos)\\s?";

/** A house by its name without what it calls itself, or by the first word of that behind an article. */
export function mentionOf(house: string): RegExp | undefined {
  const words = house.split(/\s+/u).filter((word) => !IS_KIND.test(word) && !GENERIC.test(word));
  const brand = brandOf(house);
  const first = words.findIndex(
    (word, i) => !PARTICLE.test(word) && !(OPENS.test(word) && i + 1 < words.length),
  );
  const own = words.slice(first);
  const [word = ''] = own;
  const isOwn = word.length >= MIN_WORD && !cityByName(word);
  if (!brand && (first < 0 || (own.length < 2 && !isOwn))) return undefined;
  // `le Petit Balancier` is called by both words as well.
  const full = words.filter((one) => !PARTICLE.test(one)).join(' ');
  const whole = [...new Set([own.join(' '), full])].filter((name) => name.includes(' ')).map(escaped);
  // `Lagrange have a leak`: the first word opens a clause.
  const short = [...(isOwn ? [word] : []), ...(brand ? [brand] : [])].map(
    (one) => `(?<=(?<!\\p{L})${ARTICLE}|(?:^|[.,:!?]\\s|[([])\\W{0,3})${escaped(one)}`,
  );
  return new RegExp(`(?<![\\p{L}\\d])(?:${[...whole, ...short].join('|')})(?![\\p{L}\\d])`, 'iu');
}

/** The first word of its own without an article: `Det blir inte Alderhof`; beside a capital word it may be a person's. */
export function bareMentionOf(house: string): RegExp | undefined {
  const own = house
    .split(/\s+/u)
    .filter((word) => !IS_KIND.test(word) && !GENERIC.test(word) && !PARTICLE.test(word));
  const [word = ''] = own;
  if (own.length > 1 || word.length < MIN_BARE || cityByName(word)) return undefined;
  const title = `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`;
  return new RegExp(
    `(?<![\\p{L}\\d@.])(?<!\\p{Lu}[\\p{L}.]{0,20}\\s)${escaped(title)}(?![\\p{L}\\d])(?!\\s\\p{Lu})`,
    'u',
  );
}

const MIN_BARE = 6;

const escaped = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/ & /gu, ' (?:&|and|und|et|y|e|och) ');
