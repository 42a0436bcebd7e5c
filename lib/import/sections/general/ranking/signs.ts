/** What is seen of a name, each sign by its own name: 1, or how much of it. The ranking has one weight for each. */
export type Signs = Map<string, number>;

/** Adds a sign; of several sightings the strongest counts. */
export function note(signs: Signs, name: string, value = 1): void {
  const before = signs.get(name);
  if (before === undefined || before < value) signs.set(name, value);
}
