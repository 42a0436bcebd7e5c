import type { SectionKey } from '#lib/import/extracted.ts';
import { KINDS, MIN_PAIRING_WEIGHT, PAIRING_WEIGHTS } from './kinds.ts';
import type { LabelEntry } from './labels.ts';
import { satisfies } from './match-spec.ts';
import type { ReadEntry } from './read-entries.ts';

/** Pairs the entries of the label with those read, best agreement first, so that their order does not matter. */
export function pairEntries(
  section: SectionKey,
  wanted: readonly LabelEntry[],
  got: readonly ReadEntry[],
): (readonly [number, number])[] {
  const agreements = wanted.flatMap((entry, w) =>
    got.map((read, g) => ({
      w,
      g,
      weight: agreement(section, entry, read),
      isOptional: entry['?item'] !== undefined,
    })),
  );
  const likely = agreements.filter(
    ({ w, weight }) => weight >= (isNameless(wanted[w]) ? 1 : MIN_PAIRING_WEIGHT),
  );
  likely.sort((a, b) => b.weight - a.weight || Number(a.isOptional) - Number(b.isOptional));
  const usedW = new Set<number>();
  const usedG = new Set<number>();
  const pairs: (readonly [number, number])[] = [];
  for (const { w, g } of likely) {
    if (usedW.has(w) || usedG.has(g)) continue;
    usedW.add(w);
    usedG.add(g);
    pairs.push([w, g]);
  }
  return pairs;
}

function isNameless(entry: LabelEntry | undefined): boolean {
  return entry?.['?item'] !== undefined && entry.name === undefined && entry.fileName === undefined;
}

function agreement(section: SectionKey, wanted: LabelEntry, got: ReadEntry): number {
  let sum = 0;
  for (const [field, weight] of Object.entries(PAIRING_WEIGHTS[section] ?? {})) {
    const spec = wanted[field] ?? wanted[`?${field}`];
    const kind = KINDS[section][field];
    if (spec === undefined || !kind) continue;
    if (got[field]?.some((read) => satisfies(kind, spec, read.value))) sum += weight;
  }
  return sum;
}
