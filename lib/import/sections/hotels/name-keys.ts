import { foldName } from '../../recognizers/fold.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { memory } from '../../recognizers/remember.ts';
import { PARTICLE } from './name-patterns.ts';

/** Words that tell one hotel's name from another's. */
export function hotelKey(name: string): string {
  return remembered(name, '', () => keyOf(name));
}

const remembered = memory<string>();

function keyOf(name: string): string {
  const words = foldName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PARTICLE.test(word));
  const own = words.filter((word) => !/^(?:hotel|hotell|hotellet)$/.test(word));
  return (own.length > 0 ? own : words).join(' ');
}

const KIND =
  /(?<!\p{L})(?:hotel|hotell|inn|lodge|hostel|hostal|pension|gasthof|gasthaus|guesthouse|motel|residence|apartments?|suites|auberge|b&b)(?!\p{L})/giu;

/** What the house calls itself, where it does. */
const kindsOf = (name: string) =>
  new Set(matchesOf(foldName(name), KIND).map(([kind]) => kind.replace('hotell', 'hotel')));

/**
 * One name is the other, or a shorter form of it: `Alsterblick` and `Hotel Alsterblick`. Two that call themselves
 * different things are two: `Hotel Noor` and `Noor Suites`.
 */
export function isSameHotel(a: string, b: string): boolean {
  const [first, second] = [hotelKey(a).split(' '), hotelKey(b).split(' ')];
  const [fewer, more] = first.length <= second.length ? [first, second] : [second, first];
  if (!(fewer.length > 0 && fewer.every((word) => more.includes(word)) && fewer.length * 2 >= more.length))
    return false;
  const [kinds, others] = [kindsOf(a), kindsOf(b)];
  return kinds.size === 0 || others.size === 0 || [...kinds].some((kind) => others.has(kind));
}
