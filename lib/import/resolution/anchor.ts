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

/** Tells each field of the entry how that is named, by the best of what names it; nothing for the name itself. */
export function anchorsOf(key: SectionKey, entry: AnyEntry): (field: string) => Anchor | undefined {
  const naming = NAMED_BY[key];
  const anchor = naming === undefined ? undefined : anchorBy(naming, key, entry);
  return (field) => (field === naming ? undefined : anchor);
}

function anchorBy(naming: string, key: SectionKey, entry: AnyEntry): Anchor {
  const [best] = [...liveOf(entry[naming] ?? [])].sort((a, b) => strengthOf(b) - strengthOf(a));
  if (!best) return { method: 'missing', shape: 'plain' };
  return { method: best.method, shape: shapeOf(key, naming, best.value) };
}
