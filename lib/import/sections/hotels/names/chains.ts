import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { parseAddress } from '../../../recognizers/places.ts';
import type { HotelName } from './find-names.ts';
import { nameAtHead } from './name-head.ts';

/** `LARKMERE HOTELS & RESORTS`: many houses. */
export const isChain = ({ name }: HotelName): boolean =>
  /(?<!\p{L})(?:hotels|hôtels|resorts|inns|hoteles|hostels)$/iu.test(name);

const firstWord = (name: string): string => foldName(name).split(' ')[0] ?? '';

/** A house that bears the name of its chain. */
export const isOfChain = (one: HotelName, chain: HotelName): boolean =>
  !isChain(one) && firstWord(one.name) === firstWord(chain.name);

/** Under the letterhead of a chain the house stands over its street: `Larkmere Milwaukee Third Ward⏎318 N. Corcoran Avenue`. */
export function housesOfChains(
  reading: Reading,
  names: readonly HotelName[],
  skipped: ReadonlySet<number>,
): HotelName[] {
  const chains = new Set(names.filter(isChain).map(({ name }) => firstWord(name)));
  if (chains.size === 0 || names.some((one) => !isChain(one) && chains.has(firstWord(one.name)))) return [];
  return reading.lines.flatMap(({ index, text }): HotelName[] => {
    const head = chains.has(firstWord(text)) && !skipped.has(index) ? nameAtHead(text) : undefined;
    if (!head || head.name !== text.trim()) return [];
    const below = [1, 2].map((down) => reading.lines[index + down]?.text ?? '').join('\n');
    if (isChain({ name: head.name } as HotelName) || !parseAddress(below, reading).street) return [];
    return [
      { name: head.name, line: index, start: head.at, end: head.at + head.name.length, kind: 'heading' },
    ];
  });
}
