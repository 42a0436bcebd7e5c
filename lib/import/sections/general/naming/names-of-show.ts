import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { statedHouses } from '../stated-houses.ts';
import { signsBesideAct } from './act-signs.ts';
import { candidatesOf } from './candidates.ts';
import { paperSigns } from './paper-signs.ts';
import { type Ranked, rank } from './rank.ts';
import { reasonOf } from './reasons.ts';
import { NAME_WEIGHTS } from './weights.ts';

export interface NamesOfShow {
  /** What is said outright to be the house, with its address. */
  stated: readonly VenueFact[];
  acts: readonly Ranked[];
  houses: readonly Ranked[];
}

/** Who plays and where, as far as the names of the paper tell: the act first, then the house beside it. */
export function namesOfShow(reading: Reading, isShowPaper: boolean): NamesOfShow {
  const before = known.get(reading);
  if (before) return before;
  const names = find(reading, isShowPaper);
  known.set(reading, names);
  return names;
}

const known = new WeakMap<Reading, NamesOfShow>();

function find(reading: Reading, isShowPaper: boolean): NamesOfShow {
  const stated = statedHouses(reading, isShowPaper);
  const candidates = candidatesOf(reading, isShowPaper, stated);
  const acts = rank(candidates, paperSigns(reading, 'artist', isShowPaper), NAME_WEIGHTS.artist);
  const houses = rank(
    signsBesideAct(candidates, acts),
    paperSigns(reading, 'venue', isShowPaper),
    NAME_WEIGHTS.venue,
  );
  return { stated, acts, houses };
}

/** A wrong name costs as much as two that are missed. */
const ENOUGH = 0.4;
const SURE = 0.7;
const RIVAL = 0.1;

/** The likeliest name, and those that rival it. */
export function factsOf(ranked: readonly Ranked[]): Fact[] {
  const [first, ...others] = ranked;
  if (!first || first.probability < ENOUGH) return [];
  const rivals = others.filter(({ probability }) => probability >= RIVAL);
  const doubts: Doubt[] = [
    ...(first.probability < SURE ? ['weak_context' as const] : []),
    ...(rivals.length > 0 ? ['rivals' as const] : []),
  ];
  return [factOf(first, doubts), ...rivals.map((one) => factOf(one, ['weak_context']))];
}

function factOf({ candidate, probability, best }: Ranked, doubts: Doubt[]): Fact {
  return {
    value: candidate.name,
    method: LABELLED.test(best) ? 'label' : 'pattern',
    reason: reasonOf(best),
    quote: candidate.quote,
    line: candidate.line,
    specificity: probability,
    ...(doubts.length > 0 && { doubts }),
  };
}

const LABELLED = /^(?:label|headed|column)\.(?:artist|venue)/u;
