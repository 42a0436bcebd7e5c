import { isNoun } from '../venue/venue-cues.ts';
import type { Candidate } from './candidate.ts';
import { UNRELATED } from './candidates.ts';
import type { Ranked } from './rank.ts';
import { note, type Signs } from './signs.ts';

const NEAR = 2;
/** Below this no name is thought the act while its house is looked for. */
const LIKELY = 0.25;
/** Above this the act is no house. */
const SURE = 0.6;

/** The names with how they stand to the act: a house is named on its line or near it, and is not the act itself. */
export function signsBesideAct(candidates: readonly Candidate[], acts: readonly Ranked[]): Candidate[] {
  const [act] = acts;
  const isLikely = act !== undefined && act.probability > LIKELY;
  const isSure = act !== undefined && act.probability > SURE;
  const probabilities = new Map(acts.map(({ candidate, probability }) => [candidate, probability]));
  return candidates
    .filter((one) => mayBeHouse(one) && !(isSure && one === act.candidate))
    .map((candidate) => {
      const signs: Signs = new Map(candidate.signs);
      note(signs, 'isAct', probabilities.get(candidate) ?? 0);
      const seen = { ...candidate, signs };
      if (!isLikely || candidate === act.candidate) return seen;
      const lines = [...candidate.lines];
      if (lines.some((line) => act.candidate.lines.has(line))) note(signs, 'besideAct', act.probability);
      else if (lines.some((line) => isNear(line, act.candidate.lines)))
        note(signs, 'nearAct', act.probability);
      return seen;
    });
}

function isNear(line: number, lines: ReadonlySet<number>): boolean {
  for (let by = 1; by <= NEAR; by++) if (lines.has(line - by) || lines.has(line + by)) return true;
  return false;
}

/** A festival is no house, but where a label says so; nor is a word for any house, or what is named apart from the show. */
function mayBeHouse({ name, signs }: Candidate): boolean {
  if (signs.has(UNRELATED) || isNoun(name)) return false;
  return !signs.has('event') || signs.has('house') || signs.has('label.venue');
}
