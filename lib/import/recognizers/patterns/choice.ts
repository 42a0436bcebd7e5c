import type { Group } from './group.ts';
import { type Search, SHORT } from './search.ts';
import { signsOf } from './signs.ts';

/** Patterns of one group that are asked for together. */
interface Part {
  group: Group;
  bits: number;
}

/** Things that are each known by a pattern: of which may match in a text is told for all of them at once. */
export class Choice<T> {
  private readonly things: readonly T[];
  private readonly searches: readonly Search[];
  private parts: readonly Part[] | undefined;

  constructor(things: readonly T[], searches: readonly Search[]) {
    this.things = things;
    this.searches = searches;
  }

  /** Those whose pattern may match in the text, in order. */
  in(text: string): readonly T[] {
    if (text.length < SHORT) return this.things;
    this.parts ??= this.partsOf();
    const signs = signsOf(text);
    for (const { group, bits } of this.parts)
      if (bits === ANY || group.likely(signs, bits) !== 0)
        return this.things.filter((_, i) => this.searches[i]?.isLikely(text));
    return NONE;
  }

  private partsOf(): Part[] {
    const bits = new Map<Group, number>();
    for (const { group, bit, isPlain } of this.searches.map((search) => search.lookAhead()))
      bits.set(group, (bits.get(group) ?? 0) | (isPlain ? ANY : bit));
    return [...bits].map(([group, ofGroup]) => ({ group, bits: ofGroup }));
  }
}

const NONE: readonly never[] = [];
/** No bit of a group: one of the patterns is told without the signs of a text. */
const ANY = -1;
