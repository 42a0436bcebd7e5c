import type { SectionKey } from '../extracted.ts';
import type { PaperKind } from '../reading/paper-kind-words.ts';
import { sourceOf } from './sort-entries.ts';
import type { Authority } from './strength.ts';

/** Who plays where is what the contract is about; a mail speaks of other places and people too. */
const WHO_AND_WHERE: ReadonlySet<string> = new Set(['artist', 'venue', 'city', 'country']);
const OF_KIND: Readonly<Partial<Record<PaperKind, number>>> = { contract: 3, mail: 0.75 };

/** How much the word of each paper counts in a field where several papers differ. */
export function authorityIn(
  section: SectionKey,
  field: string,
  kindOf: (sourceId: string) => PaperKind | undefined,
): Authority {
  if (section !== 'general' || !WHO_AND_WHERE.has(field)) return () => 1;
  return (candidate) => {
    const kind = kindOf(sourceOf(candidate));
    return (kind && OF_KIND[kind]) ?? 1;
  };
}
