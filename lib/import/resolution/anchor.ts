import type { Anchor } from '../confidence/features.ts';
import { shapeOf } from '../confidence/shape.ts';
import type { SectionKey } from '../extracted.ts';
import type { AnyEntry } from './group-entries.ts';
import { liveOf } from './readers.ts';
import { strengthOf } from './strength.ts';

/** The field that names the things of a list. */
const NAMED_BY: Readonly<Partial<Record<SectionKey, string>>> = {
  hotels: 'name',
  food: 'name',
  flights: 'flightNumber',
  activities: 'name',
  contacts: 'name',
};

/** How the entry is named, by the best of what names it; nothing for the name itself. */
export function anchorOf(key: SectionKey, field: string, entry: AnyEntry): Anchor | undefined {
  const naming = NAMED_BY[key];
  if (!naming || naming === field) return undefined;
  const [best] = [...liveOf(entry[naming] ?? [])].sort((a, b) => strengthOf(b) - strengthOf(a));
  if (!best) return { method: 'missing', shape: 'plain' };
  return { method: best.method, shape: shapeOf(key, naming, best.value) };
}
