import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import { brandOf, IS_BRAND } from './brands.ts';
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
  /(?<!\p{L})(?:hotel|hotell|inn|lodge|hostel|hostal|pension|gasthof|gasthaus|guesthouse|townhouse|motel|residence|apartments?|suites|auberge|b&b)(?!\p{L})/giu;

interface Parts {
  words: readonly string[];
  kinds: readonly string[];
  brand: string | undefined;
  /** Nothing but the name of a chain. */
  isBrand: boolean;
}

const rememberedParts = memory<Parts>();

/** The words of its key, and what the house calls itself, where it does. A paper may name thousands, each met with all. */
const partsOf = (name: string) =>
  rememberedParts(name, '', () => ({
    words: hotelKey(name).split(' '),
    brand: brandOf(name)?.toLowerCase(),
    isBrand: IS_BRAND.test(name),
    kinds: matchesOf(foldName(name), KIND).map(([kind]) => kind.replace('hotell', 'hotel')),
  }));

/**
 * One name is the other, or a shorter form of it: `Alsterblick` and `Hotel Alsterblick`, `the Ibis` and `Ibis Temple Meads`. Two that call themselves
 * different things are two: `Hotel Noor` and `Noor Suites`.
 */
export function isSameHotel(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  if ((first.isBrand || second.isBrand) && first.brand !== undefined && first.brand === second.brand)
    return true;
  const [fewer, more] =
    first.words.length <= second.words.length ? [first.words, second.words] : [second.words, first.words];
  if (!(fewer.length > 0 && fewer.every((word) => more.includes(word)) && fewer.length * 2 >= more.length))
    return false;
  const { kinds } = second;
  return first.kinds.length === 0 || kinds.length === 0 || first.kinds.some((kind) => kinds.includes(kind));
}

/** Which of many houses may be the one of a name: what shares no word with it is another. */
export function sharingWords<T extends { name: string }>(
  houses: readonly T[],
): (name: string) => readonly T[] {
  const byWord = new Map<string, T[]>();
  for (const house of houses)
    for (const word of partsOf(house.name).words) {
      const known = byWord.get(word);
      if (known) known.push(house);
      else byWord.set(word, [house]);
    }
  return (name) => partsOf(name).words.flatMap((word) => byWord.get(word) ?? []);
}
