import type { AnyEntry } from './group-entries.ts';

/** Whether another entry has the value in the field too. */
type Repeated = (field: string, value: unknown, entry: AnyEntry) => boolean;

/** Looks up who else has a value, instead of asking every entry of each. */
export function repeatedIn(entries: readonly AnyEntry[]): Repeated {
  const ownersOf = new Map<string, Map<unknown, Set<AnyEntry>>>();
  for (const entry of entries) {
    for (const [field, candidates] of Object.entries(entry)) {
      const owners = ownersOf.get(field) ?? new Map<unknown, Set<AnyEntry>>();
      ownersOf.set(field, owners);
      for (const { value } of candidates) owners.set(value, (owners.get(value) ?? new Set()).add(entry));
    }
  }
  return (field, value, entry) => {
    const owners = ownersOf.get(field)?.get(value);
    return owners !== undefined && owners.size > (owners.has(entry) ? 1 : 0);
  };
}
