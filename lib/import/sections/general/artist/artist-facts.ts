import type { Reading } from '../../../reading/reading.ts';
import type { Fact } from '../facts.ts';
import { factsOf, namesOfShow } from '../ranking/names-of-show.ts';

/** Who plays. */
export function artistFacts(reading: Reading, isShowPaper: boolean): Fact[] {
  return factsOf(namesOfShow(reading, isShowPaper).acts, 'artist');
}
