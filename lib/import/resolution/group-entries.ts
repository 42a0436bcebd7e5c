import type { Candidate } from '../candidate.ts';

/** Candidates by field: an entry with its type put aside, as resolution treats all sections alike. */
export type AnyEntry = Record<string, Candidate[]>;

/** What a section says of which entries are one thing. */
export interface Identity {
  identify?: ((entry: AnyEntry) => string[]) | undefined;
  isDistinct?: ((a: AnyEntry, b: AnyEntry) => boolean) | undefined;
}

/**
 * Puts together the entries that are the same thing: those that share a key, directly or through others, unless the
 * section says that two of them are distinct. The groups come in the order of their first entries.
 */
export function groupEntries(entries: readonly AnyEntry[], identity: Identity): AnyEntry[][] {
  const groupOf = entries.map((_, i) => i);
  const members = entries.map((entry) => [entry]);
  const ownerOfKey = new Map<string, number[]>();
  entries.forEach((entry, i) => {
    for (const key of new Set(identity.identify?.(entry) ?? [])) {
      const owners = ownerOfKey.get(key) ?? [];
      for (const owner of owners) join(owner, i);
      if (owners.length < 50) owners.push(i);
      ownerOfKey.set(key, owners);
    }
  });
  return members.filter((_, i) => groupOf[i] === i);

  function join(a: number, b: number): void {
    const first = Math.min(root(a), root(b));
    const second = Math.max(root(a), root(b));
    if (first === second) return;
    const left = members[first] ?? [];
    const right = members[second] ?? [];
    if (left.some((one) => right.some((other) => identity.isDistinct?.(one, other)))) return;
    groupOf[second] = first;
    members[first] = [...left, ...right];
  }

  function root(i: number): number {
    let at = i;
    while (groupOf[at] !== at) at = groupOf[at] ?? at;
    return at;
  }
}

/** The candidates of all entries of one group, field by field. */
export function mergeGroup(group: readonly AnyEntry[]): AnyEntry {
  const merged: AnyEntry = {};
  for (const entry of group) {
    for (const [field, candidates] of Object.entries(entry)) {
      if (!candidates || candidates.length === 0) continue;
      merged[field] = [...(merged[field] ?? []), ...candidates];
    }
  }
  return merged;
}
