import type { Candidate } from '../candidate.ts';
import { foldName } from '../recognizers/fold.ts';
import { isFromModel } from './readers.ts';
import { sourceOf } from './sort-entries.ts';

const JOINED_FIELDS = new Set([
  'equipment',
  'backline',
  'stageSetup',
  'lightingRequirements',
  'soundcheck',
  'other',
  'notes',
]);

/** Fields told in sentences: two readers cut them differently and contradict each other in nothing. */
export function isFreeText(field: string): boolean {
  return JOINED_FIELDS.has(field) || field === 'paymentTerms';
}

/**
 * Free text from several papers does not compete: the backline list of the rider and that of the contract both count.
 * The best text of each source is put behind the others, unless it is contained in them.
 */
export function joinFreeText(field: string, candidates: readonly Candidate[]): Candidate[] {
  if (!JOINED_FIELDS.has(field)) return [...candidates];
  const modelled = candidates.filter(isFromModel);
  if (modelled.length > 0 && modelled.length < candidates.length)
    return [
      ...joinFreeText(
        field,
        candidates.filter((one) => !isFromModel(one)),
      ),
      ...modelled,
    ];
  const live = candidates.filter(
    (candidate) => (candidate.standing ?? 'stated') === 'stated' || candidate.standing === 'agreed',
  );
  const firstOfSource = new Map<string, Candidate>();
  for (const candidate of live) {
    const known = firstOfSource.get(sourceOf(candidate));
    if (!known || (candidate.specificity ?? 0.5) > (known.specificity ?? 0.5))
      firstOfSource.set(sourceOf(candidate), candidate);
  }
  const parts = [...firstOfSource.values()].filter((candidate) => typeof candidate.value === 'string');
  const kept: Candidate[] = [];
  for (const part of [...parts].sort((a, b) => String(b.value).length - String(a.value).length)) {
    if (!kept.some((other) => foldName(String(other.value)).includes(foldName(String(part.value)))))
      kept.push(part);
  }
  const ordered = parts.filter((part) => kept.includes(part));
  const first = ordered[0];
  if (!first || ordered.length < 2) return [...candidates];
  const joined: Candidate = {
    ...first,
    value: ordered.map((part) => String(part.value)).join('\n'),
    evidence: ordered.flatMap((part) => part.evidence),
    doubts: [...new Set(ordered.flatMap((part) => part.doubts ?? []))],
  };
  return [joined];
}
