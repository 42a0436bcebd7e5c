import type { Reading } from '../../../reading/reading.ts';
import { anyYear } from '../day/any-year.ts';
import type { Fact } from '../facts.ts';
import { factsOf, namesOfShow } from '../ranking/names-of-show.ts';
import type { Ranked } from '../ranking/rank.ts';

/** Who plays. */
export function artistFacts(reading: Reading, isShowPaper: boolean): Fact[] {
  const { acts, houses } = namesOfShow(anyYear(reading), isShowPaper);
  return factsOf(withoutHouse(acts, houses), 'artist', isShowPaper);
}

/** What is likelier the house than the act leaves what spoke for it to the other names. */
function withoutHouse(acts: readonly Ranked[], houses: readonly Ranked[]): readonly Ranked[] {
  const [act, ...others] = acts;
  const [house] = houses;
  if (!act || house?.candidate.key !== act.candidate.key || house.probability <= act.probability) return acts;
  return others.map((one) => ({ ...one, probability: one.probability / (1 - act.probability) }));
}
