import type { AnyEntry } from './group-entries.ts';
import { isFromModel, isHearsay, liveOf, meansSame } from './readers.ts';

/** Fields on which the model must have contradicted the rules before it is disbelieved. */
const MIN_CONTRADICTIONS = 2;
/** Values a thing needs that nobody but the model has seen: a name alone is no booking and no point of a schedule. */
const MIN_FIELDS = 2;

/**
 * Whether the model reads the same paper as the rules: where both have a value, it does not say something else as often
 * as the same, and it does not list other things in place of theirs. One that does is not believed about the rest either.
 */
export function isCredible(merged: readonly AnyEntry[]): boolean {
  if (!merged.some((entry) => Object.values(entry).some((candidates) => candidates.some(isFromModel))))
    return true;
  const kinds = merged.map((entry) => {
    const candidates = Object.values(entry).flat();
    return candidates.every(isFromModel) ? 'model' : candidates.some(isFromModel) ? 'both' : 'rules';
  });
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  let agreed = count('both');
  let contradicted = Math.min(count('rules'), count('model'));
  for (const candidates of merged.flatMap((entry) => Object.values(entry))) {
    const ruled = liveOf(candidates.filter((one) => !isFromModel(one)));
    for (const said of liveOf(candidates.filter(isFromModel))) {
      if (ruled.length === 0) continue;
      if (ruled.some((one) => meansSame(one.value, said.value))) agreed++;
      else contradicted++;
    }
  }
  return contradicted < MIN_CONTRADICTIONS || agreed > contradicted;
}

/** The entry as the rules alone have it. */
export function withoutModel(entry: AnyEntry): AnyEntry {
  return Object.fromEntries(
    Object.entries(entry)
      .map(([field, candidates]) => [field, candidates.filter((one) => !isFromModel(one))] as const)
      .filter(([, candidates]) => candidates.length > 0),
  );
}

/** Whether there is enough of a thing to list it on the word of the model alone. */
export function hasSubstance(entry: AnyEntry): boolean {
  const fields = Object.values(entry);
  if (fields.some((candidates) => candidates.some((one) => !isFromModel(one)))) return true;
  return (
    fields.filter((candidates) => liveOf(candidates).some((one) => !isHearsay(one))).length >= MIN_FIELDS
  );
}
