import type { ReadLine } from '../../reading/reading.ts';
import { scoreFields } from './score.ts';

/** The mark or number that opens an item of a list. */
export const ITEM = /^\s*(?:[-•*·▪–+]\s|\d{1,2}\s?[x×]\s)/u;
const MAX_ITEM_WORDS = 9;
/** So many items, most of them things of a stage, need no heading that says so. */
const MIN_ITEMS = 4;

/** `• 4 x wedges`, `• bass amp, min 300 W`: a list of what a stage needs, whatever stands above it. */
export function listOfGear(lines: readonly ReadLine[]): ReadLine[] {
  const items = lines.filter(({ text }) => ITEM.test(text) && text.split(/\s+/u).length <= MAX_ITEM_WORDS);
  const things = items.filter(({ text }) => scoreFields(text)[0]?.isSure);
  return things.length >= MIN_ITEMS && things.length >= items.length * 0.6 ? items : [];
}
